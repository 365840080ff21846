// The wall, for the compiler: what must not be written does not compile. Each line below that
// stops being an error fails the type check (`npm run check`), because it expects one. What no
// event and no field can say is in tests/invariants (unwritable).
import { describe, expect, it } from 'vitest';
import { assess, circumstances, partition, type Circumstances } from '$lib/core/assessment';
import { plainResponses, type DomainEvent, type Facts } from '$lib/core/event';
import type { Condition, Protocol } from '$lib/core/protocol';
import { privacyConfirmed } from '../../support/events';
import { plain, testIndicators } from '../../support/protocols';
import { talk } from '../../support/walk';

const calm = { danger: false, privacy: 'held', agreement: 'given', end: 'complete' } as const;

// Never called: only the types matter.
function assessing(protocol: Protocol, facts: Facts) {
	const responses = plainResponses(facts);
	const answers = partition(protocol, responses, facts.withdrawn).conduct;
	const around = circumstances(calm);
	// @ts-expect-error raw responses are not what partition let through
	assess(responses, around, 'adult', testIndicators);
	// @ts-expect-error nor are recorded responses
	assess(facts.responses, around, 'adult', testIndicators);
	// @ts-expect-error nor a list that looks the same
	assess([...answers], around, 'adult', testIndicators);
	// @ts-expect-error nor the whole partition, with what stands beside
	assess(partition(protocol, responses, facts.withdrawn), around, 'adult', testIndicators);
	// @ts-expect-error circumstances are made in one place
	assess(answers, calm, 'adult', testIndicators);
	// @ts-expect-error everything known is no circumstance
	assess(answers, facts, 'adult', testIndicators);
	// @ts-expect-error and nothing can be added to them
	circumstances({ ...calm, nationality: 'x' });
	// @ts-expect-error nobody can brand by hand
	const made: Circumstances = { ...calm };
	return made;
}

function saying() {
	// @ts-expect-error privacy is confirmed as a whole or not at all
	const half: DomainEvent = { ...privacyConfirmed, nobodyWaiting: false };
	return half;
}

function writing() {
	// @ts-expect-error nothing hangs on silence
	const silent: Condition = { op: 'declined', item: 'a' };
	return silent;
}

describe('the wall', () => {
	it('is guarded by the compiler', () => {
		expect([assessing, saying, writing].every((never) => typeof never === 'function')).toBe(true);
	});

	it('lets the one way through', () => {
		const { facts } = talk().to('review');
		const { conduct } = partition(plain, plainResponses(facts), facts.withdrawn);
		const { outcome } = assess(conduct, circumstances(calm), 'adult', testIndicators);
		expect(outcome).toBe('nothing-raised');
	});
});
