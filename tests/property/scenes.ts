// Made-up talks as the assessment and a referral see them: a protocol, what was answered, and what
// was around. They are pure data, so that thousands of them cost a second.
import fc from 'fast-check';
import {
	assess,
	circumstances,
	levelOf,
	partition,
	type Assessment,
	type CircumstanceFacts
} from '$lib/core/assessment';
import { capacities, type Capacity } from '$lib/core/event';
import { readingOf, type Protocol, type Response, type Responses } from '$lib/core/protocol';
import { responseOf } from '../support/events';
import { testIndicators } from '../support/protocols';
import { answered, protocols, type Conditions } from './arbitraries';

export type Answers = readonly (Response | null)[];

export interface Scene {
	readonly conditions: Conditions;
	readonly protocol: Protocol;
	/** For each item what was answered, or null. */
	readonly answers: Answers;
	readonly around: CircumstanceFacts;
	readonly capacity: Capacity;
}

export const anyAround: fc.Arbitrary<CircumstanceFacts> = fc.record({
	danger: fc.boolean(),
	privacy: fc.constantFrom('held' as const, 'lost' as const, 'never' as const),
	agreement: fc.constantFrom('given' as const, 'refused' as const),
	end: fc.constantFrom('complete' as const, 'stopped' as const)
});

const sceneOf = (conditions: Conditions) =>
	protocols(conditions).chain((protocol) =>
		fc.record({
			conditions: fc.constant(conditions),
			protocol: fc.constant(protocol),
			answers: answered(protocol),
			around: anyAround,
			capacity: fc.constantFrom('adult' as const, 'adult' as const, ...capacities)
		})
	);

/** Any scene: a third each without conditions, with such as hold by a yes, and with any. */
export const anyScene: fc.Arbitrary<Scene> = fc.oneof(
	...(['none', 'on-yes', 'any'] as const).map(sceneOf)
);

export function responsesOf(protocol: Protocol, answers: Answers): Responses {
	const given = protocol.items.flatMap(({ id }, index) => {
		const response = answers[index];
		return response ? [[id, response] as const] : [];
	});
	return new Map(given);
}

/** The two functions that make an outcome of answers. */
export interface Judge {
	readonly partition: typeof partition;
	readonly assess: typeof assess;
}
export const realJudge: Judge = { partition, assess };

/** The assessment of a scene, perhaps with other answers. */
export function assessed(scene: Scene, answers = scene.answers, judge = realJudge): Assessment {
	const responses = responsesOf(scene.protocol, answers);
	const { conduct } = judge.partition(scene.protocol, responses, new Set());
	return judge.assess(conduct, circumstances(scene.around), scene.capacity, testIndicators);
}

export const level = ({ outcome }: Assessment) => levelOf(outcome);

export const yes = responseOf('yes');
export const unsure = responseOf('unsure');
/** No, rather not say, left out, never asked: four ways to say nothing. */
export const silences: Answers = [
	...(['no', 'declined', 'skipped'] as const).map(responseOf),
	null
];

/** Whether an answer is one of the {@link silences}. */
export function isSilence(answer: Response | null): boolean {
	const reading = answer === null ? 'no' : readingOf(answer);
	return reading === 'no' || reading === 'declined' || reading === 'skipped';
}

/** Places of items that are answered with yes or no. */
export function yesNoPlaces({ items }: Protocol): readonly number[] {
	return [...items.keys()].filter((at) => /^(choice|anyOf)$/.test(items[at]!.kind));
}
