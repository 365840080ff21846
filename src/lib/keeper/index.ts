// The keeper: encrypted storage in a worker of its own, bytes in and bytes out. See docs/format.md
// for what it writes.

export { createKeeper } from './client';
export { isErasing } from './erasing';
export type { Keeper } from './keeper';
export type {
	BackupPreview,
	BackupSource,
	Card,
	HandedOver,
	Journal,
	JournalType,
	KeeperStatus,
	KnownVault,
	KnownVaults,
	Namespace,
	OfficerKeys,
	OpenedCase,
	RescuedCase,
	StepsOfCase,
	VaultPlace,
	VaultTime,
	Where
} from './types';
export { firstPlace } from './vault/binding';
export { checkInitials } from './vault/initials';
export { checkRecipient, fingerprintDigits, fingerprintWords } from './vault/recipient';
export { verifySigned } from './vault/signing';
export type { Step, StepAnchor } from './vault/steps';
export { checkSteps, maxStepsFile, type CheckedSteps, type StepsVerdict } from './vault/steps-file';
export { workerUrl } from './worker-url';
