/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />

// Keeps the files of one build on the device, so that everything works without a network, and puts
// the security headers on what it hands out, also where the host sends none. It knows the list of
// files and nothing else: no answer, no key and no case ever passes through it.
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import {
	addPlugins,
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** Put before this code after each build: tools/after-build.js reads it from the finished files. */
declare const askwellBuild: {
	readonly files: { url: string; revision: string; integrity: string }[];
	readonly headers: {
		readonly always: Readonly<Record<string, string>>;
		readonly policies: { readonly page: string; readonly worker: string };
	};
};

const workerFolder = '/_app/immutable/workers/';

function policyFor(path: string): string {
	const { page, worker } = askwellBuild.headers.policies;
	return path.startsWith(workerFolder) && path.endsWith('.js') ? worker : page;
}

function withHeaders(response: Response, path: string): Response {
	const headers = new Headers(response.headers);
	for (const [name, value] of Object.entries(askwellBuild.headers.always)) headers.set(name, value);
	headers.set('Content-Security-Policy', policyFor(path));
	// The body was unpacked when it was stored.
	headers.delete('Content-Encoding');
	headers.delete('Content-Length');
	return new Response(response.body, { status: response.status, headers });
}

const securityHeaders: WorkboxPlugin = {
	handlerWillRespond: async ({ request, response }) =>
		withHeaders(response, new URL(request.url).pathname)
};

/**
 * Lets the waiting version take over, but only while a single window is open: a second window
 * would lose the parts of the old version it has not loaded yet, perhaps in a conversation.
 * @returns how many windows are open
 */
async function takeOverIfAlone(): Promise<number> {
	const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (windows.length === 1) await self.skipWaiting();
	return windows.length;
}

self.addEventListener('message', (event) => {
	if (event.data?.type !== 'take-over-if-alone') return;
	event.waitUntil(takeOverIfAlone().then((windows) => event.ports[0]?.postMessage(windows)));
});

setCacheNameDetails({ prefix: 'askwell', precache: 'files', runtime: 'other', suffix: 'v1' });
addPlugins([securityHeaders]);
precacheAndRoute(askwellBuild.files, {
	cleanURLs: false,
	ignoreURLParametersMatching: [/.*/]
});
registerRoute(new NavigationRoute(createHandlerBoundToURL('/200.html')));
cleanupOutdatedCaches();
clientsClaim();
