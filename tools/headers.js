// The security headers of a build. The policy of a page is read out of the built page itself, so
// header and page can never disagree: a browser obeys both, and a difference would blank it.

/**
 * What a page, a worker and the service worker may do: each has a policy of its own.
 * @typedef {object} Headers
 * @property {Record<string, string>} always headers of every response
 * @property {{ page: string, worker: string, serviceWorker: string }} policies
 */

/** Every script in this folder runs as a worker, or as a part of one. */
export const workerFolder = '/_app/immutable/workers/';

// The keeper's worker compiles WebAssembly and loads parts of itself; it never uses the network.
const workerPolicy = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'"
].join('; ');

// The service worker fetches the files of the build, and does nothing else.
const serviceWorkerPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"connect-src 'self'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'"
].join('; ');

const deniedFeatures = [
	'accelerometer',
	'browsing-topics',
	'camera',
	'display-capture',
	'encrypted-media',
	'gamepad',
	'geolocation',
	'gyroscope',
	'hid',
	'identity-credentials-get',
	'idle-detection',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'otp-credentials',
	'payment',
	'serial',
	'usb',
	'window-management',
	'xr-spatial-tracking'
];

// A passkey may open a vault where the organisation allows it: asked for by the page itself alone.
const ownFeatures = ['publickey-credentials-create', 'publickey-credentials-get'];

const permissions = [
	...deniedFeatures.map((name) => `${name}=()`),
	...ownFeatures.map((name) => `${name}=(self)`)
];

const always = {
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'Permissions-Policy': permissions.join(', '),
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin'
};

const metaPolicy = /<meta http-equiv="content-security-policy" content="([^"]*)">/i;

/**
 * Reads the policy every page of a build shares.
 * @param {readonly string[]} pages the HTML of each page
 * @throws {Error} when a page has no policy, or another one than the rest
 * @returns {string}
 */
function pagePolicy(pages) {
	const found = new Set(pages.map((html) => metaPolicy.exec(html)?.[1]));
	const [policy] = found;
	if (found.size !== 1 || !policy) throw new Error('the pages must share one content policy');
	return policy;
}

/**
 * @param {readonly string[]} pages the HTML of each page of the build
 * @returns {Headers}
 */
export function makeHeaders(pages) {
	// A page cannot say of itself who may frame it; only a header can.
	const page = `${pagePolicy(pages)}; frame-ancestors 'none'`;
	return {
		always,
		policies: { page, worker: workerPolicy, serviceWorker: serviceWorkerPolicy }
	};
}

/**
 * @param {Headers} headers
 * @param {string} path of the file that is served
 * @returns {Record<string, string>}
 */
export function headersFor(headers, path) {
	const { page, worker, serviceWorker } = headers.policies;
	const isWorker = path.startsWith(workerFolder) && path.endsWith('.js');
	const other = path === '/service-worker.js' ? serviceWorker : page;
	return { ...headers.always, 'Content-Security-Policy': isWorker ? worker : other };
}
