// A talk on its screens: brought to any phase by events, with a person who reads Arabic.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { DomainEvent } from '$lib/core/event';
import { loadLocale } from '$lib/i18n';
import { App, type RunnableProtocol, type Talk } from '$lib/session';
import { privacyConfirmed, responseOf, type Reply } from './events';
import { Device } from './keeper-device';
import TalkHost from './TalkHost.svelte';

const passphrase = 'abandon ability able about above absent';

export type Phase = Talk['phase'];
/** What is done to a talk: an event, or something that makes one. */
export type Step = DomainEvent | ((talk: Talk) => unknown);

const chooseArabic: Step = (talk) => talk.chooseLanguage('ar');
const decide =
	(scope: 'talk' | 'notes', decision: 'given' | 'refused'): Step =>
	(talk) =>
		talk.decide(scope, decision, 'spoken', ['words']);

export function answer(reply: Reply): Step {
	return (talk) => talk.item && talk.answer(talk.item, responseOf(reply));
}
export const goOn: Step = (talk) => {
	const item = talk.acknowledgement?.item ?? '';
	talk.send({ type: 'acknowledged', item, next: 'go-on' });
};

const toLanguage: readonly Step[] = [{ type: 'situation-stated', situation: 'ordinary' }];
const toHello: readonly Step[] = [
	...toLanguage,
	chooseArabic,
	{ type: 'interpreter-confirmed', interpreter: 'professional-here' }
];
const toPrivacy: readonly Step[] = [...toHello, { type: 'greeted' }];
const toNeeds: readonly Step[] = [...toPrivacy, privacyConfirmed];
const toAge: readonly Step[] = [...toNeeds, { type: 'needs-asked' }];
const toIntroduction: readonly Step[] = [...toAge, { type: 'capacity-stated', capacity: 'adult' }];
const toInformation: readonly Step[] = [...toIntroduction, (talk) => talk.introduced()];
const toAgreement: readonly Step[] = [
	...toInformation,
	{ type: 'information-offered', taken: 'card' }
];
const toNotes: readonly Step[] = [...toAgreement, decide('talk', 'given')];
const toPreface: readonly Step[] = [...toNotes, decide('notes', 'refused')];
const toAsking: readonly Step[] = [...toPreface, { type: 'preface-said' }];

/** The eight items of the built-in protocol, each answered with the same. */
export function answeredAll(reply: Reply): readonly Step[] {
	return Array.from({ length: 8 }, () => [answer(reply), goOn]).flat();
}

const toClosing: readonly Step[] = [...toAsking, ...answeredAll('no')];
const toFear: readonly Step[] = [...toClosing, { type: 'needs-asked' }];
const toContact: readonly Step[] = [...toFear, { type: 'fear-stated', fear: 'no' }];
const toReview: readonly Step[] = [
	...toContact,
	{ type: 'contact-stated', safe: 'none', text: '' }
];
const toChoices: readonly Step[] = [...toReview, { type: 'answers-read' }];
const raised: DomainEvent = { type: 'danger-raised' };

/** A way to each phase that is shown. */
export const ways: Readonly<Record<Exclude<Phase, 'opening'>, readonly Step[]>> = {
	safety: [],
	language: toLanguage,
	hello: toHello,
	privacy: toPrivacy,
	needs: toNeeds,
	age: toAge,
	introduction: toIntroduction,
	information: toInformation,
	agreementToTalk: toAgreement,
	agreementToNotes: toNotes,
	preface: toPreface,
	asking: toAsking,
	interlude: [...toAsking, answer('yes')],
	closingNeeds: toClosing,
	closingFear: toFear,
	closingContact: toContact,
	review: toReview,
	choices: toChoices,
	sharing: [...toChoices, { type: 'wish-stated', wish: 'specialist', service: null }],
	paused: [...toAsking, { type: 'paused' }],
	privacyLost: [...toAsking, { type: 'privacy-lost' }],
	reconfirming: [...toAsking, { type: 'paused' }, { type: 'resumed' }],
	interpreter: [...toAsking, { type: 'interpreter-changed' }],
	child: [...toAge, { type: 'child-raised' }],
	stopping: [...toNotes, decide('notes', 'given'), { type: 'stopped' }],
	danger: [...toAsking, raised],
	dangerReconfirming: [...toAsking, raised, { type: 'danger-ended', how: 'past' }],
	farewell: [...toAgreement, decide('talk', 'refused')],
	ended: [...toAgreement, decide('talk', 'refused'), { type: 'ended' }]
};
export const shownPhases = Object.keys(ways) as readonly Exclude<Phase, 'opening'>[];

interface Options {
	readonly device?: Device;
	readonly protocol?: RunnableProtocol;
}

/** An open talk of the practice vault, taken along a way and shown. */
export async function shown(steps: readonly Step[], { device, protocol }: Options = {}) {
	const shelf = device ?? new Device();
	const app = new App({ startKeeper: () => shelf.start(), now: () => Date.UTC(2026, 10, 23) });
	await app.start();
	await loadLocale('ar');
	await app.chooseNamespace('practice');
	if (device) await app.createVault(passphrase);
	if (protocol) app.practiceProtocol = protocol;
	await app.beginTalk();
	const { talk } = app;
	if (!talk) throw new Error('no talk began');
	for (const step of steps) await (typeof step === 'function' ? step(talk) : talk.send(step));
	const { container } = render(TalkHost, { app });
	const side = (name: string) => container.querySelector<HTMLElement>(`.${name}`)!;
	return {
		app,
		talk,
		container,
		user: userEvent.setup(),
		/** The side of the person. */
		person: () => within(side('person')),
		staff: () => within(side('staff')),
		bar: () => within(screen.getByRole('contentinfo'))
	};
}
