// Danger: raised from everywhere in one action, and it costs nothing to raise it.
import type { AnyCheck } from '../check';
import { inActive, interrupted, stateOf, stay, to, toIf } from './machines';
import { follow } from './steps';
import { isNotIn, lookAt, straightWay, walking } from './walks';

const raised = { type: 'danger-raised' } as const;
const past = { type: 'danger-ended', how: 'past' } as const;
const mistake = { type: 'danger-ended', how: 'mistake' } as const;
const confirmed = { type: 'privacy-confirmed' } as const;

export const dangerChecks: readonly AnyCheck[] = [
	walking({
		rules: ['I-02'],
		look: (situations) =>
			lookAt(situations, isNotIn('opening', 'ended'), (one) => {
				const next = follow(situations, one, raised);
				return next?.conversation.phase === 'danger' && next.conversation.facts.danger;
			}),
		way: straightWay(['danger-raised', 'danger-ended', 'paused', 'resumed', 'privacy-lost']),
		defects: [
			{
				what: 'in which danger is over with the talk',
				change: (machine) => {
					const running = stateOf(machine, 'running');
					inActive(machine)['on']['danger-raised'] = running['on']['danger-raised'];
					delete running['on']['danger-raised'];
				}
			},
			{
				what: 'that raises danger only where privacy is held',
				change: (machine) => {
					const danger = toIf('privacyHeld', '#conversation.danger');
					stateOf(machine, 'running')['on']['danger-raised'] = danger;
				}
			},
			{
				what: 'that notes danger in a pause and stays in it',
				change: (machine) => {
					interrupted(machine, 'paused')['on']['danger-raised'] = stay;
				}
			}
		]
	}),
	walking({
		rules: ['I-02'],
		// Once or twice, by mistake or past: it leads back to the very same step.
		look: (situations) =>
			lookAt(
				situations,
				(one) =>
					isNotIn('opening', 'ended', 'danger', 'dangerReconfirming')(one) && !one.ever.child,
				(one) => {
					const asked = one.conversation.facts.privacy !== 'never';
					const ways = [
						[raised, mistake],
						[raised, raised, mistake],
						[raised, past, ...(asked ? [confirmed] : [])]
					];
					const from = JSON.stringify(one.conversation.snapshot.value);
					return ways.every((way) => {
						const back = follow(situations, one, ...way);
						return JSON.stringify(back?.conversation.snapshot.value) === from;
					});
				}
			),
		way: straightWay(['danger-raised', 'danger-ended', 'paused', 'resumed']),
		defects: [
			{
				what: 'that comes back from danger at the beginning of the talk',
				change: (machine) => {
					stateOf(machine, 'running', 'here')['history'] = 'shallow';
				}
			},
			{
				what: 'that comes back from danger to a farewell',
				change: (machine) => {
					stateOf(machine, 'danger', 'reconfirming')['on']['privacy-confirmed'] = to(
						'#conversation.running.farewell'
					);
				}
			}
		]
	})
];
