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
import { verifySigned } from '$lib/keeper';
import { bytesToHex } from '@noble/hashes/utils.js';
import { receiptCode } from './code';
import { sha256Hex } from './hash';
import type { Settings } from './settings';

/** Largest file that is opened: 4 MiB. */
export const maxFileBytes = 4_194_304;

export interface Received {
	readonly payload: Payload;
	readonly statement: Statement;
	/** Name under which this device knows the signer's key; null when it does not. */
	readonly signer: string | null;
	/** 64 hex digits of the signer's Ed25519 key. */
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
export function readReferral(page: Uint8Array, settings: Settings | null): Result<Received, Fault> {
	const block = decodeBlock(new TextDecoder().decode(page));
	if (!block.ok) return block;
	const { payload, statement, signature, key } = block.value;
	if (!verifySigned(signedBytes(statement), signature, key)) return err(fault('SignatureBroken'));
	const said = decodeStatement(statement);
	if (!said.ok) return said;
	if (said.value.payload !== sha256Hex(payload)) return err(fault('SignatureBroken'));
	const read = decodePayload(payload);
	if (!read.ok) return read;
	const signerKey = bytesToHex(key);
	const known = settings?.signers.find((signer) => signer.key === signerKey);
	return ok({
		payload: read.value,
		statement: said.value,
		signer: known?.name ?? null,
		signerKey,
		receipt: receiptCode(payload)
	});
}
