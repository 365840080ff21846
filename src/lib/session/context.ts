// The typed way to the one App from any screen. Throws by name when a screen stands outside it.
import { getContext, setContext } from 'svelte';
import type { App } from './app.svelte';

const token = Symbol('app');

/** Makes the application known to every screen below. */
export function provideApp(app: App): App {
	return setContext(token, app);
}

/** The application this screen belongs to. */
export function useApp(): App {
	const app = getContext<App | undefined>(token);
	if (!app) throw new Error('no app is provided');
	return app;
}
