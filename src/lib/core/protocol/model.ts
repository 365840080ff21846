// What a protocol is: items in an order, as plain data that can be hashed, drawn, translated and
// checked without running it. It knows no sentence in any language, only the ids from which
// message keys follow (see keys.ts), and nothing of what anybody answered.

/**
 * What an item is about.
 *
 * - `conduct`: something another person did, controls, or said would happen;
 * - `condition`: an objective working or living condition; supports, never suffices;
 * - `need`: what the respondent needs or wishes now;
 * - `circumstance`: something about the conversation itself;
 * - `demographic`: who the respondent is; never a ground for asking or assessing anything;
 * - `process`: for training and measuring, without meaning for anyone.
 */
export const purposes = [
	'conduct',
	'condition',
	'need',
	'circumstance',
	'demographic',
	'process'
] as const;
export type Purpose = (typeof purposes)[number];

/**
 * A condition over earlier items, as data. Evaluated with three values: an item that was
 * declined, unsure, skipped or not asked makes a comparison unknown, never true or false.
 */
export type Condition =
	| { readonly op: 'is'; readonly item: string; readonly code: string }
	| { readonly op: 'atLeast'; readonly item: string; readonly value: number }
	| { readonly op: 'all'; readonly of: readonly Condition[] }
	| { readonly op: 'any'; readonly of: readonly Condition[] }
	| { readonly op: 'not'; readonly of: Condition };

interface ItemBase {
	/** Reads as prose in kebab-case, is never reused: a changed meaning is a new id. */
	readonly id: string;
	readonly purpose: Purpose;
	/** Asked only while this is true; without it, always asked. */
	readonly askWhen?: Condition;
	/** Ids of the indicators (content/indicators) that a yes to this item speaks to. */
	readonly indicators: readonly string[];
}

/** One of several codes. A plain yes/no item is a choice with the codes `yes` and `no`. */
export interface ChoiceItem extends ItemBase {
	readonly kind: 'choice';
	readonly options: readonly string[];
}

/** Any number of the codes, at least one. */
export interface ChoicesItem extends ItemBase {
	readonly kind: 'choices';
	readonly options: readonly string[];
}

/**
 * One yes or no over two to five examples of one thing, said in a single sentence. A yes is
 * kept as "yes to at least one of" and is never expanded into single indicators or strengths.
 */
export interface AnyOfItem extends ItemBase {
	readonly kind: 'anyOf';
	readonly examples: readonly string[];
}

/** A whole number between `min` and `max`, both included, in `unit`. */
export interface QuantityItem extends ItemBase {
	readonly kind: 'quantity';
	readonly unit: 'days' | 'hours' | 'people' | 'years' | 'times';
	readonly min: number;
	readonly max: number;
}

/** Free text, at most `maxLength` characters (1 to 2,000). Not for field use at a border. */
export interface NoteItem extends ItemBase {
	readonly kind: 'note';
	readonly maxLength: number;
}

export type Item = ChoiceItem | ChoicesItem | AnyOfItem | QuantityItem | NoteItem;
export type ItemKind = Item['kind'];

/** Where a protocol is used. `practice` protocols may be longer and may hold notes. */
export const settings = ['border', 'inspection', 'practice'] as const;
export type Setting = (typeof settings)[number];

export interface Protocol {
	readonly id: string;
	/** Counts up with every change of meaning or order; 1 to 9,999. */
	readonly version: number;
	readonly setting: Setting;
	/** In the order in which they are asked. */
	readonly items: readonly Item[];
	/** After how many items following a first yes the respondent is asked whether to go on. */
	readonly pauseAfterFirstYes: number;
}

/** Message key to text. */
export type Messages = Readonly<Record<string, string>>;

/** A protocol with its words: the one form in which protocols travel, ours and others'. */
export interface ProtocolBundle {
	readonly format: 'askwell-protocol';
	readonly v: 1;
	readonly protocol: Protocol;
	/** Locale tag to messages. The first locale listed is the source of the others. */
	readonly messages: Readonly<Record<string, Messages>>;
}
