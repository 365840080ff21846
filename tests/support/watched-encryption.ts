// Every encryption of the keeper in this process, as it leaves for the browser's own cryptography: which
// key, which nonce. A nonce that comes twice under one key would lay both plaintexts open.

/** What was seen of all encryptions. */
export interface Encryptions {
	readonly count: number;
	readonly keys: number;
	/** How often a nonce came again under the same key. */
	readonly repeats: number;
	/** Nonces of another length than 12 bytes. */
	readonly odd: number;
	/** The most encryptions under one key. */
	readonly mostUnderOneKey: number;
}

/** Watches until it is ended. Keys are told apart by their raw bytes, not by their handles. */
export class EncryptionWatch {
	readonly #encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
	readonly #importKey = crypto.subtle.importKey.bind(crypto.subtle);
	readonly #names = new WeakMap<CryptoKey, string>();
	readonly #nonces = new Map<string, Set<string>>();
	#count = 0;
	#repeats = 0;
	#odd = 0;

	constructor() {
		Object.assign(crypto.subtle, {
			importKey: async (...args: Parameters<SubtleCrypto['importKey']>) => {
				const key = await this.#importKey(...args);
				const raw = args[1];
				if (raw instanceof Uint8Array) this.#names.set(key, latin1(raw));
				return key;
			},
			encrypt: (...args: Parameters<SubtleCrypto['encrypt']>) => {
				const [algorithm, key] = args;
				if (typeof algorithm === 'object' && 'iv' in algorithm) this.#note(key, algorithm.iv);
				return this.#encrypt(...args);
			}
		});
	}

	#note(key: CryptoKey, iv: BufferSource): void {
		const bytes = iv instanceof Uint8Array ? iv : new Uint8Array(0);
		const name = this.#names.get(key);
		if (name === undefined) throw new Error('a key from somewhere else');
		const seen = this.#nonces.get(name) ?? new Set<string>();
		this.#nonces.set(name, seen);
		const nonce = latin1(bytes);
		this.#count += 1;
		if (bytes.length !== 12) this.#odd += 1;
		if (seen.has(nonce)) this.#repeats += 1;
		seen.add(nonce);
	}

	get seen(): Encryptions {
		const sizes = [...this.#nonces.values()].map((nonces) => nonces.size);
		return {
			count: this.#count,
			keys: sizes.length,
			repeats: this.#repeats,
			odd: this.#odd,
			mostUnderOneKey: sizes.reduce((most, size) => Math.max(most, size), 0)
		};
	}

	end(): Encryptions {
		const { encrypt, importKey } = SubtleCrypto.prototype;
		Object.assign(crypto.subtle, { encrypt, importKey });
		return this.seen;
	}
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
