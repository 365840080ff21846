// Handing over on the screen: the exact preview, one question a recipient, and then the ways out.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodePayload } from '$lib/core/referral';
import { draftOf, openReferral, receiptCode, renderPayload } from '$lib/session';
import Handing from '../support/Handing.svelte';
import { settleAll, talkAtSharing } from '../support/talking';
import { Device } from '../support/keeper-device';
import { wordsOf } from '../support/words';

const spoken = wordsOf('en', 'spoken');
const handover = wordsOf('en', 'handover');
const words = (key: string) => spoken[key]!;
const ways = (key: string) => handover[key]!;
const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
	URL.createObjectURL = vi.fn(() => 'blob:letter');
	URL.revokeObjectURL = vi.fn();
	window.print = vi.fn();
});
afterEach(async () => {
	cleanup();
	await settleAll();
	vi.useRealTimers();
	vi.restoreAllMocks();
	Reflect.deleteProperty(navigator, 'canShare');
});

type Options = Parameters<typeof talkAtSharing>[0];

async function mount(options?: Options) {
	const talking = await talkAtSharing(options);
	const { container } = render(Handing, { app: talking.app });
	const side = (name: string) => container.querySelector<HTMLElement>(`.${name}`)!;
	return {
		...talking,
		user: userEvent.setup(),
		person: () => side('person'),
		staff: () => side('staff')
	};
}

/** Everything reviewed and agreed to, with the field's two keyed services or practice's own. */
async function ready(options?: Options) {
	const mounted = await mount(options);
	const { user, talk, app } = mounted;
	await user.click(button(words('share.exactly')));
	await user.click(button(words('share.yes')));
	for (;;) {
		const more = screen.queryAllByRole('button', { name: /^Ask the person about/ })[0];
		if (!more) break;
		await user.click(more);
		await user.click(button(words('share.yes')));
	}
	return { ...mounted, talk, app };
}

async function inTheField() {
	const receiver = new Device('receiver').start();
	const keys = await receiver.create('field', 'abandon ability able about above absent');
	if (!keys.ok) throw new Error(keys.error.tag);
	const key = keys.value.recipient;
	const recipients = [{ id: 'desk', name: 'Desk', key }];
	return { receiver, ...(await ready({ namespace: 'field', recipients })) };
}

// The page's File has no other way here.
function contentOf(file: File): Promise<ArrayBuffer> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(reader.result as ArrayBuffer);
		reader.onerror = () => reject(new Error('unreadable'));
		reader.readAsArrayBuffer(file);
	});
}

// Sealing to words is slow on purpose, and slower on a busy machine.
const slow = { timeout: 20_000 };
const open = (title: string) => userEvent.click(screen.getByText(ways(title)));

describe('the preview', () => {
	it('shows both sides every sentence of the exact bytes', async () => {
		const { talk, person, staff } = await mount();
		const decoded = decodePayload(draftOf(talk).bytes);
		if (!decoded.ok) throw new Error(decoded.error.tag);
		const sections = renderPayload(decoded.value, 'en');
		expect(sections.length).toBeGreaterThan(8);
		for (const { title, lines } of sections) {
			for (const side of [person(), staff()]) {
				expect(within(side).getByRole('heading', { name: title })).toBeVisible();
				for (const { text, quotes } of lines) {
					expect(side.textContent).toContain(text);
					for (const quote of quotes) expect(side.textContent).toContain(quote.text);
				}
			}
		}
	});

	it('leads on only with the yes of the person, bound to these bytes', async () => {
		const { talk, user } = await mount();
		expect(screen.queryByRole('button', { name: words('share.yes') })).toBeNull();
		await user.click(button(words('share.exactly')));
		expect(talk.facts.reviewedHash).toBe(draftOf(talk).hash);
		expect(button(words('share.yes'))).toBeVisible();
	});

	it('comes back, and says so, when anything changes after that yes', async () => {
		const { talk, user, send, person } = await mount();
		await user.click(button(words('share.exactly')));
		send({ type: 'need-stated', need: 'doctor' });
		await screen.findByText(ways('look.changed'));
		expect(person()).toHaveTextContent(words('share.changed'));
		expect(person()).toHaveTextContent(words('need.doctor'));
		expect(talk.facts.reviewedHash).toBeNull();
	});

	it('leaves out how to reach the person when they want that', async () => {
		const { talk, user, person } = await mount();
		expect(person()).toHaveTextContent('+358 40 1234567');
		await user.click(button(words('share.leave-contact')));
		expect(person()).not.toHaveTextContent('+358 40 1234567');
		expect(new TextDecoder().decode(draftOf(talk).bytes)).not.toContain('1234567');
		expect(screen.queryByRole('button', { name: words('share.leave-contact') })).toBeNull();
	});

	it('leads back to the answers, or ends without sending anything', async () => {
		const { talk, user } = await mount();
		await user.click(button(words('review.correct')));
		expect(talk.phase).toBe('review');
		cleanup();
		const other = await mount();
		await user.click(button(ways('look.send-nothing')));
		expect(other.talk.phase).toBe('farewell');
		expect(other.talk.facts.shared).toEqual([]);
	});
});

describe('the question about a recipient', () => {
	it('is asked for the one the person named, with its words kept as a hash', async () => {
		const { talk, user, person } = await mount();
		await user.click(button(words('share.exactly')));
		const question = words('share.question').replace('{{service}}', '\u2068RIKU\u2069');
		expect(person()).toHaveTextContent(question);
		await user.click(screen.getByRole('radio', { name: wordsOf('en', 'talk')['mode.gestured']! }));
		await user.click(button(words('share.yes')));
		const [, , decision] = talk.facts.agreements;
		expect(decision).toMatchObject({
			scope: 'share',
			recipient: 'riku',
			decision: 'given',
			mode: 'gestured',
			wordingHash: talk.hashOf([question, words('share.what')])
		});
	});

	it('is asked one at a time: no second one stands where the finger still is', async () => {
		const { talk, user } = await mount();
		await user.click(button(words('share.exactly')));
		await user.click(button(words('share.yes')));
		expect(screen.queryByRole('button', { name: words('share.yes') })).toBeNull();
		await user.click(screen.getByRole('button', { name: /^Ask the person about .*Practice desk/ }));
		await user.click(button(words('share.no')));
		expect(talk.facts.agreements.slice(-2).map(({ decision }) => decision)).toEqual([
			'given',
			'refused'
		]);
	});

	it('says without answers what is sent when answers are not part of it', async () => {
		const replies = Array.from({ length: 8 }, () => 'no' as const);
		const { user, person } = await mount({ replies });
		await user.click(button(words('share.exactly')));
		expect(person()).toHaveTextContent(words('share.what-needs'));
		expect(person()).not.toHaveTextContent(words('share.what'));
	});

	it('can be answered otherwise at any time, and then nothing more leaves', async () => {
		const { user, person } = await ready();
		const rows = () => within(person()).getAllByRole('listitem');
		const riku = rows().find((row) => row.textContent!.includes('RIKU'))!;
		expect(riku).toHaveTextContent(words('share.yes'));
		expect(screen.getByRole('radio', { name: 'RIKU' })).toBeVisible();
		await user.click(within(riku).getByRole('button', { name: words('review.change') }));
		await user.click(button(words('share.no')));
		const after = rows().find((row) => row.textContent!.includes('RIKU'))!;
		expect(after).toHaveTextContent(words('share.no'));
		expect(screen.queryByRole('radio', { name: 'RIKU' })).toBeNull();
	});

	it('answered with no everywhere leaves nothing to hand over', async () => {
		const { talk, user, person } = await mount();
		await user.click(button(words('share.exactly')));
		await user.click(button(words('share.no')));
		expect(screen.getByText(ways('ways.nobody'))).toBeVisible();
		expect(person()).toHaveTextContent(words('share.nobody'));
		expect(screen.queryByText(ways('phone.title'))).toBeNull();
		await user.click(button(ways('finish')));
		expect(talk.phase).toBe('farewell');
	});
});

describe('a letter for keys', () => {
	it('is saved under a name that says nothing, opens, and its address is dropped', async () => {
		const { talk, receiver } = await inTheField();
		await open('keys.title');
		expect(screen.getByText(ways('keys.one'))).toBeVisible();
		await userEvent.click(screen.getByLabelText(ways('keys.one.sure')));
		await userEvent.click(button(ways('keys.make')));
		await screen.findByText(ways('send.ready'));
		const clicked: HTMLAnchorElement[] = [];
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
			this: HTMLAnchorElement
		) {
			clicked.push(this);
		});
		vi.useFakeTimers();
		button(ways('send.save')).click();
		expect(clicked[0]!.download).toBe('letter.age');
		vi.runAllTimers();
		vi.useRealTimers();
		expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:letter');
		const [file] = vi.mocked(URL.createObjectURL).mock.calls[0] as [File];
		expect(file.name).toBe('letter.age');
		const bytes = new Uint8Array(await contentOf(file));
		const opened = await openReferral(receiver, bytes, null);
		expect(opened).toMatchObject({ ok: true, value: { payload: draftOf(talk).payload } });
	});

	it('can be passed on where the browser can, and turning back is no fault', async () => {
		const share = vi.fn(() => Promise.reject(new DOMException('no', 'AbortError')));
		Object.assign(navigator, { canShare: () => true, share });
		await inTheField();
		await open('keys.title');
		await userEvent.click(screen.getByLabelText(ways('keys.one.sure')));
		await userEvent.click(button(ways('keys.make')));
		await screen.findByText(ways('send.ready'));
		await userEvent.click(button(ways('send.share')));
		expect(share).toHaveBeenCalledOnce();
		expect(screen.queryByRole('alert')).toBeNull();
	});

	it('never shows the receipt code to the sender', async () => {
		const { talk } = await inTheField();
		await open('keys.title');
		await userEvent.click(screen.getByLabelText(ways('keys.one.sure')));
		await userEvent.click(button(ways('keys.make')));
		await screen.findByText(ways('send.ready'));
		const code = receiptCode(draftOf(talk).bytes);
		expect(talk.card.receipt).toBe(code);
		expect(document.body.innerHTML).not.toContain(code);
		expect(document.body.innerHTML).not.toContain(code.replace('-', ''));
	});

	it('says in words what went wrong', async () => {
		const { app, talk } = await inTheField();
		vi.spyOn(talk.deps.keeper, 'sign').mockResolvedValue({
			ok: false,
			error: { tag: 'KeeperStopped', retry: 'now' }
		});
		await open('keys.title');
		await userEvent.click(screen.getByLabelText(ways('keys.one.sure')));
		await userEvent.click(button(ways('keys.make')));
		expect(await screen.findByRole('alert')).toHaveTextContent(
			wordsOf('en', 'faults')['KeeperStopped.what']!
		);
		expect(app.talk?.facts.shared).toEqual([]);
	});
});

describe('a letter with spoken words', () => {
	it('shows six words once, and lets go of them', { timeout: 40_000 }, async () => {
		const { receiver, talk } = await inTheField();
		await userEvent.click(screen.getByRole('radio', { name: 'RIKU' }));
		await open('words.title');
		await userEvent.click(button(ways('words.make')));
		await screen.findByText(ways('words.once'), {}, slow);
		const list = screen.getByText(ways('words.once')).closest('details')!;
		const shown = within(list)
			.getAllByRole('listitem')
			.map((item) => item.textContent!.trim());
		expect(shown).toHaveLength(6);
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
		await userEvent.click(within(list).getByRole('button', { name: ways('send.save') }));
		const [file] = vi.mocked(URL.createObjectURL).mock.calls[0] as [File];
		const bytes = new Uint8Array(await contentOf(file));
		const opened = await openReferral(receiver, bytes, shown.join(' '));
		expect(opened).toMatchObject({ ok: true, value: { payload: draftOf(talk).payload } });
		await userEvent.click(button(ways('words.said')));
		for (const word of shown) expect(within(list).queryByText(word)).toBeNull();
	});

	it('is not made in practice', async () => {
		await ready();
		await open('words.title');
		expect(screen.getByText(ways('words.practice'))).toBeVisible();
		expect(screen.queryByRole('button', { name: ways('words.make') })).toBeNull();
	});
});

describe('reading out by phone', () => {
	it('shows the number, then the text in the order of the receiver, and notes it', async () => {
		const { talk } = await inTheField();
		await userEvent.click(screen.getByRole('radio', { name: 'RIKU' }));
		await open('phone.title');
		expect(screen.getByText('116 006')).toBeVisible();
		await userEvent.click(button(ways('phone.show')));
		expect(talk.facts.shared).toMatchObject([{ recipients: ['riku'], channel: 'phone' }]);
		await waitFor(() => expect(document.querySelector('.read')).not.toBeNull());
		const read = document.querySelector<HTMLElement>('.read')!;
		const expected = renderPayload(draftOf(talk).payload, 'en', 'phone').map(({ title }) => title);
		const titles = within(read)
			.getAllByRole('heading')
			.map((heading) => heading.textContent);
		expect(titles).toEqual(expected);
		expect(titles[0]).toBe('Who sends this');
		expect(screen.getByText(ways('phone.after.back'))).toBeVisible();
	});

	it('shows no number in practice', async () => {
		await ready();
		await userEvent.click(screen.getByRole('radio', { name: 'RIKU' }));
		await open('phone.title');
		expect(screen.getByText(ways('phone.practice'))).toBeVisible();
		expect(screen.queryByText('116 006')).toBeNull();
	});
});

describe('printing', () => {
	it('makes a sheet that exists only while it is printed', async () => {
		const { talk } = await ready();
		await open('print.title');
		expect(screen.getByText(ways('print.care'))).toBeVisible();
		expect(document.querySelector('.print-only')).toBeNull();
		await userEvent.click(button(ways('print.make')));
		await waitFor(() => expect(window.print).toHaveBeenCalledOnce());
		const sheet = document.querySelector<HTMLElement>('.print-only')!;
		expect(sheet).toHaveAttribute('lang', 'en');
		expect(sheet.querySelector('h1')).toHaveTextContent('PRACTICE: request for help');
		expect(sheet.querySelector('.mark')).toHaveTextContent('Practice');
		expect(sheet).toHaveTextContent('PRACTICE. This was written to learn with.');
		expect(sheet.textContent).not.toContain(receiptCode(draftOf(talk).bytes));
		expect(talk.facts.shared).toMatchObject([{ channel: 'print' }]);
		expect(document.title).not.toMatch(/practice|referral|help/i);
		window.dispatchEvent(new Event('afterprint'));
		await waitFor(() => expect(document.querySelector('.print-only')).toBeNull());
	});

	it('carries no mark outside practice, and is not offered on a silent outcome', async () => {
		await inTheField();
		await open('print.title');
		await userEvent.click(button(ways('print.make')));
		await waitFor(() => expect(window.print).toHaveBeenCalledOnce());
		expect(document.querySelector('.print-only .mark')).toBeNull();
		cleanup();
		await ready({ replies: Array.from({ length: 8 }, () => 'no' as const) });
		expect(screen.getByText(ways('phone.title'))).toBeVisible();
		expect(screen.queryByText(ways('print.title'))).toBeNull();
	});
});
