// Whatever goes into a rescue file comes out of it, and whatever bit of it changes is found, also
// by whom makes the checksum fit again.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyOf, type Bytes } from '$lib/keeper/bytes';
import { digest } from '$lib/keeper/vault/keys';
import { Device } from '../support/keeper-device';
import { bytes, otherPassphrase, outcome, passphrase, value } from '../support/keeper-expect';

async function vault(seed: string, words: string) {
	const keeper = new Device(seed).start();
	value(await keeper.create('field', words));
	return keeper;
}
const here = await vault('one', passphrase);
const elsewhere = await vault('two', otherPassphrase);

const bytesUpTo = (maxLength: number) => fc.uint8Array({ maxLength });
const cases = fc.record({
	card: bytesUpTo(180),
	frames: fc.array(bytesUpTo(3000), { maxLength: 30 })
});

test('what was sealed is what is opened, here and elsewhere', async () => {
	await fc.assert(
		fc.asyncProperty(cases, async ({ card, frames }) => {
			const file = value(await here.sealRescue(card, frames));
			for (const opened of [
				value(await here.openRescue(null, file)),
				value(await elsewhere.openRescue(passphrase, file))
			]) {
				expect(Buffer.from(opened.card)).toEqual(Buffer.from(card));
				expect(opened.frames.map((frame) => Buffer.from(frame))).toEqual(
					frames.map((frame) => Buffer.from(frame))
				);
			}
		}),
		{ numRuns: 40 }
	);
});

const refusals = ['RescueRefused', 'UnknownFormat', 'RescueOtherPart', 'RescueWrongWords'];
const file = copyOf(value(await here.sealRescue(bytes('card'), [bytes('one'), bytes('two')])));

function flipped(at: number, bit: number): Bytes {
	const copy = copyOf(file);
	copy[at] = copy[at]! ^ (1 << bit);
	return copy;
}

test('any flipped bit is refused as damage', async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (at, bit) => {
			expect(outcome(await here.openRescue(passphrase, flipped(at, bit)))).toBe('RescueRefused');
		}),
		{ numRuns: 400 }
	);
});

test('any flipped bit is refused also when the checksum was made to fit', async () => {
	const header = fc.nat(71);
	const anywhere = fc.nat(file.length - 33);
	await fc.assert(
		fc.asyncProperty(fc.oneof(header, anywhere), fc.nat(7), async (at, bit) => {
			const copy = flipped(at, bit);
			copy.set(digest(copy.subarray(0, -32)), copy.length - 32);
			for (const keeper of [here, elsewhere]) {
				expect(refusals).toContain(outcome(await keeper.openRescue(passphrase, copy)));
			}
		}),
		{ numRuns: 400 }
	);
});
