// The content of a referral, as a hash: what the respondent reviews.
import { createHash } from 'node:crypto';
import { assess, circumstances, partition } from '$lib/core/assessment';
import { plainResponses } from '$lib/core/event';
import { buildReferral } from '$lib/core/referral';
import type { Conversation } from '$lib/interview';
import { day } from './events';

const words = { locale: 'en', messages: {}, answers: {} };

/** SHA-256 of the referral as it would be built now. */
export function contentOf({ facts, protocol }: Conversation): string {
	const { conduct } = partition(protocol, plainResponses(facts), facts.withdrawn);
	const around = circumstances({
		danger: facts.danger,
		privacy: facts.privacy,
		agreement: 'given',
		end: 'complete'
	});
	const payload = buildReferral({
		facts,
		protocol,
		assessment: assess(conduct, around, 'adult', []),
		wordsByLocale: new Map(),
		staffWords: words,
		from: { role: 'border-guard', station: '', callBack: '' },
		serviceNames: new Map(),
		receipt: '0'.repeat(32),
		day,
		practice: true
	});
	return createHash('sha256').update(JSON.stringify(payload)).digest('hex');
}
