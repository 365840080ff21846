// What a lock would lose, sealed by the keeper and held in the memory of this window alone: words that
// were typed and not said yet, and the whole of a talk that is not being kept. Nothing of it reaches
// the disk, nothing of it can be read without the vault, and it dies with the window.
import * as v from 'valibot';
import { encodeEvent } from '$lib/core/event';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Keeper, VaultPlace } from '$lib/keeper';
import { encodeCard } from './card';
import type { Talk } from './talk.svelte';
import type { UnsaidText } from './unsaid.svelte';

/** What waits for its vault to be opened again. */
export interface Held {
	readonly where: VaultPlace;
	/** The kept case that is gone on with; null for a talk that is not kept. */
	readonly caseId: string | null;
	/** Sealed as a rescue file is, and never saved as one; null where there was nothing to lose. */
	readonly file: Uint8Array | null;
}

/** What was in it. */
export interface Unsealed {
	readonly unsaid: UnsaidText | null;
	/** The events of a talk that is not kept; none for a kept one. */
	readonly frames: readonly Uint8Array[];
}

/** For how many milliseconds a talk that is not kept waits for its vault. */
export const heldMs = 15 * 60_000;

// The longest note of a protocol, and more than the longest contact.
const unsaidSchema = v.strictObject({
	v: v.literal(1),
	unsaid: v.nullable(
		v.strictObject({
			field: v.pipe(v.string(), v.maxLength(200)),
			text: v.pipe(v.string(), v.maxLength(2000))
		})
	)
});

/** Whether something would be lost if the vault were locked now. */
export function hasToHold(talk: Talk): boolean {
	return talk.caseId === null || talk.unsaid.now !== null;
}

/**
 * Seals what a lock would lose. The keeper writes nothing. Null where it cannot be held: it is longer
 * than a case may be, or there is no keeper any more.
 */
export async function sealHeld(talk: Talk): Promise<Uint8Array | null> {
	const first = new TextEncoder().encode(JSON.stringify({ v: 1, unsaid: talk.unsaid.now }));
	const log = talk.caseId === null ? talk.conversation.log.map(encodeEvent) : [];
	const sealed = await talk.deps.keeper.sealRescue(encodeCard(talk.card), [first, ...log]);
	return sealed.ok ? sealed.value : null;
}

/** Opens it in the vault in which it was sealed. Faults: those of the keeper, `UnknownFormat`. */
export async function openHeld(keeper: Keeper, file: Uint8Array): Promise<Result<Unsealed, Fault>> {
	const opened = await keeper.openRescue(null, file);
	if (!opened.ok) return opened;
	const [first = new Uint8Array(), ...frames] = opened.value.frames;
	const parsed = v.safeParse(unsaidSchema, parse(first));
	return parsed.success
		? ok({ unsaid: parsed.output.unsaid, frames })
		: err(fault('UnknownFormat'));
}

function parse(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return null;
	}
}
