// What an item weighs and what follows, read a second time from the words of the design (section
// 5, after the thresholds it names) and kept apart from the product's own code on purpose.
import { indicators } from '$lib/content';
import type { Indicator, ProductRule } from '$lib/core/assessment';
import type { Protocol } from '$lib/core/protocol';
import { isSilence, silences, type Answered, type Answers } from './space';

export const weights = [
	'strong-conduct',
	'conduct',
	'risk-ahead',
	'strong-condition',
	'condition'
] as const satisfies readonly ProductRule[];
export type Weight = (typeof weights)[number];

interface Weighed {
	readonly purpose: string;
	readonly indicators: readonly string[];
}

/** What a yes to an item weighs. */
export function weightOf(item: Weighed, list: readonly Indicator[] = indicators): Weight {
	const rules = new Set(list.filter(({ id }) => item.indicators.includes(id)).map((i) => i.rule));
	const onlyConditions =
		rules.size > 0 && [...rules].every((rule) => /^(strong-)?condition$/.test(rule));
	if (item.purpose === 'condition' || onlyConditions) {
		return rules.has('strong-condition') ? 'strong-condition' : 'condition';
	}
	if (rules.has('strong-conduct')) return 'strong-conduct';
	if (rules.has('conduct')) return 'conduct';
	return rules.has('risk-ahead') ? 'risk-ahead' : 'conduct';
}

export type Reading = 'offer-specialist' | 'risk-ahead' | 'unclear' | 'silent';

/** How many items of each weight were answered with yes, and how many at all with not sure. */
export interface Counts {
	readonly yes: Readonly<Record<Weight, number>>;
	readonly unsure: number;
}

export function countsOf(list: readonly Weight[], answers: Answers): Counts {
	const yes = (weight: Weight) =>
		list.filter((one, index) => one === weight && answers[index] === 'yes').length;
	return {
		yes: Object.fromEntries(weights.map((weight) => [weight, yes(weight)])) as Counts['yes'],
		unsure: answers.filter((reply) => reply === 'unsure').length
	};
}

/** What follows from the counts for an adult, with the reason in words. */
export function readingOf({ yes, unsure }: Counts): readonly [Reading, string] {
	const conduct = yes['strong-conduct'] + yes['conduct'] + yes['risk-ahead'];
	if (yes['strong-conduct'] > 0) return ['offer-specialist', 'one strong act is enough'];
	if (conduct > 1) return ['offer-specialist', 'two acts are enough'];
	if (conduct === 1 && yes['strong-condition'] > 0) {
		return ['offer-specialist', 'an act, and no rest from work'];
	}
	if (yes['risk-ahead'] === 1) return ['risk-ahead', 'nothing but what can come before harm'];
	if (conduct === 1) return ['unclear', 'one act that is not strong by itself'];
	if (yes['strong-condition'] + yes['condition'] > 0) {
		return ['unclear', 'conditions support, and never suffice'];
	}
	return unsure > 1 ? ['unclear', 'two answers of "not sure"'] : ['silent', 'nothing was raised'];
}

/**
 * Every multiset of (weight, standing) pairs that a protocol's answers can form, once each, as
 * answers. The ways of being silent take turns, so that each of them stands everywhere.
 */
export function* everyMultiset(protocol: Protocol): Generator<Answers> {
	const list = protocol.items.map((item) => weightOf(item));
	const sizes = weights.map((weight) => list.filter((one) => one === weight).length);
	let turn = 0;
	function* from(at: number): Generator<readonly (readonly [number, number])[]> {
		if (at === weights.length) return yield [];
		for (const rest of from(at + 1)) {
			for (let yes = 0; yes <= sizes[at]!; yes += 1) {
				for (let unsure = 0; yes + unsure <= sizes[at]!; unsure += 1) {
					yield [[yes, unsure], ...rest];
				}
			}
		}
	}
	for (const counts of from(0)) {
		const left = counts.map(([yes, unsure]) => ({ yes, unsure }));
		yield list.map((weight): Answered => {
			const one = left[weights.indexOf(weight)]!;
			if (one.yes-- > 0) return 'yes';
			if (one.unsure-- > 0) return 'unsure';
			return silences[(turn += 1) % silences.length]!;
		});
	}
}

/** The multiset of (weight, standing) pairs, every silence alike, as a text that can be compared. */
export function multisetOf(list: readonly Weight[], answers: Answers): string {
	return answers
		.map((reply, index) => `${list[index]}:${isSilence(reply) ? 'silent' : reply}`)
		.sort()
		.join(' ');
}
