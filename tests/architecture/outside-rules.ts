// What comes in from outside, as the sources show it: controls for files, and decoders of bytes and
// texts. docs/imports.md names each of them; a table that is short of one says nothing true.
import ts from 'typescript';
import { markupOf, programOf, treeOf, uncommented, walk, type Source } from './sources';

/** Where a file of the device is chosen, by component. */
export function fileControls(sources: readonly Source[]): readonly string[] {
	return sources
		.filter((source) => /<FileButton\b|type="file"/.test(markupOf(source)))
		.map(({ path }) => path);
}

/** Files that take apart what was written elsewhere: parsers of JSON, of base64 and of text bytes. */
export function decoders(sources: readonly Source[]): readonly string[] {
	return sources
		.filter((source) => /\.(ts|svelte)$/.test(source.path) && programOf(source) !== '')
		.filter((source) =>
			/\bJSON\s*\.\s*parse\b|\batob\b|\bnew\s+TextDecoder\b|\bDOMParser\b|\bcreateImageBitmap\b/.test(
				uncommented(source)
			)
		)
		.map(({ path }) => path);
}

// Where rows are described and written; others of the store hold keys only to seal with them.
const writers = /^src\/lib\/keeper\/store\/(rows|database|commit|write-body|layouts|move-on)\.ts$/;

/** Places where a key could be kept as an object of the browser, which writes its bytes to disk. */
export function keptKeys(sources: readonly Source[]): readonly string[] {
	return sources
		.filter(({ path }) => writers.test(path))
		.filter((source) => /\bCryptoKey\b/.test(uncommented(source)))
		.map(({ path }) => `${path}: CryptoKey`);
}

// A key that is wrapped has to be readable for that moment; this file does it and nothing else.
const wraps = 'src/lib/keeper/vault/keys.ts';

/** Keys that the browser would hand out: made or read as `extractable`, but for wrapping. */
export function extractableKeys(sources: readonly Source[]): readonly string[] {
	const calls = /^(importKey|generateKey|deriveKey|unwrapKey)$/;
	return sources
		.filter(({ path }) => path !== wraps)
		.flatMap((source) => {
			const found: string[] = [];
			walk(treeOf(source), (node) => {
				if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
				if (!calls.test(node.expression.name.text)) return;
				if (node.arguments.some((one) => one.kind === ts.SyntaxKind.TrueKeyword)) {
					found.push(`${source.path}: ${node.expression.name.text}`);
				}
			});
			return found;
		});
}
