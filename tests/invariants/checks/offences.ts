// Who was made to break the law must hear beforehand what staff have to pass on.
import type { ProtocolBundle } from '$lib/core/protocol';
import { introductionFor } from '$lib/session/introduction';
import { checking, type AnyCheck } from '../check';
import { everyBundle, fieldBundles, withItems } from './bundles';
import { askers, everyPlace, introductionsOf, type Introduce, type Places } from './places';

interface Subject {
	readonly places: Places;
	readonly introduce: Introduce;
	readonly bundles: readonly ProtocolBundle[];
}

const real = (): Subject => ({
	places: everyPlace(),
	introduce: introductionFor,
	bundles: everyBundle()
});

/** Indicators that may bring to light that the person broke the law. */
const mayBringToLight = ['made-to-break-the-law', 'made-to-do-unwanted-tasks'];
// Nobody is punished for what they were made to do, but no sentence says so yet; until one does,
// and stands before it, this is not asked (construct 17 of the bank).
const needsNotice = 'made-to-break-the-law';

function unwarned({ bundles, places, introduce }: Subject): readonly string[] {
	return fieldBundles(bundles).flatMap(({ protocol: { id, setting, items } }) => {
		const asked = items.flatMap(({ indicators }) => indicators);
		const role = setting === 'practice' ? null : askers[setting];
		const introductions = introductionsOf(places, introduce).filter((one) => one.role === role);
		const silent = introductions.filter(({ duties }) => duties.length === 0);
		return [
			...(asked.includes(needsNotice) ? [`${id}: ${needsNotice} is asked without a notice`] : []),
			...(asked.some((one) => mayBringToLight.includes(one))
				? silent.map(({ at }) => `${id}: no warning (${at})`)
				: [])
		];
	});
}

export const offenceChecks: readonly AnyCheck[] = [
	checking<Subject>({
		kind: 'protocol',
		rules: ['I-35'],
		counts: 'questions in the field',
		subject: real,
		look: (subject) => ({
			cases: fieldBundles(subject.bundles).flatMap(({ protocol }) => protocol.items).length,
			broken: unwarned(subject)
		}),
		plants: [
			{
				what: 'the border set asking whether somebody was made to break the law',
				subject: () => ({
					...real(),
					bundles: withItems((items) =>
						items.map((item) =>
							item.id === 'hurt-or-made-to-do'
								? { ...item, indicators: [...item.indicators, 'made-to-break-the-law'] }
								: item
						)
					)
				})
			},
			{
				what: 'a program that warns of nothing where the organisation chose no duty',
				subject: () => ({
					...real(),
					introduce: (...of) => {
						const { duties, keys } = introductionFor(...of);
						return { duties: duties.filter((id) => id !== 'unknown'), keys };
					}
				})
			}
		]
	})
];
