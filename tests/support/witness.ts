// Somebody in the page who notes what the browser does to it, and whether a text could be seen then.
import type { Page } from '@playwright/test';

/** What was noted since the witness was called. */
export interface Noted {
	/** How long the page was frozen, in ms. */
	frozenMs: number;
	/** How often a timer of the page ran while it was hidden, and while it was frozen. */
	hiddenTicks: number;
	frozenTicks: number;
	/** Whether the page came back whole by Back. */
	isRestored: boolean;
	/** How often somebody looked while it was put away and when it came back, and saw the text. */
	looks: number;
	seen: number;
}

declare global {
	interface Window {
		witness?: Noted;
	}
}

/** Calls a witness, to look for `text`; false when the text is not seen now. */
export function callWitness(page: Page, text: string): Promise<boolean> {
	return page.evaluate((wanted) => {
		const none = { frozenMs: 0, hiddenTicks: 0, frozenTicks: 0 };
		const noted: Noted = { ...none, isRestored: false, looks: 0, seen: 0 };
		window.witness = noted;
		let frozenAt: number | null = null;
		const isSeen = () => document.body.innerText.includes(wanted);
		const look = () => {
			noted.looks += 1;
			if (isSeen()) noted.seen += 1;
		};
		const lookAtFrames = () => {
			look();
			if (window.witness === noted) requestAnimationFrame(lookAtFrames);
		};
		setInterval(() => {
			if (document.visibilityState === 'hidden') noted.hiddenTicks += 1;
			if (frozenAt !== null) noted.frozenTicks += 1;
		}, 20);
		document.addEventListener('freeze', () => {
			frozenAt = Date.now();
			look();
		});
		document.addEventListener('resume', () => {
			noted.frozenMs += Date.now() - (frozenAt ?? Date.now());
			frozenAt = null;
			look();
			lookAtFrames();
		});
		addEventListener('pagehide', look);
		addEventListener('pageshow', ({ persisted }) => {
			noted.isRestored = persisted;
			look();
		});
		return isSeen();
	}, text);
}

/** What was noted; null when the page is another one than the witness was called to. */
export function askWitness(page: Page): Promise<Noted | null> {
	return page.evaluate(() => {
		const noted = window.witness ?? null;
		delete window.witness;
		return noted;
	});
}

/** Why the browser did not keep a page for Back, in its own words. */
export function whyNotRestored(page: Page): Promise<string> {
	return page.evaluate(() => {
		const [navigation] = performance.getEntriesByType('navigation');
		return JSON.stringify(Reflect.get(navigation ?? {}, 'notRestoredReasons'));
	});
}
