export {
	apply,
	factsOf,
	isTreatedAsChild,
	noFacts,
	unsettledUrgentNeeds,
	type Facts,
	type NeedState,
	type RecordedResponse
} from './facts';
export {
	appended,
	decodeLog,
	encodeEvent,
	maxEventBytes,
	stamped,
	unstamped,
	withoutAnswer,
	withoutWords
} from './log';
export {
	askingModes,
	capacities,
	channels,
	eventSchema,
	eventTypes,
	interpreters,
	maxContactLength,
	wishes,
	type AskingMode,
	type Capacity,
	type Channel,
	type DomainEvent,
	type EventOf,
	type EventType,
	type Interpreter,
	type Log,
	type LoggedEvent,
	type Wish
} from './model';
export { needs, urgentNeeds, type Need } from './needs';
export {
	acknowledgementOf,
	currentItem,
	mayReturnTo,
	plainResponses,
	previousItem,
	type Acknowledgement
} from './progress';
export { roles, type Role } from './roles';
export { stepKind, stepKinds, stepNumber, stepOfEvent, type StepKind } from './steps';
