// Rules that are wrong in one way each, made by wrapping the product's own. Every law must find at
// least one of them.
import { assess, levelOf, type Assessment, type ConductAnswers } from '$lib/core/assessment';
import { answerLaws, conductLawName, situationLaws, type Assess } from './laws';

export interface Mutant {
	readonly name: string;
	/** The law that must find it. */
	readonly law: string;
	readonly rule: Assess;
}

type Standing = ConductAnswers[number]['standing'];
type Answer = ConductAnswers[number];

const [silence, order, moreYes, moreNo, skipping, stopping, lists] = Object.keys(answerLaws);
const [endings, lowering, child, danger] = Object.keys(situationLaws);

const branded = (answers: readonly Answer[]) => answers as unknown as ConductAnswers;
const standing = (from: Standing, to: Standing) => (answer: Answer) =>
	answer.standing === from ? { ...answer, standing: to } : answer;

/** Hears other answers than were given. */
const hearing =
	(change: (answer: Answer) => Answer): Assess =>
	(answers, ...rest) =>
		assess(branded(answers.map(change)), ...rest);

/** Ends with something else than the rule says. */
const ending =
	(change: (made: Assessment, ...args: Parameters<Assess>) => Partial<Assessment>): Assess =>
	(...args) => {
		const made = assess(...args);
		return { ...made, ...change(made, ...args) };
	};

const nothing: Partial<Assessment> = { outcome: 'nothing-raised', staffAction: 'give-card' };
const count = (answers: ConductAnswers, wanted: Standing) =>
	answers.filter((answer) => answer.standing === wanted).length;

export const mutants: readonly Mutant[] = [
	{
		name: 'declining weighs like not sure',
		law: silence!,
		rule: hearing(standing('declined', 'unsure'))
	},
	{
		name: 'three times no sounds convincing',
		law: silence!,
		rule: ending((_, answers) => (count(answers, 'no') >= 3 ? nothing : {}))
	},
	{
		name: 'an item that was not asked is held against somebody',
		law: silence!,
		rule: hearing(standing('not-asked', 'unsure'))
	},
	{
		name: 'not sure weighs more than yes',
		law: order!,
		rule: (answers, ...rest) => {
			const swapped = answers.map((answer) =>
				answer.standing === 'yes'
					? standing('yes', 'unsure')(answer)
					: standing('unsure', 'yes')(answer)
			);
			return assess(branded(swapped), ...rest);
		}
	},
	{
		name: 'who says yes to three things is exaggerating',
		law: moreYes!,
		rule: ending((_, answers) => (count(answers, 'yes') >= 3 ? nothing : {}))
	},
	{
		name: 'a second yes takes the offer away',
		law: moreYes!,
		rule: ending((made, answers) =>
			count(answers, 'yes') >= 2 ? { actions: made.actions.filter((one) => one !== 'offer') } : {}
		)
	},
	{
		name: 'a no that was said counts as evasion',
		law: moreNo!,
		rule: hearing(standing('no', 'unsure'))
	},
	{
		name: 'skipping costs the card',
		law: skipping!,
		rule: ending((made, answers) =>
			count(answers, 'skipped') > 0 ? { actions: made.actions.filter((one) => one !== 'card') } : {}
		)
	},
	{
		name: 'stopping early forgets what was said',
		law: stopping!,
		rule: ending((_, __, around) => (around.end === 'stopped' ? nothing : {}))
	},
	{
		name: 'the reasons are kept back',
		law: lists!,
		rule: ending(() => ({ restsOn: [] }))
	},
	{
		name: 'the reasons name everything that was answered',
		law: lists!,
		rule: ending((_, answers) => ({
			restsOn: answers.filter((a) => a.standing !== 'not-asked').map(({ item }) => item)
		}))
	},
	{
		name: 'what was not asked is passed over in silence',
		law: lists!,
		rule: ending(() => ({ notAsked: [] }))
	},
	{
		name: 'bad conditions alone bring an offer',
		law: conductLawName,
		rule: ending((made, answers) =>
			made.outcome === 'unclear' && count(answers, 'yes') >= 2
				? { outcome: 'offer-specialist' }
				: {}
		)
	},
	{
		name: 'one act that is not strong is nothing',
		law: conductLawName,
		rule: ending(({ outcome }) => (outcome === 'unclear' ? nothing : {}))
	},
	{
		name: 'who refuses gets no card',
		law: endings!,
		rule: ending((_, __, around) => (around.agreement === 'refused' ? { actions: [] } : {}))
	},
	{
		name: 'the offer hangs on going to the end',
		law: endings!,
		rule: ending((made, _, around) =>
			around.end === 'stopped' ? { actions: made.actions.filter((one) => one !== 'offer') } : {}
		)
	},
	{
		name: 'lost privacy throws away what was said',
		law: lowering!,
		rule: ending((_, __, { privacy, danger: now }, capacity) =>
			privacy === 'lost' && !now && capacity === 'adult' ? { outcome: 'not-safe-to-ask' } : {}
		)
	},
	{
		name: 'an uncertain age is an adult age',
		law: child!,
		rule: (answers, around, capacity, list) =>
			assess(answers, around, capacity === 'child' ? 'child' : 'adult', list)
	},
	{
		name: 'a child must say something first',
		law: child!,
		rule: ending((_, answers, __, capacity) =>
			capacity === 'child' && count(answers, 'yes') === 0 ? nothing : {}
		)
	},
	{
		name: 'what a child said is used',
		law: child!,
		rule: ending((_, answers, around, capacity, list) =>
			capacity === 'adult' ? {} : { restsOn: assess(answers, around, 'adult', list).restsOn }
		)
	},
	{
		name: 'danger makes everybody forget the child',
		law: danger!,
		rule: ending((made, _, around) =>
			around.danger ? { actions: made.actions.filter((one) => one !== 'child') } : {}
		)
	},
	{
		name: 'danger counts only when something was raised',
		law: danger!,
		rule: (answers, around, ...rest) => {
			const heard = levelOf(assess(answers, { ...around, danger: false }, ...rest).outcome) > 0;
			return assess(answers, { ...around, danger: around.danger && heard }, ...rest);
		}
	}
];
