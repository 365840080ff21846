// A referral from outside: opened, checked piece by piece, and shown from its payload. The page
// that travels with it is never rendered here.
import {
	decodeBlock,
	decodePayload,
	decodeStatement,
	signedBytes,
	type Payload,
	type Statement
} from '$lib/core/referral';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { holdsHidden, mixedWord } from '$lib/core/text';
import { verifySigned, type Keeper } from '$lib/keeper';
import type { App } from './app.svelte';
import { receiptCode } from './code';
import { keyHex, sha256Hex } from './hash';
import type { Settings } from './settings';

/** Largest file that is opened: 4 MiB. */
export const maxFileBytes = 4_194_304;
const maxNameLength = 120;

export interface Received {
	readonly payload: Payload;
	readonly statement: Statement;
	/** 64 hex digits of the signer's Ed25519 key; see {@link signerName} for who that is. */
	readonly signerKey: string;
	/** To be said back to the sender. */
	readonly receipt: string;
}

/**
 * Reads an opened referral.
 *
 * `NotAReferral` when it holds no well-formed block; `SignatureBroken` when the signature does
 * not fit the statement, or the statement is about other bytes than the payload.
 */
export function readReferral(page: Uint8Array): Result<Received, Fault> {
	const block = decodeBlock(new TextDecoder().decode(page));
	if (!block.ok) return block;
	const { payload, statement, signature, key } = block.value;
	if (!verifySigned(signedBytes(statement), signature, key)) return err(fault('SignatureBroken'));
	const said = decodeStatement(statement);
	if (!said.ok) return said;
	if (said.value.payload !== sha256Hex(payload)) return err(fault('SignatureBroken'));
	const read = decodePayload(payload);
	if (!read.ok) return read;
	return ok({
		payload: read.value,
		statement: said.value,
		signerKey: keyHex(key),
		receipt: receiptCode(payload)
	});
}

/** The bytes of a file that was chosen; `FileTooLarge` above {@link maxFileBytes}. */
export async function readSealedFile(file: Blob): Promise<Result<Uint8Array, Fault>> {
	if (file.size > maxFileBytes) return err(fault('FileTooLarge'));
	try {
		return ok(new Uint8Array(await file.arrayBuffer()));
	} catch {
		// The file is gone or may not be read: there is no referral to open.
		return err(fault('NotAReferral'));
	}
}

/**
 * Opens a sealed file with six spoken words, or with this vault's own key when `words` is null,
 * and reads it. Nothing of it is kept. Faults: those of the keeper and of {@link readReferral}.
 */
export async function openReferral(
	keeper: Keeper,
	file: Uint8Array,
	words: string | null
): Promise<Result<Received, Fault>> {
	const opened =
		words === null ? await keeper.openSealed(file) : await keeper.openWithWords(words, file);
	return opened.ok ? readReferral(opened.value) : opened;
}

/** Whether a letter holds what is not seen, or a word in letters of two alphabets. */
export function holdsOddText({ payload, statement }: Received): boolean {
	return textsIn([payload, statement]).some((text) => holdsHidden(text) || mixedWord(text));
}

function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Name under which this device knows a signer's key; null when it does not. */
export function signerName(settings: Settings | null, key: string): string | null {
	return settings?.signers.find((signer) => signer.key === key)?.name ?? null;
}

/** Remembers whose key this is, after somebody compared it with the station. */
export function rememberSigner(app: App, key: string, name: string): Promise<Result<void, Fault>> {
	const settings = app.organisation.editableSettings;
	const others = settings.signers.filter((signer) => signer.key !== key);
	const signer = { key, name: name.slice(0, maxNameLength), addedOn: app.today };
	return app.organisation.save({ ...settings, signers: [...others, signer] });
}
