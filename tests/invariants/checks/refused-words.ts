// What no message may say, decided by the term files of the authoring gate: every message of every
// file, in every language. Each plant is one message said otherwise.
import type { RuleId as GateRule } from '$lib/core/gate';
import { checking, type AnyCheck, type Looked, type Plant } from '../check';
import type { RuleId } from '../rule';
import { everyBundle } from './bundles';
import { refusalInWords, refusedIn, refusedInMessage } from './refused';
import { everyWord, messagesOf, wordsWith, type AllWords } from './words';

// The gate's own words name what it refuses, so as to explain it to an author.
const explains = 'gate';

function look(words: AllWords, rule: GateRule): Looked {
	const bundles = everyBundle(words);
	const protocols = bundles.map(({ protocol }) => protocol.id);
	const all = messagesOf(words).filter(({ file }) => file !== explains);
	const refusals = [
		...bundles.flatMap(refusedIn),
		...all.filter(({ file }) => !protocols.includes(file)).flatMap(refusedInMessage)
	];
	const broken = refusals.filter((one) => one.rule === rule).map(refusalInWords);
	return { cases: all.length, broken };
}

/** A plant: what it is, and where it stands. */
type Said = readonly [what: string, ...where: [string, string, string, string]];

function refusing(rules: readonly [RuleId, ...RuleId[]], rule: GateRule, said: readonly Said[]) {
	const [first, ...rest] = said.map(([what, ...where]): Plant<AllWords> => ({
		what,
		subject: () => wordsWith(...where)
	}));
	return checking<AllWords>({
		kind: 'text',
		rules,
		counts: 'messages',
		subject: everyWord,
		look: (words) => look(words, rule),
		plants: [first!, ...rest]
	});
}

export const refusedWordChecks: readonly AnyCheck[] = [
	refusing(['I-12'], 'promise', [
		[
			'an English promise of papers',
			'en',
			'spoken',
			'introduction.not-conditional',
			'If you talk with me, you will get a residence permit.'
		],
		['a Finnish promise of safety', 'fi', 'spoken', 'danger.sentence.1', 'Olet nyt turvassa.'],
		['an Arabic promise of help', 'ar', 'spoken', 'choices.limits', 'نعدك بأننا سنساعدك.'],
		['a promise that staff point at', 'en', 'phrases', 'say.you-can-stop', 'You are safe now.'],
		[
			'an English advice for staff to promise',
			'en',
			'talk',
			'introduction.care',
			'Say: we guarantee that nothing bad will happen to you.'
		]
	]),
	refusing(['P-09'], 'promise', [
		[
			'somebody who will call, in English',
			'en',
			'spoken',
			'share.yes',
			'Someone will call you tomorrow.'
		],
		[
			'somebody who comes, in Finnish',
			'fi',
			'spoken',
			'choices.limits',
			'Joku tulee luoksesi vielä tänään.'
		],
		[
			'somebody who will get in touch, in Arabic',
			'ar',
			'spoken',
			'share.made',
			'سيتصل بك أحد غدًا.'
		],
		['help that is on its way', 'en', 'spoken', 'danger.sentence.2', 'Help is on the way.'],
		[
			'somebody who comes, on the board that is pointed at',
			'en',
			'phrases',
			'say.i-ask-somebody',
			'Someone will come to help you.'
		]
	]),
	refusing(['P-15'], 'promise', [
		[
			'a promise that only they see it',
			'en',
			'spoken',
			'share.what',
			'Only they will see your answers.'
		],
		[
			'the same on the board that is pointed at',
			'en',
			'phrases',
			'say.you-decide',
			'Only we will see what you say.'
		],
		[
			'a Finnish promise that nobody else sees it',
			'fi',
			'spoken',
			'agreement.notes.explain',
			'Kukaan muu ei näe niitä.'
		],
		[
			'an Arabic promise of secrecy',
			'ar',
			'spoken',
			'agreement.notes.explain',
			'لن يراها أحد غيرنا، وستبقى سرية.'
		]
	]),
	refusing(['I-27'], 'why-question', [
		[
			'a why to somebody who stayed',
			'en',
			'border-second-line',
			'kept-from-leaving-or-contact.hint',
			'Why did you not leave?'
		],
		['a why in Finnish', 'fi', 'spoken', 'stop.question', 'Miksi haluat lopettaa?'],
		['a why in Arabic', 'ar', 'spoken', 'closing.fear.now', 'لماذا تشعر بالخوف؟'],
		['staff who are told to ask why', 'en', 'talk', 'other.care', 'Ask: why do you not trust us?']
	]),
	refusing(['I-46'], 'verdict', [
		[
			'an English sentence that clears somebody',
			'en',
			'handover',
			'do.silent',
			'There are no signs of trafficking.'
		],
		['a Finnish one', 'fi', 'handover', 'do.give-card.2', 'Henkilö ei ole ihmiskaupan uhri.'],
		['an Arabic one', 'ar', 'handover', 'do.silent', 'لا توجد مؤشرات على الاتجار بالبشر.'],
		[
			'a sentence that convicts',
			'en',
			'referral',
			'no-assessment',
			'This person is probably trafficked.'
		]
	]),
	refusing(['I-47'], 'detention', [
		[
			'English advice to refuse entry',
			'en',
			'handover',
			'do.offer.2',
			'If they do not accept help, refuse entry.'
		],
		[
			'Finnish advice to hold somebody',
			'fi',
			'handover',
			'do.call-now.1',
			'Ota henkilö kiinni, kunnes poliisi tulee.'
		],
		[
			'Arabic advice to tell immigration',
			'ar',
			'handover',
			'do.offer.1',
			'يُبلَّغ مكتب الهجرة عن الشخص.'
		],
		['a ferry that leaves somebody behind', 'en', 'talk', 'danger.stay', 'Off-load the passenger.']
	])
];
