// The conversation's machine, and copies of it that were broken on purpose.
import { conversationMachine } from '$lib/interview';
import { assign } from 'xstate';
import type { DomainEvent, Facts } from '$lib/core/event';
import type { guards } from '$lib/interview/guards';
import type { Machine } from '../../support/reach';

/** A part of a machine's description, as it was written. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a description is altered freely
export type Description = Record<string, any>;

type Guards = typeof guards;

/** A mistake that somebody could make in the machine. */
export interface Defect {
	/** Reads on from "catches a machine". */
	readonly what: string;
	/** Alters a copy of the machine's own description. */
	readonly change?: (description: Description) => void;
	readonly guards?: Partial<Guards>;
	/** In place of the fold of events into facts. */
	readonly fold?: (facts: Facts, event: DomainEvent) => Facts;
}

/** The conversation's machine with a defect. */
export function machineWith({ change, guards, fold }: Omit<Defect, 'what'>): Machine {
	const { config, implementations } = conversationMachine;
	// The rest of it is functions, which nothing alters.
	const description: Description = { ...config, states: structuredClone(config.states) };
	change?.(description);
	const note = fold && {
		note: assign(({ context, event }: { context: { facts: Facts }; event: DomainEvent }) => ({
			facts: fold(context.facts, event)
		}))
	};
	return new (
		conversationMachine.constructor as new (
			config: Description,
			implementations: unknown
		) => Machine
	)(description, {
		...implementations,
		guards: { ...implementations.guards, ...guards },
		actions: { ...implementations.actions, ...note }
	});
}

/** The description of a state, by the names on the way to it. */
export function stateOf(description: Description, ...path: readonly string[]): Description {
	return path.reduce<Description>((node, name) => {
		const inner = node['states']?.[name];
		if (!inner) throw new Error(`no state ${name}`);
		return inner;
	}, description);
}

const active = ['running', 'active'] as const;
/** The description of a step of the talk, of what interrupts it, or of what stands beside it. */
export const inTalk = (machine: Description, ...path: readonly string[]) =>
	stateOf(machine, ...active, 'talk', ...path);
export const interrupted = (machine: Description, ...path: readonly string[]) =>
	stateOf(machine, ...active, 'interrupted', ...path);
export const inActive = (machine: Description, ...path: readonly string[]) =>
	stateOf(machine, ...active, ...path);

/** A transition as the machine writes them. */
export const to = (target: string) => ({ target, actions: 'note' });
export const toIf = (guard: keyof Guards, target: string) => ({ guard, ...to(target) });
/** Noted, and nothing else happens. */
export const stay = { actions: 'note' };
/** In XState a state that says so keeps an event from the states around it. */
export const swallowed = {};
