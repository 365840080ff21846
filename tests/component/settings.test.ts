// What an organisation settles: each matter is kept in the vault, and refused where it is wrong.
import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fingerprintWords, keyHex } from '$lib/session';
import { Device } from '../support/keeper-device';
import { button, mountApp, mountUnlocked, passphrase, said, textOf } from '../support/ui-app';

afterEach(cleanup);

async function mountSection(name: string) {
	const mounted = await mountUnlocked();
	await mounted.user.click(button('Settings'));
	await mounted.user.click(button(new RegExp(`^${name}`)));
	await screen.findByRole('heading', { level: 1, name });
	return mounted;
}

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

/** The keys of another device. */
async function otherKeys() {
	const keeper = new Device('another').start();
	const made = await keeper.create('field', passphrase);
	if (!made.ok) throw new Error('no keys');
	return made.value;
}

describe('the organisation', () => {
	it('is kept, and is there after unlocking again', async () => {
		const { app, user } = await mountSection('Organisation and role');
		await user.type(field(/Name of the organisation/), 'Office');
		await user.type(field('Station or unit'), 'Harbour');
		await user.click(screen.getByRole('radio', { name: 'labour inspector' }));
		await user.click(button('Save'));
		await screen.findByText('Saved.');
		await app.lock();
		await app.chooseNamespace('field');
		await app.unlock(passphrase);
		expect(app.organisation.settings?.organisation).toEqual({
			name: 'Office',
			station: 'Harbour',
			callBack: ''
		});
		expect(app.organisation.settings?.role).toBe('labour-inspector');
	});
});

describe('the duties', () => {
	it('are undecided at first, then chosen with sentence, source and day', async () => {
		const { app, user } = await mountSection('What must be passed on');
		expect(app.organisation.editableSettings.duties).toBeNull();
		expect(screen.queryByRole('checkbox')).toBeNull();
		await user.click(screen.getByRole('radio', { name: 'Our counsel has decided' }));
		await waitFor(() => expect(app.organisation.settings?.duties).toEqual([]));
		expect(screen.getAllByText(said(/Last confirmed on 2026-11-22/)).length).toBeGreaterThan(1);
		await user.click(screen.getByRole('checkbox', { name: /If a child may need protection/ }));
		await waitFor(() => expect(app.organisation.settings?.duties).toEqual(['child-protection']));
		await user.click(screen.getByRole('radio', { name: /Not decided/ }));
		await waitFor(() => expect(app.organisation.settings?.duties).toBeNull());
	});

	it('are refused with the number of words when nobody could follow them all', async () => {
		const { app, user } = await mountSection('What must be passed on');
		await user.click(screen.getByRole('radio', { name: 'Our counsel has decided' }));
		const boxes = await screen.findAllByRole('checkbox');
		const ids = app.organisation.jurisdiction.duties.map(({ id }) => id);
		for (const [at, box] of boxes.slice(0, -1).entries()) {
			await user.click(box);
			const kept = ids.slice(0, at + 1);
			await waitFor(() => expect(app.organisation.settings?.duties).toEqual(kept));
		}
		await user.click(boxes.at(-1)!);
		expect(await screen.findByRole('alert')).toHaveTextContent(/would take 2[4-9]\d words/);
		expect(app.organisation.settings?.duties).toEqual(ids.slice(0, -1));
		await waitFor(() => expect(boxes.at(-1)).not.toBeChecked());
		await user.click(boxes[0]!);
		await waitFor(() => expect(app.organisation.settings?.duties).toEqual(ids.slice(1, -1)));
		expect(screen.queryByRole('alert')).toBeNull();
	});
});

describe('the languages', () => {
	it('are accepted by somebody, for the words as they are, and can be withdrawn', async () => {
		const { app, user } = await mountSection('Languages');
		expect(app.organisation.usableLanguages).toEqual([]);
		const [accept] = screen.getAllByRole('button', { name: 'Accept this language from today' });
		expect(accept).toBeDisabled();
		await user.type(screen.getAllByRole('textbox')[0]!, 'Language office');
		await user.click(accept!);
		await screen.findByText(said(/checked by Language office, on 2026-11-23/));
		expect(app.organisation.usableLanguages).toEqual(['en']);
		await user.click(button('Withdraw the acceptance'));
		await waitFor(() => expect(app.organisation.usableLanguages).toEqual([]));
	});

	it('lapse when the words are others than those accepted', async () => {
		const { app } = await mountSection('Languages');
		const old = { tag: 'en', acceptedBy: 'Office', on: app.today, wordsHash: 'a'.repeat(64) };
		await app.organisation.save({ ...app.organisation.editableSettings, languages: [old] });
		expect(await screen.findByText(/so the acceptance has ended/)).toBeVisible();
		expect(app.organisation.usableLanguages).toEqual([]);
	});
});

describe('the services', () => {
	it('refuse what is no key, and add one after its fingerprint was shown', async () => {
		const { recipient } = await otherKeys();
		const { app, user } = await mountSection('Services with a key');
		await user.type(field('Key of the service'), 'age1nothing');
		expect(screen.getByRole('alert')).toHaveTextContent('not a key that can be used');
		expect(screen.queryByRole('button', { name: 'Add' })).toBeNull();
		await user.clear(field('Key of the service'));
		await user.type(field('Key of the service'), recipient.toUpperCase());
		const words = screen.getAllByRole('listitem').map((item) => item.textContent);
		expect(words).toEqual(fingerprintWords(recipient).split(' '));
		expect(button('Add')).toBeDisabled();
		await user.click(screen.getByRole('checkbox', { name: /Compared by telephone/ }));
		await user.type(field('Name of the service and desk'), 'Desk one');
		await user.click(button('Add'));
		await waitFor(() => expect(app.organisation.settings?.recipients).toHaveLength(1));
		expect(app.organisation.settings?.recipients[0]).toMatchObject({
			key: recipient,
			compared: true
		});
	});

	it('are not added twice, and are removed after a second tap', async () => {
		const { recipient } = await otherKeys();
		const { app, user } = await mountSection('Services with a key');
		const one = { id: 'desk', name: 'Desk', key: recipient, compared: false, addedOn: app.today };
		await app.organisation.save({ ...app.organisation.editableSettings, recipients: [one] });
		expect(await screen.findByText(/Nobody has compared this key yet/)).toBeVisible();
		const save = vi.spyOn(app.organisation, 'save');
		await user.type(field('Key of the service'), recipient);
		await user.type(field('Name of the service and desk'), 'Again');
		await user.click(button('Add'));
		expect(await screen.findByText('This key is in the list already.')).toBeVisible();
		expect(save).not.toHaveBeenCalled();
		await user.click(button('Remove'));
		await user.click(button('Remove it'));
		await waitFor(() => expect(app.organisation.settings?.recipients).toEqual([]));
	});
});

describe('the stations', () => {
	it('are known only after their key was compared', async () => {
		const signer = keyHex((await otherKeys()).signer);
		const { app, user } = await mountSection('Stations you know');
		await user.type(field('Signing key of the station'), signer);
		await user.type(field('Name of the station'), 'Airport');
		await user.click(button('Add'));
		expect(await screen.findByText(/added only after its key was compared/)).toBeVisible();
		expect(app.organisation.editableSettings.signers).toEqual([]);
		await user.click(screen.getByRole('checkbox', { name: /Compared by telephone/ }));
		await user.click(button('Add'));
		await waitFor(() =>
			expect(app.organisation.settings?.signers[0]).toMatchObject({ key: signer })
		);
	});
});

describe('the keys of this device', () => {
	it('are shown as text, code and fingerprint', async () => {
		const { app } = await mountSection('Keys of this device');
		expect(screen.getByText(app.vault.keys!.recipient)).toBeVisible();
		expect(screen.getByText(keyHex(app.vault.keys!.signer))).toBeVisible();
		expect(screen.getByRole('img', { name: 'Code with the key to seal to' })).toBeVisible();
		expect(screen.getAllByRole('listitem')).toHaveLength(16);
	});
});

describe('the storage', () => {
	it('says whether the browser promised to keep it', async () => {
		await mountSection('Storage');
		expect(screen.getByText(/has not promised to keep/)).toBeVisible();
		cleanup();
		const { user } = await mountUnlocked({ persistent: true });
		await user.click(button('Settings'));
		await user.click(button(/^Storage/));
		expect(await screen.findByText(/The browser has promised/)).toBeVisible();
	});
});

describe('a protocol file', () => {
	// Files of this page's stand-in cannot be read as bytes; a browser's can.
	const file = (text: string) =>
		Object.assign(new File([text], 'any.json', { type: 'application/json' }), {
			arrayBuffer: async () => new TextEncoder().encode(text).buffer
		});

	async function mountFile() {
		const mounted = await mountApp();
		await mounted.app.chooseNamespace('practice');
		await mounted.app.createVault(passphrase);
		mounted.app.screen = 'practice-file';
		await screen.findByRole('heading', { level: 1, name: 'Open a protocol file' });
		const input = screen.getByLabelText<HTMLInputElement>('Choose a file');
		return { ...mounted, input };
	}

	it('is opened, described, and kept in memory', async () => {
		const { app, user, input } = await mountFile();
		const item = { id: 'tablet', purpose: 'process', indicators: [], kind: 'choice' };
		const protocol = {
			id: 'trial',
			version: 1,
			setting: 'practice',
			items: [{ ...item, options: ['yes', 'no'] }],
			pauseAfterFirstYes: 2
		};
		const en = {
			title: 'A trial',
			preface: 'Hello.',
			'tablet.prompt': 'Is this a tablet?',
			'tablet.topic': 'tablet'
		};
		const bundle = { format: 'askwell-protocol', v: 1, protocol, messages: { en } };
		await user.upload(input, file(JSON.stringify(bundle)));
		await screen.findByRole('heading', { level: 2, name: 'A trial' });
		expect(screen.getByText(said('Questions: 1'))).toBeVisible();
		expect(screen.getByText(said('Languages: English'))).toBeVisible();
		expect(app.practiceProtocol?.bundle.protocol.id).toBe('trial');
		await user.click(button('Use the built-in questions again'));
		expect(app.practiceProtocol).toBeNull();
	});

	it('is refused with the place in it, and never with what it says', async () => {
		const { app, user, input } = await mountFile();
		await user.upload(input, file('{"format":"askwell-protocol","v":1,"protocol":"secret"}'));
		const alert = await screen.findByRole('alert');
		expect(textOf(alert)).toContain('Place in the file or form: protocol');
		expect(alert).not.toHaveTextContent('secret');
		expect(app.practiceProtocol).toBeNull();
	});

	it('is refused above 1 MiB', async () => {
		const { user, input } = await mountFile();
		await user.upload(input, file(' '.repeat(1_048_577)));
		expect(await screen.findByRole('alert')).toHaveTextContent('too large');
	});
});
