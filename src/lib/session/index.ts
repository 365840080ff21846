export {
	isTreatedAsChild,
	maxContactLength,
	needs,
	roles,
	unsettledUrgentNeeds
} from '$lib/core/event';
export {
	codesOf,
	commonAnswers,
	hintKey,
	optionKey,
	promptKey,
	staffKeys
} from '$lib/core/protocol';
export { stepsAnchorOf, type Service } from '$lib/core/referral';
export {
	checkInitials,
	checkRecipient,
	fingerprintDigits,
	fingerprintWords,
	type KeeperStatus,
	type KnownVault
} from '$lib/keeper';
export {
	baseRates,
	dangers,
	figuresOf,
	measuredOf,
	phraseGroups,
	phrases,
	shortQuestionnaire,
	type Measured,
	type Phrase
} from '$lib/content';
export { App } from './app.svelte';
export { copyDays, copyFileName, lastDayOf, lookIntoCopy, type Copy } from './backup';
export {
	defaultLimits,
	isLengthened,
	longestHours,
	type Fate,
	type Limits
} from '$lib/core/retention';
export {
	openProtocolFile,
	readProtocolFile,
	type RefusedFile,
	type RunnableProtocol
} from './bundle';
export type { CaseCard, CaseState } from './card';
export type { ListedCase } from './case-list';
export {
	colleagueId,
	handOver,
	knownColleagues,
	neighbours,
	previewOf,
	refuseWaiting,
	removeOfficer,
	setInitials,
	rememberColleague,
	takeBack,
	takeIn,
	waitingFile,
	type Neighbour,
	type Preview
} from './colleagues';
export { codeHolds, receiptCode, sameCode } from './code';
export { provideApp, useApp } from './context';
export {
	agreedTargets,
	draftOf,
	isReviewed,
	noteShared,
	readDraft,
	sealReferral,
	shareTargets,
	type Draft,
	type ShareTarget
} from './handover';
export type { Given } from './given';
export { goneFrom, withoutGone } from './gone';
export { guidanceOf, type Guidance } from './guidance';
export { keyHex } from './hash';
export { introductionFor, isExpired } from './introduction';
export {
	maxFileBytes,
	holdsOddText,
	openReferral,
	readReferral,
	readSealedFile,
	rememberSigner,
	signerName,
	type Received
} from './receive';
export { eraseEverything } from './erasing';
export { askSecond, confirmSecond, isPanicOn, recoveryOf, type TwoPersons } from './two-persons';
export {
	isServiceStale,
	jurisdictionOf,
	jurisdictions,
	routesAt,
	serviceOf,
	servicesAt
} from './places';
export type { PasskeyProblem } from './passkey';
export type { WantedFile } from './open-talk';
export { readRescueFile, rescueFileName, type Imported } from './rescue';
export { plainText, renderPayload, renderSummary } from './render';
export { reviewedAnswers, type ReviewedAnswer, type SaidInWords } from './review';
export {
	decodeSettings,
	emptySettings,
	type Missing,
	type Colleague,
	type Recipient,
	type Settings
} from './settings';
export { checkSigner } from './signer';
export { giveSteps, openSteps, stepsOfCase, type ReadSteps, type ShownStep } from './steps';
export { Talk } from './talk.svelte';
export type { PinTried } from './warm.svelte';
export type { Saved } from './writer';
export type { Screen } from './screen';
