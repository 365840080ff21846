// A record of steps outside the vault: signed by whoever kept it, and held by the receiver of a
// referral against what that referral took along. docs/format.md section 10.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import {
	concat,
	copyOf,
	equalBytes,
	fromHex,
	isZero,
	toHex,
	utf8,
	viewOf,
	type Bytes
} from '../bytes';
import { signBytes, signerOf, verifySigned } from './signing';
import {
	areSteps,
	entryLength,
	firstHead,
	maxSteps,
	nextHead,
	nextKey,
	openPart,
	saltLength,
	splitEntries,
	stepOf,
	tagOf,
	type Step,
	type StepAnchor
} from './steps';

const magic = utf8('AWST');
const formatNumber = 1;
const headerLength = 8;
const entriesAt = headerLength + saltLength + 2;
const signerLength = 32;
const signatureLength = 64;
const signedPrefix = utf8('askwell-steps-v1\n');

/** The most bytes of such a file. */
export const maxStepsFile = entriesAt + maxSteps * entryLength + signerLength + signatureLength;

/**
 * How a record lies to what a referral took along. `none`: it is held against nothing. `fits`: all
 * up to the referral stands as it stood, and what follows is vouched for. `differs`: something up to
 * the referral was changed, removed, added or moved, or it is another conversation's. `short`: it
 * ends before the referral. `changed-after`: something behind the referral was.
 */
export type StepsVerdict = 'none' | 'fits' | 'differs' | 'short' | 'changed-after';

/** A record that was read, and how it lies to the anchor. */
export interface CheckedSteps {
	readonly steps: readonly Step[];
	/** Who kept it: an Ed25519 public key, 64 hex digits. */
	readonly signer: string;
	readonly verdict: StepsVerdict;
}

/** The file of a record: its open part, the signer's key, and a signature over both. */
export function makeStepsFile(seed: Bytes, record: Bytes): Bytes {
	const header = concat(magic, Uint8Array.of(formatNumber, 0, 0, 0));
	const signed = concat(header, openPart(record), signerOf(seed));
	return concat(signed, signBytes(seed, concat(signedPrefix, signed)));
}

/**
 * Reads a record from outside and holds it against an anchor. Fault: `StepsRefused` for anything
 * that is not whole, of another version, or not signed by the key in it.
 */
export function checkSteps(
	file: Uint8Array,
	anchor: StepAnchor | null
): Result<CheckedSteps, Fault> {
	const read = readFile(copyOf(file));
	if (read === null) return err(fault('StepsRefused'));
	const { salt, entries, signer } = read;
	const verdict = anchor === null ? 'none' : judge(salt, entries, anchor);
	return ok({ steps: entries.map(stepOf), signer: toHex(signer), verdict });
}

function readFile(file: Bytes) {
	if (file.length < entriesAt || file.length > maxStepsFile) return null;
	const isKnown = equalBytes(file.subarray(0, 4), magic) && file[4] === formatNumber;
	if (!isKnown || !isZero(file.subarray(5, headerLength))) return null;
	const salt = file.slice(headerLength, headerLength + saltLength);
	const count = viewOf(file).getUint16(headerLength + saltLength);
	const end = entriesAt + count * entryLength;
	if (count === 0 || count > maxSteps) return null;
	if (file.length !== end + signerLength + signatureLength) return null;
	const entries = splitEntries(file.slice(entriesAt, end));
	const signer = file.slice(end, end + signerLength);
	const signed = concat(signedPrefix, file.subarray(0, end + signerLength));
	const signature = file.subarray(end + signerLength);
	if (!areSteps(entries) || !verifySigned(signed, signature, signer)) return null;
	return { salt, entries, signer };
}

/** How entries lie to an anchor, whoever signed them. */
export function judge(salt: Bytes, entries: readonly Bytes[], anchor: StepAnchor): StepsVerdict {
	if (entries.length < anchor.count) return 'short';
	let head = entries.slice(0, anchor.count).reduce(nextHead, firstHead(salt));
	if (toHex(head) !== anchor.head) return 'differs';
	let key = fromHex(anchor.key);
	for (const entry of entries.slice(anchor.count)) {
		head = nextHead(head, entry);
		if (!equalBytes(tagOf(key, salt, head), entry.subarray(3))) return 'changed-after';
		key = nextKey(key, salt);
	}
	return 'fits';
}
