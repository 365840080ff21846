export {
	evaluate,
	isInScope,
	itemsInScope,
	nextItem,
	notAskedReason,
	referencesOf,
	responsesInScope,
	type NotAskedReason,
	type Truth
} from './condition';
export { checkBundle, fieldCeilings, type ProtocolFault } from './check';
export { decodeBundle, decodeBundleBytes, maxBundleBytes, maxItems } from './decode';
export {
	codesOf,
	commonAnswers,
	hintKey,
	optionalKeys,
	optionKey,
	promptKey,
	requiredKeys,
	staffKeys,
	topicKey
} from './keys';
export {
	purposes,
	settings,
	type AnyOfItem,
	type ChoiceItem,
	type ChoicesItem,
	type Condition,
	type Item,
	type ItemKind,
	type Messages,
	type NoteItem,
	type Protocol,
	type ProtocolBundle,
	type Purpose,
	type QuantityItem,
	type Setting
} from './model';
export { fits, readingOf, type Reading, type Response, type Responses } from './response';
