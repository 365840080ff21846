// What no question may ask, decided by the authoring gate: every built-in protocol with its words,
// in every language. Each plant is one question said otherwise, or other data.
import { topicRules, type RuleId as GateRule } from '$lib/core/gate';
import type { Item, ProtocolBundle } from '$lib/core/protocol';
import { yesNo } from '../../support/protocols';
import { checking, type AnyCheck, type Plant } from '../check';
import type { RuleId } from '../rule';
import { everyBundle, withItems, withQuestion, withSentence } from './bundles';
import { refusalInWords, refusedIn } from './refused';

type Bundles = readonly ProtocolBundle[];
type AnyPlant = Plant<Bundles>;

function refusing(
	rules: readonly [RuleId, ...RuleId[]],
	by: readonly GateRule[],
	plants: readonly [AnyPlant, ...AnyPlant[]]
): AnyCheck {
	return checking<Bundles>({
		kind: 'protocol',
		rules,
		counts: 'messages of protocols',
		subject: everyBundle,
		look: (bundles) => ({
			cases: bundles
				.flatMap(({ messages }) => Object.values(messages))
				.reduce((sum, words) => sum + Object.keys(words).length, 0),
			broken: bundles
				.flatMap(refusedIn)
				.filter(({ rule }) => by.includes(rule))
				.map(refusalInWords)
		}),
		plants
	});
}

/** One sentence of the border set said otherwise. */
const said = (
	what: string,
	tag: string,
	text: string,
	key = 'given-something-to-control.prompt'
) => ({
	what,
	subject: () => withSentence(tag, key, text)
});
/** The border set with one item changed. */
const made = (what: string, id: string, more: object): AnyPlant => ({
	what,
	subject: () =>
		withItems((items) =>
			items.map((item) => (item.id === id ? ({ ...item, ...more } as Item) : item))
		)
});

const topics = topicRules.filter((rule) => rule !== 'migration-status');

export const refusedQuestionChecks: readonly AnyCheck[] = [
	refusing(
		['I-28'],
		['violence-detail'],
		[
			said('an English question that counts blows', 'en', 'How many times did he hit you?'),
			said('a Finnish question that wants it described', 'fi', 'Kuvaile, mitä sinulle tehtiin.'),
			said('an Arabic question about sexual acts', 'ar', 'ماذا فعل بك جنسيًا؟'),
			said(
				'an advice to staff to ask on',
				'en',
				'Ask what exactly happened and where they were hit.',
				'hurt-or-made-to-do.more'
			),
			made('a question about harm that is answered with a number', 'hurt-or-made-to-do', {
				kind: 'quantity',
				unit: 'times',
				min: 0,
				max: 99
			})
		]
	),
	refusing(
		['I-29'],
		['double-barrelled', 'leading', 'label'],
		[
			said(
				'two English questions under one yes',
				'en',
				'Are you paid, and can you leave when you want?'
			),
			said(
				'a Finnish question that knows the answer',
				'fi',
				'Eikö niin, että joku hallitsee sinua?'
			),
			said('an Arabic label', 'ar', 'هل أنت ضحية؟'),
			said('an English label in a hint', 'en', 'Slave work is meant.', 'threats.hint')
		]
	),
	refusing(
		['I-30'],
		[...topics, 'branches-on-demographics', 'demographics-weigh'],
		[
			said('an English question about nationality', 'en', 'Which nationality are you?'),
			said('a Finnish question about religion', 'fi', 'Mikä on uskontosi?'),
			said('an Arabic question about money', 'ar', 'هل أنت فقير؟'),
			said(
				'staff who are told to look',
				'en',
				'Note whether they avoid eye contact.',
				'threats.care'
			),
			{
				what: 'a question about who somebody is that counts as a sign',
				subject: () =>
					withQuestion(
						yesNo('woman', { purpose: 'demographic', indicators: ['threatened-or-hurt'] }),
						{ en: 'Has anyone helped you?', fi: 'Auttoiko joku?', ar: 'هل ساعدك أحد؟' }
					)
			}
		]
	),
	refusing(
		['I-31'],
		['migration-status'],
		[
			said('an English question about a permit', 'en', 'Do you have a residence permit?'),
			said('a Finnish one', 'fi', 'Onko sinulla oleskelulupa?'),
			said('an Arabic one', 'ar', 'هل لديك تصريح إقامة؟')
		]
	),
	refusing(
		['I-32'],
		['label', 'verdict'],
		[
			said('it in English', 'en', 'Are you a victim of human trafficking?'),
			said('it in Finnish', 'fi', 'Oletko ihmiskaupan uhri?'),
			said('it in Arabic', 'ar', 'هل أنت ضحية اتجار بالبشر؟')
		]
	),
	refusing(
		['I-34'],
		['demeanour', 'looks', 'intuition', 'coherence', 'willingness', 'suspicion-scale', 'label'],
		[
			said('an English question for a verdict', 'en', 'Would you say that this was exploitation?'),
			said(
				'a scale of suspicion',
				'en',
				'How suspicious is this answer, from 1 to 10?',
				'threats.more'
			),
			said('a Finnish question about the story', 'fi', 'Onko kertomus uskottava?', 'threats.care'),
			said('an Arabic advice to trust a feeling', 'ar', 'اعتمد على حدسك.', 'threats.care')
		]
	)
];
