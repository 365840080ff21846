// Browsers put pages away: they freeze them, or keep them to be shown again by the Back button. What
// comes back must show nothing of before, so the page is covered in the very moment it is told, by
// one attribute on the document, and locked. It is uncovered when it is locked and shown again.

/** What is done when the page is put away, and when it is shown again. */
export interface PutAway {
	readonly putAway: () => Promise<void>;
	readonly comeBack: () => Promise<void>;
}

/** Covers and locks whenever the page is put away or comes back, until the result is called. */
export function coverWhenPutAway({ putAway, comeBack }: PutAway): () => void {
	const root = document.documentElement;
	// A page that is kept for Back is frozen and thawed as well; it is back only when it is shown.
	let isKept = false;
	const cover = () => {
		root.toggleAttribute('data-covered', true);
		void putAway();
	};
	const uncover = () => {
		if (isKept || !root.hasAttribute('data-covered')) return;
		void comeBack().finally(() => root.removeAttribute('data-covered'));
	};
	const hide = ({ persisted }: PageTransitionEvent) => {
		isKept = persisted;
		if (persisted) cover();
	};
	const show = ({ persisted }: PageTransitionEvent) => {
		isKept = false;
		if (persisted) cover();
		uncover();
	};
	const seen = () => {
		if (document.visibilityState === 'visible') uncover();
	};
	document.addEventListener('freeze', cover);
	document.addEventListener('resume', uncover);
	document.addEventListener('visibilitychange', seen);
	addEventListener('pagehide', hide);
	addEventListener('pageshow', show);
	return () => {
		document.removeEventListener('freeze', cover);
		document.removeEventListener('resume', uncover);
		document.removeEventListener('visibilitychange', seen);
		removeEventListener('pagehide', hide);
		removeEventListener('pageshow', show);
	};
}
