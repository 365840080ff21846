// A real browser on a page with the real keeper: built, served, started, and killed the hard way.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'vite';
import { browserFlags } from '../../tools/browser.js';
import { killBrowserOf } from './processes';
import { expectStore, storeFlags } from './store';

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript'
};

/** A served build of the page; `wasm` says whether the host lets workers compile WebAssembly. */
export interface KeeperPage {
	readonly url: string;
	wasm: boolean;
	readonly close: () => void;
}

/** Builds the page into a folder of its own and serves it on this machine. */
export async function serveKeeperPage(): Promise<KeeperPage> {
	const folder = mkdtempSync(join(tmpdir(), 'keeper-page-'));
	await build({
		configFile: false,
		logLevel: 'error',
		root: resolve('tests/support/keeper-page'),
		resolve: { alias: { $lib: resolve('src/lib') } },
		worker: { format: 'es' },
		build: { outDir: folder, emptyOutDir: true, target: 'es2022' }
	});
	const page = { url: '', wasm: true, close: () => {} };
	const server = createServer((request, response) => {
		const path = join(folder, request.url === '/' ? 'index.html' : (request.url ?? ''));
		const wasm = page.wasm ? " 'wasm-unsafe-eval'" : '';
		response.setHeader('Content-Security-Policy', `default-src 'none'; script-src 'self'${wasm}`);
		response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
		try {
			response.end(readFileSync(path));
		} catch {
			response.writeHead(404).end();
		}
	});
	page.url = `http://localhost:${await listen(server)}/`;
	page.close = () => {
		server.close();
		server.closeAllConnections();
		rmSync(folder, { recursive: true, force: true });
	};
	return page;
}

function listen(server: Server): Promise<number> {
	return new Promise((done) => {
		server.listen(0, '127.0.0.1', () => done(Reflect.get(server.address() ?? {}, 'port')));
	});
}

/** A running browser with the page open in it. */
export interface RunningBrowser {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Name and version, as the browser says them. */
	readonly version: string;
	/** SIGKILL to every process of it at once; how many there were. */
	readonly kill: () => Promise<number>;
}

/** Where the browser of the tests is. */
export const browserPath = () => process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Starts a browser on a profile folder and opens the page. */
export async function startBrowser(
	profile: string,
	url: string,
	executablePath = browserPath()
): Promise<RunningBrowser> {
	const options = { executablePath, args: [...browserFlags, ...storeFlags()], headless: true };
	const context = await chromium.launchPersistentContext(profile, options);
	const page = context.pages()[0] ?? (await context.newPage());
	await page.goto(url);
	await page.waitForFunction(() => 'keeperPage' in window);
	const version = `Chromium ${context.browser()?.version() ?? 'of unknown version'}`;
	return { page, context, version, kill: () => killAll(profile, context) };
}

async function killAll(profile: string, context: BrowserContext): Promise<number> {
	const closed = new Promise((done) => context.once('close', done));
	const killed = await killBrowserOf(profile);
	await closed;
	expectStore(profile);
	return killed;
}
