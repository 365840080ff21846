// Whoever reads only the end of a run must find there what failed.
import { describe, expect, it } from 'vitest';
import { failedInPlaywright, failedInVitest, linesOf } from '../../../tools/failures.js';

describe('the names of what failed', () => {
	it('are file and test, of unit tests', () => {
		const assertionResults = [
			{ status: 'passed', fullName: 'a keeper opens' },
			{ status: 'failed', fullName: 'a keeper locks' }
		];
		const testResults = [
			{ name: 'keeper.test.ts', status: 'failed', assertionResults },
			{ name: 'good.test.ts', status: 'passed', assertionResults: [] },
			{ name: 'unread.test.ts', status: 'failed', assertionResults: [] }
		];
		expect(failedInVitest({ testResults })).toEqual([
			'keeper.test.ts: a keeper locks',
			'unread.test.ts'
		]);
	});

	it('are file and test, of journeys, however deep', () => {
		const spec = (title: string, ok: boolean) => ({ file: 'hide.spec.ts', title, ok });
		const suites = [
			{ specs: [spec('hides', false)], suites: [{ specs: [spec('a', true), spec('b', false)] }] }
		];
		expect(failedInPlaywright({ suites })).toEqual(['hide.spec.ts: hides', 'hide.spec.ts: b']);
	});

	it('are none where there is no report', () => {
		expect(failedInVitest(undefined)).toEqual([]);
		expect(failedInPlaywright(undefined)).toEqual([]);
	});

	it('are told one to a line, or the step alone', () => {
		const tally = { passed: 1, failed: 1, skipped: 0 };
		expect(linesOf('lint', tally)).toEqual(['failed: lint']);
		expect(linesOf('unit', { ...tally, names: ['a', 'b'] })).toEqual([
			'failed in unit: a',
			'failed in unit: b'
		]);
		expect(linesOf('unit', { ...tally, failed: 0 })).toEqual([]);
	});
});
