import { describe, expect, test } from 'vitest';
import { blobOverhead } from '$lib/keeper/vault/blob';
import {
	classes,
	joinFrames,
	maxContent,
	pad,
	splitFrames,
	unpad
} from '$lib/keeper/vault/envelope';
import { copyOf } from '$lib/keeper/bytes';
import {
	addSum,
	decodeCard,
	decodeEntry,
	decodeHead,
	decodeTombstone
} from '$lib/keeper/store/rows';
import { encodeCard, encodeEntry, encodeHead, encodeTombstone } from '$lib/keeper/store/rows';
import { dayNumber, subtractSum } from '$lib/keeper/store/rows';
import { fixedRandom } from '../../support/keeper-device';

describe('padding', () => {
	test('has three sizes on disk and takes the smallest that fits', () => {
		const sizeOf = (length: number) => pad(new Uint8Array(length))!.length + blobOverhead;
		const edges = [0, 16_340, 16_341, 65_492, 65_493, maxContent];
		expect(edges.map(sizeOf)).toEqual([16_384, 16_384, 65_536, 65_536, 262_144, 262_144]);
		expect(pad(new Uint8Array(maxContent + 1))).toBeNull();
		expect(classes).toEqual([16_384, 65_536, 262_144]);
	});

	test('is refused when it is not zero, of another size, or too short for its length', () => {
		const padded = pad(new Uint8Array(10).fill(7))!;
		expect(unpad(padded)).toEqual(new Uint8Array(10).fill(7));
		for (const at of [14, padded.length - 1]) {
			const dirty = padded.slice();
			dirty[at] = 1;
			expect(unpad(dirty)).toBeNull();
		}
		expect(unpad(padded.slice(1))).toBeNull();
		const long = padded.slice();
		long[0] = 255;
		expect(unpad(long)).toBeNull();
	});

	test('of frames must be filled exactly', () => {
		const joined = joinFrames([new Uint8Array(3), new Uint8Array(0)]);
		expect(splitFrames(joined)).toEqual([new Uint8Array(3), new Uint8Array(0)]);
		expect(splitFrames(joined.slice(0, -1))).toBeNull();
		expect(splitFrames(copyOf([...joined, 0] as never))).toBeNull();
		const long = joined.slice();
		long[0] = 255;
		expect(splitFrames(long)).toBeNull();
	});
});

describe('a small row', () => {
	const hours = { begunHour: 490_700, changedHour: 490_800 };
	const head = {
		cases: 1,
		settingsRevision: 2,
		logRows: 3,
		tombstones: 4,
		isShredDue: true,
		time: { hour: 490_900, seenHour: 490_800, sinceHour: 490_700 },
		sum: fixedRandom('sum')(32)
	};

	test('is read as it was written', () => {
		const card = { ...hours, bodyRevision: 9, bytes: fixedRandom('card')(180) };
		expect(decodeCard(encodeCard(card))).toEqual(card);
		expect(decodeHead(encodeHead(head))).toEqual(head);
		const entry = { type: 'epoch-switched', day: 20_000 } as const;
		expect(decodeEntry(encodeEntry(entry.type, entry.day))).toEqual(entry);
		expect(decodeTombstone(encodeTombstone(20_000))).toBe(20_000);
		expect(() => encodeCard({ ...hours, bodyRevision: 1, bytes: new Uint8Array(181) })).toThrow();
		expect(dayNumber(Date.UTC(1970, 0, 2))).toBe(1);
		expect([dayNumber(-1), dayNumber(1e18)]).toEqual([0, 65_535]);
	});

	test('is refused when a reserved byte is not zero, or it has another size', () => {
		const rows = [
			{
				plain: encodeCard({ ...hours, bodyRevision: 1, bytes: new Uint8Array(5) }),
				read: decodeCard,
				at: [10, 207]
			},
			{ plain: encodeHead(head), read: decodeHead, at: [17, 19] },
			{ plain: encodeEntry('wrong-tries', 1), read: decodeEntry, at: [1, 4, 23] },
			{ plain: encodeTombstone(1), read: decodeTombstone, at: [2, 23] }
		];
		for (const { plain, read, at } of rows) {
			expect(read(plain)).not.toBeNull();
			expect(read(plain.slice(1))).toBeNull();
			for (const byte of at) {
				const dirty = plain.slice();
				dirty[byte] = 1;
				expect(read(dirty)).toBeNull();
			}
		}
		const odd = encodeHead(head);
		odd[16] = 2;
		expect(decodeHead(odd)).toBeNull();
		const back = { ...head, time: { ...head.time, hour: head.time.sinceHour - 1 } };
		expect(decodeHead(encodeHead(back))).toBeNull();
		const long = encodeCard({ ...hours, bodyRevision: 1, bytes: new Uint8Array(0) });
		long[4] = 181;
		expect(decodeCard(long)).toBeNull();
		expect(decodeEntry(new Uint8Array(24).fill(0))).toBeNull();
	});

	test('adds up modulo 2^256, in any order', () => {
		const [a, b] = [fixedRandom('a')(32), fixedRandom('b')(32)];
		expect(subtractSum(addSum(a, b), a)).toEqual(b);
		expect(addSum(a, b)).toEqual(addSum(b, a));
		const big = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
		expect(big(addSum(a, b))).toBe((big(a) + big(b)) % 2n ** 256n);
		expect(big(subtractSum(a, b))).toBe((big(a) - big(b) + 2n ** 256n) % 2n ** 256n);
	});
});
