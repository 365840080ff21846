// Whatever is done in whatever order: the words always open, of all passkeys only the one that was added
// last does, none once it was removed, and no flipped byte opens anything else.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyOf } from '$lib/keeper/bytes';
import type { Keeper } from '$lib/keeper';
import { Device } from '../support/keeper-device';
import { bytes, otherPassphrase, outcome, passphrase, text, value } from '../support/keeper-expect';
import { addPasskey, answerOf, openByPasskey, portWith } from '../support/keeper-passkey';

const secrets = ['first', 'second', 'third'] as const;
type Secret = (typeof secrets)[number];

type Deed =
	| { readonly do: 'add'; readonly secret: Secret }
	| { readonly do: 'remove' | 'shred' | 'wrong-words' | 'lock' | 'kill' }
	| { readonly do: 'cut-off'; readonly at: number };

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
	fc.oneof(
		{
			weight: 3,
			arbitrary: fc.record({ do: fc.constant('add' as const), secret: fc.constantFrom(...secrets) })
		},
		fc.record({ do: fc.constantFrom('remove', 'shred', 'wrong-words', 'lock', 'kill') }),
		fc.record({ do: fc.constant('cut-off' as const), at: fc.integer({ min: 1, max: 4 }) })
	),
	{ maxLength: 8 }
);

/** A device, what is open on it, and the passkey that ought to open it. */
class Scene {
	readonly device = new Device();
	keeper: Keeper = this.device.start();
	valid: Secret | null = null;

	async begin(): Promise<void> {
		value(await this.keeper.create('field', passphrase));
		value(await this.keeper.begin(bytes('card'), [bytes('frame')]));
	}

	/** Another worker, in which the vault is opened by its passkey or by its words. */
	async reopen(): Promise<void> {
		this.device.locks.clear();
		this.keeper = this.device.start();
		if (this.valid === null) value(await this.keeper.unlock('field', passphrase));
		else value(await openByPasskey(this.keeper, this.valid));
	}

	async act(deed: Deed): Promise<void> {
		switch (deed.do) {
			case 'add':
				await addPasskey(this.keeper, deed.secret);
				this.valid = deed.secret;
				return;
			case 'remove':
				value(await this.keeper.setPasskey(null));
				this.valid = null;
				return;
			case 'shred':
				value(await this.keeper.shred());
				return;
			case 'wrong-words':
				expect(outcome(await this.keeper.preparePasskey(otherPassphrase))).toBe('WrongPassphrase');
				// Right ones at once, so that nobody has to wait in what follows.
				value(await this.keeper.preparePasskey(passphrase));
				return;
			case 'lock':
				await this.keeper.lock();
				return this.reopen();
			case 'kill':
				this.keeper.stop();
				return this.reopen();
			case 'cut-off':
				return this.#cutOff(deed.at);
		}
	}

	/** The power goes while a passkey is removed: it is there, or it is not. */
	async #cutOff(at: number): Promise<void> {
		Object.assign(this.device.power, { steps: 0, failAt: at, isTorn: true });
		const isRemoved = outcome(await this.keeper.setPasskey(null)) === 'ok';
		this.device.power.restore();
		this.device.locks.clear();
		const found = value(await this.device.start().status('field')).passkey;
		if (isRemoved || found === null) this.valid = null;
		return this.reopen();
	}
}

test('the words and the passkey added last are the ways in, and no other', async () => {
	await fc.assert(
		fc.asyncProperty(deeds, async (all) => {
			const scene = new Scene();
			await scene.begin();
			for (const deed of all) await scene.act(deed);
			await scene.keeper.lock();
			for (const secret of secrets) {
				const keeper = scene.device.start();
				const is = secret === scene.valid ? 'ok' : 'WrongPassphrase';
				expect([secret, outcome(await openByPasskey(keeper, secret))]).toEqual([secret, is]);
				await keeper.lock();
			}
			const keeper = scene.device.start();
			value(await keeper.unlock('field', passphrase));
			expect(value(await keeper.cards()).map((card) => text(card.bytes))).toEqual(['card']);
			await keeper.lock();
		}),
		{ numRuns: 40 }
	);
});

describe('a key file with a passkey', () => {
	test('opens the same or not at all when any byte of one copy or of both was changed', async () => {
		const device = new Device();
		const keeper = device.start();
		const keys = value(await keeper.create('field', passphrase));
		await addPasskey(keeper, 'first');
		await keeper.lock();
		const whole = copyOf(device.keyFile.files.get('askwell-field')!);
		const flips = fc.tuple(
			// The two slots more often than the rest.
			fc.oneof(fc.integer({ min: 112, max: 367 }), fc.nat(4095)),
			fc.integer({ min: 1, max: 255 }),
			fc.constantFrom('A', 'B', 'AB')
		);
		await fc.assert(
			fc.asyncProperty(flips, async ([at, mask, copies]) => {
				const broken = copyOf(whole);
				if (copies.includes('A')) broken[at]! ^= mask;
				if (copies.includes('B')) broken[4096 + at]! ^= mask;
				device.keyFile.files.set('askwell-field', broken);
				device.locks.clear();
				const again = device.start();
				const opened = await again.unlockHanded('field', answerFor(whole));
				again.stop();
				if (copies === 'AB') expect(outcome(opened)).toBe('KeyFileDamaged');
				else expect(value(opened)).toEqual(keys);
			}),
			{ numRuns: 300 }
		);
	});
});

/** What the passkey of a whole file answers, whatever became of its salt since. */
function answerFor(whole: Uint8Array): MessagePort {
	return portWith(answerOf('first', whole.slice(112 + 128 + 16, 112 + 128 + 32)));
}
