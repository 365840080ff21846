// A referral from outside, as it is read: the signature first, and then everything strictly.
import { describe, expect, it } from 'vitest';
import { encodePayload, encodeStatement, decodeStatement } from '$lib/core/referral';
import {
	maxFileBytes,
	openReferral,
	readReferral,
	readSealedFile,
	receiptCode,
	signerName
} from '$lib/session';
import { emptySettings } from '$lib/session';
import { Device } from '../../support/keeper-device';
import { blockFor, fileOf, payloadFrom } from '../../support/referral';

const block = blockFor();
const broken = { ok: false, error: { tag: 'SignatureBroken' } };
const refused = { ok: false, error: { tag: 'NotAReferral' } };
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function flipped(bytes: Uint8Array, at = 0): Uint8Array {
	return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

describe('reading a referral', () => {
	it('gives what was sent, who signed, and the code to say back', () => {
		const read = readReferral(fileOf(block));
		if (!read.ok) throw new Error(read.error.tag);
		expect(read.value.payload).toEqual(payloadFrom());
		expect(read.value.statement.signer.station).toBe('North station');
		expect(read.value.signerKey).toBe(Buffer.from(block.key).toString('hex'));
		expect(read.value.receipt).toBe(receiptCode(block.payload));
		expect(read.value.receipt).toMatch(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/);
	});

	it.each([
		['another signature', { signature: flipped(block.signature, 5) }],
		['another key', { key: flipped(block.key, 5) }],
		['a statement changed after signing', { statement: flipped(block.statement, 40) }],
		[
			'a payload that was not signed for',
			{ payload: encodePayload({ ...payloadFrom(), asylum: true }) }
		],
		['a signature of nothing', { signature: new Uint8Array(64) }]
	])('refuses %s', (_name, replaced) => {
		expect(readReferral(fileOf({ ...block, ...replaced }))).toMatchObject(broken);
	});

	it('refuses a signed statement about another payload', () => {
		const other = blockFor({ ...payloadFrom(), receipt: 'cd'.repeat(16) });
		const mixed = { ...other, payload: block.payload };
		expect(readReferral(fileOf(mixed))).toMatchObject(broken);
	});

	it('refuses what is signed and is no statement, or no payload', () => {
		expect(readReferral(fileOf(blockFor(payloadFrom(), { statement: bytesOf({}) })))).toMatchObject(
			refused
		);
		const statement = decodeStatement(block.statement);
		if (!statement.ok) throw new Error(statement.error.tag);
		const more = bytesOf({ ...statement.value, note: '' });
		expect(readReferral(fileOf(blockFor(payloadFrom(), { statement: more })))).toMatchObject(
			refused
		);
		const odd = { ...payloadFrom(), score: 3 };
		expect(readReferral(fileOf(blockFor(odd)))).toMatchObject(refused);
		expect(encodeStatement(statement.value)).toEqual(block.statement);
	});

	it('refuses a file without a block', () => {
		expect(readReferral(new Uint8Array())).toMatchObject(refused);
		expect(readReferral(new Uint8Array(1000).fill(0xff))).toMatchObject(refused);
	});

	it('knows a signer by the key and never by the name in the letter', () => {
		const key = Buffer.from(block.key).toString('hex');
		const settings = emptySettings('finland');
		expect(signerName(null, key)).toBeNull();
		expect(signerName(settings, key)).toBeNull();
		const known = { name: 'Harbour', key, addedOn: payloadFrom().day };
		expect(signerName({ ...settings, signers: [known] }, key)).toBe('Harbour');
		const other = { ...known, name: 'North station', key: 'f'.repeat(64) };
		expect(signerName({ ...settings, signers: [other] }, key)).toBeNull();
	});
});

describe('opening a file', () => {
	it('refuses one that is too large before it is read', async () => {
		let read = 0;
		const file = {
			size: maxFileBytes + 1,
			arrayBuffer: async () => ((read += 1), new ArrayBuffer(0))
		} as unknown as Blob;
		expect(await readSealedFile(file)).toMatchObject({ ok: false, error: { tag: 'FileTooLarge' } });
		expect(read).toBe(0);
		const whole = await readSealedFile(new Blob([new Uint8Array([1, 2, 3])]));
		expect(whole).toMatchObject({ ok: true, value: new Uint8Array([1, 2, 3]) });
	});

	it('refuses one that cannot be read any more', async () => {
		const gone = { size: 1, arrayBuffer: () => Promise.reject(new DOMException('gone')) };
		expect(await readSealedFile(gone as unknown as Blob)).toMatchObject(refused);
	});

	it('opens with the six words, with any vault or none, and with no others', async () => {
		const keeper = new Device('receiver').start();
		const words = 'abandon ability able about above absent';
		const sealed = await keeper.sealWithWords(words, fileOf(block));
		if (!sealed.ok) throw new Error(sealed.error.tag);
		const opened = await openReferral(keeper, sealed.value, words);
		expect(opened).toMatchObject({ ok: true, value: { receipt: receiptCode(block.payload) } });
		const other = 'absent above about able ability abandon';
		expect(await openReferral(keeper, sealed.value, other)).toMatchObject({
			ok: false,
			error: { tag: 'WrongWords' }
		});
		expect(await openReferral(keeper, sealed.value, null)).toMatchObject({
			ok: false,
			error: { tag: 'VaultLocked' }
		});
	});
});
