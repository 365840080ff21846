// The ordinary next step of a conversation, for random walks that would otherwise stay outside
// the gates for ever.
import { currentItem, type DomainEvent } from '$lib/core/event';
import type { Item, Response } from '$lib/core/protocol';
import type { Conversation, Phase } from '$lib/interview';
import { decided, given, introduced, opened, privacyConfirmed } from './events';

const bare = (type: 'greeted' | 'needs-asked' | 'preface-said' | 'answers-read' | 'resumed') => ({
	type
});

const steps: Readonly<Record<Phase, DomainEvent>> = {
	opening: opened,
	safety: { type: 'situation-stated', situation: 'ordinary' },
	language: { type: 'interpreter-confirmed', interpreter: 'professional-here' },
	hello: bare('greeted'),
	privacy: privacyConfirmed,
	needs: bare('needs-asked'),
	age: { type: 'capacity-stated', capacity: 'adult' },
	introduction: introduced,
	information: { type: 'information-offered', taken: 'card' },
	agreementToTalk: decided('talk', 'given'),
	agreementToNotes: decided('notes', 'given'),
	preface: bare('preface-said'),
	asking: given('a', 'no'),
	interlude: { type: 'acknowledged', item: 'a', next: 'go-on' },
	closingNeeds: bare('needs-asked'),
	closingFear: { type: 'fear-stated', fear: 'no' },
	closingContact: { type: 'contact-stated', safe: 'none', text: '' },
	review: bare('answers-read'),
	choices: { type: 'wish-stated', wish: 'specialist', service: null },
	sharing: { type: 'sharing-finished' },
	paused: bare('resumed'),
	privacyLost: bare('resumed'),
	reconfirming: privacyConfirmed,
	interpreter: { type: 'interpreter-confirmed', interpreter: 'screen-only' },
	child: { type: 'child-handed-over', service: null },
	stopping: { type: 'stop-decided', keep: true },
	danger: { type: 'danger-ended', how: 'past' },
	dangerReconfirming: privacyConfirmed,
	farewell: { type: 'help-wanted' },
	ended: { type: 'receipt-confirmed', day: opened.day }
};

/** The event that leads on from here; `reply` says what is answered to an item. */
export function onward(conversation: Conversation, reply: (item: Item) => Response): DomainEvent {
	const { phase, protocol, facts } = conversation;
	const item = phase === 'asking' ? currentItem(protocol, facts) : null;
	if (item) return given(item.id, reply(item));
	if (phase === 'language' && facts.locale === null) {
		return { type: 'language-chosen', locale: 'fi' };
	}
	const [need] = [...facts.needs].find(([, state]) => state === 'stated') ?? [];
	const isHeldUp = phase === 'needs' || phase === 'preface' || phase === 'interlude';
	return isHeldUp && need ? { type: 'need-settled', need, how: 'met' } : steps[phase];
}
