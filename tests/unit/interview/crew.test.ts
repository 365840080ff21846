// The crew's machine: script, cards, pass on, told, handed over; danger and a child from anywhere.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chain, noteOf, urgencyOf, type CrewEvent } from '$lib/core/passon';
import { crewPhases, newPassingOn, replayPassingOn, sendPassingOn } from '$lib/interview';
import { crewAlphabet, noteBody, walkedCrew } from '../../support/crew';

const after = (...events: readonly CrewEvent[]) => events.reduce(sendPassingOn, newPassingOn());
const noted: CrewEvent = { type: 'noted', note: noteBody };
const toTold: readonly CrewEvent[] = [{ type: 'passing-on' }, noted];
const handed: readonly CrewEvent[] = [
	...toTold,
	{ type: 'told', who: 'supervisor' },
	{ type: 'handed-over', how: 'read-out' }
];

it('goes from the script to the hand-over', () => {
	expect(after().phase).toBe('script');
	expect(after({ type: 'cards-opened' }).phase).toBe('cards');
	expect(after({ type: 'passing-on' }).phase).toBe('passOn');
	expect(after(...toTold).phase).toBe('told');
	expect(after(...handed).phase).toBe('handedOver');
	expect(after(...handed, { type: 'begun-again' })).toEqual(newPassingOn());
});

it('hands nothing over before somebody was told', () => {
	const before = after(...toTold);
	expect(sendPassingOn(before, { type: 'handed-over', how: 'read-out' })).toBe(before);
});

it('takes no note that is not whole', () => {
	const before = after({ type: 'passing-on' });
	const empty: CrewEvent = { type: 'noted', note: { ...noteBody, conduct: [], asked: [] } };
	expect(sendPassingOn(before, empty)).toBe(before);
	const far: CrewEvent = { type: 'noted', note: { ...noteBody, deck: 99 } };
	expect(sendPassingOn(before, far)).toBe(before);
});

it('keeps the chain in its order, and each of it once', () => {
	const told = [...chain].reverse().map((who) => ({ type: 'told', who }) as const);
	expect(after(...toTold, ...told, ...told).facts.told).toEqual(chain);
	expect(noteOf(noteBody, chain).told).toEqual(chain);
});

it('says of a new note what was raised before', () => {
	expect(urgencyOf(after().facts)).toBe('otherwise');
	expect(urgencyOf(after({ type: 'child-raised' }).facts)).toBe('child');
	expect(urgencyOf(after({ type: 'child-raised' }, { type: 'danger-raised' }).facts)).toBe(
		'danger-now'
	);
});

describe('once it was handed over', () => {
	it('no event and no fact holds the note', () => {
		const over = after({ type: 'passing-on' }, noted, ...handed);
		expect(JSON.stringify([over.events, over.facts])).not.toContain(noteBody.note);
		expect(JSON.stringify(over.snapshot.context)).not.toContain(noteBody.note);
	});

	it('it stands again when it is replayed', () => {
		const over = after(...handed, { type: 'cards-opened' }, { type: 'danger-raised' });
		expect(replayPassingOn(over.events)?.phase).toBe('danger');
		expect(replayPassingOn(over.events)?.facts).toEqual(over.facts);
	});

	it('a note does not come back by itself', () => {
		const again = after(...handed, { type: 'cards-opened' }, { type: 'passing-on' });
		expect(again.phase).toBe('handedOver');
		expect(again.facts.note).toBeNull();
	});
});

it('does not let anybody say that a note is gone', () => {
	const before = after(...toTold);
	expect(sendPassingOn(before, { type: 'note-gone' })).toBe(before);
});

it('refuses events that cannot have happened', () => {
	expect(replayPassingOn([{ type: 'returned' }])).toBeNull();
	expect(replayPassingOn([{ type: 'handed-over', how: 'file' }])).toBeNull();
});

describe('in every situation', () => {
	const situations = walkedCrew();

	it('every phase is met', () => {
		expect(new Set(situations.map(({ phase }) => phase))).toEqual(new Set(crewPhases));
		expect(situations.length).toBeGreaterThan(300);
	});

	it('danger and a child are one action away, and one leads back', () => {
		for (const one of situations) {
			for (const [type, phase] of [
				['danger-raised', 'danger'],
				['child-raised', 'child']
			] as const) {
				const raised = sendPassingOn(one, { type });
				expect(raised.phase).toBe(phase);
				expect(raised.facts.note).toEqual(one.facts.note);
				if (one.phase === 'danger' || one.phase === 'child') continue;
				expect(sendPassingOn(raised, { type: 'returned' }).phase).toBe(one.phase);
			}
		}
	});
});

test('whatever happens, the events lead to the same place again', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...crewAlphabet), { maxLength: 40 }), (events) => {
			const one = after(...events);
			const again = replayPassingOn(one.events);
			expect(again?.phase).toBe(one.phase);
			expect(again?.facts).toEqual(one.facts);
		}),
		{ numRuns: 500 }
	);
});
