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

/** The message of an error that is thrown to see the screen that tells of it. */
export const onPurpose = 'thrown on purpose';

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
		if (!expected.test(text) && !text.includes(onPurpose)) complaints.push(text);
	};
	context.on('console', (message) => {
		if (message.type() === 'error') complain(`console: ${message.text()}`);
	});
	context.on('weberror', (event) => complain(`uncaught: ${event.error().message}`));
	context.on('request', (request) => {
		if (isElsewhere(request.url())) complain(`request elsewhere: ${request.url()}`);
	});
	await context.exposeFunction('reportComplaint', complain);
	await context.addInitScript(() => {
		const report = (text: string) => {
			const complainer: unknown = Reflect.get(window, 'reportComplaint');
			if (typeof complainer === 'function') complainer(text);
		};
		document.addEventListener('securitypolicyviolation', (event) => {
			const { effectiveDirective, blockedURI, sourceFile } = event;
			report(`policy: ${effectiveDirective} ${blockedURI} ${sourceFile}`);
		});
		// Askwell keeps its own errors out of the log, so that the browser does not tell of them.
		addEventListener('error', ({ error }) => {
			if (error) report(`uncaught: ${error}`);
		});
		addEventListener('unhandledrejection', ({ reason }) => report(`uncaught: ${reason}`));
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
