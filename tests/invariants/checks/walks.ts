// Walks through a machine: every situation of the real one, and small walks that are enough to
// meet a planted defect. A small walk of the sound machine must show nothing, so that a plant is
// caught for what it is and not for what its walk leaves out.
import type { DomainEvent, EventType } from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import { conversationMachine, type Phase } from '$lib/interview';
import { alphabet, given } from '../../support/events';
import { single } from '../../support/protocols';
import { explore, type Situation, type Situations } from '../../support/reach';
import { checking, type AnyCheck, type Looked } from '../check';
import type { RuleId } from '../rule';
import { machineWith, type Defect } from './machines';

/** What is walked: a protocol, and the events that are tried everywhere. */
export interface Way {
	readonly protocol: Protocol;
	readonly events: readonly DomainEvent[];
}

const leftOut: readonly EventType[] = [
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

const straight: readonly EventType[] = [
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

/** The straight way through over one question, with more types of event, or these instead. */
export function straightWay(
	more: readonly EventType[] = [],
	besides: readonly DomainEvent[] = []
): Way {
	const types = new Set([...straight, ...more]);
	const events = alphabet.filter((event) => types.has(event.type) && !isLeftOut(event));
	return { protocol: single, events: [...events, ...besides] };
}

/** What was walked on the real machine: a name, and how much. */
export const walked = new Map<string, Situations>();

const whole: Way = { protocol: single, events: alphabet.filter((event) => !isLeftOut(event)) };

/** Every situation of the real machine over one question; walked once. */
export const everySituation = () => situationsOn('every step', whole);

/** Every situation of the real machine on a way; each named way is walked once. */
export function situationsOn(name: string, { protocol, events }: Way): Situations {
	const known = walked.get(name);
	if (known) return known;
	const situations = explore(protocol, events);
	walked.set(name, situations);
	return situations;
}

interface WalkedCheck {
	readonly rules: readonly [RuleId, ...RuleId[]];
	/** `situations` unless something within them is counted. */
	readonly counts?: string;
	/** Situations of the real machine: every one, unless told otherwise. */
	readonly subject?: () => Situations;
	readonly look: (situations: Situations) => Looked;
	/** What is walked to meet the defects. */
	readonly way: Way;
	readonly defects: readonly [Defect, ...Defect[]];
}

/** A check of a walk, with the machines that it must catch. */
export function walking(check: WalkedCheck): AnyCheck {
	const { rules, counts = 'situations', subject = everySituation, look, way, defects } = check;
	const [first, ...rest] = defects;
	const sound = soundly(way, look);
	const plant = ({ what, ...defect }: Defect) => ({
		what: `a machine ${what}`,
		subject: () => sound() && explore(way.protocol, way.events, machineWith(defect))
	});
	return checking({
		kind: 'states',
		rules,
		counts,
		subject,
		look,
		plants: [plant(first), ...rest.map(plant)]
	});
}

/** Looks once at the sound machine on a way; throws when that alone shows something. */
function soundly(way: Way, look: (situations: Situations) => Looked): () => true {
	let isSound = false;
	return () => {
		const { broken } = isSound
			? { broken: [] }
			: look(explore(way.protocol, way.events, conversationMachine));
		if (broken.length > 0) throw new Error(`without a defect: ${broken[0]}`);
		return (isSound = true);
	};
}

/** A situation in words: where it is, and the shortest log that leads there. */
export const where = ({ conversation }: Situation) =>
	`${conversation.phase}: ${conversation.log.map(({ type }) => type).join(' ')}`;

/** Looks at every situation that `matters`. */
export function lookAt(
	situations: Situations,
	matters: (situation: Situation) => boolean,
	isKept: (situation: Situation) => boolean
): Looked {
	const some = [...situations.values()].filter(matters);
	return { cases: some.length, broken: some.filter((one) => !isKept(one)).map(where) };
}

/** Both, as one. */
export function both(...looked: readonly Looked[]): Looked {
	return {
		cases: looked.reduce((sum, { cases }) => sum + cases, 0),
		broken: looked.flatMap(({ broken }) => broken)
	};
}

export const isIn =
	(...phases: readonly Phase[]) =>
	({ conversation }: Situation) =>
		phases.includes(conversation.phase);
export const isNotIn =
	(...phases: readonly Phase[]) =>
	(situation: Situation) =>
		!isIn(...phases)(situation);
/** Asking, and the thanks after an answer. */
export const isAsking = isIn('asking', 'interlude');
