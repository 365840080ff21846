// What is said after an answer: the full thanks once, shorter ones later, and two questions after
// a yes whether to go on or to hear about help. Somebody who goes back and says yes anew is thanked
// anew: of an answer that was changed nothing is left that could tell.
import fc from 'fast-check';
import { borderSecondLine } from '$lib/content';
import { acknowledgementOf, apply, noFacts, type Facts } from '$lib/core/event';
import { isInScope, readingOf, type Protocol, type Response } from '$lib/core/protocol';
import { responsesOf, type Answers } from '../../property/scenes';
import { given, responseOf, type Reply } from '../../support/events';
import { checking, type AnyCheck } from '../check';
import { drawn, everyScene, lookAtCases, together } from './cases';

interface Thanking {
	readonly acknowledge: typeof acknowledgementOf;
	readonly border: Protocol;
}
const real: Thanking = { acknowledge: acknowledgementOf, border: borderSecondLine };

const reply = fc.constantFrom<Reply>('yes', 'no', 'unsure', 'declined', 'skipped');
let said: readonly (readonly Response[])[] | null = null;
const everyRow = () =>
	(said ??= drawn(fc.array(reply.map(responseOf), { minLength: 8, maxLength: 8 }), 2000));

interface Moment {
	readonly protocol: Protocol;
	readonly facts: Facts;
	/** Whether each answer so far was a yes to something that was done. */
	readonly yeses: readonly boolean[];
}

/** Every moment after an answer, going straight on. */
function* momentsOf(protocol: Protocol, answers: Answers): Generator<Moment> {
	let facts = noFacts;
	let yeses: readonly boolean[] = [];
	for (const [at, item] of protocol.items.entries()) {
		const answer = answers[at];
		const earlier = responsesOf(protocol, answers.slice(0, at));
		if (!answer || !isInScope(item, earlier)) continue;
		facts = apply(facts, given(item.id, answer));
		yeses = [...yeses, item.purpose === 'conduct' && readingOf(answer) === 'yes'];
		yield { protocol, facts, yeses };
	}
}

function isThankedRightly(
	{ protocol, facts, yeses }: Moment,
	acknowledge: typeof acknowledgementOf
) {
	const first = yeses.indexOf(true);
	const isYes = yeses.at(-1);
	const words = !isYes ? 'plain' : first === yeses.length - 1 ? 'first' : 'short';
	const made = acknowledge(protocol, facts);
	const since = yeses.length - 1 - first;
	return made?.said === words && made.offerHelp === (first >= 0 && since >= 2);
}

function lookAtThanks({ acknowledge, border }: Thanking) {
	const made = everyScene()
		.slice(0, 6000)
		.flatMap(({ protocol, answers }) => [...momentsOf(protocol, answers)]);
	const ours = everyRow().flatMap((answers) => [...momentsOf(border, answers)]);
	return together(
		() => lookAtCases(made, (moment) => isThankedRightly(moment, acknowledge)),
		() => lookAtCases(ours, (moment) => isThankedRightly(moment, acknowledge))
	);
}

export const thanksChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['P-08'],
		counts: 'moments after an answer',
		subject: () => real,
		look: lookAtThanks,
		plants: [
			{
				what: 'the full thanks after each yes',
				subject: () => ({
					...real,
					acknowledge: (protocol, facts) => {
						const made = acknowledgementOf(protocol, facts);
						return made && { ...made, said: made.said === 'short' ? 'first' : made.said };
					}
				})
			},
			{
				what: 'thanks for a yes alone, and none for a no',
				subject: () => ({
					...real,
					acknowledge: (protocol, facts) => {
						const made = acknowledgementOf(protocol, facts);
						return made?.said === 'plain' ? null : made;
					}
				})
			},
			{
				what: 'a border set that lets nobody hear about help before its end',
				subject: () => ({ ...real, border: { ...borderSecondLine, pauseAfterFirstYes: 8 } })
			}
		]
	})
];
