// What the list says about time: before something goes, after it went, when it has to wait, and when
// the clock of the device cannot be right.
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { askSecond, confirmSecond, eraseEverything, type App, type CaseState } from '$lib/session';
import { Device } from '../support/keeper-device';
import { button, mountUnlocked, passphrase, said } from '../support/ui-app';

afterEach(cleanup);

const hour = 3_600_000;
const codes = { open: 'A7-11-MA', handed: 'L7-66-MA', sent: 'K7-42-MA' } as const;

async function mountKept(states: readonly (keyof typeof codes)[]) {
	const device = new Device();
	const mounted = await mountUnlocked({ device });
	for (const state of states) {
		const code: string = codes[state];
		const card = { v: 1, code, day: '2026-01-15', state, receipt: 'ACD-EFH' };
		await mounted.app.vault.keeper.begin(new TextEncoder().encode(JSON.stringify(card)), []);
	}
	await mounted.app.refreshCases();
	await mounted.app.sweep();
	return mounted;
}

function pass(device: Device, hours: number): void {
	device.clockMs += hours * hour;
	device.monotonicMs += hours * hour;
}

/** Locks and opens again; the list stands. */
async function reopen({ app }: Awaited<ReturnType<typeof mountKept>>): Promise<void> {
	await app.lock();
	await app.chooseNamespace('field');
	const opened = await app.unlock(passphrase);
	if (!opened.ok) throw new Error(opened.error.tag);
	await screen.findByRole('heading', { level: 1, name: 'Conversations' });
}

function row(state: CaseState & keyof typeof codes) {
	const article = screen.getByText(codes[state]).closest('article');
	if (!article) throw new Error('no row');
	return within(article);
}

/** What the list says of so many that went by themselves today. */
const gone = (number: number, { today }: App) =>
	said(
		`Destroyed here by themselves on ${today}, because their time was over. Conversations: ${number}`
	);

describe('what is kept', () => {
	it('says when it goes, goes at its time, and is told to have gone', async () => {
		const mounted = await mountKept(['open', 'handed']);
		const { app, device } = mounted;
		expect(
			await screen.findByText(said('Is destroyed here by itself. Days left: 3'))
		).toBeVisible();
		expect(row('handed').getByText(said(/Hours left: 24/))).toBeVisible();
		pass(device, 24);
		await app.sweep();
		expect(await screen.findByText(gone(1, app))).toBeVisible();
		expect(app.cases.map(({ code }) => code)).toEqual([codes.open]);
		pass(device, 48);
		await reopen(mounted);
		await waitFor(() => expect(app.cases).toEqual([]));
		// Nobody said yet that they had seen the first one.
		expect(await screen.findByText(gone(2, app))).toBeVisible();
		expect(document.body.textContent).not.toContain(codes.open);
	});

	it('is told to have gone once: by day and number, until it was seen, and not again', async () => {
		const mounted = await mountKept(['open', 'handed']);
		const { app, device, user } = mounted;
		pass(device, 80);
		await reopen(mounted);
		expect(await screen.findByText(gone(2, app))).toBeVisible();
		await user.click(button('I have seen it'));
		expect(screen.queryByText(gone(2, app))).toBeNull();
		await reopen(mounted);
		expect(app.gone).toEqual([]);
	});

	it('goes when the vault is locked, too', async () => {
		const mounted = await mountKept(['open']);
		const { app, device } = mounted;
		const asked: string[] = [];
		const { erase } = app.vault.keeper;
		app.vault.keeper.erase = (ids) => {
			asked.push(...ids);
			return erase(ids);
		};
		app.keeping?.sendOff(app);
		expect(asked).toEqual([]);
		pass(device, 71);
		await app.sweep();
		// An hour passes in which nobody looks.
		const { now } = performance;
		performance.now = () => now.call(performance) + hour;
		try {
			await app.lock();
		} finally {
			performance.now = now;
		}
		expect(asked).toHaveLength(1);
		// Whoever opens it next in this window is told, and nobody else.
		await waitFor(() => expect(app.gone[0]?.days).toEqual([{ day: app.today, number: 1 }]));
		await app.chooseNamespace('practice');
		await app.createVault(passphrase);
		await app.sweep();
		expect(screen.queryByText(gone(1, app))).toBeNull();
		await reopen(mounted);
		expect(await screen.findByText(gone(1, app))).toBeVisible();
	});

	it('waits past its time when a referral is not confirmed, and says what to do', async () => {
		const mounted = await mountKept(['sent']);
		pass(mounted.device, 500);
		await reopen(mounted);
		expect(await screen.findByText(said('Kept past their time, waiting for you: 1'))).toBeVisible();
		expect(row('sent').getByText(/Call the service and ask for the receipt code/)).toBeVisible();
		expect(mounted.app.cases).toHaveLength(1);
	});
});

describe('a clock that cannot be right', () => {
	it('destroys nothing before somebody says that it is', async () => {
		const mounted = await mountKept(['open']);
		const { app, device, user } = mounted;
		await app.lock();
		device.clockMs += 3650 * 24 * hour;
		await reopen(mounted);
		expect(await screen.findByText(/The date of this device seems wrong/)).toBeVisible();
		expect(app.cases).toHaveLength(1);
		await user.click(button('The date is right'));
		await user.click(button('Not sure'));
		expect(app.cases).toHaveLength(1);
		await user.click(button('The date is right'));
		await user.click(screen.getByRole('button', { name: /^Yes, today is/ }));
		await waitFor(() => expect(app.cases).toEqual([]));
		expect(screen.queryByText(/seems wrong/)).toBeNull();
	});
});

describe('the person', () => {
	it('takes everything back, and staff are told what nobody can call back', async () => {
		const { app, user } = await mountKept(['open', 'sent']);
		await screen.findAllByRole('button', { name: 'The person takes it back' });
		await user.click(row('sent').getByRole('button', { name: 'The person takes it back' }));
		expect(row('sent').getByRole('alert')).toHaveTextContent('cannot be called back from here');
		await user.click(row('sent').getByRole('button', { name: 'Destroy all of it now' }));
		expect(
			await screen.findByText(said(/K7-42-MA is destroyed here. Now call the service/))
		).toBeVisible();
		await user.click(row('open').getByRole('button', { name: 'The person takes it back' }));
		expect(row('open').getByRole('alert')).toHaveTextContent('Nothing of it was handed over');
		await user.click(row('open').getByRole('button', { name: 'Destroy all of it now' }));
		await waitFor(() => expect(app.cases).toEqual([]));
	});
});

it('destroys everything after a second tap', async () => {
	const { app, user } = await mountKept(['open', 'sent', 'handed']);
	await user.click(await screen.findByText('Destroy everything kept here'));
	await user.click(button('Destroy all conversations now'));
	expect(app.cases).toHaveLength(3);
	await user.click(button('Destroy all for good'));
	expect(await screen.findByText('Everything that was kept here is destroyed.')).toBeVisible();
	expect(app.cases).toEqual([]);
});

it('erases everything only where two persons allowed it, and then leaves no vault', async () => {
	const { app } = await mountKept(['open', 'sent']);
	expect(screen.queryByRole('button', { name: /Hold for three seconds/ })).toBeNull();
	const asked = askSecond('A. B.', app.today, passphrase);
	const panic = confirmSecond(asked, 'C. D.', app.today, passphrase) ?? undefined;
	await app.organisation.save({ ...app.organisation.editableSettings, panic });
	expect(await screen.findByRole('button', { name: /Hold for three seconds/ })).toBeVisible();
	expect(await eraseEverything(app)).toEqual({ ok: true, value: undefined });
	expect([app.locking.isHidden, app.cases, app.screen]).toEqual([true, [], 'start']);
	await app.chooseNamespace('field');
	expect(app.vault.status?.vault).toBe('none');
	const opened = await app.unlock(passphrase);
	expect(!opened.ok && opened.error.tag).toBe('VaultMissing');
});
