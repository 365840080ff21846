// Spoilt files through every way in: refused, or understood exactly as written; nothing thrown, no
// hang, nothing polluted. The same look finds each defect that is planted in a way in.
import { describe, expect, test } from 'vitest';
import { report, trials } from '../support/figure';
import { badEnds, fuzz, type Fuzzed, type WayIn } from '../support/hostile/fuzz';
import { sealedWays } from '../support/hostile/sealed-ways';
import { plainWays } from '../support/hostile/ways-in';
import { seedOfRun } from '../support/random';

const ways = [...plainWays, ...sealedWays];
const seed = seedOfRun();
// With the few files that are enough for a planted defect, some seeds happen to miss a rare one.
const plantedSeed = 1;
const all = trials(20_000, 1_000_000);
const done: Fuzzed[] = [];
let foundPlanted = 0;
const hours = 3_600_000;

test('the ways in share all the files', () => {
	expect(ways.reduce((sum, { share }) => sum + share, 0)).toBe(1000);
});

test.each(ways)('$name', { timeout: hours }, async (way) => {
	const found = await fuzz(way, (all * way.share) / 1000, seed);
	done.push(found);
	console.log(
		`${way.name}: ${found.n} files of seed ${seed}, ${found.accepted} accepted, ${found.refused} refused, slowest ${found.slowestMs.toFixed(1)} ms`
	);
	expect(found.examples).toEqual([]);
	expect(badEnds(found)).toBe(0);
	// Both happened, so that neither is a matter of course.
	expect(found.refused).toBeGreaterThan(0);
	expect(found.accepted).toBeGreaterThan(0);
});

const named = (name: string) => ways.find((way) => way.name === name)!;
const text = (file: unknown) => new TextDecoder().decode(file as Uint8Array);

function merged(into: Record<string, unknown>, from: unknown): Record<string, unknown> {
	for (const [name, part] of Object.entries(Object(from))) {
		const isHolder = typeof part === 'object' && part !== null;
		if (isHolder && name in into) merged(Object(into[name]), part);
		else into[name] = part;
	}
	return into;
}

const planted: readonly (readonly [string, keyof Fuzzed['wrong'], WayIn])[] = [
	[
		'a way in that throws',
		'crash',
		{ ...named('settings'), read: (file) => ({ accepted: JSON.parse(text(file)) }) }
	],
	[
		'a way in without a schema',
		'invalid',
		{
			...named('card'),
			read: (file) => {
				try {
					const { code, day, state, receipt } = JSON.parse(text(file));
					return { accepted: { v: 1, code, day, state, receipt } };
				} catch {
					return { refused: 'UnknownFormat' };
				}
			}
		}
	],
	[
		'a way in that lets surplus members pass',
		'invalid',
		{
			...named('command of the keeper'),
			read: async (file) => {
				const { v, id, cmd, args } = Object(file);
				const kept = { v, id, cmd, args };
				const came = await named('command of the keeper').read(kept);
				return 'accepted' in came ? { accepted: { ...Object(file), ...kept } } : came;
			}
		}
	],
	[
		'a way in that takes hidden characters out instead of refusing them',
		'invalid',
		{
			...named('protocol bundle'),
			read: (file) =>
				named('protocol bundle').read(
					new TextEncoder().encode(text(file).replace(/[\u200b\u202e]|\\u0000/g, ''))
				)
		}
	],
	[
		'a way in that does not look at the signature',
		'invalid',
		{
			...named('referral with a right signature'),
			make: named('referral').make,
			read: (file) => ({ accepted: file }),
			isRight: named('referral').isRight
		}
	],
	[
		'a way in that merges what it reads',
		'pollution',
		{
			...named('settings'),
			make: (random) =>
				random() < 0.1
					? new TextEncoder().encode('{"__proto__":{"surplus":1}}')
					: named('settings').make(random),
			read: (file) => {
				try {
					merged({}, JSON.parse(text(file)));
				} catch {
					// Only what it leaves behind is looked at.
				}
				return { refused: 'SettingsRefused' };
			}
		}
	],
	[
		'a way in that hangs',
		'hang',
		{
			...named('key of a station'),
			read: () => {
				const { user } = process.cpuUsage();
				while (process.cpuUsage().user - user < 60_000);
				return { refused: 'RecipientRefused' };
			}
		}
	],
	[
		'a refusal without words',
		'unknown',
		{ ...named('six words'), read: () => ({ refused: 'Error: 5' }) }
	]
];

describe('the same look', () => {
	test.each(planted)('finds %s', { timeout: 120_000 }, async (_what, kind, way) => {
		const n = kind === 'hang' ? 3 : 600;
		const { wrong } = await fuzz(way, n, plantedSeed, kind === 'hang' ? 50 : 1000);
		if (wrong[kind] > 0) foundPlanted += 1;
		expect(wrong[kind]).toBeGreaterThan(0);
	});

	test('and its figure', () => {
		const count = (kind: keyof Fuzzed['wrong']) =>
			done.reduce((sum, { wrong }) => sum + wrong[kind], 0);
		const n = done.reduce((sum, one) => sum + one.n, 0);
		const fail = done.reduce((sum, one) => sum + badEnds(one), 0);
		report({
			id: 'hostile-input',
			browser: `Node ${process.versions.node}`,
			backend: 'none',
			n,
			pass: n - fail,
			fail,
			figures: {
				waysIn: done.length,
				seed,
				accepted: done.reduce((sum, { accepted }) => sum + accepted, 0),
				refused: done.reduce((sum, { refused }) => sum + refused, 0),
				crashes: count('crash'),
				hangsOverASecond: count('hang'),
				wronglyAccepted: count('invalid'),
				polluted: count('pollution'),
				refusedWithoutWords: count('unknown'),
				slowestCpuMs: Math.max(...done.map(({ slowestMs }) => slowestMs)),
				plantedDefectsFound: foundPlanted
			},
			note: 'Accepted files are those whose changes did no harm to what they say. The time of a file is that of the processor, garbage collection included.'
		});
		expect(fail).toBe(0);
	});
});
