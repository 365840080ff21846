// What was practised says so first of all, in a file and by phone, in every language.
import { tags, wordsOf } from '../../support/words';
import { checking, type AnyCheck } from '../check';
import { everyScene, lookAtCases } from './cases';
import { inputOf, real, type Referring } from './referring';

interface Marking extends Referring {
	readonly words: typeof wordsOf;
}

/** The mark stands first, in a file and by phone, and in every language in words of its own. */
function practiceIsMarked({ build, summarise, readOut, words }: Marking) {
	const marks = tags.map((tag) => words(tag, 'referral'));
	const inWords = marks.every((one) =>
		['practice', 'title.practice', 'section.practice'].every((key) => (one[key] ?? '') !== '')
	);
	const apart = marks.every((one) => one['title'] !== one['title.practice']);
	return lookAtCases(everyScene().slice(0, 12_000), (scene) => {
		const [practice, field] = [true, false].map((is) => build(inputOf(scene, { practice: is })));
		return (
			inWords &&
			apart &&
			practice!.practice &&
			!field!.practice &&
			[summarise, readOut].every(
				(tell) =>
					tell(practice!)[0]?.section === 'practice' &&
					tell(field!).every(({ section }) => section !== 'practice')
			)
		);
	});
}

export const practiceChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['I-60'],
		counts: 'referrals, each in practice and in the field',
		subject: () => ({ ...real, words: wordsOf }) as Marking,
		look: practiceIsMarked,
		plants: [
			{
				what: 'a referral that forgets that it is practice',
				subject: () => ({
					...real,
					words: wordsOf,
					build: (input) => real.build({ ...input, practice: false })
				})
			},
			{
				what: 'a read-out that begins with who calls',
				subject: () => ({
					...real,
					words: wordsOf,
					readOut: (one) => {
						const [first, ...rest] = real.readOut(one);
						return first ? [...rest, first] : rest;
					}
				})
			},
			{
				what: 'a language without words for practice',
				subject: () => ({
					...real,
					words: (tag, name) => {
						const { practice: _left, ...rest } = wordsOf(tag, name);
						return tag === 'ar' ? rest : wordsOf(tag, name);
					}
				})
			}
		]
	})
];
