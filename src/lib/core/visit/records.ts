// What an inspector looks up in the records of a workplace, as a closed list: whether a record was
// there, and what was wrong with it. No names, no numbers of people, no free text; and nothing here
// knows of a conversation, so that what was found never leans on what anybody said.
import * as v from 'valibot';

/** What can be wrong with each kind of record; the kinds, in the order in which they are told. */
export const recordFaults = {
	contracts: ['missing-for-some', 'not-signed', 'terms-missing', 'differs-from-practice'],
	payslips: ['not-given', 'do-not-match-hours', 'below-what-was-agreed', 'paid-without-record'],
	'hours-kept': ['incomplete', 'rest-missing', 'written-in-advance', 'differs-from-shifts'],
	deductions: ['not-agreed-in-writing', 'for-finding-work', 'for-housing-or-travel', 'too-high'],
	housing: ['tied-to-the-work', 'overcrowded', 'unsafe', 'no-agreement'],
	'who-holds-documents': ['held-by-employer', 'no-free-access'],
	registration: ['missing-for-some', 'not-insured'],
	safety: ['no-protective-equipment', 'no-instruction', 'no-first-aid']
} as const;

export type RecordKind = keyof typeof recordFaults;
export const recordKinds = Object.keys(recordFaults) as readonly RecordKind[];
export type RecordFault<K extends RecordKind = RecordKind> = (typeof recordFaults)[K][number];

/** `not-found`: asked for, and not there. A record nobody looked for is `not-checked`. */
export const findings = ['found', 'not-found', 'not-checked'] as const;
export type Finding = (typeof findings)[number];

/** The fields of one kind of record: what is wrong is known only of a record that was found. */
function checkedFields<const K extends RecordKind>(record: K) {
	const wrong = v.picklist(recordFaults[record] as readonly RecordFault<K>[]);
	return {
		record: v.literal(record),
		finding: v.picklist(findings),
		wrong: v.pipe(
			v.array(wrong),
			v.maxLength(8),
			v.check((all) => new Set(all).size === all.length)
		)
	};
}

/** Fields of a check of each kind of record, for the union of events. */
export const checkedRecords = [
	checkedFields('contracts'),
	checkedFields('payslips'),
	checkedFields('hours-kept'),
	checkedFields('deductions'),
	checkedFields('housing'),
	checkedFields('who-holds-documents'),
	checkedFields('registration'),
	checkedFields('safety')
] as const;

/** How one kind of record stands. `wrong` is in the order of {@link recordFaults}. */
export interface RecordFound {
	readonly record: RecordKind;
	readonly finding: Finding;
	readonly wrong: readonly RecordFault[];
}

/** The latest check of each kind that was checked. */
export type Records = ReadonlyMap<RecordKind, RecordFound>;

/** Every kind of record, always all of them and in one order, with how it stands. */
export function recordsFound(records: Records): readonly RecordFound[] {
	return recordKinds.map(
		(record) => records.get(record) ?? { record, finding: 'not-checked', wrong: [] }
	);
}

/** A check with what is wrong in the order of the list, so that the order of taps does not show. */
export function inOrder({ record, finding, wrong }: RecordFound): RecordFound {
	const all: readonly RecordFault[] = recordFaults[record];
	return { record, finding, wrong: all.filter((one) => wrong.includes(one)) };
}
