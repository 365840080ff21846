import { describe, expect, it } from 'vitest';
import type { Day } from '$lib/core/brand';
import { jurisdictions } from '$lib/content';
import { daysBetween, introductionFor } from '$lib/session/introduction';

const finland = jurisdictions['FI']!;
const soon = '2026-11-25' as Day;
const muchLater = '2030-01-01' as Day;

describe('the introduction', () => {
	it('assumes a duty and says so while the organisation has not decided', () => {
		const { duties, keys } = introductionFor(finland, 'border-guard', null, soon);
		expect(duties).toContain('investigates-offences');
		expect(duties.at(-1)).toBe('unknown');
		expect(keys).toContain('duty.unknown');
	});

	it('says the duties that were decided, and only those', () => {
		const { duties } = introductionFor(finland, 'border-guard', ['child-protection'], soon);
		expect(duties).toEqual(['child-protection']);
	});

	it('never leaves a role without any sentence about passing on', () => {
		const { duties } = introductionFor(finland, 'crew', [], soon);
		expect(duties).toEqual(['unknown']);
	});

	it('turns a duty past its time into "I do not know"', () => {
		const decided = ['investigates-offences'];
		expect(introductionFor(finland, 'border-guard', decided, soon).duties).toEqual(decided);
		const later = introductionFor(finland, 'border-guard', decided, muchLater).duties;
		expect(later).toEqual(['unknown']);
	});

	it('says what is passed on before anything that follows from it', () => {
		const { keys } = introductionFor(finland, 'border-guard', null, soon);
		expect(keys.indexOf('introduction.pass-on')).toBeLessThan(keys.indexOf('duty.unknown'));
		expect(keys.at(-1)).toBe('introduction.no-decision');
	});

	it('counts days across months and leap years', () => {
		expect(daysBetween('2028-02-28' as Day, '2028-03-01' as Day)).toBe(2);
		expect(daysBetween(soon, soon)).toBe(0);
	});
});
