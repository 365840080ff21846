// Something went wrong in the program that nobody foresaw. It must not be silent; and what a browser
// writes about it into its log is not in our hands, so nothing is written where the program is used.

/** Calls `told` when an error was caught by nobody, until the result is called. */
export function whenBroken(told: () => void): () => void {
	const heard = (event: ErrorEvent | PromiseRejectionEvent) => {
		// Without an error it is a notice of the browser about itself.
		if (event instanceof ErrorEvent && !event.error) return;
		if (!import.meta.env.DEV) event.preventDefault();
		told();
	};
	addEventListener('error', heard);
	addEventListener('unhandledrejection', heard);
	return () => {
		removeEventListener('error', heard);
		removeEventListener('unhandledrejection', heard);
	};
}
