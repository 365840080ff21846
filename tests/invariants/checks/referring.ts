// From a made-up talk to a referral: facts, words made from the keys, and all that is built of them.
import { isSilent } from '$lib/core/assessment';
import { apply, factsOf, type Facts } from '$lib/core/event';
import { responsesInScope, type Item, type Response } from '$lib/core/protocol';
import {
	buildReferral,
	encodePayload,
	readOut,
	summarise,
	type ReferralInput,
	type Words
} from '$lib/core/referral';
import { assessed, responsesOf, type Scene } from '../../property/scenes';
import { day, decided, given, introduced, opened, privacyConfirmed } from '../../support/events';
import { stamped } from '$lib/core/event';

/** All that makes a referral and tells it. */
export interface Referring {
	readonly build: typeof buildReferral;
	readonly encode: typeof encodePayload;
	readonly summarise: typeof summarise;
	readonly readOut: typeof readOut;
}
export const real: Referring = {
	build: buildReferral,
	encode: encodePayload,
	summarise,
	readOut
};

export const isAbout = ({ purpose }: Item) => purpose === 'conduct' || purpose === 'condition';

/** What is known before the first answer. */
export const beforeAsking: Facts = factsOf(
	[
		opened,
		{ type: 'situation-stated', situation: 'ordinary' } as const,
		{ type: 'language-chosen', locale: 'fi' } as const,
		privacyConfirmed,
		{ type: 'capacity-stated', capacity: 'adult' } as const,
		introduced,
		decided('talk', 'given'),
		decided('notes', 'given')
	].map(stamped)
);

const places = [...Array(8).keys()];
const codes = ['yes', 'no', 'unsure', 'declined', 'skipped'] as const;

function wordsIn(locale: string): Words {
	const own = places.flatMap((at) =>
		['prompt', 'topic', 'option.red', 'option.blue'].map((end) => `item-${at}.${end}`)
	);
	const inWords = (keys: readonly string[]) =>
		Object.fromEntries(keys.map((key) => [key, `${locale} ${key.replace(/^item/, 'words')}`]));
	return { locale, messages: inWords(own), answers: inWords(codes.map((c) => `answer.${c}`)) };
}
const [finnish, english] = [wordsIn('fi'), wordsIn('en')];

/** The facts of a scene: its answers, in the protocol's order. */
export function factsIn({ protocol, answers }: Scene, from: Facts = beforeAsking): Facts {
	return protocol.items.reduce((facts, { id }, at) => {
		const answer = answers[at];
		return answer ? apply(facts, given(id, answer)) : facts;
	}, from);
}

/** The answer that counts for an item, or null when it was not asked. */
export function standingIn({ protocol, answers }: Scene, id: string): Response | null {
	return responsesInScope(protocol, responsesOf(protocol, answers)).get(id) ?? null;
}

/** What a scene's referral is built from. */
export function inputOf(scene: Scene, more: Partial<ReferralInput> = {}): ReferralInput {
	return {
		facts: more.facts ?? factsIn(scene),
		protocol: scene.protocol,
		assessment: assessed(scene),
		wordsByLocale: new Map([['fi', finnish]]),
		staffWords: english,
		from: { role: 'border-guard', station: 'North station', callBack: '' },
		serviceNames: new Map(),
		receipt: 'ab'.repeat(16),
		day,
		practice: false,
		...more
	};
}

/** A scene's referral and its summary. */
export function referred(scene: Scene, { build, summarise: tell }: Referring) {
	const input = inputOf(scene);
	const payload = build(input);
	return { payload, summary: tell(payload), silent: isSilent(input.assessment.outcome) };
}

/** All of it, with what is built changed afterwards. */
export const withBuild = (
	change: (payload: ReturnType<Referring['build']>) => object
): Referring => ({
	...real,
	build: (input) => change(real.build(input)) as ReturnType<Referring['build']>
});
