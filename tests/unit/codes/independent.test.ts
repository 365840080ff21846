// A transfer written and read by the table in docs/format.md alone, without the program's code.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentOf, framesOf, gathered, maxFrameLength, type Gathering } from '$lib/core/codes';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function base45(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at + 1 < bytes.length; at += 2) {
		const n = bytes[at]! * 256 + bytes[at + 1]!;
		text += letters[n % 45]! + letters[Math.floor(n / 45) % 45] + letters[Math.floor(n / 2025)];
	}
	if (bytes.length % 2 === 0) return text;
	const last = bytes.at(-1)!;
	return text + letters[last % 45] + letters[Math.floor(last / 45)];
}

interface Head {
	readonly magic?: string;
	readonly version?: number;
	readonly index: number;
	readonly total: number;
	readonly length: number;
	readonly hash: Uint8Array;
	readonly piece: Uint8Array;
	readonly check?: Uint8Array;
}

const id = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
function frame({ magic = 'AQ', version = 1, index, total, length, hash, piece, check }: Head) {
	const head = [...Buffer.from(magic), version, index, total, length >> 8, length & 255];
	const all = Uint8Array.from([...head, ...id, ...hash.subarray(0, 16), ...piece]);
	return base45(Uint8Array.from([...all, ...(check ?? sha(all).subarray(0, 8))]));
}

const content = Uint8Array.from({ length: 700 }, (_, at) => (at * 7) & 255);
const hash = sha(content);
const own = [0, 1, 2].map((index) =>
	frame({
		index,
		total: 3,
		length: 700,
		hash,
		piece: content.subarray(index * 293, (index + 1) * 293)
	})
);
const one = {
	index: 0,
	total: 1,
	length: 5,
	hash: sha(content.subarray(0, 5)),
	piece: content.subarray(0, 5)
};

const reading = (frames: readonly string[]) =>
	frames.reduce<Gathering | null>((before, text) => {
		const next = gathered(before, text);
		if (!next.ok) throw new Error(next.error.tag);
		return next.value;
	}, null)!;

it('writes what the table says', () => {
	expect(framesOf(content, id)).toEqual({ ok: true, value: own });
});

it('reads what the table says', () => {
	expect(contentOf(reading(own))).toEqual({ ok: true, value: content });
	expect(gathered(null, frame(one)).ok).toBe(true);
});

it('encodes as the examples of RFC 9285 do', () => {
	expect(base45(Buffer.from('AB'))).toBe('BB8');
	expect(base45(Buffer.from('Hello!!'))).toBe('%69 VD92EX0');
	expect(base45(Buffer.from('base-45'))).toBe('UJCLQE7W581');
});

// 45³ is more than 65,536: without a bound a second text would stand for the same bytes.
it('refuses a second text for the same bytes', () => {
	const valueAt = (at: number) =>
		[0, 1, 2].reduce((sum, n) => sum + letters.indexOf(own[0]![at + n]!) * 45 ** n, 0);
	const at = Array.from(own[0]!, (_letter, place) => place).find(
		(place) => place % 3 === 0 && valueAt(place) < 25_000
	)!;
	const more = valueAt(at) + 65_536;
	const other = [1, 45, 2025].map((n) => letters[Math.floor(more / n) % 45]).join('');
	const alias = own[0]!.slice(0, at) + other + own[0]!.slice(at + 3);
	expect(alias).not.toBe(own[0]);
	expect(gathered(null, alias).ok).toBe(false);
	expect(gathered(null, own[0]!).ok).toBe(true);
});

describe('a code is refused', () => {
	it.each([
		['when it is empty', ''],
		['when it is a link', 'HTTPS://EXAMPLE.ORG/'],
		['when it holds small letters', own[0]!.toLowerCase()],
		['when it is longer than a frame', 'A'.repeat(maxFrameLength + 1)],
		['when it is cut off', own[0]!.slice(0, -3)],
		['when two of it were read as one', own[0]! + own[1]!],
		['with another beginning', frame({ ...one, magic: 'AR' })],
		['of another version', frame({ ...one, version: 2 })],
		['with a check that does not fit', frame({ ...one, check: new Uint8Array(8) })],
		['when it stands behind the last', frame({ ...one, index: 1 })],
		['with no frames in all', frame({ ...one, total: 0, length: 0, piece: new Uint8Array(1) })],
		['with more frames than its length has', frame({ ...one, total: 2 })],
		['with a piece longer than its length', frame({ ...one, length: 4 })],
		['with a piece shorter than its length', frame({ ...one, length: 6 })],
		[
			'of a transfer over 4096 bytes',
			frame({ ...one, index: 14, total: 15, length: 4103, piece: new Uint8Array(1) })
		]
	])('%s', (_what, text) => {
		expect(gathered(null, text)).toEqual({
			ok: false,
			error: { tag: 'FrameRefused', retry: 'now' }
		});
	});
});

it('takes nothing over when pieces are whole and the sum is not', () => {
	const wrong = frame({ index: 2, total: 3, length: 700, hash, piece: new Uint8Array(114) });
	const gathering = reading([own[0]!, own[1]!, wrong]);
	expect(contentOf(gathering)).toEqual({
		ok: false,
		error: { tag: 'FrameRefused', retry: 'now' }
	});
});
