// A1 and A2: whatever is done to a record of steps up to the last referral is found, and nothing of
// what was said can be read from it. What is not found is tested as well: a lost end.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepKinds, stepNumber, stepOfEvent, type DomainEvent } from '$lib/core/event';
import { toHex, type Bytes } from '$lib/keeper/bytes';
import { addSteps, anchorOf, entriesOf, openPart, type StepAnchor } from '$lib/keeper/vault/steps';
import { judge, type StepsVerdict } from '$lib/keeper/vault/steps-file';
import { answered, answers, ending, gates, items } from '../support/referral';
import { decided, hashOf } from '../support/events';
import { fixedRandom } from '../support/keeper-device';
import { seeded } from '../support/random';

const day = 20_000;

function recordWith(seed: string, before: readonly number[], after: readonly number[]) {
	const ports = { randomBytes: fixedRandom(seed) };
	const first = addSteps(ports, null, before, day);
	if (first === null) throw new Error('no record');
	const whole = addSteps(ports, first, after, day + 1) ?? first;
	return { salt: whole.slice(0, 16), entries: entriesOf(whole), anchor: anchorOf(first), whole };
}

type Harm = 'edit' | 'delete' | 'reorder' | 'truncate' | 'insert';
const harms: readonly Harm[] = ['edit', 'delete', 'reorder', 'truncate', 'insert'];
type Draw = (below: number) => number;

/** Entries after one harm that begins before `end`; null when that changes nothing. */
function harmed(
	harm: Harm,
	entries: readonly Bytes[],
	from: number,
	end: number,
	draw: Draw
): readonly Bytes[] | null {
	const at = from + draw(end - from);
	const one = entries[at];
	if (one === undefined) return null;
	if (harm === 'truncate') return entries.slice(0, at);
	if (harm === 'delete') return entries.toSpliced(at, 1);
	if (harm === 'insert') return entries.toSpliced(at, 0, one);
	if (harm === 'edit') {
		const other = one.slice();
		// Kind, day or, behind the referral, the tag as well.
		const byte = draw(at < end && from === 0 ? 3 : 19);
		other[byte] = (other[byte] ?? 0) ^ (1 + draw(255));
		return entries.with(at, other);
	}
	const to = from + draw(end - from);
	const swapped = entries.with(at, entries[to] ?? one).with(to, one);
	return toHex(swapped[at]!.slice(0, 3)) === toHex(one.slice(0, 3)) ? null : swapped;
}

describe('A1', () => {
	const trials = 10_000;
	const random = seeded(20_261_124);
	const draw: Draw = (below) => Math.floor(random() * below);
	const kinds = (most: number) => Array.from({ length: 1 + draw(most) }, () => 1 + draw(21));
	const records = Array.from({ length: 40 }, (_, at) =>
		recordWith(String(at), kinds(12), kinds(8))
	);
	const looked = (change: (one: ReturnType<typeof recordWith>) => readonly Bytes[] | null) => {
		const seen = new Map<StepsVerdict, number>();
		for (const one of records) expect(judge(one.salt, one.entries, one.anchor)).toBe('fits');
		let n = 0;
		for (let trial = 0; n < trials; trial += 1) {
			if (trial > 3 * trials) throw new Error('too few harms change anything');
			const one = records[trial % records.length]!;
			const changed = change(one);
			if (changed === null) continue;
			const verdict = judge(one.salt, changed, one.anchor);
			seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
			n += 1;
		}
		return seen;
	};

	test('10,000 edits, deletions, reorderings, truncations and insertions before the referral are all found', () => {
		const seen = looked(({ entries, anchor }) =>
			harmed(harms[draw(harms.length)]!, entries, 0, anchor.count, draw)
		);
		expect(seen.get('fits')).toBeUndefined();
		// One of two that say the same may go: then it is the next one whose key does not fit.
		expect([...seen.values()].reduce((sum, n) => sum + n, 0)).toBe(trials);
	});

	test('10,000 of them behind it are found by whoever has the referral, but for a lost end', () => {
		const seen = looked(({ entries, anchor }) => {
			const harm = harms[draw(harms.length)]!;
			if (harm === 'truncate') return null;
			const changed = harmed(harm, entries, anchor.count, entries.length, draw);
			// Taking away the last one is a lost end.
			const isEnd = harm === 'delete' && changed?.every((entry, at) => entry === entries[at]);
			return isEnd ? null : changed;
		});
		expect([...seen.keys()]).toEqual(['changed-after']);
	});

	test('a lost end behind the last referral is not found, and we say so', () => {
		const { salt, entries, anchor } = recordWith('end', [1, 2, 3], [4, 5, 6]);
		expect(judge(salt, entries.slice(0, 4), anchor)).toBe('fits');
	});

	test('who holds the present key can write a lie that fits, and we say so', () => {
		const { salt, entries, anchor } = recordWith('lie', [1, 2, 3], []);
		const forged = addSteps({ randomBytes: fixedRandom('lie') }, null, [1, 2, 3], day);
		const lied = addSteps({ randomBytes: fixedRandom('lie') }, forged, [20], day + 9);
		if (lied === null) throw new Error('no record');
		expect(entries).toHaveLength(3);
		expect(judge(salt, entriesOf(lied), anchor)).toBe('fits');
	});
});

describe('A2', () => {
	const stepsOf = (events: readonly DomainEvent[]): readonly number[] =>
		events.flatMap((event) => {
			const kind = stepOfEvent(event);
			return kind === null ? [] : [stepNumber(kind)];
		});
	const recordOf = (events: readonly DomainEvent[]) => {
		const record = addSteps({ randomBytes: fixedRandom('same') }, null, stepsOf(events), day);
		if (record === null) throw new Error('no record');
		return record;
	};
	const around = (said: readonly DomainEvent[]): readonly DomainEvent[] => [
		...gates,
		...said,
		...ending,
		{ type: 'reviewed', hash: hashOf('a') },
		decided('share', 'given', 'desk-one'),
		{ type: 'ended' }
	];
	const reply = fc.constantFrom('yes', 'no', 'unsure', 'declined', 'skipped' as const);
	const said = fc.array(fc.tuple(fc.nat(items.length - 1), reply), { maxLength: 12 });

	test('two conversations with other answers leave the very same bytes', () => {
		fc.assert(
			fc.property(said, said, (one, two) => {
				const [a, b] = [one, two].map((pairs) =>
					recordOf(around(pairs.map(([at, how]) => answered(items[at]!, how))))
				);
				expect(toHex(a!)).toBe(toHex(b!));
			}),
			{ numRuns: 300, seed: 7 }
		);
		// The control: another number of steps does show.
		const stopped = around([...answers, { type: 'stopped' }]);
		expect(toHex(recordOf(stopped))).not.toBe(toHex(recordOf(around(answers))));
	});

	test('no token of what was said, no item, and no clock time stands in what leaves', () => {
		const tokens = ['TOKENxq81', 'TOKENzz07'];
		const contact = { type: 'contact-stated', safe: 'yes', text: tokens[0]! } as const;
		const need = { type: 'need-stated', need: 'medicine' } as const;
		const note = { kind: 'note', text: tokens[1]! } as const;
		const told = answered(items[0]!, 'yes');
		const noted = { ...told, response: note } as DomainEvent;
		const events = around([...answers, noted, contact, need]);
		// The control: the events themselves hold them.
		for (const token of tokens) expect(JSON.stringify(events)).toContain(token);
		const left = Buffer.from(openPart(recordOf(events))).toString('latin1');
		for (const word of [...tokens, ...items, 'medicine', 'desk-one']) {
			expect(left).not.toContain(word);
		}
		// Salt, count and nineteen bytes a step: there is no place for anything else.
		expect(left).toHaveLength(18 + 19 * stepsOf(events).length);
	});

	test('no event tells more than its kind', () => {
		const kinds = new Set(stepKinds as readonly string[]);
		for (const event of around(answers)) {
			const step = stepOfEvent(event);
			if (step !== null) expect(kinds.has(step)).toBe(true);
		}
		expect(stepOfEvent(answers[0]!)).toBeNull();
		const twice: StepAnchor = anchorOf(recordOf(around(answers)));
		expect(twice.count).toBe(stepsOf(around(answers)).length);
	});
});
