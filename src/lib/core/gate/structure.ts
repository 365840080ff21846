// What is wrong with a protocol whatever its language: rules that look at data and at no word.
import { checkBundle, type Item, type Protocol, type ProtocolBundle } from '../protocol';
import { refusal, type Refusal } from './refusal';

const levels = new Set(
	`low medium high none some strong likely unlikely very-likely possible probable certain
	suspicious not-suspicious credible not-credible`.split(/\s+/)
);

// The answers of a scale are levels of somebody's belief, whatever the sentence calls them.
function isScale(item: Item): boolean {
	if (item.kind !== 'choice') return false;
	return item.options.filter((code) => levels.has(code)).length >= 2;
}

const asksOfHarm = (item: Item) => item.purpose === 'conduct' || item.purpose === 'condition';

// Counting what was done, or writing it down, asks for its details (I-28). A practice file may
// measure how such items are handled; in the field an item about conduct is closed.
function asksForDetail(item: Item, { setting }: Protocol): boolean {
	const open = item.kind === 'note' || item.kind === 'quantity';
	return setting !== 'practice' && open && item.purpose === 'conduct';
}

// Only what others did, and conditions, lead anywhere: an indicator on anything else would let
// who somebody is, or what they need, count as a sign.
function countsWhoSomebodyIs(item: Item): boolean {
	return item.purpose === 'demographic' && item.indicators.length > 0;
}

// "Something about the conversation itself" is settled before the first item, or never: Askwell
// has asked about privacy, language, needs, age and agreement by then.
function gateBehind(item: Item, earlier: readonly Item[], { setting }: Protocol): boolean {
	return setting !== 'practice' && item.purpose === 'circumstance' && earlier.some(asksOfHarm);
}

const childWords = /^(child|children|minor|minors|juvenile|juveniles|under18)$/;
const ageWords = /^(age|aged|child|children|minor|minors|adult|under18)$/;
const named = (id: string, words: RegExp) => id.split('-').some((part) => words.test(part));

/** Whether the ids say that the whole protocol is for children. */
export function isForChildren(protocol: Protocol): boolean {
	return named(protocol.id, childWords);
}

/** Whether an item is asked only of those who gave a certain answer about their age. */
export function hangsOnAge(item: Item): boolean {
	if (!item.askWhen || !asksOfHarm(item)) return false;
	return [...JSON.stringify(item.askWhen).matchAll(/"item":"([a-z0-9-]+)"/g)].some(([, id = '']) =>
		named(id, ageWords)
	);
}

function ofItem(item: Item, index: number, protocol: Protocol): readonly Refusal[] {
	const earlier = protocol.items.slice(0, index);
	const at = { item: item.id };
	return [
		...(countsWhoSomebodyIs(item) ? [refusal('demographics-weigh', at)] : []),
		...(isScale(item) ? [refusal('suspicion-scale', at)] : []),
		...(asksForDetail(item, protocol) ? [refusal('violence-detail', at)] : []),
		...(gateBehind(item, earlier, protocol) ? [refusal('before-the-gates', at)] : []),
		...((isForChildren(protocol) && asksOfHarm(item)) || hangsOnAge(item)
			? [refusal('child-track', at)]
			: [])
	];
}

// The protocol's own check finds it and says where; here it gets its reason and its advice.
function branching(bundle: ProtocolBundle): readonly Refusal[] {
	const paths = checkBundle(bundle).filter(({ rule }) => rule === 'branches-on-demographics');
	return paths.map(({ path }) => {
		const item = bundle.protocol.items[Number(path.split('.').at(-1))];
		return refusal('branches-on-demographics', { item: item?.id ?? null });
	});
}

/** Every refusal that rests on data alone, in the order of the items. */
export function structureRefusals(bundle: ProtocolBundle): readonly Refusal[] {
	const { protocol } = bundle;
	return [
		...branching(bundle),
		...protocol.items.flatMap((item, index) => ofItem(item, index, protocol))
	];
}
