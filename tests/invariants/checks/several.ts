// A yes to a sentence that names several things is a yes to at least one of them: it moves no single
// indicator and no dimension, and is told as what it is.
import { evidenceOf, isSilent, partition, type EvidenceMap } from '$lib/core/assessment';
import { assessed, responsesOf, yes, type Scene } from '../../property/scenes';
import { testIndicators } from '../../support/protocols';
import { checking, type AnyCheck } from '../check';
import { everyScene, lookAtCases, together } from './cases';
import { isAbout, real, referred, withBuild, type Referring } from './referring';

interface Telling {
	readonly evidenceOf: typeof evidenceOf;
	readonly referring: Referring;
}

function evidence(scene: Scene, answers: Scene['answers'], lay: typeof evidenceOf): EvidenceMap {
	const responses = responsesOf(scene.protocol, answers);
	return lay(partition(scene.protocol, responses, new Set()).conduct, testIndicators);
}

/** A yes to several things moves no single indicator and no dimension, and is told as it is. */
function severalStaySeveral({ evidenceOf: lay, referring }: Telling) {
	const cases = everyScene()
		.filter(({ conditions }) => conditions === 'none')
		.flatMap((scene) =>
			scene.protocol.items.flatMap((item, at) =>
				item.kind === 'anyOf' && isAbout(item) ? [{ scene, at, id: item.id }] : []
			)
		);
	const shown = ({ single, dimensions }: EvidenceMap) => JSON.stringify([single, dimensions]);
	const isStill = ({ scene, at, id }: (typeof cases)[number]) => {
		const [none, some] = [null, yes].map((one) =>
			evidence(scene, scene.answers.with(at, one), lay)
		);
		const apart = some!.atLeastOneOf.filter(({ item }) => item === id);
		return shown(none!) === shown(some!) && apart[0]?.standing === 'yes' && apart.length === 1;
	};
	const telling = everyScene().filter((scene) => !isSilent(assessed(scene).outcome));
	const isTold = (scene: Scene) => {
		const { payload, summary } = referred(scene, referring);
		const lines = summary.find(({ section }) => section === 'said')?.lines ?? [];
		return payload.reported.every(({ item, reading }, index) => {
			const { kind } = scene.protocol.items.find(({ id }) => id === item)!;
			const isSeveral = kind === 'anyOf' && reading === 'yes';
			return (lines[index]?.key === 'said.yes.any-of') === isSeveral;
		});
	};
	return together(
		() => lookAtCases(cases, isStill),
		() => lookAtCases(telling, isTold)
	);
}

export const severalChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['P-03'],
		counts: 'sentences about several things, and referrals',
		subject: () => ({ evidenceOf, referring: real }),
		look: severalStaySeveral,
		plants: [
			{
				what: 'an evidence map that counts each of the things named',
				subject: () => ({
					referring: real,
					evidenceOf: (answers, all) =>
						evidenceOf(
							answers.map((one) => ({ ...one, anyOf: false })) as unknown as typeof answers,
							all
						)
				})
			},
			{
				what: 'a summary that tells it as a plain yes',
				subject: () => ({
					evidenceOf,
					referring: withBuild((one) => ({
						...one,
						reported: one.reported.map((each) => ({ ...each, anyOf: false }))
					}))
				})
			}
		]
	})
];
