// What is said to the adult beside a child: one ordinary sentence, and nothing of any concern.
import { readSources, type Source } from '../../architecture/sources';
import { checking, type AnyCheck } from '../check';
import {
	everyWord,
	lookAtMessages,
	matches,
	messagesOf,
	wordsWith,
	type AllWords,
	type Patterns
} from './words';

interface Subject {
	readonly words: AllWords;
	readonly sources: readonly Source[];
}

const real = (): Subject => ({ words: everyWord(), sources: readSources('src/lib/ui') });
const withWords = (...change: Parameters<typeof wordsWith>): Subject => ({
	...real(),
	words: wordsWith(...change)
});

const screen = 'src/lib/ui/interview/screens/Child.svelte';
const spokenKeys = /spoken:(child\.[\w.-]*adult[\w.-]*|[\w.-]*carer-told[\w.-]*)/g;

/** Keys of what is said to the adult: those the child's screen offers under its heading. */
function saidToAdult({ sources }: Subject): readonly string[] {
	const text = sources.find(({ path }) => path === screen)?.text ?? '';
	const [, below = ''] = text.split("t('talk:child.adult')");
	const [part = ''] = below.split("t('talk:child.adult-care')");
	const here = [...part.matchAll(/spoken:([\w.-]+)/g)].map(([, key = '']) => key);
	const elsewhere = sources.flatMap((source) =>
		[...source.text.matchAll(spokenKeys)].map(([, key = '']) => key)
	);
	return [...new Set([...here, ...elsewhere])];
}

// Words for a concern, for harm, for whoever would be called, and for asking the adult to prove
// something. None has a place in a sentence to somebody who may be the one doing harm.
const concern: Patterns = {
	en: /\b(worr|concern|suspect|suspic|danger|harm|hurt|abus|exploit|traffick|protect|police|welfare|specialist|authorit|report|crime|safe|risk|separat|prove|relationship|parent|your child|call(ed|ing)?\b)/i,
	fi: /huole(mme|sta|en|ssa|tt)|huoli|epäil|vaara|satut|hyväksikäy|ihmiskau|suojel|poliis|viranomai|asiantunti|ilmoit|rikos|rikok|turva|riski|erotta|todista|vanhem(pi|ma)|lapsesi|soit(an|amme|taa)/i,
	ar: /قلق|نشك|اشتباه|شبهة|خطر|أذى|استغلال|اتجار|حماية|الشرطة|السلطات|مختص|إبلاغ|نبلغ|جريمة|أمان|سلامة|فصل|إثبات|والد|طفلك|سنتصل|نتصل/
};

function tellsAdult(subject: Subject) {
	const keys = saidToAdult(subject);
	const said = messagesOf(subject.words).filter(
		({ file, key }) => file === 'spoken' && keys.includes(key)
	);
	const looked = lookAtMessages(said, ({ tag, text }) => {
		if (/[?؟]/.test(text)) return 'the adult is asked';
		return matches(concern, tag, text) ? 'tells of a concern' : null;
	});
	// A sentence that is not there would leave staff to find their own words.
	const tags = Object.keys(subject.words);
	const missing = said.length < tags.length ? ['there is no sentence for the adult'] : [];
	return { ...looked, broken: [...looked.broken, ...missing] };
}

export const childChecks: readonly AnyCheck[] = [
	checking<Subject>({
		kind: 'text',
		rules: ['I-16'],
		counts: 'sentences to an adult who is with a child',
		subject: real,
		look: tellsAdult,
		plants: [
			{
				what: 'an English sentence that reassures about a worry',
				subject: () =>
					withWords(
						'en',
						'spoken',
						'child.adult-neutral',
						'We only want to be sure the child is safe.'
					)
			},
			{
				what: 'a Finnish sentence that announces child protection',
				subject: () =>
					withWords(
						'fi',
						'spoken',
						'child.adult-neutral',
						'Pyydämme lastensuojelusta jonkun käymään, siihen menee hetki.'
					)
			},
			{
				what: 'an Arabic sentence that asks the adult for proof',
				subject: () =>
					withWords(
						'ar',
						'spoken',
						'child.adult-neutral',
						'هل لديك ما يثبت أنك من عائلة هذا الطفل؟'
					)
			},
			{
				what: 'a second sentence on the screen that names a specialist',
				subject: () => ({
					words: wordsWith('en', 'spoken', 'child.adult-wait', 'A specialist has to look at this.'),
					sources: real().sources.map((source) => ({
						...source,
						text: source.text.replace(
							"talk.staffWords('spoken:child.adult-neutral')",
							"talk.staffWords('spoken:child.adult-neutral'), talk.staffWords('spoken:child.adult-wait')"
						)
					}))
				})
			},
			{
				what: 'an adult for whom there are no words in Finnish',
				subject: () => withWords('fi', 'spoken', 'child.adult-neutral', null)
			}
		]
	})
];
