// A protocol with its words, ready to run: the built-in one, assembled from data and locales and
// passed through the same strict decoder as every file from outside.
import { borderSecondLine } from '$lib/content';
import { fault, type Fault } from '$lib/core/fault';
import {
	decodeBundle,
	decodeBundleBytes,
	maxBundleBytes,
	type ProtocolBundle
} from '$lib/core/protocol';
import { err, ok, type Result } from '$lib/core/result';
import { loadLocale, locales, protocolWords } from '$lib/i18n';
import { explained, refusedAtTheGate, type Refusal } from './gate';
import { sha256Hex } from './hash';
import type { WordsHashes } from './settings';

export interface RunnableProtocol {
	readonly bundle: ProtocolBundle;
	/** SHA-256 over the bundle as JSON. */
	readonly hash: string;
	readonly builtIn: boolean;
}

let builtIn: Promise<RunnableProtocol> | null = null;

/** The border protocol in every language. Rejects only when a file of the program is missing. */
export function builtInProtocol(): Promise<RunnableProtocol> {
	builtIn ??= assemble();
	builtIn.catch(() => (builtIn = null));
	return builtIn;
}

async function assemble(): Promise<RunnableProtocol> {
	const messages = await Promise.all(
		locales.map(async ({ tag }) => [tag, await protocolWords(tag, borderSecondLine.id)] as const)
	);
	const decoded = decodeBundle({
		format: 'askwell-protocol',
		v: 1,
		protocol: borderSecondLine,
		messages: Object.fromEntries(messages)
	});
	if (!decoded.ok) throw new Error('the built-in protocol must decode');
	return runnable(decoded.value, true);
}

function runnable(bundle: ProtocolBundle, isBuiltIn: boolean): RunnableProtocol {
	return { bundle, hash: sha256Hex(JSON.stringify(bundle)), builtIn: isBuiltIn };
}

/** A file that is not opened: what is told first, and every refusal of the authoring gate. */
export interface RefusedFile {
	readonly fault: Fault;
	readonly refusals: readonly Refusal[];
}

/**
 * Opens a protocol file for practice. `ProtocolRefused` names the first place that is wrong, or
 * comes with what the gate refuses: also practice would teach a bad question. A file may call
 * itself fit for the field; from outside it is run in practice only.
 */
export async function openProtocolFile(
	bytes: Uint8Array
): Promise<Result<RunnableProtocol, RefusedFile>> {
	const decoded = decodeBundleBytes(bytes);
	if (!decoded.ok) {
		const [first] = decoded.error;
		const path = first ? `${first.path} (${first.rule})` : '';
		const refusals = await explained(decoded.error);
		return err({ fault: fault('ProtocolRefused', { path }), refusals });
	}
	const refusals = await refusedAtTheGate(decoded.value);
	if (refusals.length > 0) return err({ fault: fault('ProtocolRefused'), refusals });
	return ok(runnable(decoded.value, false));
}

/** Reads a chosen file and opens it for practice; `FileTooLarge` above 1 MiB, without reading. */
export async function readProtocolFile(file: Blob): Promise<Result<RunnableProtocol, RefusedFile>> {
	if (file.size > maxBundleBytes) return err({ fault: fault('FileTooLarge'), refusals: [] });
	return openProtocolFile(new Uint8Array(await file.arrayBuffer()));
}

/** SHA-256 of all that is said in each language, to which an acceptance is bound. */
export async function hashesOfWords(): Promise<WordsHashes> {
	const { bundle } = await builtInProtocol();
	// So that each language can be pointed at; the rest of one is loaded when it is chosen.
	await Promise.all(locales.map(({ tag }) => loadLocale(tag, ['spoken'])));
	const hashes = locales.map(async ({ tag }) => {
		const words = [bundle.messages[tag] ?? {}, await protocolWords(tag, 'spoken')];
		return [tag, sha256Hex(JSON.stringify(words))] as const;
	});
	return Object.fromEntries(await Promise.all(hashes));
}
