// What page and worker say to each other: a closed list of commands, each decoded strictly before
// anything is done. There are no method paths, so a page can ask for what is listed and no more.

import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';
import * as v from 'valibot';
import type {
	BackupPreview,
	Card,
	HandedOver,
	Journal,
	KeeperStatus,
	KnownVaults,
	OfficerKeys,
	OpenedCase,
	RescuedCase,
	StepsOfCase,
	VaultTime
} from './types';
import { firstPlace, lastPlace } from './vault/binding';

const id = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const place = v.pipe(v.number(), v.integer(), v.minValue(firstPlace), v.maxValue(lastPlace));
const mark = v.pipe(v.string(), v.regex(/^[A-Z0-9-]{1,12}$/));
const at = v.variant('ns', [
	v.strictObject({
		ns: v.literal('field'),
		place
	}),
	v.strictObject({ ns: v.literal('practice'), place: v.literal(firstPlace) })
]);
const ns = v.picklist(['field', 'practice']);
const initials = v.pipe(v.string(), v.maxLength(40));
const expected = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0xffff_fffe));
const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff));
const caseId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const words = v.pipe(v.string(), v.maxLength(400));
// How long bytes may be is for each command to say, in a fault that a person understands.
const bytes = v.custom<Uint8Array>((input) => input instanceof Uint8Array);
// A way between this worker and another one; the page that made it does not read from it.
const port = v.custom<MessagePort>((input) => input instanceof MessagePort);
const frames = v.pipe(v.array(bytes), v.maxLength(100_000));
// 255 is the keeper's own.
const step = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(254));
const steps = v.pipe(v.array(step), v.maxLength(100));

const isNoList = (given: unknown) => !Array.isArray(given);
const ids = v.pipe(v.array(caseId), v.maxLength(100_000));
const source = v.strictObject({ file: bytes, identity: v.pipe(v.string(), v.maxLength(16_384)) });

function command<const Name extends string, const Args extends v.ObjectEntries>(
	cmd: Name,
	args: Args
) {
	// An empty list would pass as an object without members.
	const members = v.pipe(v.unknown(), v.check(isNoList), v.strictObject(args));
	return v.strictObject({ v: v.literal(1), id, cmd: v.literal(cmd), args: members });
}

const commandSchema = v.variant('cmd', [
	command('status', { at }),
	command('vaults', {}),
	command('makePassphrase', {}),
	command('create', { at, passphrase: words, initials }),
	command('unlock', { at, passphrase: words }),
	command('setInitials', { initials }),
	command('preparePasskey', { passphrase: words }),
	command('setPasskey', { port: v.nullable(port) }),
	command('handKey', { port }),
	command('unlockHanded', { at, port }),
	command('tryRoom', {}),
	command('cards', {}),
	command('begin', { card: bytes, frames, steps, begunHour: v.nullable(hour) }),
	command('open', { caseId }),
	command('append', { caseId, expected, frame: bytes, steps }),
	command('rewrite', { caseId, expected, frames, rotate: v.boolean(), steps }),
	command('note', { caseId, expected, steps }),
	command('readSteps', { caseId }),
	command('setCard', { caseId, expected, card: bytes }),
	command('close', {}),
	command('erase', { caseIds: ids }),
	command('shred', {}),
	command('readSettings', {}),
	command('writeSettings', { bytes }),
	command('journal', {}),
	command('time', {}),
	command('confirmDay', {
		day: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535))
	}),
	command('backup', {
		recipient: v.pipe(v.string(), v.maxLength(4096)),
		days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30))
	}),
	command('readBackup', { ns, source }),
	command('restore', { at, passphrase: words, initials, source, keep: ids }),
	command('sign', { bytes }),
	command('sealTo', {
		recipients: v.pipe(v.array(v.pipe(v.string(), v.maxLength(4096))), v.maxLength(1000)),
		bytes
	}),
	command('makeWords', {}),
	command('sealWithWords', { words, bytes }),
	command('openSealed', { file: bytes }),
	command('openWithWords', { words, file: bytes }),
	command('takeOver', { at }),
	command('sealRescue', { card: bytes, frames }),
	command('openRescue', { words: v.nullable(words), file: bytes }),
	command('publishKeys', {}),
	command('keysAt', { at }),
	command('giveCase', {
		caseId,
		recipient: v.pipe(v.string(), v.maxLength(200)),
		mark,
		card: bytes
	}),
	command('putWaiting', { place, mark, file: bytes }),
	command('wasHandedOver', { mark }),
	command('waiting', {}),
	command('waitingFile', { mark }),
	command('clearWaiting', { mark }),
	command('openHandover', { file: bytes }),
	command('takeCase', { file: bytes, steps }),
	command('lock', {}),
	command('destroy', { at }),
	command('eraseEverything', {}),
	command('endErasing', {})
]);

/** The name of every command. */
export const commandNames = commandSchema.options.map(({ entries }) => entries.cmd.literal);

/** A decoded request. */
export type Command = v.InferOutput<typeof commandSchema>;

/** The name of a command. */
export type CommandName = Command['cmd'];

/** What a command takes. */
export type ArgsOf<Name extends CommandName> = Extract<Command, { cmd: Name }>['args'];

type Revision = { readonly revision: number };

/** What each command gives back when it succeeds. */
export interface Results {
	readonly status: KeeperStatus;
	readonly vaults: KnownVaults;
	readonly makePassphrase: string;
	readonly create: OfficerKeys;
	readonly unlock: OfficerKeys;
	readonly setInitials: undefined;
	readonly preparePasskey: Uint8Array;
	readonly setPasskey: undefined;
	readonly handKey: undefined;
	readonly unlockHanded: OfficerKeys;
	readonly tryRoom: undefined;
	readonly cards: readonly Card[];
	readonly begin: Revision & { readonly caseId: string };
	readonly open: OpenedCase;
	readonly append: Revision;
	readonly rewrite: Revision;
	readonly note: Revision;
	readonly readSteps: StepsOfCase | null;
	readonly setCard: Revision;
	readonly close: undefined;
	readonly erase: undefined;
	readonly shred: undefined;
	readonly readSettings: Uint8Array | null;
	readonly writeSettings: undefined;
	readonly journal: Journal;
	readonly time: VaultTime;
	readonly confirmDay: VaultTime;
	readonly backup: Uint8Array;
	readonly readBackup: BackupPreview;
	readonly restore: OfficerKeys;
	readonly sign: Uint8Array;
	readonly sealTo: Uint8Array;
	readonly makeWords: string;
	readonly sealWithWords: Uint8Array;
	readonly openSealed: Uint8Array;
	readonly openWithWords: Uint8Array;
	readonly takeOver: undefined;
	readonly sealRescue: Uint8Array;
	readonly openRescue: RescuedCase;
	readonly publishKeys: undefined;
	readonly keysAt: OfficerKeys | null;
	readonly giveCase: Uint8Array;
	readonly putWaiting: undefined;
	readonly wasHandedOver: boolean;
	readonly waiting: readonly string[];
	readonly waitingFile: Uint8Array;
	readonly clearWaiting: undefined;
	readonly openHandover: HandedOver;
	readonly takeCase: Revision & { readonly caseId: string };
	readonly lock: undefined;
	readonly destroy: undefined;
	readonly eraseEverything: undefined;
	readonly endErasing: undefined;
}

/** The answer to the request of the same id. */
export interface Reply {
	readonly v: 1;
	readonly id: number;
	readonly result: Result<unknown, Fault>;
}

/** What the worker says without being asked: another window wants the vault. */
export interface Asked {
	readonly v: 1;
	readonly asked: 'lock';
}

const askedSchema = v.strictObject({ v: v.literal(1), asked: v.literal('lock') });

/** Whether a message says that another window wants the vault. */
export function isAsked(message: unknown): message is Asked {
	return v.is(askedSchema, message);
}

/** Decodes a request; null for anything that is not exactly one of the commands. */
export function decodeCommand(message: unknown): Command | null {
	const decoded = v.safeParse(commandSchema, message);
	return decoded.success ? decoded.output : null;
}

/** The id of a message that is otherwise refused, so that whoever asked can be told; or null. */
export function idOf(message: unknown): number | null {
	const decoded = v.safeParse(v.object({ id }), message);
	return decoded.success ? decoded.output.id : null;
}

const replySchema = v.strictObject({
	v: v.literal(1),
	id,
	result: v.variant('ok', [
		v.object({ ok: v.literal(true), value: v.unknown() }),
		v.object({ ok: v.literal(false), error: v.looseObject({ tag: v.string() }) })
	])
});

/** Whether a message is an answer. What it carries is the worker's own doing and is trusted. */
export function isReply(message: unknown): message is Reply {
	return v.is(replySchema, message);
}

/** The buffers in a result that can be handed over instead of copied. */
export function buffersIn(value: unknown): ArrayBuffer[] {
	if (value instanceof Uint8Array) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(buffersIn);
}
