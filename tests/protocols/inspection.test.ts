// The two sets for visits as they ship: their order and size, that every talk is as long as every
// other, and that a sentence asked in two places is one sentence.
import { describe, expect, it } from 'vitest';
import { borderSecondLine, indicators, inspectionCore, inspectionSet } from '$lib/content';
import {
	decodeBundle,
	fieldCeilings,
	optionalKeys,
	promptKey,
	staffKeys,
	topicKey
} from '$lib/core/protocol';
import { countableItems } from '$lib/core/visit';
import { tags, wordsOf } from '../support/words';

const sets = [inspectionCore, inspectionSet];
const rules = new Map(indicators.map(({ id, rule }) => [id, rule]));
const coreIds = [
	'money-kept-or-owed',
	'kept-from-leaving-or-contact',
	'threats',
	'hurt-or-made-to-do'
];
const idsOf = ({ items }: typeof inspectionCore) => items.map(({ id }) => id);

it('the core is the same four as at a border, with harm neither first nor last', () => {
	expect(idsOf(inspectionCore).toSorted()).toEqual(coreIds.toSorted());
	expect(idsOf(inspectionCore).indexOf('hurt-or-made-to-do')).toBe(2);
	for (const item of inspectionCore.items) expect(borderSecondLine.items).toContain(item);
});

it('the full set begins with the core and ends with how the work and the place to sleep are', () => {
	expect(idsOf(inspectionSet).slice(0, 4)).toEqual(coreIds);
	expect(inspectionSet.items.slice(-3).map(({ purpose }) => purpose)).toEqual([
		'condition',
		'condition',
		'condition'
	]);
	expect(inspectionSet.items.length).toBeLessThanOrEqual(fieldCeilings.inspection);
});

it('the full set adds hours, deductions, danger, housing and what was said to follow leaving', () => {
	const all = inspectionSet.items.flatMap((item) => item.indicators);
	expect(all).toEqual(
		expect.arrayContaining([
			'no-rest-cannot-refuse',
			'unagreed-deductions',
			'dangerous-work-no-care',
			'bad-living-conditions',
			'consequence-of-leaving'
		])
	);
	for (const id of ['told-what-to-say', 'official-helped-them', 'made-to-break-the-law']) {
		expect(rules.has(id)).toBe(true);
		expect(all).not.toContain(id);
	}
});

it('a yes that is a part of another yes is told of nobody', () => {
	const countable = countableItems(inspectionSet);
	expect(countable).not.toContain('said-to-follow-leaving');
	expect(countable).toHaveLength(inspectionSet.items.length - 1);
	expect(countableItems(inspectionCore)).toHaveLength(4);
});

it('one sentence is said the same in every set that holds it', () => {
	let shared = 0;
	for (const tag of tags) {
		const border = wordsOf(tag, borderSecondLine.id);
		const full = wordsOf(tag, inspectionSet.id);
		for (const [key, text] of Object.entries({ ...wordsOf(tag, inspectionCore.id) })) {
			if (key !== 'title') expect(full[key], `${tag} ${key}`).toBe(text);
		}
		for (const [key, text] of Object.entries(full)) {
			if (!key.includes('.') || border[key] === undefined) continue;
			shared += 1;
			expect(border[key], `${tag} ${key}`).toBe(text);
		}
	}
	expect(shared).toBe(tags.length * 7 * 6);
});

describe.each(sets.map((set) => [set.id, set] as const))('%s', (id, set) => {
	const words = new Map(tags.map((tag) => [tag, wordsOf(tag, id)]));

	it('decodes strictly with the words of every language', () => {
		const messages = Object.fromEntries(words);
		const bundle = { format: 'askwell-protocol', v: 1, protocol: set, messages };
		expect(decodeBundle(bundle)).toMatchObject({ ok: true });
		const { 'threats.prompt': _gone, ...arabic } = words.get('ar')!;
		expect(decodeBundle({ ...bundle, messages: { ...messages, ar: arabic } })).toMatchObject({
			ok: false
		});
	});

	it('asks everybody the same: nothing hangs on an answer, and nothing is written freely', () => {
		for (const item of set.items) {
			expect(item.askWhen).toBeUndefined();
			expect(['anyOf', 'choice']).toContain(item.kind);
			expect(['conduct', 'condition']).toContain(item.purpose);
			expect(item.indicators.filter((one) => !rules.has(one))).toEqual([]);
		}
	});

	it('has each item as a question in one breath, with all that staff see', () => {
		for (const tag of tags) {
			const own = words.get(tag)!;
			for (const item of set.items) {
				expect(own[promptKey(item)]).toMatch(/[?؟]$/);
				expect(own[promptKey(item)]!.split(/\s+/).length).toBeLessThanOrEqual(32);
				for (const key of [topicKey(item), ...Object.values(staffKeys(item))]) {
					expect(own[key], `${tag} ${key}`).toBeTruthy();
				}
			}
			expect(Object.keys(own)).toEqual(expect.arrayContaining([...optionalKeys(set)]));
		}
	});

	it('uses the words of the answers in the preface', () => {
		for (const tag of tags) {
			const answers = wordsOf(tag, 'spoken');
			for (const answer of ['yes', 'no', 'unsure', 'declined']) {
				expect(words.get(tag)!['preface']!.toLowerCase()).toContain(
					answers[`answer.${answer}`]!.toLowerCase()
				);
			}
		}
	});
});
