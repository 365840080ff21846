// Making a vault, opening it, and what is said when that cannot be done.
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wrongPlaces } from '$lib/ui/shell/typed-words';
import { Device } from '../support/keeper-device';
import { button, mountApp, mountUnlocked, passphrase, textOf } from '../support/ui-app';

afterEach(cleanup);

const shownWords = async () => {
	const items = await screen.findAllByRole('listitem');
	return items.map((item) => item.textContent ?? '');
};
const field = (name = 'Six words') => screen.getByRole('textbox', { name });

describe('making a vault', () => {
	it('shows six words and makes nothing before they are typed back', async () => {
		const { app, user } = await mountApp();
		const make = vi.spyOn(app, 'createVault');
		await user.click(button(/Private conversation/));
		const words = await shownWords();
		expect(words).toHaveLength(6);
		await user.click(button('I have written them down'));
		await user.type(field('The six words from your paper'), `zoo ${words.slice(1).join(' ')}`);
		await user.click(button('Make the vault'));
		expect(textOf(screen.getByRole('alert'))).toContain('number 1');
		expect(make).not.toHaveBeenCalled();
	});

	it('takes the first four letters of each word', async () => {
		const { app, user } = await mountApp();
		await user.click(button(/Private conversation/));
		const words = await shownWords();
		await user.click(button('I have written them down'));
		expect(screen.queryByText(words.join(' '))).toBeNull();
		const short = words.map((word) => word.slice(0, 4)).join(' ');
		await user.type(field('The six words from your paper'), short);
		await user.click(button('Make the vault'));
		await screen.findByRole('heading', { level: 1, name: 'Conversations' });
		await app.lock();
		await app.chooseNamespace('field');
		expect((await app.unlock(words.join(' '))).ok).toBe(true);
	});

	it('shows the words again when asked', async () => {
		const { user } = await mountApp();
		await user.click(button(/Private conversation/));
		const words = await shownWords();
		await user.click(button('I have written them down'));
		await user.click(button('Show the words again'));
		expect(await shownWords()).toEqual(words);
	});
});

describe('a browser that asks a person whether to keep the storage', () => {
	afterEach(() => Reflect.deleteProperty(navigator, 'storage'));
	const promiseOf = (persist: () => Promise<boolean>) =>
		Object.defineProperty(navigator, 'storage', { configurable: true, value: { persist } });

	it('makes the vault before anybody has answered', async () => {
		promiseOf(() => new Promise(() => undefined));
		await mountUnlocked();
		expect(await screen.findByRole('heading', { level: 1, name: 'Conversations' })).toBeVisible();
	});

	it('takes the answer in when it comes', async () => {
		let answer: (granted: boolean) => void = () => undefined;
		promiseOf(() => new Promise((done) => (answer = done)));
		const { app } = await mountUnlocked();
		const before = app.vault.status;
		answer(true);
		await waitFor(() => expect(app.vault.status).not.toBe(before));
		expect(app.vault.status?.vault).toBe('unlocked');
	});
});

describe('opening a vault', () => {
	async function mountLocked() {
		const mounted = await mountUnlocked();
		await mounted.app.lock();
		await mounted.user.click(button(/Private conversation/));
		await screen.findByRole('heading', { level: 1, name: 'Open your vault' });
		await screen.findByRole('textbox', { name: 'Six words' });
		return mounted;
	}

	it('covers what is typed until asked, in a control that browsers do not remember', async () => {
		const { user } = await mountLocked();
		expect(field()).toHaveAttribute('type', 'text');
		expect(field()).toHaveAttribute('autocomplete', 'off');
		expect(field()).toHaveAttribute('spellcheck', 'false');
		expect(field()).toHaveClass('masked');
		await user.click(button('Show what is typed'));
		expect(field()).not.toHaveClass('masked');
	});

	it('opens with the words', async () => {
		const { app, user } = await mountLocked();
		await user.type(field(), passphrase);
		await user.click(button('Open'));
		await screen.findByRole('heading', { level: 1, name: 'Conversations' });
		expect(app.vault.keys).not.toBeNull();
	});

	it('says what to do after wrong words, and counts the wait down', async () => {
		const { device, user } = await mountLocked();
		await user.type(field(), `zoo ${passphrase.split(' ').slice(1).join(' ')}`);
		for (let tries = 0; tries < 3; tries += 1) {
			await user.click(button('Open'));
			expect(await screen.findByRole('alert')).toHaveTextContent('do not open this vault');
			await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''));
		}
		expect(textOf(screen.getByRole('timer'))).toBe('Seconds until the next try: 1');
		expect(button('Open')).toBeDisabled();
		device.clockMs += 1000;
		device.monotonicMs += 1000;
		await waitFor(() => expect(button('Open')).toBeEnabled(), { timeout: 3000 });
		expect(screen.queryByRole('timer')).toBeNull();
	});

	it('starts over only after a second tap that says what is lost', async () => {
		const { app, user } = await mountLocked();
		await user.click(screen.getByText('I no longer have the words'));
		await user.click(button('Destroy this vault and make a new one'));
		const warning = screen.getByRole('alert');
		expect(warning).toHaveTextContent('gone for good');
		expect(app.vault.status?.vault).toBe('locked');
		await user.click(within(warning).getByRole('button', { name: 'Destroy it for good' }));
		await screen.findByRole('heading', { level: 1, name: 'Make your vault' });
		expect(app.vault.status?.vault).toBe('none');
	});
});

describe('a browser that cannot keep a vault', () => {
	async function mountUnsupported() {
		const device = new Device();
		device.keyFile.open = () => Promise.reject(new DOMException('', 'NotSupportedError'));
		const mounted = await mountApp({ device });
		await mounted.user.click(button(/Private conversation/));
		await screen.findByRole('heading', { level: 1, name: 'Not supported in this browser' });
		return mounted;
	}

	it('says why and what to use instead, and neither shows words nor asks for any', async () => {
		await mountUnsupported();
		expect(screen.getByText(/keeps what somebody says only where it can destroy it/)).toBeVisible();
		expect(screen.getByText(/ordinary window of a current Chromium/)).toBeVisible();
		expect(screen.queryByRole('textbox')).toBeNull();
		expect(screen.queryByRole('listitem')).toBeNull();
	});

	it('leads to the emergency number and back', async () => {
		const { user } = await mountUnsupported();
		await user.click(button('Danger now'));
		expect(screen.getByText('112')).toBeVisible();
		await user.click(button('Back'));
		await screen.findByRole('heading', { level: 1, name: 'Not supported in this browser' });
	});

	it('leads to the cards, and from there to the first screen', async () => {
		const { app, user } = await mountUnsupported();
		await user.click(button('Cards and numbers'));
		await screen.findByRole('heading', { level: 1, name: 'Cards and numbers' });
		await user.click(button('Back'));
		expect([app.screen, app.vault.fault]).toEqual(['start', null]);
	});
});

describe('a vault that cannot be used', () => {
	it('says that its key is gone and offers a new one', async () => {
		const { app, device, user } = await mountUnlocked();
		await app.lock();
		device.keyFile.files.clear();
		await user.click(button(/Private conversation/));
		expect(await screen.findByText(/file that holds the key of this vault is gone/)).toBeVisible();
		await user.click(button('Destroy this vault and make a new one'));
		await user.click(button('Destroy it for good'));
		await screen.findByRole('heading', { level: 1, name: 'Make your vault' });
		expect(screen.queryByText(/is gone/)).toBeNull();
	});

	it('is locked in the other window when asked, and then opens here', async () => {
		const { app: first, device } = await mountUnlocked();
		cleanup();
		const { user } = await mountApp({ device });
		await user.click(button(/Private conversation/));
		await user.type(await screen.findByRole('textbox', { name: 'Six words' }), passphrase);
		await user.click(button('Open'));
		await screen.findByText(/open in another window/);
		await user.click(button('Lock it there'));
		await screen.findByText(/It is locked there/);
		expect([first.vault.keys, first.screen]).toEqual([null, 'start']);
		expect(screen.queryByText(/open in another window/)).toBeNull();
		await user.click(button('Open'));
		await screen.findByRole('heading', { level: 1, name: 'Conversations' });
	});

	it('stays open in the other window as long as that has something unsaved', async () => {
		const { app, device } = await mountUnlocked();
		const settled = vi.fn(async () => undefined);
		app.talk = { settled, isUnsaved: true } as unknown as NonNullable<typeof app.talk>;
		const asked = device.start().takeOver('field');
		await waitFor(() => expect(settled).toHaveBeenCalled());
		expect(app.vault.keys).not.toBeNull();
		expect(await asked).toMatchObject({ error: { tag: 'OtherWindowSilent' } });
		expect(app.vault.keys).not.toBeNull();
	}, 15_000);

	it('says that it is open in another window, and can be tried again', async () => {
		const { app, device, user } = await mountUnlocked();
		await app.lock();
		device.locks.add('askwell-field');
		await user.click(button(/Private conversation/));
		await user.type(await screen.findByRole('textbox', { name: 'Six words' }), passphrase);
		await user.click(button('Open'));
		expect(await screen.findByRole('alert')).toHaveTextContent('open in another window');
		device.locks.clear();
		await user.click(button('Open'));
		await screen.findByRole('heading', { level: 1, name: 'Conversations' });
	});
});

describe('words that were typed back', () => {
	const shown = 'abandon ability able about above absent';

	it.each([
		[shown, []],
		['ABAN abil able abou abov abse', []],
		['aba ability able about above absent', [1]],
		['abandon ability able about above', [6]],
		['abandon able ability about above absent', [2, 3]],
		[`${shown} zoo`, [7]],
		['', [1, 2, 3, 4, 5, 6]]
	])('%s: places %j are wrong', (typed, places) => {
		expect(wrongPlaces(shown, typed)).toEqual(places);
	});
});
