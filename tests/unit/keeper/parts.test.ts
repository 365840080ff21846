// Some of the worker is loaded only when it is needed. It may not come: the server is gone, or
// answers with something else, or with nothing. Whoever asked is told, and nothing is lost by it.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Keeper } from '$lib/keeper';
import { recipientOf } from '$lib/keeper/vault/recipient';
import { readSources } from '../../architecture/sources';
import { Device, fixedRandom } from '../../support/keeper-device';
import { bytes, outcome, passphrase, value } from '../../support/keeper-expect';

const files = 'age-encryption';
const plainKdf = '@noble/hashes/argon2.js';
const plain = bytes('letter');
// Enough of a sealed file that the part is asked for.
const sealed = bytes('age-encryption.org/v1\n-> X25519 a\nb\n--- c\nd');
const recipient = recipientOf(fixedRandom('desk')(32));

const refuse = (part: string) =>
	vi.doMock(part, () => Promise.reject(new TypeError('not fetched')));
const neverAnswer = (part: string) => vi.doMock(part, () => new Promise<object>(() => undefined));

beforeEach(() => vi.resetModules());
afterEach(() => {
	vi.doUnmock(files);
	vi.doUnmock(plainKdf);
	vi.doUnmock('hash-wasm');
	vi.useRealTimers();
});

async function openVault(): Promise<Keeper> {
	const keeper = new Device().start();
	value(await keeper.create('field', passphrase));
	return keeper;
}

/** A host that forbids WebAssembly: the slow way from words to a key is a part of its own. */
async function deviceWithoutWasm(): Promise<Device> {
	const forbidden = () => Promise.reject(new WebAssembly.CompileError('forbidden'));
	vi.doMock('hash-wasm', () => ({ argon2id: forbidden }));
	const fresh = await import('../../support/keeper-device');
	const { deriveKek } = await import('$lib/keeper/vault/kdf');
	return new fresh.Device('device', deriveKek);
}

const uses: readonly [string, (keeper: Keeper) => ReturnType<Keeper['sealTo']>][] = [
	['sealing to keys', (keeper) => keeper.sealTo([recipient], plain)],
	['sealing to words', (keeper) => keeper.sealWithWords(passphrase, plain)],
	['opening with the key', (keeper) => keeper.openSealed(sealed)],
	['opening with words', (keeper) => keeper.openWithWords(passphrase, sealed)]
];

describe('a part that is refused', () => {
	test.each(uses)('is told of when %s, and the vault stays open', async (_, use) => {
		const keeper = await openVault();
		const { caseId } = value(await keeper.begin(plain, [plain]));
		refuse(files);
		expect(outcome(await use(keeper))).toBe('PartMissing');
		expect(value(await keeper.append(caseId, 1, plain)).revision).toBe(2);
	});

	test('may come at the next try', async () => {
		const keeper = await openVault();
		refuse(files);
		expect(outcome(await keeper.sealTo([recipient], plain))).toBe('PartMissing');
		vi.doUnmock(files);
		expect(outcome(await keeper.sealTo([recipient], plain))).toBe('ok');
	});

	test('leaves no vault half made, and opens the one there is at the next try', async () => {
		const device = await deviceWithoutWasm();
		const keeper = device.start();
		refuse(plainKdf);
		expect(outcome(await keeper.create('field', passphrase))).toBe('PartMissing');
		expect(value(await keeper.status('field')).vault).toBe('none');
		vi.doUnmock(plainKdf);
		value(await keeper.create('field', passphrase));
		value(await keeper.lock());
		const again = device.start();
		refuse(plainKdf);
		expect(outcome(await again.unlock('field', passphrase))).toBe('PartMissing');
		vi.doUnmock(plainKdf);
		expect(outcome(await again.unlock('field', passphrase))).toBe('ok');
	});
});

describe('a part that never comes', () => {
	test('is told of after 10 seconds, and what waited behind it is done', async () => {
		const keeper = await openVault();
		neverAnswer(files);
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const ends: string[] = [];
		void keeper.sealTo([recipient], plain).then((end) => ends.push(`seal ${outcome(end)}`));
		void keeper.cards().then((end) => ends.push(`cards ${outcome(end)}`));
		await vi.advanceTimersByTimeAsync(9_999);
		expect(ends).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		expect(ends).toEqual(['seal PartMissing', 'cards ok']);
	});
});

describe('the sources of the worker', () => {
	const unguarded = (text: string): number => {
		const loads = text.match(/(?<!typeof )\bimport\(/g) ?? [];
		const guarded = text.match(/loadPart\(\(\) => import\(/g) ?? [];
		return loads.length - guarded.length;
	};

	test('load no part in any other way', () => {
		for (const { path, text } of readSources('src/lib/keeper')) {
			expect(unguarded(text), path).toBe(0);
		}
	});

	test('would be caught if they did', () => {
		expect(unguarded("const lib = await import('age-encryption');")).toBe(1);
		expect(unguarded("const lib = await loadPart(() => import('age-encryption'));")).toBe(0);
	});
});
