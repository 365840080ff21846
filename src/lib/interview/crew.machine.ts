// What a ferry crew does: says one kind thing, shows cards, passes on what was seen, tells somebody.
// Danger and a child are one action away wherever one is. There is no item here and no answer: its
// events are a closed union in which nothing is asked.
import { assign, setup } from 'xstate';
import {
	afterwards,
	isWhole,
	noCrewFacts,
	noteOf,
	type CrewEvent,
	type CrewFacts
} from '$lib/core/passon';

interface Step {
	readonly context: { readonly facts: CrewFacts };
	readonly event: CrewEvent;
}

const to = <const T extends string>(target: T) => ({ target, actions: 'note' }) as const;
const toScript = to('#crew.aboard.script');
const toCards = to('#crew.aboard.cards');
const passOn = [
	{ guard: 'isHanded', ...to('#crew.aboard.handedOver') },
	{ guard: 'isNoted', ...to('#crew.aboard.told') },
	to('#crew.aboard.passOn')
] as const;

export const crewMachine = setup({
	types: { context: {} as { readonly facts: CrewFacts }, events: {} as CrewEvent },
	actions: {
		note: assign(({ context, event }) => ({ facts: afterwards(context.facts, event) }))
	},
	guards: {
		isHanded: ({ context }: Step) => context.facts.handed !== null,
		isNoted: ({ context }: Step) => context.facts.isNoted,
		isWhole: ({ event }: Step) => event.type === 'noted' && isWhole(noteOf(event.note, [])),
		/** A note is handed to somebody, and who that was is said. */
		isTold: ({ context }: Step) => context.facts.told.length > 0
	}
}).createMachine({
	id: 'crew',
	context: { facts: noCrewFacts },
	initial: 'aboard',
	on: { 'danger-raised': to('.danger'), 'child-raised': to('.child') },
	states: {
		aboard: {
			initial: 'script',
			states: {
				script: { on: { 'cards-opened': toCards, 'passing-on': passOn } },
				cards: { on: { 'script-opened': toScript, 'passing-on': passOn } },
				passOn: {
					on: {
						'script-opened': toScript,
						'cards-opened': toCards,
						noted: { guard: 'isWhole', ...to('told') },
						'note-gone': to('told')
					}
				},
				told: {
					on: {
						'script-opened': toScript,
						'cards-opened': toCards,
						told: { actions: 'note' },
						noted: { guard: 'isWhole', actions: 'note' },
						'note-gone': { actions: 'note' },
						'handed-over': { guard: 'isTold', ...to('handedOver') }
					}
				},
				handedOver: { on: { 'cards-opened': toCards, 'begun-again': toScript } },
				here: { type: 'history' }
			}
		},
		danger: { on: { returned: to('aboard.here'), 'passing-on': passOn } },
		child: { on: { returned: to('aboard.here'), 'passing-on': passOn } }
	}
});
