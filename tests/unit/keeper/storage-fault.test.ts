import { describe, expect, test } from 'vitest';
import { caught } from '$lib/keeper/storage-fault';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, text, value } from '../../support/keeper-expect';

describe('a full disk', () => {
	test('is told as such, changes nothing, and is over when there is room again', async () => {
		const device = new Device();
		const keeper = device.start();
		value(await keeper.create('field', passphrase));
		const { caseId } = value(await keeper.begin(bytes('card'), [bytes('one')]));
		device.power.isFull = true;
		expect(outcome(await keeper.append(caseId, 1, bytes('two')))).toBe('QuotaExceeded');
		expect(outcome(await keeper.begin(bytes('new'), []))).toBe('QuotaExceeded');
		expect(outcome(await keeper.setCard(caseId, 1, bytes('new')))).toBe('QuotaExceeded');
		expect(outcome(await keeper.writeSettings(bytes('x')))).toBe('QuotaExceeded');
		device.power.isFull = false;
		expect(value(await keeper.append(caseId, 1, bytes('two'))).revision).toBe(2);
		expect(value(await keeper.open(caseId)).frames.map(text)).toEqual(['one', 'two']);
		expect(value(await keeper.cards())).toHaveLength(1);
		device.power.isFull = true;
		expect(outcome(await keeper.erase([caseId]))).toBe('QuotaExceeded');
		expect(outcome(await keeper.cards())).toBe('VaultLocked');
	});

	test('stops a creation, and leaves no vault', async () => {
		const device = new Device();
		device.power.isFull = true;
		const keeper = device.start();
		expect(outcome(await keeper.create('field', passphrase))).toBe('QuotaExceeded');
		device.power.isFull = false;
		expect(value(await keeper.status('field')).vault).toBe('none');
	});
});

describe('what a browser throws', () => {
	const named = (name: string, inner?: unknown) => ({ name, inner });

	test.each([
		[named('QuotaExceededError'), 'QuotaExceeded'],
		[named('AbortError', named('QuotaExceededError')), 'QuotaExceeded'],
		[named('BulkError', named('AbortError', named('QuotaExceededError'))), 'QuotaExceeded'],
		[named('OpenFailedError', named('VersionError')), 'DatabaseNewer'],
		[named('MissingAPIError'), 'StorageUnsupported'],
		[new DOMException('', 'NotSupportedError'), 'StorageUnsupported'],
		[new DOMException('', 'NoModificationAllowedError'), 'OpenElsewhere'],
		[new DOMException('', 'SecurityError'), 'StorageUnsupported'],
		[new Error('', { cause: new DOMException('', 'NotAllowedError') }), 'StorageBlocked'],
		[named('AbortError'), 'StorageFailed'],
		[new Error('anything'), 'StorageFailed'],
		[undefined, 'StorageFailed'],
		['text', 'StorageFailed']
	])('no. %# becomes one of our faults', (thrown, tag) => {
		expect(caught(thrown).tag).toBe(tag);
	});

	test('is searched only so deep, even in a circle', () => {
		const circle: { name: string; inner?: unknown } = { name: 'AbortError' };
		circle.inner = circle;
		expect(caught(circle).tag).toBe('StorageFailed');
	});
});
