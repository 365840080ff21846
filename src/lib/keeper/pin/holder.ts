// What is held while a vault is locked warm: the key derived from its words, sealed under a PIN and a
// random secret that exists in this worker's memory alone. Nothing of it is ever written. Guessing
// here costs a try; five wrong ones, or fifteen minutes after the lock, and it is gone.

import { concat, utf8, type Bytes } from '../bytes';
import { openRaw, sealRaw } from '../vault/blob';
import { kdfParams, type KdfParams } from '../vault/kdf';
import { gcmKey, subkey } from '../vault/keys';

/** Wrong tries after which it is gone. */
export const mostTries = 5;

/** Milliseconds after the lock for which a PIN opens. */
export const warmMs = 15 * 60_000;

/** What the holder takes from its surroundings; both clocks in milliseconds. */
export interface HolderPorts {
	readonly now: () => number;
	readonly monotonic: () => number;
	readonly randomBytes: (length: number) => Bytes;
	readonly kdf: (pin: Bytes, salt: Bytes, params: KdfParams) => Promise<Bytes>;
}

/** What a try came to: the key, how many tries are left, or that it is gone. */
export type Tried = { readonly key: Bytes } | { readonly left: number } | 'gone';

interface Sealed {
	readonly bytes: Bytes;
	readonly salt: Bytes;
	readonly secret: Bytes;
}

const sealedFor = utf8('askwell warm lock');

/** Holds one key. */
export class Holder {
	readonly #ports: HolderPorts;
	#sealed: Sealed | null = null;
	#wrong = 0;
	#lockedAt: { readonly now: number; readonly monotonic: number } | null = null;

	constructor(ports: HolderPorts) {
		this.#ports = ports;
	}

	/** Seals a key under a PIN, and overwrites it. */
	async arm(pin: string, key: Bytes): Promise<void> {
		const { randomBytes } = this.#ports;
		const [salt, secret] = [randomBytes(16), randomBytes(32)];
		const bytes = await sealRaw(this.#ports, await this.#key(pin, salt, secret), key, sealedFor);
		key.fill(0);
		this.#sealed = { bytes, salt, secret };
	}

	/** The vault is locked: from now on the time runs. */
	locked(): void {
		const { now, monotonic } = this.#ports;
		this.#lockedAt = { now: now(), monotonic: monotonic() };
	}

	/** Whether it is gone; when its time is over it goes. */
	get isGone(): boolean {
		if (this.#sealed !== null && this.#msSinceLock() >= warmMs) this.forget();
		return this.#sealed === null;
	}

	/** Tries a PIN. One try at a time; a right one stops the time and forgets the wrong ones. */
	async try(pin: string): Promise<Tried> {
		if (this.isGone || this.#sealed === null) return 'gone';
		const { bytes, salt, secret } = this.#sealed;
		// Counted before it is judged.
		this.#wrong += 1;
		const key = await openRaw(await this.#key(pin, salt, secret), bytes, sealedFor);
		if (key === null) return this.#wasWrong();
		this.#wrong = 0;
		this.#lockedAt = null;
		return { key };
	}

	/** Overwrites everything. */
	forget(): void {
		if (this.#sealed === null) return;
		for (const part of Object.values(this.#sealed)) part.fill(0);
		this.#sealed = null;
	}

	#wasWrong(): Tried {
		if (this.#wrong < mostTries && !this.isGone) return { left: mostTries - this.#wrong };
		this.forget();
		return 'gone';
	}

	#msSinceLock(): number {
		const at = this.#lockedAt;
		if (at === null) return 0;
		const { now, monotonic } = this.#ports;
		// A clock that was set back, or that stood still while the device slept, gains nobody time.
		return Math.max(now() - at.now, monotonic() - at.monotonic);
	}

	async #key(pin: string, salt: Bytes, secret: Bytes): Promise<CryptoKey> {
		const derived = await this.#ports.kdf(utf8(pin), salt, kdfParams);
		const both = concat(derived, secret);
		const key = await gcmKey(subkey(both, salt, 'pin'));
		derived.fill(0);
		both.fill(0);
		return key;
	}
}
