// Who agrees for a child differs by country. Each country says it, in every language of staff,
// with where it was read; and the screen for children shows it.
import { isDay } from '$lib/core/brand';
import { readSources, type Source } from '../../architecture/sources';
import { checking, type AnyCheck } from '../check';
import { everyPlace, placesWith, type Places } from './places';
import { everyWord, matches, wordsWith, type AllWords, type Patterns } from './words';

interface Subject {
	readonly places: Places;
	readonly words: AllWords;
	readonly screen: Source;
}

const path = 'src/lib/ui/interview/screens/Child.svelte';
const screenOf = (): Source => {
	const found = readSources('src/lib/ui/interview').find((source) => source.path === path);
	if (!found) throw new Error(`no ${path}`);
	return found;
};
const real = (): Subject => ({ places: everyPlace(), words: everyWord(), screen: screenOf() });

// Three things: the child's own agreement, whoever signs for them, and what holds when that one
// may be doing the harm.
const needed: readonly Patterns[] = [
	{ en: /child's own agreement/i, fi: /oma suostumus/i, ar: /موافقة (الطفل|منه|من الطفل)|موافقته/ },
	{ en: /guardian/i, fi: /huoltaja|edunvalvoja/i, ar: /ولي|الوصي|وصي/ },
	{
		en: /guardian may be .*harm/i,
		fi: /huoltaja.{0,40}(satut|vahingoit|paha|kalto|uhka)/i,
		ar: /(ولي|الوصي).{0,60}(أذى|يؤذي|ضرر|مصدر|الأذى)/
	}
];

function brokenIn({ places, words, screen }: Subject): readonly string[] {
	const isShown =
		/notes\.filter\(\(\{ key \}\) => key\.includes\('child'\)\)/.test(screen.text) &&
		/\{#each notes as \{ key \} \(key\)\}[\s\S]*?places:\$\{key\}/.test(screen.text);
	return [
		...(isShown ? [] : ['the screen for children does not show it']),
		...places.flatMap(({ id, notes }) => {
			const own = notes.filter(({ key }) => key.includes('child'));
			if (own.length === 0) return [`${id}: no rule on who agrees for a child`];
			const undated = own.filter(
				({ provenance: { confirmedOn, url } }) => !isDay(confirmedOn) || !URL.canParse(url)
			);
			const unsaid = Object.keys(words).filter((tag) => {
				const text = own.map(({ key }) => words[tag]?.['places']?.[key] ?? '').join(' ');
				return !needed.every((patterns) => matches(patterns, tag, text));
			});
			return [
				...undated.map(({ key }) => `${key}: no day or no source`),
				...unsaid.map((tag) => `${id}: not said in ${tag}`)
			];
		})
	];
}

export const guardianChecks: readonly AnyCheck[] = [
	checking<Subject>({
		kind: 'protocol',
		rules: ['I-18'],
		counts: 'countries, each in every language',
		subject: real,
		look: (subject) => ({
			cases: subject.places.length * Object.keys(subject.words).length,
			broken: brokenIn(subject)
		}),
		plants: [
			{
				what: 'a country that says nothing about children',
				subject: () => ({
					...real(),
					places: placesWith((place) => ({
						...place,
						notes: place.notes.filter(({ key }) => !key.includes('child'))
					}))
				})
			},
			{
				what: 'a rule that was written from memory, without a source',
				subject: () => ({
					...real(),
					places: placesWith((place) => ({
						...place,
						notes: place.notes.map((note) => ({
							...note,
							provenance: { ...note.provenance, url: '' }
						}))
					}))
				})
			},
			{
				what: 'a Finnish rule under which the guardian always signs',
				subject: () => ({
					...real(),
					words: wordsWith(
						'fi',
						'places',
						'finland.child-referral',
						'Lapsen ohjaamiseen tarvitaan aina huoltajan allekirjoitus.'
					)
				})
			},
			{
				what: 'a screen that shows only the first rule of a country',
				subject: () => ({
					...real(),
					screen: {
						path,
						text: screenOf().text.replace("key.includes('child')", "key === 'child'")
					}
				})
			}
		]
	})
];
