import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserPorts } from '$lib/keeper/browser-ports';
import { createService } from '$lib/keeper/service/service';
import { outcome } from '../../support/keeper-expect';

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});

afterEach(() => vi.unstubAllGlobals());

async function statusWith(navigator: unknown): Promise<string> {
	vi.stubGlobal('navigator', navigator);
	const service = createService(browserPorts(), () => undefined);
	return outcome(
		await service({ v: 1, id: 0, cmd: 'status', args: { at: { ns: 'field', place: 1 } } })
	);
}

class NotFound {
	getDirectoryHandle = () => Promise.reject(new DOMException('', 'NotFoundError'));
}

const storage = {
	persisted: async () => true,
	estimate: async () => ({ quota: 10, usage: 4 }),
	getDirectory: async () => new NotFound()
};

describe('a browser', () => {
	test('without a private file system, or without files to overwrite, is told so', async () => {
		expect(await statusWith({})).toBe('StorageUnsupported');
		expect(await statusWith({ storage: { ...storage, getDirectory: undefined } })).toBe(
			'StorageUnsupported'
		);
		expect(await statusWith({ storage })).toBe('StorageUnsupported');
		vi.stubGlobal('FileSystemFileHandle', Object);
		expect(await statusWith({ storage })).toBe('StorageUnsupported');
		vi.stubGlobal(
			'FileSystemFileHandle',
			class {
				createSyncAccessHandle(): void {}
			}
		);
		expect(await statusWith({ storage })).toBe('ok');
	});

	test('says whether storage is persistent and how much is left', async () => {
		vi.stubGlobal('navigator', { storage });
		const ports = browserPorts();
		expect(await ports.storage.persisted()).toBe(true);
		expect(await ports.storage.bytesFree()).toBe(6);
		vi.stubGlobal('navigator', { storage: { ...storage, estimate: async () => ({}) } });
		expect(await ports.storage.bytesFree()).toBeNull();
	});

	test('without locks does not open a vault', async () => {
		vi.stubGlobal('navigator', { storage });
		await expect(browserPorts().acquire('x', () => undefined)).rejects.toMatchObject({
			name: 'NotSupportedError'
		});
	});

	test('gives ids and random bytes that differ', () => {
		const ports = browserPorts();
		const ids = new Set(Array.from({ length: 100 }, () => ports.newId()));
		expect(ids.size).toBe(100);
		expect([...ids].every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
		expect(ports.randomBytes(32)).not.toEqual(ports.randomBytes(32));
	});
});
