// How many questions there are, and where the most painful one stands.
import {
	checkBundle,
	promptKey,
	type Item,
	type Protocol,
	type ProtocolBundle
} from '$lib/core/protocol';
import { bundleOf, protocolOf, saidYes, yesNo } from '../../support/protocols';
import { checking, lookAtEach, type AnyCheck } from '../check';
import { everyBundle, fieldBundles, withItems, withQuestion } from './bundles';
import { matches, together, type Patterns } from './words';

type Bundles = readonly ProtocolBundle[];
/** Says whether a bundle may be used; the program's own check unless one was planted. */
type Check = typeof checkBundle;

/** Most that is asked (I-26). */
const most = { border: 8, inspection: 14 } as const;
type Field = keyof typeof most;

/** Protocols of 1 to 20 items for the field, every second item asked on a condition. */
function ofEverySize(setting: Field): readonly Protocol[] {
	return Array.from({ length: 20 }, (_, size) => {
		const items = Array.from({ length: size + 1 }, (_unused, at) =>
			yesNo(`item-${at}`, at % 2 === 1 ? { askWhen: saidYes(`item-${at - 1}`) } : {})
		);
		return protocolOf(items, { setting });
	});
}

// A question on harm, by its own words in any language; a threat of harm is another thing.
const harm: Patterns = {
	en: /\b(hurt you|harmed you|beat(en)? you|hit you|attack\w* you|violen\w*|forced you to have|rape\w*|injur\w*)/i,
	fi: /satutta|vahingoitt|lyön|lyöny|hakan|pahoinpi|väkival|raiska/i,
	ar: /آذاك|آذى|ضربك|ضرب|اعتدى|عنف|اغتصب/
};
/** Items that ask about harm, in the order in which they are asked. */
function harmItems({ protocol, messages }: ProtocolBundle): readonly number[] {
	return protocol.items.flatMap((item, at) => {
		const asks = Object.entries(messages).some(([tag, words]) =>
			matches(harm, tag, words[promptKey(item)] ?? '')
		);
		return asks ? [at] : [];
	});
}

const secondHarm: Item = yesNo('beaten', { indicators: ['threatened-or-hurt'] });
const isHarm = ({ id }: Item) => id === 'hurt-or-made-to-do';

export const questionChecks: readonly AnyCheck[] = [
	checking<{ readonly bundles: Bundles; readonly check: Check }>({
		kind: 'protocol',
		rules: ['I-26'],
		counts: 'protocols, built-in and made',
		subject: () => ({ bundles: everyBundle(), check: checkBundle }),
		look: ({ bundles, check }) => {
			const made = (['border', 'inspection'] as const).flatMap(ofEverySize);
			const fits = ({ setting, items }: Protocol) => items.length <= most[setting as Field];
			return together(
				lookAtEach(
					fieldBundles(bundles),
					({ protocol }) => fits(protocol),
					(b) => b.protocol.id
				),
				lookAtEach(
					made,
					(protocol) => fits(protocol) === (check(bundleOf(protocol)).length === 0),
					({ setting, items }) => `${setting} with ${items.length}: ceiling not kept`
				)
			);
		},
		plants: [
			{
				what: 'the border set with a ninth question',
				subject: () => ({
					bundles: withItems((items) => [...items, yesNo('ninth')]),
					check: checkBundle
				})
			},
			{
				what: 'a check with one ceiling for all',
				subject: () => ({
					bundles: everyBundle(),
					check: (bundle) =>
						checkBundle({ ...bundle, protocol: { ...bundle.protocol, setting: 'inspection' } })
				})
			},
			{
				what: 'a check that counts only what everyone is asked',
				subject: () => ({
					bundles: everyBundle(),
					check: ({ protocol }) => {
						const items = protocol.items.filter(({ askWhen }) => !askWhen);
						return checkBundle(bundleOf({ ...protocol, items }));
					}
				})
			}
		]
	}),
	checking<Bundles>({
		kind: 'protocol',
		rules: ['P-07'],
		counts: 'protocols in the field',
		subject: everyBundle,
		look: (bundles) =>
			lookAtEach(
				fieldBundles(bundles),
				(bundle) => {
					const [at = -1, ...more] = harmItems(bundle);
					return more.length === 0 && at > 0 && at < bundle.protocol.items.length - 1;
				},
				(bundle) => `${bundle.protocol.id}: asks about harm at ${harmItems(bundle).join()}`
			),
		plants: [
			{
				what: 'the border set beginning with harm',
				subject: () => withItems((items) => items.toSorted((a, b) => +isHarm(b) - +isHarm(a)))
			},
			{
				what: 'the border set ending with harm',
				subject: () => withItems((items) => items.toSorted((a, b) => +isHarm(a) - +isHarm(b)))
			},
			{
				what: 'a second question about harm, told from its Finnish words alone',
				subject: () =>
					withQuestion(secondHarm, {
						en: 'Has anyone here ever raised a hand at you?',
						fi: 'Onko joku lyönyt sinua?',
						ar: 'هل رفع أحد يده عليك؟'
					})
			}
		]
	})
];
