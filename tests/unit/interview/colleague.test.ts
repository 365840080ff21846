// Whether a colleague may have what was written down: asked on a break, and nowhere else.
import { describe, expect, test } from 'vitest';
import { phases, replay } from '$lib/interview';
import { decided } from '../../support/events';
import { plain } from '../../support/protocols';
import { talk } from '../../support/walk';

const yes = decided('colleague', 'given', 'colleague-one');

describe('a decision about a colleague', () => {
	test('is taken on a break of a talk that is kept, and leaves the break as it is', () => {
		const before = talk().to('paused');
		const after = before.then(yes);
		expect(after.phase).toBe('paused');
		expect(after.facts.agreements.at(-1)).toMatchObject({
			scope: 'colleague',
			recipient: 'colleague-one'
		});
		expect(after.facts.reviewedHash).toBe(before.facts.reviewedHash);
		expect(after.then({ type: 'resumed' }).phase).toBe('reconfirming');
		const again = replay(plain, after.log);
		expect(again.ok && again.value.phase).toBe('paused');
	});

	test('is taken in no other phase', () => {
		const taken = phases.filter((phase) => talk().to(phase).can(yes));
		expect(taken).toEqual(['paused']);
	});

	test('names a colleague', () => {
		expect(
			talk()
				.to('paused')
				.can(decided('colleague', 'given', null))
		).toBe(false);
	});

	test('is not taken without notes, nor before privacy', () => {
		const unkept = talk().gates().agree().then({ type: 'paused' });
		expect(unkept.can(yes)).toBe(false);
		const early = talk().arrive().then({ type: 'paused' });
		expect(early.can(yes)).toBe(false);
	});

	test('says nothing about sharing, and sharing nothing about it', () => {
		const paused = talk().to('paused').then(yes);
		const share = decided('share', 'given', 'colleague-one');
		expect(paused.can(share)).toBe(false);
		expect(talk().to('sharing').can(share)).toBe(true);
		expect(talk().to('sharing').can(yes)).toBe(false);
	});
});
