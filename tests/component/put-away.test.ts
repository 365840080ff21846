// The browser puts the page away and shows it again: what is covered meanwhile, and when the keeper
// is started anew.
import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Device } from '../support/keeper-device';
import { mountApp, passphrase } from '../support/ui-app';

afterEach(cleanup);

/** A device that counts its workers. */
class CountingDevice extends Device {
	started = 0;

	override start() {
		this.started += 1;
		return super.start();
	}
}

const isCovered = () => document.documentElement.hasAttribute('data-covered');
const tell = (name: string) => document.dispatchEvent(new Event(name));
const turn = (name: string) => dispatchEvent(Object.assign(new Event(name), { persisted: true }));

/** Unlocks the practice vault, which is made when there is none, and begins a talk. */
async function mountTalk() {
	const device = new CountingDevice();
	const { app } = await mountApp({ device });
	await app.chooseNamespace('practice');
	expect(await app.createVault(passphrase)).toMatchObject({ ok: true });
	await app.beginTalk();
	expect(app.talk).not.toBeNull();
	return { app, device };
}

describe('a page that is put away in a conversation', () => {
	it('locks each time, and is uncovered when it is locked', async () => {
		const { app } = await mountTalk();
		for (let time = 0; time < 3; time += 1) {
			tell('freeze');
			expect(isCovered()).toBe(true);
			expect(app.vault.keys).toBeNull();
			tell('resume');
			await waitFor(() => expect(isCovered()).toBe(false));
			await screen.findByRole('heading', { name: 'Open the practice vault' });
			expect(await app.unlock(passphrase)).toMatchObject({ ok: true });
			await app.beginTalk();
		}
	});

	it('starts no worker while it is kept for Back, and stays covered', async () => {
		const { app, device } = await mountTalk();
		turn('pagehide');
		tell('freeze');
		tell('resume');
		await new Promise((done) => setTimeout(done, 50));
		expect([app.vault.keys, app.talk, isCovered(), device.started]).toEqual([null, null, true, 1]);
		turn('pageshow');
		await waitFor(() => expect(isCovered()).toBe(false));
		expect(device.started).toBe(2);
		await screen.findByRole('heading', { name: 'Open the practice vault' });
	});
});
