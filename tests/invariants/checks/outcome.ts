// What follows from the answers: more said never brings less, silence of every sort is one, and
// conditions support but never suffice.
import type { Response } from '$lib/core/protocol';
import {
	assessed,
	isSilence,
	level,
	realJudge,
	silences,
	unsure,
	yes,
	yesNoPlaces,
	type Answers,
	type Judge,
	type Scene
} from '../../property/scenes';
import { testIndicators } from '../../support/protocols';
import { checking, type AnyCheck } from '../check';
import { everyScene, lookAtCases, together } from './cases';
import {
	altered,
	asNo,
	dangerCosts,
	longHoursControl,
	refusalRaises,
	skipLowers,
	stoppingCosts,
	threeYesesDoubted,
	withAssess
} from './judges';

interface Place {
	readonly scene: Scene;
	readonly at: number;
}

/** Every place of a yes or no, where no answer opens an item by anything but a yes. */
function places(matters: (answer: Response | null) => boolean = () => true): readonly Place[] {
	return everyScene()
		.slice(0, 9000)
		.filter(({ conditions }) => conditions !== 'any')
		.flatMap((scene) =>
			yesNoPlaces(scene.protocol)
				.filter((at) => matters(scene.answers[at]!))
				.map((at) => ({ scene, at }))
		);
}

const withAt = ({ scene, at }: Place, answer: Response | null): Answers =>
	scene.answers.with(at, answer);
const has = (all: readonly string[], some: readonly string[]) => some.every((x) => all.includes(x));

function silenceIsOne(judge: Judge) {
	return lookAtCases(places(isSilence), (place) => {
		const told = silences.map((silence) => {
			const { notAsked: _listed, ...rest } = assessed(place.scene, withAt(place, silence), judge);
			return JSON.stringify(rest);
		});
		return new Set(told).size === 1;
	});
}

/** However the talk went, the card is there, and the same answers bring the same offer. */
function endingsAreAlike(judge: Judge) {
	const privacies = ['held', 'lost', 'never'] as const;
	const ways = privacies.flatMap((privacy) =>
		(['given', 'refused'] as const).flatMap((agreement) =>
			(['complete', 'stopped'] as const).map((end) => ({ privacy, agreement, end }))
		)
	);
	return lookAtCases(everyScene().slice(0, 10_000), (scene) => {
		const offered = ways.map((way) => {
			const around = { ...scene.around, ...way };
			const { actions, restsOn, notAsked } = assessed({ ...scene, around }, scene.answers, judge);
			return JSON.stringify([actions.includes('card'), actions, restsOn, notAsked]);
		});
		return offered[0]!.startsWith('[true') && new Set(offered).size === 1;
	});
}

function moreNeverLowers(judge: Judge) {
	return lookAtCases(places(), (place) => {
		const levelWith = (answer: Response | null) =>
			level(assessed(place.scene, withAt(place, answer), judge));
		const [high, middle, none] = [levelWith(yes), levelWith(unsure), levelWith(null)];
		const silent = silences.map(levelWith);
		return high >= middle && silent.every((one) => middle >= one && one <= none);
	});
}

function yesTakesNothingAway(judge: Judge) {
	return lookAtCases(places(isSilence), (place) => {
		const { scene } = place;
		const before = assessed(scene, scene.answers, judge).actions;
		const after = assessed(scene, withAt(place, yes), judge).actions;
		const around = { ...scene.around, danger: true };
		const worse = assessed({ ...scene, around }, scene.answers, judge).actions;
		return has(after, before) && has(worse, [...before, 'danger']);
	});
}

const isCondition = new Map(testIndicators.map(({ id, rule }) => [id, rule.endsWith('condition')]));

/** Whether somebody said that another person did something; valued here by other means. */
function saysConduct({ protocol, answers }: Scene): boolean {
	return protocol.items.some(({ purpose, indicators }, at) => {
		const about = indicators.length === 0 || indicators.some((id) => !isCondition.get(id));
		return purpose === 'conduct' && about && isYes(answers[at]!);
	});
}

function isYes(answer: Response | null): boolean {
	return answer?.kind === 'codes' && answer.codes.join() === 'yes';
}

function conditionsNeverSuffice(judge: Judge) {
	const calm = everyScene()
		.filter(({ conditions }) => conditions === 'none')
		.flatMap((scene) =>
			[scene.answers, scene.answers.map((one) => one && yes)].map((said) => ({
				...scene,
				answers: said.map((one, at) => (fitsYes(scene, at) ? one : scene.answers[at]!)),
				around: { ...scene.around, danger: false },
				capacity: 'adult' as const
			}))
		);
	return lookAtCases(calm, (scene) => {
		const reached = assessed(scene, scene.answers, judge);
		if (saysConduct(scene)) return level(reached) >= 1;
		return level(reached) <= 1 && !reached.actions.includes('offer');
	});
}

const fitsYes = ({ protocol }: Scene, at: number) => yesNoPlaces(protocol).includes(at);

export const outcomeChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['I-20'],
		counts: 'silent answers in four ways, and talks in twelve',
		subject: () => realJudge,
		look: (judge) =>
			together(
				() => silenceIsOne(judge),
				() => endingsAreAlike(judge)
			),
		plants: [
			{ what: 'an outcome without an offer for whoever stops', subject: () => stoppingCosts },
			{ what: 'an outcome that drops every yes of whoever skips twice', subject: () => skipLowers },
			{ what: 'an outcome that reads a refusal as not sure', subject: () => refusalRaises }
		]
	}),
	checking({
		kind: 'property',
		rules: ['I-63'],
		counts: 'answers, each in six ways',
		subject: () => realJudge,
		look: (judge) =>
			together(
				() => moreNeverLowers(judge),
				() => yesTakesNothingAway(judge)
			),
		plants: [
			{
				what: 'an outcome that takes three yeses for a story that was learnt',
				subject: () => threeYesesDoubted
			},
			{ what: 'an outcome that reads a refusal as not sure', subject: () => refusalRaises },
			{
				what: 'an outcome that forgets the offer in danger',
				subject: () => dangerCosts
			}
		]
	}),
	checking({
		kind: 'property',
		rules: ['I-64'],
		counts: 'talks with adults',
		subject: () => realJudge,
		look: conditionsNeverSuffice,
		plants: [
			{
				what: 'an outcome that takes long hours for control',
				subject: () => longHoursControl
			},
			{
				what: 'an outcome that passes over conduct no list names',
				subject: () =>
					withAssess((answers, ...rest) =>
						realJudge.assess(
							altered(answers, (one) => (one.indicators.length === 0 ? asNo(one) : one)),
							...rest
						)
					)
			}
		]
	})
];
