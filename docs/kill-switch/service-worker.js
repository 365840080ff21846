// Put in the place of a build's service-worker.js, this takes the service worker of Askwell off the
// devices that come by: its files are forgotten, and Askwell is loaded from the host again. It
// touches no vault, no conversation and no key. How and when: docs/operations.md.
//
// Like any newer version it waits for the staff member, or until every window was closed: taking the
// files away under a conversation would break it.
self.addEventListener('message', (event) => {
	if (event.data?.type !== 'take-over-if-alone') return;
	const takeOver = async () => {
		const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
		if (windows.length === 1) await self.skipWaiting();
		event.ports[0]?.postMessage(windows.length);
	};
	event.waitUntil(takeOver());
});

self.addEventListener('activate', (event) => {
	const leave = async () => {
		const names = await caches.keys();
		const own = names.filter((name) => name.startsWith('askwell-'));
		await Promise.all(own.map((name) => caches.delete(name)));
		await self.registration.unregister();
	};
	event.waitUntil(leave());
});

// No answer to `fetch`: every request goes to the host. Taking control lets the window load again,
// and that registers this file anew; so it stays, doing nothing, until a build is in its place.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
