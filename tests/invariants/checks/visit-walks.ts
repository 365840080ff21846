// Walks through a visit with two conversations: what comes before anybody is spoken with, who can be
// reached when, and that nothing is lost by turning to somebody else.
import { visitMachine, visitPhases } from '$lib/interview/visit';
import { everyTry, nameOf, type VisitSituation } from '../../support/visit-reach';
import { checking, type AnyCheck } from '../check';
import { stateOf, to, type Description } from './machines';
import {
	everySituation,
	lookAt,
	walkingVisit,
	where,
	withTwo,
	type Defect
} from './visit-machines';

const names = ({ steps }: VisitSituation) => [...steps.keys()].map(nameOf);
const talksOf = ({ visit }: VisitSituation) => [...visit.conversations.values()];
const isAsked = ({ phase }: { readonly phase: string }) =>
	phase === 'asking' || phase === 'interlude';
const there = (machine: Description, ...path: readonly string[]) =>
	stateOf(machine, 'there', ...path);

/**
 * What must have happened before the first conversation is opened. That each conversation has its own
 * gates besides is the conversation's machine's, which is the same here as everywhere (I-01).
 */
const gates = [
	'safety-confirmed',
	'interpreter-confirmed',
	'introduced',
	'duties-told',
	'card-given'
];
const skips = [
	['safety', 'opened', '#visit.there.gates.interpreter'],
	['interpreter', 'safety-confirmed', 'introduction'],
	['introduction', 'interpreter-confirmed', 'duties'],
	['duties', 'introduced', 'card'],
	['card', 'duties-told', '#visit.there.between']
] as const;
const without = (gate: string, event: string, target: string): Defect => ({
	what: `without the gate of ${gate}`,
	guards: { wasIntroduced: () => true, canBeSaid: () => true },
	change: (machine) => {
		if (event === 'opened') stateOf(machine, 'opening')['on']['opened'] = to(target);
		else {
			const states = there(machine, 'gates')['states'] as Record<string, Description>;
			const from = Object.values(states).find(({ on }) => event in on);
			from!['on'][event] = to(target);
		}
	}
});

export const visitWalkChecks: readonly AnyCheck[] = [
	checking<readonly string[]>({
		kind: 'states',
		rules: ['V-04'],
		counts: 'phases of a visit',
		subject: () => visitPhases,
		look: (named) => {
			const shown = new Set<string>([...everySituation().values()].map(({ visit }) => visit.phase));
			const broken = named.filter((phase) => !shown.has(phase));
			return { cases: named.length, broken: broken.map((phase) => `never shown: ${phase}`) };
		},
		plants: [
			{ what: 'a phase that the walk never meets', subject: () => [...visitPhases, 'debriefing'] }
		]
	}),
	walkingVisit({
		rule: 'V-04',
		look: (situations) =>
			lookAt(
				situations,
				(one) => one.visit.conversations.size > 0,
				(one) => {
					const types = one.visit.log.map(({ type }) => type);
					const before = types.slice(0, types.indexOf('conversation-opened'));
					return gates.every((gate) => before.some((type) => type === gate));
				}
			),
		tries: everyTry.filter(({ name }) => !/ say | conversation-(left|ended|resumed)/.test(name)),
		defects: [
			without(...skips[0]),
			without(...skips[1]),
			without(...skips[2]),
			without(...skips[3]),
			without(...skips[4]),
			{
				what: 'in which a break stands for the gates',
				guards: { gatesPassed: () => true }
			}
		]
	}),
	walkingVisit({
		rule: 'V-05',
		look: (situations) =>
			lookAt(
				situations,
				(one) => one.visit.conversations.size > 0,
				(one) => {
					const { visit } = one;
					const said = names(one).filter((name) => name.startsWith('say '));
					const open = [...visit.facts.conversations].filter(([, how]) => how === 'open');
					const [number] = open[0] ?? [0];
					const others = [...visit.conversations].filter(([n]) => n !== number);
					return (
						(visit.phase === 'talking'
							? open.length === 1 && said.every((name) => name.startsWith(`say ${number} `))
							: open.length === 0 && said.length === 0) &&
						others.every(([, talk]) => !isAsked(talk))
					);
				}
			),
		tries: withTwo,
		defects: [
			{
				what: 'in which somebody can be asked during an alarm',
				change: (machine) => {
					stateOf(machine, 'away', 'onBreak')['on']['said'] = { actions: 'passOn' };
				}
			},
			{
				what: 'that leaves somebody in the middle of a question',
				change: (machine) => {
					const { on } = there(machine, 'talking');
					on['conversation-left'] = { guard: 'isOpen', target: 'between', actions: ['note'] };
				}
			},
			{
				what: 'that runs on while the alarm goes',
				change: (machine) => {
					there(machine)['on']['break-begun'] = { target: '#visit.away', actions: ['note'] };
				}
			},
			{
				what: 'in which two are spoken with at once',
				change: (machine) => {
					const { on } = there(machine, 'talking');
					on['conversation-opened'] = { guard: 'isNext', actions: ['open', 'note'] };
				}
			}
		]
	}),
	walkingVisit({
		rule: 'V-06',
		counts: 'steps',
		look: (situations) => {
			let cases = 0;
			const broken: string[] = [];
			for (const { visit, steps } of situations.values()) {
				for (const [name, key] of steps) {
					cases += 1;
					const next = situations.get(key)!.visit;
					// The same situation may have been met first with other logs, so what counts is what
					// each conversation knows.
					const isLost = [...visit.conversations].some(([number, { facts }]) => {
						const after = next.conversations.get(number)?.facts;
						return !after || after.responses.size < facts.responses.size;
					});
					if (isLost) broken.push(`${nameOf(name)}: ${where(visit)}`);
				}
			}
			return { cases, broken };
		},
		defects: [
			{
				what: 'that begins a conversation anew when it is taken up again',
				change: (machine) => {
					const { on } = there(machine, 'between');
					on['conversation-resumed'] = {
						guard: 'wasLeft',
						target: 'talking',
						actions: ['openAgain', 'note']
					};
				},
				actions: { openAgain: reopening() }
			}
		]
	}),
	walkingVisit({
		rule: 'V-07',
		look: (situations) =>
			lookAt(
				situations,
				(one) => one.visit.facts.told.size > 0 && !one.visit.facts.interpreters.has('fi'),
				(one) => talksOf(one).every((talk) => !isAsked(talk))
			),
		defects: [
			{
				what: 'in which an interpreter leaves unnoticed by those spoken with',
				change: (machine) => {
					there(machine)['on']['interpreter-lost'] = {
						guard: 'interpreterKnown',
						actions: ['note']
					};
				}
			}
		]
	}),
	walkingVisit({
		rule: 'V-08',
		look: (situations) =>
			lookAt(
				situations,
				({ visit }) => visit.phase === 'talking',
				(one) => !names(one).includes('record-checked')
			),
		defects: [
			{
				what: 'in which records are noted while somebody is spoken with',
				change: (machine) => {
					there(machine, 'talking')['on']['record-checked'] = { actions: 'note' };
				}
			}
		]
	}),
	walkingVisit({
		rule: 'V-09',
		look: (situations) =>
			lookAt(
				situations,
				({ visit }) => visit.phase === 'closed' || visit.facts.closed !== null,
				(one) =>
					one.steps.size === 0 &&
					one.visit.phase === 'closed' &&
					[...one.visit.facts.conversations.values()].every((how) =>
						['finished', 'not-come-back'].includes(how)
					)
			),
		defects: [
			{
				what: 'that is closed while somebody waits',
				guards: { allHaveEnded: () => true }
			},
			{
				what: 'that can be closed a second time',
				change: (machine) => {
					const closed = stateOf(machine, 'closed');
					delete closed['type'];
					closed['on'] = { closed: { actions: 'note' } };
				}
			}
		]
	})
];

/** The action that opens a conversation, for one that was open already. */
function reopening(): unknown {
	const open = visitMachine.implementations.actions['open'] as unknown as {
		readonly collect: (args: { readonly event: { type: string } }) => unknown;
	};
	return Object.assign(() => undefined, open, {
		collect: (args: { readonly event: { type: string } }) =>
			open.collect({ ...args, event: { ...args.event, type: 'conversation-opened' } })
	});
}
