// The board that is pointed at is no conversation: staff point at what somebody needs and may do,
// and ask nothing of what happened, and what the person points at speaks for them of themselves.
import { phraseGroups, phrases } from '$lib/content';
import { checking, lookAtEach, type AnyCheck } from '../check';
import {
	everyWord,
	lookAtMessages,
	matches,
	messagesOf,
	together,
	wordsWith,
	type AllWords,
	type Message,
	type Patterns
} from './words';

const file = 'phrases';
const byStaff = phraseGroups.filter(({ by }) => by === 'staff').map(({ id }) => id);
const staffKeys = phrases
	.filter(({ group }) => byStaff.includes(group))
	.map(({ id }) => `say.${id}`);

const onBoard = (words: AllWords): readonly Message[] =>
	messagesOf(words).filter((message) => message.file === file);

/** A question of staff may only be whether the person needs or wants something now. */
const ofNeed: Patterns = {
	en: /^Do you (need|want) [^?]+\?$/,
	fi: /^(Tarvitsetko|Haluatko) [^?]+\?$/,
	ar: /^هل (يلزمك|تود|ترغب) [^؟]+؟$/
};

// The past, another person's deeds, and what a conversation with its gates is for.
const happened: Patterns = {
	en: /\b(happen\w*|did|were|was|has|have|had|who|why|force\w*|hurt\w*|threat\w*|kept|keeps?|owe\w*|paid|pay|work\w*|boss|passport|travel\w*|brought|touch\w*|hit|locked?)\b/i,
	fi: /tapahtu|teki|tehty|oliko|olitko|\bkuka\b|miksi|pakot|satut|uhka|uhat|velka|velkaa|maksoi|maksat|\btyö|pomo|passi|matkust|toi sinut|lyö|lukit/i,
	ar: /حدث|حصل|فعل|كان|من الذي|لماذا|أجبر|آذى|أذى|هدد|تهديد|دين|دفع|عمل|جواز|سافر|أحضر|ضرب|حبس/
};

// Whom the person is not called, in what they point at or read.
const labels: Patterns = {
	en: /victim|traffick|slave|exploit|rescue|illegal|suspect/i,
	fi: /uhri|ihmiskau|orja|hyväksikäyt|pelast|laiton|epäilty/i,
	ar: /ضحية|ضحايا|اتجار|عبد|استغلال|إنقاذ|غير شرعي|مشتبه/
};

const said = (what: string, tag: string, key: string, text: string) => ({
	what,
	subject: () => wordsWith(tag, file, key, text)
});

export const pointingChecks: readonly AnyCheck[] = [
	checking<AllWords>({
		kind: 'text',
		rules: ['I-27'],
		counts: 'sentences that staff point at',
		subject: everyWord,
		look: (words) => {
			const pointed = onBoard(words).filter(({ key }) => staffKeys.includes(key));
			return together(
				lookAtMessages(pointed, ({ tag, text }) => {
					if (matches(happened, tag, text)) return 'asks or tells what happened';
					const asks = /[?؟]/.test(text);
					return asks && !matches(ofNeed, tag, text) ? 'asks for more than a need' : null;
				}),
				lookAtEach(
					Object.keys(words),
					(tag) => pointed.filter((one) => one.tag === tag).length === staffKeys.length,
					(tag) => `a sentence of staff is missing in ${tag}`
				)
			);
		},
		plants: [
			said(
				'an English question on what somebody did',
				'en',
				'say.need-doctor',
				'Has anyone hurt you?'
			),
			said('a question that has only another form', 'en', 'say.point-again', 'Are you alone here?'),
			said('a Finnish question on what happened', 'fi', 'say.need-doctor', 'Mitä tapahtui?'),
			said('an Arabic question on who brought them', 'ar', 'say.need-doctor', 'من الذي أحضرك؟')
		]
	}),
	checking<AllWords>({
		kind: 'text',
		rules: ['I-46'],
		counts: 'words of the board that is pointed at',
		subject: everyWord,
		look: (words) =>
			lookAtMessages(onBoard(words), ({ tag, text }) =>
				matches(labels, tag, text) ? 'gives the person a label' : null
			),
		plants: [
			said('a person who is made to call themselves a victim', 'en', 'say.help', 'I am a victim.'),
			said('the same in Finnish', 'fi', 'say.help', 'Olen uhri.'),
			said('the same in Arabic', 'ar', 'say.help', 'أنا ضحية.'),
			said('a heading that names a crime', 'en', 'group.safety', 'Exploitation')
		]
	})
];
