// Every rule of the gate, once. What a rule refuses in a language stands in that language's term
// file; why, and what to write instead, in `locales/<tag>/gate.json` under the rule's id.
//
// Sources of the rules:
// - topics: Askwell's reading of criticised indicators (among them Rogers, Fox and Herlihy,
//   "For whom and for what? Credibility and demeanour", Psychology, Crime & Law, 2015; Herlihy and
//   Turner, "Asylum claims and memory of trauma", British Journal of Psychiatry, 2007); the EU
//   Charter of Fundamental Rights, Article 21 (European Union, 2012); Regulation (EU) 2024/1348,
//   Article 25 (European Union, 2024), on looks and age;
// - wording: "WHO ethical and safety recommendations for interviewing trafficked women" (World
//   Health Organization, 2003); "Principles on Effective Interviewing for Investigations and
//   Information Gathering" (Association for the Prevention of Torture and others, 2021);
// - children: Directive 2011/36/EU, Articles 13 to 16 (European Union, 2011); "Guidelines on the
//   Protection of Child Victims of Trafficking" (UNICEF, 2006).

/** What the respondent is or seems. Admissible as the object of somebody else's act, else never. */
export const topicRules = [
	'demeanour',
	'looks',
	'dress',
	'tattoos',
	'injuries',
	'identity',
	'nationality',
	'religion',
	'ethnicity',
	'sex',
	'orientation',
	'pregnancy',
	'disability',
	'migration-status',
	'route',
	'tickets',
	'poverty',
	'intoxication',
	'intuition',
	'past-victimhood',
	'coherence',
	'willingness'
] as const;

/** How something is asked or said. */
export const wordingRules = [
	'why-question',
	'double-barrelled',
	'leading',
	'violence-detail',
	'label',
	'promise',
	'verdict',
	'suspicion-scale',
	'detention',
	'before-the-gates',
	'child-track'
] as const;

/** What is seen in the data alone, in any language. */
export const structureRules = [
	'branches-on-demographics',
	'demographics-weigh',
	'spoken-words',
	'mixed-scripts',
	'language-unchecked'
] as const;

export type TopicRuleId = (typeof topicRules)[number];
export type WordsRuleId = TopicRuleId | (typeof wordingRules)[number];
export type RuleId = WordsRuleId | (typeof structureRules)[number];

/** Every rule. */
export const ruleIds: readonly RuleId[] = [...topicRules, ...wordingRules, ...structureRules];

const seen: readonly RuleId[] = [
	'demeanour',
	'looks',
	'dress',
	'tattoos',
	'injuries',
	'intuition',
	'coherence',
	'willingness'
];

/** Whether the topic is something that staff would see or judge by themselves. */
export function isSeenByStaff(rule: RuleId): boolean {
	return seen.includes(rule);
}

const excusable: readonly RuleId[] = [...topicRules, 'why-question', 'promise', 'detention'];

/** Whether the rule lets pass what another person did, or threatened, or promised. */
export function admitsConduct(rule: RuleId): boolean {
	return excusable.includes(rule);
}

/** Rules that hold for every message of the program, and not for items alone. */
export const messageRules: readonly WordsRuleId[] = [
	'why-question',
	'violence-detail',
	'label',
	'promise',
	'verdict',
	'suspicion-scale',
	'detention'
];
