export { App, type ListedCase, type Screen } from './app.svelte';
export { openProtocolFile, type RunnableProtocol } from './bundle';
export type { CaseCard, CaseState } from './card';
export { receiptCode, sameCode } from './code';
export { provideApp, useApp } from './context';
export {
	agreedTargets,
	draftOf,
	noteShared,
	sealReferral,
	shareTargets,
	type Draft,
	type ShareTarget
} from './handover';
export { introductionFor, isExpired } from './introduction';
export { maxFileBytes, readReferral, type Received } from './receive';
export { isServiceStale, jurisdictionOf, jurisdictions, serviceOf, servicesAt } from './places';
export { renderSummary } from './render';
export {
	decodeSettings,
	emptySettings,
	type Missing,
	type Recipient,
	type Settings
} from './settings';
export { Talk } from './talk.svelte';
export type { Saved } from './writer';
