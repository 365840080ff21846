// S13: two conversations of the same class lie on the disk alike, however much more was said in one of
// them, however often it was saved: the same rows, of the same sizes. Without the padding the same
// comparison tells nearly every pair apart.
import { expect, test } from 'vitest';
import { report, trials } from '../support/figure';
import { Device } from '../support/keeper-device';
import { bytes, passphrase, value } from '../support/keeper-expect';
import { readRows } from '../support/keeper-rows';
import { seeded, seedOfRun } from '../support/random';

/** What is said in a conversation: events as JSON, of the lengths that events have. */
function framesOf(random: () => number, bytesMost: number): readonly Uint8Array[] {
	const frames: Uint8Array[] = [];
	const wanted = 200 + random() * bytesMost;
	for (let length = 0; length < wanted;) {
		const said = 'x'.repeat(Math.floor(random() * random() * 600));
		const frame = bytes(JSON.stringify({ v: 1, seq: frames.length, type: 'response-given', said }));
		frames.push(frame);
		length += frame.length + 4;
	}
	return frames;
}

interface Seen {
	/** Table and size of each row, in order, and the length of each file. */
	readonly shape: string;
	/** What it would be without padding. */
	readonly content: number;
}

/** A vault with one conversation, as somebody sees it who has no key. */
async function look(frames: readonly Uint8Array[], random: () => number): Promise<Seen> {
	const device = new Device(`${random()}`);
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	const begun = value(await keeper.begin(bytes('K7-42-MA'), frames.slice(0, 1)));
	let { revision } = begun;
	// Some are saved at every answer, some all at once.
	const singly = Math.floor(random() * Math.min(frames.length, 12));
	for (const frame of frames.slice(1, 1 + singly)) {
		revision = value(await keeper.append(begun.caseId, revision, frame)).revision;
	}
	const how = { rotate: random() < 0.3 };
	revision = value(await keeper.rewrite(begun.caseId, revision, frames, how)).revision;
	const card = bytes('x'.repeat(Math.floor(random() * 180)));
	value(await keeper.setCard(begun.caseId, revision, card));
	keeper.stop();
	const rows = await readRows(device, 'field');
	const sizes = rows.map((row) => `${row.table} ${row.bytes.length}`).sort();
	const files = [...device.keyFile.files].map(([name, file]) => `${name} ${file.length}`);
	const content = frames.reduce((sum, frame) => sum + frame.length, 0) + card.length;
	return { shape: [...sizes, ...files].join(', '), content };
}

test('conversations of one class cannot be told apart by sizes and rows', async () => {
	const seed = seedOfRun();
	const random = seeded(seed);
	const pairs = trials(60, 10_000);
	let [toldApart, toldApartUnpadded, larger] = [0, 0, 0];
	const shapes = new Set<string>();
	for (let pair = 0; pair < pairs; pair += 1) {
		// One in ten pairs of the second class: more than 16 KiB were said in both.
		const isLarge = pair % 10 === 9;
		const make = async () => {
			const first = isLarge ? [new Uint8Array(16_400)] : [];
			return look([...first, ...framesOf(random, 14_000)], random);
		};
		const [one, other] = [await make(), await make()];
		if (one.shape !== other.shape) toldApart += 1;
		if (one.content !== other.content) toldApartUnpadded += 1;
		if (isLarge) larger += 1;
		shapes.add(one.shape);
	}
	report({
		id: 'equal-pairs',
		browser: `Node ${process.versions.node}`,
		backend: 'none',
		n: pairs,
		pass: pairs - toldApart,
		fail: toldApart,
		figures: {
			toldApart,
			shapes: shapes.size,
			pairsOfTheSecondClass: larger,
			controlToldApartWithoutPadding: toldApartUnpadded,
			seed
		},
		note: 'Pairs of vaults with one conversation each, of the same class (16 or 64 KiB), with different lengths, cards and numbers of savings; compared by tables, rows, sizes and files. The control compares the lengths of what was said. Not hidden from somebody without a key: how many conversations there are, the class of each, and how often each was saved, which the revision in the header of a row says.'
	});
	expect(toldApart).toBe(0);
	expect(shapes.size).toBe(2);
	expect(toldApartUnpadded).toBeGreaterThan(0.9 * pairs);
}, 3_600_000);
