// WebKitGTK as Debian ships it: its small browser, driven over HTTP by WebKitWebDriver (W3C WebDriver),
// on a screen that nobody sees.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { elementKey, until, type Driver, type ElementRef } from './webdriver';

/** A running WebKitGTK. */
export interface WebKit {
	readonly driver: Driver;
	/** Version of the browser, as it says itself. */
	readonly version: string;
	readonly close: () => Promise<void>;
}

const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

// Root, in a container, without a graphics card: none of it is what is tested.
const surroundings = {
	WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
	WEBKIT_DISABLE_COMPOSITING_MODE: '1',
	LIBGL_ALWAYS_SOFTWARE: '1'
};

/** Starts the driver and one browser of the given size. */
export async function startWebKit(size = '1280x800'): Promise<WebKit> {
	const port = await freePort();
	const screen = ['-a', '-s', `-screen 0 ${size}x24`];
	const child = spawn('xvfb-run', [...screen, 'WebKitWebDriver', `--port=${port}`], {
		stdio: 'ignore',
		detached: true,
		env: { ...process.env, ...surroundings }
	});
	const end = () => void process.kill(-(child.pid ?? 0), 'SIGTERM');
	const address = `http://127.0.0.1:${port}`;
	try {
		await until('WebKitWebDriver', () => fetch(`${address}/status`).catch(() => null));
		const wanted = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
		const session = await ask(`${address}/session`, 'POST', {
			capabilities: { alwaysMatch: wanted }
		});
		const [id, capabilities] = [field(session, 'sessionId'), field(session, 'capabilities')];
		const base = `${address}/session/${String(id)}`;
		const close = async () => {
			await ask(base, 'DELETE').catch(() => undefined);
			end();
		};
		return {
			driver: driverAt(base),
			version: String(field(capabilities, 'browserVersion')),
			close
		};
	} catch (error) {
		end();
		throw error;
	}
}

function driverAt(base: string): Driver {
	const post = (path: string, body: object) => ask(`${base}/${path}`, 'POST', body);
	const at = (element: ElementRef) => `element/${element[elementKey]}`;
	return {
		goTo: async (url) => void (await post('url', { url })),
		run: (script, ...args) => post('execute/sync', { script, args }),
		runAsync: (script, ...args) => post('execute/async', { script, args }),
		click: async (element) => void (await post(`${at(element)}/click`, {})),
		type: async (element, text) => void (await post(`${at(element)}/value`, { text })),
		picture: async () => Buffer.from(String(await ask(`${base}/screenshot`, 'GET')), 'base64')
	};
}

async function ask(url: string, method: string, body?: object): Promise<unknown> {
	const response = await fetch(url, {
		method,
		signal: AbortSignal.timeout(30_000),
		...(body === undefined ? {} : { body: JSON.stringify(body) })
	});
	const value = field(await response.json(), 'value');
	if (!response.ok) throw new Error(`${url}: ${JSON.stringify(value).slice(0, 400)}`);
	return value;
}

function field(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function freePort(): Promise<number> {
	const server = createServer();
	return new Promise((done) => {
		server.listen(0, '127.0.0.1', () => {
			const port = Number(Reflect.get(server.address() ?? {}, 'port'));
			server.close(() => done(port));
		});
	});
}
