// The log is the truth: replaying it leads to the very conversation that wrote it, at every
// length, and also after answers were taken back or replaced anywhere.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decodeLog, encodeEvent, factsOf } from '$lib/core/event';
import { newConversation, replay, type Conversation } from '$lib/interview';
import { plain } from '../support/protocols';
import { talk } from '../support/walk';
import { protocols } from './arbitraries';
import { stepped, steps } from './walks';

vi.setConfig({ testTimeout: 40_000 });

/** All that a conversation is, without references into the machine. */
function essence({ log, facts, phase, snapshot }: Conversation): unknown {
	const ways = Object.entries(snapshot.historyValue).map(([id, nodes]) => [
		id,
		nodes.map((node) => node.id)
	]);
	return { log, facts, phase, value: snapshot.value, ways };
}

function replayed(conversation: Conversation, length = conversation.log.length): Conversation {
	const result = replay(conversation.protocol, conversation.log.slice(0, length));
	if (!result.ok) throw new Error('the log does not replay');
	return result.value;
}

describe('a replay', () => {
	it('equals the conversation at every length, whatever was taken back or replaced', () => {
		let rewritten = 0;
		const walk = fc.array(steps(10, 6, 3), { minLength: 5, maxLength: 35 });
		const law = fc.property(protocols('any'), walk, fc.nat(1000), (protocol, moves, cut) => {
			const started = talk(protocol).gates().agree({ notes: true }).conversation;
			// Conversations since the log was last rewritten, by the length of their log.
			let live = new Map([[started.log.length, started]]);
			let now = started;
			for (const move of moves) {
				const { conversation, change } = stepped(now, move);
				if (change === 'rewritten') {
					rewritten += 1;
					live = new Map();
					expect(essence(replayed(conversation))).toEqual(essence(conversation));
				}
				now = conversation;
				live.set(now.log.length, now);
			}
			expect(essence(replayed(now))).toEqual(essence(now));
			for (const [length, conversation] of live) {
				if (length % 4 !== cut % 4) continue;
				expect(essence(replayed(now, length))).toEqual(essence(conversation));
			}
		});
		fc.assert(law, { numRuns: 1000 });
		expect(rewritten).toBeGreaterThan(500);
	});

	it('equals it from the very first event on, through the gates', () => {
		const walk = fc.array(steps(6, 0, 3), { minLength: 1, maxLength: 30 });
		const law = fc.property(walk, (moves) => {
			let now = newConversation(plain);
			for (const move of moves) now = stepped(now, move).conversation;
			expect(essence(replayed(now))).toEqual(essence(now));
		});
		fc.assert(law, { numRuns: 1000 });
	});

	it('is the same by way of bytes, and knows the same as a fold of the log', () => {
		const walk = fc.array(steps(8, 3, 3), { minLength: 1, maxLength: 40 });
		const law = fc.property(protocols('any'), walk, (protocol, moves) => {
			let now = newConversation(protocol);
			for (const move of moves) now = stepped(now, move).conversation;
			expect(decodeLog(now.log.map(encodeEvent))).toEqual({ ok: true, value: now.log });
			expect(factsOf(now.log)).toEqual(now.facts);
			expect(now.log.map(({ seq }) => seq)).toEqual([...now.log.keys()]);
		});
		fc.assert(law, { numRuns: 1000 });
	});
});
