// The border set as it ships: its order, its size, its indicators, and each item's words.
import { describe, expect, it } from 'vitest';
import { borderSecondLine, indicators } from '$lib/content';
import {
	decodeBundle,
	fieldCeilings,
	optionalKeys,
	promptKey,
	staffKeys,
	topicKey
} from '$lib/core/protocol';
import { tags, wordsOf } from '../support/words';

const items = borderSecondLine.items;
const ids = items.map(({ id }) => id);
const rules = new Map(indicators.map(({ id, rule }) => [id, rule]));
const words = new Map(tags.map((tag) => [tag, wordsOf(tag, 'border-second-line')]));

function bundle() {
	const messages = Object.fromEntries(words);
	return { format: 'askwell-protocol', v: 1, protocol: borderSecondLine, messages };
}

describe('the border set', () => {
	it('decodes strictly with the words of every language', () => {
		expect(tags).toEqual(['en', 'fi', 'ar']);
		expect(decodeBundle(bundle())).toMatchObject({ ok: true });
	});

	it('is refused when one language lacks one sentence', () => {
		const without = structuredClone(bundle());
		const arabic = without.messages['ar'] as Record<string, string>;
		delete arabic['threats.prompt'];
		expect(decodeBundle(without)).toMatchObject({
			ok: false,
			error: [{ rule: 'missing-message', path: 'messages.ar.threats.prompt' }]
		});
	});

	it('asks the four of the core first, and eight in all', () => {
		expect(ids).toEqual([
			'money-kept-or-owed',
			'kept-from-leaving-or-contact',
			'threats',
			'hurt-or-made-to-do',
			'papers-phone-or-card-kept',
			'promised-otherwise',
			'given-something-to-control',
			'after-setting-out'
		]);
		expect(ids.length).toBeLessThanOrEqual(fieldCeilings.border);
		expect(items.slice(0, 4).every(({ kind }) => kind === 'anyOf')).toBe(true);
	});

	it('asks about conduct only, without conditions and without free text', () => {
		for (const item of items) {
			expect(item.purpose).toBe('conduct');
			expect(item.askWhen).toBeUndefined();
			expect(['anyOf', 'choice']).toContain(item.kind);
		}
	});

	it('weighs a yes to each of the core as strong', () => {
		for (const item of items.slice(0, 4)) {
			expect(item.indicators.map((id) => rules.get(id))).toContain('strong-conduct');
		}
	});

	it('ends with what is a risk ahead and nothing stronger', () => {
		const last = items.at(-1)!;
		expect(last.indicators.map((id) => rules.get(id))).toEqual(['risk-ahead', 'risk-ahead']);
	});

	it('never asks at a border what was said to officials, or about officials', () => {
		const all = items.flatMap((item) => item.indicators);
		for (const id of [
			'told-what-to-say',
			'official-helped-them',
			'made-to-break-the-law',
			'procedure-not-explained',
			'not-free-to-refuse-marriage'
		]) {
			expect(rules.has(id)).toBe(true);
			expect(all).not.toContain(id);
		}
	});

	it('uses the words of the answers in the preface', () => {
		for (const tag of tags) {
			const answers = wordsOf(tag, 'spoken');
			const preface = words.get(tag)!['preface']!.toLowerCase();
			for (const answer of ['yes', 'no', 'unsure', 'declined']) {
				expect(preface).toContain(answers[`answer.${answer}`]!.toLowerCase());
			}
		}
	});
});

for (const item of items) {
	describe(item.id, () => {
		it('names indicators that exist', () => {
			expect(item.indicators.length).toBeGreaterThan(0);
			expect(item.indicators.filter((id) => !rules.has(id))).toEqual([]);
		});

		it('is a question in every language, with nothing left out for staff', () => {
			for (const tag of tags) {
				const own = words.get(tag)!;
				expect(own[promptKey(item)]).toMatch(/[?؟]$/);
				for (const key of [topicKey(item), ...Object.values(staffKeys(item))]) {
					expect(own[key], `${tag} ${key}`).toBeTruthy();
				}
			}
		});

		it('is short enough to be said in one breath', () => {
			for (const tag of tags) {
				const prompt = words.get(tag)![promptKey(item)]!;
				expect(prompt.split(/\s+/).length, `${tag} ${prompt}`).toBeLessThanOrEqual(32);
			}
		});

		if (item.kind === 'anyOf') {
			it('has as many examples as it names, at most five', () => {
				expect(item.examples.length).toBeLessThanOrEqual(5);
				expect(new Set(item.examples).size).toBe(item.examples.length);
			});
		}
	});
}

describe('the keys of the words', () => {
	it('are the same in every language', () => {
		const english = Object.keys(words.get('en')!);
		for (const tag of tags) expect(Object.keys(words.get(tag)!)).toEqual(english);
		expect(english).toEqual(expect.arrayContaining([...optionalKeys(borderSecondLine)]));
	});
});
