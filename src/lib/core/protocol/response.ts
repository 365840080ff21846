// What can be recorded for an item. "Declined", "unsure" and "skipped" are answers in their own
// right: none of them is a no, and none lowers the help that is offered.
import type { Item } from './model';
import { codesOf } from './keys';

export type Response =
	| { readonly kind: 'codes'; readonly codes: readonly string[] }
	| { readonly kind: 'quantity'; readonly value: number }
	| { readonly kind: 'note'; readonly text: string }
	| { readonly kind: 'unsure' }
	| { readonly kind: 'declined' }
	| { readonly kind: 'skipped' };

/** The latest response for each item that has one. */
export type Responses = ReadonlyMap<string, Response>;

/** What a response says, with everything that is not yes, no or unsure as silence. */
export type Reading = 'yes' | 'no' | 'unsure' | 'declined' | 'skipped' | 'other';

/** Reads a response as a yes or no where it is one. */
export function readingOf(response: Response): Reading {
	if (response.kind === 'codes') {
		const [code] = response.codes;
		return response.codes.length === 1 && (code === 'yes' || code === 'no') ? code : 'other';
	}
	return response.kind === 'quantity' || response.kind === 'note' ? 'other' : response.kind;
}

/** Whether a response is one that this item offers: known codes, number in bounds, text short. */
export function fits(item: Item, response: Response): boolean {
	switch (response.kind) {
		case 'unsure':
		case 'declined':
		case 'skipped':
			return true;
		case 'codes':
			return fitsCodes(item, response.codes);
		case 'quantity':
			return (
				item.kind === 'quantity' &&
				Number.isSafeInteger(response.value) &&
				response.value >= item.min &&
				response.value <= item.max
			);
		case 'note':
			return item.kind === 'note' && response.text.length <= item.maxLength;
	}
}

function fitsCodes(item: Item, codes: readonly string[]): boolean {
	const offered = codesOf(item);
	if (!codes.every((code) => offered.includes(code))) return false;
	if (new Set(codes).size !== codes.length) return false;
	return item.kind === 'choices' ? codes.length >= 1 : codes.length === 1;
}
