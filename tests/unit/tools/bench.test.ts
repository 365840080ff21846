import { describe, expect, it } from 'vitest';
import { decodeBundle, evaluate, type Condition } from '$lib/core/protocol';
import { fortyItems } from '../../../tools/bench/forty-items.js';
import { plainPage } from '../../../tools/bench/plain-page.js';
import { holds, scriptFor } from '../../../tools/bench/script.js';
import { ratioOf, summarise } from '../../../tools/bench/summary.js';
import { tableOf } from '../../../tools/bench/table.js';
import type { Measured, Which } from '../../../tools/bench/compare.js';

describe('the questionnaire that is measured', () => {
	it('is a file that Askwell opens, with forty items of every kind', () => {
		expect(decodeBundle(fortyItems).ok).toBe(true);
		const kinds = new Set(fortyItems.protocol.items.map(({ kind }) => kind));
		expect(fortyItems.protocol.items).toHaveLength(40);
		expect([...kinds].toSorted()).toEqual(['anyOf', 'choice', 'choices', 'note', 'quantity']);
	});

	it('is walked with some branches open and some closed', () => {
		const asked = scriptFor(fortyItems).map(({ item }) => item.id);
		const closed = fortyItems.protocol.items.filter(({ id }) => !asked.includes(id));
		expect(closed.length).toBeGreaterThan(2);
		expect(asked.filter((id) => id.endsWith('-1')).length).toBeGreaterThan(2);
	});

	it('asks by the same three values as Askwell itself', () => {
		const yes = { op: 'is', item: 'a', code: 'yes' } as const;
		const many = { op: 'atLeast', item: 'n', value: 3 } as const;
		const conditions: readonly Condition[] = [
			yes,
			many,
			{ op: 'not', of: yes },
			{ op: 'all', of: [yes, many] },
			{ op: 'any', of: [yes, many] }
		];
		for (const a of [undefined, ['yes'], ['no']]) {
			for (const n of [undefined, 2, 3]) {
				const answers = { ...(a && { a }), ...(n !== undefined && { n }) };
				const responses = new Map([
					...(a ? [['a', { kind: 'codes', codes: a }] as const] : []),
					...(n !== undefined ? [['n', { kind: 'quantity', value: n }] as const] : [])
				]);
				for (const condition of conditions) {
					const truth = evaluate(condition, responses);
					const expected = truth === 'unknown' ? null : truth === 'true';
					expect(holds(condition, answers), JSON.stringify({ condition, a, n })).toBe(expected);
				}
			}
		}
	});

	it('stands on the plain page whole, and cannot end its script', () => {
		const en = { ...fortyItems.messages.en, 's0-0.prompt': '</script><p>' };
		const page = plainPage({ ...fortyItems, messages: { ...fortyItems.messages, en } }, true);
		expect(page.match(/<\/script>/g)).toHaveLength(1);
		expect(page).toContain('s9-3');
	});
});

describe('the summary of runs', () => {
	const run = (which: Which, next: number[], otherCores = 0): Measured => ({
		which,
		rate: 6,
		version: 'Chromium',
		otherCores,
		answer: next,
		next,
		saved: [],
		coldMs: 1,
		switchMs: [1, 2],
		heapMb: 1
	});

	it('leaves out what was measured on a busy machine', () => {
		const rows = summarise([run('plain', [50]), run('askwell', [60]), run('askwell', [900], 0.3)]);
		const own = rows.find(({ which }) => which === 'askwell');
		expect(own).toMatchObject({ runs: 1, leftOut: 1, next: { p50: 60, pooledP99: 60 } });
		expect(own && ratioOf(rows, own, 'next', 'p95')).toBeCloseTo(1.2);
	});

	it('says so when no run was quiet', () => {
		const rows = summarise([run('askwell', [70], Number.NaN), run('askwell', [80], 1)]);
		expect(rows.find(({ which }) => which === 'askwell')).toMatchObject({ runs: 2, leftOut: 2 });
	});

	it('takes medians over runs and the tail over all taps', () => {
		const rows = summarise([10, 20, 30].map((ms) => run('plain', [ms, ms, ms * 10])));
		expect(rows[0]).toMatchObject({ next: { p50: 20, p95: 200, pooledP99: 300 } });
		expect(tableOf(rows)).toContain('| plain | 6× | 3 (0) | 20 / 200 / 200 / 300 |');
	});
});
