// The page of rules says what the tests told, and hides neither a broken rule nor a missing check.
import { describe, expect, it } from 'vitest';
import { foundIn, renderInvariants, summaryOf } from '../../../tools/invariants.js';

const rule = (id: string, kind: string, more = {}) => ({
	id,
	kind,
	says: `says ${id}`,
	source: 'somebody',
	...more
});
const listed = [
	{
		title: 'First',
		rules: [
			rule('I-01', 'states'),
			rule('I-02', 'text'),
			rule('I-03', 'property'),
			rule('I-04', 'pending', { waitsFor: 'a part' }),
			rule('I-05', 'unchecked', { wouldBeSeenBy: 'somebody there' })
		]
	}
];
const told = (id: string, planted: string | null, status = 'passed') => ({
	status,
	meta: {
		told: {
			rules: [id],
			counts: 'situations',
			cases: planted === null ? 12_345 : null,
			planted,
			where: 'tests/invariants/checks/gates.ts'
		}
	}
});
const report = {
	success: false,
	testResults: [
		{
			assertionResults: [
				{ status: 'passed', meta: { listed } },
				told('I-01', null),
				told('I-01', 'one'),
				told('I-01', 'two', 'failed'),
				told('I-02', null, 'failed')
			]
		}
	]
};

describe('the page of rules', () => {
	const shown = renderInvariants(foundIn(report)).split('\n');
	const row = (id: string) => shown.find((line) => line.startsWith(`| ${id} `));

	it('shows what was looked at, planted and caught', () => {
		expect(row('I-01')).toContain(
			'| states | [gates.ts](../tests/invariants/checks/gates.ts) | 12 345 situations | 2 / 1 | kept |'
		);
	});

	it('says which rule is broken and which has no check', () => {
		expect(row('I-02')).toMatch(/\| broken \|$/);
		expect(row('I-03')).toMatch(/\| no check \|$/);
	});

	it('lists what waits for something, and what nothing checks', () => {
		expect(row('I-04')).toContain('| a part |');
		expect(row('I-05')).toContain('| somebody there |');
	});

	it('adds up', () => {
		expect(summaryOf(foundIn(report))).toBe(
			'rules: 3 checked, 1 pending, 1 unchecked; defects: 2 planted, 1 caught'
		);
	});

	it('is no success without a report', () => {
		expect(foundIn(undefined)).toEqual({ groups: [], seen: [], lines: [], well: false });
	});
});
