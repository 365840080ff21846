// What holds of every situation a conversation can get into, found by exhaustive search over one
// item. Sharing and needs have their own tests; here they would only multiply the situations.
import { describe, expect, it, vi } from 'vitest';
import { isAgreed } from '$lib/core/agreement';
import { eventTypes, wishes, type DomainEvent, type EventType } from '$lib/core/event';
import {
	canHappen,
	conversationMachine,
	phases,
	send,
	type Conversation,
	type Phase
} from '$lib/interview';
import { alphabet, given, privacyConfirmed } from '../../support/events';
import { single } from '../../support/protocols';
import { after, before, explore, type Situation } from '../../support/reach';

vi.setConfig({ testTimeout: 40_000 });

const leftOut: readonly EventType[] = [
	'need-stated',
	'need-taken-back',
	'need-settled',
	'reviewed',
	'shared'
];
const isLeftOut = (event: DomainEvent) =>
	leftOut.includes(event.type) ||
	(event.type === 'agreement-decided' && event.scope === 'share') ||
	(event.type === 'capacity-stated' && event.capacity === 'age-uncertain') ||
	JSON.stringify(event) === JSON.stringify(given('a', 'no'));

const situations = explore(
	single,
	alphabet.filter((event) => !isLeftOut(event))
);
const all = [...situations.values()];
const keysWhere = (test: (situation: Situation) => boolean) =>
	[...situations].filter(([, situation]) => test(situation)).map(([key]) => key);
const inPhase = (...wanted: readonly Phase[]) =>
	all.filter(({ conversation }) => wanted.includes(conversation.phase));
const notIn = (...unwanted: readonly Phase[]) =>
	all.filter(({ conversation }) => !unwanted.includes(conversation.phase));
const phasesOf = (keys: Iterable<string>) =>
	new Set([...keys].map((key) => situations.get(key)!.conversation.phase));
const where = ({ conversation }: Situation) =>
	`${conversation.phase}: ${conversation.log.map(({ type }) => type).join(' ')}`;

/** Sends events that must be possible; answers null when one is not. */
function sent(conversation: Conversation, ...events: readonly DomainEvent[]): Conversation | null {
	return events.reduce<Conversation | null>((now, event) => {
		const step = now && send(now, event);
		return step && step.change !== 'none' ? step.conversation : null;
	}, conversation);
}

/** Asserts of each; a failure names the shortest log that leads to it. */
function ofEach(some: readonly Situation[], test: (situation: Situation) => boolean): void {
	expect(some.length).toBeGreaterThan(0);
	const wrong = some.filter((situation) => !test(situation));
	expect(wrong.slice(0, 3).map(where)).toEqual([]);
}

type Node = typeof conversationMachine.root;

function atoms(node: Node): readonly string[] {
	return node.type === 'atomic' ? [node.id] : Object.values(node.states).flatMap(atoms);
}

const isChild = ({ ever }: Situation) => ever.child;
const talkPhases: readonly Phase[] = phases.slice(
	phases.indexOf('safety'),
	phases.indexOf('sharing') + 1
);
const [danger, mistake, past] = [
	{ type: 'danger-raised' },
	{ type: 'danger-ended', how: 'mistake' },
	{ type: 'danger-ended', how: 'past' }
] as const;

describe('the search', () => {
	it('tries every type of event', () => {
		expect(new Set(alphabet.map(({ type }) => type))).toEqual(new Set(eventTypes));
	});

	it('reaches every phase and every state of the machine', () => {
		expect(phasesOf(situations.keys())).toEqual(new Set(phases));
		const leaves = atoms(conversationMachine.root);
		const seen = all.flatMap(({ conversation }) => conversation.snapshot._nodes);
		const seenIds = new Set(seen.map(({ id }) => id));
		expect(leaves.filter((id) => !seenIds.has(id))).toEqual([]);
		expect(leaves).toHaveLength(phases.length);
	});
});

describe('in one action, from every situation between opening and end', () => {
	const open = notIn('opening', 'ended');

	it('danger is raised', () => {
		ofEach(open, ({ conversation }) => sent(conversation, danger)?.phase === 'danger');
	});

	it('a child may be raised, and is then treated as one', () => {
		ofEach(open, ({ conversation }) => {
			const next = sent(conversation, { type: 'child-raised' });
			const inDanger = conversation.phase.startsWith('danger');
			return next?.facts.childRaised === true && (inDanger || next.phase === 'child');
		});
	});

	it('it is stopped, and whoever let notes be kept is asked about them', () => {
		ofEach(notIn('opening', 'ended', 'farewell'), ({ conversation }) => {
			const next = sent(conversation, { type: 'stopped' });
			const kept = isAgreed(conversation.facts.agreements, 'notes');
			return next?.phase === (kept ? 'stopping' : 'farewell');
		});
	});

	it('asylum, another organisation, a need and another language are heard', () => {
		const said: readonly DomainEvent[] = [
			{ type: 'asylum-raised' },
			{ type: 'other-organisation-asked' },
			{ type: 'need-stated', need: 'lawyer' },
			{ type: 'language-chosen', locale: 'ar' }
		];
		// No guard looks at these, so one situation stands for all in the same state.
		const one = new Map(open.map((s) => [JSON.stringify(s.conversation.snapshot.value), s]));
		ofEach([...one.values()], ({ conversation }) => {
			const next = sent(conversation, ...said);
			return next?.phase === conversation.phase && next.facts.asylum;
		});
		ofEach(inPhase('opening', 'ended'), ({ conversation }) =>
			said.every((event) => !canHappen(conversation, event))
		);
	});

	it('nothing begins before it is opened, and only a receipt follows the end', () => {
		const types = (phase: Phase) =>
			new Set(inPhase(phase).flatMap(({ steps }) => [...steps.keys()].map(({ type }) => type)));
		expect(types('opening')).toEqual(new Set(['opened']));
		expect(types('ended')).toEqual(new Set(['receipt-confirmed']));
	});
});

describe('the questions', () => {
	const askingPhases: readonly Phase[] = ['asking', 'interlude'];

	it('are asked only behind every gate', () => {
		ofEach(inPhase(...askingPhases), ({ conversation: { facts, log } }) => {
			const types = new Set(log.map(({ type }) => type));
			const gates: readonly EventType[] = ['greeted', 'needs-asked', 'preface-said'];
			return (
				gates.every((type) => types.has(type)) &&
				facts.situation === 'ordinary' &&
				facts.locale !== null &&
				facts.interpreter !== null &&
				facts.privacy === 'held' &&
				facts.capacity === 'adult' &&
				facts.introduced !== null &&
				facts.informationTaken !== null &&
				isAgreed(facts.agreements, 'talk')
			);
		});
	});

	it('are over for good after a refusal, a stop, a suspicion and for a child', () => {
		const endings: readonly ((situation: Situation) => boolean)[] = [
			({ ever }) => ever.refused,
			({ conversation }) => conversation.facts.stopped,
			({ ever }) => ever.suspect,
			isChild
		];
		for (const ending of endings) {
			const reached = phasesOf(after(situations, keysWhere(ending)));
			expect(reached.size).toBeGreaterThan(5);
			expect(askingPhases.filter((phase) => reached.has(phase))).toEqual([]);
			expect(reached.has('review')).toBe(false);
		}
	});

	it('leave the screen in one action when privacy is lost', () => {
		ofEach(
			inPhase(...askingPhases),
			({ conversation }) => sent(conversation, { type: 'privacy-lost' })?.phase === 'privacyLost'
		);
	});
});

describe('the track for children', () => {
	it('leads to no gate, no item and no review', () => {
		const reached = phasesOf(after(situations, keysWhere(isChild)));
		const allowed: readonly Phase[] = [
			'child',
			'stopping',
			'paused',
			'privacyLost',
			'danger',
			'dangerReconfirming',
			'farewell',
			'ended'
		];
		expect(new Set(allowed)).toEqual(reached);
	});

	it('is what help leads to after a farewell', () => {
		const farewells = inPhase('farewell').filter(isChild);
		ofEach(
			farewells,
			({ conversation }) => sent(conversation, { type: 'help-wanted' })?.phase === 'child'
		);
	});
});

describe('ways on', () => {
	// Danger and a child are ways out of everything; a dead end must not need them.
	const isOrdinary = ({ type }: DomainEvent) => type !== 'danger-raised' && type !== 'child-raised';

	it('lead to a farewell and to the end from everywhere', () => {
		const notEnded = keysWhere(({ conversation }) => conversation.phase !== 'ended');
		for (const end of ['farewell', 'ended'] as const) {
			const coming = before(
				situations,
				keysWhere(({ conversation }) => conversation.phase === end),
				isOrdinary
			);
			expect(notEnded.filter((key) => !coming.has(key)).slice(0, 3)).toEqual([]);
		}
	});

	it('lead from every farewell of an adult to the same wishes', () => {
		const farewells = inPhase('farewell').filter((situation) => !isChild(situation));
		const endings = new Set(farewells.map(({ ever }) => JSON.stringify(ever)));
		expect(endings.size).toBeGreaterThanOrEqual(3);
		ofEach(farewells, ({ conversation }) => {
			const choices = sent(conversation, { type: 'help-wanted' });
			return (
				choices?.phase === 'choices' &&
				wishes.every((wish) => canHappen(choices, { type: 'wish-stated', wish, service: null }))
			);
		});
	});

	it('never end in a gate that only one more person could open', () => {
		ofEach(inPhase('reconfirming', 'privacyLost', 'dangerReconfirming'), ({ conversation }) => {
			const next = sent(conversation, { type: 'privacy-unavailable' });
			return next?.phase === 'farewell' && next.facts.privacy !== 'held';
		});
	});
});

describe('the way back', () => {
	const sameAs = (conversation: Conversation, back: Conversation | null) =>
		JSON.stringify(back?.snapshot.value) === JSON.stringify(conversation.snapshot.value);
	const inTalk = inPhase(...talkPhases);

	it('from a pause passes the question of privacy, once it was ever asked', () => {
		ofEach(inPhase('paused'), ({ conversation, ever }) => {
			const { facts } = conversation;
			const next = sent(conversation, { type: 'resumed' });
			if (ever.child) return next?.phase === 'child';
			if (facts.privacy !== 'never') return next?.phase === 'reconfirming';
			return next !== null && next.phase !== 'paused';
		});
	});

	it('leads from a pause to where it was', () => {
		ofEach(inTalk, (situation) => {
			const { conversation } = situation;
			const asked = conversation.facts.privacy !== 'never';
			const again: readonly DomainEvent[] = asked ? [privacyConfirmed] : [];
			const resumed = sent(conversation, { type: 'paused' }, { type: 'resumed' }, ...again);
			const known: DomainEvent = { type: 'interpreter-confirmed', interpreter: 'screen-only' };
			const owed = conversation.facts.interpreterOwed && resumed?.phase === 'interpreter';
			return sameAs(conversation, owed ? sent(resumed!, known) : resumed);
		});
	});

	it('leads from danger, raised once or twice, to where it was', () => {
		const open = notIn('opening', 'ended', 'danger', 'dangerReconfirming');
		ofEach(
			open.filter((situation) => !isChild(situation)),
			({ conversation }) => {
				const asked = conversation.facts.privacy !== 'never';
				const later = sent(conversation, danger, past, ...(asked ? [privacyConfirmed] : []));
				return (
					sameAs(conversation, sent(conversation, danger, mistake)) &&
					sameAs(conversation, sent(conversation, danger, danger, mistake)) &&
					sameAs(conversation, later)
				);
			}
		);
	});

	it('from danger never passes a farewell or a child by', () => {
		const owed = inPhase('danger').filter(isChild);
		ofEach(owed, ({ conversation }) => sent(conversation, past)?.phase === 'child');
	});

	it('into a talk has an interpreter whenever one left', () => {
		const known = inTalk.filter(({ conversation }) => conversation.facts.interpreter !== null);
		ofEach(known, ({ conversation }) => {
			const left = sent(conversation, { type: 'interpreter-changed' });
			const onward = left && sent(left, { type: 'paused' }, { type: 'resumed' });
			if (!onward) return false;
			const back = onward.phase === 'reconfirming' ? sent(onward, privacyConfirmed) : onward;
			return left.phase === 'interpreter' && back?.phase === 'interpreter';
		});
	});
});
