export { decodeBlock, encodeBlock, type Block } from './block';
export { answerText, buildReferral, type ReferralInput, type Words } from './build';
export { pageStepBytes, renderPage, type Page, type RenderedSection } from './page';
export {
	decodePayload,
	deviations,
	encodePayload,
	maxPayloadBytes,
	maxStationLength,
	type Payload,
	type Reported
} from './payload';
export {
	buildStatement,
	decodeStatement,
	encodeStatement,
	mayShare,
	signedBytes,
	statementPrefix,
	stepsAnchorOf,
	type Statement,
	type StepsAnchor
} from './share';
export {
	readOut,
	sections,
	summarise,
	type Param,
	type Quote,
	type Section,
	type Summary,
	type SummaryLine
} from './summary';
export { routes } from './service';
export type { Duty, Expiry, Jurisdiction, Phone, Provenance, Route, Service } from './service';
