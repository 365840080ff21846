// Opening a letter on the screen: what opens it, what is said when it does not open, whose it is,
// and that nothing of it stays.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '$lib/core/referral';
import type { Keeper } from '$lib/keeper';
import { maxFileBytes, receiptCode, type App } from '$lib/session';
import Handing from '../support/Handing.svelte';
import { blockFor, fileOf, payloadFrom } from '../support/referral';
import { unlockedApp } from '../support/talking';
import { wordsOf } from '../support/words';

afterEach(cleanup);

const handover = wordsOf('en', 'handover');
const faults = wordsOf('en', 'faults');
const words = (key: string) => handover[key]!;
const button = (name: string) => screen.getByRole('button', { name });
const six = 'abandon ability able about above absent';
// Opening with words is slow on purpose, and slower on a busy machine.
const slow = { timeout: 20_000 };
const block = blockFor();
const letter = fileOf(block);

function fileWith(bytes: Uint8Array, size = bytes.length): File {
	const file = new File([], 'letter.age');
	const copy = new Uint8Array(bytes);
	const told = { size: { value: size }, name: { value: file.name } };
	return Object.assign(Object.create(file, told), {
		arrayBuffer: async () => copy.buffer
	}) as File;
}

async function mount(app?: App) {
	const opened = app ?? (await unlockedApp());
	opened.screen = 'receive';
	render(Handing, { app: opened });
	return { app: opened, user: userEvent.setup() };
}

function choose(file: File): void {
	const input = screen.getByLabelText(words('receive.file')) as HTMLInputElement;
	Object.defineProperty(input, 'files', { value: [file], configurable: true });
	input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function openWithKey(bytes: Uint8Array, app?: App) {
	const mounted = await mount(app);
	const { keeper, keys } = mounted.app.vault;
	const sealed = await keeper.sealTo([keys!.recipient], bytes);
	if (!sealed.ok) throw new Error(sealed.error.tag);
	await mounted.user.click(screen.getByRole('radio', { name: words('receive.with-key') }));
	choose(fileWith(sealed.value));
	await waitFor(() => expect(button(words('receive.open'))).toBeEnabled());
	await mounted.user.click(button(words('receive.open')));
	return mounted;
}

const spied = (keeper: Keeper) =>
	(['append', 'begin', 'rewrite', 'setCard', 'writeSettings'] as const).map((name) =>
		vi.spyOn(keeper, name)
	);

describe('a letter', () => {
	it('opens with the own key, and shows everything from the signed bytes', async () => {
		await openWithKey(letter);
		expect(await screen.findByText(receiptCode(block.payload))).toBeVisible();
		expect(screen.getByText(words('received.code.say'))).toBeVisible();
		expect(screen.getByRole('heading', { name: 'What the person answered' })).toBeVisible();
		const quotes = document.querySelectorAll('blockquote[lang="ar"][dir="rtl"]');
		expect(quotes).toHaveLength(payloadFrom().reported.length + payloadFrom().notAsked.length);
		expect(document.querySelector('.print-only')).toBeNull();
	});

	it('opens with six words, without unlocking anything', { timeout: 40_000 }, async () => {
		const unlocked = await unlockedApp();
		const sealed = await unlocked.vault.keeper.sealWithWords(six, letter);
		if (!sealed.ok) throw new Error(sealed.error.tag);
		await unlocked.lock();
		const { app, user } = await mount(unlocked);
		expect(app.vault.keys).toBeNull();
		choose(fileWith(sealed.value));
		const field = screen.getByRole('textbox', { name: words('receive.words') });
		expect(field).toHaveAttribute('autocomplete', 'off');
		await user.type(field, 'ABAN abil able abou  abov abse');
		await user.click(button(words('receive.open')));
		expect(await screen.findByText(receiptCode(block.payload), {}, slow)).toBeVisible();
		expect(screen.getByText(words('signer.locked'))).toBeVisible();
		expect(screen.queryByRole('button', { name: words('signer.add') })).toBeNull();
	});

	it('asks to unlock first for the own key', async () => {
		const unlocked = await unlockedApp();
		await unlocked.lock();
		const { app, user } = await mount(unlocked);
		await user.click(screen.getByRole('radio', { name: words('receive.with-key') }));
		expect(screen.queryByLabelText(words('receive.file'))).toBeNull();
		await user.click(button(words('receive.unlock')));
		await waitFor(() => expect(app.screen).toBe('unlock'));
		expect(app.afterUnlock).toBe('receive');
	});

	it('never shows the page that travels with it', async () => {
		const page = renderPage({
			lang: 'en',
			dir: 'ltr',
			title: 'FORGED',
			intro: 'FORGED',
			sections: [{ title: 'FORGED', lines: [{ text: 'FORGED', quotes: [] }] }],
			block: new TextDecoder().decode(letter).replace(/^[^-]*\n|\n<p>after<\/p>$/g, '')
		});
		await openWithKey(page);
		await screen.findByText(receiptCode(block.payload));
		expect(document.body.textContent).not.toContain('FORGED');
	});

	it('shows a hostile text as text, and cannot turn what stands around it', async () => {
		const text = '\u202e<img src=x onerror=alert(1)> $t(spoken:answer.yes) {{day}}';
		const payload = payloadFrom({ type: 'contact-stated', safe: 'yes', text });
		const duties = ['a-duty-of-another-version'];
		await openWithKey(fileOf(blockFor({ ...payload, told: { ...payload.told, duties } })));
		await screen.findByText(/a-duty-of-another-version/);
		expect(document.querySelector('img')).toBeNull();
		expect(document.body.textContent).not.toContain('\u202e');
		expect(document.body).toHaveTextContent(
			'<img src=x onerror=alert(1)> $t(spoken:answer.yes) {{day}}'
		);
	});

	it('says PRACTICE on top when it is practice', async () => {
		await openWithKey(fileOf(blockFor({ ...payloadFrom(), practice: true })));
		await screen.findByText(words('received.code'));
		expect(screen.getAllByText(/^PRACTICE\. /)[0]!.closest('.danger')).not.toBeNull();
	});
});

describe('a letter that does not open', () => {
	const notReferral = new TextEncoder().encode('<p>hello</p>');
	const forged = fileOf({ ...block, signature: block.signature.map((byte) => byte ^ 1) });
	it.each([
		['holds something else', notReferral, 'NotAReferral'],
		['was changed after signing', forged, 'SignatureBroken']
	])('is refused in words when it %s', async (_name, bytes, tag) => {
		await openWithKey(bytes);
		const alert = await screen.findByRole('alert');
		expect(alert).toHaveTextContent(faults[`${tag}.what`]!);
		expect(screen.queryByText(words('received.code'))).toBeNull();
	});

	it('is refused when it is sealed for somebody else, or too large', async () => {
		const stranger = await unlockedApp({ seed: 'stranger' });
		const sealed = await stranger.vault.keeper.sealTo([stranger.vault.keys!.recipient], letter);
		if (!sealed.ok) throw new Error(sealed.error.tag);
		const { user } = await mount();
		await user.click(screen.getByRole('radio', { name: words('receive.with-key') }));
		choose(fileWith(sealed.value));
		await user.click(button(words('receive.open')));
		expect(await screen.findByRole('alert')).toHaveTextContent(faults['NotForThisKey.what']!);
		choose(fileWith(sealed.value, maxFileBytes + 1));
		await user.click(button(words('receive.open')));
		await waitFor(() =>
			expect(screen.getByRole('alert')).toHaveTextContent(faults['FileTooLarge.what']!)
		);
	});
});

describe('who signed it', () => {
	it('is not known by the name it gives itself, and is after comparing', async () => {
		const { app, user } = await openWithKey(letter);
		await screen.findByText(words('signer.unknown'));
		const groups = Buffer.from(block.key).toString('hex').match(/.{4}/g)!;
		expect(screen.getByText(groups.join(' '))).toBeVisible();
		await user.click(button(words('signer.add')));
		expect(await screen.findByText(words('signer.known'), { exact: false })).toHaveTextContent(
			'North station'
		);
		expect(screen.queryByText(words('signer.unknown'))).toBeNull();
		expect(app.organisation.settings?.signers).toMatchObject([
			{ name: 'North station', key: groups.join(''), addedOn: app.today }
		]);
	});

	it('is known at once the next time', async () => {
		const app = await unlockedApp();
		const key = Buffer.from(block.key).toString('hex');
		await app.organisation.save({
			...app.organisation.editableSettings,
			signers: [{ name: 'Harbour', key, addedOn: app.today }]
		});
		await openWithKey(letter, app);
		const known = await screen.findByText(words('signer.known'), { exact: false });
		expect(known).toHaveTextContent('Harbour');
	});
});

describe('afterwards', () => {
	it('nothing of it was stored, and closing it lets go of it', async () => {
		const app = await unlockedApp();
		const writes = spied(app.vault.keeper);
		const { user } = await openWithKey(letter, app);
		await screen.findByText(receiptCode(block.payload));
		for (const write of writes) expect(write).not.toHaveBeenCalled();
		await user.click(button(words('receive.another')));
		expect(screen.queryByText(receiptCode(block.payload))).toBeNull();
		expect(document.body.textContent).not.toContain('+358 40 1234567');
		await user.click(button(words('receive.leave')));
		expect(app.screen).toBe('home');
		expect(document.title).not.toMatch(/letter|referral/i);
	});

	it('it can be printed, as a sheet that is there for that moment only', async () => {
		window.print = vi.fn();
		const { user } = await openWithKey(letter);
		await screen.findByText(words('received.code'));
		await user.click(button(words('received.print')));
		await waitFor(() => expect(window.print).toHaveBeenCalledOnce());
		const sheet = document.querySelector<HTMLElement>('.print-only')!;
		expect(within(sheet).getByText('Request for help')).toBeInTheDocument();
		window.dispatchEvent(new Event('afterprint'));
		await waitFor(() => expect(document.querySelector('.print-only')).toBeNull());
	});
});
