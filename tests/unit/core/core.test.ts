// What every room of the core stands on: days, results, and the closed list of faults.
import { describe, expect, it } from 'vitest';
import { dayOf, isDay } from '$lib/core/brand';
import { fault, faultTags } from '$lib/core/fault';
import { err, ok } from '$lib/core/result';

describe('a day', () => {
	it('is a year, a month from 01 to 12 and a day from 01 to 31', () => {
		const right = [
			'2026-01-01',
			'2026-09-09',
			'2026-10-10',
			'2026-11-20',
			'2026-12-30',
			'0000-02-31'
		];
		for (const day of right) expect(isDay(day), day).toBe(true);
		const wrong = [
			'2026-00-10',
			'2026-13-10',
			'2026-20-10',
			'2026-01-00',
			'2026-01-32',
			'2026-01-40'
		];
		for (const day of wrong) expect(isDay(day), day).toBe(false);
	});

	it('stands alone', () => {
		for (const text of [
			'x2026-01-01',
			'12026-01-01',
			'2026-01-011',
			'2026-01-01T00:00',
			'26-01-01'
		]) {
			expect(isDay(text), text).toBe(false);
		}
		expect([isDay('2026-x1-01'), isDay('2026-1x-01'), isDay('2026-01-x1')]).toEqual([
			false,
			false,
			false
		]);
		expect([isDay('2026-01-1x'), isDay('xxxx-01-01'), isDay('2026-01-3x')]).toEqual([
			false,
			false,
			false
		]);
	});

	it('is that of an instant in UTC', () => {
		expect(dayOf(0)).toBe('1970-01-01');
		expect(dayOf(Date.UTC(2026, 1, 3, 23, 59, 59, 999))).toBe('2026-02-03');
	});
});

describe('a result', () => {
	it('is a value or an error', () => {
		expect(ok(7)).toEqual({ ok: true, value: 7 });
		expect(err('why')).toEqual({ ok: false, error: 'why' });
	});
});

describe('a fault', () => {
	it('says how soon the same may succeed, and nothing else', () => {
		const byRetry = (retry: string) => faultTags.filter((tag) => fault(tag).retry === retry);
		const [now, later, never] = ['now', 'later', 'never'].map(byRetry);
		expect([...now!, ...later!, ...never!].sort()).toEqual([...faultTags].sort());
		for (const tag of faultTags) expect(Object.keys(fault(tag))).toEqual(['tag', 'retry']);
		// What waiting cannot mend, and what only needs another try.
		expect(never).toEqual(
			expect.arrayContaining(['RecordDamaged', 'UnknownFormat', 'VaultMissing'])
		);
		expect(now).toEqual(expect.arrayContaining(['WrongPassphrase', 'ReceiptCodeWrong']));
		expect(later).toEqual(expect.arrayContaining(['VaultLocked', 'AgreementMissing']));
	});

	it('carries what it is given', () => {
		expect(fault('WaitBeforeNextTry', { waitSeconds: 5 })).toEqual({
			tag: 'WaitBeforeNextTry',
			retry: 'later',
			waitSeconds: 5
		});
	});
});
