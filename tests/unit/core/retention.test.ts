// How long what is kept may be kept, and what never goes by itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	defaultLimits,
	fateOf,
	isLengthened,
	waitsForSomebody,
	type KeptState
} from '$lib/core/retention';

const begun = 490_000;
const at = (state: KeptState, changed: number, now: number) =>
	fateOf({ state, begunHour: begun, changedHour: begun + changed }, begun + now, defaultLimits);

describe('what nobody waits for', () => {
	test.each(['open', 'closed'] as const)('goes 72 hours after the last change: %s', (state) => {
		expect(at(state, 0, 71)).toEqual({ kind: 'goes', hoursLeft: 1 });
		expect(at(state, 0, 72)).toEqual({ kind: 'due' });
		expect(at(state, 50, 100)).toEqual({ kind: 'goes', hoursLeft: 22 });
	});

	test('goes 24 hours after it was handed over to somebody known by name', () => {
		expect(at('handed', 10, 33)).toEqual({ kind: 'goes', hoursLeft: 1 });
		expect(at('handed', 10, 34)).toEqual({ kind: 'due' });
	});

	test('goes seven days after its beginning, however often it is changed', () => {
		expect(at('open', 167, 167)).toEqual({ kind: 'goes', hoursLeft: 1 });
		expect(at('open', 168, 168)).toEqual({ kind: 'due' });
	});
});

test.each(['agreed', 'unsent', 'sealed', 'sent', 'given'] as const)(
	'what was agreed to and is not confirmed never goes by itself: %s',
	(state) => {
		expect(waitsForSomebody(state)).toBe(true);
		expect(at(state, 0, 71)).toEqual({ kind: 'waits', isOverdue: false });
		expect(at(state, 0, 72)).toEqual({ kind: 'waits', isOverdue: true });
		expect(at(state, 0, 100_000)).toEqual({ kind: 'waits', isOverdue: true });
	}
);

test('shorter limits never keep anything longer', () => {
	const hours = fc.integer({ min: 1, max: 720 });
	const limits = fc.record({ draftHours: hours, handedHours: hours, capHours: hours });
	const states = fc.constantFrom<KeptState>('open', 'closed', 'handed');
	fc.assert(
		fc.property(limits, limits, states, fc.nat(800), fc.nat(800), (a, b, state, changed, later) => {
			const shorter = {
				draftHours: Math.min(a.draftHours, b.draftHours),
				handedHours: Math.min(a.handedHours, b.handedHours),
				capHours: Math.min(a.capHours, b.capHours)
			};
			const kept = { state, begunHour: begun, changedHour: begun + changed };
			const now = kept.changedHour + later;
			const isDue = fateOf(kept, now, a).kind === 'due';
			return !isDue || fateOf(kept, now, shorter).kind === 'due';
		}),
		{ seed: 20_261_124 }
	);
});

test('anything longer than everywhere is lengthened', () => {
	expect(isLengthened(defaultLimits)).toBe(false);
	for (const name of ['draftHours', 'handedHours', 'capHours'] as const) {
		expect(isLengthened({ ...defaultLimits, [name]: defaultLimits[name] + 1 })).toBe(true);
		expect(isLengthened({ ...defaultLimits, [name]: defaultLimits[name] - 1 })).toBe(false);
	}
});
