// Short notes that a crew might type, in every language: about the person, which is refused, and about
// what another person did, which passes.
import { noteWords } from '$lib/content/note-words';
import { lintNote, type NoteWords, type WordReason } from '$lib/core/passon';
import { checking, type AnyCheck, type Looked } from '../check';

const about: Readonly<Record<string, Partial<Record<WordReason, string>>>> = {
	en: {
		looks: 'A woman who looked ill',
		feelings: 'She was nervous at the desk',
		origin: 'A Nigerian man took her phone',
		religion: 'A muslim family',
		status: 'He has no visa',
		'private-life': 'The two men are gay',
		verdict: 'The victim sat on deck 7',
		guess: 'I think he hit her'
	},
	fi: {
		looks: 'Nainen näytti sairaalta',
		feelings: 'Nainen oli hermostunut tiskillä',
		origin: 'Nigerialainen mies otti puhelimen',
		religion: 'Mies oli muslimi',
		status: 'Laiton siirtolainen',
		'private-life': 'Miehet ovat homoja',
		verdict: 'Uhri istui kannella 7',
		guess: 'Luulen, että hän löi'
	},
	ar: {
		looks: 'بدت مريضة',
		feelings: 'كانت متوترة عند المكتب',
		origin: 'أخذ رجل نيجيري هاتفها',
		religion: 'رجل مسلم',
		status: 'ليس لديها تأشيرة',
		'private-life': 'هي متحولة',
		verdict: 'جلست الضحية في السطح 7',
		guess: 'أظن أنه ضربها'
	}
};
const done: readonly string[] = [
	'He took her passport at the desk and did not give it back.',
	'He said: you go nowhere until you have paid.',
	'Mies esti häntä lähtemästä hytistä.',
	'Toinen matkustaja kertoi, että mies löi häntä.',
	'منعها من الخروج من المقصورة.',
	'أخذ الرجل جواز سفرها ولم يعده إليها.'
];

function tried(words: readonly NoteWords[]): Looked {
	const notes = words.flatMap(({ terms }) => Object.entries(about[terms.language] ?? {}));
	const unknown = words.filter(({ terms }) => !about[terms.language]);
	const passed = notes.filter(([reason, text]) => {
		const linted = lintNote(text, words);
		return linted.ok || !linted.error.some((one) => one.reason === reason);
	});
	const refused = done.filter((text) => !lintNote(text, words).ok);
	return {
		cases: notes.length + done.length,
		broken: [
			...unknown.map(({ terms }) => `nothing is tried in ${terms.language}`),
			...passed.map(([reason, text]) => `passes, though it is about ${reason}: ${text}`),
			...refused.map((text) => `is refused: ${text}`)
		]
	};
}

/** One language without what it knows of one reason. */
const without = (language: string, reason: WordReason, topic: string) =>
	noteWords.map((one) =>
		one.terms.language === language
			? {
					...one,
					terms: { ...one.terms, topics: one.terms.topics.filter(({ rule }) => rule !== topic) },
					more: { ...one.more, [reason]: [] }
				}
			: one
	);

export const shortNoteChecks: readonly AnyCheck[] = [
	checking<readonly NoteWords[]>({
		kind: 'text',
		rules: ['C-05'],
		counts: 'short notes',
		subject: () => noteWords,
		look: tried,
		plants: [
			{
				what: 'a note with a look in it that passes',
				subject: () => without('en', 'looks', 'looks')
			},
			{
				what: 'a feeling that passes in Arabic',
				subject: () => without('ar', 'feelings', 'demeanour')
			},
			{
				what: 'a guess that passes in Finnish',
				subject: () => without('fi', 'guess', 'intuition')
			},
			{
				what: 'a list that refuses what was done',
				subject: () =>
					noteWords.map((one) => ({ ...one, more: { ...one.more, looks: ['passport|passinsa'] } }))
			}
		]
	})
];
