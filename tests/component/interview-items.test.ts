// One item at a time: every kind can be answered, nothing of another item is on the screen, and
// back and skip are where they always are.
import { cleanup } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { openProtocolFile } from '$lib/session';
import { answer, goOn, shown, ways } from '../support/interviewing';
import { bundleOf, everyKind } from '../support/protocols';
import { wordsOf } from '../support/words';

afterEach(cleanup);

const staffWords = wordsOf('en', 'talk');
const spoken = wordsOf('ar', 'spoken');
const prompts = wordsOf('ar', 'border-second-line');
const told = (key: string) => ({ name: spoken[key]! });
const says = (key: string) => ({ name: staffWords[key]! });
const first = 'money-kept-or-owed';
const second = 'kept-from-leaving-or-contact';

async function everyKindOfItem() {
	const bytes = new TextEncoder().encode(JSON.stringify(bundleOf(everyKind, ['en', 'ar'])));
	const opened = await openProtocolFile(bytes);
	if (!opened.ok) throw new Error('the protocol of the test is refused');
	return opened.value;
}

describe('an item', () => {
	it('shows its sentence to both, its care to staff, and four equal answers', async () => {
		const { person, staff } = await shown(ways.asking);
		expect(person().getByText(prompts[`${first}.prompt`]!)).toBeInTheDocument();
		const own = wordsOf('en', 'border-second-line');
		for (const line of ['prompt', 'care', 'why', 'more']) {
			expect(staff().getByText(own[`${first}.${line}`]!)).toBeInTheDocument();
		}
		for (const group of staff().getAllByRole('group')) expect(group).not.toHaveAttribute('open');
		const answers = ['answer.yes', 'answer.no', 'answer.unsure', 'answer.declined'];
		const buttons = person().getAllByRole('button');
		expect(buttons.map((one) => one.textContent?.trim())).toEqual(answers.map((k) => spoken[k]));
		expect(new Set(buttons.map((one) => one.className)).size).toBe(1);
	});

	it.each([
		['answer.yes', { kind: 'codes', codes: ['yes'] }],
		['answer.no', { kind: 'codes', codes: ['no'] }],
		['answer.unsure', { kind: 'unsure' }],
		['answer.declined', { kind: 'declined' }]
	])('goes on after one tap on %s', async (key, response) => {
		const { talk, user, person } = await shown(ways.asking);
		await user.click(person().getByRole('button', told(key)));
		expect(talk.phase).toBe('interlude');
		expect(talk.facts.responses.get(first)).toMatchObject({ response, locale: 'ar' });
	});

	it('shows nothing of what was answered before, also when it is asked again', async () => {
		const { talk, user, bar, container } = await shown(ways.asking);
		const before = container.innerHTML;
		talk.answer(talk.item!, { kind: 'codes', codes: ['yes'] });
		await user.click(bar().getByRole('button', says('bar.back')));
		expect(talk.item?.id).toBe(first);
		expect(container.innerHTML).toBe(before);
	});
});

describe('back and skip', () => {
	it('are where they always are, and off where there is nothing to do', async () => {
		const { talk, user, bar, person } = await shown(ways.asking);
		const back = () => bar().getByRole('button', says('bar.back'));
		const skip = () => bar().getByRole('button', says('bar.skip'));
		expect(back()).toBeDisabled();
		await user.click(skip());
		expect(talk.facts.responses.get(first)?.response).toEqual({ kind: 'skipped' });
		expect(skip()).toBeDisabled();
		await user.click(person().getByRole('button', told('flow.go-on')));
		expect(talk.item?.id).toBe(second);
		await user.click(back());
		expect(talk.item?.id).toBe(first);
	});

	it('step back through the gates', async () => {
		const { talk, user, bar } = await shown(ways.information);
		for (const phase of ['introduction', 'age', 'needs', 'privacy', 'hello', 'language']) {
			await user.click(bar().getByRole('button', says('bar.back')));
			expect(talk.phase).toBe(phase);
		}
	});
});

describe('each kind of item', () => {
	const start = async () => shown(ways.asking, { protocol: await everyKindOfItem() });
	const next = (replies: number) => Array.from({ length: replies }, () => [answer('no'), goOn]);

	it('with one of two codes takes one tap', async () => {
		const { talk, user, person } = await start();
		await user.click(person().getByRole('button', told('answer.yes')));
		expect(talk.phase).toBe('interlude');
	});

	it('with several codes takes as many as are wanted, in its own order', async () => {
		const way = [...ways.asking, ...next(2).flat()];
		const { talk, user, person } = await shown(way, { protocol: await everyKindOfItem() });
		const option = (code: string) =>
			person().getByRole('button', { name: `ar: choices-item.option.${code}` });
		expect(person().getByRole('button', told('flow.go-on'))).toBeDisabled();
		for (const code of ['blue', 'green', 'red', 'green']) await user.click(option(code));
		expect(option('blue')).toHaveAttribute('aria-pressed', 'true');
		expect(option('green')).toHaveAttribute('aria-pressed', 'false');
		await user.click(person().getByRole('button', told('flow.go-on')));
		const codes = ['red', 'blue'];
		expect(talk.facts.responses.get('choices-item')).toMatchObject({ response: { codes } });
	});

	it('with a number refuses what is none, and reads every digit', async () => {
		const colours = answer({ kind: 'codes', codes: ['blue'] });
		const way = [...ways.asking, ...next(2).flat(), colours, goOn];
		const { talk, user, person } = await shown(way, { protocol: await everyKindOfItem() });
		const field = person().getByRole('textbox');
		for (const wrong of ['169', '-1', '1.5', 'x']) {
			await user.clear(field);
			await user.type(field, wrong);
			expect(person().queryByRole('button', told('flow.go-on'))).toBeNull();
		}
		await user.clear(field);
		await user.type(field, '٦٠');
		await user.click(person().getByRole('button', told('flow.go-on')));
		expect(talk.facts.responses.get('quantity-item')).toMatchObject({ response: { value: 60 } });
	});

	it('with words takes words, within its length', async () => {
		const colours = answer({ kind: 'codes', codes: ['blue'] });
		const number = answer({ kind: 'quantity', value: 1 });
		const way = [...ways.asking, ...next(2).flat(), colours, goOn, number, goOn];
		const { talk, user, person } = await shown(way, { protocol: await everyKindOfItem() });
		const field = person().getByRole('textbox');
		expect(field).toHaveAttribute('maxlength', '2000');
		expect(field).toHaveAttribute('autocomplete', 'off');
		await user.type(field, 'a note');
		await user.click(person().getByRole('button', told('flow.go-on')));
		expect(talk.facts.responses.get('note-item')).toMatchObject({ response: { text: 'a note' } });
	});
});
