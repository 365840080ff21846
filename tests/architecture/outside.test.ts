// The page of what comes in from outside is complete, and keys are kept by nobody.
import { describe, expect, it } from 'vitest';
import { decoders, extractableKeys, fileControls, keptKeys } from './outside-rules';
import { readProjectFile, readSources, type Source } from './sources';

const sources = readSources();
const named = new Set(
	[...readProjectFile('docs/imports.md').matchAll(/`((?:src|tests)\/[^`]+)`/g)].map(
		([, path = '']) => path
	)
);
const one = (path: string, text: string): readonly Source[] => [{ path, text }];

describe('the page of what comes in', () => {
	it('names every file control and every decoder', () => {
		const found = [...fileControls(sources), ...decoders(sources)];
		expect(found.length).toBeGreaterThan(10);
		expect(found.filter((path) => !named.has(path))).toEqual([]);
	});

	it('names no file that is not there', () => {
		const wrong = [...named].filter((path) => {
			try {
				return readProjectFile(path) === '';
			} catch {
				return true;
			}
		});
		expect(wrong).toEqual([]);
	});

	it.each([
		['src/lib/ui/a/A.svelte', '<FileButton label="x" accept="" onfile={open} />'],
		['src/lib/ui/a/A.svelte', '<input type="file" />']
	])('would miss a new file control: %s', (path, text) => {
		expect(fileControls(one(path, text))).toEqual([path]);
		expect(named.has(path)).toBe(false);
	});

	it.each([
		'const value = JSON.parse(text);',
		'const bytes = atob(text);',
		'const text = new TextDecoder().decode(bytes);',
		"const page = new DOMParser().parseFromString(text, 'text/html');",
		'const picture = await createImageBitmap(file);'
	])('would miss a new decoder: %s', (text) => {
		expect(decoders(one('src/lib/session/new.ts', text))).toHaveLength(1);
		expect(decoders(one('src/lib/session/new.ts', `// ${text}`))).toEqual([]);
	});
});

describe('a key of the browser', () => {
	it('is never handed to the store, nor readable', () => {
		expect(keptKeys(sources)).toEqual([]);
		expect(extractableKeys(sources)).toEqual([]);
	});

	it('that were, would be found', () => {
		const store = one('src/lib/keeper/store/rows.ts', 'export interface Row { key: CryptoKey }');
		expect(keptKeys(store)).toHaveLength(1);
		const call =
			"void crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);";
		expect(extractableKeys(one('src/lib/keeper/a.ts', call))).toHaveLength(1);
		expect(extractableKeys(one('src/lib/keeper/a.ts', call.replace('true', 'false')))).toEqual([]);
	});
});
