// What is kept past its time is destroyed, and what will be is told before. Comes late: nothing of it
// is needed before something is kept.
import type { Fault } from '$lib/core/fault';
import { defaultLimits, fateOf, type Fate, type Limits } from '$lib/core/retention';
import { ok, type Result } from '$lib/core/result';
import type { Keeper, VaultTime } from '$lib/keeper';
import type { ListedCase } from './case-list';
import { noteGone, type OpenList } from './gone';
import type { Organisation } from './organisation.svelte';
import type { Settings } from './settings';

const hourMs = 3_600_000;

/** Where things are kept: the open vault as the application sees it. */
interface Place extends OpenList {
	readonly organisation: Organisation;
	keeping: Keeping | null;
	refreshCases(): Promise<Result<void, Fault>>;
}

/**
 * Destroys what is past its time and reads the list anew if there was any; `isDayRight` says that the
 * day which the device shows is. Faults: those of the keeper's `time` and `erase`.
 */
export async function sweep(place: Place, isDayRight: boolean): Promise<Result<void, Fault>> {
	const keeping = place.keeping ?? new Keeping(() => limitsOf(place.organisation.settings));
	const { keeper } = place.vault;
	const swept = isDayRight
		? await keeping.confirmDay(keeper, place.cases)
		: await keeping.sweep(keeper, place.cases);
	place.keeping = keeping;
	if (!swept.ok) return place.vault.tell(swept);
	noteGone(place, place.vault.where, swept.value);
	return swept.value > 0 ? place.refreshCases() : ok(undefined);
}

/** The limits that the organisation decided on, or ours. */
export function limitsOf(settings: Settings | null): Limits {
	return settings?.retention ?? defaultLimits;
}

export class Keeping {
	readonly #limits: () => Limits;
	/** Time by the vault's count, as it was last told. */
	#time = $state.raw<VaultTime>({ hour: 0, doubt: null });
	#lookedMs = 0;

	/** `limits` gives those that hold when it is called. */
	constructor(limits: () => Limits) {
		this.#limits = limits;
	}

	/** Set while the clock of the device is not believed; nothing is destroyed by itself then. */
	get doubt(): VaultTime['doubt'] {
		return this.#time.doubt;
	}

	/** What becomes of a case. */
	fateOf(listed: ListedCase): Fate {
		return fateOf(listed, this.#time.hour, this.#limits());
	}

	/** Reads the time, and destroys at once all that is past its own; how many that were. */
	async sweep(keeper: Keeper, cases: readonly ListedCase[]): Promise<Result<number, Fault>> {
		return this.#destroy(keeper, cases, await keeper.time());
	}

	/** A person says that the day which the device shows is right. Then as `sweep`. */
	async confirmDay(keeper: Keeper, cases: readonly ListedCase[]): Promise<Result<number, Fault>> {
		const shown = this.doubt?.shownDay;
		if (shown === undefined) return this.sweep(keeper, cases);
		return this.#destroy(keeper, cases, await keeper.confirmDay(shown));
	}

	async #destroy(
		keeper: Keeper,
		cases: readonly ListedCase[],
		told: Result<VaultTime, Fault>
	): Promise<Result<number, Fault>> {
		if (!told.ok) return told;
		this.#time = told.value;
		this.#lookedMs = performance.now();
		const due = this.dueNow(cases);
		if (due.length === 0) return ok(0);
		const done = await keeper.erase(due.map(({ caseId }) => caseId));
		return done.ok ? ok(due.length) : done;
	}

	/** What is past its time now, without asking anybody. */
	dueNow(cases: readonly ListedCase[]): readonly ListedCase[] {
		if (this.doubt !== null) return [];
		const since = Math.floor((performance.now() - this.#lookedMs) / hourMs);
		const hour = this.#time.hour + Math.max(0, since);
		return cases.filter((one) => fateOf(one, hour, this.#limits()).kind === 'due');
	}

	/**
	 * Gives the keeper what is past its time before it locks; nobody waits for it. It is told when this
	 * vault is opened next in this window.
	 */
	sendOff(place: OpenList): void {
		const { keeper, where } = place.vault;
		const due = this.dueNow(place.cases);
		if (due.length === 0) return;
		void keeper
			.erase(due.map(({ caseId }) => caseId))
			.then((done) => done.ok && noteGone(place, where, due.length));
	}

	/** Those that nothing but a person destroys, although their time is over. */
	overdue(cases: readonly ListedCase[]): readonly ListedCase[] {
		return cases.filter((one) => {
			const fate = this.fateOf(one);
			return fate.kind === 'waits' && fate.isOverdue;
		});
	}
}
