// What is read out of a finished build: the list of files and the headers.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishBuild } from '../../../tools/after-build.js';
import { keptFiles } from '../../../tools/build-files.js';
import { headersFor, makeHeaders } from '../../../tools/headers.js';
import { nodeIsNewEnough } from '../../../tools/setup.js';

const page = (policy: string) =>
	`<head><meta http-equiv="content-security-policy" content="${policy}"></head>`;

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'askwell-build-'));
	mkdirSync(join(root, '_app', 'workers', 'chunks'), { recursive: true });
	writeFileSync(join(root, 'index.html'), page("script-src 'self'"));
	writeFileSync(join(root, 'service-worker.js'), 'use(askwellBuild);\n');
	writeFileSync(join(root, '_app', 'workers', 'chunks', 'late.js'), 'export {};\n'.repeat(200));
});

afterEach(() => rmSync(root, { recursive: true }));

describe('finishing a build', () => {
	it('lists every file, parts of workers too, with the hash of its bytes', () => {
		finishBuild(root);
		const late = readFileSync(join(root, '_app/workers/chunks/late.js'));
		const digest = createHash('sha256').update(late).digest();
		expect(keptFiles(root).map(({ url }) => url)).toEqual([
			'/_app/workers/chunks/late.js',
			'/index.html'
		]);
		expect(keptFiles(root)[0]).toEqual({
			url: '/_app/workers/chunks/late.js',
			revision: digest.toString('hex'),
			integrity: `sha256-${digest.toString('base64')}`
		});
	});

	it('gives the same bytes when it is done twice', () => {
		finishBuild(root);
		const once = readFileSync(join(root, 'service-worker.js'), 'utf8');
		finishBuild(root);
		expect(readFileSync(join(root, 'service-worker.js'), 'utf8')).toBe(once);
		expect(once.match(/const askwellBuild=/g)).toHaveLength(1);
	});

	it('follows a changed file', () => {
		finishBuild(root);
		const once = readFileSync(join(root, 'service-worker.js'), 'utf8');
		writeFileSync(join(root, '_app', 'workers', 'chunks', 'late.js'), 'export const a = 1;\n');
		finishBuild(root);
		expect(readFileSync(join(root, 'service-worker.js'), 'utf8')).not.toBe(once);
	});

	it('refuses a service worker that would not read the list', () => {
		writeFileSync(join(root, 'service-worker.js'), 'use(nothing);\n');
		expect(() => finishBuild(root)).toThrow('the service worker reads no list');
	});
});

describe('the headers of a build', () => {
	it('take the policy from the page and add what a page cannot say of itself', () => {
		const headers = makeHeaders([page("script-src 'sha256-abc='")]);
		expect(headersFor(headers, '/index.html')['Content-Security-Policy']).toBe(
			"script-src 'sha256-abc='; frame-ancestors 'none'"
		);
	});

	it('refuse pages that disagree, lack a policy, or are missing', () => {
		const refused = 'the pages must share one content policy';
		expect(() => makeHeaders([page('a'), page('b')])).toThrow(refused);
		expect(() => makeHeaders([page('a'), '<head></head>'])).toThrow(refused);
		expect(() => makeHeaders([])).toThrow(refused);
	});

	it('let only workers compile WebAssembly, and only the service worker fetch beside pages', () => {
		const headers = makeHeaders([page("connect-src 'self'")]);
		const policy = (path: string) => headersFor(headers, path)['Content-Security-Policy'] ?? '';
		const paths = ['/index.html', '/_app/immutable/workers/k.js', '/service-worker.js'];
		expect(paths.filter((path) => policy(path).includes('wasm'))).toEqual([paths[1]]);
		expect(paths.filter((path) => policy(path).includes('connect-src'))).toEqual([
			paths[0],
			paths[2]
		]);
	});
});

describe('the oldest Node', () => {
	it('is 20.19', () => {
		const versions = ['18.20.8', '20.18.9', '20.19.0', '20.20.2', '22.0.0'];
		expect(versions.map(nodeIsNewEnough)).toEqual([false, false, true, true, true]);
	});
});
