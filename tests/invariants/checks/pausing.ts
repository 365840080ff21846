// Pausing, losing privacy or stopping at any moment of the questions leaves every offer as it was.
import { borderSecondLine } from '$lib/content';
import type { Conversation } from '$lib/interview';
import { assessmentOf } from '$lib/session/assessment-of';
import { privacyConfirmed } from '../../support/events';
import { talk } from '../../support/walk';
import { checking, type AnyCheck } from '../check';
import { lookAtCases } from './cases';
import { begun, momentsOf, onReal as real, walksOf, type Walks } from './moments';

let askingWalks: Walks | null = null;

const isAsking = ({ phase }: Conversation) => phase === 'asking' || phase === 'interlude';
const interruptions = [
	[{ type: 'paused' }, { type: 'resumed' }, privacyConfirmed],
	[{ type: 'privacy-lost' }, { type: 'resumed' }, privacyConfirmed],
	[{ type: 'stopped' }, { type: 'stop-decided', keep: true }]
] as const;

function endingsChangeNothing(assess: typeof assessmentOf) {
	askingWalks ??= walksOf(2, 0, 580);
	const { log } = talk(borderSecondLine).gates().agree({ notes: true });
	const start = begun(borderSecondLine, log, real);
	const moments = momentsOf(start, askingWalks, real, isAsking);
	return lookAtCases(moments, (now) => {
		const actions = (one: Conversation) => assess(one.protocol, one.facts).actions.join();
		return interruptions.every((events) => {
			const then = events.reduce<Conversation>(
				(one, event) => real.send(one, event).conversation,
				now
			);
			return then.log.length > now.log.length && actions(then) === actions(now);
		});
	});
}

export const pausingChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['I-20'],
		counts: 'moments of the questions, each with a pause, a loss of privacy and a stop',
		subject: () => assessmentOf,
		look: endingsChangeNothing,
		plants: [
			{
				what: 'an outcome that counts only talks that came to their end',
				subject: () => (protocol, facts) =>
					assessmentOf(protocol, facts.stopped ? { ...facts, responses: new Map() } : facts)
			},
			{
				what: 'an outcome that drops what was said before privacy was lost',
				subject: () => (protocol, facts) =>
					assessmentOf(protocol, facts.privacyWasLost ? { ...facts, responses: new Map() } : facts)
			}
		]
	})
];
