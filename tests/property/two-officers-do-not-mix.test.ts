// Two officers use one device by turns or in two windows, in any order: each vault holds what its
// own officer did to it, as a map of its own would, and nothing of the other's.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Keeper } from '$lib/keeper/keeper';
import { Device } from '../support/keeper-device';
import { bytes, outcome, text, value } from '../support/keeper-expect';
import { newOfficer, officer } from '../support/officers';

type Step = {
	readonly who: 1 | 2;
	readonly do: 'begin' | 'append' | 'erase' | 'settings' | 'initials' | 'lock' | 'steal';
	readonly at: number;
};

class Own {
	readonly cases = new Map<string, string[]>();
	settings: string | null = null;
	initials = '';
	keeper: Keeper | null = null;
}

class World {
	readonly device = new Device();
	readonly own: Readonly<Record<1 | 2, Own>> = { 1: new Own(), 2: new Own() };

	async keeperOf(who: 1 | 2): Promise<Keeper> {
		const own = this.own[who];
		// The other window stays open: only this officer's lock is theirs.
		if (own.keeper === null) {
			const held = new Set(this.device.locks);
			own.keeper = await officer(this.device, who);
			for (const name of held) this.device.locks.add(name);
		}
		return own.keeper;
	}

	pick(who: 1 | 2, at: number): string | undefined {
		const ids = [...this.own[who].cases.keys()];
		return ids[at % Math.max(1, ids.length)];
	}

	async run({ who, do: what, at }: Step): Promise<void> {
		const keeper = await this.keeperOf(who);
		const own = this.own[who];
		const word = `${who} ${at}`;
		const caseId = this.pick(who, at);
		if (what === 'begin' && own.cases.size < 4) {
			const begun = value(await keeper.begin(bytes(word), [bytes(word)]));
			own.cases.set(begun.caseId, [word]);
		} else if (what === 'settings') {
			value(await keeper.writeSettings(bytes(word)));
			own.settings = word;
		} else if (what === 'initials') {
			own.initials = who === 1 ? 'AB' : 'ĄÉ';
			value(await keeper.setInitials(own.initials));
		} else if (what === 'lock') {
			value(await keeper.lock());
			own.keeper = null;
		} else if (what === 'steal') {
			const other = this.pick(who === 1 ? 2 : 1, at);
			if (other !== undefined) expect(outcome(await keeper.open(other))).toBe('CaseMissing');
		} else if (caseId !== undefined && what === 'append') {
			const { revision } = value(await keeper.open(caseId));
			value(await keeper.append(caseId, revision, bytes(word)));
			own.cases.get(caseId)?.push(word);
		} else if (caseId !== undefined && what === 'erase') {
			value(await keeper.erase([caseId]));
			own.cases.delete(caseId);
		}
	}

	/** Compares both vaults with what their officers did; `anew` opens them in new workers. */
	async check(anew = false): Promise<void> {
		for (const who of [1, 2] as const) {
			const own = this.own[who];
			if (anew) {
				own.keeper?.stop();
				own.keeper = null;
			}
			const keeper = await this.keeperOf(who);
			const seen = new Map<string, string[]>();
			for (const { caseId } of value(await keeper.cards())) {
				seen.set(caseId, value(await keeper.open(caseId)).frames.map(text));
			}
			expect(seen).toEqual(own.cases);
			const settings = value(await keeper.readSettings());
			expect(settings === null ? null : text(settings)).toBe(own.settings);
			const { vaults } = value(await keeper.vaults());
			expect(vaults.find(({ place }) => place === who)?.initials).toBe(own.initials);
		}
	}
}

const step: fc.Arbitrary<Step> = fc.record({
	who: fc.constantFrom(1, 2),
	do: fc.constantFrom('begin', 'begin', 'append', 'erase', 'settings', 'initials', 'lock', 'steal'),
	at: fc.nat(50)
});

test('two vaults hold what their own officers did, over 200 orders of steps', async () => {
	const world = new World();
	for (const who of [1, 2] as const) value(await (await newOfficer(world.device, who)).lock());
	const orders = fc.sample(fc.array(step, { minLength: 2, maxLength: 8 }), {
		numRuns: 200,
		seed: 20261124
	});
	for (const [index, steps] of orders.entries()) {
		for (const one of steps) await world.run(one);
		await world.check(index % 20 === 19);
	}
}, 120_000);
