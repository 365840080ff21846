// The signing key of another station, as text.
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';

/** Longest text that is looked at: a key in groups, with the spaces and lines people put in. */
const mostTyped = 400;

/** An Ed25519 public key as 64 hex digits, small; `RecipientRefused` for anything else. */
export function checkSigner(text: string): Result<string, Fault> {
	if (text.length > mostTyped) return err(fault('RecipientRefused'));
	const key = text.replace(/\s/g, '').toLowerCase();
	return /^[0-9a-f]{64}$/.test(key) ? ok(key) : err(fault('RecipientRefused'));
}
