// Locks when nobody has touched the device for long enough. A page looks once a second, because a
// timer for the whole time would be late after the device slept; a hidden page is let look less often
// by browsers, and looks again in the moment in which it is seen (cover.ts).
import { coverWhile } from './cover';

/** What the watch tells, asks and does. */
export interface Watched {
	readonly touch: () => void;
	readonly isTimeUp: () => boolean;
	readonly openDialog: () => void;
	readonly closeDialog: () => void;
	/** Locks, without haste. */
	readonly lock: () => Promise<void>;
}

const lookEveryMs = 1000;

// What a person does to a page. A key that something lies on repeats, and is nobody.
const touches = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'] as const;

/** Watches until the result is called. */
export function lockWhenIdle(watched: Watched): () => void {
	const listeners = new AbortController();
	const listen = (on: EventTarget, names: readonly string[], heard: (event: Event) => void) => {
		const { signal } = listeners;
		for (const name of names)
			on.addEventListener(name, heard, { capture: true, passive: true, signal });
	};
	listen(window, touches, (event) => {
		if (!(event instanceof KeyboardEvent && event.repeat)) watched.touch();
	});
	// Dialogs of the system: for a file, and for the printer. Pages are told when they close.
	const ofFile = (heard: () => void) => (event: Event) => {
		if (event.target instanceof HTMLInputElement && event.target.type === 'file') heard();
	};
	listen(document, ['click'], ofFile(watched.openDialog));
	listen(document, ['change', 'cancel'], ofFile(watched.closeDialog));
	listen(window, ['beforeprint'], watched.openDialog);
	listen(window, ['afterprint'], watched.closeDialog);
	const look = () => {
		if (watched.isTimeUp()) void coverWhile(watched.lock());
	};
	const looking = setInterval(look, lookEveryMs);
	return () => {
		clearInterval(looking);
		listeners.abort();
	};
}
