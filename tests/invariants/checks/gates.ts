// Before any question: the gates, walked in every situation the machine can reach.
import { isAgreed } from '$lib/core/agreement';
import type { EventType } from '$lib/core/event';
import { checking, type AnyCheck } from '../check';
import { everySituation, lookAtSituations, situationsWith, stateOf } from './machines';

const talk = ['running', 'active', 'talk'] as const;
const isAsking = ({ phase }: { readonly phase: string }) =>
	phase === 'asking' || phase === 'interlude';

// Each gate is skipped once: the step before it leads past it.
const skipped: readonly (readonly [gate: string, from: string, event: string, to: string])[] = [
	['safety', 'opening', 'opened', '#talk.language'],
	['hello', 'language', 'interpreter-confirmed', 'privacy'],
	['privacy', 'hello', 'greeted', 'needs'],
	['needs', 'privacy', 'privacy-confirmed', 'age'],
	['age', 'needs', 'needs-asked', 'introduction'],
	['introduction', 'age', 'capacity-stated', 'information'],
	['information', 'introduction', 'introduced', 'agreementToTalk'],
	['agreementToTalk', 'information', 'information-offered', 'agreementToNotes'],
	['preface', 'agreementToNotes', 'agreement-decided', 'asking']
];

export const gateChecks: readonly AnyCheck[] = [
	checking({
		kind: 'states',
		rules: ['I-01'],
		counts: 'situations',
		subject: everySituation,
		look: (situations) =>
			lookAtSituations(situations, isAsking, ({ conversation: { facts, log } }) => {
				const types = new Set(log.map(({ type }) => type));
				const gates: readonly EventType[] = ['greeted', 'needs-asked', 'preface-said'];
				return (
					gates.every((type) => types.has(type)) &&
					facts.situation === 'ordinary' &&
					facts.locale !== null &&
					facts.interpreter !== null &&
					facts.privacy === 'held' &&
					facts.capacity === 'adult' &&
					facts.introduced !== null &&
					facts.informationTaken !== null &&
					isAgreed(facts.agreements, 'talk')
				);
			}),
		plants: planted()
	})
];

function planted() {
	const [first, ...rest] = skipped.map(([gate, from, event, to]) => ({
		what: `a machine without the gate of ${gate}`,
		subject: () =>
			situationsWith((machine) => {
				const path = from === 'opening' ? ['opening'] : [...talk, from];
				stateOf(machine, ...path)['on'][event] = { target: to, actions: 'note' };
			})
	}));
	if (!first) throw new Error('no gate');
	return [first, ...rest] as const;
}
