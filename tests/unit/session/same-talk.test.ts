import { describe, expect, it } from 'vitest';
import { dayOf } from '$lib/core/brand';
import { appended, withoutAnswer, type DomainEvent, type Log } from '$lib/core/event';
import { compareLogs } from '$lib/session/same-talk';

const opened = (code: string): DomainEvent => ({
	type: 'opened',
	day: dayOf(0),
	code,
	protocol: { id: 'p', version: 1, hash: 'a'.repeat(64) },
	jurisdiction: { id: 'fi', version: 1 },
	role: 'border-guard',
	staffLocale: 'en'
});
const said = (item: string, code: string): DomainEvent => ({
	type: 'response-given',
	item,
	response: { kind: 'codes', codes: [code] },
	locale: 'en',
	mode: 'spoken',
	wordingHash: 'a'.repeat(64),
	visibility: 'shared'
});
const logOf = (...events: DomainEvent[]): Log =>
	events.reduce<Log>((log, event) => appended(log, event), []);

const start = [opened('A7-11-MA'), { type: 'greeted' }] as const;
const one = logOf(...start, said('threats', 'yes'));
const more = logOf(...start, said('threats', 'yes'), { type: 'paused' });

describe('two logs', () => {
	it('are of two talks when they begin otherwise', () => {
		expect(compareLogs(one, logOf(opened('C7-22-MA')))).toBeNull();
		expect(compareLogs([], one)).toBeNull();
		expect(compareLogs(one, [])).toBeNull();
	});

	it('lie within or beyond each other', () => {
		expect(compareLogs(one, one)).toEqual({ kept: one, found: one, how: 'within' });
		expect(compareLogs(more, one)?.how).toBe('within');
		expect(compareLogs(one, more)?.how).toBe('beyond');
	});

	it('lie apart when each has something that the other has not', () => {
		const other = logOf(...start, said('threats', 'no'));
		expect(compareLogs(one, other)).toEqual({ kept: one, found: other, how: 'apart' });
		expect(
			compareLogs(more, logOf(...start, said('threats', 'yes'), { type: 'greeted' }))?.how
		).toBe('apart');
	});

	it('both lose an answer that was taken back in either of them', () => {
		const bare = withoutAnswer(one, 'threats');
		expect(compareLogs(one, bare)).toEqual({ kept: bare, found: bare, how: 'within' });
		expect(compareLogs(bare, one)).toEqual({ kept: bare, found: bare, how: 'within' });
		const apart = logOf(...start, said('threats', 'yes'), { type: 'greeted' });
		const compared = compareLogs(withoutAnswer(more, 'threats'), apart);
		expect(compared).toEqual({
			kept: withoutAnswer(more, 'threats'),
			found: withoutAnswer(apart, 'threats'),
			how: 'apart'
		});
	});

	it('keep an answer that was given again after the first was taken back', () => {
		const again = logOf(
			...start,
			{ type: 'answer-withdrawn', item: 'threats' },
			said('threats', 'no')
		);
		const compared = compareLogs(one, again);
		expect(compared).toEqual({ kept: again.slice(0, 3), found: again, how: 'beyond' });
	});
});
