// The signing key of another station, as text.
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';

/** An Ed25519 public key as 64 hex digits, small; `RecipientRefused` for anything else. */
export function checkSigner(text: string): Result<string, Fault> {
	const key = text.replace(/\s/g, '').toLowerCase();
	return /^[0-9a-f]{64}$/.test(key) ? ok(key) : err(fault('RecipientRefused'));
}
