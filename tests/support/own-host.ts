// The `test` of journeys that need a server of their own, at the address that `/` means in them.
import { test as base } from './browser';
import { startServer, type OwnServer } from './server';

/** `own` begins with the build and may be stopped, or given another one. */
export const test = base.extend<{ own: OwnServer }>({
	// Playwright reads the names of what is needed here; nothing is.
	own: async ({ browserName: _ }, use) => {
		const server = await startServer();
		await use(server);
		await server.stop();
	},
	baseURL: ({ own }, use) => use(own.url)
});
