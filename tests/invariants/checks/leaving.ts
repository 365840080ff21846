// What leaves the device tells no time and no order, and nothing of a talk in which nothing was raised.
import fc from 'fast-check';
import { isSilent } from '$lib/core/assessment';
import { dayOf } from '$lib/core/brand';
import { apply, needs, type DomainEvent, type Facts } from '$lib/core/event';
import { buildStatement, encodeStatement } from '$lib/core/referral';
import { assessed, silences, yesNoPlaces, type Scene } from '../../property/scenes';
import { decided, given, hashOf } from '../../support/events';
import { checking, type AnyCheck } from '../check';
import { drawn, everyScene, lookAtCases } from './cases';
import { beforeAsking, inputOf, real, type Referring } from './referring';

interface Dating extends Referring {
	readonly dayOf: typeof dayOf;
}
const realDating: Dating = { ...real, dayOf };

const dayMs = 86_400_000;
const telling = fc.record({
	order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
	needs: fc.uniqueArray(fc.constantFrom(...needs), { maxLength: 4 }),
	dayNumber: fc.integer({ min: 20_000, max: 30_000 }),
	clock: fc.tuple(fc.nat(dayMs - 1), fc.nat(dayMs - 1))
});
let tellings: readonly (typeof telling extends fc.Arbitrary<infer T> ? T : never)[] | null = null;
const everyTelling = () => (tellings ??= drawn(telling, 12_000));

/** A talk told in an order, at a moment: its referral and its statement as bytes. */
function bytesAt(
	scene: Scene,
	order: readonly number[],
	stated: readonly string[],
	ms: number,
	d: Dating
) {
	const day = d.dayOf(ms);
	const on = (event: DomainEvent) => ('day' in event ? { ...event, day } : event);
	const answers = order.flatMap((at) => {
		const [item, answer] = [scene.protocol.items[at], scene.answers[at]];
		return item && answer ? [given(item.id, answer)] : [];
	});
	const events = [
		...stated.map((need) => ({ type: 'need-stated', need }) as DomainEvent),
		on(decided('talk', 'given')),
		...answers,
		{ type: 'reviewed', hash: hashOf('a') } as const,
		on(decided('share', 'given', 'desk-one'))
	];
	const facts = events.reduce<Facts>(apply, beforeAsking);
	const payload = d.encode(d.build(inputOf(scene, { facts, day })));
	const statement = buildStatement({
		facts,
		payloadHash: hashOf('a'),
		recipients: [{ id: 'desk-one', name: 'One' }],
		signer: { role: 'border-guard', station: 'North station' },
		day,
		steps: null
	});
	if (!statement.ok) throw new Error(statement.error.tag);
	return Buffer.concat([payload, encodeStatement(statement.value)]).toString();
}

const clock = /\d\d:\d\d|T\d\d\b|"\d{10,13}"|:\d{10,13}\b/;

function noTimeNoOrder(dating: Dating) {
	const cases = everyTelling().map((one, index) => ({ ...one, scene: everyScene()[index]! }));
	return lookAtCases(cases, ({ scene, order, needs: stated, dayNumber, clock: [one, two] }) => {
		const start = dayNumber * dayMs;
		const plainly = [...order.keys()];
		const early = bytesAt(scene, plainly, stated, start + one, dating);
		const late = bytesAt(scene, order, stated.toReversed(), start + two, dating);
		return early === late && !clock.test(early);
	});
}

/** Where nothing was raised, each silent answer against each other one. */
function silentIsEmpty({ build, encode, summarise }: Referring) {
	const cases = everyScene().flatMap((scene) => {
		if (scene.conditions === 'any' || !isSilent(assessed(scene).outcome)) return [];
		return yesNoPlaces(scene.protocol).map((at) => ({ scene, at }));
	});
	return lookAtCases(cases, ({ scene, at }) => {
		const all = silences
			.map((silence) => ({ ...scene, answers: scene.answers.with(at, silence) }))
			.filter((one) => isSilent(assessed(one).outcome))
			.map((one) => build(inputOf(one)));
		const bytes = new Set(all.map((payload) => Buffer.from(encode(payload)).toString('latin1')));
		const lines = summarise(all[0]!).flatMap((part) => part.lines);
		const saysNothing = lines.every(
			({ key, quotes }) => !/^said|^not-asked/.test(key) && !quotes[0]
		);
		return bytes.size === 1 && saysNothing && assessed(scene).restsOn.length === 0;
	});
}

export const leavingChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['P-05'],
		counts: 'talks, each told in two orders at two times of a day',
		subject: () => realDating,
		look: noTimeNoOrder,
		plants: [
			{
				what: 'a summary in the order of the answers',
				subject: () => ({
					...realDating,
					build: (input) => {
						const order = input.facts.answerOrder;
						const made = real.build(input);
						const place = ({ item }: { readonly item: string }) => order.indexOf(item);
						return { ...made, reported: made.reported.toSorted((a, b) => place(a) - place(b)) };
					}
				})
			},
			{
				what: 'needs in the order in which they came up',
				subject: () => ({
					...realDating,
					build: (input) => {
						const said = [...input.facts.needs].map(([need, state]) => ({ need, state }));
						return { ...real.build(input), needs: said };
					}
				})
			},
			{
				what: 'a day with its hour',
				subject: () => ({
					...realDating,
					dayOf: (ms) => new Date(ms).toISOString().slice(0, 13) as ReturnType<typeof dayOf>
				})
			}
		]
	}),
	checking({
		kind: 'property',
		rules: ['P-10'],
		counts: 'answers in talks where nothing was raised',
		subject: () => real as Referring,
		look: silentIsEmpty,
		plants: [
			{
				what: 'a referral that lists each no when nothing was raised',
				subject: () => ({
					...real,
					build: (input) =>
						real.build({ ...input, assessment: { ...input.assessment, outcome: 'unclear' } })
				})
			},
			{
				what: 'a referral that counts what was refused',
				subject: () => ({
					...real,
					build: (input) => {
						const all = [...input.facts.responses.values()];
						const refused = all.filter(({ response }) => response.kind === 'declined').length;
						return { ...real.build(input), refused };
					}
				})
			}
		]
	})
];
