// What the organisation decided, as it lies in the open vault, and what follows from it here:
// whether a conversation may begin, and in which languages. Practice needs none of it.
import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import { locales } from '$lib/i18n';
import { later } from './later';
import { jurisdictionOf } from './places';
import {
	acceptedLanguages,
	decodeSettings,
	emptySettings,
	encodeSettings,
	missingForRealUse,
	type Missing,
	type Settings,
	type WordsHashes
} from './settings';
import type { Vault } from './vault.svelte';

export class Organisation {
	readonly #vault: Vault;
	/** Null where nothing was decided yet, and while no vault is open. */
	settings = $state.raw<Settings | null>(null);
	#wordsHashes = $state.raw<WordsHashes>({});
	/** Whether a passkey was taken away because it is not allowed, or why not, for the list to tell. */
	passkeyTaken = $state.raw<boolean | Fault>(false);

	constructor(vault: Vault) {
		this.#vault = vault;
	}

	/**
	 * Reads what was decided. Faults: `SettingsRefused`, `PartMissing`, those of `readSettings`. A passkey
	 * that is not allowed and cannot be taken away now is told, and keeps nobody from what they came for.
	 */
	async load(): Promise<Result<void, Fault>> {
		const stored = await this.#vault.keeper.readSettings();
		if (!stored.ok) return stored;
		const settings = stored.value === null ? ok(null) : decodeSettings(stored.value);
		if (!settings.ok) return settings;
		this.settings = settings.value;
		const hashes = await later(import('./bundle').then(({ hashesOfWords }) => hashesOfWords()));
		if (hashes.ok) this.#wordsHashes = hashes.value;
		if (!hashes.ok) return hashes;
		await this.#obey();
		return ok(undefined);
	}

	/** What knows how to use passkeys comes when somebody needs it. Rejects when it cannot be had. */
	readonly passkeys = () => import('./passkey');

	/** Takes away a passkey that is not allowed. Faults: `PartMissing`, those of `setPasskey`. */
	async #obey(): Promise<Result<void, Fault>> {
		if (this.settings?.passkey || !this.#vault.status?.passkey) return ok(undefined);
		const part = await later(this.passkeys());
		const removed = part.ok ? await part.value.removePasskey(this.#vault) : part;
		this.passkeyTaken = removed.ok || removed.error;
		return removed;
	}

	/** Leaves nothing of a vault in the page. */
	forget(): void {
		this.settings = null;
		this.passkeyTaken = false;
	}

	get jurisdiction() {
		return jurisdictionOf(this.settings?.jurisdiction);
	}

	/** The settings, or empty ones to begin with. */
	get editableSettings(): Settings {
		return this.settings ?? emptySettings(this.jurisdiction.id);
	}

	/** Faults: `SettingsRefused`, `TooMuchToSay`, `PartMissing`, those of `writeSettings`. */
	async save(settings: Settings): Promise<Result<void, Fault>> {
		const bytes = encodeSettings(settings);
		const checked = decodeSettings(bytes);
		if (!checked.ok) return checked;
		const counting = await later(import('./said-before'));
		if (!counting.ok) return counting;
		const short = await counting.value.staysShort(this.editableSettings, checked.value);
		if (!short.ok) return short;
		const done = await this.#vault.keeper.writeSettings(encodeSettings(checked.value));
		if (!done.ok) return done;
		this.settings = checked.value;
		return this.#obey();
	}

	/** SHA-256 of all that is said in a language, to which an organisation's acceptance is bound. */
	wordsHashOf(tag: string): string {
		return this.#wordsHashes[tag] ?? '';
	}

	/** Languages that may be spoken here: all in practice, the accepted ones otherwise. */
	get usableLanguages(): readonly string[] {
		if (this.#vault.isPractice) return locales.map(({ tag }) => tag);
		return acceptedLanguages(this.settings, this.#wordsHashes);
	}

	get missing(): readonly Missing[] {
		if (this.#vault.isPractice) return [];
		return missingForRealUse(this.settings, this.#wordsHashes, this.#vault.isPersistent);
	}

	/** Whether a conversation may begin: in the field only when nothing is missing. */
	get mayBegin(): boolean {
		return this.#vault.isPractice || (this.missing.length === 0 && !this.#vault.isShortOfSpace);
	}
}
