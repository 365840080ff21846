// Going through the answers, and the offers that follow: what the person can do, and what staff
// are told.
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import Handing from '../support/Handing.svelte';
import { privacyConfirmed, type Reply } from '../support/events';
import { settleAll, talkAtReview } from '../support/talking';
import { wordsOf } from '../support/words';

afterEach(async () => {
	cleanup();
	await settleAll();
});

const spoken = wordsOf('en', 'spoken');
const protocol = wordsOf('en', 'border-second-line');
const handover = wordsOf('en', 'handover');
const words = (key: string) => spoken[key]!;
const all = (reply: Reply) => Array.from({ length: 8 }, () => reply);

async function mount(replies?: readonly Reply[]) {
	const talking = await talkAtReview(replies ? { replies } : {});
	const { container } = render(Handing, { app: talking.app });
	const person = () => container.querySelector<HTMLElement>('[lang="en"].person')!;
	const staff = () => container.querySelector<HTMLElement>('.staff')!;
	return { ...talking, user: userEvent.setup(), person, staff };
}
type Mounted = Awaited<ReturnType<typeof mount>>;

async function toChoices(replies?: readonly Reply[]): Promise<Mounted> {
	const mounted = await mount(replies);
	await mounted.user.click(
		within(mounted.person()).getByRole('button', { name: words('review.agree') })
	);
	return mounted;
}

describe('the review', () => {
	it('shows every question with its answer to both, in the order of the questions', async () => {
		const { person, staff } = await mount();
		const prompts = Object.keys(protocol)
			.filter((key) => key.endsWith('.prompt'))
			.map((key) => protocol[key]!);
		for (const side of [person(), staff()]) {
			const text = side.textContent!;
			const places = prompts.map((prompt) => text.indexOf(prompt));
			expect(places.every((place) => place >= 0)).toBe(true);
			expect(places).toEqual(places.toSorted((a, b) => a - b));
			expect(side).toHaveTextContent(words('need.wages'));
			expect(side).toHaveTextContent('+358 40 1234567');
		}
	});

	it('leads back to a question that the person wants to change', async () => {
		const { talk, user, person } = await mount();
		const list = within(person()).getAllByRole('list')[0]!;
		const [first] = within(list).getAllByRole('button', { name: words('review.change') });
		await user.click(first!);
		expect(talk.phase).toBe('asking');
		expect(talk.item?.id).toBe('money-kept-or-owed');
	});

	it('takes an answer back so that it is gone, and lets it be given anew', async () => {
		const { talk, user, person } = await mount();
		const [first] = within(person()).getAllByRole('listitem');
		await user.click(within(first!).getByRole('button', { name: words('review.withhold') }));
		expect(talk.facts.responses.has('money-kept-or-owed')).toBe(false);
		expect(talk.phase).toBe('review');
		const [again] = within(person()).getAllByRole('listitem');
		expect(again).toHaveTextContent(words('answer.skipped'));
		expect(within(again!).queryByRole('button', { name: words('review.withhold') })).toBeNull();
		expect(within(again!).getByRole('button', { name: words('review.change') })).toBeVisible();
	});

	describe('everything', () => {
		const hold = async (staff: () => HTMLElement, ms: number) => {
			const button = within(staff()).getByRole('button', { name: handover['take-back.hold']! });
			await fireEvent.pointerDown(button);
			await new Promise((done) => setTimeout(done, ms));
			await fireEvent.pointerUp(button);
		};
		const press = async ({ user, person }: Mounted, key: string) =>
			user.click(within(person()).getByRole('button', { name: words(key) }));

		it('is taken back by the person, held by staff, and then gone from the vault, too', async () => {
			const mounted = await mount();
			const { app, talk, person, staff } = mounted;
			await talk.settled();
			await app.refreshCases();
			expect(app.cases).toHaveLength(1);
			await press(mounted, 'take-back.open');
			expect(person()).toHaveTextContent(words('take-back.question'));
			expect(person()).toHaveTextContent(words('take-back.help'));
			expect(within(staff()).queryByRole('button')).toBeNull();
			await press(mounted, 'take-back.yes');
			await hold(staff, 500);
			expect([talk.phase, talk.saved]).toEqual(['review', 'saved']);
			await hold(staff, 2100);
			expect(talk.phase).toBe('farewell');
			expect(talk.facts.responses.size).toBe(0);
			await talk.settled();
			await app.refreshCases();
			expect([app.cases, talk.saved, talk.caseId]).toEqual([[], 'not-kept', null]);
			expect(JSON.stringify(talk.conversation.log)).not.toContain('+358 40 1234567');
			// Nothing of the ending is kept either.
			talk.send({ type: 'ended' });
			await talk.settled();
			await app.refreshCases();
			expect(app.cases).toEqual([]);
		});

		it('stays when the person thinks again, before and after their yes', async () => {
			const mounted = await mount();
			const { talk, person } = mounted;
			const before = talk.conversation.log;
			await press(mounted, 'take-back.open');
			await press(mounted, 'take-back.no');
			expect(person()).toHaveTextContent(words('review.intro'));
			await press(mounted, 'take-back.open');
			await press(mounted, 'take-back.yes');
			await press(mounted, 'take-back.no');
			expect(person()).toHaveTextContent(words('review.intro'));
			expect(talk.conversation.log).toBe(before);
		});

		it('cannot be called back where it was handed over: both sides are told', async () => {
			const mounted = await mount();
			const { talk } = mounted;
			talk.send({ type: 'answers-read' });
			talk.send({ type: 'wish-stated', wish: 'other-organisation', service: 'riku' });
			talk.send({ type: 'reviewed', hash: 'b'.repeat(64) });
			talk.decide('share', 'given', 'spoken', ['May I?'], 'riku');
			const recipients = ['riku'];
			const { today: day } = talk;
			talk.send({ type: 'shared', recipients, channel: 'phone', hash: 'b'.repeat(64), day });
			for (const _ of [1, 2]) talk.send({ type: 'stepped-back' });
			expect(talk.phase).toBe('review');
			cleanup();
			const { container } = render(Handing, { app: mounted.app });
			const person = () => container.querySelector<HTMLElement>('[lang="en"].person')!;
			await press({ ...mounted, person }, 'take-back.open');
			expect(person()).toHaveTextContent(words('take-back.handed'));
			expect(container.querySelector('.staff')).toHaveTextContent(handover['take-back.handed']!);
		});
	});

	it('keeps a hidden answer off the screen', async () => {
		const { talk, app } = await talkAtReview();
		talk.send({ type: 'item-revisited', item: 'threats' });
		talk.send({
			type: 'response-given',
			item: 'threats',
			response: { kind: 'codes', codes: ['yes'] },
			locale: 'en',
			mode: 'read',
			wordingHash: '0'.repeat(64),
			visibility: 'hidden'
		});
		talk.send({ type: 'acknowledged', item: 'threats', next: 'go-on' });
		expect(talk.phase).toBe('review');
		render(Handing, { app });
		expect(screen.queryByText(protocol['threats.prompt']!)).toBeNull();
		expect(screen.getAllByText(protocol['after-setting-out.prompt']!)).toHaveLength(2);
	});
});

const cases: readonly (readonly [string, readonly Reply[], string])[] = [
	['a strong yes', ['no', 'yes', 'no', 'no', 'no', 'no', 'no', 'no'], 'do.offer.title'],
	['a risk ahead', ['no', 'no', 'no', 'no', 'no', 'no', 'no', 'yes'], 'do.offer.title'],
	[
		'something unclear',
		['unsure', 'unsure', 'no', 'no', 'no', 'no', 'no', 'no'],
		'do.give-card.title'
	],
	['nothing raised', all('no'), 'do.give-card.title'],
	['everything declined', all('declined'), 'do.give-card.title']
];

describe('the choices', () => {
	it.each(cases)('tell staff one of three actions: %s', async (_name, replies, title) => {
		const { staff } = await toChoices(replies);
		const heading = within(staff()).getByRole('heading', { level: 2 });
		expect(heading).toHaveTextContent(handover[title]!);
		expect(staff()).toHaveTextContent(handover['choices.care']!);
		expect(staff().textContent).not.toMatch(/offer-specialist|risk-ahead|unclear|nothing-raised/);
	});

	it('are the same for the person, to the letter, whatever was answered', async () => {
		const sides: string[] = [];
		for (const [, replies] of cases) {
			const { person } = await toChoices(replies);
			sides.push(person().innerHTML.replace(/id="[^"]*"|aria-\w+="c[^"]*"/g, ''));
			cleanup();
		}
		expect(sides).toHaveLength(cases.length);
		expect(new Set(sides).size).toBe(1);
		expect(sides[0]).toContain(words('choices.no'));
	});

	it('say on a silent outcome what it does not mean, and let nothing of it be copied', async () => {
		const { staff } = await toChoices(all('no'));
		expect(within(staff()).getByText(handover['do.silent']!).closest('.what')).not.toBeNull();
		// No style is computed here, so the rule is read where it stands.
		const style = readFileSync('src/lib/ui/referral/parts/WhatToDo.svelte', 'utf8');
		expect(style).toMatch(/\.what \{[^}]*\tuser-select: none;/);
		expect(within(staff()).queryByRole('button')).toBeNull();
		expect(within(staff()).queryByRole('link')).toBeNull();
		cleanup();
		const other = await toChoices();
		expect(within(other.staff()).queryByText(handover['do.silent']!)).toBeNull();
	});

	it('name the answers it rests on and what was not asked, by topic and without a number', async () => {
		const { staff } = await toChoices(['yes', 'no', 'unsure', 'no', 'no', 'no', 'no', 'no']);
		const items = within(staff()).getAllByRole('listitem', { hidden: true });
		expect(items.map((item) => item.textContent)).toEqual(['Yes: \u2068Money kept or owed\u2069']);
	});

	it('offer every service, and none of its kinds first', async () => {
		const { person, talk, user } = await toChoices();
		const buttons = within(person()).getAllByRole('button');
		for (const button of buttons) expect(button).toHaveAccessibleName();
		expect(new Set(buttons.map((button) => button.className)).size).toBe(1);
		expect(buttons).toHaveLength(9);
		const riku = within(person()).getByRole('button', { name: /^RIKU\b.*They/s });
		await user.click(riku);
		expect(talk.facts.wishes).toEqual([{ wish: 'other-organisation', service: 'riku' }]);
		expect(talk.phase).toBe('sharing');
	});

	it('offer an authority as help, and never as another organisation', async () => {
		const { talk, user, person } = await toChoices();
		await user.click(within(person()).getByRole('button', { name: /^Auttamisjärjestelmä/ }));
		expect(talk.facts.wishes).toEqual([{ wish: 'specialist', service: 'assistance-system' }]);
	});

	it('show the numbers to whoever would rather call, and then end', async () => {
		const { talk, user, person } = await toChoices();
		await user.click(within(person()).getByRole('button', { name: words('choices.self') }));
		expect(talk.phase).toBe('choices');
		expect(person()).toHaveTextContent('116 006');
		await user.click(within(person()).getByRole('button', { name: words('flow.back') }));
		await user.click(within(person()).getByRole('button', { name: words('choices.self') }));
		await user.click(within(person()).getByRole('button', { name: words('flow.go-on') }));
		expect(talk.facts.wishes).toEqual([{ wish: 'self', service: null }]);
		expect(talk.phase).toBe('farewell');
	});

	it.each(['not-now', 'no'] as const)('end at once with %s', async (answer) => {
		const { talk, user, person } = await toChoices();
		await user.click(within(person()).getByRole('button', { name: words(`choices.${answer}`) }));
		expect(talk.facts.wishes).toEqual([{ wish: answer, service: null }]);
		expect(talk.phase).toBe('farewell');
	});

	it('tell staff to call now when there is danger or a child, with the number', async () => {
		const { app, talk, send } = await talkAtReview();
		send({ type: 'answers-read' });
		send({ type: 'danger-raised' });
		send({ type: 'danger-ended', how: 'past' });
		send(privacyConfirmed);
		expect(talk.phase).toBe('choices');
		render(Handing, { app });
		expect(screen.getByRole('heading', { name: handover['do.call-now.title']! })).toBeVisible();
		expect(screen.getByText('112')).toBeVisible();
	});
});
