// What was reviewed stands only while it is still true. That nothing else is handed over is a rule
// of its own: tests/invariants/checks/sharing.ts.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { contentOf } from '../support/content';
import { plain } from '../support/protocols';
import { talk } from '../support/walk';
import { stepped, steps } from './walks';

vi.setConfig({ testTimeout: 40_000 });

describe('a review', () => {
	it('leaves its hash standing only while the content is the same', () => {
		let changed = 0;
		const law = fc.property(fc.array(steps(1, 2, 8), { minLength: 1, maxLength: 12 }), (list) => {
			const start = talk(plain).to('asking').answerAll('yes').close('by the mill');
			const sharing = start.wish('specialist');
			const hash = contentOf(sharing.conversation);
			let now = sharing.then({ type: 'reviewed', hash }).conversation;
			for (const step of list) {
				if (step.do === 'event' && step.event.type === 'reviewed') continue;
				now = stepped(now, step).conversation;
				const isSame = contentOf(now) === hash;
				if (!isSame) changed += 1;
				if (now.facts.reviewedHash !== null) expect(isSame).toBe(true);
			}
		});
		fc.assert(law, { numRuns: 1000 });
		expect(changed).toBeGreaterThan(500);
	});
});
