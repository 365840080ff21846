// The one line a run ends with must not hide a failure.
import { describe, expect, it } from 'vitest';
import { addUp, fromPlaywright, fromVitest, one, summary } from '../../../tools/tally.js';

const vitest = {
	numPassedTests: 5,
	numFailedTests: 0,
	numPendingTests: 1,
	numTodoTests: 1,
	testResults: [{ name: 'a', status: 'passed', assertionResults: [] }]
};
const playwright = {
	stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 },
	errors: [],
	suites: []
};

describe('the tally', () => {
	it('counts tests, and one for each step without tests', () => {
		const tallies = [
			one(true),
			one(false),
			fromVitest(vitest, true),
			fromPlaywright(playwright, true)
		];
		expect(addUp(tallies)).toEqual({ passed: 9, failed: 1, skipped: 2 });
	});

	it('ends with a line that names skipped tests only if there are any', () => {
		expect(summary({ passed: 9, failed: 0, skipped: 0 })).toBe('9 passed, 0 failed');
		expect(summary({ passed: 9, failed: 1, skipped: 2 })).toBe('9 passed, 1 failed, 2 skipped');
	});

	it('counts a file that could not be loaded as a failure', () => {
		const unread = { name: 'a', status: 'failed', assertionResults: [] };
		const report = { ...vitest, testResults: [unread, unread] };
		expect(fromVitest(report, false).failed).toBe(2);
	});

	it('counts a runner that ended badly as a failure, whatever its tests say', () => {
		expect(fromVitest(vitest, false).failed).toBe(1);
		expect(fromPlaywright(playwright, false).failed).toBe(1);
	});

	it('counts a missing report as a failure', () => {
		expect(fromVitest(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
		expect(fromPlaywright(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
	});

	it('counts a test that only passed on a second try as a failure', () => {
		const stats = { ...playwright.stats, flaky: 1 };
		expect(fromPlaywright({ ...playwright, stats }, true).failed).toBe(1);
	});
});
