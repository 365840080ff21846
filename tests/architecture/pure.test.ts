// Core looks at nothing but what it is given.
import { describe, expect, it } from 'vitest';
import { impurities } from './pure-rules';
import { readSources } from './sources';

const planted = (text: string) => impurities([{ path: 'src/lib/core/event/log.ts', text }]);

describe('core', () => {
	it('is pure and synchronous', () => {
		const sources = readSources('src/lib/core');
		expect(sources.length).toBeGreaterThan(10);
		expect(impurities(sources)).toEqual([]);
	});

	it.each([
		'const now = Date.now();',
		'const now = new Date();',
		'const now = new Date;',
		'const now = Date();',
		'const at = Date.now;',
		'const n = Math.random();',
		'const id = crypto.randomUUID();',
		"const id = globalThis['crypto'];",
		'console.log(1);',
		"void fetch('/a');",
		'setTimeout(() => {}, 1);',
		'const kept = localStorage.length;',
		'const wide = window.innerWidth;',
		'const title = document.title;',
		'const lang = navigator.language;',
		'const env = process.env;',
		'const held = { navigator };',
		'export async function later() {}',
		'const soon = Promise.resolve(1);'
	])('would be caught with: %s', (text) => {
		expect(planted(text).length).toBeGreaterThan(0);
	});

	it.each([
		'const day = new Date(instantMs).toISOString();',
		'const purpose = item.process;',
		'const purposes = { process: 1, history: 2 };',
		'interface A { readonly location: string; performance(): void }',
		'function read(document: string) { return { document }; }',
		"const purpose = 'process'; // the console is not used here",
		'const n = Math.max(1, 2);'
	])('may say: %s', (text) => {
		expect(planted(text)).toEqual([]);
	});
});
