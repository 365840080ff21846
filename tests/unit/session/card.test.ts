// How far a case is, from what was agreed and what was handed over.
import { describe, expect, test } from 'vitest';
import { noFacts, type Channel, type Facts } from '$lib/core/event';
import { caseStateOf } from '$lib/session/card';
import { dayOf } from '$lib/core/brand';

function facts(agreed: readonly string[], shared: readonly [Channel, readonly string[]][]): Facts {
	return {
		...noFacts,
		agreements: agreed.map((recipient) => ({
			scope: 'share',
			recipient,
			decision: 'given',
			mode: 'spoken',
			locale: 'en',
			wordingHash: '',
			day: dayOf(0)
		})),
		shared: shared.map(([channel, recipients]) => ({ channel, recipients, hash: '' }))
	};
}

describe('a case', () => {
	test.each([
		[facts([], []), 'open', 'closed'],
		[facts(['a'], []), 'agreed', 'unsent'],
		[facts(['a'], [['phone', ['a']]]), 'open', 'handed'],
		[facts(['a', 'b'], [['print', ['a']]]), 'agreed', 'unsent'],
		[facts(['a', 'b'], [['file', ['a']]]), 'sealed', 'sealed'],
		[facts(['a'], [['words', ['a']]]), 'sealed', 'sealed']
	] as const)(
		'%# waits as long as somebody who was agreed to has nothing',
		(known, going, ended) => {
			expect([caseStateOf(known, false), caseStateOf(known, true)]).toEqual([going, ended]);
		}
	);
});
