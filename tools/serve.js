// A small file server for a finished build. It knows every file it may hand out before the first
// request and looks requests up in that list: no path is ever made from what somebody asks for.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isKept, listFiles } from './build-files.js';
import { headersFor } from './headers.js';
import {
	appPage,
	cachingOf,
	mediaType,
	mediaTypes,
	refusals,
	screenPattern
} from './serving-rules.js';

const screenPath = new RegExp(screenPattern);

/**
 * @typedef {object} ServedFile
 * @property {Buffer} plain
 * @property {Buffer | undefined} brotli
 * @property {string} etag
 * @property {Record<string, string>} headers
 */

/**
 * @param {string} root
 * @returns {import('./headers.js').Headers}
 */
const readRules = (root) => JSON.parse(readFileSync(join(root, 'headers.json'), 'utf8'));

/**
 * @param {string} root
 * @param {import('./headers.js').Headers} rules
 * @returns {Map<string, ServedFile>} every file that is handed out, by its path
 */
function readBuild(root, rules) {
	const paths = listFiles(root);
	const served = paths.filter((path) => isKept(path) || path === '/service-worker.js');
	return new Map(
		served.map((path) => {
			const plain = readFileSync(join(root, path));
			const hasBrotli = paths.includes(`${path}.br`);
			const brotli = hasBrotli ? readFileSync(join(root, `${path}.br`)) : undefined;
			const etag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
			const headers = {
				...headersFor(rules, path),
				'Content-Type': mediaType(path),
				'Cache-Control': cachingOf(path),
				Vary: 'Accept-Encoding'
			};
			return [path, { plain, brotli, etag, headers }];
		})
	);
}

/**
 * Finds what an address means: a file, a page without its ending, or any other screen.
 * @param {Map<string, ServedFile>} files
 * @param {string | undefined} address path and query as they were asked for
 * @returns {ServedFile | undefined}
 */
function find(files, address = '/') {
	let path;
	try {
		path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '/');
	} catch {
		return undefined;
	}
	const exact = files.get(path === '/' ? '/index.html' : path) ?? files.get(`${path}.html`);
	if (exact) return exact;
	// The application decides what an unknown screen is; an unknown file is simply not there.
	const isScreen = screenPath.test(path);
	return isScreen ? files.get(appPage) : undefined;
}

/**
 * @param {ServedFile} file
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(file, request, response) {
	const accepted = String(request.headers['accept-encoding'] ?? '');
	const compressed = /\bbr\b/.test(accepted) ? file.brotli : undefined;
	const body = compressed ?? file.plain;
	const etag = `"${file.etag}${compressed ? '-br' : ''}"`;
	response.setHeaders(new Map(Object.entries({ ...file.headers, ETag: etag })));
	if (request.headers['if-none-match'] === etag) {
		response.writeHead(304).end();
		return;
	}
	if (compressed) response.setHeader('Content-Encoding', 'br');
	response.setHeader('Content-Length', body.length);
	response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Says that there is nothing, or nothing to be done this way. Nobody may keep that answer.
 * @param {404 | 405} status
 * @param {import('./headers.js').Headers} rules
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function refuse(status, rules, request, response) {
	const body = refusals[status];
	response.writeHead(status, {
		...headersFor(rules, '/'),
		'Content-Type': mediaTypes['.txt'],
		'Cache-Control': 'no-cache',
		Vary: 'Accept-Encoding',
		'Content-Length': body.length
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves a finished build on this machine only.
 * @param {{ root: string, port: number }} options `port` 0 takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root, port }) {
	const rules = readRules(resolve(root));
	const files = readBuild(resolve(root), rules);
	const server = createServer((request, response) => {
		const known = request.method === 'GET' || request.method === 'HEAD';
		const file = known ? find(files, request.url) : undefined;
		if (file) answer(file, request, response);
		else refuse(known ? 404 : 405, rules, request, response);
	});
	await new Promise((done, failed) => {
		server.once('error', failed);
		server.listen(port, '127.0.0.1', () => done(undefined));
	});
	const address = server.address();
	const used = typeof address === 'object' && address ? address.port : port;
	return {
		url: `http://localhost:${used}`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [, , root = 'build', port = '4173'] = process.argv;
	const { url } = await serve({ root, port: Number(port) });
	console.log(`Askwell is served on ${url}`);
}
