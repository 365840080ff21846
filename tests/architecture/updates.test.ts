// No newer version takes a window over by itself, and no window loads again by itself.
import { describe, expect, it } from 'vitest';
import { readSources } from './sources';
import { reloads, uninvitedUpdates } from './update-rules';

const sources = readSources();
const worker = (text: string) => uninvitedUpdates([{ path: 'src/service-worker.ts', text }]);
const page = (text: string) => uninvitedUpdates([{ path: 'src/lib/session/a.ts', text }]);

describe('the sources', () => {
	it('hold no update that nobody asked for', () => {
		expect(uninvitedUpdates(sources)).toEqual([]);
	});

	it('load a window again in one place, which is given to the update and used once it is taken', () => {
		expect(reloads(sources)).toBe(1);
	});

	it('take over in one place', () => {
		const text = sources.map((source) => source.text).join('\n');
		expect(text.match(/skipWaiting/g)).toHaveLength(1);
	});
});

describe('a planted update', () => {
	it.each([
		"self.addEventListener('install', () => self.skipWaiting());",
		'await self.skipWaiting();',
		'if (windows.length === 1) tell(); else await self.skipWaiting();',
		'if (windows.length === 2) await self.skipWaiting();',
		"if (event.data.type === 'SKIP_WAITING') go();",
		"const take = self['skipWaiting'];"
	])('in the service worker is named: %s', (text) => {
		expect(worker(text)).toHaveLength(1);
	});

	it.each([
		'workbox.messageSkipWaiting();',
		'location.reload();',
		'window.location.reload();',
		"navigator.serviceWorker.addEventListener('controllerchange', go);"
	])('in a page is named: %s', (text) => {
		expect(page(text)).toHaveLength(1);
	});

	it('is not seen where the version is alone', () => {
		expect(worker('if (windows.length === 1) await self.skipWaiting();')).toEqual([]);
		expect(page('this.#reload = reload;')).toEqual([]);
	});
});
