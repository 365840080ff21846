// The machine of a visit and copies of it that were broken on purpose, and a walk through either.
import { visitMachine, type Visit } from '$lib/interview/visit';
import {
	everyTry,
	exploreVisit,
	type Try,
	type VisitMachine,
	type VisitSituation,
	type VisitSituations
} from '../../support/visit-reach';
import { checking, type AnyCheck, type Looked } from '../check';
import type { RuleId } from '../rule';
import type { Description } from './machines';

/** A mistake that somebody could make in the machine of a visit. */
export interface Defect {
	/** Reads on from "catches a visit". */
	readonly what: string;
	readonly change?: (description: Description) => void;
	readonly actions?: Readonly<Record<string, unknown>>;
	readonly guards?: Readonly<Record<string, unknown>>;
}

/** The machine of a visit with a defect. */
function visitWith({ change, actions, guards }: Defect): VisitMachine {
	const { config, implementations } = visitMachine;
	const description: Description = { ...config, states: structuredClone(config.states) };
	change?.(description);
	return new (
		visitMachine.constructor as new (config: Description, implementations: unknown) => VisitMachine
	)(description, {
		...implementations,
		actions: { ...implementations.actions, ...actions },
		guards: { ...implementations.guards, ...guards }
	});
}

let everything: VisitSituations | null = null;
/** Every situation of the real machine; walked once. */
export const everySituation = () => (everything ??= exploreVisit());

// Enough to meet every defect: without the end of a conversation, which a plant asks for by name.
const isShort = ({ name }: Try) =>
	!/needs-asked$|fear|contact|answers-read|wish|conversation-ended|safety-unavailable/.test(name) ||
	name.startsWith(`${everyTry.findIndex((one) => one.name.endsWith('needs-asked'))} `);
export const withTwo = everyTry.filter(isShort);
/** The same with one worker alone. */
const withOne = withTwo.filter(({ name }) => !/ 2\b/.test(name));

interface VisitCheck {
	readonly rule: RuleId;
	readonly counts?: string;
	readonly look: (situations: VisitSituations) => Looked;
	readonly tries?: readonly Try[];
	readonly defects: readonly [Defect, ...Defect[]];
}

/** A check of a walk, with the machines that it must catch. */
export function walkingVisit({
	rule,
	counts = 'situations',
	look,
	tries,
	defects
}: VisitCheck): AnyCheck {
	const way = tries ?? withOne;
	let isSound = false;
	const soundly = () => {
		const { broken } = isSound ? { broken: [] } : look(exploreVisit(way));
		if (broken.length > 0) throw new Error(`without a defect: ${broken[0]}`);
		isSound = true;
	};
	const plant = (defect: Defect) => ({
		what: `a visit ${defect.what}`,
		subject: () => {
			soundly();
			return exploreVisit(way, visitWith(defect));
		}
	});
	const [first, ...rest] = defects;
	return checking<VisitSituations>({
		kind: 'states',
		rules: [rule],
		counts,
		subject: everySituation,
		look,
		plants: [plant(first), ...rest.map(plant)]
	});
}

/** A situation in words. */
export const where = ({ phase, log, conversations }: Visit) =>
	`${phase}, ${[...conversations.values()].map((talk) => talk.phase).join('/')}: ${log.map(({ type }) => type).join(' ')}`;

/** Looks at every situation that `matters`. */
export function lookAt(
	situations: VisitSituations,
	matters: (one: VisitSituation) => boolean,
	isKept: (one: VisitSituation) => boolean
): Looked {
	const some = [...situations.values()].filter(matters);
	return {
		cases: some.length,
		broken: some.filter((one) => !isKept(one)).map(({ visit }) => where(visit))
	};
}
