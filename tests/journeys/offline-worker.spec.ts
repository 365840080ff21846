// A worker has a policy of its own, with and without a network: it may compile WebAssembly and
// load its own parts, and it may neither evaluate text nor reach any address.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Response } from '@playwright/test';
import { headersFor } from '../../tools/headers.js';
import { expect, test } from '../support/browser';
import { Desk } from '../support/desk';
import {
	buildFolder,
	copyBuild,
	startPlainHost,
	startServer,
	type BuildCopy
} from '../support/server';

// A dead server is part of these journeys; the browser tells of it on the console.
test.use({ expectedComplaint: /ERR_CONNECTION_REFUSED|fetching the script/ });

const workerPath = '_app/immutable/workers/probe.js';
const partPath = '_app/immutable/workers/chunks/part.js';
const probe = `
	const outcome = async (attempt) => {
		try { return String(await attempt()); } catch (error) { return error.name; }
	};
	const emptyModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
	postMessage({
		wasm: await outcome(() => WebAssembly.validate(emptyModule) && WebAssembly.compile(emptyModule)),
		part: await outcome(async () => (await import('./chunks/part.js')).name),
		evaluation: await outcome(() => (0, eval)('1 + 1')),
		textAsTimer: await outcome(() => typeof setTimeout('1 + 1')),
		ownAddress: await outcome(() => fetch('/icon.svg')),
		otherAddress: await outcome(() => fetch('https://elsewhere.invalid/'))
	});
`;
const expected = {
	wasm: '[object WebAssembly.Module]',
	part: 'part',
	evaluation: 'EvalError',
	// Only Trusted Types refuse this aloud; a policy without them drops it in silence.
	textAsTimer: 'TypeError',
	ownAddress: 'TypeError',
	otherAddress: 'TypeError'
};

function admitProbe(html: string): string {
	return html.replace('askwell-worker', 'askwell-worker probe');
}

function runProbe(page: Page): Promise<unknown> {
	return page.evaluate((path) => {
		const policy = window.trustedTypes?.createPolicy('probe', { createScriptURL: (url) => url });
		const url = policy?.createScriptURL(`/${path}`) as unknown as string;
		const worker = new Worker(url, { type: 'module' });
		return new Promise((done) => {
			worker.onmessage = (event) => done(event.data);
			worker.onerror = () => done('the worker did not start');
		});
	}, workerPath);
}

function copyWithProbe(): BuildCopy {
	return copyBuild({
		[workerPath]: () => probe,
		[partPath]: () => "export const name = 'part';\n",
		'index.html': admitProbe,
		'200.html': admitProbe
	});
}

function isControlled(page: Page): Promise<unknown> {
	return page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

test('the policy of a worker binds it, served and from the device', async ({ page }) => {
	const copy = copyWithProbe();
	const server = await startServer(copy.folder);

	await page.goto(server.url);
	expect(await runProbe(page)).toEqual(expected);

	await isControlled(page);
	await server.stop();
	await page.reload();
	expect(await runProbe(page)).toEqual(expected);
	copy.remove();
});

test.describe('a host without headers', () => {
	// Before the service worker is there, the probe may reach out: the control of these journeys.
	test.use({ expectedComplaint: /elsewhere\.invalid|ERR_NAME_NOT_RESOLVED/ });

	test('is made up for by the service worker', async ({ page }) => {
		const copy = copyWithProbe();
		const host = await startPlainHost(copy.folder);

		const first = await page.goto(host.url);
		expect(first?.headers()['content-security-policy']).toBeUndefined();
		expect(await runProbe(page)).toMatchObject({ evaluation: '2', textAsTimer: 'number' });

		await isControlled(page);
		const second = await page.reload();
		expect(second?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(second?.headers()['referrer-policy']).toBe('no-referrer');
		expect(await runProbe(page)).toEqual(expected);
		await host.stop();
		copy.remove();
	});
});

/** What a page or worker says to text where only a vouched-for value may stand. */
function textIsRefused(): string {
	try {
		setTimeout('1 + 1');
	} catch (error) {
		return error instanceof Error ? error.name : 'other';
	}
	return 'let through';
}

test.describe('the second visit to a host without headers', () => {
	// The questions this journey asks are breaches themselves.
	test.use({ expectedComplaint: /require-trusted-types-for|TrustedScript/ });

	test('has them on every file, on the page and on the real keeper', async ({ page }) => {
		const host = await startPlainHost(buildFolder);
		const desk = new Desk(page, 'en', 'ar');
		await desk.open(host.url);
		expect(await page.evaluate(textIsRefused), 'the page has its policy within').toBe('TypeError');
		await isControlled(page);

		const came: Response[] = [];
		page.on('response', (response) => came.push(response));
		await page.reload();
		await desk.makeVault('practice');
		await desk.seesHeading('staff:home.title.practice');

		const rules = JSON.parse(readFileSync(join(buildFolder, 'headers.json'), 'utf8'));
		const pathOf = (response: Response) => new URL(response.url()).pathname;
		expect(came.map(pathOf)).toContainEqual(expect.stringContaining('/workers/keeper'));
		for (const response of came) {
			const wanted = headersFor(rules, pathOf(response));
			for (const [name, value] of Object.entries(wanted)) {
				expect(response.headers()[name.toLowerCase()], pathOf(response) + name).toBe(value);
			}
		}
		expect(await page.evaluate(textIsRefused)).toBe('TypeError');
		const keepers = page.workers();
		expect(keepers).toHaveLength(1);
		for (const keeper of keepers) expect(await keeper.evaluate(textIsRefused)).toBe('TypeError');
		await host.stop();
	});
});

test('every worker of the build is served with the policy of workers', async ({ request }) => {
	const folder = '_app/immutable/workers';
	const workers = readdirSync(join(buildFolder, folder)).filter((name) => name.endsWith('.js'));
	expect(workers).not.toEqual([]);
	for (const name of workers) {
		const { 'content-security-policy': policy } = (
			await request.get(`/${folder}/${name}`)
		).headers();
		expect(policy, name).toContain("script-src 'self' 'wasm-unsafe-eval'");
		expect(policy, name).not.toContain('connect-src');
	}
});

test('the service worker has a policy of its own', async ({ request }) => {
	const response = await request.get('/service-worker.js');
	const policy = response.headers()['content-security-policy'];
	expect(policy).toContain("default-src 'none'; script-src 'self'; connect-src 'self'");
	expect(response.headers()['cache-control']).toBe('no-cache');
});
