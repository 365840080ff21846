// The words of every language as they lie on disk, for tests that read them all.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Words = Readonly<Record<string, string>>;

const folder = join(import.meta.dirname, '..', '..', 'locales');

function read(path: string): unknown {
	return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/** Tags of all languages, English first. */
export const tags = (read('index.json') as { tag: string }[]).map(({ tag }) => tag);

/** One file of words of one language. */
export function wordsOf(tag: string, name: string): Words {
	return read(`${tag}/${name}.json`) as Words;
}

/** Names of all files of words; every language has the same. */
export const namesOfWords = readdirSync(join(folder, 'en')).map((file) =>
	file.replace(/\.json$/, '')
);
