// Whatever is done in whatever order, with locks, restarts and power cuts in between, the keeper
// holds what a plain map in memory would hold.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Keeper } from '$lib/keeper/keeper';
import { Device } from '../support/keeper-device';
import { bytes, outcome, passphrase, text, value } from '../support/keeper-expect';

interface Expected {
	revision: number;
	card: string;
	frames: readonly string[];
}

type Step =
	| { readonly do: 'begin' | 'append' | 'rewrite' | 'rotate' | 'setCard'; at: number; word: string }
	| { readonly do: 'erase' | 'open'; readonly at: number }
	| { readonly do: 'shred' | 'restart' | 'lock' | 'cut'; readonly at: number };

class World {
	readonly device = new Device();
	keeper: Keeper = this.device.start();
	readonly model = new Map<string, Expected>();
	open: string | null = null;

	pick(at: number): string | undefined {
		return [...this.model.keys()][at % Math.max(1, this.model.size)];
	}

	async restart(): Promise<void> {
		this.keeper.stop();
		this.device.power.restore();
		this.keeper = this.device.start();
		value(await this.keeper.unlock('field', passphrase));
		this.open = null;
	}

	async write(step: Step & { word: string }): Promise<void> {
		const { model, keeper } = this;
		const frame = bytes(step.word);
		if (step.do === 'begin') {
			const { caseId, revision } = value(await keeper.begin(frame, [frame]));
			model.set(caseId, { revision, card: step.word, frames: [step.word] });
			this.open = caseId;
			return;
		}
		const caseId = step.do === 'setCard' ? this.pick(step.at) : this.open;
		const known = caseId === null || caseId === undefined ? undefined : model.get(caseId);
		if (known === undefined || caseId === null || caseId === undefined) return;
		if (step.do === 'append') {
			known.revision = value(await keeper.append(caseId, known.revision, frame)).revision;
			known.frames = [...known.frames, step.word];
		} else if (step.do === 'setCard') {
			known.revision = value(await keeper.setCard(caseId, known.revision, frame)).revision;
			known.card = step.word;
		} else {
			const how = { rotate: step.do === 'rotate' };
			const written = await keeper.rewrite(caseId, known.revision, [frame], how);
			known.revision = value(written).revision;
			known.frames = [step.word];
		}
	}

	async run(step: Step): Promise<void> {
		if ('word' in step) return this.write(step);
		const caseId = this.pick(step.at);
		if (step.do === 'restart') return this.restart();
		if (step.do === 'shred') value(await this.keeper.shred());
		if (step.do === 'lock') {
			value(await this.keeper.lock());
			await this.restart();
		}
		if (caseId === undefined) return;
		if (step.do === 'open') {
			value(await this.keeper.open(caseId));
			this.open = caseId;
		}
		if (step.do === 'erase') {
			value(await this.keeper.erase([caseId]));
			this.model.delete(caseId);
			if (this.open === caseId) this.open = null;
		}
		if (step.do === 'cut') await this.cut(caseId, 2 + (step.at % 9));
	}

	/** A destruction that is cut after it began. */
	async cut(caseId: string, failAt: number): Promise<void> {
		Object.assign(this.device.power, { steps: 0, failAt, isTorn: failAt % 2 === 0 });
		expect(outcome(await this.keeper.erase([caseId]))).toBe('StorageFailed');
		this.model.delete(caseId);
		await this.restart();
	}

	async check(): Promise<void> {
		await this.restart();
		const cards = value(await this.keeper.cards());
		const seen = new Map<string, Expected>();
		for (const { caseId, revision, bytes: card } of cards) {
			const opened = value(await this.keeper.open(caseId));
			expect(opened.revision).toBe(revision);
			seen.set(caseId, { revision, card: text(card), frames: opened.frames.map(text) });
		}
		expect(seen).toEqual(this.model);
	}
}

const at = fc.nat(20);
const word = fc.string({ maxLength: 40 });
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			do: fc.constantFrom('begin', 'append', 'rewrite', 'rotate', 'setCard'),
			at,
			word
		})
	},
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constantFrom('erase', 'open', 'shred', 'restart', 'lock', 'cut'),
			at
		})
	}
);

test('the keeper is a map of frames', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
			const world = new World();
			value(await world.keeper.create('field', passphrase));
			for (const next of steps) await world.run(next);
			await world.check();
		}),
		{ numRuns: 60 }
	);
}, 120_000);
