// The composition root: which screen is open, which vault, which talk. Screens ask this object
// and nothing below it. There is one path for everything; where one is never stands in an address.
import { dayOf } from '$lib/core/brand';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { loadLocale, locales, wordsIn, type Translate } from '$lib/i18n';
import type { Keeper, KeeperStatus, Namespace, OfficerKeys } from '$lib/keeper';
import type { RunnableProtocol } from './bundle';
import { listCases, markCaseSent, type ListedCase } from './case-list';
import { sameCode } from './code';
import { startKeeper } from './keeper-link';
import { jurisdictionOf } from './places';
import {
	acceptedLanguages,
	decodeSettings,
	emptySettings,
	encodeSettings,
	leastBytesFree,
	missingForRealUse,
	type Missing,
	type Settings,
	type WordsHashes
} from './settings';
import type { TalkPlace } from './open-talk';
import type { Imported } from './rescue';
import type { Talk } from './talk.svelte';

/** Screens outside a conversation. `unlock` makes a vault where there is none. */
export type Screen =
	| 'start'
	| 'cards'
	| 'about'
	| 'unlock'
	| 'home'
	| 'settings'
	| 'talk'
	| 'receive'
	| 'rescue'
	| 'practice-file';

export interface AppDeps {
	readonly startKeeper: () => Keeper;
	readonly now: () => number;
}

export class App {
	readonly #deps: AppDeps;
	#keeper: Keeper | null = null;
	screen = $state<Screen>('start');
	/** Where unlocking leads: to the list, or on to opening a referral. */
	afterUnlock = $state<Screen>('home');
	namespace = $state<Namespace>('field');
	status = $state.raw<KeeperStatus | null>(null);
	keys = $state.raw<OfficerKeys | null>(null);
	settings = $state.raw<Settings | null>(null);
	cases = $state.raw<readonly ListedCase[]>([]);
	talk = $state.raw<Talk | null>(null);
	fault = $state.raw<Fault | null>(null);
	staffTag = $state('en');
	ready = $state(false);
	#wordsHashes = $state.raw<WordsHashes>({});
	#locking: Promise<void> = Promise.resolve();
	#puttingAway: Promise<void> | null = null;
	/** The case that was open when the page was put away. Known to this window's memory alone. */
	#wasOpen: { readonly namespace: Namespace; readonly caseId: string } | null = null;
	/** What became of the talk that was open when the page was put away, until unlocking. */
	wasPutAway = $state<'kept' | 'over' | null>(null);
	/** A protocol file opened for practice; null means the built-in one. */
	practiceProtocol = $state.raw<RunnableProtocol | null>(null);

	constructor(deps: AppDeps = { startKeeper, now: () => Date.now() }) {
		this.#deps = deps;
	}

	get keeper(): Keeper {
		if (this.#keeper === null) {
			this.#keeper = this.#deps.startKeeper();
			this.#keeper.onAsked(() => void this.#letGo());
		}
		return this.#keeper;
	}
	get words(): Translate {
		return wordsIn(this.staffTag);
	}
	get today() {
		return dayOf(this.#deps.now());
	}
	get now(): number {
		return this.#deps.now();
	}
	get jurisdiction() {
		return jurisdictionOf(this.settings?.jurisdiction);
	}
	get isPractice(): boolean {
		return this.namespace === 'practice';
	}

	/** Loads the staff language; nothing else is needed before the first screen. */
	async start(): Promise<void> {
		await loadLocale(this.staffTag);
		this.ready = true;
	}

	async setStaffLanguage(tag: string): Promise<void> {
		if (!locales.some((locale) => locale.tag === tag)) return;
		await loadLocale(tag);
		this.staffTag = tag;
	}

	/** Goes to the unlock screen of one of the two vaults. */
	async chooseNamespace(namespace: Namespace, then: Screen = 'home'): Promise<void> {
		this.namespace = namespace;
		this.afterUnlock = then;
		this.screen = 'unlock';
		await this.refreshStatus();
	}

	async refreshStatus(): Promise<void> {
		await this.#locking;
		const status = await this.keeper.status(this.namespace);
		this.status = status.ok ? status.value : null;
		this.fault = status.ok ? null : status.error;
	}

	/** Leaves a screen: for the list while a vault is open, for the first screen otherwise. */
	goBack(): void {
		this.fault = null;
		if (this.keys === null) this.namespace = 'field';
		this.screen = this.keys === null ? 'start' : 'home';
	}

	/** Destroys the chosen vault for good, opened or not, so that another can be made. */
	async destroyVault(): Promise<void> {
		const done = await this.keeper.destroy(this.namespace);
		await this.refreshStatus();
		if (!done.ok) this.fault = done.error;
	}

	/** Asks the browser to keep this storage; it may say no, and the answer is shown. */
	async askPersistence(): Promise<boolean> {
		const granted = (await navigator.storage?.persist?.()) ?? false;
		await this.refreshStatus();
		return granted;
	}

	makePassphrase(): Promise<Result<string, Fault>> {
		return this.keeper.makePassphrase();
	}

	async createVault(passphrase: string): Promise<Result<void, Fault>> {
		// Firefox asks a person, who may leave the question standing: the vault does not wait for it.
		const asked = navigator.storage?.persist?.();
		const entered = await this.#entered(await this.keeper.create(this.namespace, passphrase));
		asked?.then(() => this.lookAgain()).catch(() => undefined);
		return entered;
	}

	async unlock(passphrase: string): Promise<Result<void, Fault>> {
		return this.#entered(await this.keeper.unlock(this.namespace, passphrase));
	}

	async #entered(keys: Result<OfficerKeys, Fault>): Promise<Result<void, Fault>> {
		if (!keys.ok) {
			await this.refreshStatus();
			this.fault = keys.error;
			return keys;
		}
		this.keys = keys.value;
		const loaded = await this.#load();
		this.fault = loaded.ok ? null : loaded.error;
		if (!loaded.ok) return loaded;
		this.screen = this.afterUnlock;
		await this.#resumeWhatWasOpen();
		return loaded;
	}

	async #resumeWhatWasOpen(): Promise<void> {
		const open = this.#wasOpen;
		this.wasPutAway = null;
		if (open?.namespace !== this.namespace || this.afterUnlock !== 'home') return;
		this.#wasOpen = null;
		if (this.cases.some(({ caseId }) => caseId === open.caseId)) await this.resumeTalk(open.caseId);
	}

	async #load(): Promise<Result<void, Fault>> {
		const status = await this.keeper.status(this.namespace);
		if (status.ok) this.status = status.value;
		const stored = await this.keeper.readSettings();
		if (!stored.ok) return stored;
		const settings = stored.value === null ? ok(null) : decodeSettings(stored.value);
		if (!settings.ok) return settings;
		this.settings = settings.value;
		// What a conversation needs comes now, so that beginning one needs no network.
		const [{ hashesOfWords }] = await Promise.all([import('./bundle'), import('./open-talk')]);
		this.#wordsHashes = await hashesOfWords();
		return this.refreshCases();
	}

	/** Reads the list anew. Cards this version does not know are an `UnknownFormat`. */
	async refreshCases(): Promise<Result<void, Fault>> {
		const listed = await listCases(this.keeper);
		if (!listed.ok) return listed;
		this.cases = listed.value;
		return ok(undefined);
	}

	/** SHA-256 of all that is said in a language, to which an organisation's acceptance is bound. */
	wordsHashOf(tag: string): string {
		return this.#wordsHashes[tag] ?? '';
	}

	get missing(): readonly Missing[] {
		if (this.isPractice) return [];
		return missingForRealUse(this.settings, this.#wordsHashes, this.status?.persistent ?? false);
	}

	/** Whether there is so little room that answers might not be saved; false where it is not known. */
	get isShortOfSpace(): boolean {
		return (this.status?.bytesFree ?? leastBytesFree) < leastBytesFree;
	}

	/** Whether a conversation may begin: in the field only when nothing is missing. */
	get mayBegin(): boolean {
		return this.isPractice || (this.missing.length === 0 && !this.isShortOfSpace);
	}

	/**
	 * Learns anew, while a vault is open, what the browser promised and how much room there is. Where
	 * it is silent what it said before still stands.
	 */
	async lookAgain(): Promise<void> {
		const status = this.keys === null ? null : await this.keeper.status(this.namespace);
		if (status?.ok && this.keys !== null) this.status = status.value;
	}

	/** Languages that may be spoken here: all in practice, the accepted ones otherwise. */
	get usableLanguages(): readonly string[] {
		if (this.isPractice) return locales.map(({ tag }) => tag);
		return acceptedLanguages(this.settings, this.#wordsHashes);
	}

	get editableSettings(): Settings {
		return this.settings ?? emptySettings(this.jurisdiction.id);
	}

	async saveSettings(settings: Settings): Promise<Result<void, Fault>> {
		const bytes = encodeSettings(settings);
		const checked = decodeSettings(bytes);
		if (!checked.ok) return checked;
		const done = await this.keeper.writeSettings(encodeSettings(checked.value));
		if (done.ok) this.settings = checked.value;
		return done;
	}

	/** Begins a conversation, if one may begin. */
	async beginTalk(): Promise<void> {
		if (!this.mayBegin) return;
		const { beginTalk } = await import('./open-talk');
		this.talk = await beginTalk(this.#talkPlace());
		this.screen = 'talk';
	}

	/** Goes on with a kept conversation: replayed, paused, and privacy asked for again. */
	async resumeTalk(caseId: string): Promise<Result<void, Fault>> {
		const { resumeTalk } = await import('./open-talk');
		const resumed = await resumeTalk(this.#talkPlace(), caseId);
		this.fault = resumed.ok ? null : resumed.error;
		if (!resumed.ok) return resumed;
		this.talk = resumed.value;
		this.screen = 'talk';
		return ok(undefined);
	}

	#talkPlace(): TalkPlace {
		return {
			keeper: this.keeper,
			keys: this.keys,
			namespace: this.namespace,
			settings: this.editableSettings,
			jurisdiction: this.jurisdiction,
			staffTag: this.staffTag,
			usableLanguages: this.usableLanguages,
			practiceProtocol: this.practiceProtocol,
			now: this.#deps.now
		};
	}

	/** Leaves an ended conversation; nothing of it stays in the page. */
	async leaveTalk(): Promise<void> {
		const talk = this.talk;
		if (talk) {
			await talk.settled();
			if (talk.phase === 'ended' && talk.card.state === 'open') {
				await talk.setCard({ state: 'closed' });
			}
		}
		this.talk = null;
		await this.keeper.close();
		await this.refreshCases();
		this.screen = 'home';
	}

	/** Puts the conversation of a rescue file into the open vault; what became of it, or the fault. */
	async importRescue(file: Uint8Array, words: string | null): Promise<Result<Imported, Fault>> {
		const { importRescue } = await import('./rescue');
		const imported = await importRescue(this.keeper, this.cases, file, words);
		const listed = await this.refreshCases();
		return imported.ok && !listed.ok ? listed : imported;
	}

	/** Whether the receipt code is the one of this case; then the case is destroyed. */
	async confirmReceipt(listed: ListedCase, typed: string): Promise<Result<void, Fault>> {
		if (!sameCode(typed, listed.receipt)) return err(fault('ReceiptCodeWrong'));
		return this.eraseCase(listed.caseId);
	}

	async eraseCase(caseId: string): Promise<Result<void, Fault>> {
		const done = await this.keeper.erase([caseId]);
		this.fault = done.ok ? null : done.error;
		return done.ok ? this.refreshCases() : done;
	}

	/** Notes that a sealed file was sent, so that only the receipt is still missing. */
	async markSent(listed: ListedCase): Promise<void> {
		const done = await markCaseSent(this.keeper, listed);
		this.fault = done.ok ? null : done.error;
		await this.refreshCases();
	}

	/** Drops the talk and every key. What was agreed to be kept is written first. */
	async lock(): Promise<void> {
		await this.talk?.settled();
		this.#forget();
		this.goBack();
		this.#locking = this.#endKeeper();
		await this.#locking;
	}

	/**
	 * Locks because the page is put away: frozen, or left for another page. Keys die at once when
	 * nothing is being written. A talk that cannot be saved is only hidden: it is nowhere else.
	 * Opening the same vault again leads back to the talk, if it was kept.
	 */
	putAway(): Promise<void> {
		if (this.keys !== null) this.#puttingAway ??= this.#putAway();
		return this.#puttingAway ?? Promise.resolve();
	}

	async #putAway(): Promise<void> {
		const { talk, namespace } = this;
		if (talk && !talk.isIdle) await talk.settled();
		if (talk?.isUnsaved) talk.hide();
		else if (talk) {
			this.#wasOpen = talk.caseId === null ? null : { namespace, caseId: talk.caseId };
			this.wasPutAway = talk.caseId === null ? 'over' : 'kept';
			this.#keeper?.stop();
			this.#keeper = null;
			this.#forget();
			await this.chooseNamespace(namespace);
		} else await this.lock();
		this.#puttingAway = null;
	}

	#forget(): void {
		this.talk = null;
		this.keys = null;
		this.settings = null;
		this.cases = [];
		this.practiceProtocol = null;
	}

	/** Asks the other window that has this vault open to lock it. */
	async takeOver(): Promise<Result<void, Fault>> {
		const done = await this.keeper.takeOver(this.namespace);
		await this.refreshStatus();
		if (!done.ok) this.fault = done.error;
		return done;
	}

	/** Another window asks for the vault. What could not be saved here is not given up for that. */
	async #letGo(): Promise<void> {
		await this.talk?.settled();
		if (!this.talk?.isUnsaved) await this.lock();
	}

	async #endKeeper(): Promise<void> {
		await this.#keeper?.lock();
		this.#keeper = null;
	}
}
