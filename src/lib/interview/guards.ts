// What a step of the conversation depends on. Each guard is one question about the facts so far
// or about the event itself; there is none about who the respondent is.
import { isAgreed } from '$lib/core/agreement';
import {
	currentItem,
	isTreatedAsChild,
	unsettledUrgentNeeds,
	type DomainEvent,
	type Facts
} from '$lib/core/event';
import { fits, type Protocol } from '$lib/core/protocol';

interface Step {
	readonly context: { readonly protocol: Protocol; readonly facts: Facts };
	readonly event: DomainEvent;
}

// Sharing is agreed with a named recipient, and handing on with a colleague; talking and notes have none.
const isAbout = (event: DomainEvent, scope: string) =>
	event.type === 'agreement-decided' &&
	event.scope === scope &&
	(event.recipient !== null) === (scope === 'share' || scope === 'colleague');

export const guards = {
	isOrdinary: ({ event }: Step) =>
		event.type === 'situation-stated' && event.situation === 'ordinary',
	languageChosen: ({ context }: Step) => context.facts.locale !== null,
	interpreterKnown: ({ context }: Step) => context.facts.interpreter !== null,
	interpreterOwed: ({ context }: Step) => context.facts.interpreterOwed,
	urgentNeedsSettled: ({ context }: Step) => unsettledUrgentNeeds(context.facts).length === 0,
	isAdult: ({ event }: Step) => event.type === 'capacity-stated' && event.capacity === 'adult',
	talkGiven: ({ event }: Step) =>
		isAbout(event, 'talk') && event.type === 'agreement-decided' && event.decision === 'given',
	aboutTalk: ({ event }: Step) => isAbout(event, 'talk'),
	aboutNotes: ({ event }: Step) => isAbout(event, 'notes'),
	/** A colleague may be given what is kept, and nobody is asked that before privacy. */
	aboutColleague: ({ context: { facts }, event }: Step) =>
		isAbout(event, 'colleague') && facts.privacy === 'held' && isAgreed(facts.agreements, 'notes'),
	aboutShare: ({ event }: Step) => isAbout(event, 'share'),
	fitsItem: ({ context, event }: Step) =>
		event.type === 'response-given' &&
		context.protocol.items.some((item) => item.id === event.item && fits(item, event.response)),
	isItem: ({ context, event }: Step) =>
		'item' in event && context.protocol.items.some((item) => item.id === event.item),
	/** Going back to an item: never after a refusal, a stop, or in the track for children. */
	mayAskAgain: ({ context, event }: Step) =>
		event.type === 'item-revisited' &&
		context.protocol.items.some((item) => item.id === event.item) &&
		isAgreed(context.facts.agreements, 'talk') &&
		context.facts.privacy === 'held' &&
		!context.facts.interpreterOwed &&
		!context.facts.stopped &&
		!isTreatedAsChild(context.facts) &&
		unsettledUrgentNeeds(context.facts).length === 0,
	/** No further item while somebody who said so still waits for water, a toilet or a doctor. */
	goesOn: ({ context, event }: Step) =>
		event.type === 'acknowledged' &&
		event.next === 'go-on' &&
		unsettledUrgentNeeds(context.facts).length === 0,
	hearsHelp: ({ event }: Step) => event.type === 'acknowledged' && event.next === 'hear-help',
	noItemLeft: ({ context }: Step) => currentItem(context.protocol, context.facts) === null,
	/** A corrected answer leads back to the review, unless it opened a further item. */
	finishedAgain: ({ context }: Step) =>
		context.facts.contact !== null && currentItem(context.protocol, context.facts) === null,
	/** No way of reaching somebody is written down that they did not say is safe. */
	contactIsSafe: ({ event }: Step) =>
		event.type === 'contact-stated' && (event.safe === 'yes' || event.text === ''),
	/** The review is shown again only to those who were asked all of the closing, and in private. */
	wasAsked: ({ context: { facts } }: Step) =>
		(facts.questionsFinished || facts.helpAskedEarly) &&
		facts.fear !== null &&
		facts.contact !== null &&
		facts.privacy === 'held' &&
		!facts.stopped,
	privacyHeld: ({ context }: Step) => context.facts.privacy === 'held',
	privacyAsked: ({ context }: Step) => context.facts.privacy !== 'never',
	inChildTrack: ({ context }: Step) => isTreatedAsChild(context.facts),
	wasMistake: ({ event }: Step) => event.type === 'danger-ended' && event.how === 'mistake',
	handedOver: ({ event }: Step) => event.type === 'danger-ended' && event.how === 'handed-over',
	notesKept: ({ context }: Step) => isAgreed(context.facts.agreements, 'notes'),
	wantsSomebody: ({ event }: Step) =>
		event.type === 'wish-stated' &&
		(event.wish === 'specialist' || event.wish === 'other-organisation'),
	/** Nothing leaves but the reviewed bytes, and only to those the respondent agreed to. */
	reviewedAndAgreed: ({ context, event }: Step) =>
		event.type === 'shared' &&
		event.hash === context.facts.reviewedHash &&
		event.recipients.length > 0 &&
		event.recipients.every((to) => isAgreed(context.facts.agreements, 'share', to))
} as const;
