// "What did they want?" is the first thing somebody who holds the person will ask. They get a short
// answer that is true and tells nothing, on every ending on which nobody else hears it.
import { isTreatedAsChild, type Facts } from '$lib/core/event';
import { farewellOf } from '$lib/ui/interview/farewell';
import { decided } from '../../support/events';
import { talk, type Walk } from '../../support/walk';
import { checking, lookAtEach, type AnyCheck, type Looked } from '../check';
import { asIs, saidOtherwise, says, shownOtherwise, shows, type Said } from './says';
import { everyWord, lookAtMessages, matches, messagesOf, together, type Patterns } from './words';

interface Subject extends Said {
	/** Keys of what is said at an ending. */
	readonly ends: (facts: Facts) => readonly string[];
}

const said = (facts: Facts) => farewellOf(facts, isTreatedAsChild(facts));
const real = (): Subject => ({ ...asIs(), ends: said });
const withWords = (...change: Parameters<typeof saidOtherwise>): Subject => ({
	...real(),
	...saidOtherwise(...change)
});

const health: Patterns = { en: /my health/i, fi: /terveyde/i, ar: /صحت/ };
const needs: Patterns = { en: /\bneed/i, fi: /tarvits/i, ar: /يلزم|أحتاج|حاج/ };
// Whoever holds somebody would hear these words when the short answer is said to them.
const telling: Patterns = {
	en: /\b(question|police|border|guard|official|help|service|card|number|note|wrote|danger|afraid|other people|treat|work|boss|secret|anything else)\w*/i,
	fi: /kysymy|poliis|raja|vartij|viranomai|apu|avu|auta|palvelu|kort|numero|muistiin|vaara|pelk|muut|kohtel|työ|pomo|salais/i,
	ar: /سؤال|أسئلة|شرطة|حدود|موظف|مساعد|خدمة|بطاقة|رقم|ملاحظ|خطر|خوف|الآخرين|معاملة|عمل|سر/
};
const mostWords = 20;
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** The part that the person is told to say: what stands after the colon. */
function shortAnswers({ words: all }: Subject): Looked {
	const lines = messagesOf(all).filter(
		({ file, key }) => file === 'spoken' && key === 'closing.short-answer'
	);
	return lookAtMessages(lines, ({ tag, text }) => {
		const said = text.split(':').at(-1) ?? '';
		if (words(text) > mostWords) return 'not short';
		return matches(telling, tag, said) ? 'tells what the talk was for' : null;
	});
}

const answerKey = 'closing.short-answer';
const stopped = { type: 'stopped' } as const;
const kept = { type: 'stop-decided', keep: true } as const;

/** Endings that pass the closing by, and whether nobody else hears what is said there. */
const endings: readonly (readonly [what: string, end: () => Walk, alone: boolean])[] = [
	['stopped between the questions', () => talk().to('asking').then(stopped, kept), true],
	['said no', () => talk().gates().then(decided('talk', 'refused')), true],
	['said later', () => talk().gates().then(decided('talk', 'later')), true],
	['no privacy', () => talk().arrive().then({ type: 'privacy-unavailable' }), false],
	[
		'privacy lost and not found again',
		() => talk().to('privacyLost').then({ type: 'privacy-unavailable' }),
		false
	]
];

function answersAtTheEnd({ ends }: Subject): Looked {
	return lookAtEach(
		endings,
		([, end, alone]) => ends(end().facts).includes(answerKey) === alone,
		([what, , alone]) => `${what}: the short answer is ${alone ? 'not said' : 'heard by others'}`
	);
}

export const shortAnswerChecks: readonly AnyCheck[] = [
	checking<Subject>({
		kind: 'text',
		rules: ['P-16'],
		counts: 'short answers and screens that offer one',
		subject: real,
		look: (subject) =>
			together(
				says(subject, 'spoken', 'closing.short-answer', [health, needs]),
				shortAnswers(subject),
				shows(
					subject,
					'src/lib/ui/interview/screens/ClosingContact.svelte',
					/const last = \[[^\]]*'closing\.short-answer'/
				),
				shows(
					subject,
					'src/lib/ui/interview/screens/Farewell.svelte',
					/const lines = \$derived\(farewellOf\(talk\.facts, talk\.treatedAsChild\)\);/
				),
				answersAtTheEnd(subject)
			),
		plants: [
			{
				what: 'an English answer that is not true of the talk',
				subject: () =>
					withWords(
						'en',
						'spoken',
						'closing.short-answer',
						'If someone asks what we talked about, you can say: my passport.'
					)
			},
			{
				what: 'a Finnish answer that gives the talk away',
				subject: () =>
					withWords(
						'fi',
						'spoken',
						'closing.short-answer',
						'Jos joku kysyy, voit sanoa: terveydestäni, avusta ja siitä, mitä tarvitsen.'
					)
			},
			{
				what: 'an Arabic answer that nobody can keep in mind',
				subject: () =>
					withWords(
						'ar',
						'spoken',
						'closing.short-answer',
						`${everyWord()['ar']!['spoken']!['closing.short-answer']!} وعن الطقس وعن الطريق وعن الطعام وعن النوم وعن أشياء أخرى كثيرة لا أذكرها كلها.`
					)
			},
			{
				what: 'a closing without the answer',
				subject: () => ({
					...real(),
					...shownOtherwise(
						'src/lib/ui/interview/screens/ClosingContact.svelte',
						", 'closing.short-answer'",
						''
					)
				})
			},
			{
				what: 'whoever stops going without it',
				subject: () => ({
					...real(),
					ends: (facts) => said(facts).filter((key) => !facts.stopped || key !== answerKey)
				})
			},
			{
				what: 'an ending that says it beside whoever came along',
				subject: () => ({ ...real(), ends: (facts) => [...said(facts), answerKey] })
			}
		]
	})
];
