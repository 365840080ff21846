// The vault that was chosen: its keeper, what is known of it without the words, and its keys while
// it is open. A keeper is started when one is needed, and ended by locking; the next is a new one.
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type {
	BackupSource,
	Keeper,
	KeeperStatus,
	KnownVaults,
	Namespace,
	OfficerKeys,
	VaultPlace
} from '$lib/keeper';
import { OwedList } from './owed';
import { leastBytesFree } from './settings';
import type { PinTried, Warm } from './warm.svelte';

/** `cold`: only the words open it. `warm`: it was open a moment ago, and a PIN opens it too. */
export type LockState = 'cold' | 'warm' | 'open';

export class Vault {
	readonly #startKeeper: () => Keeper;
	readonly #onAsked: () => void;
	readonly warm: Warm;
	/** What is still to be destroyed in one vault or the other. */
	readonly owed = new OwedList();
	#keeper: Keeper | null = null;
	#locking: Promise<void> = Promise.resolve();
	namespace = $state<Namespace>('field');
	/** The officers of this device, as anybody may see them; none where that is not known. */
	officers = $state.raw<KnownVaults>({ vaults: [], free: null });
	/** Whose vault it is; null while one of several has to be chosen. */
	place = $state<number | null>(null);
	/** Null where it is not known. */
	status = $state.raw<KeeperStatus | null>(null);
	/** Null while it is locked. */
	keys = $state.raw<OfficerKeys | null>(null);
	/** What went wrong with it last, or with something in it, for the screens to tell. */
	fault = $state.raw<Fault | null>(null);

	/** `onAsked` is called when another window asks for the vault that is open here. */
	constructor(startKeeper: () => Keeper, warm: Warm, onAsked: () => void) {
		this.warm = warm;
		this.#startKeeper = startKeeper;
		this.#onAsked = onAsked;
	}

	get keeper(): Keeper {
		if (this.#keeper === null) {
			this.#keeper = this.#startKeeper();
			this.#keeper.onAsked(this.#onAsked);
		}
		return this.#keeper;
	}
	get isOpen(): boolean {
		return this.keys !== null;
	}
	get lockState(): LockState {
		if (this.isOpen) return 'open';
		return this.warm.opens(this.where) ? 'warm' : 'cold';
	}
	get where(): VaultPlace {
		return { ns: this.namespace, place: this.place ?? 1 };
	}
	/** Initials of the officer whose vault it is; empty where there are none. */
	get initials(): string {
		return this.officers.vaults.find(({ place }) => place === this.place)?.initials ?? '';
	}
	/** Whether somebody has to say first which of several officers they are. */
	get isForChoosing(): boolean {
		return this.place === null && this.officers.vaults.length > 1;
	}
	get isPractice(): boolean {
		return this.namespace === 'practice';
	}
	/** Whether the browser promised to keep this storage. */
	get isPersistent(): boolean {
		return this.status?.persistent ?? false;
	}
	/**
	 * Whether there is so little room that answers might not be saved: the browser says so, or the
	 * few megabytes that unlocking writes could not be written. False where neither is known.
	 */
	get isShortOfSpace(): boolean {
		const { bytesFree, hasRoom } = this.status ?? { bytesFree: null, hasRoom: true };
		return !hasRoom || (bytesFree ?? leastBytesFree) < leastBytesFree;
	}

	/** Chooses practice or the field, where it may still be open whose vault it is. */
	async choose(namespace: Namespace): Promise<void> {
		this.turnTo(namespace);
		await this.look();
	}

	/** The same, without looking. Whose vault a PIN opens need not be chosen. */
	turnTo(namespace: Namespace): void {
		this.namespace = namespace;
		// What was known is of the other one, perhaps.
		this.status = null;
		this.place = this.warm.where?.ns === namespace ? this.warm.where.place : null;
	}

	/** Chooses an officer's place, or nobody's. */
	async choosePlace(place: number | null): Promise<void> {
		this.place = place;
		this.status = null;
		await this.look();
	}

	/** From one of several locked vaults back to choosing one; false where there is nothing to choose. */
	backToChoice(): boolean {
		if (this.isOpen || this.place === null || this.officers.vaults.length < 2) return false;
		void this.choosePlace(null);
		return true;
	}

	/** Learns what can be known without the words, once a lock that is under way has ended. */
	async look(): Promise<void> {
		await this.#locking;
		const listed = this.isOpen ? ok(null) : await this.lookForOfficers();
		const status = listed.ok && !this.isForChoosing ? await this.keeper.status(this.where) : listed;
		this.status = status.ok ? status.value : null;
		this.fault = status.ok ? null : status.error;
	}

	/** Learns who has a vault here. Whoever is alone need not be chosen. */
	async lookForOfficers(): Promise<Result<null, Fault>> {
		if (this.isPractice) this.officers = { vaults: [], free: null };
		const listed = this.isPractice ? null : await this.keeper.vaults();
		if (listed && !listed.ok) return listed;
		if (listed) this.officers = listed.value;
		const { vaults, free } = this.officers;
		if (vaults.length < 2) this.place ??= vaults[0]?.place ?? free;
		return ok(null);
	}

	/**
	 * Learns anew, while it is open, what the browser promised and how much room there is. Where it is
	 * silent what it said before still stands.
	 */
	async lookAgain(): Promise<void> {
		const status = this.isOpen ? await this.keeper.status(this.where) : null;
		if (status?.ok && this.isOpen) this.status = status.value;
	}

	/** Tries anew whether there is room, and looks again. Not in a talk: it may take the last of it. */
	async lookForRoom(): Promise<void> {
		await this.keeper.tryRoom();
		await this.lookAgain();
	}

	/** Asks the browser to keep this storage; it may say no, and the answer is shown. */
	async askPersistence(): Promise<boolean> {
		const granted = (await navigator.storage?.persist?.()) ?? false;
		await this.look();
		return granted;
	}

	/** Makes the chosen vault and opens it. Faults: those of the keeper's `create`. */
	create(passphrase: string, initials = ''): Promise<Result<void, Fault>> {
		return this.#make(initials, () => this.keeper.create(this.where, passphrase, initials));
	}

	/** The same, with what a copy holds. Faults: those of the keeper's `restore`. */
	restore(
		passphrase: string,
		source: BackupSource,
		keep: readonly string[],
		initials = ''
	): Promise<Result<void, Fault>> {
		return this.#make(initials, () =>
			this.keeper.restore(this.where, passphrase, source, keep, initials)
		);
	}

	async #make(
		initials: string,
		make: () => Promise<Result<OfficerKeys, Fault>>
	): Promise<Result<void, Fault>> {
		// Firefox asks a person, who may leave the question standing: the vault does not wait for it.
		const asked = navigator.storage?.persist?.();
		const letters = initials.trim();
		const isTaken = this.officers.vaults.some((one) => one.initials === letters);
		const made = isTaken && letters !== '' ? err(fault('InitialsRefused')) : await make();
		const opened = await this.#opened(made);
		if (opened.ok) await this.lookForOfficers();
		asked?.then(() => this.lookAgain()).catch(() => undefined);
		return opened;
	}

	/** Opens the chosen vault; a PIN of before is over. Faults: those of the keeper's `unlock`. */
	async unlock(passphrase: string): Promise<Result<void, Fault>> {
		this.warm.end();
		return this.#opened(await this.keeper.unlock(this.where, passphrase));
	}

	/** Opens the chosen vault with what comes through a port. Faults: those of `unlockHanded`. */
	async unlockHanded(port: MessagePort): Promise<Result<void, Fault>> {
		this.warm.end();
		await this.#locking;
		const keys = await this.keeper.unlockHanded(this.where, port);
		// No words were wrong here, and nobody may be told so.
		return keys.ok || keys.error.tag !== 'WrongPassphrase' ? this.#opened(keys) : keys;
	}

	/** Has this open vault open by a PIN for a while after it was locked. */
	async setPin(pin: string): Promise<Result<void, Fault>> {
		return this.tell(await this.warm.arm(this.keeper, this.where, pin));
	}

	/** Opens the chosen vault by its PIN. What failed otherwise is told as its fault. */
	async unlockByPin(pin: string): Promise<PinTried> {
		await this.#locking;
		const open = (port: MessagePort) => this.keeper.unlockHanded(this.where, port);
		const tried = await this.warm.try(pin, open);
		if (tried === 'wrong' || tried === 'gone') return tried;
		return (await this.#opened(tried)).ok ? 'opened' : 'failed';
	}

	async #opened(keys: Result<OfficerKeys, Fault>): Promise<Result<void, Fault>> {
		if (!keys.ok) return this.#lookAfter(keys);
		this.keys = keys.value;
		await this.lookAgain();
		return ok(undefined);
	}

	/** Destroys the chosen vault for good, open or not, so that another can be made. */
	async destroy(): Promise<Result<void, Fault>> {
		this.warm.end();
		return this.#lookAfter(await this.keeper.destroy(this.where));
	}

	/** Destroys all there is on this device, whoever's it is. Faults: those of the keeper. */
	async eraseEverything(): Promise<Result<void, Fault>> {
		this.warm.end();
		return this.tell(await this.keeper.eraseEverything());
	}

	/** Asks the other window that has this vault open to lock it. */
	async takeOver(): Promise<Result<void, Fault>> {
		return this.#lookAfter(await this.keeper.takeOver(this.where));
	}

	/** Looks anew after something was tried; why that failed is told before what is seen. */
	async #lookAfter(done: Result<unknown, Fault>): Promise<Result<void, Fault>> {
		await this.look();
		if (done.ok) return ok(undefined);
		this.fault = done.error;
		return done;
	}

	/** Tells why something failed, or that nothing is wrong any more. */
	tell<T>(done: Result<T, Fault>): Result<T, Fault> {
		this.fault = done.ok ? null : done.error;
		return done;
	}

	/** Forgets the keys, and lets the keeper finish what is due before it ends. */
	lock(): Promise<void> {
		this.#forgetKeys();
		this.#locking = this.#endKeeper();
		return this.#locking;
	}

	async #endKeeper(): Promise<void> {
		await this.#keeper?.lock();
		this.#keeper = null;
	}

	/** Drops every key at once, and what was known. What the keeper has not written by now is lost. */
	drop(): void {
		this.#forgetKeys();
		this.status = null;
		this.#keeper?.stop();
		this.#keeper = null;
	}

	#forgetKeys(): void {
		if (this.isOpen) this.warm.locked();
		this.keys = null;
	}
}
