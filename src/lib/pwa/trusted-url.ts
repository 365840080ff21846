// The only door through which a script address reaches the browser. A page under Trusted Types
// refuses every other one, so a slip elsewhere cannot start a worker from a made-up address.

const serviceWorker = '/service-worker.js';
const builtWorker = /^\/_app\/immutable\/workers\/[\w.-]+\.js$/;
const workerInDevelopment = /^\/src\/lib\/[\w./-]+\.ts\?worker_file&type=module$/;

/** Whether an address is the service worker's or that of a worker of this build. */
export function isOwnScript(url: string, inDevelopment: boolean): boolean {
	if (url === serviceWorker || builtWorker.test(url)) return true;
	return inDevelopment && workerInDevelopment.test(url);
}

function admit(url: string): string {
	if (!isOwnScript(url, import.meta.env.DEV)) throw new TypeError('not a script of this build');
	return url;
}

// Workers and tests outside a browser have no window, and start no worker by this way.
const types = typeof window === 'undefined' ? undefined : window.trustedTypes;
const policy = types?.createPolicy('askwell-worker', { createScriptURL: admit });

/**
 * Vouches for the address of a worker's script, path only, from the root of the site.
 *
 * The browser receives a `TrustedScriptURL` where it knows them; the declared type is `string`
 * because that is what `Worker` and `register` are declared to take.
 * @throws TypeError when the address is none of this build's workers
 */
export function trustedScriptUrl(url: string): string {
	return policy ? (policy.createScriptURL(url) as unknown as string) : admit(url);
}
