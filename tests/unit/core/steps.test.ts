// Which step an event is, and the numbers under which steps are kept for ever.
import { describe, expect, it } from 'vitest';
import { agreementAnswers, agreementScopes } from '$lib/core/agreement';
import { channels, stepKind, stepKinds, stepNumber, stepOfEvent } from '$lib/core/event';
import { alphabet, decided, shared } from '../../support/events';

describe('a kind of step', () => {
	it('has its number, from 1, and no number is given twice', () => {
		expect(stepKinds.join(' ')).toBe(
			'begun from-copy resumed talk-yes talk-no notes-yes notes-no share-yes share-no ' +
				'answer-taken-back stopped reviewed sealed-for-keys sealed-with-words told-by-phone ' +
				'printed sent receipt-confirmed handed-over ended record-given colleague-yes colleague-no ' +
				'taken-over handing-taken-back'
		);
		expect(stepKinds.map(stepNumber)).toEqual(stepKinds.map((_, index) => index + 1));
		expect(stepKinds.map((kind) => stepKind(stepNumber(kind)))).toEqual(stepKinds);
	});

	it('is unknown when it is of a later version, and full at the end', () => {
		expect(stepKind(255)).toBe('full');
		expect([0, stepKinds.length + 1, 254].map(stepKind)).toEqual(['unknown', 'unknown', 'unknown']);
	});
});

describe('an event', () => {
	it.each(agreementScopes)('about %s is a yes or a no, whichever no it was', (scope) => {
		for (const answer of agreementAnswers) {
			const kind = `${scope}-${answer === 'given' ? 'yes' : 'no'}`;
			expect(stepOfEvent(decided(scope, answer)), answer).toBe(kind);
		}
	});

	it('of handing over is how it was handed over', () => {
		const kinds = channels.map((channel) => stepOfEvent({ ...shared('a', ['x']), channel }));
		expect(kinds).toEqual(['sealed-for-keys', 'sealed-with-words', 'told-by-phone', 'printed']);
	});

	it('of any other type is a step by its name, or none', () => {
		const known: Readonly<Record<string, string>> = {
			opened: 'begun',
			'answer-withdrawn': 'answer-taken-back',
			stopped: 'stopped',
			reviewed: 'reviewed',
			'receipt-confirmed': 'receipt-confirmed',
			ended: 'ended'
		};
		const others = alphabet.filter(({ type }) => type !== 'agreement-decided' && type !== 'shared');
		for (const event of others) {
			expect(stepOfEvent(event), event.type).toBe(known[event.type] ?? null);
		}
	});
});
