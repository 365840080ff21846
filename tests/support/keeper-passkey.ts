// What a passkey answers, without a browser: an HMAC of what it is asked with under a secret of its own,
// and the way on which it reaches a keeper.
import { createHmac } from 'node:crypto';
import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';
import type { Keeper, OfficerKeys } from '$lib/keeper';
import { passphrase, value } from './keeper-expect';

/** The 32 bytes that the passkey with this secret answers. */
export function answerOf(secret: string, salt: Uint8Array): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(createHmac('sha256', secret).update(salt).digest());
}

/** A port through which something comes. */
export function portWith(message: unknown): MessagePort {
	const { port1, port2 } = new MessageChannel();
	port1.postMessage(message);
	port1.close();
	return port2;
}

/** Adds a passkey to an open vault. */
export async function addPasskey(
	keeper: Keeper,
	secret: string,
	words = passphrase
): Promise<Uint8Array> {
	const salt = value(await keeper.preparePasskey(words));
	value(await keeper.setPasskey(portWith(answerOf(secret, salt))));
	return salt;
}

/** Tries to open a vault with the passkey of this secret. */
export async function openByPasskey(
	keeper: Keeper,
	secret: string
): Promise<Result<OfficerKeys, Fault>> {
	const { passkey } = value(await keeper.status('field'));
	const answer = answerOf(secret, passkey ?? new Uint8Array(16));
	return keeper.unlockHanded('field', portWith(answer));
}
