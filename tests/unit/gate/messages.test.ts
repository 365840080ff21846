// The program's own words: what they are refused for, and what is counted before a preface.
import { describe, expect, it } from 'vitest';
import {
	refusalsOfMessages,
	saidBeforePreface,
	topicRules,
	wordingRules,
	type WordsRuleId
} from '$lib/core/gate';
import { termsWith, topicOf } from '../../support/made-up-terms';

const file = termsWith([
	topicOf('before-the-gates', ['alone']),
	topicOf('child-track', ['ask the child']),
	topicOf('violence-detail', ['how often']),
	topicOf('label', ['label'])
]);

describe('a message of the program', () => {
	const lint = (text: string, more: object = {}) =>
		refusalsOfMessages([{ key: 'k', text, toPerson: true, toChild: false, ...more }], file).map(
			({ rule, key, matched, language }) => `${rule} ${key} ${matched} ${language}`
		);

	it('is held to the rules for messages, and to no others', () => {
		expect(lint('Ask the child alone.')).toEqual([]);
		const isHeld = (rule: WordsRuleId) => {
			const message = { key: 'k', text: 'Coat.', toPerson: true, toChild: false };
			const found = refusalsOfMessages([message], termsWith([topicOf(rule, ['coat'])]));
			return found.some((refusal) => refusal.rule === rule);
		};
		const held = [...topicRules, ...wordingRules].filter(isHeld);
		expect(held).toEqual([
			'why-question',
			'violence-detail',
			'label',
			'promise',
			'verdict',
			'suspicion-scale',
			'detention'
		]);
	});

	it('is refused with its key, the words and the language', () => {
		expect(lint('A label.')).toEqual(['label k label en']);
		expect(lint('How often?')).toEqual(['violence-detail k How often en']);
	});

	it('hears more where it is said to the person', () => {
		const terms = termsWith([topicOf('label', ['label'], { toPerson: ['word'] })]);
		const of = (toPerson: boolean) =>
			refusalsOfMessages([{ key: 'k', text: 'Word', toPerson, toChild: false }], terms).length;
		expect([of(true), of(false)]).toEqual([1, 0]);
	});

	it('asks a child nothing about what happened', () => {
		const toChild = { toChild: true };
		expect(lint('Anyone took one?', toChild)).toEqual(['child-track k took en']);
		expect(lint('Anyone took one?')).toEqual([]);
		expect(lint('Anyone took one.', toChild)).toEqual([]);
		expect(lint('Are you one?', toChild)).toEqual([]);
		expect(lint('Now how often.', toChild)).toEqual([
			'violence-detail k how often en',
			'child-track k how en'
		]);
		expect(lint('Never how often.', toChild)).toEqual([]);
		expect(lint('One. Ask the child.', toChild)).toEqual(['child-track k Ask en']);
		expect(lint('A label.', toChild)).toEqual(['label k label en']);
	});
});

describe('what is said before the preface', () => {
	it('is introduction, duties of the role and agreement, in the order of the words', () => {
		const spoken = {
			'role.crew': 'crew',
			'introduction.who': 'Who',
			'duty.a': 'A',
			'duty.b': 'B',
			'introduction.end': 'End',
			'agreement.talk': 'Talk',
			'agreement.declined': 'No',
			'my.introduction.x': 'x',
			'my.agreement.x': 'x'
		};
		expect(saidBeforePreface(spoken, [])).toBe('Who End Talk');
		expect(saidBeforePreface(spoken, ['b'])).toBe('Who B End Talk');
		expect(saidBeforePreface(spoken, ['a', 'b', 'c'])).toBe('Who A B End Talk');
	});
});
