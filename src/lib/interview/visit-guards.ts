// What a step of a visit depends on: the facts of the visit so far, or the event itself. There is no
// question here about what anybody said.
import type { DomainEvent } from '$lib/core/event';
import {
	allEnded,
	maxWorkers,
	openNumber,
	type VisitEvent,
	type VisitFacts
} from '$lib/core/visit';

/**
 * Something that happened in the conversation with a number. It goes into that conversation's own
 * log, never into the visit's: the visit only decides whether it can be reached.
 */
export interface Said {
	readonly type: 'said';
	readonly number: number;
	readonly event: DomainEvent;
}

/** All that the machine of a visit takes. */
export type VisitInput = VisitEvent | Said;

interface Step {
	readonly context: { readonly facts: VisitFacts };
	readonly event: VisitInput;
}

const stands = ({ context: { facts }, event }: Step, how: 'open' | 'left') =>
	'number' in event && facts.conversations.get(event.number) === how;

export const visitGuards = {
	/** Whoever introduces themselves can be understood: they speak the language, or somebody does. */
	canBeSaid: ({ context: { facts }, event }: Step) =>
		event.type === 'introduced' && facts.interpreters.has(event.locale),
	wasIntroduced: ({ context: { facts }, event }: Step) =>
		event.type === 'duties-told' && facts.introducedIn.has(event.locale),
	interpreterKnown: ({ context: { facts }, event }: Step) =>
		event.type === 'interpreter-lost' && facts.interpreters.has(event.locale),
	/** Each gate that was passed once in this visit, in the order of the gates. */
	interpreterFound: ({ context: { facts } }: Step) => facts.interpreters.size > 0,
	introductionSaid: ({ context: { facts } }: Step) => facts.introducedIn.size > 0,
	dutiesSaid: ({ context: { facts } }: Step) => facts.told.size > 0,
	gatesPassed: ({ context: { facts } }: Step) => facts.told.size > 0 && facts.card !== null,
	/** Nobody is drawn twice, and no number is beyond those there are. */
	drawsOthers: ({ context: { facts }, event }: Step) =>
		event.type === 'drawn' &&
		event.of >= facts.drawnOf &&
		event.numbers.every((number) => number <= event.of && !facts.drawn.includes(number)),
	isNext: ({ context: { facts }, event }: Step) =>
		event.type === 'conversation-opened' &&
		event.number === facts.conversations.size + 1 &&
		event.number <= maxWorkers,
	isOpen: (step: Step) => stands(step, 'open'),
	wasLeft: (step: Step) => stands(step, 'left'),
	endsOpen: (step: Step) =>
		step.event.type === 'conversation-ended' &&
		step.event.how === 'finished' &&
		stands(step, 'open'),
	/** Somebody whose conversation was left, and who is no longer there to end it. */
	endsLeft: (step: Step) =>
		step.event.type === 'conversation-ended' &&
		step.event.how === 'not-come-back' &&
		stands(step, 'left'),
	/** What may be told is counted over all conversations, so each of them has to have ended. */
	allHaveEnded: ({ context: { facts } }: Step) => allEnded(facts) && openNumber(facts) === null
} as const;
