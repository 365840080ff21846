// That the walk went everywhere: a rule is kept only in what was reached.
import { eventTypes } from '$lib/core/event';
import { conversationMachine, phaseOf, phases } from '$lib/interview';
import { alphabet } from '../../support/events';
import type { Machine, Situations } from '../../support/reach';
import { checking, type AnyCheck } from '../check';
import { inTalk, machineWith, to } from './machines';
import { everySituation } from './walks';

interface Reached {
	readonly machine: Machine;
	readonly situations: Situations;
	readonly phases: readonly string[];
	readonly tried: ReadonlySet<string>;
}

type Node = Machine['root'];
/** States in which a conversation can stand: those without states of their own. */
export function leavesOf(node: Node): readonly string[] {
	return node.type === 'atomic' ? [node.id] : Object.values(node.states).flatMap(leavesOf);
}

const real = (): Reached => ({
	machine: conversationMachine,
	situations: everySituation(),
	phases,
	tried: new Set(alphabet.map(({ type }) => type))
});

export const reachedChecks: readonly AnyCheck[] = [
	checking<Reached>({
		kind: 'states',
		rules: ['I-01'],
		counts: 'states, phases and types of event',
		subject: real,
		look: ({ machine, situations, phases: named, tried }) => {
			const leaves = leavesOf(machine.root);
			const snapshots = [...situations.values()].map(({ conversation }) => conversation.snapshot);
			const stoodIn = new Set(snapshots.flatMap(({ _nodes }) => _nodes.map(({ id }) => id)));
			const shown = new Set<string>(snapshots.map(({ value }) => phaseOf(value)));
			return {
				cases: leaves.length + named.length + eventTypes.length,
				broken: [
					...leaves.filter((id) => !stoodIn.has(id)).map((id) => `never in ${id}`),
					...named.filter((phase) => !shown.has(phase)).map((phase) => `never shown: ${phase}`),
					...eventTypes.filter((type) => !tried.has(type)).map((type) => `never tried: ${type}`)
				]
			};
		},
		plants: [
			{
				what: 'a state to which nothing leads',
				// Nothing leads to it, so a walk of this machine is the walk of the real one.
				subject: () => ({
					...real(),
					machine: machineWith({
						change: (machine) => {
							inTalk(machine)['states'].debriefing = { on: { greeted: to('privacy') } };
						}
					})
				})
			},
			{
				what: 'a phase as which no state is shown',
				subject: () => ({ ...real(), phases: [...phases, 'debriefing'] })
			},
			{
				what: 'a walk that never tries to lose privacy',
				subject: () => {
					const { tried, ...rest } = real();
					return { ...rest, tried: new Set([...tried].filter((type) => type !== 'privacy-lost')) };
				}
			}
		]
	})
];
