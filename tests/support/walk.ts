// A conversation told in a few words, for tests: each word sends the events that a screen would
// send and fails at once when one of them cannot happen. A walk is a value; each step is new.
import type { AgreementAnswer } from '$lib/core/agreement';
import type { DomainEvent, Interpreter, Wish } from '$lib/core/event';
import { currentItem } from '$lib/core/event';
import type { Item, Protocol } from '$lib/core/protocol';
import {
	canHappen,
	newConversation,
	send,
	withdraw,
	type Conversation,
	type Phase
} from '$lib/interview';
import { decided, given, introduced, opened, privacyConfirmed, shared, type Reply } from './events';
import { plain } from './protocols';

export class Walk {
	readonly conversation: Conversation;

	constructor(conversation: Conversation) {
		this.conversation = conversation;
	}

	get phase(): Phase {
		return this.conversation.phase;
	}
	get facts() {
		return this.conversation.facts;
	}
	get log() {
		return this.conversation.log;
	}
	/** Id of the item whose turn it is. */
	get item(): string | null {
		return currentItem(this.conversation.protocol, this.facts)?.id ?? null;
	}

	can(event: DomainEvent): boolean {
		return canHappen(this.conversation, event);
	}

	/** Sends events that must be possible, one after the other. */
	then(...events: readonly DomainEvent[]): Walk {
		return events.reduce<Walk>((walk, event) => {
			const { conversation, change } = send(walk.conversation, event);
			if (change === 'none') throw new Error(`${event.type} cannot happen in ${walk.phase}`);
			return new Walk(conversation);
		}, this);
	}

	/** From the opening to the privacy gate. */
	arrive(interpreter: Interpreter = 'not-needed'): Walk {
		return this.then(
			opened,
			{ type: 'situation-stated', situation: 'ordinary' },
			{ type: 'language-chosen', locale: 'fi' },
			{ type: 'interpreter-confirmed', interpreter },
			{ type: 'greeted' }
		);
	}

	/** From the opening through every gate, up to the agreement to talk. */
	gates(): Walk {
		return this.arrive().then(
			privacyConfirmed,
			{ type: 'needs-asked' },
			{ type: 'capacity-stated', capacity: 'adult' },
			introduced,
			{ type: 'information-offered', taken: 'card' }
		);
	}

	/** Agrees to talk, decides about notes, and hears the preface; ends at the first item. */
	agree({ notes = false }: { readonly notes?: boolean } = {}): Walk {
		const aboutNotes: AgreementAnswer = notes ? 'given' : 'refused';
		return this.then(decided('talk', 'given'), decided('notes', aboutNotes), {
			type: 'preface-said'
		});
	}

	/** Answers the item whose turn it is, and goes on. */
	answer(item: string, reply: Reply, next: 'go-on' | 'hear-help' = 'go-on'): Walk {
		return this.then(given(item, reply), { type: 'acknowledged', item, next });
	}

	/** Answers every item left. */
	answerAll(reply: Reply | ((item: Item) => Reply)): Walk {
		const { protocol, facts } = this.conversation;
		const item = this.phase === 'asking' ? currentItem(protocol, facts) : null;
		if (item === null) return this;
		const said = typeof reply === 'function' ? reply(item) : reply;
		return this.answer(item.id, said).answerAll(reply);
	}

	/** From the closing to the review. */
	close(text = ''): Walk {
		return this.then(
			{ type: 'needs-asked' },
			{ type: 'fear-stated', fear: 'no' },
			{ type: 'contact-stated', safe: text ? 'yes' : 'none', text }
		);
	}

	/** Hears what was written down and states a wish. */
	wish(wish: Wish): Walk {
		const read = this.phase === 'review' ? this.then({ type: 'answers-read' }) : this;
		return read.then({ type: 'wish-stated', wish, service: null });
	}

	/** Reviews, agrees to each recipient and hands over. */
	share(hash: string, ...recipients: readonly string[]): Walk {
		return this.then(
			{ type: 'reviewed', hash },
			...recipients.map((to) => decided('share', 'given', to)),
			shared(hash, recipients)
		);
	}

	/** Takes an answer back. */
	takeBack(item: string): Walk {
		const { conversation, change } = withdraw(this.conversation, item);
		if (change === 'none') throw new Error(`nothing to take back in ${this.phase}`);
		return new Walk(conversation);
	}

	/** Straight on to a phase, by the shortest way that a talk takes. */
	to(phase: Phase): Walk {
		const way = ways[phase];
		const walk = way(this);
		if (walk.phase !== phase) throw new Error(`${walk.phase} instead of ${phase}`);
		return walk;
	}
}

/** A conversation in which nothing has happened yet. */
export function talk(protocol: Protocol = plain): Walk {
	return new Walk(newConversation(protocol));
}

const asking = (walk: Walk) => walk.gates().agree({ notes: true });
const review = (walk: Walk) => asking(walk).answerAll('no').close();
const paused = (walk: Walk) => asking(walk).then({ type: 'paused' });
const danger = (walk: Walk) => asking(walk).then({ type: 'danger-raised' });
const firstItem = (walk: Walk) => walk.item ?? '';

const ways: Readonly<Record<Phase, (walk: Walk) => Walk>> = {
	opening: (walk) => walk,
	safety: (walk) => walk.then(opened),
	language: (walk) => walk.then(opened, { type: 'situation-stated', situation: 'ordinary' }),
	hello: (walk) => walk.arrive().then({ type: 'stepped-back' }),
	privacy: (walk) => walk.arrive(),
	needs: (walk) => walk.arrive().then(privacyConfirmed),
	age: (walk) => walk.arrive().then(privacyConfirmed, { type: 'needs-asked' }),
	introduction: (walk) => walk.to('information').then({ type: 'stepped-back' }),
	information: (walk) => walk.gates().then({ type: 'stepped-back' }),
	agreementToTalk: (walk) => walk.gates(),
	agreementToNotes: (walk) => walk.gates().then(decided('talk', 'given')),
	preface: (walk) => walk.to('agreementToNotes').then(decided('notes', 'given')),
	asking,
	interlude: (walk) => {
		const there = asking(walk);
		return there.then(given(firstItem(there), 'yes'));
	},
	closingNeeds: (walk) => asking(walk).answerAll('no'),
	closingFear: (walk) => walk.to('closingNeeds').then({ type: 'needs-asked' }),
	closingContact: (walk) => walk.to('closingFear').then({ type: 'fear-stated', fear: 'no' }),
	review,
	choices: (walk) => review(walk).then({ type: 'answers-read' }),
	sharing: (walk) => review(walk).wish('specialist'),
	paused,
	privacyLost: (walk) => asking(walk).then({ type: 'privacy-lost' }),
	reconfirming: (walk) => paused(walk).then({ type: 'resumed' }),
	interpreter: (walk) => asking(walk).then({ type: 'interpreter-changed' }),
	child: (walk) => asking(walk).then({ type: 'child-raised' }),
	stopping: (walk) => asking(walk).then({ type: 'stopped' }),
	danger,
	dangerReconfirming: (walk) => danger(walk).then({ type: 'danger-ended', how: 'past' }),
	farewell: (walk) => walk.to('stopping').then({ type: 'stop-decided', keep: true }),
	ended: (walk) => walk.to('farewell').then({ type: 'ended' })
};
