// The real application with an open talk, driven by events to one of its last phases.
import { locales } from '$lib/i18n';
import { App, type Talk } from '$lib/session';
import type { DomainEvent } from '$lib/core/event';
import type { Keeper, Namespace } from '$lib/keeper';
import { privacyConfirmed, responseOf, type Reply } from './events';
import { Device } from './keeper-device';

const passphrase = 'abandon ability able about above absent';

export interface Talking {
	readonly app: App;
	readonly talk: Talk;
	readonly send: (event: DomainEvent) => void;
}

interface Options {
	readonly namespace?: Namespace;
	readonly replies?: readonly Reply[];
	readonly notes?: 'given' | 'refused';
	/** Keys of services known to the organisation; in the field only. */
	readonly recipients?: readonly {
		readonly id: string;
		readonly name: string;
		readonly key: string;
	}[];
	readonly seed?: string;
	readonly device?: Device;
}

/** An application with its vault open. In the field everything is decided that has to be. */
export async function unlockedApp({
	namespace = 'practice',
	recipients = [],
	seed,
	device = new Device(seed)
}: Options = {}) {
	const startKeeper = (): Keeper => {
		const keeper = device.start();
		const status: Keeper['status'] = async (ns) => {
			const found = await keeper.status(ns);
			return found.ok ? { ok: true, value: { ...found.value, persistent: true } } : found;
		};
		return { ...keeper, status };
	};
	const app = new App({ startKeeper, now: () => Date.UTC(2026, 10, 23) });
	await app.start();
	await app.chooseNamespace(namespace);
	const made = await app.createVault(passphrase);
	if (!made.ok) throw new Error(made.error.tag);
	if (namespace === 'practice') return app;
	const saved = await app.organisation.save({
		...app.organisation.editableSettings,
		organisation: { name: 'Coast', station: 'North station', callBack: '+358 29 0000000' },
		languages: locales.map(({ tag }) => ({
			tag,
			acceptedBy: 'A. Reviewer',
			on: app.today,
			wordsHash: app.organisation.wordsHashOf(tag)
		})),
		recipients: recipients.map((one) => ({ ...one, compared: true, addedOn: app.today }))
	});
	if (!saved.ok) throw new Error(saved.error.tag);
	return app;
}

const yesTwice: readonly Reply[] = ['yes', 'no', 'unsure', 'declined', 'yes', 'no', 'no', 'no'];

const begun: Talk[] = [];

/** Resolves when no talk of this file writes any more; to be awaited after each test. */
export async function settleAll(): Promise<void> {
	await Promise.all(begun.splice(0).map((talk) => talk.settled()));
}

/** A talk that has come to its review. */
export async function talkAtReview(options: Options = {}): Promise<Talking> {
	const app = await unlockedApp(options);
	await app.beginTalk();
	const { talk } = app;
	if (!talk) throw new Error('no talk began');
	begun.push(talk);
	const send = (event: DomainEvent) => {
		if (!talk.send(event)) throw new Error(`${event.type} cannot happen in ${talk.phase}`);
	};
	send({ type: 'situation-stated', situation: 'ordinary' });
	await talk.chooseLanguage('en');
	send({ type: 'interpreter-confirmed', interpreter: 'not-needed' });
	send({ type: 'greeted' });
	send(privacyConfirmed);
	send({ type: 'need-stated', need: 'wages' });
	send({ type: 'needs-asked' });
	send({ type: 'capacity-stated', capacity: 'adult' });
	talk.introduced();
	send({ type: 'information-offered', taken: 'card' });
	talk.decide('talk', 'given', 'spoken', ['May we talk?']);
	talk.decide('notes', options.notes ?? 'given', 'spoken', ['May I write?']);
	send({ type: 'preface-said' });
	for (const reply of options.replies ?? yesTwice) {
		const { item } = talk;
		if (!item) break;
		talk.answer(item, responseOf(reply));
		send({ type: 'acknowledged', item: item.id, next: 'go-on' });
	}
	send({ type: 'needs-asked' });
	send({ type: 'fear-stated', fear: 'no' });
	send({ type: 'contact-stated', safe: 'yes', text: '+358 40 1234567' });
	await talk.settled();
	return { app, talk, send };
}

/** A talk in which the person wishes for a service and has come to sharing. */
export async function talkAtSharing(options: Options = {}): Promise<Talking> {
	const talking = await talkAtReview(options);
	talking.send({ type: 'answers-read' });
	talking.send({ type: 'wish-stated', wish: 'other-organisation', service: 'riku' });
	return talking;
}
