// A visit told in a few words, for tests: each word sends what a screen would send and fails at once
// when it cannot happen. A walk is a value; each step is new.
import type { DomainEvent } from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import {
	visits,
	type SentToVisit,
	type Visit,
	type Visits,
	type VisitStep
} from '$lib/interview/visit';
import { decided, given, opened, privacyConfirmed, type Reply } from './events';
import { plain } from './protocols';
import { begin, end, leave, resume, visitGates } from './visits';

export const openedAtVisit: DomainEvent = { ...opened, role: 'labour-inspector' };

/** From the privacy of one worker to the first item: all that is left of the gates. */
export const ownGates = (notes: 'given' | 'refused' = 'given'): readonly DomainEvent[] => [
	privacyConfirmed,
	{ type: 'needs-asked' },
	{ type: 'capacity-stated', capacity: 'adult' },
	decided('talk', 'given'),
	decided('notes', notes),
	{ type: 'preface-said' }
];

/** From the end of the items to the end. */
export const ending: readonly DomainEvent[] = [
	{ type: 'needs-asked' },
	{ type: 'fear-stated', fear: 'no' },
	{ type: 'contact-stated', safe: 'none', text: '' },
	{ type: 'answers-read' },
	{ type: 'wish-stated', wish: 'no', service: null },
	{ type: 'ended' }
];

export class VisitWalk {
	readonly visit: Visit;
	readonly #on: Visits;

	constructor(visit: Visit, on: Visits = visits) {
		this.visit = visit;
		this.#on = on;
	}

	/** The conversation with a number. */
	talk(number: number) {
		return this.visit.conversations.get(number)!;
	}

	/** Sends events of the visit that must be possible. */
	then(...events: readonly SentToVisit[]): VisitWalk {
		return events.reduce<VisitWalk>((walk, event) => {
			const step = this.#on.send(walk.visit, event);
			if (step.change === 'none') throw new Error(`${event.type} cannot be: ${walk.visit.phase}`);
			return new VisitWalk(step.visit, this.#on);
		}, this);
	}

	/** Says something in a conversation that must be possible. */
	say(number: number, ...events: readonly DomainEvent[]): VisitWalk {
		return events.reduce<VisitWalk>((walk, event) => {
			const step = this.#on.say(walk.visit, number, event);
			const { phase } = walk.talk(number);
			if (step.talks.size === 0) throw new Error(`${event.type} cannot be said: ${phase}`);
			return new VisitWalk(step.visit, this.#on);
		}, this);
	}

	/** Opens the next conversation and chooses a language; ends at privacy where all was told. */
	open(number: number, locale = 'fi'): VisitWalk {
		return this.then(begin(number)).say(number, openedAtVisit, { type: 'language-chosen', locale });
	}

	/** Opens the next conversation and goes to its first item. */
	ask(number: number, notes: 'given' | 'refused' = 'given'): VisitWalk {
		return this.open(number).say(number, ...ownGates(notes));
	}

	/** Answers every item of the open conversation. */
	answer(number: number, reply: (item: string) => Reply): VisitWalk {
		return this.visit.protocol.items.reduce<VisitWalk>(
			(walk, { id }) =>
				walk.say(number, given(id, reply(id)), { type: 'acknowledged', item: id, next: 'go-on' }),
			this
		);
	}

	/** A whole conversation, from its opening to its end. */
	whole(number: number, reply: (item: string) => Reply = () => 'no'): VisitWalk {
		return this.ask(number)
			.answer(number, reply)
			.say(number, ...ending)
			.then(end(number));
	}

	turnTo(from: number, next: number): VisitWalk {
		return this.then(leave(from), resume(next));
	}

	close(counts = true): VisitStep {
		return this.#on.close(this.visit, counts);
	}
}

/** A visit in which nothing has happened yet. */
export function newVisit(protocol: Protocol = plain, on: Visits = visits): VisitWalk {
	return new VisitWalk(on.newVisit(protocol), on);
}

/** A visit after its gates. */
export const atVisit = (protocol: Protocol = plain, on: Visits = visits) =>
	newVisit(protocol, on).then(...visitGates);
