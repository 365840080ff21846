// Laws of the assessment that no rule about people names; those are in tests/invariants. An
// outcome lists what it rests on, and a child's rests on nothing.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Capacity } from '$lib/core/event';
import { anyScene, assessed, level, type Scene } from './scenes';

vi.setConfig({ testTimeout: 40_000 });

const runs = { numRuns: 3000 };

describe('an outcome', () => {
	it('lists exactly what it rests on: the rest could have been left unsaid', () => {
		let offers = 0;
		const law = fc.property(anyScene, (scene) => {
			fc.pre(scene.conditions === 'none');
			const { protocol, answers } = scene;
			const whole = assessed(scene);
			const keep = (index: number) => whole.restsOn.includes(protocol.items[index]!.id);
			const only = answers.map((answer, index) => (keep(index) ? answer : null));
			expect(assessed(scene, only).outcome).toBe(whole.outcome);
			const calm: Scene = {
				...scene,
				around: { ...scene.around, danger: false },
				capacity: 'adult'
			};
			const adult = assessed(calm);
			const rest = protocol.items.flatMap(({ id }, i) => (adult.restsOn.includes(id) ? [i] : []));
			expect(rest.length > 0).toBe(level(adult) > 0);
			const without = answers.map((answer, index) => (rest.includes(index) ? null : answer));
			if (level(adult) < 2) return;
			offers += 1;
			expect(level(assessed(calm, without))).toBeLessThan(2);
		});
		fc.assert(law, runs);
		expect(offers).toBeGreaterThan(200);
	});
});

describe('a child', () => {
	it('gets what is for children whatever was said, and in danger that as well', () => {
		const young = fc.constantFrom<Capacity>('child', 'age-uncertain');
		const law = fc.property(anyScene, young, (scene, capacity) => {
			const child = assessed({ ...scene, capacity });
			const nothing = scene.answers.map(() => null);
			const silent = assessed({ ...scene, capacity: 'child' }, nothing);
			expect({ ...child, notAsked: [] }).toEqual({ ...silent, notAsked: [] });
			expect(child.actions).toContain('child');
			expect(child.actions.includes('danger')).toBe(scene.around.danger);
			expect(child.staffAction).toBe('call-now');
		});
		fc.assert(law, runs);
	});
});
