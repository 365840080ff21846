// Officials and questions: those of the day are left out of what is asked, and nobody is asked what
// they were told to say to them.
import { indicators } from '$lib/content';
import { promptKey, type Item, type ProtocolBundle } from '$lib/core/protocol';
import { yesNo } from '../../support/protocols';
import { checking, lookAtEach, type AnyCheck } from '../check';
import { everyBundle, fieldBundles, withItems, withQuestion, withSentence } from './bundles';
import { matches, type Patterns } from './words';

type Bundles = readonly ProtocolBundle[];

const numbers = new Map(indicators.map(({ id, construct }) => [id, construct]));
const constructsOf = ({ indicators: ids }: Item) => ids.map((id) => numbers.get(id) ?? '?');

interface Prompt {
	readonly bundle: ProtocolBundle;
	readonly item: Item;
	readonly tag: string;
	readonly text: string;
}

/** Every question that is asked in the field, in every language. */
function promptsOf(bundles: Bundles): readonly Prompt[] {
	return fieldBundles(bundles).flatMap((bundle) =>
		bundle.protocol.items.flatMap((item) =>
			Object.entries(bundle.messages).map(([tag, words]) => {
				return { bundle, item, tag, text: words[promptKey(item)] ?? '' };
			})
		)
	);
}
const where = ({ bundle, item, tag, text }: Prompt) =>
	`${bundle.protocol.id} ${item.id} ${tag}: ${text}`;

/** Being told what to say: as an indicator, and in words. */
const toldWhatToSay: Patterns = {
	en: /\b(told|taught|instructed|asked|coached)\b.{0,12}\byou\b.{0,30}\bwhat (to|you (must|should)) (say|answer|tell)|\bwhat to (say|answer)\b/i,
	fi: /(sanonut|neuvonut|opettanut|käskenyt|ohjeistanut)[^.?]*\bmitä (sano|vasta|kerto|sinun)|mitä (pitää|piti|täytyy) (sanoa|vastata|kertoa)/i,
	ar: /(قال|طلب|علّم|علم|لقّن|أخبر)[^.؟]*(ما|ماذا|بما) (تقول|تقوله|ستقول|يجب أن تقول|عليك قوله|تجيب)/
};

/** Constructs on threats and control (design, section 4): the officials of the day are left out. */
const ofControl = ['5', '6', '7', '8', '9', '10', '12', '13', '14b', '16', '18', '23'];
const leavesOutOfficials: Patterns = {
	en: /^(Apart from|Other than|Except for) the officials here today,|other than officials/,
	fi: /^Lukuun ottamatta tämän päivän viranomaisia:|joku muu kuin viranomainen/,
	ar: /^باستثناء الموظفين الموجودين هنا اليوم،|من غير الموظفين الرسميين/
};

export const officialChecks: readonly AnyCheck[] = [
	checking<Bundles>({
		kind: 'protocol',
		rules: ['P-12'],
		counts: 'questions at a border, in each language',
		subject: everyBundle,
		look: (bundles) => {
			const atBorder = promptsOf(bundles).filter(
				({ bundle }) => bundle.protocol.setting === 'border'
			);
			const isKept = ({ item, tag, text }: Prompt) =>
				!item.indicators.includes('told-what-to-say') && !matches(toldWhatToSay, tag, text);
			return lookAtEach(atBorder, isKept, where);
		},
		plants: [
			{
				what: 'the indicator on another question',
				subject: () =>
					withItems((items) =>
						items.map((item) =>
							item.id === 'threats'
								? { ...item, indicators: [...item.indicators, 'told-what-to-say'] }
								: item
						)
					)
			},
			{
				what: 'an English sentence that asks it without the indicator',
				subject: () =>
					withSentence('en', 'threats.prompt', 'Has anyone told you what to say to us today?')
			},
			{
				what: 'a Finnish sentence that asks it without the indicator',
				subject: () =>
					withSentence(
						'fi',
						'threats.prompt',
						'Onko joku neuvonut, mitä sinun pitää kertoa meille?'
					)
			},
			{
				what: 'an Arabic sentence that asks it without the indicator',
				subject: () => withSentence('ar', 'threats.prompt', 'هل قال لك أحد ماذا تقول لنا؟')
			}
		]
	}),
	checking<Bundles>({
		kind: 'protocol',
		rules: ['P-13'],
		counts: 'questions on threats and control, in each language',
		subject: everyBundle,
		look: (bundles) => {
			const concerned = promptsOf(bundles).filter(({ item }) =>
				constructsOf(item).some((number) => ofControl.includes(number))
			);
			return lookAtEach(
				concerned,
				({ tag, text }) => matches(leavesOutOfficials, tag, text),
				where
			);
		},
		plants: [
			{
				what: 'an English question without its first words',
				subject: () =>
					withSentence(
						'en',
						'papers-phone-or-card-kept.prompt',
						'Does anyone keep your passport, phone or bank card so that you cannot have it when you want?'
					)
			},
			{
				what: 'a Finnish translation that lost them',
				subject: () =>
					withSentence(
						'fi',
						'kept-from-leaving-or-contact.prompt',
						'Estääkö joku sinua lähtemästä, syömästä tai menemästä lääkäriin?'
					)
			},
			{
				what: 'an Arabic one that speaks of officials otherwise',
				subject: () =>
					withSentence(
						'ar',
						'threats.prompt',
						'هل قال أحد، مثل الموظفين هنا اليوم، إن شيئًا سيئًا سيحدث لك؟'
					)
			},
			{
				what: 'a new question on control that was written without them',
				subject: () =>
					withQuestion(yesNo('movement', { indicators: ['movement-controlled'] }), {
						en: 'Does anyone decide when you may go out?',
						fi: 'Päättääkö joku, milloin saat mennä ulos?',
						ar: 'هل يقرر أحد متى يمكنك الخروج؟'
					})
			}
		]
	})
];
