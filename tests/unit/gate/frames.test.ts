// Who is the subject? The same words are refused about the respondent and admitted about what
// somebody else did, and no trick of grammar turns the one into the other.
import { describe, expect, it } from 'vitest';
import { termFiles } from '$lib/content/terms';
import { refusalsOf } from '$lib/core/gate';
import type { Item } from '$lib/core/protocol';
import { refusedIn } from '../../support/gate';
import { anyOf, protocolOf, yesNo } from '../../support/protocols';

const [en] = termFiles.filter(({ language }) => language === 'en');
const rules = (text: string) => refusedIn(text, en!).map(({ rule }) => rule);

function rulesOf(item: Item, words: Readonly<Record<string, string>>) {
	const own = Object.entries(words).map(([line, text]) => [`${item.id}.${line}`, text]);
	const messages = {
		title: 'x',
		preface: 'x',
		[`${item.id}.topic`]: 'x',
		...Object.fromEntries(own)
	};
	const protocol = protocolOf([item]);
	const bundle = {
		format: 'askwell-protocol',
		v: 1,
		protocol,
		messages: { en: messages }
	} as const;
	return refusalsOf(bundle, termFiles).map(({ rule }) => rule);
}

describe('a topic is admitted', () => {
	it.each([
		'Has anyone threatened you because of your religion?',
		'Does your boss decide what you wear?',
		'Has somebody said that your visa would be cancelled if you left?',
		'Have you been forced to take drugs?'
	])('as the object of an act of somebody else: %s', (text) => {
		expect(rules(text)).toEqual([]);
	});
});

describe('a topic is refused', () => {
	it.each([
		['before the act', 'Because of your religion, has anyone threatened you?', 'religion'],
		['after seeing only', 'Has anyone noticed that you are nervous?', 'demeanour'],
		['after knowing only', 'Does anyone know your nationality?', 'nationality'],
		['after saying only', 'Has anyone said that you look nervous?', 'demeanour'],
		['in a second question', 'Has anyone hurt you, and are you pregnant?', 'pregnancy'],
		['in a second sentence', 'Has anyone hurt you? Are you pregnant?', 'pregnancy'],
		['behind a never', 'Do you never make eye contact?', 'demeanour']
	])('%s: %s', (_, text, rule) => {
		expect(rules(text)).toContain(rule);
	});
});

describe('lines that add to an item', () => {
	const prompt = 'Has anyone given you something to control you?';

	it('take the subject of its sentence when they give examples', () => {
		const hint = 'For example a drug or alcohol.';
		expect(rulesOf(yesNo('a'), { prompt, hint })).toEqual([]);
		const about = { prompt: 'Is there something in your blood?', hint };
		expect(rulesOf(yesNo('a'), about)).toEqual(['intoxication']);
	});

	it('do not when they say something of their own', () => {
		const hint = 'Look whether the person is drunk.';
		expect(rulesOf(yesNo('a'), { prompt, hint })).toEqual(['intoxication']);
	});

	it('may name a thing to keep it out', () => {
		expect(rulesOf(yesNo('a'), { prompt, care: 'Do not ask about drugs or a visa.' })).toEqual([]);
		expect(rulesOf(yesNo('a'), { prompt, care: 'Ask about drugs.' })).toEqual(['intoxication']);
	});
});

describe('what an item is for', () => {
	it('lets a need name what is needed, and only as a need', () => {
		const words = { prompt: 'Do you need a doctor because you are pregnant?' };
		expect(rulesOf(yesNo('a', { purpose: 'need' }), words)).toEqual([]);
		expect(rulesOf(yesNo('a'), words)).toEqual(['pregnancy']);
	});

	it('lets an any-of item name several things, and a bare yes or no only one', () => {
		const words = { prompt: 'Has anyone kept your pay or locked the door?' };
		expect(rulesOf(anyOf('a'), words)).toEqual([]);
		expect(rulesOf(yesNo('a'), words)).toEqual(['double-barrelled']);
	});
});
