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
	how: () => import('$lib/ui/shell/HowItWorks.svelte'),
	security: () => import('$lib/ui/shell/Security.svelte'),
	unlock: () => import('$lib/ui/shell/Unlock.svelte'),
	warm: () => import('$lib/ui/lock/EnterPin.svelte'),
	pin: () => import('$lib/ui/lock/SetPin.svelte'),
	home: () => import('$lib/ui/cases/Home.svelte'),
	settings: () => import('$lib/ui/cases/Settings.svelte'),
	'practice-file': () => import('$lib/ui/practice/PracticeFile.svelte'),
	talk: () => import('$lib/ui/interview/Talk.svelte'),
	receive: () => import('$lib/ui/referral/Receive.svelte'),
	waiting: () => import('$lib/ui/cases/Waiting.svelte'),
	rescue: () => import('$lib/ui/cases/OpenRescue.svelte'),
	steps: () => import('$lib/ui/cases/Steps.svelte'),
	copy: () => import('$lib/ui/cases/MakeCopy.svelte'),
	restore: () => import('$lib/ui/cases/Restore.svelte')
};

// Words are typed, and a list is read, for longer than these take to come.
const next: Partial<Record<Screen, readonly Late[]>> = {
	unlock: ['home'],
	home: ['talk', 'cards'],
	pin: ['warm'],
	warm: ['home', 'unlock']
};

// Those whose words are in a file that comes late, too.
const readDesk: readonly Late[] = [
	'waiting',
	'about',
	'how',
	'security',
	'settings',
	'practice-file',
	'rescue',
	'steps',
	'copy',
	'restore',
	'pin',
	'warm'
];

export class Screens {
	readonly #loadDeskWords: () => Promise<void>;
	#loaded = $state.raw<Partial<Record<Late, Shown>>>({});
	#last: Screen = 'start';
	/** The screen that was asked for and whose file could not be had: no network, nothing kept yet. */
	missing = $state<Late | null>(null);

	/** `loadDeskWords` rejects when the words cannot be had. */
	constructor(loadDeskWords: () => Promise<void>) {
		this.#loadDeskWords = loadDeskWords;
	}

	/**
	 * The screen that stands: the wanted one, or the one before it while its file is on the way. A
	 * conversation is never the one before: what may follow it was fetched before it began.
	 */
	standing(wanted: Screen): Screen {
		if (wanted === 'start' || this.#loaded[wanted]) this.#last = wanted;
		return this.#last;
	}

	/** The screen of a name, or null before its file is there. */
	shown(name: Late): Shown | null {
		return this.#loaded[name] ?? null;
	}

	/** Fetches a screen, and then those that may follow. */
	async fetch(name: Screen): Promise<void> {
		this.missing = null;
		if (name !== 'start' && !(await this.#load(name))) this.missing = name;
		await Promise.all((next[name] ?? []).map((following) => this.#load(following)));
	}

	/** Whether the file of a screen is there now. */
	async #load(name: Late): Promise<boolean> {
		if (this.#loaded[name]) return true;
		try {
			const words = readDesk.includes(name) ? this.#loadDeskWords() : null;
			const [{ default: shown }] = await Promise.all([loaders[name](), words]);
			// Every screen is given the same two things, and takes what it knows.
			this.#loaded = { ...this.#loaded, [name]: shown as Shown };
			return true;
		} catch {
			return false;
		}
	}
}
