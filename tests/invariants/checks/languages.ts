// No language falls back to another: each says everything itself, the program's own translator
// knows no second language, and a protocol that lacks one sentence in one language does not run.
import { decodeBundle, requiredKeys } from '$lib/core/protocol';
import { loadLocale, namespaces, wordsIn, type Translate } from '$lib/i18n';
import { tags } from '../../support/words';
import { wordFaults } from '../../../tools/locales.js';
import { checking, type AnyCheck, type Looked } from '../check';
import { everyBundle } from './bundles';
import { everyWord, messagesOf, together, wordsWith, type AllWords } from './words';

interface Subject {
	readonly words: AllWords;
	readonly translator: (tag: string) => Translate;
	readonly decode: (bundle: unknown) => { readonly ok: boolean };
}

await Promise.all(tags.map((tag) => loadLocale(tag, [...namespaces, 'desk'])));

const real = (): Subject => ({ words: everyWord(), translator: wordsIn, decode: decodeBundle });
const withWords = (...change: Parameters<typeof wordsWith>): Subject => ({
	...real(),
	words: wordsWith(...change)
});

/** Letters of a text that are its own: without names that are filled in, and without signs. */
const ownLetters = (text: string) => text.replace(/\{\{.*?\}\}|[^\p{L}]/gu, '');
/** Names that are the same in every language. */
const properNames = /^(Askwell|suomi|English|العربية)$/;

/** A text that stands in English in another language: forgotten, or filled in by a tool. */
function copied(words: AllWords): Looked {
	const all = messagesOf(words).filter(({ tag }) => tag !== 'en');
	const same = all.filter(({ file, key, text }) => {
		const letters = ownLetters(text);
		return letters !== '' && letters === ownLetters(words['en']?.[file]?.[key] ?? '');
	});
	const broken = same.filter(({ text }) => !properNames.test(text.trim()));
	return { cases: all.length, broken: broken.map((m) => `${m.tag} ${m.file} ${m.key}: English`) };
}

/** Each sentence comes out of the program in its own language, and what is missing never does. */
function translated({ words, translator }: Subject): Looked {
	const spoken = messagesOf(words).filter(({ file }) =>
		(namespaces as readonly string[]).includes(file)
	);
	const other = spoken.filter(({ tag, file, key, text }) => {
		if (/\{\{/.test(text)) return false;
		return translator(tag)(`${file}:${key}`) !== text;
	});
	const silent = Object.keys(words).filter((tag) => saysAnything(translator(tag)));
	return {
		cases: spoken.length + Object.keys(words).length,
		broken: [
			...other.map(({ tag, file, key }) => `${tag} ${file} ${key}: other words come out`),
			...silent.map((tag) => `${tag}: words come out for a key that has none`)
		]
	};
}

function saysAnything(translate: Translate): boolean {
	try {
		return translate('spoken:no-such-key').length > 0;
	} catch {
		return false;
	}
}

/** Every protocol, without each of its needed sentences once in each language. */
function refused({ decode }: Subject): Looked {
	const without = everyBundle().flatMap((bundle) =>
		Object.keys(bundle.messages).flatMap((tag) =>
			requiredKeys(bundle.protocol).map((key) => {
				const { [key]: _gone, ...left } = bundle.messages[tag]!;
				const messages = { ...bundle.messages, [tag]: left };
				return { at: `${bundle.protocol.id} ${tag} ${key}`, bundle: { ...bundle, messages } };
			})
		)
	);
	const run = without.filter(({ bundle }) => decode(structuredClone(bundle)).ok);
	return { cases: without.length, broken: run.map(({ at }) => `${at}: runs without its words`) };
}

function kept({ words }: Subject): Looked {
	const files = Object.fromEntries(
		Object.entries(words).map(([tag, all]) => [
			tag,
			structuredClone(all) as Record<string, Record<string, string>>
		])
	);
	return { cases: messagesOf(words).length, broken: wordFaults(files) };
}

export const languageChecks: readonly AnyCheck[] = [
	checking<Subject>({
		kind: 'text',
		rules: ['I-59'],
		counts: 'sentences on disk, sentences spoken, and protocols without one sentence',
		subject: real,
		look: (subject) =>
			together(kept(subject), copied(subject.words), translated(subject), refused(subject)),
		plants: [
			{
				what: 'an Arabic language without the sentence on privacy',
				subject: () => withWords('ar', 'spoken', 'privacy.sentence', null)
			},
			{
				what: 'a Finnish question that is still in English',
				subject: () =>
					withWords(
						'fi',
						'border-second-line',
						'threats.hint',
						everyWord()['en']!['border-second-line']!['threats.hint']!
					)
			},
			{
				what: 'an empty Arabic sentence',
				subject: () => withWords('ar', 'spoken', 'danger.sentence.1', ' ')
			},
			{
				what: 'a translator that takes English where a language has nothing',
				subject: () => ({
					...real(),
					translator: (tag) => (key, params) => {
						try {
							return wordsIn(tag)(key, params);
						} catch {
							return key.split(':').at(-1) ?? '';
						}
					}
				})
			},
			{
				what: 'a translator that speaks English on one screen',
				subject: () => ({
					...real(),
					translator: (tag) => (key, params) =>
						wordsIn(key.startsWith('spoken:card.') ? 'en' : tag)(key, params)
				})
			},
			{
				what: 'a decoder that needs the words of the first language only',
				subject: () => ({
					...real(),
					decode: (value) => {
						const { messages, ...rest } = value as ReturnType<typeof everyBundle>[number];
						const [first] = Object.entries(messages);
						return decodeBundle({ ...rest, messages: Object.fromEntries(first ? [first] : []) });
					}
				})
			}
		]
	})
];
