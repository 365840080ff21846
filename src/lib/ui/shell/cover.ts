// Browsers put pages away: they freeze them, or keep them to be shown again by the Back button. What
// comes back must show nothing of before, so the page is covered in the very moment it is told, by
// one attribute on the document, and locked. It is uncovered when that is done.

/** Covers and locks whenever the page is put away or comes back, until the result is called. */
export function coverWhenPutAway(lock: () => Promise<void>): () => void {
	const root = document.documentElement;
	const cover = () => {
		root.toggleAttribute('data-covered', true);
		void lock().finally(() => root.removeAttribute('data-covered'));
	};
	const coverIfKept = (event: PageTransitionEvent) => {
		if (event.persisted) cover();
	};
	document.addEventListener('freeze', cover);
	addEventListener('pagehide', coverIfKept);
	addEventListener('pageshow', coverIfKept);
	return () => {
		document.removeEventListener('freeze', cover);
		removeEventListener('pagehide', coverIfKept);
		removeEventListener('pageshow', coverIfKept);
	};
}
