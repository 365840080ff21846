// From what was said to what to do. The thresholds are a product rule of Askwell's design,
// section 5; they are not validated and say nothing about what somebody is. The lowest level has
// three names that say why nothing follows; they are one level and bring the same help.
import type { Brand } from '../brand';
import type { Capacity } from '../event';
import type { Indicator, ProductRule } from './indicator';
import type { ConductAnswer, ConductAnswers } from './partition';

/** Outcomes from the highest level to the lowest; the last three are one level. */
export const outcomes = [
	'immediate-danger',
	'child-protection',
	'offer-specialist',
	'risk-ahead',
	'unclear',
	'nothing-raised',
	'declined',
	'not-safe-to-ask'
] as const;
export type Outcome = (typeof outcomes)[number];

/** What staff are shown: one of three actions, never a label for the respondent. */
export type StaffAction = 'call-now' | 'offer' | 'give-card';

/** How the conversation went. Only `danger` can raise a level; the rest names the lowest one. */
export interface CircumstanceFacts {
	readonly danger: boolean;
	readonly privacy: 'held' | 'lost' | 'never';
	readonly agreement: 'given' | 'refused';
	readonly end: 'complete' | 'stopped';
}
export type Circumstances = Brand<CircumstanceFacts, 'Circumstances'>;

/** The only maker of {@link Circumstances}: four closed facts, nothing else can come along. */
export function circumstances(facts: CircumstanceFacts): Circumstances {
	const { danger, privacy, agreement, end } = facts;
	return { danger, privacy, agreement, end } as Circumstances;
}

export interface Assessment {
	readonly outcome: Outcome;
	/** Everything to be done; a child in danger has both. */
	readonly actions: readonly ('danger' | 'child' | 'offer' | 'card')[];
	readonly staffAction: StaffAction;
	/** Ids of the items whose answers the outcome rests on; for a child it rests on none. */
	readonly restsOn: readonly string[];
	/** Ids of items about conduct or conditions that were not asked, or whose answer was taken back. */
	readonly notAsked: readonly string[];
}

/**
 * Height of an outcome: 5 (danger) to 0 (the silent level, under any of its three names).
 * For comparing in laws and tests only; it is never shown, kept or sent.
 */
export function levelOf(outcome: Outcome): number {
	return Math.max(0, 5 - outcomes.indexOf(outcome));
}

/**
 * What follows from the answers about conduct and conditions.
 *
 * A child's outcome does not depend on any answer (Palermo Protocol, Article 3(c), United
 * Nations, 2000); an uncertain age counts as a child's (Directive 2011/36/EU, Article 13(2)).
 */
export function assess(
	answers: ConductAnswers,
	around: Circumstances,
	capacity: Capacity,
	indicators: readonly Indicator[]
): Assessment {
	const child = capacity !== 'adult';
	const said = fromAnswers(answers, indicators);
	const outcome = around.danger
		? 'immediate-danger'
		: child
			? 'child-protection'
			: (said.outcome ?? silentName(around));
	return {
		outcome,
		actions: actionsFor(said.outcome, around.danger, child),
		staffAction: staffActionOf(outcome),
		restsOn: child ? [] : said.restsOn,
		notAsked: answers.filter(({ standing }) => standing === 'not-asked').map(({ item }) => item)
	};
}

interface Said {
	readonly outcome: 'offer-specialist' | 'risk-ahead' | 'unclear' | null;
	readonly restsOn: readonly string[];
}

function fromAnswers(answers: readonly ConductAnswer[], indicators: readonly Indicator[]): Said {
	const rules = new Map(indicators.map(({ id, rule }) => [id, rule]));
	const yes = answers.filter(({ standing }) => standing === 'yes');
	const unsure = answers.filter(({ standing }) => standing === 'unsure');
	const weight = (answer: ConductAnswer) => weightOf(answer, rules);
	const conduct = yes.filter((answer) => !isCondition(weight(answer)));
	const strong = conduct.some((answer) => weight(answer) === 'strong-conduct');
	const lifted = conduct.length > 0 && yes.some((answer) => weight(answer) === 'strong-condition');
	const counted = yes.filter((answer) => weight(answer) !== 'condition');
	if (strong || conduct.length >= 2 || lifted) return saying('offer-specialist', counted);
	if (conduct.some((answer) => weight(answer) === 'risk-ahead')) {
		return saying('risk-ahead', counted);
	}
	if (yes.length > 0) return saying('unclear', yes);
	return unsure.length >= 2 ? saying('unclear', unsure) : saying(null, []);
}

function saying(outcome: Said['outcome'], answers: readonly ConductAnswer[]): Said {
	return { outcome, restsOn: answers.map(({ item }) => item) };
}

function isCondition(rule: ProductRule): boolean {
	return rule === 'condition' || rule === 'strong-condition';
}

const strongestFirst: readonly ProductRule[] = ['strong-conduct', 'conduct', 'risk-ahead'];

/**
 * What a yes to an item weighs. An item about a condition never weighs as conduct, whatever its
 * indicators, nor does one whose indicators are all conditions, whatever it calls itself; an
 * `anyOf` item with a strong one among them weighs as strong, although nobody can say which of
 * them it was.
 */
function weightOf(answer: ConductAnswer, rules: ReadonlyMap<string, ProductRule>): ProductRule {
	const own = answer.indicators.flatMap((id) => rules.get(id) ?? []);
	if (answer.purpose === 'condition' || (own.length > 0 && own.every(isCondition))) {
		return own.includes('strong-condition') ? 'strong-condition' : 'condition';
	}
	return strongestFirst.find((rule) => own.includes(rule)) ?? 'conduct';
}

function silentName(around: CircumstanceFacts): Outcome {
	if (around.privacy !== 'held') return 'not-safe-to-ask';
	if (around.agreement === 'refused' || around.end === 'stopped') return 'declined';
	return 'nothing-raised';
}

function actionsFor(said: Said['outcome'], danger: boolean, child: boolean): Assessment['actions'] {
	const offers = said === 'offer-specialist' || said === 'risk-ahead';
	return [
		...(danger ? (['danger'] as const) : []),
		...(child ? (['child'] as const) : []),
		...(offers && !child ? (['offer'] as const) : []),
		'card'
	];
}

/** The action staff are shown for an outcome. */
export function staffActionOf(outcome: Outcome): StaffAction {
	if (outcome === 'immediate-danger' || outcome === 'child-protection') return 'call-now';
	return outcome === 'offer-specialist' || outcome === 'risk-ahead' ? 'offer' : 'give-card';
}

/** Whether an outcome is one of the three that give nothing to print, export, count or copy. */
export function isSilent(outcome: Outcome): boolean {
	return levelOf(outcome) === 0;
}
