// A passkey as staff meet it: allowed or not, added, opened with, removed, and what is said when it
// does not work. What it opens is tested with the keeper; here a browser's dialogs are played.
import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fault } from '$lib/core/fault';
import { App, emptySettings } from '$lib/session';
import { Device } from '../support/keeper-device';
import { Passkeys, usePasskeys } from '../support/passkeys';
import { button, mountUnlocked, passphrase } from '../support/ui-app';

afterEach(cleanup);
const passkeysHere = usePasskeys();

const field = () => screen.getByRole('textbox', { name: 'Six words' });
const allowing = () => screen.getByRole('checkbox', { name: 'Our organisation allows a passkey' });
const openButton = () => screen.findByRole('button', { name: 'Open with the passkey' });
const added = () => screen.findByText('The passkey opens this vault from now on.');

async function mountSection() {
	const passkeys = passkeysHere();
	const mounted = await mountUnlocked();
	await mounted.user.click(button('Settings'));
	await mounted.user.click(button(/^Passkey/));
	await screen.findByRole('heading', { level: 1, name: 'Passkey' });
	const add = async (words = passphrase) => {
		await mounted.user.clear(await screen.findByRole('textbox', { name: 'Six words' }));
		await mounted.user.type(field(), words);
		await mounted.user.click(button('Add a passkey'));
	};
	return { ...mounted, passkeys, add };
}

async function mountWithPasskey() {
	const mounted = await mountSection();
	await mounted.user.click(allowing());
	await mounted.add();
	await added();
	return mounted;
}

async function mountLocked() {
	const mounted = await mountWithPasskey();
	await mounted.app.lock();
	await mounted.user.click(button(/Private conversation/));
	await screen.findByRole('heading', { level: 1, name: 'Open your vault' });
	return mounted;
}

describe('the passkey in the settings', () => {
	it('is not allowed at first, and says what it would mean before it is', async () => {
		const { app } = await mountSection();
		expect(allowing()).not.toBeChecked();
		expect(screen.getByText(/A finger can be forced/)).toBeVisible();
		expect(screen.getByText(/may copy passkeys to an account/)).toBeVisible();
		expect(screen.queryByRole('textbox')).toBeNull();
		expect(app.organisation.editableSettings.passkey).toBeUndefined();
	});

	it('is added with the words, and names nobody to the device', async () => {
		const { app, passkeys } = await mountWithPasskey();
		expect(app.vault.status?.passkey).toHaveLength(16);
		expect(passkeys.asked.map(({ what }) => what)).toEqual(['create', 'get']);
		const { user, ...options } = passkeys.asked[0]!.options;
		expect(options).toMatchObject({
			rp: { id: 'localhost', name: 'Askwell' },
			attestation: 'none',
			authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
		});
		expect(user).toMatchObject({ name: 'Askwell', displayName: 'Askwell' });
		expect((user as { id: Uint8Array }).id).toHaveLength(32);
		expect(passkeys.asked[1]!.options).toMatchObject({ userVerification: 'required' });
	});

	it('needs one dialog where the device answers at once', async () => {
		const { app, add, passkeys, user } = await mountSection();
		passkeys.answers = 'at-once';
		await user.click(allowing());
		await add();
		await added();
		expect(passkeys.asked.map(({ what }) => what)).toEqual(['create']);
		expect(app.vault.status?.passkey).toHaveLength(16);
	});

	it('asks the device for nothing when the words are wrong', async () => {
		const { app, add, passkeys, user } = await mountSection();
		await user.click(allowing());
		await add(`zoo ${passphrase.split(' ').slice(1).join(' ')}`);
		expect(await screen.findByRole('alert')).toHaveTextContent('do not open this vault');
		expect(passkeys.asked).toEqual([]);
		expect(app.vault.status?.passkey).toBeNull();
	});

	it.each([
		['NotAllowedError', /Nothing came from a passkey/],
		['AbortError', /Nothing came from a passkey/],
		['SecurityError', /knows no passkeys that can open a vault/],
		['NotSupportedError', /knows no passkeys that can open a vault/]
	])(
		'is not added when the dialog ends in %s, and the words are said to open',
		async (name, what) => {
			const { app, add, passkeys, user } = await mountSection();
			passkeys.endsWith = name;
			await user.click(allowing());
			await add();
			const said = await screen.findByRole('alert');
			expect(said).toHaveTextContent(what);
			expect(said).toHaveTextContent(/six words/);
			expect(app.vault.status?.passkey).toBeNull();
			await add();
			await added();
		}
	);

	it('is not added when the device cannot do what is needed', async () => {
		const { app, add, passkeys, user } = await mountSection();
		passkeys.answers = 'never';
		await user.click(allowing());
		await add();
		expect(await screen.findByRole('alert')).toHaveTextContent('That passkey cannot open a vault');
		expect(app.vault.status?.passkey).toBeNull();
	});

	it.each([
		['has none', () => Passkeys.remove()],
		['says that they are not enough', (passkeys: Passkeys) => passkeys.forgetPrf()]
	])('cannot be added where the browser %s', async (_, lack) => {
		lack(passkeysHere());
		const { user } = await mountUnlocked();
		await user.click(button('Settings'));
		await user.click(button(/^Passkey/));
		await user.click(await screen.findByRole('checkbox'));
		expect(await screen.findByText(/knows no passkeys/)).toBeVisible();
		expect(screen.queryByRole('textbox')).toBeNull();
	});

	it('is removed by a touch, and says what that cannot reach', async () => {
		const { app, user } = await mountWithPasskey();
		await user.click(button('Remove the passkey'));
		expect(await screen.findByText(/opens nothing here any more/)).toHaveTextContent(
			/Copies of the device that were made before/
		);
		expect(app.vault.status?.passkey).toBeNull();
		expect(field()).toBeVisible();
	});

	it('is removed at once when it is not allowed any more', async () => {
		const { app, user } = await mountWithPasskey();
		await user.click(allowing());
		expect(await screen.findByText(/opens nothing here any more/)).toBeVisible();
		expect(app.vault.status?.passkey).toBeNull();
		expect(app.organisation.passkeyTaken).toBe(true);
		await user.click(button('Back'));
		expect(screen.getByText(/Not allowed: only the six words/)).toBeVisible();
	});
});

describe('opening with the passkey', () => {
	it('leads to the list, and leaves nothing of the answer where the browser gave it', async () => {
		const { app, user, passkeys } = await mountLocked();
		await user.click(await openButton());
		await screen.findByRole('heading', { level: 1, name: 'Conversations' });
		expect(app.vault.isOpen).toBe(true);
		expect(passkeys.given).toHaveLength(2);
		for (const bytes of passkeys.given)
			expect([...new Uint8Array(bytes)]).toEqual(Array(32).fill(0));
	});

	it('is not offered where the vault has none', async () => {
		passkeysHere();
		const { app, user } = await mountUnlocked();
		await app.lock();
		await user.click(button(/Private conversation/));
		await screen.findByRole('textbox', { name: 'Six words' });
		expect(screen.queryByText(/passkey/)).toBeNull();
	});

	it('is not offered by a browser that has none, which says so', async () => {
		const { app, user } = await mountWithPasskey();
		await app.lock();
		Passkeys.remove();
		await user.click(button(/Private conversation/));
		expect(await screen.findByText(/knows no passkeys/)).toBeVisible();
		expect(screen.queryByRole('button', { name: 'Open with the passkey' })).toBeNull();
	});

	it('says so when it is cancelled, and the words open', async () => {
		const { passkeys, user } = await mountLocked();
		passkeys.endsWith = 'NotAllowedError';
		await user.click(await openButton());
		expect(await screen.findByRole('alert')).toHaveTextContent('They always open the vault.');
		await user.type(field(), passphrase);
		await user.click(button('Open'));
		await screen.findByRole('heading', { level: 1, name: 'Conversations' });
	});

	it('says so when another passkey is chosen, and does not speak of words that are wrong', async () => {
		const { app, passkeys, user } = await mountLocked();
		await navigator.credentials.create({
			publicKey: { extensions: { prf: { eval: { first: new Uint8Array(16) } } } }
		} as never);
		passkeys.chosen = 1;
		await user.click(await openButton());
		expect(await screen.findByRole('alert')).toHaveTextContent('does not open this vault');
		expect(app.vault.fault).toBeNull();
		passkeys.chosen = 0;
		await user.click(await openButton());
		await screen.findByRole('heading', { level: 1, name: 'Conversations' });
	});

	it('opens for the last time where it is forbidden by now, and says that it was removed', async () => {
		const { app, device, user } = await mountLocked();
		await device.unlocked(passphrase, async (keeper) => {
			const bytes = new TextEncoder().encode(JSON.stringify(emptySettings('fi')));
			return keeper.writeSettings(bytes);
		});
		await user.click(await openButton());
		await screen.findByRole('heading', { level: 1, name: 'Conversations' });
		expect(await screen.findByText(/does not allow passkeys/)).toBeVisible();
		expect(app.vault.status?.passkey).toBeNull();
		await app.lock();
		await user.click(button(/Private conversation/));
		await screen.findByRole('textbox', { name: 'Six words' });
		expect(screen.queryByRole('button', { name: 'Open with the passkey' })).toBeNull();
	});

	it('keeps nobody out when it is forbidden and cannot be removed, and says why', async () => {
		const { app, device, user } = await mountLocked();
		await device.unlocked(passphrase, async (keeper) => {
			const bytes = new TextEncoder().encode(JSON.stringify(emptySettings('fi')));
			return keeper.writeSettings(bytes);
		});
		const refusal = { ok: false, error: fault('StorageFailed') } as const;
		vi.spyOn(app.vault.keeper, 'setPasskey').mockResolvedValue(refusal);
		await user.click(await openButton());
		await screen.findByRole('heading', { level: 1, name: 'Conversations' });
		expect(await screen.findByText(/could not be removed and may still open it/)).toBeVisible();
		expect(screen.getByText(/could not read or write just now/)).toBeVisible();
		expect(app.vault.status?.passkey).not.toBeNull();
	});
});

describe('the dialog of the browser', () => {
	/** An open vault whose clock goes on by so many milliseconds while the dialog stands. */
	async function lockedAfter(dialogMs: number) {
		const passkeys = passkeysHere();
		passkeys.answers = 'at-once';
		const device = new Device();
		let ms = 0;
		const app = new App({
			startKeeper: () => device.start(),
			now: () => ms,
			monotonic: () => ms
		});
		await app.start();
		await app.chooseNamespace('field');
		await app.createVault(passphrase);
		await app.organisation.save({ ...app.organisation.editableSettings, passkey: true });
		const seen: boolean[] = [];
		passkeys.during = () => {
			ms += dialogMs;
			seen.push(app.locking.isTimeUp);
		};
		const part = await app.organisation.passkeys();
		const done = await part.addPasskey(app, passphrase);
		seen.push(app.locking.isTimeUp);
		return { done, seen };
	}

	it('does not lock what is open, though nobody touches the page for longer than is allowed', async () => {
		const { done, seen } = await lockedAfter(200_000);
		expect(seen).toEqual([false, false]);
		expect(done).toEqual({ ok: true, value: 'added' });
	});

	it('stops the time for two minutes at most', async () => {
		expect((await lockedAfter(241_000)).seen).toEqual([true, true]);
	});
});

it('stands beside several officers without a name of theirs', async () => {
	const { app, user, passkeys, add } = await mountSection();
	await user.click(allowing());
	await app.vault.keeper.setInitials('AB');
	await app.vault.lookForOfficers();
	expect(app.vault.initials).toBe('AB');
	await add();
	await added();
	await waitFor(() => expect(app.vault.status?.passkey).toHaveLength(16));
	expect(JSON.stringify(passkeys.asked.map(({ options }) => options))).not.toContain('AB');
});
