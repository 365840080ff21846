// What must not be seen is covered in the very moment it is known, by one attribute on the document:
// it stands outside the components, which would draw a moment later. A page is covered when it is
// hidden, frozen, left, or locked; it is uncovered when it is seen again and there is nothing to hide.
import { focusHeading } from './focus';

/** What is done when the page is hidden or put away, and when it is shown again. */
export interface PutAway {
	/** The page is hidden; the browser may stop it at any moment from now on. */
	readonly prepare: () => void;
	/** Whether nobody has touched the device for too long. */
	readonly isTimeUp: () => boolean;
	/** Locks; at once where that can be. */
	readonly putAway: () => Promise<void>;
	readonly comeBack: () => Promise<void>;
	/** The page is left: whoever comes back to it is not the one who left, for all that is known. */
	readonly leave: () => void;
}

const attribute = 'data-covered';

/** Covers everything, now, until `during` has ended. */
export function coverWhile(during: Promise<unknown>): Promise<void> {
	cover();
	return during.then(
		() => uncover(),
		() => uncover()
	);
}

// What is covered cannot have the focus; it gets it back if it is still there.
let focused: HTMLElement | null = null;

function cover(): void {
	const { documentElement: root, activeElement, body } = document;
	const isOne = activeElement instanceof HTMLElement && activeElement !== body;
	if (!root.hasAttribute(attribute)) focused = isOne ? activeElement : null;
	root.toggleAttribute(attribute, true);
}

function uncover(): void {
	if (document.visibilityState === 'hidden') return;
	document.documentElement.removeAttribute(attribute);
	if (focused?.isConnected) focused.focus({ preventScroll: true });
	else void focusHeading();
	focused = null;
}

/** Covers and locks as it is needed, until the result is called. */
export function coverWhenPutAway({
	prepare,
	isTimeUp,
	putAway,
	comeBack,
	leave
}: PutAway): () => void {
	// A page that is kept for Back is frozen and thawed as well; it is back only when it is shown.
	let isKept = false;
	const lock = () => {
		cover();
		void putAway();
	};
	const back = () => {
		if (isKept || document.visibilityState === 'hidden') return;
		if (!document.documentElement.hasAttribute(attribute)) return;
		if (isTimeUp()) void putAway();
		void comeBack().finally(uncover);
	};
	const hide = ({ persisted }: PageTransitionEvent) => {
		isKept = persisted;
		leave();
		if (persisted) lock();
	};
	const show = ({ persisted }: PageTransitionEvent) => {
		isKept = false;
		if (persisted) lock();
		back();
	};
	const turn = () => {
		if (document.visibilityState !== 'hidden') return back();
		cover();
		prepare();
	};
	document.addEventListener('freeze', lock);
	document.addEventListener('resume', back);
	document.addEventListener('visibilitychange', turn);
	addEventListener('pagehide', hide);
	addEventListener('pageshow', show);
	return () => {
		document.removeEventListener('freeze', lock);
		document.removeEventListener('resume', back);
		document.removeEventListener('visibilitychange', turn);
		removeEventListener('pagehide', hide);
		removeEventListener('pageshow', show);
	};
}
