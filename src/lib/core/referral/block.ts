// The machine-readable part of a referral file: payload, statement, signature and key in one
// base64 text between two markers, inside a page that any browser can show.
import * as v from 'valibot';
import { fault, type Fault } from '../fault';
import { err, ok, type Result } from '../result';
import { decodeWith, maxPayloadBytes } from './payload';

export interface Block {
	readonly payload: Uint8Array;
	readonly statement: Uint8Array;
	/** Ed25519, 64 bytes, over the statement with its prefix. */
	readonly signature: Uint8Array;
	/** Ed25519 public key, 32 bytes. */
	readonly key: Uint8Array;
}

const begin = '-----BEGIN ASKWELL REFERRAL-----';
const end = '-----END ASKWELL REFERRAL-----';
// A payload and its statement in base64 twice over, with line ends: refused above, before decoding.
const maxBlockBytes = 4 * maxPayloadBytes;
const maxBlockText = 2 * maxBlockBytes;
const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const blockSchema = v.strictObject({
	v: v.literal(1),
	payload: base64,
	statement: base64,
	signature: base64,
	key: base64
});

/** The block as text, markers included, in lines of 76 characters. */
export function encodeBlock(block: Block): string {
	const json = JSON.stringify({
		v: 1,
		payload: toBase64(block.payload),
		statement: toBase64(block.statement),
		signature: toBase64(block.signature),
		key: toBase64(block.key)
	});
	const text = toBase64(new TextEncoder().encode(json));
	return [begin, ...(text.match(/.{1,76}/g) ?? []), end].join('\n');
}

/** Finds and decodes the one block in a file's text; `NotAReferral` when there is not exactly one. */
export function decodeBlock(text: string): Result<Block, Fault> {
	const parts = text.split(begin);
	const inner = parts.length === 2 ? parts[1]?.split(end) : undefined;
	if (inner?.length !== 2) return err(fault('NotAReferral'));
	const [written = ''] = inner;
	if (written.length > maxBlockText) return err(fault('FileTooLarge'));
	const outer = fromBase64(written.replace(/\s/g, ''));
	if (outer === null) return err(fault('NotAReferral'));
	const decoded = decodeWith(blockSchema, outer, maxBlockBytes);
	if (!decoded.ok) return decoded;
	const { payload, statement, signature, key } = decoded.value;
	const parsed = [payload, statement, signature, key].map(fromBase64);
	const [p, s, sig, k] = parsed;
	if (!p || !s || sig?.length !== 64 || k?.length !== 32) return err(fault('NotAReferral'));
	return ok({ payload: p, statement: s, signature: sig, key: k });
}

function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}

function fromBase64(text: string): Uint8Array | null {
	try {
		return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
	} catch {
		return null;
	}
}
