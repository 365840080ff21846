// Who somebody is, which language they speak and how the talk went change nothing of an outcome.
import { borderSecondLine } from '$lib/content';
import type { Assessment } from '$lib/core/assessment';
import { apply, noFacts, type Facts } from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import { assessmentOf } from '$lib/session/assessment-of';
import fc from 'fast-check';
import { assessed, realJudge, unsure, yes, type Judge } from '../../property/scenes';
import { given, hashOf, responseOf, type Reply } from '../../support/events';
import { checking, type AnyCheck } from '../check';
import { drawn, everyScene, lookAtCases, together } from './cases';
import { anybody, type Person } from './people';

type AssessFacts = (protocol: Protocol, facts: Facts) => Assessment;

const told = (one: Assessment) => JSON.stringify(one);

/** Answers about anything but conduct and conditions, each replaced by each other answer. */
function besideChangesNothing(judge: Judge) {
	const cases = everyScene().flatMap((scene) =>
		scene.protocol.items.flatMap(({ purpose, kind }, at) => {
			const isBeside = purpose !== 'conduct' && purpose !== 'condition';
			// Needs and the like may decide what is asked; who somebody is may not even do that.
			const isFree = purpose === 'demographic' || scene.conditions === 'none';
			if (!isBeside || !isFree || kind === 'choices' || kind === 'quantity') return [];
			return [yes, unsure, null].map((answer) => ({ scene, at, answer }));
		})
	);
	return lookAtCases(cases, ({ scene, at, answer }) => {
		const before = assessed(scene, scene.answers, judge);
		return told(assessed(scene, scene.answers.with(at, answer), judge)) === told(before);
	});
}

const replies = fc.constantFrom<Reply>('yes', 'no', 'unsure', 'declined', 'skipped');
const eight = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 8, maxLength: 8 });
const how = fc.record({
	locale: fc.constantFrom('en', 'fi', 'ar'),
	mode: fc.constantFrom(
		'read' as const,
		'heard' as const,
		'interpreted' as const,
		'spoken' as const
	),
	wordingHash: fc.constantFrom(hashOf('a'), hashOf('b')),
	visibility: fc.constantFrom('shared' as const, 'hidden' as const)
});
type How = typeof how extends fc.Arbitrary<infer T> ? T : never;

let pairs: readonly {
	replies: readonly Reply[];
	hows: readonly How[];
	people: readonly Person[];
}[];
/** The same answers in two tellings, of two different people. */
function everyPair() {
	pairs ??= drawn(
		fc.record({ replies: eight(replies), hows: eight(how), people: fc.tuple(anybody, anybody) }),
		12_000
	);
	return pairs;
}

const plainly: How = {
	locale: 'en',
	mode: 'spoken',
	wordingHash: hashOf('a'),
	visibility: 'shared'
};

function factsOfTelling(said: readonly Reply[], hows: readonly How[], from: Facts): Facts {
	return borderSecondLine.items.reduce(
		(facts, { id }, at) => apply(facts, { ...given(id, said[at]!), ...(hows[at] ?? plainly) }),
		from
	);
}

function languageChangesNothing(assess: AssessFacts) {
	return lookAtCases(everyPair(), ({ replies: said, hows }) => {
		const [one, other] = [[], hows].map((way) => factsOfTelling(said, way, agreed));
		return told(assess(borderSecondLine, one!)) === told(assess(borderSecondLine, other!));
	});
}

// Only what a circumstance is made of is the same in both.
const agreed: Facts = { ...noFacts, privacy: 'held', capacity: 'adult' };

function peopleChangeNothing(assess: AssessFacts) {
	return lookAtCases(everyPair(), ({ replies: said, people }) => {
		const [one, other] = people.map((person) =>
			told(assess(borderSecondLine, { ...factsOfTelling(said, [], agreed), ...person }))
		);
		return one === other;
	});
}

/** A judge who also weighs answers that stand behind the wall. */
const withGender: Judge = {
	...realJudge,
	partition: (protocol, ...rest) => {
		const items = protocol.items.map((item) =>
			item.purpose === 'demographic' ? { ...item, purpose: 'conduct' as const } : item
		);
		return realJudge.partition({ ...protocol, items }, ...rest);
	}
};

const withResponses = (facts: Facts, keep: (mode: string, locale: string) => boolean): Facts => ({
	...facts,
	responses: new Map(
		[...facts.responses].map(([id, one]) => [
			id,
			keep(one.mode, one.locale) ? one : { ...one, response: responseOf('unsure') }
		])
	)
});

export const sameForAllChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['I-61'],
		counts: 'answers and people, each against another',
		subject: () => ({ judge: realJudge, assess: assessmentOf as AssessFacts }),
		look: ({ judge, assess }) =>
			together(
				() => besideChangesNothing(judge),
				() => peopleChangeNothing(assess)
			),
		plants: [
			{
				what: 'a partition that lets gender through',
				subject: () => ({ judge: withGender, assess: assessmentOf })
			},
			{
				what: 'an outcome that is higher for whoever asks for asylum',
				subject: () => ({
					judge: realJudge,
					assess: (protocol, facts) =>
						assessmentOf(protocol, facts.asylum ? { ...facts, danger: true } : facts)
				})
			},
			{
				what: 'an outcome that is lower for whoever reads the screen alone',
				subject: () => ({
					judge: realJudge,
					assess: (protocol, facts) =>
						assessmentOf(
							protocol,
							facts.interpreter === 'screen-only' ? { ...facts, responses: new Map() } : facts
						)
				})
			}
		]
	}),
	checking({
		kind: 'property',
		rules: ['I-62'],
		counts: 'sets of answers, each told in two ways',
		subject: () => assessmentOf as AssessFacts,
		look: languageChangesNothing,
		plants: [
			{
				what: 'an outcome in which Arabic answers weigh less',
				subject: () => (protocol, facts) =>
					assessmentOf(
						protocol,
						withResponses(facts, (_, locale) => locale !== 'ar')
					)
			},
			{
				what: 'an outcome that doubts what an interpreter said',
				subject: () => (protocol, facts) =>
					assessmentOf(
						protocol,
						withResponses(facts, (mode) => mode !== 'interpreted')
					)
			},
			{
				what: 'an outcome without the answers that staff may not see',
				subject: () => (protocol, facts) => {
					const seen = [...facts.responses].filter(([, one]) => one.visibility === 'shared');
					return assessmentOf(protocol, { ...facts, responses: new Map(seen) });
				}
			}
		]
	})
];
