// Where a child goes. No sentence sends a possible child on, lets them go, or gives them to somebody;
// staff read that what the screen says is no reason for any of it.
import { checking, type AnyCheck } from '../check';
import {
	everyWord,
	lookAtMessages,
	matches,
	messagesOf,
	sentencesOf,
	together,
	wordsWith,
	type AllWords,
	type Patterns
} from './words';

/** Everything that is said of or to a child, or told to staff then. */
const ofChildren = /(^|[.-])child(ren)?([.-]|$)|^capacity\./;

// A child that goes on, is let go or is given to somebody, in the words of each language.
const released: Patterns = {
	en: /\b(go on|goes on|continue|travel on|carry on|move on|leave|go)\b.{0,30}\b(with|journey|together)\b|\blet (the child|them|you|him|her) (go|leave)|\b(hand|give|return|release|send)\w*\b (the child|them|you|him|her)?.{0,12}\b(back|to)\b|\bfree to (go|leave)|\bmay (go|leave|travel)|\btake the child\b/i,
	fi: /(jatka|lähte|matkusta|poistu)\w*.{0,30}(kanssa|matka|yhdessä)|pääst(ää|ä|ät|äkää|etään|ämme)\b.{0,20}(lapsi|lapsen|hänet|sinut)|(anta|anna|luovut|palaut)\w*.{0,20}(lapsen|lasta|lapsi|hänet|sinut)\b|(saa|voi|voit) (lähteä|poistua|jatkaa|mennä)/i,
	ar: /(يتابع|يواصل|يكمل|تتابع|تكمل|متابعة|مواصلة|يغادر|تغادر|المغادرة|الذهاب|يذهب|تذهب|السفر|يسافر).{0,30}(مع|رحلة|الرحلة|رحلته|معا)|(تسليم|يُسلَّم|يسلم|سلّم|إعادة|يُعاد|ترك|يُترك).{0,12}(الطفل|إلى)|(يمكن|يجوز).{0,16}(الذهاب|المغادرة|متابعة|السفر)/
};
const refused: Patterns = {
	en: /\b(no|not|never|nobody|until)\b/i,
	fi: /\b(ei|älä|eivät|emme|kukaan|koskaan|kunnes)\b/i,
	ar: /(^|\s)(لا|بلا|ليس|لن|أبدًا|دون|إلى أن)(\s|$)/
};

const isRelease = (tag: string, text: string) => matches(released, tag, text);
const isRefusal = (tag: string, text: string) => matches(refused, tag, text);

function letsGo(words: AllWords) {
	const all = messagesOf(words).filter(({ key }) => ofChildren.test(key));
	const looked = lookAtMessages(all, ({ tag, text }) =>
		sentencesOf(text).some((one) => isRelease(tag, one) && !isRefusal(tag, one))
			? 'sends the child on'
			: null
	);
	// Staff read on the same screen that it is no reason to give the child to anybody.
	const care = Object.entries(words).map(([tag, files]) => [
		tag,
		files['talk']?.['child.care'] ?? ''
	]);
	const silent = care.filter(
		([tag = '', text = '']) =>
			!sentencesOf(text).some((one) => isRelease(tag, one) && isRefusal(tag, one))
	);
	return together(looked, {
		cases: care.length,
		broken: silent.map(([tag]) => `${tag}: staff are not told to give the child to nobody`)
	});
}

export const handedOnChecks: readonly AnyCheck[] = [
	checking<AllWords>({
		kind: 'text',
		rules: ['I-17'],
		counts: 'sentences about or to a child',
		subject: everyWord,
		look: letsGo,
		plants: [
			{
				what: 'English advice that lets the child travel on',
				subject: () =>
					wordsWith(
						'en',
						'talk',
						'child.carer.here',
						'If the papers are in order, the child may continue the journey with this adult.'
					)
			},
			{
				what: 'Finnish advice that gives the child to a relative',
				subject: () =>
					wordsWith(
						'fi',
						'talk',
						'child.carer.elsewhere',
						'Luovuta lapsi sukulaiselle, joka hakee hänet.'
					)
			},
			{
				what: 'an Arabic sentence that tells the child to go on',
				subject: () =>
					wordsWith('ar', 'spoken', 'child.sentence.3', 'بعد ذلك يمكنك متابعة الرحلة مع عائلتك.')
			},
			{
				what: 'Finnish staff who are no longer told to give the child to nobody',
				subject: () =>
					wordsWith(
						'fi',
						'talk',
						'child.care',
						'Älä kysy, mitä tapahtui. Älä koskaan jätä lasta yksin.'
					)
			}
		]
	})
];
