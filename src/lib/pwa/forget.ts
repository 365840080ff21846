// Takes the program out of this browser: what was kept of it for days without a network, and the
// service worker that keeps it. It can be had again from where it is served, and nowhere else.

/** Resolves when as much is gone as the browser lets go; nothing of it is worth a failure. */
export async function forgetProgram(): Promise<void> {
	// First the worker: what it hands out once more it would put back among what is kept.
	const workers = await navigator.serviceWorker?.getRegistrations().catch(() => []);
	await Promise.allSettled((workers ?? []).map((worker) => worker.unregister()));
	const names = await globalThis.caches?.keys().catch(() => []);
	await Promise.allSettled((names ?? []).map((name) => caches.delete(name)));
}
