// Shorthand for tests that look at results.

import type { Fault, FaultTag } from '$lib/core/fault';
import type { Result } from '$lib/core/result';

/** The value of a success; throws with the fault's tag otherwise. */
export function value<T>(result: Result<T, Fault>): T {
	if (!result.ok) throw new Error(`unexpected fault: ${result.error.tag}`);
	return result.value;
}

/** The tag of a fault, or `ok`. */
export function outcome(result: Result<unknown, Fault>): FaultTag | 'ok' {
	return result.ok ? 'ok' : result.error.tag;
}

/** Text as bytes, and back. */
export function bytes(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

export function text(data: Uint8Array): string {
	return new TextDecoder().decode(data);
}

/** Six words that need no thought. */
export const passphrase = 'abandon ability able about above absent';
export const otherPassphrase = 'zoo zone zero zebra youth young';
