// What the application says is protected, and what docs/threat-model.md says, are one list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dangers, figuresOf, measuredOf } from '$lib/content';
import { keptFigures, renderForApp } from '../../../tools/figures.js';
import { tags, wordsOf } from '../../support/words';

const page = readFileSync(
	join(import.meta.dirname, '..', '..', '..', 'docs', 'threat-model.md'),
	'utf8'
);

describe('what is protected and what is not', () => {
	it('is told of the same dangers in the application and in its document, in one order', () => {
		const told = [...page.matchAll(/^## ([a-z]+)$/gm)].map(([, danger]) => danger);
		expect(told).toEqual([...dangers]);
	});

	it('names both sides of every danger, in the document', () => {
		const tables = [...page.matchAll(/^\| Protects against +\| Does not protect against +\|$/gm)];
		expect(tables).toHaveLength(dangers.length);
	});

	it('says both sides of every danger, and nothing else, in every language', () => {
		const parts = dangers.flatMap((danger) =>
			['title', 'does', 'not'].map((part) => `security.${danger}.${part}`)
		);
		const figures = Object.values(figuresOf)
			.flat()
			.map((id) => `security.figure.${id}`);
		const around = ['title', 'for', 'figures', 'does', 'not', 'measured'].map(
			(part) => `security.${part}`
		);
		for (const tag of tags) {
			const words = Object.keys(wordsOf(tag, 'desk')).filter((key) => key.startsWith('security.'));
			expect(new Set(words), tag).toEqual(new Set([...around, ...parts, ...figures]));
		}
	});

	it('links the same figures beside the same dangers', () => {
		for (const [at, danger] of dangers.entries()) {
			const [, rest = ''] = page.split(`\n## ${danger}\n`);
			const [section = ''] = rest.split(`\n## ${dangers[at + 1]}\n`);
			const linked = [...section.matchAll(/\]\(figures\.md#([a-z-]+)\)/g)].map(([, id]) => id);
			expect(linked, danger).toEqual(figuresOf[danger] ?? []);
		}
	});

	it('tells of figures what was kept of them, and says nothing that was not measured', () => {
		const told = renderForApp(keptFigures(), wordsOf('en', 'desk'));
		const linked = Object.values(figuresOf).flat();
		expect(measuredOf(told.map(({ id }) => id))).toEqual(told);
		expect(measuredOf(linked).length).toBe(told.length);
		for (const { id, figures } of told) {
			for (const tag of tags) {
				const sentence = wordsOf(tag, 'desk')[`security.figure.${id}`] ?? '';
				const names = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
				expect(Object.keys({ ...figures, n: 0, pass: 0 }), `${tag}, ${id}`).toEqual(
					expect.arrayContaining(names)
				);
			}
		}
	});
});
