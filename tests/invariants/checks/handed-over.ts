// What a referral says: exactly what was answered, as reported speech; what was not asked, and why;
// and nothing of who somebody is.
import { readingOf } from '$lib/core/protocol';
import { unsure, yes, yesNoPlaces } from '../../property/scenes';
import { checking, type AnyCheck } from '../check';
import { everyScene, lookAtCases } from './cases';
import {
	inputOf,
	isAbout,
	real,
	referred,
	standingIn,
	withBuild,
	type Referring
} from './referring';

const outcomeNames =
	/immediate-danger|child-protection|offer-specialist|risk-ahead|unclear|nothing-raised|not-safe-to-ask/;

/** Every item about conduct or conditions is told once, as it was answered or with the reason. */
function reportsAll(referring: Referring) {
	return lookAtCases(everyScene().slice(0, 12_000), (scene) => {
		const { payload, summary, silent } = referred(scene, referring);
		const lines = (section: string) =>
			summary.find((part) => part.section === section)?.lines ?? [];
		if (outcomeNames.test(JSON.stringify(payload) + JSON.stringify(summary))) return false;
		if (silent) {
			return (
				payload.reported.length + payload.notAsked.length === 0 &&
				lines('said')
					.map(({ key }) => key)
					.join() === 'answers-not-included' &&
				lines('not-asked').length === 0
			);
		}
		const about = scene.protocol.items.filter(isAbout);
		const told = about.every(({ id }) => {
			const standing = standingIn(scene, id);
			const said = payload.reported.filter(({ item }) => item === id);
			const left = payload.notAsked.filter(({ item }) => item === id);
			if (standing === null) return said.length === 0 && left.length === 1 && left[0]!.topic !== '';
			const [one] = said;
			const isRight = one?.reading === readingOf(standing) && one.wording.prompt !== '';
			return left.length === 0 && said.length === 1 && isRight && one.wording.answer !== '';
		});
		const said = lines('said').map(({ key }) => key.split('.')[1]);
		return (
			told &&
			said.join() === payload.reported.map(({ reading }) => reading).join() &&
			lines('said').every(({ quotes }) => quotes[0]?.text.includes(' — ')) &&
			lines('not-asked')
				.map(({ key }) => key)
				.join() === payload.notAsked.map(({ reason }) => `not-asked.${reason}`).join()
		);
	});
}

/** Each answer about who somebody is, replaced by each other one. */
function whoIsNowhere({ build, encode }: Referring) {
	const cases = everyScene().flatMap((scene) =>
		yesNoPlaces(scene.protocol)
			.filter((at) => scene.protocol.items[at]!.purpose === 'demographic')
			.flatMap((at) => [yes, unsure, null].map((answer) => ({ scene, at, answer })))
	);
	return lookAtCases(cases, ({ scene, at, answer }) => {
		const other = { ...scene, answers: scene.answers.with(at, answer) };
		const [one, two] = [scene, other].map((each) => encode(build(inputOf(each))));
		const text = new TextDecoder().decode(one);
		return !text.includes(scene.protocol.items[at]!.id) && Buffer.compare(one!, two!) === 0;
	});
}

export const handedOverChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['I-56'],
		counts: 'referrals',
		subject: () => real,
		look: reportsAll,
		plants: [
			{
				what: 'a referral that leaves out each no',
				subject: () =>
					withBuild((one) => ({
						...one,
						reported: one.reported.filter(({ reading }) => reading !== 'no')
					}))
			},
			{
				what: 'a referral that tells a skipped question as a no',
				subject: () =>
					withBuild((one) => ({
						...one,
						reported: one.reported.map((each) =>
							each.reading === 'skipped' ? { ...each, reading: 'no' } : each
						)
					}))
			},
			{
				what: 'a referral without what was not asked',
				subject: () => withBuild((one) => ({ ...one, notAsked: [] }))
			},
			{
				what: 'a referral that carries the outcome',
				subject: () => ({
					...real,
					build: (input) => ({ ...real.build(input), outcome: input.assessment.outcome })
				})
			},
			{
				what: 'a summary that ends where the answers end',
				subject: () => ({
					...real,
					summarise: (one) => real.summarise(one).filter(({ section }) => section !== 'not-asked')
				})
			}
		]
	}),
	checking({
		kind: 'property',
		rules: ['I-57'],
		counts: 'answers about who somebody is',
		subject: () => real,
		look: whoIsNowhere,
		plants: [
			{
				what: 'a referral that reports every item alike',
				subject: () => ({
					...real,
					build: ({ protocol, ...input }) => {
						const items = protocol.items.map((item) => ({ ...item, purpose: 'conduct' as const }));
						return real.build({ ...input, protocol: { ...protocol, items } });
					}
				})
			},
			{
				what: 'a referral that is more urgent for a woman',
				subject: () => ({
					...real,
					build: (input) => {
						const who = input.protocol.items.find(({ purpose }) => purpose === 'demographic');
						const said = who && input.facts.responses.get(who.id);
						const isYes = said !== undefined && readingOf(said.response) === 'yes';
						return { ...real.build(input), ...(isYes ? { urgency: 'now' as const } : {}) };
					}
				})
			}
		]
	})
];
