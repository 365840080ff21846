// Makes this window's one AppUpdate out of the real browser.
import { Workbox } from 'workbox-window';
import { AppUpdate, type WorkerRegistrar } from './app-update';
import { trustedScriptUrl } from './trusted-url';

let started: AppUpdate | undefined;

function realRegistrar(): WorkerRegistrar | undefined {
	// The development server has no finished build, hence no list of files to keep.
	if (import.meta.env.DEV || !('serviceWorker' in navigator)) return undefined;
	return new Workbox(trustedScriptUrl('/service-worker.js'), {
		scope: '/',
		updateViaCache: 'none'
	});
}

/** Sets up offline use of this window, once; later calls return the same object. */
export function startAppUpdate(): AppUpdate {
	if (!started) {
		started = new AppUpdate(realRegistrar(), () => location.reload());
		void started.start();
	}
	return started;
}
