// Events of a visit, one of each and every variant that leads somewhere else.
import type { RecordKind, VisitEvent, VisitEventOf } from '$lib/core/visit';
import type { SentToVisit } from '$lib/interview/visit';
import { hashOf } from './events';

export const visitOpened: VisitEventOf<'opened'> = {
	type: 'opened',
	protocol: { id: 'test-protocol', version: 1, hash: hashOf('0') },
	jurisdiction: { id: 'test-land', version: 1 },
	staffLocale: 'en'
};
export const safe: SentToVisit = {
	type: 'safety-confirmed',
	wayOut: true,
	nobodyThreatens: true,
	noArrests: true
};
export const interpreted = (locale = 'fi'): SentToVisit => ({
	type: 'interpreter-confirmed',
	locale,
	interpreter: 'professional-here'
});
export const dutiesTold = (locale = 'fi'): VisitEventOf<'duties-told'> => ({
	type: 'duties-told',
	locale,
	wordingHash: hashOf('1'),
	duties: ['test-duty']
});
export const handed: SentToVisit = { type: 'card-given', way: 'handed-to-everyone' };
export const laidOut: SentToVisit = { type: 'card-given', way: 'laid-out' };
export const begin = (number: number): SentToVisit => ({
	type: 'conversation-opened',
	number,
	situation: 'ordinary'
});
export const leave = (number: number): SentToVisit => ({ type: 'conversation-left', number });
export const resume = (number: number): SentToVisit => ({ type: 'conversation-resumed', number });
export const end = (
	number: number,
	how: VisitEventOf<'conversation-ended'>['how'] = 'finished'
): SentToVisit => ({ type: 'conversation-ended', number, how });
export const alarm: SentToVisit = { type: 'break-begun', why: 'alarm' };

/** A check of a record that was found in order. */
export const foundInOrder = (record: RecordKind): SentToVisit =>
	({ type: 'record-checked', record, finding: 'found', wrong: [] }) as SentToVisit;

/** From the opening through every gate. */
export const visitGates: readonly SentToVisit[] = [
	visitOpened,
	safe,
	interpreted(),
	{ type: 'introduced', locale: 'fi' },
	dutiesTold(),
	handed
];

/** Every type of event, in every variant that a guard looks at. */
export const visitAlphabet: readonly VisitEvent[] = [
	...visitGates,
	laidOut,
	{ type: 'safety-unavailable' },
	{ type: 'interpreter-lost', locale: 'fi' },
	{ type: 'stepped-back' },
	{ type: 'drawn', of: 30, numbers: [17, 4] },
	begin(1),
	{ type: 'conversation-opened', number: 1, situation: 'suspect-or-detained' },
	begin(2),
	leave(1),
	leave(2),
	resume(1),
	resume(2),
	end(1),
	end(2),
	end(1, 'not-come-back'),
	end(2, 'not-come-back'),
	alarm,
	{ type: 'break-ended' },
	foundInOrder('payslips'),
	{ type: 'closed', statements: null }
];
