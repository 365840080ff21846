// Whether a PIN opens the vault, and until when. The key is in the PIN's worker, where this page
// cannot reach it; here is known only that it is there.
import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import type { Keeper, OfficerKeys, VaultPlace } from '$lib/keeper';
import type { PinHolder, warmMs as warm } from '$lib/keeper/pin';
import { Since, type Clocks } from './idle';
import { later } from './later';

/** Milliseconds after a lock for which a PIN opens; the worker keeps to the same. */
const warmMs: typeof warm = 15 * 60_000;

/** Starts the PIN's worker; its file comes when it is needed. */
export type StartPin = () => Promise<PinHolder>;

/** What a try came to. `wrong`: `left` says how many tries there are. `gone`: only the words open it. */
export type PinTried = 'opened' | 'wrong' | 'gone' | 'failed';

export class Warm {
	readonly #start: StartPin;
	readonly #clocks: Clocks;
	#holder: PinHolder | null = null;
	#lockedSince: Since | null = null;
	/** Whose vault a PIN opens; null where none does. */
	where = $state.raw<VaultPlace | null>(null);
	/** Tries that are left after a wrong one. */
	left = $state<number | null>(null);

	constructor(start: StartPin, clocks: Clocks) {
		this.#start = start;
		this.#clocks = clocks;
	}

	/** Has the open vault's key held under a PIN of 6 to 12 digits. `PartMissing`, `KeeperStopped`. */
	async arm(keeper: Keeper, where: VaultPlace, pin: string): Promise<Result<void, Fault>> {
		this.end();
		const started = await later(this.#start());
		if (!started.ok) return started;
		const { port1, port2 } = new MessageChannel();
		const armed = started.value.arm(pin, port2);
		const handed = await keeper.handKey(port1);
		if (handed.ok && (await armed)) {
			[this.#holder, this.where] = [started.value, where];
			return ok(undefined);
		}
		started.value.end();
		return handed;
	}

	/** Whether a PIN opens the vault of this place. */
	opens({ ns, place }: VaultPlace): boolean {
		return this.where?.ns === ns && this.where.place === place;
	}

	/** The vault is locked: from now on the time runs. */
	locked(): void {
		if (this.#holder === null) return;
		this.#holder.locked();
		this.#lockedSince = new Since(this.#clocks);
		setTimeout(() => this.#look(), warmMs);
	}

	/** Tries a PIN, and has the key sent to a keeper that was just started when it is right. */
	async try(
		pin: string,
		open: (port: MessagePort) => Promise<Result<OfficerKeys, Fault>>
	): Promise<Result<OfficerKeys, Fault> | 'wrong' | 'gone'> {
		this.#look();
		if (this.#holder === null) return 'gone';
		const { port1, port2 } = new MessageChannel();
		const tried = await this.#holder.try(pin, port1);
		if (tried === 'gone') this.end();
		this.left = typeof tried === 'number' ? tried : null;
		if (tried !== 'right') return tried === 'gone' ? 'gone' : 'wrong';
		const opened = await open(port2);
		if (opened.ok) this.#lockedSince = null;
		// Another vault is there by now.
		else if (opened.error.tag === 'WrongPassphrase') this.end();
		return opened;
	}

	/** Lets go of the key: only the words open the vault from now on. */
	end(): void {
		this.#holder?.end();
		[this.#holder, this.#lockedSince, this.where, this.left] = [null, null, null, null];
	}

	#look(): void {
		if ((this.#lockedSince?.ms ?? 0) >= warmMs) this.end();
	}
}
