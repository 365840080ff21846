// What was agreed to is not destroyed by itself; and what destroys everything, or lets somebody else
// read everything, takes two persons.
import fc from 'fast-check';
import { dayOf } from '$lib/core/brand';
import { fateOf, type Limits } from '$lib/core/retention';
import { emptySettings, type Settings } from '$lib/session/settings';
import { askSecond, confirmSecond, isPanicOn, recoveryOf } from '$lib/session/two-persons';
import { checking, type AnyCheck } from '../check';
import { drawn, lookAtCases } from './cases';

// Named here and not taken from the rule that is looked at.
const unconfirmed = ['agreed', 'unsent', 'sealed', 'sent', 'given'] as const;

const hours = fc.integer({ min: 0, max: 2000 });
const kept = fc.record({
	state: fc.constantFrom(...unconfirmed),
	begunHour: hours,
	changedHour: hours,
	hour: fc.integer({ min: 0, max: 200_000 }),
	draftHours: hours,
	handedHours: hours,
	capHours: hours
});
type Kept = typeof kept extends fc.Arbitrary<infer T> ? T : never;

let manyKept: readonly Kept[] | null = null;

function lookAtFates(fate: typeof fateOf) {
	manyKept ??= drawn(kept, 12_000);
	return lookAtCases(manyKept, ({ hour, draftHours, handedHours, capHours, ...one }) => {
		const limits: Limits = { draftHours, handedHours, capHours };
		return fate(one, hour, limits).kind === 'waits';
	});
}

interface Reading {
	readonly isPanicOn: typeof isPanicOn;
	readonly recoveryOf: typeof recoveryOf;
	readonly confirmSecond: typeof confirmSecond;
}
const real: Reading = { isPanicOn, recoveryOf, confirmSecond };

const day = dayOf(Date.UTC(2026, 0, 15));
const key = { name: 'Head office', key: `age1${'q'.repeat(58)}`, addedOn: day };
const six = 'abandon ability able about above absent';
const asking = fc.record({
	first: fc.constantFrom('A. B.', 'a b', 'C. D.', 'Åsa', 'ÅSA'),
	second: fc.constantFrom('A. B.', 'A.B', 'C. D.', 'c d', 'åsa', '', ' '),
	typed: fc.constantFrom(six, six.toUpperCase(), six.replace('able', 'acid'), '', 'abandon'),
	/** How far it went: only asked for, or the second person tried. */
	tried: fc.boolean(),
	on: fc.integer({ min: 0, max: 3000 })
});
type Asking = typeof asking extends fc.Arbitrary<infer T> ? T : never;

let manyAsked: readonly Asking[] | null = null;
const nameOf = (name: string) => name.toLowerCase().replace(/[^a-zå]/g, '');

function lookAtPersons(reading: Reading) {
	manyAsked ??= drawn(asking, 12_000);
	return lookAtCases(manyAsked, ({ first, second, typed, tried, on }) => {
		const asked = askSecond(first, dayOf(on * 86_400_000), six);
		const both = tried ? reading.confirmSecond(asked, second, day, typed) : null;
		const persons = both ?? asked;
		const settings: Settings = {
			...emptySettings('fi'),
			panic: persons,
			recovery: { ...key, persons }
		};
		const areTwo =
			tried &&
			nameOf(second) !== '' &&
			nameOf(first) !== nameOf(second) &&
			typed.toLowerCase() === six;
		// Nor without anybody at all.
		const alone: Settings = { ...emptySettings('fi'), recovery: key };
		return (
			reading.isPanicOn(settings) === areTwo &&
			(reading.recoveryOf(settings) !== null) === areTwo &&
			!reading.isPanicOn(alone) &&
			reading.recoveryOf(alone) === null
		);
	});
}

export const keepingChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['P-04'],
		counts: 'cases',
		subject: () => fateOf,
		look: lookAtFates,
		plants: [
			{
				what: 'a longest time that ends also what was agreed to',
				subject: (): typeof fateOf => (one, hour, limits) =>
					hour - one.begunHour > limits.capHours ? { kind: 'due' } : fateOf(one, hour, limits)
			},
			{
				what: 'what was sent counting as arrived',
				subject: (): typeof fateOf => (one, hour, limits) =>
					fateOf(one.state === 'sent' ? { ...one, state: 'handed' } : one, hour, limits)
			}
		]
	}),
	checking({
		kind: 'property',
		rules: ['P-27'],
		counts: 'settings',
		subject: () => real,
		look: lookAtPersons,
		plants: [
			{
				what: 'erasing everything that is on when one person has asked for it',
				subject: (): Reading => ({
					...real,
					isPanicOn: (settings) => settings?.panic !== undefined
				})
			},
			{
				what: 'a key for copies that one person named',
				subject: (): Reading => ({ ...real, recoveryOf: (settings) => settings?.recovery ?? null })
			},
			{
				what: 'the same person as the second, with the words',
				subject: (): Reading => ({
					...real,
					confirmSecond: (asked, by, on, words) =>
						confirmSecond(asked, 'Somebody Else', on, words) && {
							...asked,
							second: { by, on }
						}
				})
			},
			{
				what: 'a second person without the words',
				subject: (): Reading => ({
					...real,
					confirmSecond: (asked, by, on) => confirmSecond(asked, by, on, six)
				})
			}
		]
	})
];
