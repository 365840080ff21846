// Who does something in a sentence, tried with a few made-up words: "coat" may not be asked about,
// and is let pass as the object of somebody else's act.
import { describe, expect, it } from 'vitest';
import { refusalsOf, topicRules, type TermFile, type Topic } from '$lib/core/gate';
import type { ChoiceItem, Item } from '$lib/core/protocol';
import { termsWith, topicOf } from '../../support/made-up-terms';
import { anyOf, protocolOf, yesNo } from '../../support/protocols';

const dress = topicOf('dress', ['coat']);
const words = (more: object) => ({ title: 'x', preface: 'x', 'a.topic': 'x', ...more });

function refused(item: Item, own: object, topics: readonly Topic[] = [dress], file?: TermFile) {
	const bundle = {
		format: 'askwell-protocol',
		v: 1,
		protocol: protocolOf([item]),
		messages: { en: words(own) as Record<string, string> }
	} as const;
	return refusalsOf(bundle, [file ?? termsWith(topics)]).map(
		({ rule, key, matched }) => `${rule} ${key}: ${matched}`
	);
}
const asked = (prompt: string, more: Partial<ChoiceItem> = {}) =>
	refused(yesNo('a', more), { 'a.prompt': prompt });

describe('an act of somebody else', () => {
	it.each([
		'Anyone took coat?',
		'Anyone one two three four took coat?',
		'Took one two three anyone coat?',
		'Were you made coat?',
		'Were you made one coat?',
		'Anyone said would coat?',
		'Anyone said coat would?',
		'Anyone said one would coat?',
		'Do you one, anyone took two coat?'
	])('lets pass what it is about: %s', (text) => {
		expect(asked(text)).toEqual([]);
	});

	it.each([
		['before it', 'Coat anyone took?'],
		['between the two', 'Anyone coat took?'],
		['between the two, turned round', 'Took coat anyone?'],
		['when the act is too far', 'Anyone one two three four five took coat?'],
		['when the act is too far before', 'Took one two three four anyone coat?'],
		['without an act', 'Anyone coat?'],
		['without anybody', 'Took coat?'],
		['after saying only', 'Anyone said coat?'],
		['when the threat comes before the saying', 'Would anyone said coat?'],
		['before what was undergone', 'Coat, were you made?'],
		['in a second question', 'Anyone took one and are you coat?'],
		['in a second question, when only the act is in it', 'Anyone and are you took coat?'],
		['in a second question, when the act is not in it', 'Took and are you anyone coat?'],
		['in a second question, behind what was undergone', 'Were you made one and are you coat?'],
		['in another sentence', 'Anyone took one. Coat?']
	])('does not let pass what stands %s', (_where, text) => {
		expect(asked(text)).toEqual([expect.stringMatching(/^dress a\.prompt: coat$/i)]);
	});

	it('lets pass what it is about, whatever a second question asks', () => {
		expect(asked('Anyone took coat and are you one?')).toEqual([]);
		expect(asked('And are you one, anyone took coat?')).toEqual([]);
		expect(asked('Anyone took one and are you two, anyone took coat?')).toEqual([]);
	});

	it('begins anew with a second question, even where that is the thing itself', () => {
		const question = [topicOf('dress', ['and are you coat'])];
		const own = { 'a.prompt': 'Anyone took one and are you coat?' };
		expect(refused(yesNo('a'), own, question)).toEqual(['dress a.prompt: and are you coat']);
	});

	it('is undergone only when all of it was said', () => {
		const you = [topicOf('dress', ['you'])];
		const own = { 'a.prompt': 'Were you made one?' };
		expect(refused(yesNo('a'), own, you)).toEqual(['dress a.prompt: you']);
	});

	it('lets pass a thing, whatever words before it were looked over', () => {
		const any = [topicOf('dress', ['~ coat'])];
		expect(refused(yesNo('a'), { 'a.prompt': 'Anyone took coat?' }, any)).toEqual([]);
	});

	it('excuses no rule that is about how something is said', () => {
		const leading = [topicOf('leading', ['surely'])];
		const own = { 'a.prompt': 'Anyone took one surely?' };
		expect(refused(yesNo('a'), own, leading)).toEqual(['leading a.prompt: surely']);
		const promise = [topicOf('promise', ['surely'])];
		expect(refused(yesNo('a'), own, promise)).toEqual([]);
	});
});

describe('a thing that is kept out', () => {
	const care = (text: string) => refused(yesNo('a'), { 'a.prompt': 'x', 'a.care': text });

	it('may be named behind a never, in what is told', () => {
		expect(care('Never coat.')).toEqual([]);
		expect(care('Coat never.')).toEqual(['dress a.care: Coat']);
		expect(care('Never coat?')).toEqual(['dress a.care: coat']);
		const whole = [topicOf('dress', ['never coat'])];
		expect(refused(yesNo('a'), { 'a.prompt': 'x', 'a.care': 'Never coat.' }, whole)).toEqual([]);
	});
});

describe('a need', () => {
	it('may name what is needed, behind the asking', () => {
		const need = { purpose: 'need' } as const;
		expect(asked('Do you need coat?', need)).toEqual([]);
		expect(asked('Coat, do you need?', need)).toEqual(['dress a.prompt: Coat']);
		expect(asked('Do you need coat?')).toEqual(['dress a.prompt: coat']);
		expect(asked('Do you coat?', need)).toEqual(['dress a.prompt: coat']);
	});
});

describe('a line that adds to an item', () => {
	const act = 'Anyone took one?';
	const still = 'Are you one?';
	const colours = { options: ['coat', 'no'] };
	const line = (prompt: string, key: string, text: string, more: Partial<ChoiceItem> = {}) =>
		refused(yesNo('a', more), { 'a.prompt': prompt, [key]: text });

	it('that is an answer takes the subject of its item', () => {
		expect(line(act, 'a.option.coat', 'coat', colours)).toEqual([]);
		expect(line(`${act} ${still}`, 'a.option.coat', 'coat', colours)).toEqual([]);
		expect(line(still, 'a.option.coat', 'coat', colours)).toEqual(['dress a.option.coat: coat']);
	});

	it('that gives examples does so from its beginning', () => {
		expect(line(act, 'a.hint', 'For example coat.')).toEqual([]);
		expect(line(act, 'a.hint', 'Look, for example coat.')).toEqual(['dress a.hint: coat']);
		expect(line(still, 'a.hint', 'For example coat.')).toEqual(['dress a.hint: coat']);
	});

	it('that names the item may say what its sentence says, or what nobody sees', () => {
		expect(line(act, 'a.topic', 'coat')).toEqual(['dress a.topic: coat']);
		expect(line('Anyone took coat?', 'a.topic', 'coat')).toEqual([]);
		const own = { 'a.prompt': act, 'a.topic': 'coat' };
		const seen = topicRules.filter(
			(rule) => refused(yesNo('a'), own, [topicOf(rule, ['coat'])]).length > 0
		);
		expect(seen).toEqual([
			'demeanour',
			'looks',
			'dress',
			'tattoos',
			'injuries',
			'intuition',
			'coherence',
			'willingness'
		]);
		const religion = [topicOf('religion', ['coat'])];
		expect(refused(yesNo('a'), { ...own, 'a.prompt': still }, religion)).toEqual([
			'religion a.topic: coat'
		]);
	});

	it.each(['care', 'why', 'more'])('for staff has its own subject: %s', (part) => {
		expect(line(act, `a.${part}`, 'coat')).toEqual([`dress a.${part}: coat`]);
	});
});

describe('a topic', () => {
	const own = { 'a.prompt': 'One?', 'a.hint': 'two', 'a.care': 'two', 'a.why': 'two' };

	it('may be refused besides in what the respondent hears', () => {
		const heard = [topicOf('label', ['coat'], { toPerson: ['two'] })];
		const found = refused(
			yesNo('a', { options: ['x', 'y'] }),
			{
				...own,
				title: 'two',
				preface: 'two',
				'a.prompt': 'two?',
				'a.option.x': 'two',
				'a.topic': 'two',
				'a.more': 'two'
			},
			heard
		);
		expect(found).toEqual([
			'label title: two',
			'label preface: two',
			'label a.prompt: two',
			'label a.hint: two',
			'label a.option.x: two'
		]);
	});

	it('has meanings of a word that are not meant', () => {
		const except = [topicOf('dress', ['coat'], { except: ['paint coat', 'coat of one'] })];
		const of = (prompt: string) => refused(yesNo('a'), { 'a.prompt': prompt }, except);
		expect(of('Paint coat?')).toEqual([]);
		expect(of('Coat of one?')).toEqual([]);
		expect(of('Paint, coat, coat?')).toEqual(['dress a.prompt: coat']);
		expect(of('Coat paint?')).toEqual(['dress a.prompt: Coat']);
		expect(of('Paint coat and coat?')).toEqual(['dress a.prompt: coat']);
		expect(of('Coat, paint coat?')).toEqual(['dress a.prompt: Coat']);
		const long = [topicOf('dress', ['coat'], { except: ['paint of coat'] })];
		expect(refused(yesNo('a'), { 'a.prompt': 'Paint of coat?' }, long)).toEqual([]);
	});

	it('is told once for a line, with its first words', () => {
		const two = [topicOf('dress', ['coat', 'hat']), topicOf('looks', ['hat'])];
		expect(refused(yesNo('a'), { 'a.prompt': 'Hat, coat, coat?' }, two)).toEqual([
			'dress a.prompt: coat',
			'looks a.prompt: Hat'
		]);
	});

	it('that leads is looked for in sentences and hints only', () => {
		const leading = [topicOf('leading', ['two'])];
		expect(refused(yesNo('a'), own, leading)).toEqual(['leading a.hint: two']);
		expect(refused(yesNo('a'), { 'a.prompt': 'Two?' }, leading)).toEqual(['leading a.prompt: Two']);
	});
});

describe('two things under one yes', () => {
	const both = [topicOf('double-barrelled', ['or'])];
	const prompt = { 'a.prompt': 'One or two?' };

	it('are refused for a bare yes or no, in its sentence', () => {
		expect(refused(yesNo('a'), prompt, both)).toEqual(['double-barrelled a.prompt: or']);
		expect(refused(anyOf('a'), prompt, both)).toEqual([]);
		expect(refused(yesNo('a', { options: ['yes', 'no', 'both'] }), prompt, both)).toEqual([]);
		const hint = { 'a.prompt': 'One?', 'a.hint': 'one or two' };
		expect(refused(yesNo('a'), hint, both)).toEqual([]);
	});

	it('are also two questions in a row, told once', () => {
		const second = { 'a.prompt': 'One? Two three?' };
		expect(refused(yesNo('a'), second, both)).toEqual(['double-barrelled a.prompt: Two']);
		expect(refused(anyOf('a'), second, both)).toEqual([]);
		expect(refused(yesNo('a'), { 'a.prompt': 'One. Two?' }, both)).toEqual([]);
		expect(refused(yesNo('a'), { 'a.prompt': 'Coat? Two?' }, [dress, ...both])).toEqual([
			'dress a.prompt: Coat',
			'double-barrelled a.prompt: Two'
		]);
		expect(refused(yesNo('a'), { 'a.prompt': 'One or two? Three?' }, both)).toEqual([
			'double-barrelled a.prompt: or'
		]);
		expect(refused(yesNo('a'), { 'a.prompt': 'One? Two', 'a.hint': 'One? Two?' }, both)).toEqual(
			[]
		);
		expect(refused(yesNo('a'), { 'a.prompt': 'One? ???' }, both)).toEqual([]);
	});
});
