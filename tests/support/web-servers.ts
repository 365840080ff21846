// The web servers that build/../hosting/ has files for, started on a free port of this machine with
// exactly those files: only the address and the folder are put in, as somebody who hosts would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebServer } from '../../tools/debian.js';

export type HostName = 'nginx' | 'caddy';

/** A host that was started. */
export interface WebServer {
	readonly url: string;
	readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const port: unknown = Reflect.get(server.address() ?? {}, 'port');
	server.close();
	await once(server, 'close');
	return Number(port);
}

function replaced(text: string, from: string, to: string): string {
	if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
	return text.replace(from, to);
}

const outerNginx = `daemon off; master_process off; pid pid; error_log stderr;
events {}
http {
	access_log off;
	client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
	uwsgi_temp_path uwsgi; scgi_temp_path scgi;
	include hosting.conf;
}
`;

/** Writes the files and says how to start the server with them. */
const prepare: Record<HostName, (folder: string, config: string, port: number) => string[]> = {
	nginx: (folder, config, port) => {
		const own = replaced(config, 'listen 8080;', `listen 127.0.0.1:${port};`);
		writeFileSync(join(folder, 'hosting.conf'), own);
		writeFileSync(join(folder, 'nginx.conf'), outerNginx);
		return ['-p', folder, '-c', 'nginx.conf'];
	},
	caddy: (folder, config, port) => {
		const own = replaced(config, 'http://localhost:8080', `http://localhost:${port}`);
		writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${own}`);
		return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
	}
};

/**
 * Starts a host with a file of hosting/.
 * @param build folder it serves
 * @param config text of nginx.conf or Caddyfile
 */
export async function startWebServer(
	name: HostName,
	build: string,
	config: string
): Promise<WebServer> {
	const program = findWebServer(name);
	if (program === undefined) throw new Error(`${name} is not here`);
	const folder = mkdtempSync(join(tmpdir(), 'askwell-host-'));
	const port = await freePort();
	const args = prepare[name](folder, replaced(config, '/srv/askwell/build', build), port);
	const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
	const running = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	running.stderr.on('data', (text) => (said += String(text)));
	const ended = once(running, 'exit');
	const url = `http://localhost:${port}`;
	const stop = async () => {
		running.kill();
		await ended;
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	};
	for (let attempt = 0; attempt < 100; attempt += 1) {
		if (
			await fetch(url).then(
				() => true,
				() => false
			)
		)
			return { url, stop };
		await new Promise((done) => setTimeout(done, 100));
	}
	await stop();
	throw new Error(`${name} did not start: ${said}`);
}
