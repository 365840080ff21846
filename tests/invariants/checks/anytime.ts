// What can be said at any moment, and is heard wherever it is said.
import type { DomainEvent } from '$lib/core/event';
import { canHappen, send, type Conversation } from '$lib/interview';
import type { Situation, Situations } from '../../support/reach';
import type { AnyCheck } from '../check';
import { inTalk, interrupted, stateOf, stay, swallowed } from './machines';
import { follow } from './steps';
import { both, isNotIn, lookAt, straightWay, walking } from './walks';

const valueOf = ({ conversation }: Situation) => JSON.stringify(conversation.snapshot.value);

const said: readonly DomainEvent[] = [
	{ type: 'asylum-raised' },
	{ type: 'other-organisation-asked' },
	{ type: 'need-stated', need: 'lawyer' },
	{ type: 'language-chosen', locale: 'ar' }
];

/** Each is heard, and nothing else changes. */
function hearsAll({ conversation }: Situation): boolean {
	const next = said.reduce<Conversation>(
		(now, event) => send(now, event).conversation,
		conversation
	);
	const { asylum, otherOrganisation, needs, locale } = next.facts;
	const heard = asylum && otherOrganisation && needs.get('lawyer') === 'stated' && locale === 'ar';
	return (
		heard && next.phase === conversation.phase && said.every((e) => canHappen(conversation, e))
	);
}

/** One situation for each state: no guard looks at what is said at any moment. */
function onePerState(situations: Situations): Situations {
	return new Map([...situations.values()].map((one) => [valueOf(one), one]));
}

export const anytimeChecks: readonly AnyCheck[] = [
	walking({
		rules: ['P-26'],
		look: (situations) =>
			both(
				lookAt(situations, isNotIn('opening', 'ended'), (one) =>
					(['asylum-raised', 'other-organisation-asked', 'language-chosen'] as const).every(
						(type) =>
							follow(situations, one, { type })?.conversation.phase === one.conversation.phase
					)
				),
				lookAt(onePerState(situations), isNotIn('opening', 'ended'), hearsAll)
			),
		way: straightWay([
			'asylum-raised',
			'other-organisation-asked',
			'danger-raised',
			'danger-ended',
			'paused',
			'resumed'
		]),
		defects: [
			{
				what: 'that hears of asylum only outside danger',
				change: (machine) => {
					delete stateOf(machine, 'danger')['on']['asylum-raised'];
				}
			},
			{
				what: 'that hears of a need only while the talk runs',
				change: (machine) => {
					interrupted(machine)['on']['need-stated'] = swallowed;
				}
			},
			{
				what: 'in which another organisation can be asked for only among the choices',
				change: (machine) => {
					delete stateOf(machine, 'running')['on']['other-organisation-asked'];
					inTalk(machine, 'choices')['on']['other-organisation-asked'] = stay;
				}
			}
		]
	})
];
