// The real application over a device in memory, with its screens, for component tests.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Keeper, KeeperStatus } from '$lib/keeper';
import { App } from '$lib/session';
import { Device } from './keeper-device';
import Screens from './Screens.svelte';

export const passphrase = 'abandon ability able about above absent';

/** An update that can be made ready. */
export class FakeUpdate {
	state: 'none' | 'ready' = 'none';
	outcome = 'reloading';
	readonly asked: boolean[] = [];
	readonly #listeners = new Set<() => void>();

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	makeReady(): void {
		this.state = 'ready';
		for (const listener of this.#listeners) listener();
	}

	async apply(now: { readonly conversationOpen: boolean }): Promise<string> {
		this.asked.push(now.conversationOpen);
		return this.outcome;
	}
}

interface Options {
	readonly device?: Device;
	/** Whether the browser promised to keep the storage. */
	readonly persistent?: boolean;
	/** Milliseconds since 1970. */
	readonly now?: number;
}

function promising(keeper: Keeper, persistent: boolean): Keeper {
	const status: Keeper['status'] = async (ns) => {
		const found = await keeper.status(ns);
		if (!found.ok) return found;
		const value: KeeperStatus = { ...found.value, persistent };
		return { ok: true, value };
	};
	return { ...keeper, status };
}

/** Mounts the application on its first screen. */
export async function mountApp(options: Options = {}) {
	const { device = new Device(), persistent = false, now = Date.UTC(2026, 10, 23) } = options;
	const app = new App({
		startKeeper: () => promising(device.start(), persistent),
		now: () => now
	});
	await app.start();
	const update = new FakeUpdate();
	const user = userEvent.setup();
	render(Screens, { app, update });
	return { app, device, update, user };
}

/** Mounts the application with a new vault open. */
export async function mountUnlocked(options: Options = {}) {
	const mounted = await mountApp(options);
	await mounted.app.chooseNamespace('field');
	const made = await mounted.app.createVault(passphrase);
	if (!made.ok) throw new Error(`no vault: ${made.error.tag}`);
	await screen.findByRole('heading', { level: 1, name: 'Conversations' });
	return mounted;
}

/** The one button of a name. */
export const button = (name: string | RegExp) => screen.getByRole('button', { name });

// Filled-in parts stand between characters that keep their direction apart; nobody sees them.
const isolates = /[\u2066-\u2069]/g;

/** The text of an element as it is read. */
export const textOf = (element: Element) => (element.textContent ?? '').replace(isolates, '');

/**
 * Matches a text as it is read, without the marks around what was filled in; codes and numbers in
 * it may be elements of their own.
 */
export const said = (wanted: string | RegExp) => (content: string, element: Element | null) => {
	const isLine = [...(element?.children ?? [])].every(({ tagName }) => tagName === 'BDI');
	const all = element && isLine && content.trim() !== '' ? textOf(element) : content;
	const plain = all.replace(isolates, '').trim();
	return typeof wanted === 'string' ? plain === wanted : wanted.test(plain);
};
