// The files of hosting/ make nginx and Caddy answer every address as the project's own server does,
// and Askwell lives on them as it does here. Without the program the journey is not run.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findWebServer } from '../../tools/debian.js';
import { listFiles } from '../../tools/build-files.js';
import { ask, type Answer } from '../support/ask';
import { expect, test } from '../support/browser';
import { Desk } from '../support/desk';
import { buildFolder } from '../support/server';
import { startWebServer, type HostName, type WebServer } from '../support/web-servers';

const hosts = [
	['nginx', 'nginx.conf'],
	['caddy', 'Caddyfile']
] as const;
const config = (file: string) => readFileSync(join(buildFolder, '..', 'hosting', file), 'utf8');

// What differs from server to server and says nothing about Askwell.
const ownWays =
	/^(date|server|connection|keep-alive|etag|last-modified|accept-ranges|transfer-encoding)$/;

function comparable({ status, headers, body }: Answer) {
	const kept = Object.entries(headers).filter(
		// Caddy tells the length only of what it does not take from a compressed copy.
		([name]) => !ownWays.test(name) && name !== 'content-length'
	);
	const bytes = createHash('sha256').update(body).digest('hex');
	return { status, bytes, headers: Object.fromEntries(kept) };
}

const screens = ['/', '/visit', '/a/b', '/index', '/200', '/?from=home', '/visit?x=1'];
const nothing = [
	...['/none.js', '/_app/', '/_app', '/_app/immutable', '/_app/immutable/none.js', '/folder/'],
	...[
		'/visit/',
		'/Visit',
		'/.env',
		'/a.b',
		'/headers.json',
		'/index.html.br',
		'/hosting/nginx.conf'
	]
];
const addresses = () => [...new Set([...listFiles(buildFolder), ...screens, ...nothing])];
const outside = ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%00', '/%'];

for (const [name, file] of hosts) {
	test.describe(name, () => {
		test.skip(findWebServer(name as HostName) === undefined, `${name} is not here: not run`);
		let host: WebServer;
		test.beforeEach(async () => {
			host = await startWebServer(name, buildFolder, config(file));
		});
		test.afterEach(() => host.stop());

		test(`${name} answers every address as our own server does`, async ({ baseURL }) => {
			const ownUrl = baseURL ?? '';
			expect(addresses().length).toBeGreaterThan(100);
			for (const path of addresses()) {
				for (const accepted of ['', 'gzip, deflate, br']) {
					for (const method of ['GET', 'HEAD']) {
						const headers = { 'accept-encoding': accepted };
						const own = comparable(await ask(ownUrl, path, headers, method));
						const other = comparable(await ask(host.url, path, headers, method));
						expect(other, `${method} ${path} ${accepted}`).toEqual(own);
					}
				}
			}
			const own = comparable(await ask(ownUrl, '/', {}, 'POST'));
			expect(comparable(await ask(host.url, '/', {}, 'POST'))).toEqual(own);
		});

		test(`${name} hands out nothing from outside the build`, async () => {
			const secret = readFileSync(join(buildFolder, '..', 'package.json')).subarray(0, 40);
			for (const path of outside) {
				const { status, body } = await ask(host.url, path);
				expect(status, path).toBeGreaterThanOrEqual(400);
				expect(body.includes(secret), path).toBe(false);
			}
		});

		test(`${name} sends nothing again that did not change`, async () => {
			const { headers } = await ask(host.url, '/');
			const again = await ask(host.url, '/', { 'if-none-match': String(headers['etag']) });
			expect([again.status, again.body.length]).toEqual([304, 0]);
		});

		test.describe('in a browser', () => {
			test.use({ expectedComplaint: /ERR_CONNECTION_REFUSED|fetching the script/ });

			test(`Askwell lives on ${name}, and then without it`, async ({ page }) => {
				const desk = new Desk(page, 'en', 'ar');
				await desk.open(host.url);
				await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
				const passphrase = await desk.makeVault('practice');
				await desk.seesHeading('staff:home.title.practice');
				await host.stop();
				const document = await page.reload();
				expect(document?.fromServiceWorker()).toBe(true);
				await desk.choose('practice');
				await desk.unlock(passphrase);
				await desk.begin();
				await desk.gates();
			});
		});
	});
}
