// Whom something may be shared with: only who was named for sharing, and agreed to last.
import { describe, expect, it } from 'vitest';
import { agreedRecipients, isAgreed, type AgreementDecision } from '$lib/core/agreement';
import { decided } from '../../support/events';

function decision(
	scope: AgreementDecision['scope'],
	answer: AgreementDecision['decision'],
	recipient: string | null
): AgreementDecision {
	const { type: _type, ...rest } = decided(scope, answer, recipient);
	return rest;
}

describe('the agreed recipients', () => {
	it('are none while nobody was named', () => {
		expect(agreedRecipients([])).toEqual([]);
		expect(agreedRecipients([decision('share', 'given', null)])).toEqual([]);
		const beside = [decision('talk', 'given', null), decision('share', 'given', null)];
		expect(agreedRecipients(beside)).toEqual([]);
	});

	it('are not those who were named for something else', () => {
		const talk = [decision('talk', 'given', 'desk-one')];
		expect(agreedRecipients(talk)).toEqual([]);
		expect(isAgreed(talk, 'share', 'desk-one')).toBe(false);
	});

	it('stand in the order in which they were named for sharing, each once', () => {
		const given = (recipient: string) => decision('share', 'given', recipient);
		const beside = decision('notes', 'given', 'desk-two');
		const decisions = [beside, given('desk-one'), given('desk-two'), given('desk-one')];
		expect(agreedRecipients(decisions)).toEqual(['desk-one', 'desk-two']);
		const later = [...decisions, decision('share', 'later', 'desk-one')];
		expect(agreedRecipients(later)).toEqual(['desk-two']);
	});
});
