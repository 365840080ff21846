// The composition root: which screen is open, which talk, and how they come and go with the vault.
// Screens ask this object, its vault and its organisation, and nothing below. There is one path for
// everything; where one is never stands in an address.
import { dayOf } from '$lib/core/brand';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { loadLocale, locales, wordsIn, type Translate } from '$lib/i18n';
import type { Namespace } from '$lib/keeper';
import { ownDeps, type AppDeps } from './app-deps';
import type { Copy } from './backup';
import type { RunnableProtocol } from './bundle';
import { listCases, markCaseSent, type ListedCase } from './case-list';
import { caseStateOf } from './card';
import { sameCode } from './code';
import type { Gone } from './gone';
import type { Keeping } from './keeping.svelte';
import { Passing } from './passing.svelte';
import { later } from './later';
import { Locking, type Lockable } from './locking.svelte';
import { Organisation } from './organisation.svelte';
import type { TalkPlace, WantedFile } from './open-talk';
import type { Imported } from './rescue';
import type { Screen } from './screen';
import type { Talk } from './talk.svelte';
import { Vault } from './vault.svelte';
import { Warm, type PinTried } from './warm.svelte';

export class App implements Lockable {
	readonly #now: () => number;
	readonly vault: Vault;
	readonly organisation: Organisation;
	readonly locking: Locking;
	screen = $state<Screen>('start');
	/** Where unlocking leads: to the list, or on to opening a referral. */
	afterUnlock = $state<Screen>('home');
	cases = $state.raw<readonly ListedCase[]>([]);
	/** What is kept for how long; null until something is kept, or the clock is not believed. */
	keeping = $state.raw<Keeping | null>(null);
	gone = $state.raw<readonly Gone[]>([]);
	talk = $state.raw<Talk | null>(null);
	readonly passing = new Passing();
	staffTag = $state('en');
	#readsDesk = false;
	ready = $state(false);
	/** A protocol file opened for practice; null means the built-in one. */
	practiceProtocol = $state.raw<RunnableProtocol | null>(null);
	/** Id of the case whose steps are looked at. */
	shownCase = $state<string | null>(null);
	/** The file without which the conversation chosen last cannot be gone on with. */
	wanted = $state.raw<WantedFile | null>(null);

	constructor(given: Partial<AppDeps> = {}) {
		const deps = { ...ownDeps, ...given };
		this.#now = deps.now;
		const warm = new Warm(deps.startPin, deps);
		this.vault = new Vault(deps.startKeeper, warm, () => void this.#letGo());
		this.organisation = new Organisation(this.vault);
		this.locking = new Locking(this, deps);
	}

	get words(): Translate {
		return wordsIn(this.staffTag);
	}
	get today() {
		return dayOf(this.#now());
	}
	/** Loads the staff language; nothing else is needed before the first screen. What was cut off is finished. */
	async start(): Promise<void> {
		await loadLocale(this.staffTag);
		this.ready = true;
		void later(import('./erasing')).then((part) =>
			part.ok ? part.value.finishErasing(this) : undefined
		);
	}

	async setStaffLanguage(tag: string): Promise<void> {
		if (!locales.some((locale) => locale.tag === tag)) return;
		await loadLocale(tag);
		if (this.#readsDesk) await loadLocale(tag, ['desk']);
		this.staffTag = tag;
	}

	/** Loads the words of the screens around a conversation, too, from now on in every language. */
	async loadDeskWords(): Promise<void> {
		this.#readsDesk = true;
		await loadLocale(this.staffTag, ['desk']);
	}

	/** Goes to the unlock screen of one of the two vaults. */
	async chooseNamespace(namespace: Namespace, then: Screen = 'home'): Promise<void> {
		this.afterUnlock = then;
		this.vault.turnTo(namespace);
		this.#askToOpen();
		// Several officers can only be in the field; whoever practises waits for nothing of that.
		const words = namespace === 'field' ? await later(this.loadDeskWords()) : ok(undefined);
		await this.vault.look();
		if (!words.ok) this.vault.tell(words);
	}

	/** Leaves a screen: for the list while a vault is open, for the first screen otherwise. */
	goBack(): void {
		this.vault.fault = null;
		if (this.screen === 'unlock' && this.vault.backToChoice()) return;
		if (!this.vault.isOpen) this.vault.namespace = 'field';
		this.screen = this.vault.isOpen ? 'home' : 'start';
	}

	async createVault(passphrase: string, initials = ''): Promise<Result<void, Fault>> {
		return this.entered(await this.vault.create(passphrase, initials));
	}

	/** Makes the chosen vault of a copy that was looked into, and opens it. */
	async restoreVault(passphrase: string, copy: Copy, initials = ''): Promise<Result<void, Fault>> {
		this.afterUnlock = 'home';
		return this.entered(await this.vault.restore(passphrase, copy.source, copy.keep, initials));
	}

	async unlock(passphrase: string): Promise<Result<void, Fault>> {
		return this.entered(await this.vault.unlock(passphrase));
	}

	/** Opens the vault by its PIN; what came of it. */
	async unlockByPin(pin: string): Promise<PinTried> {
		const tried = await this.vault.unlockByPin(pin);
		if (tried !== 'opened') return tried;
		return (await this.entered(ok(undefined))).ok ? tried : 'failed';
	}

	/** Goes on into the vault that was just opened; a fault is handed on. */
	async entered(opened: Result<void, Fault>): Promise<Result<void, Fault>> {
		if (!opened.ok) return opened;
		this.locking.touch();
		const loaded = this.vault.tell(await this.#load());
		if (!loaded.ok) return loaded;
		this.screen = this.afterUnlock;
		await this.#resumeWhatWasOpen();
		return loaded;
	}

	async #resumeWhatWasOpen(): Promise<void> {
		const held = this.locking.takeHeld();
		if (held === null || this.afterUnlock !== 'home') return;
		const { caseId, file } = held;
		if (caseId !== null && !this.cases.some((one) => one.caseId === caseId)) return;
		await this.resumeTalk(caseId, file);
	}

	async #load(): Promise<Result<void, Fault>> {
		// What a conversation needs comes now, so that beginning one needs no network.
		const coming = [this.organisation.load(), later(import('./open-talk'))];
		const missing = (await Promise.all(coming)).find((part) => !part.ok);
		if (missing && !missing.ok) return missing;
		const listed = await this.refreshCases();
		if (!listed.ok) return listed;
		const settled = await this.passing.settle(this);
		return settled.ok ? this.sweep() : settled;
	}

	/** Reads the list anew, without what nobody may keep. Cards not known here are an `UnknownFormat`. */
	async refreshCases(): Promise<Result<void, Fault>> {
		const { keeper, owed, where } = this.vault;
		const destroyed = await owed.settle(keeper, where);
		const listed = destroyed.ok ? await listCases(keeper) : destroyed;
		if (!listed.ok) return listed;
		const words = listed.value.length > 0 ? await later(this.loadDeskWords()) : ok(undefined);
		if (words.ok) this.cases = listed.value;
		return words;
	}

	/** Destroys what is past its time; `isDayRight` says that the day which the device shows is. */
	async sweep(isDayRight = false): Promise<Result<void, Fault>> {
		const hasKept = this.cases.length + this.gone.length > 0 || this.keeping;
		if (!hasKept && !this.organisation.settings?.panic) return ok(undefined);
		const part = await later(Promise.all([import('./keeping.svelte'), this.loadDeskWords()]));
		if (!part.ok) return part;
		return part.value[0].sweep(this, isDayRight);
	}

	/** Begins a conversation, if one may begin. */
	async beginTalk(): Promise<void> {
		if (!this.organisation.mayBegin) return;
		const part = this.vault.tell(await later(import('./open-talk')));
		if (!part.ok) return;
		this.talk = await part.value.beginTalk(this.#talkPlace());
		this.screen = 'talk';
	}

	/**
	 * Goes on with a kept conversation, or with one that was only held (null), and with what was held
	 * of either while the vault was locked; unless the file of its questions is wanted first.
	 */
	async resumeTalk(
		caseId: string | null,
		held: Uint8Array | null = null
	): Promise<Result<void, Fault>> {
		const part = await later(import('./open-talk'));
		const resumed = this.vault.tell(
			part.ok ? await part.value.resumeTalk(this.#talkPlace(), caseId, held) : part
		);
		if (!resumed.ok) return resumed;
		({ talk: this.talk, wanted: this.wanted } = resumed.value);
		if (this.talk) this.screen = 'talk';
		return ok(undefined);
	}

	#talkPlace(): TalkPlace {
		return {
			keeper: this.vault.keeper,
			keys: this.vault.keys,
			namespace: this.vault.namespace,
			settings: this.organisation.editableSettings,
			jurisdiction: this.organisation.jurisdiction,
			staffTag: this.staffTag,
			usableLanguages: this.organisation.usableLanguages,
			practiceProtocol: this.practiceProtocol,
			now: this.#now
		};
	}

	/** Leaves an ended conversation; nothing of it stays in the page. */
	async leaveTalk(): Promise<void> {
		const talk = this.talk;
		await talk?.settled();
		if (talk?.phase === 'ended' && talk.card.state !== 'sealed') {
			await talk.setCard({ state: caseStateOf(talk.facts, true) });
		}
		this.#dropTalk();
		await this.vault.keeper.close();
		this.vault.tell(await this.refreshCases());
		this.screen = 'home';
	}

	#dropTalk(): void {
		if (this.talk?.owed) this.vault.owed.add(this.vault.where, this.talk.owed);
		this.talk = null;
	}

	/** Puts the conversation of a rescue file into the open vault; what became of it, or the fault. */
	async importRescue(file: Uint8Array, words: string | null): Promise<Result<Imported, Fault>> {
		const part = await later(import('./rescue'));
		if (!part.ok) return part;
		const imported = await part.value.importRescue(this.vault.keeper, this.cases, file, words);
		const listed = await this.refreshCases();
		return imported.ok && !listed.ok ? listed : imported;
	}

	/** Whether the receipt code is the one of this case; then the case is destroyed. */
	async confirmReceipt(listed: ListedCase, typed: string): Promise<Result<void, Fault>> {
		if (!sameCode(typed, listed.receipt)) return err(fault('ReceiptCodeWrong'));
		return this.eraseCases([listed.caseId]);
	}

	/** Destroys cases for good, whatever waits. */
	async eraseCases(caseIds: readonly string[]): Promise<Result<void, Fault>> {
		const done = this.vault.tell(await this.vault.keeper.erase(caseIds));
		return done.ok ? this.refreshCases() : done;
	}

	/** Notes that a sealed file was sent, so that only the receipt is still missing. */
	async markSent(listed: ListedCase): Promise<void> {
		this.vault.tell(await markCaseSent(this.vault.keeper, listed));
		await this.refreshCases();
	}

	/** Drops the talk and every key. What was agreed to be kept is written first. */
	async lock(): Promise<void> {
		await this.talk?.settled();
		this.keeping?.sendOff(this);
		const locked = this.vault.lock();
		this.forget();
		this.practiceProtocol = null;
		this.goBack();
		await locked;
	}

	showLocked(): void {
		this.afterUnlock = 'home';
		this.#askToOpen();
	}

	#askToOpen(): void {
		this.screen = this.vault.lockState === 'warm' ? 'warm' : 'unlock';
	}

	forget(): void {
		this.#dropTalk();
		this.keeping = null;
		this.organisation.forget();
		this.cases = [];
		this.passing.forget();
		this.wanted = null;
		this.shownCase = null;
	}

	/** Another window asks for the vault. What could not be saved here is not given up for that. */
	async #letGo(): Promise<void> {
		await this.talk?.settled();
		if (!this.talk?.isUnsaved) await this.lock();
	}
}
