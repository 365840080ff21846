// What the application says is protected, and what docs/threat-model.md says, are one list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dangers } from '$lib/content';
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
		const around = ['security.title', 'security.for', 'security.does', 'security.not'];
		for (const tag of tags) {
			const words = Object.keys(wordsOf(tag, 'desk')).filter((key) => key.startsWith('security.'));
			expect(new Set(words), tag).toEqual(new Set([...around, ...parts]));
		}
	});
});
