// The `test` of every journey. A journey fails, whatever else it looks at, when the browser had
// to complain: an error on the console, an uncaught error, a breach of the content policy, or a
// request to any other place than the one Askwell came from. Workers are watched too, except that
// a breach of their policy shows only as the error it causes there.
import { test as base, expect, type BrowserContext } from '@playwright/test';
import { openDiskContext } from './disk-context';
import { wantedStore } from './store';

interface Options {
	/** What the browser is expected to complain about, such as a lost network. */
	readonly expectedComplaint: RegExp;
}

const nothing = /^\b$/;

interface Watch {
	readonly complaints: readonly string[];
}

const local = /^(data|blob|about|chrome-error):/;

function isElsewhere(address: string): boolean {
	return !local.test(address) && new URL(address).hostname !== 'localhost';
}

/** Begins to collect what the browser complains about, in every page and worker of a context. */
export async function watch(context: BrowserContext, expected = nothing): Promise<Watch> {
	const complaints: string[] = [];
	const complain = (text: string) => {
		if (!expected.test(text)) complaints.push(text);
	};
	context.on('console', (message) => {
		if (message.type() === 'error') complain(`console: ${message.text()}`);
	});
	context.on('weberror', (event) => complain(`uncaught: ${event.error().message}`));
	context.on('request', (request) => {
		if (isElsewhere(request.url())) complain(`request elsewhere: ${request.url()}`);
	});
	await context.exposeFunction('reportViolation', (text: string) => complain(`policy: ${text}`));
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const report: unknown = Reflect.get(window, 'reportViolation');
			const text = `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`;
			if (typeof report === 'function') report(text);
		});
	});
	return { complaints };
}

/** Playwright's `test`, with the watch on. `test.use({ expectedComplaint: /…/ })` lets one pass. */
export const test = base.extend<Options>({
	expectedComplaint: [nothing, { option: true }],
	context: async ({ context, baseURL, expectedComplaint }, use) => {
		const onDisk = wantedStore() === null ? null : await openDiskContext(baseURL ?? '');
		const used = onDisk?.context ?? context;
		const { complaints } = await watch(used, expectedComplaint);
		await use(used);
		await onDisk?.close();
		expect(complaints, 'what the browser complained about').toEqual([]);
	}
});

export { expect };
