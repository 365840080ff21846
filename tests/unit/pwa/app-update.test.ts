// A newer version is told of when it waits, and taken only between conversations, in one window.
import { describe, expect, it, vi } from 'vitest';
import { AppUpdate, type WorkerRegistrar } from '$lib/pwa/app-update';

interface Device {
	readonly registrar: WorkerRegistrar;
	/** The browser tells: `waiting` or `controlling`. */
	readonly tell: (type: string) => void;
	/** Types of the messages the waiting version was sent. */
	readonly asked: readonly string[];
	/** How often a newer version was looked for. */
	readonly looked: () => number;
}

/** A waiting service worker that sees `windows` windows and takes over when it sees one. */
function waitingWorker(windows: number, asked: string[], takeOver: () => void) {
	return {
		postMessage(data: { type: string }, [port]: [MessagePort]) {
			asked.push(data.type);
			if (windows === 1) takeOver();
			port.postMessage(windows);
			port.close();
		}
	};
}

function device(windows: number, options: { waiting?: boolean; refuses?: boolean } = {}): Device {
	const listeners = new Map<string, Set<() => void>>();
	const tell = (type: string) => listeners.get(type)?.forEach((listener) => listener());
	const asked: string[] = [];
	const update = vi.fn(() => Promise.reject(new TypeError('no network')));
	const worker = waitingWorker(windows, asked, () => tell('controlling'));
	const registration = { waiting: options.waiting === false ? null : worker, update };
	const registrar = {
		addEventListener: (type: string, listener: () => void) =>
			listeners.set(type, (listeners.get(type) ?? new Set()).add(listener)),
		removeEventListener: (type: string, listener: () => void) =>
			listeners.get(type)?.delete(listener),
		register: () =>
			options.refuses ? Promise.reject(new TypeError('refused')) : Promise.resolve(registration)
	};
	return {
		registrar: registrar as unknown as WorkerRegistrar,
		tell,
		asked,
		looked: () => update.mock.calls.length
	};
}

async function started(from: Device, reload = () => {}): Promise<AppUpdate> {
	const update = new AppUpdate(from.registrar, reload);
	expect(await update.start()).toBe(true);
	return update;
}

describe('an update', () => {
	it('is announced once to those who listen, until they stop', async () => {
		const given = device(1);
		const update = await started(given);
		const heard = vi.fn();
		const stop = update.subscribe(heard);
		expect(update.state).toBe('none');

		given.tell('waiting');
		given.tell('waiting');

		expect(update.state).toBe('ready');
		expect(heard).toHaveBeenCalledTimes(1);
		stop();
		await update.apply({ conversationOpen: false });
		expect(heard).toHaveBeenCalledTimes(1);
	});

	it('is never taken while a conversation is open: nothing is even asked', async () => {
		const given = device(1);
		const reload = vi.fn();
		const update = await started(given, reload);
		given.tell('waiting');

		expect(await update.apply({ conversationOpen: true })).toBe('conversation-open');

		expect(given.asked).toEqual([]);
		expect(reload).not.toHaveBeenCalled();
		expect(update.state).toBe('ready');
	});

	it('is not taken while a second window is open, nor reloads when that one takes it', async () => {
		const given = device(2);
		const reload = vi.fn();
		const update = await started(given, reload);

		expect(await update.apply({ conversationOpen: false })).toBe('open-elsewhere');

		given.tell('controlling');
		expect(reload).not.toHaveBeenCalled();
	});

	it('reloads the one window that took it', async () => {
		const given = device(1);
		const reload = vi.fn();
		const update = await started(given, reload);

		expect(await update.apply({ conversationOpen: false })).toBe('reloading');

		expect(given.asked).toEqual(['take-over-if-alone']);
		expect(reload).toHaveBeenCalledTimes(1);
	});

	it('is over when nothing waits any more', async () => {
		const given = device(1, { waiting: false });
		const update = await started(given);
		given.tell('waiting');

		expect(await update.apply({ conversationOpen: false })).toBe('nothing-new');
		expect(update.state).toBe('none');
	});
});

describe('offline use', () => {
	it('does not reload a window by itself when the first version takes it under control', async () => {
		const given = device(1);
		const reload = vi.fn();
		await started(given, reload);
		given.tell('controlling');
		expect(reload).not.toHaveBeenCalled();
	});

	it('says so when it cannot be set up', async () => {
		const refused = new AppUpdate(device(1, { refuses: true }).registrar, () => {});
		expect(await refused.start()).toBe(false);
		const none = new AppUpdate(undefined, () => {});
		expect(await none.start()).toBe(false);
		expect(await none.apply({ conversationOpen: false })).toBe('nothing-new');
	});

	it('looks for a newer version without complaint when there is no network', async () => {
		const given = device(1);
		const update = await started(given);
		await expect(update.check()).resolves.toBeUndefined();
		expect(given.looked()).toBe(1);
	});
});
