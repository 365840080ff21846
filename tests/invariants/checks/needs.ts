// Urgent needs: a walk of its own, once with each of them.
import { urgentNeeds, unsettledUrgentNeeds, type DomainEvent, type Need } from '$lib/core/event';
import { explore, type Situations } from '../../support/reach';
import { checking, type AnyCheck, type Looked } from '../check';
import { answering, two } from './answering';
import { inTalk, interrupted, machineWith, swallowed, to, type Defect } from './machines';
import { stepsOf, typesFrom } from './steps';
import { both, isIn, lookAt, situationsOn, where, type Way } from './walks';

const about = (need: Need): readonly DomainEvent[] => [
	{ type: 'need-stated', need },
	{ type: 'need-taken-back', need },
	{ type: 'need-settled', need, how: 'met' },
	{ type: 'need-settled', need, how: 'can-wait' }
];
// A need can be said at every step, also in a pause and while going back to an answer.
function way(need: Need): Way {
	const { events } = answering(two, ['yes'], ['item-revisited', 'paused', 'resumed']);
	return { protocol: two, events: [...events, ...about(need)] };
}

const waits = (need: Need, facts: { readonly needs: ReadonlyMap<Need, string> }) =>
	facts.needs.get(need) === 'stated';
// What puts a question on the screen; coming back from a pause shows the need in front of it.
const asks = ['preface-said', 'acknowledged', 'item-revisited'];

type Walked = ReadonlyMap<Need, Situations>;

function look(walked: Walked): Looked {
	return both(...[...walked].map(([need, situations]) => lookAtNeed(need, situations)));
}

function lookAtNeed(need: Need, situations: Situations): Looked {
	const put = stepsOf(situations).filter(
		({ event, to: next }) => asks.includes(event.type) && isIn('asking')(next)
	);
	const before = put.filter(({ from }) => waits(need, from.conversation.facts));
	return both(
		{ cases: put.length, broken: before.map(({ from }) => `${need} ${where(from)}`) },
		// The gate stays shut until the need is met or can wait, and opens then.
		lookAt(
			situations,
			isIn('needs'),
			(one) => typesFrom(one).has('needs-asked') !== waits(need, one.conversation.facts)
		),
		// Heard wherever it is said, except before the opening and after the end.
		lookAt(
			situations,
			(one) => !isIn('opening', 'ended')(one),
			(one) => {
				return typesFrom(one).has('need-stated') && typesFrom(one).has('need-settled');
			}
		)
	);
}

const defects: readonly Defect[] = [
	{
		what: 'that asks on without a look at the needs',
		change: (machine) => {
			inTalk(machine, 'needs')['on']['needs-asked'] = to('age');
		}
	},
	{
		what: 'that goes on after an answer while somebody waits',
		guards: {
			goesOn: ({ event }) => event.type === 'acknowledged' && event.next === 'go-on'
		}
	},
	{
		what: 'that goes back to a question while somebody waits',
		guards: { mayAskAgain: () => true }
	},
	{
		what: 'that does not hear a need in a pause',
		change: (machine) => {
			interrupted(machine, 'paused')['on']['need-stated'] = swallowed;
		}
	},
	{
		what: 'to which only pain, water and food are urgent',
		guards: {
			urgentNeedsSettled: ({ context: { facts } }) =>
				unsettledUrgentNeeds(facts).every((need) => !['pain', 'water', 'food'].includes(need))
		}
	}
];
// One need stands for the others; it is one that is easily forgotten.
const planted: readonly Need[] = ['toilet'];
const plants = defects.map(({ what, ...defect }) => ({
	what: `a machine ${what}`,
	subject: (): Walked => {
		const machine = machineWith(defect);
		const walk = (need: Need) => explore(way(need).protocol, way(need).events, machine);
		return new Map(planted.map((need) => [need, walk(need)]));
	}
}));
const [first, ...rest] = plants;
if (!first) throw new Error('no plant');

export const needChecks: readonly AnyCheck[] = [
	checking<Walked>({
		kind: 'states',
		rules: ['I-06'],
		counts: 'situations and steps into a question',
		subject: () =>
			new Map(
				urgentNeeds.map((need) => [need, situationsOn(`every urgent need: ${need}`, way(need))])
			),
		look,
		plants: [first, ...rest]
	})
];
