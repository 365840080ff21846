// The screens after the first. Each is a file of its own, fetched one step before it is needed, so
// that little has to come before the first; the service worker keeps them all.
import type { Screen } from '$lib/session';
import type { Update } from '$lib/ui/shell/UpdateOffer.svelte';
import type { Component } from 'svelte';

type Late = Exclude<Screen, 'start'>;
type Shown = Component<{ readonly update: Update; readonly version: string }>;

const loaders: Readonly<Record<Late, () => Promise<{ readonly default: Component<never> }>>> = {
	cards: () => import('$lib/ui/shell/Cards.svelte'),
	about: () => import('$lib/ui/shell/About.svelte'),
	unlock: () => import('$lib/ui/shell/Unlock.svelte'),
	home: () => import('$lib/ui/cases/Home.svelte'),
	settings: () => import('$lib/ui/cases/Settings.svelte'),
	'practice-file': () => import('$lib/ui/practice/PracticeFile.svelte'),
	talk: () => import('$lib/ui/interview/Talk.svelte'),
	receive: () => import('$lib/ui/referral/Receive.svelte'),
	rescue: () => import('$lib/ui/cases/OpenRescue.svelte')
};

// Words are typed, and a list is read, for longer than these take to come.
const next: Partial<Record<Screen, readonly Late[]>> = {
	unlock: ['home', 'receive'],
	home: ['talk', 'cards', 'receive']
};

export class Screens {
	#loaded = $state.raw<Partial<Record<Screen, Shown>>>({});
	/** A file could not be had: no network, and nothing kept yet. */
	failed = $state(false);

	/** The screen of a name, or null while it is on its way. */
	shown(name: Late): Shown | null {
		return this.#loaded[name] ?? null;
	}

	/** Fetches a screen, and then those that may follow. */
	async fetch(name: Screen): Promise<void> {
		if (name !== 'start') await this.#load(name);
		await Promise.all((next[name] ?? []).map((following) => this.#load(following)));
	}

	async #load(name: Late): Promise<void> {
		if (this.#loaded[name]) return;
		try {
			const { default: shown } = await loaders[name]();
			// Every screen is given the same two things, and takes what it knows.
			this.#loaded = { ...this.#loaded, [name]: shown as Shown };
			this.failed = false;
		} catch {
			this.failed = true;
		}
	}
}
