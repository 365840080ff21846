// The browser's Back button must neither leave a conversation nor show where somebody has been.
// One neutral entry stands before the page; going back takes it, and it is put there again.

/**
 * Keeps Back inside this page until the returned function is called. Browsers skip entries that
 * were made before anybody touched the page, so the entry is made at the first touch or key.
 */
export function guardBack(): () => void {
	const guard = () => history.pushState(null, '');
	addEventListener('pointerdown', guard, { once: true });
	addEventListener('keydown', guard, { once: true });
	addEventListener('popstate', guard);
	return () => {
		removeEventListener('pointerdown', guard);
		removeEventListener('keydown', guard);
		removeEventListener('popstate', guard);
	};
}
