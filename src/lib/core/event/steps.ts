// The kinds of steps that a case's record of steps knows. They say what was done, never what was
// said: no item, no answer, no recipient, no need, no danger, no child, and no time but the day.
// Which steps there are does not depend on what was answered.
import type { DomainEvent } from './model';

/** Every kind, by its number less 1. Numbers stand in kept records: add at the end, never change. */
export const stepKinds = [
	'begun',
	'from-copy',
	'resumed',
	'talk-yes',
	'talk-no',
	'notes-yes',
	'notes-no',
	'share-yes',
	'share-no',
	'answer-taken-back',
	'stopped',
	'reviewed',
	'sealed-for-keys',
	'sealed-with-words',
	'told-by-phone',
	'printed',
	'sent',
	'receipt-confirmed',
	'handed-over',
	'ended',
	'record-given',
	'colleague-yes',
	'colleague-no',
	'taken-over',
	'handing-taken-back'
] as const;

/** What kind of step something was. `full`: no more found room. `unknown`: of a later version. */
export type StepKind = (typeof stepKinds)[number] | 'full' | 'unknown';

const full = 255;

/** The number of a kind in a record. */
export function stepNumber(kind: (typeof stepKinds)[number]): number {
	return stepKinds.indexOf(kind) + 1;
}

/** The kind of a number in a record. */
export function stepKind(number: number): StepKind {
	return number === full ? 'full' : (stepKinds[number - 1] ?? 'unknown');
}

const sharedBy = {
	file: 'sealed-for-keys',
	words: 'sealed-with-words',
	phone: 'told-by-phone',
	print: 'printed'
} as const;

/** The step that an event is, or null for what does not belong in a record of steps. */
export function stepOfEvent(event: DomainEvent): (typeof stepKinds)[number] | null {
	switch (event.type) {
		case 'opened':
			return 'begun';
		case 'agreement-decided':
			return `${event.scope}-${event.decision === 'given' ? 'yes' : 'no'}`;
		case 'answer-withdrawn':
			return 'answer-taken-back';
		case 'stopped':
		case 'reviewed':
		case 'receipt-confirmed':
		case 'ended':
			return event.type;
		case 'shared':
			return sharedBy[event.channel];
		default:
			return null;
	}
}
