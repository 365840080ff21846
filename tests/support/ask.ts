// Asks a server on this machine for exactly one path: `fetch` would tidy the path up first, choose
// headers of its own, and unpack what comes.
import { request } from 'node:http';

/** What a server answered, as it came. */
export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: Buffer;
}

export function ask(
	url: string,
	path: string,
	headers: Readonly<Record<string, string>> = {},
	method = 'GET'
): Promise<Answer> {
	const { hostname, port, host } = new URL(url);
	return new Promise((done, failed) => {
		const options = { hostname, port, path, method, headers: { host, ...headers } };
		const asked = request(options, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				const { statusCode = 0, headers: got } = response;
				done({ status: statusCode, headers: got, body: Buffer.concat(parts) });
			});
		});
		asked.on('error', failed);
		asked.end();
	});
}
