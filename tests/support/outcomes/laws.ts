// The laws of an outcome (the design's section 5; domain rules I-20, I-63 and I-64), each as a
// function that tells the first breach it sees, so that a broken rule can be held against it too.
import { indicators } from '$lib/content';
import { assess, levelOf, type Assessment, type ConductAnswers } from '$lib/core/assessment';
import type { Protocol } from '$lib/core/protocol';
import { answerMaker, but, calm, isSilence, replies, silences, situations } from './space';
import type { Answered, Answers, Situation } from './space';

export type Assess = typeof assess;

/** A protocol with a rule that may or may not be the product's. */
export interface World {
	readonly protocol: Protocol;
	readonly of: (answers: Answers, at: Situation) => Assessment;
}

const digits = new Map(replies.map((reply, digit) => [reply, digit]));
const mostRemembered = 200_000;

/** Remembers what it said, because laws look again and again at the same neighbours. */
export function worldOf(protocol: Protocol, assessing: Assess = assess): World {
	const make: (answers: Answers) => ConductAnswers = answerMaker(protocol);
	const remembered = new Map<number, Assessment>();
	return {
		protocol,
		of: (answers, { index, around, capacity }) => {
			// Fourteen digits to the base six and one of 72 situations: below 2^53.
			const code = answers.reduce((sum, reply) => sum * replies.length + digits.get(reply)!, 0);
			const key = code * situations.length + index;
			const known = remembered.get(key);
			if (known) return known;
			if (remembered.size >= mostRemembered) remembered.clear();
			const made = assessing(make(answers), around, capacity, indicators);
			remembered.set(key, made);
			return made;
		}
	};
}

/** The first answers that breach each law, for the laws that are breached. */
export function breachesOf(
	laws: Readonly<Record<string, Law>>,
	world: World,
	everyAnswers: Iterable<Answers>,
	everySituation: readonly Situation[] = [calm]
): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const answers of everyAnswers) {
		for (const at of everySituation) {
			for (const [name, law] of Object.entries(laws)) {
				if (!found.has(name) && !law(world, answers, at)) found.set(name, answers.join(', '));
			}
		}
	}
	return found;
}

/** Whether the law holds of these answers; a law of situations looks at all of them by itself. */
export type Law = (world: World, answers: Answers, at: Situation) => boolean;

const level = (world: World, answers: Answers, at: Situation) =>
	levelOf(world.of(answers, at).outcome);
const places = (answers: Answers) => answers.map((_, index) => index);
const put = (answers: Answers, index: number, reply: Answered): Answers =>
	answers.with(index, reply);
const sameList = (a: readonly string[], b: readonly string[]) =>
	a.length === b.length && a.every((one, index) => one === b[index]);
const alike = (a: Assessment, b: Assessment) =>
	a.outcome === b.outcome &&
	a.staffAction === b.staffAction &&
	sameList(a.actions, b.actions) &&
	sameList(a.restsOn, b.restsOn);
const holds = (more: Assessment, less: Assessment) =>
	less.actions.every((action) => more.actions.includes(action));

/** Laws about answers, in any one situation. */
export const answerLaws: Readonly<Record<string, Law>> = {
	'no, declined, skipped and not asked are one and the same': (world, answers, at) => {
		const here = world.of(answers, at);
		return places(answers)
			.filter((index) => isSilence(answers[index]!))
			.every((index) =>
				silences.every((other) => alike(world.of(put(answers, index, other), at), here))
			);
	},
	'a yes is never below not sure, nor not sure below silence': (world, answers, at) =>
		places(answers).every((index) => {
			const [yes, unsure, silent] = (['yes', 'unsure', 'no'] as const).map((reply) =>
				level(world, put(answers, index, reply), at)
			);
			return yes! >= unsure! && unsure! >= silent!;
		}),
	'one more yes never lowers and takes no action away (I-63)': (world, answers, at) => {
		const here = world.of(answers, at);
		return places(answers).every((index) => {
			const more = world.of(put(answers, index, 'yes'), at);
			return levelOf(more.outcome) >= levelOf(here.outcome) && holds(more, here);
		});
	},
	'one more no or skip never raises (I-63)': (world, answers, at) => {
		const here = level(world, answers, at);
		return places(answers)
			.filter((index) => answers[index] === 'not-asked')
			.every((index) =>
				(['no', 'skipped', 'declined'] as const).every(
					(reply) => level(world, put(answers, index, reply), at) <= here
				)
			);
	},
	'skipping in place of a no costs no help (I-20)': (world, answers, at) =>
		places(answers)
			.filter((index) => answers[index] === 'no')
			.every((index) => holds(world.of(put(answers, index, 'skipped'), at), world.of(answers, at))),
	'what was reached stays reached when it is stopped early': (world, answers, at) =>
		places(answers).every((from) => {
			const cut = answers.map((reply, index) => (index < from ? reply : 'not-asked'));
			const stopped = but(at, { end: 'stopped' });
			const reached = level(world, cut, stopped);
			return reached === level(world, cut, at) && reached <= level(world, answers, at);
		}),
	'it lists what it rests on and what was not asked': (world, answers, at) => {
		const { outcome, restsOn, notAsked } = world.of(answers, at);
		const { items } = world.protocol;
		const idsOf = (...wanted: readonly Answered[]) =>
			items.filter((_, index) => wanted.includes(answers[index]!)).map(({ id }) => id);
		const only = answers.map((reply, index) =>
			restsOn.includes(items[index]!.id) ? reply : 'not-asked'
		);
		const said = idsOf('yes', 'unsure');
		const needed = at.capacity === 'adult' && !at.around.danger && levelOf(outcome) > 0;
		return (
			sameList(notAsked, idsOf('not-asked')) &&
			restsOn.every((id) => said.includes(id)) &&
			(!needed || restsOn.length > 0) &&
			world.of(only, at).outcome === outcome
		);
	}
};

function restsOnConduct(world: World, answers: Answers, isConduct: readonly boolean[]): boolean {
	const reached = level(world, answers, calm);
	const yes = answers.some((reply, index) => reply === 'yes' && isConduct[index]);
	return yes ? reached >= levelOf('unclear') : reached <= levelOf('unclear');
}

/** Conditions alone never bring an offer, and an act is never passed over. */
export function conductLaw(isConduct: readonly boolean[]): Law {
	return (world, answers) => restsOnConduct(world, answers, isConduct);
}
export const conductLawName = 'conditions never suffice, and an act is never nothing (I-64)';

/** Laws about situations, with the same answers in all of them. */
export const situationLaws: Readonly<Record<string, Law>> = {
	'every ending brings the card and the same offer': (world, answers) =>
		situations.every((at) => {
			const here = world.of(answers, at);
			const plain = world.of(answers, but(calm, { capacity: at.capacity }));
			return (
				here.actions.includes('card') &&
				here.actions.includes('offer') === plain.actions.includes('offer') &&
				sameList(here.restsOn, plain.restsOn) &&
				sameList(here.notAsked, plain.notAsked)
			);
		}),
	'neither stopping, nor lost privacy, nor a refusal lowers the level': (world, answers) =>
		situations
			.filter(({ around, capacity }) => !around.danger && capacity === 'adult')
			.every((at) => level(world, answers, at) === level(world, answers, calm)),
	'a child gets what is for children, whatever was said': (world, answers) =>
		situations
			.filter(({ capacity }) => capacity !== 'adult')
			.every((at) => {
				const here = world.of(answers, at);
				const silent = answers.map((): Answered => 'not-asked');
				return (
					alike(here, world.of(silent, but(at, { capacity: 'child' }))) &&
					here.actions.includes('child') &&
					here.restsOn.length === 0 &&
					here.staffAction === 'call-now' &&
					here.outcome === (at.around.danger ? 'immediate-danger' : 'child-protection')
				);
			}),
	'danger adds what is for danger and takes nothing away': (world, answers) =>
		situations
			.filter(({ around }) => around.danger)
			.every((at) => {
				const safe = but(at, { danger: false });
				const [here, there] = [world.of(answers, at), world.of(answers, safe)];
				return (
					here.outcome === 'immediate-danger' &&
					here.staffAction === 'call-now' &&
					sameList(here.actions, ['danger', ...there.actions])
				);
			})
};
