// S7: Argon2id from WebAssembly, as the keeper uses it, gives for any input what the plain implementation
// gives; that one gives what RFC 9106 prints; and what is weaker than the floor is refused.
import { argon2id as plainArgon2id } from '@noble/hashes/argon2.js';
import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import { toHex } from '$lib/keeper/bytes';
import { deriveKek, deriveWithoutWasm, kdfParams, mayDerive } from '$lib/keeper/vault/kdf';
import { readSlotHead } from '$lib/keeper/vault/slot';
import { report, trials } from '../support/figure';
import { seeded, seedOfRun } from '../support/random';

const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);

// RFC 9106 "Argon2 Memory-Hard Function" (IETF, 2021), section 5.3.
const vector = {
	options: {
		m: 32,
		t: 3,
		p: 4,
		dkLen: 32,
		version: 0x13,
		key: filled(8, 3),
		personalization: filled(12, 4)
	},
	tag: '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659'
};

/** The first 32 bytes of a slot with these parameters. */
function slotHead(memoryKiB: number, passes: number, lanes: number) {
	const head = new Uint8Array(32);
	head.set([1, 1]);
	const view = new DataView(head.buffer);
	[memoryKiB, passes, lanes].forEach((value, at) => view.setUint32(4 + 4 * at, value));
	return head;
}

test('the passphrase key is what the standard says, and never a cheaper one', async () => {
	const seed = seedOfRun();
	const random = seeded(seed);
	const some = (most: number) => Math.floor(random() * (most + 1));
	const noise = (length: number) => Uint8Array.from({ length }, () => some(255));
	const inputs = trials(40, 1000);
	const whole = trials(1, 20);
	let [different, accepted] = [0, 0];

	expect(toHex(plainArgon2id(filled(32, 1), filled(16, 2), vector.options))).toBe(vector.tag);
	for (let at = 0; at < inputs; at += 1) {
		const [password, salt] = [noise(1 + some(120)), noise(16)];
		const [m, t] = [8 + some(120), 1 + some(3)];
		const wasm = await argon2id({
			password,
			salt,
			memorySize: m,
			iterations: t,
			parallelism: 1,
			hashLength: 32,
			outputType: 'hex'
		});
		if (wasm !== toHex(plainArgon2id(password, salt, { m, t, p: 1, dkLen: 32 }))) different += 1;
	}
	for (let at = 0; at < whole; at += 1) {
		const [password, salt] = [noise(40), noise(16)];
		const fast = await deriveKek(password, salt, kdfParams);
		if (toHex(fast) !== toHex(await deriveWithoutWasm(password, salt, kdfParams))) different += 1;
	}
	const weak = trials(200, 1000);
	for (let at = 0; at < weak; at += 1) {
		const { memoryKiB, passes } = kdfParams;
		const [m, t, p] =
			at % 3 === 0
				? [some(memoryKiB - 1), passes + some(3), 1]
				: at % 3 === 1
					? [memoryKiB + some(9000), some(passes - 1), 1]
					: [memoryKiB, passes, at % 2 === 0 ? 0 : 2 + some(6)];
		const params = { memoryKiB: m, passes: t, lanes: p };
		const derived = await deriveKek(noise(8), noise(16), params).catch(() => null);
		if (mayDerive(params) || readSlotHead(slotHead(m, t, p)) || derived) accepted += 1;
	}
	const n = inputs + whole + weak;
	report({
		id: 'kdf',
		browser: `Node ${process.versions.node}`,
		backend: 'none',
		n,
		pass: n - different - accepted,
		fail: different + accepted,
		figures: {
			randomInputs: inputs,
			atFullCost: whole,
			different,
			weakParameters: weak,
			accepted,
			seed
		},
		note: 'hash-wasm against @noble/hashes: random passwords, salts and costs up to 128 KiB and 4 passes, and some at the cost that is used (64 MiB, 3 passes). @noble/hashes gives the tag of RFC 9106, section 5.3, which has inputs that hash-wasm does not take. Weaker parameters are refused where a slot is read and where a key is derived.'
	});
	expect([different, accepted]).toEqual([0, 0]);
	expect(mayDerive(kdfParams) && readSlotHead(slotHead(65_536, 3, 1)) !== null).toBe(true);
}, 3_600_000);
