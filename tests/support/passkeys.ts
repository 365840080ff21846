// Passkeys as a browser gives them to a page, in memory: each answers a salt with an HMAC of it under a
// secret of its own. Says everything that was asked of it, and can do what people and devices do.
import { createHash, createHmac } from 'node:crypto';
import { afterEach } from 'vitest';

interface Made {
	readonly id: ArrayBuffer;
	readonly secret: string;
}

class Credential {
	readonly rawId: ArrayBuffer;
	readonly #prf: object;

	constructor(rawId: ArrayBuffer, prf: object) {
		this.rawId = rawId;
		this.#prf = prf;
	}

	getClientExtensionResults(): object {
		return { prf: this.#prf };
	}

	static capabilities: Record<string, boolean> = { 'extension:prf': true };
	static getClientCapabilities = async () => Credential.capabilities;
}

type Asked = { readonly publicKey: Record<string, unknown> };

/** What the browser of a test has, until the test is over. */
export class Passkeys {
	readonly made: Made[] = [];
	/** What was asked for, in order: `create` and `get` with their options. */
	readonly asked: { readonly what: 'create' | 'get'; readonly options: Asked['publicKey'] }[] = [];
	/** The bytes that were given to the page, where they lie in its memory. */
	readonly given: ArrayBuffer[] = [];
	/** The name of the error with which the next dialog ends. */
	endsWith: string | null = null;
	/** Whether a new passkey answers at once, only when it is asked again, or never. */
	answers: 'at-once' | 'later' | 'never' = 'later';
	/** Which of several a person chooses. */
	chosen = 0;
	/** Called while a dialog stands. */
	during: () => Promise<void> | void = () => undefined;

	constructor() {
		Credential.capabilities = { 'extension:prf': true };
		Object.defineProperty(globalThis, 'PublicKeyCredential', {
			configurable: true,
			value: Credential
		});
		Object.defineProperty(navigator, 'credentials', {
			configurable: true,
			value: {
				create: (asked: Asked) => this.#create(asked),
				get: (asked: Asked) => this.#get(asked)
			}
		});
	}

	/** A browser that says it cannot do what a vault needs. */
	forgetPrf(): void {
		Credential.capabilities = { 'extension:prf': false };
	}

	static remove(): void {
		Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
		Reflect.deleteProperty(navigator, 'credentials');
	}

	async #dialog(what: 'create' | 'get', { publicKey }: Asked): Promise<void> {
		this.asked.push({ what, options: publicKey });
		await this.during();
		const name = this.endsWith;
		this.endsWith = null;
		if (name !== null) throw new DOMException('', name);
	}

	async #create(asked: Asked): Promise<Credential> {
		await this.#dialog('create', asked);
		const number = this.made.length;
		const id = Uint8Array.from(createHash('sha256').update(`id ${number}`).digest()).buffer;
		const one = { id, secret: `secret ${number}` };
		this.made.push(one);
		if (this.answers === 'never') return new Credential(id, { enabled: false });
		const isNow = this.answers === 'at-once';
		return new Credential(id, { enabled: true, ...(isNow ? this.#answer(one, asked) : {}) });
	}

	async #get(asked: Asked): Promise<Credential> {
		await this.#dialog('get', asked);
		const allowed = asked.publicKey.allowCredentials as readonly { readonly id: ArrayBuffer }[];
		const one = allowed.length
			? this.made.find(({ id }) => allowed.some((allow) => allow.id === id))
			: this.made[this.chosen];
		if (one === undefined) throw new DOMException('', 'NotAllowedError');
		return new Credential(one.id, this.answers === 'never' ? {} : this.#answer(one, asked));
	}

	#answer(one: Made, { publicKey }: Asked): object {
		const { prf } = publicKey.extensions as { prf: { eval: { first: Uint8Array } } };
		const hash = createHmac('sha256', one.secret).update(prf.eval.first).digest();
		const first = Uint8Array.from(hash).buffer;
		this.given.push(first);
		return { results: { first } };
	}
}

/** Gives every test of a file a browser with passkeys when it asks for one. */
export function usePasskeys(): () => Passkeys {
	afterEach(() => Passkeys.remove());
	return () => new Passkeys();
}
