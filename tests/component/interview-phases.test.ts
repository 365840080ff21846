// Every phase of a talk has a screen that says everything, and the same ways out of it.
import { cleanup } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, answeredAll, goOn, shown, shownPhases, ways } from '../support/interviewing';
import { wordsOf } from '../support/words';

afterEach(cleanup);

const staff = wordsOf('en', 'talk');
const spoken = wordsOf('ar', 'spoken');
const always = ['bar.danger', 'bar.stop', 'bar.hide'].map((key) => staff[key]!);
const atOnce = ['bar.child', 'bar.asylum', 'bar.other'].map((key) => staff[key]!);
const names = (buttons: readonly HTMLElement[]) => buttons.map((one) => one.textContent?.trim());

describe.each(shownPhases)('the phase %s', (phase) => {
	it('has one heading, says everything in words, and marks what the person reads', async () => {
		const { talk, container } = await shown(ways[phase]);
		expect(talk.phase).toBe(phase);
		const headings = [...container.querySelectorAll('h1')];
		expect(headings.map((one) => one.textContent)).toEqual([staff[`phase.${phase}`]]);
		expect(headings[0]).toHaveAttribute('data-focus');
		expect(container.querySelectorAll('main')).toHaveLength(1);
		expect(container.textContent).not.toMatch(/\{\{|(talk|spoken):[a-z]|undefined|\[object/);
		const expected = talk.facts.locale === null ? ['en', 'ltr'] : ['ar', 'rtl'];
		for (const side of container.querySelectorAll('.person')) {
			expect([side.getAttribute('lang'), side.getAttribute('dir')]).toEqual(expected);
		}
	});

	it('has every way out in its place', async () => {
		const { bar } = await shown(ways[phase]);
		const there = bar().getAllByRole('button');
		const point = wordsOf('en', 'staff')['shell.point'];
		// What is over needs no way out of it, and can still be hidden; and somebody may still point.
		if (phase === 'ended') return expect(names(there)).toEqual([staff['bar.hide'], point]);
		expect(names(there)).toEqual(expect.arrayContaining([...always, ...atOnce, point]));
		for (const key of ['bar.danger', 'bar.hide']) {
			expect(there.find((one) => one.textContent?.trim() === staff[key])).toBeEnabled();
		}
	});
});

describe('stopping', () => {
	const cannot = ['stopping', 'farewell', 'ended'];

	it.each(shownPhases.filter((phase) => !cannot.includes(phase)))(
		'takes one action from %s',
		async (phase) => {
			const { bar, talk, user } = await shown(ways[phase]);
			await user.click(bar().getByRole('button', { name: staff['bar.stop']! }));
			expect(talk.phase).toBe('farewell');
		}
	);
});

describe('danger', () => {
	const elsewhere = shownPhases.filter((phase) => phase !== 'ended' && phase !== 'danger');

	it.each(elsewhere)('takes one action from %s', async (phase) => {
		const { bar, talk, user, staff: side } = await shown(ways[phase]);
		await user.click(bar().getByRole('button', { name: staff['bar.danger']! }));
		expect(talk.phase).toBe('danger');
		expect(side().getByText('112')).toBeInTheDocument();
	});

	it('is not noted twice', async () => {
		const { bar, talk, user } = await shown(ways.danger);
		const before = talk.conversation.log.length;
		await user.click(bar().getByRole('button', { name: staff['bar.danger']! }));
		expect(talk.conversation.log).toHaveLength(before);
	});
});

describe('after an answer', () => {
	const replies = ['yes', 'no', 'unsure', 'declined', 'skipped'] as const;
	const choices = ['flow.go-on', 'flow.rest', 'flow.hear-help'].map((key) => spoken[key]);

	it.each(replies)('there are the same three ways on, in the same order: %s', async (reply) => {
		const { person } = await shown([...ways.asking, answer(reply)]);
		expect(names(person().getAllByRole('button'))).toEqual(choices);
	});

	it('an offer of help changes a sentence and no button', async () => {
		const two = [answer('no'), goOn, answer('no')];
		const { person } = await shown([...ways.asking, answer('yes'), goOn, ...two]);
		expect(person().getByText(spoken['acknowledge.offer']!)).toBeInTheDocument();
		expect(names(person().getAllByRole('button'))).toEqual(choices);
	});
});

describe('the end', () => {
	async function endOf(reply: 'yes' | 'no' | 'declined'): Promise<string> {
		const { container, talk } = await shown([
			...ways.asking,
			...answeredAll(reply),
			{ type: 'needs-asked' },
			{ type: 'fear-stated', fear: 'declined' },
			{ type: 'contact-stated', safe: 'not-now', text: '' },
			{ type: 'answers-read' },
			{ type: 'wish-stated', wish: 'no', service: null }
		]);
		expect(talk.phase).toBe('farewell');
		const html = container.innerHTML.replaceAll(talk.code, 'CODE');
		cleanup();
		return html;
	}

	it('is the same whatever was answered', async () => {
		const [yes, no, declined] = [await endOf('yes'), await endOf('no'), await endOf('declined')];
		expect(no).toBe(yes);
		expect(declined).toBe(yes);
	});

	it('gives the same numbers to somebody who said no to a talk, in one tap', async () => {
		const afterAll = await endOf('no');
		const { person, talk, user, container } = await shown(ways.agreementToTalk);
		await user.click(person().getByRole('button', { name: spoken['agreement.talk.no']! }));
		expect(talk.phase).toBe('farewell');
		expect(person().getByText(spoken['agreement.declined']!)).toBeInTheDocument();
		const cards = container.querySelector('.person ul')!.outerHTML;
		expect(cards).toContain('116 006');
		expect(afterAll).toContain(cards);
	});
});
