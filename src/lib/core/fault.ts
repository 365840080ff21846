// Everything that may go wrong and that a person has to be told about, in one closed list.
// A fault carries no data of a conversation: its tag is the key of its words in every staff
// language (`faults:<tag>.what` and `faults:<tag>.next`), and that is all a screen needs.

/** How soon the same action may succeed: at once, after waiting or changing something, or never. */
export type Retry = 'now' | 'later' | 'never';

const retryByTag = {
	// Keeper: passphrase and keys
	WrongPassphrase: 'now',
	WaitBeforeNextTry: 'later',
	VaultExists: 'never',
	VaultMissing: 'never',
	VaultLocked: 'later',
	InitialsRefused: 'now',
	KeyFileMissing: 'never',
	KeyFileDamaged: 'never',
	RecordDamaged: 'never',
	// Keeper: storage
	QuotaExceeded: 'later',
	StorageBlocked: 'later',
	StorageUnsupported: 'never',
	StorageFailed: 'now',
	OpenElsewhere: 'later',
	OtherWindowSilent: 'later',
	BeingErased: 'later',
	DatabaseNewer: 'never',
	UnknownFormat: 'never',
	StaleRevision: 'never',
	TooLarge: 'never',
	CaseMissing: 'never',
	KeeperStopped: 'now',
	KeeperSlow: 'now',
	PartMissing: 'later',
	// Things from outside
	ProtocolRefused: 'never',
	FileTooLarge: 'never',
	NotAReferral: 'never',
	NotForThisKey: 'never',
	WrongWords: 'now',
	SignatureBroken: 'never',
	RecipientRefused: 'never',
	SettingsRefused: 'never',
	TooMuchToSay: 'later',
	RescueRefused: 'never',
	RescueOtherPart: 'never',
	RescueNeedsWords: 'now',
	RescueWrongWords: 'now',
	StepsRefused: 'never',
	HandoverRefused: 'never',
	HandoverExpired: 'never',
	WaitingFull: 'later',
	IdentityRefused: 'never',
	BackupRefused: 'never',
	BackupNotForKey: 'never',
	BackupOtherPart: 'never',
	BackupExpired: 'never',
	BackupTooLarge: 'later',
	NoteRefused: 'never',
	FrameRefused: 'now',
	FrameOfAnother: 'now',
	TransferTooLarge: 'never',
	// Handing over
	NotReviewed: 'later',
	AgreementMissing: 'later',
	KeyNotCompared: 'later',
	OneKeyOnly: 'now',
	ReceiptCodeWrong: 'now',
	PracticeStaysHere: 'never',
	LanguageNotAccepted: 'later'
} as const satisfies Record<string, Retry>;

/** The name of a fault; also the key of its words in every staff language. */
export type FaultTag = keyof typeof retryByTag;

/**
 * A failure that is told to a person.
 *
 * `waitSeconds` (0 to 3600) is set on `WaitBeforeNextTry` only; `words` (above 240), how many
 * would be said, on `TooMuchToSay` only; `path` points into a file from outside (never at its
 * values) on `ProtocolRefused` and `SettingsRefused` only.
 */
export interface Fault {
	readonly tag: FaultTag;
	readonly retry: Retry;
	readonly waitSeconds?: number;
	readonly words?: number;
	readonly path?: string;
}

/** Every fault there is, for the checks that each has words and a test. */
export const faultTags = Object.keys(retryByTag) as readonly FaultTag[];

/** Describes a failure by its tag. */
export function fault(tag: FaultTag, more: Omit<Fault, 'tag' | 'retry'> = {}): Fault {
	return { tag, retry: retryByTag[tag], ...more };
}
