// Help hangs on no report, no testimony and no police: no sentence ties them together.
import { checking, type AnyCheck } from '../check';
import { asIs, saidOtherwise, says, type Said } from './says';
import { lookAtMessages, matches, messagesOf, sentencesOf, together, type Patterns } from './words';

// Help "if you report", "once they have testified": the condition and the duty towards police or
// court in one sentence that speaks of the person. What a service must tell the police is another
// thing and is said plainly.
const police: Patterns = {
	en: /\b(testif\w*|press charges|cooperat\w*|co-operat\w*|make a (report|complaint|statement)|report (it|them|this|the|to)|go to the police|tell(s)? the police|talk to the police|criminal (case|investigation)|give evidence|witness)\b/i,
	fi: /todist(aa|at|avat|amaan)|todistaja|tee(t|vät)? (rikos)?ilmoitu|ilmoitat|yhteistyö|kerrot poliisille|puhut poliis|rikosprosess|rikostutkin|esitutkin|syytteen/i,
	ar: /تشهد|الشهادة|شهادتك|تتعاون|التعاون|(?<!إ)بلاغ|تبلغ الشرطة|تبليغ|إبلاغك|تتقدم بشكوى|شكوى|التحقيق الجنائي|تتحدث إلى الشرطة|إخبار الشرطة/
};
const condition: Patterns = {
	en: /\b(if|only|once|when|unless|until|after|provided|as long as|must|have to|has to|need to|depends?|require[sd]?)\b/i,
	fi: /\b(jos|vain|kun|vasta|ellei|ennen kuin|edellyttä|täyty\w*|pitää|pakko|riippu\w*|vaati\w*|ehto\w*)/i,
	ar: /إذا|فقط|عندما|حين|بعد أن|بشرط|شرط|إلا|يجب|عليك|يتوقف|يتطلب|مقابل/
};
const helping: Patterns = {
	en: /\b(help|advice|support|shelter|safe place|doctor|lawyer|interpreter|accommodation|assist\w*|protect\w*)\b/i,
	fi: /\b(apu|apua|avun|autt\w*|auta\w*|neuvo\w*|tuk(i|ea|een)|turvapaik\w*|turvakoti\w*|turvallis\w*|lääkäri\w*|majoitu\w*|suoj\w*|juristi\w*)/i,
	ar: /مساعد|نصيحة|دعم|مأوى|مكان آمن|طبيب|محام|إقامة|حماية|إيواء/
};
const denied: Patterns = {
	en: /\b(not|no|never|nobody|without)\b/i,
	fi: /\b(ei|eivät|älä|en|emme|kukaan|koskaan|ilman)\b/i,
	ar: /(^|\s)(لا|ليس|لن|بلا|دون|ليست)(\s|$)/
};

const isTied = (tag: string, sentence: string) =>
	[police, condition, helping].every((patterns) => matches(patterns, tag, sentence)) &&
	!matches(denied, tag, sentence);

const notTied = { file: 'spoken', keys: ['introduction.not-conditional', 'farewell.same-help'] };
const sameForAll: Patterns = {
	en: /same .*help.*whatever you/i,
	fi: /samaa .*apua.*sanoit mitä tahansa/i,
	ar: /المساعدة نفسها.*مهما كان كلامك/
};

export const noStringsChecks: readonly AnyCheck[] = [
	checking<Said>({
		kind: 'text',
		rules: ['I-52'],
		counts: 'sentences',
		subject: asIs,
		look: (subject) =>
			together(
				lookAtMessages(messagesOf(subject.words), ({ tag, text }) =>
					sentencesOf(text).some((one) => isTied(tag, one)) ? 'ties help to the police' : null
				),
				...notTied.keys.map((key) => says(subject, notTied.file, key, [sameForAll]))
			),
		plants: [
			{
				what: 'an English service that helps whoever testifies',
				subject: () =>
					saidOtherwise(
						'en',
						'spoken',
						'service.assistance-system.limits',
						'They can give you a safe place to stay if you report it to the police.'
					)
			},
			{
				what: 'a Finnish note that asks for cooperation',
				subject: () =>
					saidOtherwise(
						'fi',
						'places',
						'finland.help-without-report',
						'Pidempi apu edellyttää, että henkilö tekee yhteistyötä esitutkinnassa.'
					)
			},
			{
				what: 'an Arabic promise of shelter for a statement',
				subject: () =>
					saidOtherwise('ar', 'handover', 'do.offer.1', 'يحصل الشخص على مكان آمن بشرط تقديم بلاغ.')
			},
			{
				what: 'an introduction that no longer says that help hangs on no answer',
				subject: () =>
					saidOtherwise(
						'en',
						'spoken',
						'introduction.not-conditional',
						'I can offer you information.'
					)
			}
		]
	})
];
