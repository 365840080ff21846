// A visit to a workplace: gates once, then any number of conversations, one at a time, each an actor
// of its own with its own log. This machine is the parent: it opens them, and it decides whether one
// can be reached at all. It never learns what is said in them: `said` is passed on or refused.
// Its events are the events of the visit's log, so replaying a log and making the visit are one.
import { assign, enqueueActions, setup } from 'xstate';
import type { Protocol } from '$lib/core/protocol';
import {
	applyToVisit,
	noVisitFacts,
	openNumber,
	type VisitEvent,
	type VisitFacts
} from '$lib/core/visit';
import { conversationActor } from './visit-actor';
import { siteOf } from './visit-site';
import { visitGuards, type VisitInput } from './visit-guards';

export interface VisitContext {
	/** What is asked in every conversation of this visit: everybody gets the same. */
	readonly protocol: Protocol;
	readonly facts: VisitFacts;
}

/** Name of the actor of the conversation with a number. */
export const actorOf = (number: number) => `conversation-${number}`;

const to = <const T extends string>(target: T) => ({ target, actions: 'note' }) as const;
const toIf = <const G extends keyof typeof visitGuards, const T extends string>(
	guard: G,
	target: T
) => ({ guard, target, actions: 'note' }) as const;
const stay = { actions: 'note' } as const;
const stayIf = <const G extends keyof typeof visitGuards>(guard: G) =>
	({ guard, actions: 'note' }) as const;

// Said again in another language, or looked up, whenever nobody is being spoken with.
const betweenTalks = {
	'interpreter-confirmed': stay,
	introduced: stayIf('canBeSaid'),
	'duties-told': stayIf('wasIntroduced'),
	'card-given': stay,
	'record-checked': stay,
	'conversation-ended': stayIf('endsLeft'),
	closed: toIf('allHaveEnded', '#visit.closed')
} as const;

export const visitMachine = setup({
	types: {
		context: {} as VisitContext,
		events: {} as VisitInput,
		input: {} as { protocol: Protocol },
		children: {} as Record<string, 'conversation'>
	},
	actors: { conversation: conversationActor },
	actions: {
		note: assign(({ context, event }) =>
			event.type === 'said' ? {} : { facts: applyToVisit(context.facts, event as VisitEvent) }
		),
		open: enqueueActions(({ context, event, enqueue }) => {
			if (event.type !== 'conversation-opened') return;
			const id = actorOf(event.number);
			enqueue.spawnChild('conversation', { id, input: { protocol: context.protocol } });
		}),
		passOn: enqueueActions(({ context, event, enqueue }) => {
			if (event.type !== 'said') return;
			const site = siteOf(context.facts, event.number);
			enqueue.sendTo(actorOf(event.number), { type: 'said', event: event.event, site });
		}),
		/** Whoever is spoken with is interrupted, as by the button for it. */
		interrupt: enqueueActions(({ context, enqueue }) => {
			const number = openNumber(context.facts);
			if (number !== null) enqueue.sendTo(actorOf(number), { type: 'interrupted' });
		}),
		/** Nobody is asked anything further through an interpreter who has left. */
		interpreterGone: enqueueActions(({ context, event, enqueue }) => {
			if (event.type !== 'interpreter-lost') return;
			const { locale } = event;
			for (const [number, standing] of context.facts.conversations) {
				if (standing !== 'open' && standing !== 'left') continue;
				enqueue.sendTo(actorOf(number), { type: 'interpreter-lost', locale });
			}
		})
	},
	guards: visitGuards
}).createMachine({
	id: 'visit',
	context: ({ input }) => ({ protocol: input.protocol, facts: noVisitFacts }),
	initial: 'opening',
	states: {
		opening: { on: { opened: to('there') } },
		there: {
			initial: 'gates',
			on: {
				'break-begun': { target: '#visit.away', actions: ['interrupt', 'note'] },
				'interpreter-lost': {
					guard: 'interpreterKnown',
					actions: ['interpreterGone', 'note']
				}
			},
			states: {
				gates: {
					initial: 'safety',
					states: {
						safety: {
							on: {
								'safety-confirmed': to('interpreter'),
								'safety-unavailable': to('#visit.there.withoutTalks')
							}
						},
						interpreter: {
							on: { 'stepped-back': to('safety'), 'interpreter-confirmed': to('introduction') }
						},
						introduction: {
							on: {
								'stepped-back': to('interpreter'),
								introduced: toIf('canBeSaid', 'duties')
							}
						},
						duties: {
							on: {
								'stepped-back': to('introduction'),
								'duties-told': toIf('wasIntroduced', 'card')
							}
						},
						card: {
							on: { 'stepped-back': to('duties'), 'card-given': to('#visit.there.between') }
						}
					}
				},
				between: {
					on: {
						...betweenTalks,
						'safety-unavailable': to('withoutTalks'),
						drawn: stayIf('drawsOthers'),
						'conversation-opened': {
							guard: 'isNext',
							target: 'talking',
							actions: ['open', 'note']
						},
						'conversation-resumed': toIf('wasLeft', 'talking')
					}
				},
				talking: {
					on: {
						said: { guard: 'isOpen', actions: 'passOn' },
						'conversation-left': {
							guard: 'isOpen',
							target: 'between',
							actions: ['interrupt', 'note']
						},
						'conversation-ended': toIf('endsOpen', 'between')
					}
				},
				withoutTalks: { on: { ...betweenTalks, 'safety-confirmed': to('#visit.return') } }
			}
		},
		away: {
			initial: 'onBreak',
			states: {
				onBreak: {
					on: { 'break-begun': stay, 'break-ended': to('safety') }
				},
				// People have moved, and others have come: safety is looked at again.
				safety: {
					on: {
						'break-begun': to('onBreak'),
						'safety-confirmed': to('#visit.return'),
						'safety-unavailable': to('#visit.there.withoutTalks')
					}
				}
			}
		},
		// Back to where the gates stand, by what was said so far.
		return: {
			always: [
				{ guard: 'gatesPassed', target: '#visit.there.between' },
				{ guard: 'dutiesSaid', target: '#visit.there.gates.card' },
				{ guard: 'introductionSaid', target: '#visit.there.gates.duties' },
				{ guard: 'interpreterFound', target: '#visit.there.gates.introduction' },
				{ target: '#visit.there.gates.interpreter' }
			]
		},
		closed: { type: 'final' }
	}
});
