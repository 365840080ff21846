export {
	mostSpokenWords,
	refusalsOf,
	refusalsOfMessages,
	type Message,
	type SaidBefore
} from './gate';
export { saidBeforePreface } from './introduction';
export { refusalOfFault, type Refusal } from './refusal';
export {
	ruleIds,
	structureRules,
	topicRules,
	wordingRules,
	type RuleId,
	type WordsRuleId
} from './rules';
export { mentioned, wordlistOf, type Wordlist } from './mention';
export { spokenWords } from './words';
export type { Frames, Pattern, TermFile, Topic } from './terms';
