// The file server of `npm start`: only files of the build, with their headers, whatever is asked.
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishBuild } from '../../../tools/after-build.js';
import { serve } from '../../../tools/serve.js';
import { ask as askExactly } from '../../support/ask';

const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
const script = `export const text = '${'lasting '.repeat(400)}';\n`;
const outer = mkdtempSync(join(tmpdir(), 'askwell-serve-'));
const root = join(outer, 'build');
let server: Awaited<ReturnType<typeof serve>>;

function write(path: string, text: string): void {
	const file = join(root, path);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, text);
}

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
	askExactly(server.url, path, headers, method);

beforeAll(async () => {
	write('index.html', `<html><head>${policy}</head><body>start</body></html>`);
	write('200.html', `<html><head>${policy}</head><body>any screen</body></html>`);
	write('service-worker.js', 'self.list = askwellBuild;\n');
	write('manifest.webmanifest', '{}');
	write('part.wasm', 'wasm');
	write('_app/immutable/chunks/a.js', script);
	write('_app/immutable/workers/keeper.js', 'postMessage(1);\n');
	writeFileSync(join(outer, 'secret.txt'), 'outside');
	finishBuild(root);
	server = await serve({ root, port: 0 });
});

afterAll(async () => {
	await server.close();
	rmSync(outer, { recursive: true });
});

describe('the file server', () => {
	it('sends the security headers with every file', async () => {
		const { status, headers } = await ask('/');
		expect(status).toBe(200);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('no-referrer');
		expect(headers['cross-origin-opener-policy']).toBe('same-origin');
	});

	it('gives workers and the service worker policies of their own', async () => {
		const worker = await ask('/_app/immutable/workers/keeper.js');
		const serviceWorker = await ask('/service-worker.js');
		expect(worker.headers['content-security-policy']).toContain("'wasm-unsafe-eval'");
		expect(serviceWorker.headers['content-security-policy']).toContain("connect-src 'self'");
	});

	it('lets only files with a hash in their name be kept without asking again', async () => {
		const lasting = await ask('/_app/immutable/chunks/a.js');
		expect(lasting.headers['cache-control']).toBe('public, max-age=31536000, immutable');
		for (const path of ['/', '/service-worker.js', '/manifest.webmanifest']) {
			expect((await ask(path)).headers['cache-control'], path).toBe('no-cache');
		}
	});

	it('knows the types that browsers insist on', async () => {
		expect((await ask('/part.wasm')).headers['content-type']).toBe('application/wasm');
		const manifest = await ask('/manifest.webmanifest');
		expect(manifest.headers['content-type']).toMatch(/^application\/manifest\+json/);
	});

	it('sends the compressed copy to those who can read it', async () => {
		const path = '/_app/immutable/chunks/a.js';
		const compressed = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
		expect(compressed.headers['content-encoding']).toBe('br');
		expect(compressed.body.length).toBeLessThan(script.length);
		expect(brotliDecompressSync(compressed.body).toString()).toBe(script);
		const plain = await ask(path);
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(plain.body.toString()).toBe(script);
	});

	it('sends nothing again that did not change', async () => {
		const etag = String((await ask('/')).headers['etag']);
		const again = await ask('/', { 'if-none-match': etag });
		expect([again.status, again.body.length]).toEqual([304, 0]);
		expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200);
	});

	it('shows the application for any screen, and nothing for an unknown file', async () => {
		expect((await ask('/work')).body.toString()).toContain('any screen');
		for (const path of ['/_app/', '/_app/immutable', '/none.js', '/.env', '/folder/']) {
			expect((await ask(path)).status, path).toBe(404);
		}
	});

	it.each([
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/_app/../../secret.txt',
		'/..\\secret.txt',
		'//secret.txt',
		'/%00',
		'/%',
		'/headers.json',
		'/_app/immutable/chunks/a.js.br'
	])('never leaves the build: %s', async (path) => {
		const { status, body, headers } = await ask(path);
		expect(status).toBe(404);
		expect(body.toString()).toBe('Not found\n');
		expect(headers['content-security-policy']).toContain("default-src 'none'");
		expect(headers['cache-control']).toBe('no-cache');
	});

	it('answers only questions', async () => {
		expect((await ask('/', {}, 'POST')).status).toBe(405);
		expect((await ask('/none.js', {}, 'HEAD')).body.length).toBe(0);
		const head = await ask('/', {}, 'HEAD');
		expect([head.status, head.body.length]).toEqual([200, 0]);
		expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
	});
});
