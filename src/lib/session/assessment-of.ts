// What is found in a conversation: of all that is known of it, only what the wall lets through.
import { assess, circumstances, partition, type Assessment } from '$lib/core/assessment';
import { isAgreed } from '$lib/core/agreement';
import { plainResponses, type Facts } from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import { indicators } from '$lib/content';

/** The assessment of a conversation as it stands, by the published indicators. */
export function assessmentOf(protocol: Protocol, facts: Facts): Assessment {
	const agreed = isAgreed(facts.agreements, 'talk');
	return assess(
		partition(protocol, plainResponses(facts), facts.withdrawn).conduct,
		circumstances({
			danger: facts.danger,
			privacy: facts.privacy,
			agreement: agreed ? 'given' : 'refused',
			end: facts.stopped || facts.helpAskedEarly ? 'stopped' : 'complete'
		}),
		facts.childRaised ? 'child' : (facts.capacity ?? 'adult'),
		indicators
	);
}
