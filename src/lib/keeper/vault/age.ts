// Files for others: the age format (C2SP, "The age file encryption format", version 1), so that a
// receiver can open them without this application. The library is loaded when first needed; every
// function here throws `PartMissing` when it does not come.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Decrypter } from 'age-encryption';
import { copyOf, type Bytes } from '../bytes';
import { loadPart } from '../part';
import { checkRecipient, identityOf } from './recipient';
import { parseWords } from './words';

/** The largest file that is made or opened, in bytes. */
export const maxFile = 4 * 1024 * 1024;

/** The most recipients of one file. */
export const maxRecipients = 16;

/**
 * Cost of one guess at spoken words: scrypt with N = 2^16, r = 8 (64 MiB). The age tool itself
 * takes 2^18, which it needs for chosen passphrases and which asks a tablet for 256 MiB; six
 * generated words have 66 bits.
 */
export const scryptLogN = 16;

// What `age -p` writes is the most that is opened; more would only exhaust the device.
const maxLogN = 18;
const maxStanzas = 32;
// As many stanzas of the longest kind there is. Taking a header apart is slow, so a file whose header
// does not end by then is not begun with.
const maxHeader = 65_536;

// Header and stanzas for the most recipients, and one tag per 64 KiB of a referral.
const mostOverhead = 4096;

/** The most bytes of a file around so many: a header, and a tag of 16 bytes per 64 KiB. */
export function fileOf(plainBytes: number): number {
	return plainBytes + mostOverhead + Math.ceil(plainBytes / 65_536) * 16;
}

const loadAge = () => loadPart(() => import('age-encryption'));

/**
 * Seals for X25519 recipients. Faults: `RecipientRefused` (none, too many, or one of another kind),
 * `FileTooLarge`.
 */
export async function sealTo(
	recipients: readonly string[],
	bytes: Bytes,
	most = maxFile
): Promise<Result<Bytes, Fault>> {
	if (bytes.length > most - mostOverhead) return err(fault('FileTooLarge'));
	const checked = new Set<string>();
	for (const text of recipients) {
		const recipient = checkRecipient(text);
		if (!recipient.ok) return recipient;
		checked.add(recipient.value);
	}
	if (checked.size === 0 || checked.size > maxRecipients) return err(fault('RecipientRefused'));
	const { Encrypter } = await loadAge();
	const encrypter = new Encrypter();
	for (const recipient of checked) encrypter.addRecipient(recipient);
	return ok(copyOf(await encrypter.encrypt(bytes)));
}

/** Seals for whoever is told six words. Faults: `WrongWords` (not six words), `FileTooLarge`. */
export async function sealWithWords(
	words: string,
	bytes: Bytes,
	logN = scryptLogN
): Promise<Result<Bytes, Fault>> {
	const passphrase = parseWords(words);
	if (passphrase === null) return err(fault('WrongWords'));
	if (bytes.length > maxFile - mostOverhead) return err(fault('FileTooLarge'));
	const { Encrypter } = await loadAge();
	const encrypter = new Encrypter();
	encrypter.setPassphrase(passphrase);
	encrypter.setScryptWorkFactor(logN);
	return ok(copyOf(await encrypter.encrypt(bytes)));
}

/** Opens with an X25519 secret. Faults: `FileTooLarge`, `NotAReferral`, `NotForThisKey`. */
export function openSealed(
	secret: Bytes,
	file: Bytes,
	most = maxFile
): Promise<Result<Bytes, Fault>> {
	if (file.length > most) return Promise.resolve(err(fault('FileTooLarge')));
	return open(file, 'X25519', 'NotForThisKey', (decrypter) => {
		decrypter.addIdentity(identityOf(secret));
	});
}

/**
 * Opens with six spoken words. Faults: `FileTooLarge`, `NotAReferral`, `WrongWords`,
 * `NotForThisKey` (sealed for keys, not for words).
 */
export async function openWithWords(words: string, file: Bytes): Promise<Result<Bytes, Fault>> {
	const passphrase = parseWords(words);
	if (passphrase === null) return err(fault('WrongWords'));
	if (file.length > maxFile) return err(fault('FileTooLarge'));
	return open(file, 'scrypt', 'WrongWords', (decrypter) => {
		decrypter.addPassphrase(passphrase);
	});
}

type Stanzas = readonly { readonly args: readonly string[] }[];

/** Whether the header stays within what a device can work off. */
function isReasonable(stanzas: Stanzas): boolean {
	if (stanzas.length > maxStanzas) return false;
	return stanzas.every(({ args }) => args[0] !== 'scrypt' || Number(args[2]) <= maxLogN);
}

/** What a try of a key has shown about a file. */
interface Seen {
	isForKind: boolean;
	isUnmatched: boolean;
}

async function open(
	file: Bytes,
	kind: 'X25519' | 'scrypt',
	whenUnmatched: 'NotForThisKey' | 'WrongWords',
	addKey: (decrypter: Decrypter) => void
): Promise<Result<Bytes, Fault>> {
	if (!hasHeader(file)) return err(fault('NotAReferral'));
	const { Decrypter } = await loadAge();
	const decrypter = new Decrypter();
	const seen: Seen = { isForKind: false, isUnmatched: false };
	askAround(decrypter, kind, seen, addKey);
	try {
		return ok(copyOf(await decrypter.decrypt(file)));
	} catch {
		if (!seen.isUnmatched) return err(fault('NotAReferral'));
		return err(fault(seen.isForKind ? whenUnmatched : 'NotForThisKey'));
	}
}

// A header ends with a line that begins with three hyphens; there are none in the lines before it.
function hasHeader(file: Bytes): boolean {
	const start = new TextDecoder('latin1').decode(file.subarray(0, maxHeader));
	return start.startsWith('age-encryption.org/v1\n') && start.includes('\n--- ');
}

/** Looks at the header before the key is tried, and notes afterwards that it did not fit. */
function askAround(
	decrypter: Decrypter,
	kind: string,
	seen: Seen,
	addKey: (decrypter: Decrypter) => void
): void {
	decrypter.addIdentity({
		unwrapFileKey: (stanzas: Stanzas) => {
			if (!isReasonable(stanzas)) throw new Error('header beyond reason');
			seen.isForKind = stanzas.some(({ args }) => args[0] === kind);
			return null;
		}
	});
	addKey(decrypter);
	decrypter.addIdentity({
		unwrapFileKey: () => {
			seen.isUnmatched = true;
			return null;
		}
	});
}
