export { bytesForDraw, draw, type Lot } from './draw';
export {
	allEnded,
	applyToVisit,
	noVisitFacts,
	openNumber,
	visitFactsOf,
	type Situation,
	type Standing,
	type VisitFacts
} from './facts';
export {
	decodeVisitLog,
	encodeVisitEvent,
	maxVisitEventBytes,
	withoutPlace,
	withVisitEvent
} from './log';
export {
	breakReasons,
	cardWays,
	conversationEnds,
	fewestCounted,
	maxWorkers,
	visitEventSchema,
	type LoggedVisitEvent,
	type VisitEvent,
	type VisitEventOf,
	type VisitEventType,
	type VisitLog
} from './model';
export {
	findings,
	recordFaults,
	recordKinds,
	recordsFound,
	type Finding,
	type RecordFault,
	type RecordFound,
	type RecordKind,
	type Records
} from './records';
export { countableItems, endedConversation, type EndedConversation } from './said';
export {
	encodeSummary,
	statementsOf,
	summarise,
	summaryOf,
	type Allowed,
	type ClosedStatements,
	type Statement,
	type Statements,
	type VisitSummary
} from './summary';
