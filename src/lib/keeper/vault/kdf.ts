// From words to a key: Argon2id, slow and hungry on purpose, so that guessing from a stolen copy
// is dear. Parameters stand in the key file; whoever lowers them there is refused.

import { argon2id } from 'hash-wasm';
import { copyOf, type Bytes } from '../bytes';
import { loadPart } from '../part';

/** Cost of one guess. `memoryKiB` in KiB, `passes` over it, `lanes` in parallel. */
export interface KdfParams {
	readonly memoryKiB: number;
	readonly passes: number;
	readonly lanes: number;
}

/**
 * What is written today, and the least that is accepted.
 *
 * 64 MiB and 3 passes are the second choice of RFC 9106 "Argon2 Memory-Hard Function" (IETF,
 * 2021), section 4; with one lane instead of four, because lanes gain nothing in WebAssembly.
 */
export const kdfParams: KdfParams = { memoryKiB: 65_536, passes: 3, lanes: 1 };

// Beyond these a hostile key file would only exhaust the device.
const most: KdfParams = { memoryKiB: 1_048_576, passes: 16, lanes: 1 };

/** Whether parameters from a key file are neither weaker than ours nor beyond reason. */
export function mayDerive(params: KdfParams): boolean {
	return (
		params.memoryKiB >= kdfParams.memoryKiB &&
		params.memoryKiB <= most.memoryKiB &&
		params.passes >= kdfParams.passes &&
		params.passes <= most.passes &&
		params.lanes === 1
	);
}

// A file comes from anybody: what it asks for must stay within seconds and a tablet's memory.
const mostFromOutside: Pick<KdfParams, 'memoryKiB' | 'passes'> = { memoryKiB: 262_144, passes: 4 };

/** Whether parameters from a file of somebody else may be worked off; narrower than a vault's own. */
export function mayDeriveFromOutside(params: KdfParams): boolean {
	const { memoryKiB, passes } = mostFromOutside;
	return mayDerive(params) && params.memoryKiB <= memoryKiB && params.passes <= passes;
}

/**
 * Argon2id version 1.3 with an output of 32 bytes; takes about 0.3 s on a laptop.
 *
 * A host that forbids WebAssembly gets the same bytes from plain script, some four times slower.
 * Throws on parameters that `mayDerive` refuses.
 */
export async function deriveKek(passphrase: Bytes, salt: Bytes, params: KdfParams): Promise<Bytes> {
	if (!mayDerive(params)) throw new Error('kdf parameters out of bounds');
	try {
		return copyOf(
			await argon2id({
				password: passphrase,
				salt,
				memorySize: params.memoryKiB,
				iterations: params.passes,
				parallelism: params.lanes,
				hashLength: 32,
				outputType: 'binary'
			})
		);
	} catch (thrown) {
		if (isMissingWasm(thrown)) return deriveWithoutWasm(passphrase, salt, params);
		throw thrown;
	}
}

function isMissingWasm(thrown: unknown): boolean {
	if (typeof WebAssembly === 'undefined') return true;
	return thrown instanceof WebAssembly.CompileError;
}

/** The same bytes from plain script. Throws `PartMissing` when that cannot be loaded. */
export async function deriveWithoutWasm(
	passphrase: Bytes,
	salt: Bytes,
	params: KdfParams
): Promise<Bytes> {
	const noble = await loadPart(() => import('@noble/hashes/argon2.js'));
	const { memoryKiB: m, passes: t, lanes: p } = params;
	return copyOf(noble.argon2id(passphrase, salt, { m, t, p, dkLen: 32, version: 0x13 }));
}
