// What is handed over is what was reviewed last and is still true, and goes only to those who were
// agreed to. The content is hashed here from the referral itself, at every step anew.
import fc from 'fast-check';
import { mayShare } from '$lib/core/referral';
import type { DomainEvent, Log } from '$lib/core/event';
import { conversationsOn, type Conversation, type Conversations } from '$lib/interview';
import { stepped, steps, type WalkStep } from '../../property/walks';
import { decided, shared } from '../../support/events';
import { contentOf } from '../../support/content';
import { plain } from '../../support/protocols';
import { talk } from '../../support/walk';
import { checking, type AnyCheck } from '../check';
import { drawn, seed } from './cases';
import { machineWith, stateOf } from './machines';

const desks = ['desk-one', 'desk-two', 'desk-three'] as const;
type Move =
	| { readonly do: 'review' | 'return' }
	| { readonly do: 'share'; readonly to: readonly string[]; readonly old: number }
	| { readonly do: 'decide'; readonly to: string; readonly given: boolean }
	| { readonly do: 'walk'; readonly step: WalkStep };

const moves: fc.Arbitrary<Move> = fc.oneof(
	{ weight: 4, arbitrary: fc.constant({ do: 'review' as const }) },
	{
		weight: 9,
		arbitrary: fc.record({
			do: fc.constant('share' as const),
			to: fc.uniqueArray(fc.constantFrom(...desks), { minLength: 1 }),
			old: fc.constantFrom(0, 0, 0, 1, 2)
		})
	},
	{
		weight: 6,
		arbitrary: fc.record({
			do: fc.constant('decide' as const),
			to: fc.constantFrom(...desks),
			given: fc.boolean()
		})
	},
	{ weight: 3, arbitrary: fc.constant({ do: 'return' as const }) },
	{ weight: 5, arbitrary: fc.record({ do: fc.constant('walk' as const), step: steps(0, 2, 6) }) }
);

let walks: readonly (readonly Move[])[] | null = null;
const everyWalk = () => (walks ??= drawn(fc.array(moves, { minLength: 20, maxLength: 40 }), 1100));

/** Recipients whose latest decision on sharing in the log is yes; a colleague is another matter. */
function agreedIn(log: Log): ReadonlySet<string> {
	const yes = new Set<string>();
	for (const event of log) {
		if (event.type === 'everything-taken-back') yes.clear();
		if (event.type !== 'agreement-decided' || event.scope !== 'share') continue;
		if (event.recipient === null) continue;
		if (event.decision === 'given') yes.add(event.recipient);
		else yes.delete(event.recipient);
	}
	return yes;
}

function eventOf(move: Move, now: Conversation, hashes: readonly string[]): DomainEvent | null {
	if (move.do === 'review') return { type: 'reviewed', hash: contentOf(now) };
	if (move.do === 'decide') return decided('share', move.given ? 'given' : 'refused', move.to);
	if (move.do !== 'share') return null;
	return shared(hashes.at(-1 - move.old) ?? contentOf(now), move.to);
}

interface Handing {
	readonly conversations: Pick<Conversations, 'send' | 'withdraw' | 'replay'>;
	readonly mayShare: typeof mayShare;
}
const real: Handing = { conversations: conversationsOn(machineWith({})), mayShare };

const goOn: WalkStep = { do: 'go-on', reply: 'no', pick: 0 };

/** Walks about in sharing; each time something would be handed over, looks whether it may. */
function lookAtSharing({ conversations, mayShare: may }: Handing) {
	const begun = talk(plain).to('asking').answerAll('yes').close('by the mill').wish('specialist');
	const { log } = begun.then(decided('share', 'given', 'desk-one')).conversation;
	const start = conversations.replay(plain, log);
	if (!start.ok) throw new Error('the way to sharing is barred');
	const broken: string[] = [];
	let cases = 0;
	for (const [index, list] of everyWalk().entries()) {
		let now = start.value;
		let reviewed: string[] = [];
		for (const move of list) {
			if (broken.length > 20) return { cases, broken };
			// Going on from here would finish; there is nothing to return to.
			if (move.do === 'return' && now.phase === 'sharing') continue;
			const event = eventOf(move, now, reviewed);
			const walk = move.do === 'walk' ? move.step : goOn;
			const next = stepped(now, event ? { do: 'event', event } : walk, conversations);
			if (event?.type === 'reviewed' && next.change !== 'none')
				reviewed = [...reviewed, event.hash];
			if (event?.type === 'shared') {
				cases += 1;
				const agreed = agreedIn(now.log);
				const right = event.hash === contentOf(now) && event.hash === reviewed.at(-1);
				const allowed = right && event.recipients.every((to) => agreed.has(to));
				const happened = next.change === 'appended';
				const said = may(now.facts, event.hash, event.recipients).ok;
				if ((happened || said) && !allowed) {
					broken.push(`seed ${seed}, walk ${index}: ${event.recipients.join()} in ${now.phase}`);
				}
			}
			now = next.conversation;
		}
	}
	return { cases, broken };
}

const talkState = ['running', 'active', 'talk', 'sharing'] as const;
const withShared = (shared: unknown): Handing => ({
	...real,
	conversations: conversationsOn(
		machineWith({
			change: (machine) => {
				stateOf(machine, ...talkState)['on'].shared = shared;
			}
		})
	)
});

export const sharingChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['I-51'],
		counts: 'attempts to hand over',
		subject: () => real,
		look: lookAtSharing,
		plants: [
			{
				what: 'a machine that hands over whatever is sent',
				subject: () => withShared({ actions: 'note' })
			},
			{
				what: 'a recipient without agreement beside one with it',
				subject: () => ({
					...real,
					mayShare: (facts, hash, to) => mayShare(facts, hash, to.slice(0, 1))
				})
			},
			{
				what: 'bytes that were never reviewed',
				subject: () => ({
					...real,
					mayShare: (facts, _hash, to) => mayShare(facts, facts.reviewedHash ?? '', to)
				})
			}
		]
	})
];
