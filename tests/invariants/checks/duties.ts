// What must be passed on by law: in the data of every country, and in what the program says of it.
import { isDay } from '$lib/core/brand';
import { introductionFor } from '$lib/session/introduction';
import { checking, type AnyCheck } from '../check';
import {
	askers,
	everyPlace,
	introductionsOf,
	placesWith,
	type Introduce,
	type Introduced,
	type Places
} from './places';
import { everyWord, wordsWith, type AllWords } from './words';

interface Subject {
	readonly places: Places;
	readonly introduce: Introduce;
	readonly words: AllWords;
}

const real = (): Subject => ({
	places: everyPlace(),
	introduce: introductionFor,
	words: everyWord()
});
const withPlaces = (...change: Parameters<typeof placesWith>): Subject => ({
	...real(),
	places: placesWith(...change)
});
/** A program that makes something else of the same data. */
const saying = (change: (was: ReturnType<Introduce>, decided: unknown) => readonly string[]) => ({
	...real(),
	introduce: ((place, role, decided, today) => {
		const was = introductionFor(place, role, decided, today);
		const duties = change(was, decided);
		const rest = was.keys.filter((key) => !key.startsWith('duty.'));
		const keys = rest.toSpliced(6, 0, ...duties.map((id) => `duty.${id}`));
		return { duties, keys };
	}) satisfies Introduce
});

function brokenData({ places, words }: Subject): readonly string[] {
	return places.flatMap(({ id: place, duties }) => [
		...Object.values(askers)
			.filter((role) => !duties.some(({ roles }) => roles.includes(role)))
			.map((role) => `${place}: no duty is known of a ${role}`),
		...duties
			.filter(({ provenance }) => !isDay(provenance.confirmedOn) || !URL.canParse(provenance.url))
			.map(({ id }) => `${place} ${id}: no day or no source`),
		...duties.flatMap(({ id, sentenceKey }) =>
			Object.keys(words)
				.filter((tag) => sentenceKey !== `duty.${id}` || !words[tag]?.['spoken']?.[sentenceKey])
				.map((tag) => `${place} ${id}: no sentence in ${tag}`)
		)
	]);
}

/** Every valid duty is said after "what I have to pass on" and nowhere else. */
function isSaid({ keys, valid }: Introduced): boolean {
	const lead = keys.indexOf('introduction.pass-on');
	return valid.every(({ id }) => keys.indexOf(`duty.${id}`) > lead) && lead >= 0;
}

/** Where something is not known, that is said, and beside it all that is known. */
function isWorstSaid({ decided, hasExpired, valid, duties, keys }: Introduced): boolean {
	const isUnsure = decided === null || hasExpired || valid.length === 0;
	const said = valid.every(({ id }) => duties.includes(id));
	return said && (!isUnsure || (duties.includes('unknown') && keys.includes('duty.unknown')));
}

export const dutyChecks: readonly AnyCheck[] = [
	checking<Subject>({
		kind: 'protocol',
		rules: ['I-08'],
		counts: 'introductions by country, role, settings and day, and duties',
		subject: real,
		look: (subject) => {
			const all = introductionsOf(subject.places, subject.introduce);
			const silent = all.filter((one) => !isSaid(one)).map(({ at }) => `${at}: a duty is not said`);
			const duties = subject.places.flatMap((place) => place.duties);
			return { cases: all.length + duties.length, broken: [...brokenData(subject), ...silent] };
		},
		plants: [
			{
				what: 'a country without its duties',
				subject: () => withPlaces((place) => ({ ...place, duties: [] }))
			},
			{
				what: 'a country where the duty of inspectors was forgotten',
				subject: () =>
					withPlaces((place) => ({
						...place,
						duties: place.duties.filter(({ roles }) => !roles.includes('labour-inspector'))
					}))
			},
			{
				what: 'a duty that has no Arabic sentence',
				subject: () => ({
					...real(),
					words: wordsWith('ar', 'spoken', 'duty.child-protection', null)
				})
			},
			{
				what: 'an introduction that says only the first duty',
				subject: () => saying(({ duties }) => duties.slice(0, 1))
			}
		]
	}),
	checking<Subject>({
		kind: 'protocol',
		rules: ['P-01'],
		counts: 'introductions by country, role, settings and day',
		subject: real,
		look: ({ places, introduce }) => {
			const all = introductionsOf(places, introduce);
			return { cases: all.length, broken: all.filter((o) => !isWorstSaid(o)).map(({ at }) => at) };
		},
		plants: [
			{
				what: 'a program that says only what is certain',
				subject: () => saying(({ duties }) => duties.filter((id) => id !== 'unknown'))
			},
			{
				what: 'a program that no longer says a duty once it is unsure',
				subject: () =>
					saying(({ duties }, decided) => (decided === null ? ['unknown'] : [...duties]))
			},
			{
				what: 'a program that takes an expired duty for no duty',
				subject: () => ({
					...real(),
					introduce: (place, role, decided, today) => {
						const was = introductionFor(place, role, decided, today);
						if (decided === null || decided.length === 0) return was;
						const isNot = (name: string) => !name.endsWith('unknown');
						return { duties: was.duties.filter(isNot), keys: was.keys.filter(isNot) };
					}
				})
			}
		]
	})
];
