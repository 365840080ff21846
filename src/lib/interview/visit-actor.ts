// A conversation as the actor of a visit: a value that takes what the visit passes on. The steps are
// the same pure ones as everywhere; the actor only holds the latest.
import { fromTransition } from 'xstate';
import type { DomainEvent } from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import { canHappen, newConversation, send, type Conversation, type Step } from './conversation';
import { gatePassed, type Site } from './visit-site';

/** What a visit sends to one of its conversations. */
export type ToConversation =
	| { readonly type: 'said'; readonly event: DomainEvent; readonly site: Site }
	/** Somebody else is spoken with, or an alarm went. */
	| { readonly type: 'interrupted' }
	| { readonly type: 'interpreter-lost'; readonly locale: string };

/** One step of a conversation at a visit. What cannot happen now changes nothing (`none`). */
export function stepIn(conversation: Conversation, input: ToConversation): Step {
	switch (input.type) {
		case 'said':
			return throughGates(send(conversation, input.event), input.site);
		case 'interrupted':
			return send(conversation, { type: 'paused' });
		case 'interpreter-lost':
			return conversation.facts.locale === input.locale
				? send(conversation, { type: 'interpreter-changed' })
				: { conversation, change: 'none' };
	}
}

// Gates that were passed once for everybody follow at once, as events of this conversation's log.
function throughGates(step: Step, site: Site): Step {
	if (step.change === 'none') return step;
	const next = gatePassed(step.conversation, site);
	if (next === null || !canHappen(step.conversation, next)) return step;
	const { conversation } = throughGates(send(step.conversation, next), site);
	return { conversation, change: step.change };
}

export const conversationActor = fromTransition(
	(conversation: Conversation, input: ToConversation) => stepIn(conversation, input).conversation,
	({ input }: { input: { readonly protocol: Protocol } }) => newConversation(input.protocol)
);
