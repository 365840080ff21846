// S8: sealed files of any size, for any number of keys, open with the `age` tool of the system for each
// key, and for no other.
import { expect, test } from 'vitest';
import { sealTo } from '$lib/keeper/vault/age';
import { identityOf, recipientOf } from '$lib/keeper/vault/recipient';
import { ageOpen, ageVersion } from '../support/age-cli';
import { report, trials } from '../support/figure';
import { fixedRandom } from '../support/keeper-device';
import { value } from '../support/keeper-expect';
import { seeded, seedOfRun } from '../support/random';

if (ageVersion === null) console.log('not run: age is not installed');

test.skipIf(ageVersion === null)(
	'every sealed file opens with age, and with no other key',
	async () => {
		const seed = seedOfRun();
		const random = seeded(seed);
		const files = trials(12, 1000);
		let [unopened, openedByAnother, keys] = [0, 0, 0];
		for (let at = 0; at < files; at += 1) {
			const secrets = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, key) =>
				fixedRandom(`${seed} ${at} ${key}`)(32)
			);
			const plain = fixedRandom(`${seed} plain ${at}`)(Math.floor(random() * random() * 200_000));
			const file = value(await sealTo(secrets.map(recipientOf), plain));
			const chosen = secrets[Math.floor(random() * secrets.length)]!;
			if (!ageOpen(identityOf(chosen), file)?.equals(plain)) unopened += 1;
			const stranger = fixedRandom(`${seed} stranger ${at}`)(32);
			if (ageOpen(identityOf(stranger), file) !== null) openedByAnother += 1;
			keys += secrets.length;
		}
		const fail = unopened + openedByAnother;
		report({
			id: 'age-files',
			browser: `age ${ageVersion}`,
			backend: 'none',
			n: files,
			pass: files - fail,
			fail,
			figures: { keysNamed: keys, unopened, openedByAnotherKey: openedByAnother, seed },
			note: 'Each file was opened with one of its keys, at random, and compared byte for byte; then tried with a key that it does not name. The other tool of this kind, rage, was not run.'
		});
		expect([unopened, openedByAnother]).toEqual([0, 0]);
	},
	3_600_000
);
