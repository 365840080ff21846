// Privacy and the interpreter: what the question hangs on while it is asked.
import { phases } from '$lib/interview';
import type { AnyCheck } from '../check';
import { inTalk, interrupted, stay, swallowed, to } from './machines';
import { follow, type Wanted } from './steps';
import { both, isAsking, isIn, lookAt, straightWay, walking } from './walks';

const lost = { type: 'privacy-lost' } as const;
const unavailable = { type: 'privacy-unavailable' } as const;
const confirmed = { type: 'privacy-confirmed' } as const;
const changed = { type: 'interpreter-changed' } as const;
const rest: readonly Wanted[] = [{ type: 'paused' }, { type: 'resumed' }];

const duringTalk = isIn(...phases.slice(phases.indexOf('safety'), phases.indexOf('paused')));
const behindLanguage = isIn(
	...phases.slice(phases.indexOf('hello'), phases.indexOf('choices')),
	'reconfirming'
);

export const privacyChecks: readonly AnyCheck[] = [
	walking({
		rules: ['I-03'],
		look: (situations) =>
			both(
				lookAt(situations, isAsking, (one) => {
					const next = follow(situations, one, lost)?.conversation;
					const { privacy } = one.conversation.facts;
					return privacy === 'held' && next?.phase === 'privacyLost';
				}),
				// Nobody is held at a gate that only one more person could open.
				lookAt(
					situations,
					isIn('privacy', 'privacyLost', 'reconfirming', 'dangerReconfirming'),
					(one) => {
						const next = follow(situations, one, unavailable)?.conversation;
						return next?.phase === 'farewell' && next.facts.privacy !== 'held';
					}
				)
			),
		way: straightWay(['privacy-lost', 'privacy-unavailable', 'resumed', 'paused', 'stepped-back']),
		defects: [
			{
				what: 'that notes that privacy is lost and leaves the question on the screen',
				change: (machine) => {
					inTalk(machine, 'asking')['on']['privacy-lost'] = stay;
				}
			},
			{
				what: 'that goes on after privacy was lost without asking for it',
				change: (machine) => {
					interrupted(machine, 'privacyLost')['on']['resumed'] = to('#talk.here');
				}
			},
			{
				what: 'that takes the button for no privacy as a yes',
				change: (machine) => {
					inTalk(machine, 'privacy')['on']['privacy-unavailable'] = to('needs');
				}
			},
			{
				what: 'that waits for privacy for ever',
				change: (machine) => {
					delete interrupted(machine, 'reconfirming')['on']['privacy-unavailable'];
				}
			}
		]
	}),
	walking({
		rules: ['I-05'],
		look: (situations) =>
			both(
				// Behind the choice of a language there is an interpreter, or one is awaited.
				lookAt(situations, behindLanguage, ({ conversation: { facts } }) => {
					return facts.interpreter !== null || facts.interpreterOwed;
				}),
				// Whoever leaves is replaced before the talk goes on, also over a pause.
				lookAt(
					situations,
					(one) => duringTalk(one) && one.conversation.facts.interpreter !== null,
					(one) => {
						const left = follow(situations, one, changed);
						const onward = left && follow(situations, left, ...rest);
						const back =
							onward && isIn('reconfirming')(onward)
								? follow(situations, onward, confirmed)
								: onward;
						const phase = left?.conversation.phase;
						return phase === 'interpreter' && back?.conversation.phase === 'interpreter';
					}
				),
				lookAt(situations, isAsking, ({ conversation: { facts } }) => !facts.interpreterOwed)
			),
		way: straightWay(['interpreter-changed', 'paused', 'resumed']),
		defects: [
			{
				what: 'in which the interpreter can be changed only before the questions',
				change: (machine) => {
					inTalk(machine, 'asking')['on']['interpreter-changed'] = swallowed;
				}
			},
			{
				what: 'that forgets over a pause that an interpreter left',
				change: (machine) => {
					interrupted(machine, 'reconfirming')['on']['privacy-confirmed'] = to('#talk.here');
				}
			},
			{
				what: 'that goes on once a language is chosen, without asking about the interpreter',
				change: (machine) => {
					inTalk(machine, 'language')['on']['language-chosen'] = to('hello');
				}
			}
		]
	})
];
