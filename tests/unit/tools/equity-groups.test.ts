// Shares by group over invented people, the interval against published figures, and defects that
// the comparison must find.
import { describe, expect, it } from 'vitest';
import { indicators } from '$lib/content';
import { assess } from '$lib/core/assessment';
import { measureEquity } from '../../../tools/equity/command';
import { smallestCompared } from '../../../tools/equity/groups';
import { extremesOf, measure, toldApart, type GroupRow } from '../../../tools/equity/measure';
import { optimise, ways } from '../../../tools/equity/optimise';
import { core, usualCore } from '../../../tools/equity/protocols';
import { reachOf } from '../../../tools/equity/reach';
import { readRecords } from '../../../tools/equity/records';
import { wilson } from '../../../tools/equity/wilson';
import { protocolOf } from '../../support/protocols';
import { madeText, times, type MadeLine } from '../../support/made-records';

const labour: MadeLine = { gender: 'Man', isForcedLabour: '1', meansWithholdDocs: '1' };
const sexual: MadeLine = { gender: 'Woman', isSexualExploit: '1', meansAbusePsyPhySex: '1' };
const unknown: MadeLine = { meansExcessiveWorkHours: '1' };
const made = [...times(60, labour), ...times(80, sexual), ...times(40, unknown)];

function recordsOf(lines: readonly MadeLine[]) {
	const read = readRecords(madeText(lines));
	if (typeof read === 'string') throw new Error(read);
	return read.records;
}

const rowOf = (rows: readonly GroupRow[], name: string) =>
	rows.find(({ group }) => group.name === name)!;
const shareOf = (rows: readonly GroupRow[], name: string) =>
	rowOf(rows, name).shares.unclear.upper.share;

describe('the interval', () => {
	// R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of
	// seven methods", Statistics in Medicine 17 (Wiley, 1998), table I, method 3.
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('of %i in %i is the published one', (count, n, low, high) => {
		const [lower, upper] = wilson(count, n);
		expect(lower).toBeCloseTo(low, 4);
		expect(upper).toBeCloseTo(high, 4);
	});

	it('holds the share and stays between nothing and all', () => {
		for (let n = 1; n <= 40; n += 1) {
			for (let count = 0; count <= n; count += 1) {
				const [low, high] = wilson(count, n);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(low).toBeLessThanOrEqual(count / n + 1e-12);
				expect(high).toBeGreaterThanOrEqual(count / n - 1e-12);
				expect(high).toBeLessThanOrEqual(1);
			}
		}
	});
});

describe('the shares', () => {
	const records = recordsOf(made);
	const rows = measure(records, reachOf(core, indicators));

	it('are counted over everyone with known means, group by group', () => {
		expect(rowOf(rows, 'everyone').n).toBe(180);
		expect(rowOf(rows, 'man').n).toBe(60);
		expect(shareOf(rows, 'woman, sexual')).toBe(1);
		expect(shareOf(rows, 'man, labour')).toBe(0);
		expect(shareOf(rows, 'everyone')).toBe(80 / 180);
	});

	it('leave out whoever has no known means', () => {
		const more = [...records, ...recordsOf(times(30, { gender: 'Man' }))];
		expect(measure(more, reachOf(core, indicators))).toEqual(rows);
	});

	it('are compared only among groups that are large enough', () => {
		const few = [...made, ...times(smallestCompared - 1, { gender: 'Man', ageBroad: '0--8' })];
		const children = few.map((line) => (line.ageBroad ? { ...unknown, ...line } : line));
		const worstOf = (lines: readonly MadeLine[]) =>
			extremesOf(measure(recordsOf(lines), reachOf(core, indicators)), 'unclear', 'upper')[0]!;
		expect(worstOf(children).worst.group.name).not.toBe('child');
		expect(worstOf(made)).toMatchObject({ comparison: 'recorded', spread: 1 });
	});

	it('count what is not recorded only where that is asked for', () => {
		const told = [...times(60, { ...labour, meansThreats: '1' }), ...times(50, unknown)];
		const extremes = extremesOf(
			measure(recordsOf(told), reachOf(core, indicators)),
			'unclear',
			'upper'
		);
		expect(extremes.map(({ worst }) => worst.shares.unclear.upper.share)).toEqual([1, 0, 0]);
	});
});

describe('a planted defect', () => {
	const people = recordsOf([
		...times(60, { gender: 'Man', meansThreats: '1' }),
		...times(60, { gender: 'Woman', meansThreats: '1' })
	]);
	const reach = reachOf(core, indicators);

	it('is found when gender reaches what is reached', () => {
		expect(toldApart(people, ({ means }) => reach(means))).toEqual([]);
		const biased = toldApart(people, ({ means, gender }) =>
			reach(gender === 'man' ? new Set() : means)
		);
		expect(biased.length).toBeGreaterThan(0);
	});

	it('is found when a construct is no longer asked for', () => {
		const without = protocolOf(core.items.filter(({ id }) => id !== 'hurt-or-made-to-do'));
		const worst = (protocol: typeof core) =>
			extremesOf(measure(recordsOf(made), reachOf(protocol, indicators)), 'unclear', 'upper')[0]!;
		const named = rowOf(measure(recordsOf(made), reachOf(without, indicators)), 'sexual');
		expect(named.shares.unclear.upper.share).toBe(0);
		expect(worst(core).spread).toBe(1);
		expect(worst(without).spread).toBe(0);
	});

	it('is found when the rule stops listening', () => {
		const deaf = reachOf(core, indicators, (answers, around, capacity, list) => {
			const none = answers.filter(() => false) as unknown as typeof answers;
			return assess(none, around, capacity, list);
		});
		expect(shareOf(measure(people, deaf), 'everyone')).toBe(0);
		expect(shareOf(measure(people, reach), 'everyone')).toBe(1);
	});
});

describe('selecting items', () => {
	const records = recordsOf(made);

	it('takes those that leave the worst group best off', () => {
		const items = [...usualCore.items, ...core.items];
		const [best] = optimise(records, items, 2, indicators)!;
		expect(best!.items).toEqual(['documents', 'hurt-or-made-to-do']);
		expect(best!.worst).toBe(1);
	});

	it('looks at every selection there is', () => {
		expect(optimise(records, core.items, 2, indicators)).toHaveLength(ways(4, 2));
		expect([ways(8, 4), ways(14, 7), ways(5, 5)]).toEqual([70, 3432, 1]);
	});

	it('refuses nothing, too many, and what would take too long', () => {
		expect(optimise(records, core.items, 0, indicators)).toBeNull();
		expect(optimise(records, core.items, 5, indicators)).toBeNull();
		const many = Array.from({ length: 20 }, (_, at) => ({ ...core.items[0]!, id: `item-${at}` }));
		expect(optimise(records, many, 10, indicators)).toBeNull();
	});
});

describe('the command', () => {
	const data = madeText([...made, { meansThreats: 'often' }]);
	const textOf = (request: Parameters<typeof measureEquity>[0]) => {
		const answer = measureEquity(request);
		return answer.ok ? answer.text : `refused: ${answer.why}`;
	};

	it('prints every protocol, what was left out, and what it cannot show', () => {
		const text = textOf({ data, map: null, optimise: 2 });
		expect(text).toContain('180 lines read, 1 left out, 180 with known means');
		expect(text).toContain('line 182: meansThreats has an unknown value');
		for (const id of ['usual-core', 'core', 'border-second-line'])
			expect(text).toContain(`── ${id}:`);
		expect(text).toContain('same means, different result: 0 records');
		expect(text).toContain('selection, not training');
		expect(text).not.toContain('often');
	});

	it('hides groups so small that they could point at somebody', () => {
		const few = madeText([...made, ...times(9, { ageBroad: '0--8', meansThreats: '1' })]);
		const line = textOf({ data: few, map: null, optimise: null })
			.split('\n')
			.find((one) => one.includes('child'));
		expect(line?.trim()).toMatch(/child +< 10$/);
	});

	it.each([
		[{ data: 'a,b\n1,2', map: null, optimise: null }, 'The headings lack'],
		[{ data: madeText([]), map: null, optimise: null }, 'No line has known means'],
		[{ data, map: '{', optimise: null }, 'not JSON'],
		[{ data, map: null, optimise: 99 }, '--optimise takes 1 to']
	])('refuses in one sentence what it cannot measure (%#)', (request, why) => {
		expect(textOf(request)).toMatch(/^refused: /);
		expect(textOf(request)).toContain(why);
		expect(textOf(request).split('\n')).toHaveLength(1);
	});
});
