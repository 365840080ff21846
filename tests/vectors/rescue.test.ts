// The stored rescue file must open for ever, also by whoever has nothing but its description, and
// the same steps must give the same bytes.

import { expect, test } from 'vitest';
import { deriveKek } from '$lib/keeper/vault/kdf';
import { Device } from '../support/keeper-device';
import { bytes, otherPassphrase, passphrase, text, value } from '../support/keeper-expect';
import { readRescueFile } from '../support/rescue-reader';
import vector from './rescue.json';

const file = Buffer.from(vector.file, 'base64');

async function keeperOf(seed: string, words: string) {
	const keeper = new Device(seed, deriveKek).start();
	value(await keeper.create('field', words));
	return keeper;
}

test('the rescue file of format 1 opens on another device with its words', async () => {
	const keeper = await keeperOf('another device', otherPassphrase);
	const opened = value(await keeper.openRescue(vector.words, new Uint8Array(file)));
	expect(text(opened.card)).toBe(vector.card);
	expect(opened.frames.map(text)).toEqual(vector.frames);
});

test('another program can open it by its description', async () => {
	expect(await readRescueFile(file, vector.words)).toEqual({
		card: vector.card,
		frames: vector.frames
	});
});

test('it is written again, byte for byte, by the same steps', async () => {
	const keeper = await keeperOf('rescue vector 1', passphrase);
	const made = value(await keeper.sealRescue(bytes(vector.card), vector.frames.map(bytes)));
	expect(Buffer.from(made).toString('base64')).toBe(vector.file);
});
