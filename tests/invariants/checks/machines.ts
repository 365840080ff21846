// Situations of the conversation's machine, and of machines that were broken on purpose.
import type { DomainEvent } from '$lib/core/event';
import { conversationMachine, type Conversation } from '$lib/interview';
import { alphabet, given } from '../../support/events';
import { single } from '../../support/protocols';
import { explore, type Machine, type Situation, type Situations } from '../../support/reach';
import type { Looked } from '../check';

/** A situation in words: where it is, and the shortest log that leads there. */
export const where = ({ conversation }: Situation) =>
	`${conversation.phase}: ${conversation.log.map(({ type }) => type).join(' ')}`;

const leftOut: readonly DomainEvent['type'][] = [
	'need-stated',
	'need-taken-back',
	'need-settled',
	'reviewed',
	'shared'
];
// Sharing and needs multiply the situations and have walks of their own.
const isLeftOut = (event: DomainEvent) =>
	leftOut.includes(event.type) ||
	(event.type === 'agreement-decided' && event.scope === 'share') ||
	(event.type === 'capacity-stated' && event.capacity === 'age-uncertain') ||
	JSON.stringify(event) === JSON.stringify(given('a', 'no'));

let whole: Situations | null = null;

/** Every situation of the real machine, over one question; walked once. */
export function everySituation(): Situations {
	whole ??= explore(
		single,
		alphabet.filter((event) => !isLeftOut(event))
	);
	return whole;
}

// What a straight way through needs; enough to meet a planted defect, and walked in a moment.
const onTheWay: readonly DomainEvent['type'][] = [
	'opened',
	'situation-stated',
	'language-chosen',
	'interpreter-confirmed',
	'greeted',
	'privacy-confirmed',
	'needs-asked',
	'capacity-stated',
	'introduced',
	'information-offered',
	'agreement-decided',
	'preface-said',
	'response-given',
	'acknowledged',
	'fear-stated',
	'contact-stated',
	'answers-read',
	'wish-stated',
	'ended'
];

/**
 * Situations of a machine with one defect, over the straight way through and `more` events.
 * `change` alters a copy of the machine's own description.
 */
export function situationsWith(
	change: (states: Description) => void,
	more: readonly DomainEvent['type'][] = []
): Situations {
	const types = new Set<string>([...onTheWay, ...more]);
	const walked = alphabet.filter((event) => types.has(event.type) && !isLeftOut(event));
	return explore(single, walked, machineWith(change));
}

/** A part of a machine's description, as it was written. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a description is altered freely
export type Description = Record<string, any>;

/** The conversation's machine with one defect. */
export function machineWith(change: (description: Description) => void): Machine {
	const { config } = conversationMachine;
	// The rest of it is functions, which nothing alters.
	const description: Description = { ...config, states: structuredClone(config.states) };
	change(description);
	return new (
		conversationMachine.constructor as new (
			config: Description,
			implementations: unknown
		) => Machine
	)(description, conversationMachine.implementations);
}

/** The description of a state, by the names on the way to it. */
export function stateOf(description: Description, ...path: readonly string[]): Description {
	return path.reduce<Description>((node, name) => {
		const inner = node['states']?.[name];
		if (!inner) throw new Error(`no state ${name}`);
		return inner;
	}, description);
}

/** Looks at every situation that `matters`. */
export function lookAtSituations(
	situations: Situations,
	matters: (conversation: Conversation) => boolean,
	isKept: (situation: Situation) => boolean
): Looked {
	const some = [...situations.values()].filter(({ conversation }) => matters(conversation));
	return { cases: some.length, broken: some.filter((one) => !isKept(one)).map(where) };
}
