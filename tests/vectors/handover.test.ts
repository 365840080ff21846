// Hand-overs of both forms that were ever written must open for ever, also by whoever has nothing but
// their description, and the same steps must give the same bytes.

import { expect, test } from 'vitest';
import { copyOf } from '$lib/keeper/bytes';
import { openSealed } from '$lib/keeper/vault/age';
import { encodeBech32 } from '$lib/keeper/vault/bech32';
import { openHandover, sealHandover } from '$lib/keeper/vault/handover';
import { makeOfficer, publicKeys } from '$lib/keeper/vault/officer';
import { addSteps } from '$lib/keeper/vault/steps';
import { fixedRandom } from '../support/keeper-device';
import { bytes, text, value } from '../support/keeper-expect';
import { readHandover } from '../support/handover-reader';
import vector from './handover.json';

const vault = { ns: 'field', place: 1, id: new Uint8Array(16) } as const;
const giver = makeOfficer({ randomBytes: fixedRandom('hand-over giver') });
const taker = makeOfficer({ randomBytes: fixedRandom('hand-over taker') });
const { caseId, mark, card, frames, kinds, hours } = vector;
const steps = addSteps({ randomBytes: fixedRandom('hand-over steps') }, null, kinds, vector.day);
const [begunHour = 0, changedHour = 0] = hours;
const fileOf = (form: 'former' | 'written') => copyOf(Buffer.from(vector[form], 'base64'));

test('the form of before opens, without hours and without a record', async () => {
	const opened = value(await openHandover(vault, taker, fileOf('former')));
	expect([opened.caseId, opened.mark, text(opened.card)]).toEqual([caseId, mark, card]);
	expect([opened.frames.map(text), opened.hours, opened.steps]).toEqual([frames, null, null]);
	expect(opened.signer).toEqual(publicKeys(giver).signer);
});

test('the form that is written opens, with both', async () => {
	const opened = value(await openHandover(vault, taker, fileOf('written')));
	expect([opened.caseId, opened.mark, text(opened.card)]).toEqual([caseId, mark, card]);
	expect([opened.frames.map(text), opened.steps]).toEqual([frames, steps]);
	expect(opened.hours).toEqual({ begunHour, changedHour });
});

test('its plaintext is written again, byte for byte, by the same steps', async () => {
	const to = { recipient: publicKeys(taker).recipient, mark, card: bytes(card) };
	const held = { caseId, frames: frames.map(bytes), steps, begunHour, changedHour };
	const made = value(await sealHandover(vault, giver, { ...to, ...held }));
	const plain = value(await openSealed(taker.secret, made));
	expect(plain).toEqual(value(await openSealed(taker.secret, fileOf('written'))));
});

test('another program can read both by their description', async () => {
	const identity = encodeBech32('age-secret-key-', taker.secret).toUpperCase();
	const same = { caseId, mark, card, frames };
	expect(await readHandover(fileOf('former'), identity)).toEqual({
		...same,
		format: 1,
		hours: null,
		steps: null
	});
	expect(await readHandover(fileOf('written'), identity)).toEqual({
		...same,
		format: 2,
		hours,
		steps: kinds
	});
});
