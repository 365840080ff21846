// The list of files that are kept on the device is the list of files of the build, no more and no
// less, and each of them only with the very bytes it was built with.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/browser';
import { buildFolder, copyBuild, startServer } from '../support/server';

const declaredExceptions = ['/service-worker.js', '/headers.json'];

interface Kept {
	readonly url: string;
	readonly revision: string;
	readonly integrity: string;
}

function keptList(): readonly Kept[] {
	const [first = ''] = readFileSync(join(buildFolder, 'service-worker.js'), 'utf8').split('\n');
	const list: { files: Kept[] } = JSON.parse(first.slice(first.indexOf('{'), -1));
	return list.files;
}

function filesOnDisk(): string[] {
	return readdirSync(buildFolder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(buildFolder.length))
		.sort();
}

test('every file of the build is on the list, and nothing else', () => {
	const compressed = (path: string) => path.endsWith('.br');
	for (const path of filesOnDisk().filter(compressed)) {
		expect(existsSync(join(buildFolder, path.slice(0, -3))), path).toBe(true);
	}
	const expected = filesOnDisk().filter(
		(path) => !compressed(path) && !declaredExceptions.includes(path)
	);
	expect(keptList().map(({ url }) => url)).toEqual(expected);
});

test('every entry names the hash of its file', () => {
	for (const { url, revision, integrity } of keptList()) {
		const hash = createHash('sha256').update(readFileSync(join(buildFolder, url)));
		const digest = hash.digest();
		expect(revision, url).toBe(digest.toString('hex'));
		expect(integrity, url).toBe(`sha256-${digest.toString('base64')}`);
	}
});

test('a visit keeps every file of the list', async ({ page }) => {
	const server = await startServer();
	await page.goto(server.url);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

	const kept = await page.evaluate(async () => {
		const cache = await caches.open('askwell-files-v1');
		return (await cache.keys()).map((request) => new URL(request.url).pathname).sort();
	});

	expect(kept).toEqual(keptList().map(({ url }) => url));
	await server.stop();
});

test.describe('a file that was changed on its way', () => {
	test.use({ expectedComplaint: /integrity|bad-precaching|ServiceWorker/ });

	test('is refused, and nothing is installed', async ({ page, context }) => {
		const copy = copyBuild({});
		const icon = join(copy.folder, 'icon.svg');
		writeFileSync(icon, readFileSync(icon, 'utf8').replace('512', '511'));
		const server = await startServer(copy.folder);
		const started = context.waitForEvent('serviceworker');

		await page.goto(server.url);
		await started;

		// A browser forgets a service worker whose first installation failed.
		const isRegistered = () =>
			page.evaluate(async () => Boolean(await navigator.serviceWorker.getRegistration()));
		await expect.poll(isRegistered).toBe(false);
		await server.stop();
		copy.remove();
	});
});
