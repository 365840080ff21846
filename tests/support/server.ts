// Servers of a journey's own: one that can die, and one whose build can be replaced by a newer.
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { finishBuild } from '../../tools/after-build.js';
import { listFiles } from '../../tools/build-files.js';
import { serve } from '../../tools/serve.js';

/** The finished build that journeys run against. */
export const buildFolder = join(import.meta.dirname, '..', '..', 'build');

/** A server that a journey may stop, and start again at the same address. */
export interface OwnServer {
	readonly url: string;
	readonly stop: () => Promise<void>;
	/** Serves `folder` (or the same as before) at the same address. */
	readonly restart: (folder?: string) => Promise<void>;
}

/** Serves a build at a free address. */
export async function startServer(folder = buildFolder): Promise<OwnServer> {
	let running = await serve({ root: folder, port: 0 });
	const { url } = running;
	let served = folder;
	return {
		url,
		stop: () => running.close(),
		restart: async (next = served) => {
			await running.close();
			served = next;
			running = await serve({ root: served, port: Number(new URL(url).port) });
		}
	};
}

/** A copy of the build in a folder of its own. */
export interface BuildCopy {
	readonly folder: string;
	readonly remove: () => void;
}

/**
 * Copies the build and changes or adds texts, as a newer version would; a new file starts empty.
 * Nothing is compressed: that takes longer than most journeys.
 */
export function copyBuild(changes: Readonly<Record<string, (text: string) => string>>): BuildCopy {
	const folder = mkdtempSync(join(tmpdir(), 'askwell-build-'));
	const isPlain = (path: string) => !path.endsWith('.br');
	cpSync(buildFolder, folder, { recursive: true, filter: isPlain });
	for (const [path, change] of Object.entries(changes)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''));
	}
	finishBuild(folder, { compressed: false });
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const plainTypes: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2'
};

/** A host that tells what it was asked for. */
export interface PlainHost extends Omit<OwnServer, 'restart'> {
	/** The paths, in the order of the requests. */
	readonly asked: readonly string[];
}

/** A host of the simplest kind: the same files, and none of the headers. */
export async function startPlainHost(folder: string): Promise<PlainHost> {
	const files = new Set(listFiles(folder));
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		const path = request.url === '/' ? '/index.html' : (request.url ?? '');
		if (!files.has(path)) return response.writeHead(404).end();
		const type = plainTypes[extname(path)] ?? 'application/octet-stream';
		return response.writeHead(200, { 'Content-Type': type }).end(readFileSync(folder + path));
	});
	const port = await new Promise((done) => {
		server.listen(0, '127.0.0.1', () => done(Reflect.get(server.address() ?? {}, 'port')));
	});
	const stop = () =>
		new Promise<void>((done) => {
			server.close(() => done());
			server.closeAllConnections();
		});
	return { url: `http://localhost:${port}`, stop, asked };
}
