// Protocol files as others would write them, made from ids: every sentence names its item and its
// language, and nothing is asked that anybody is asked.
import { expect } from '@playwright/test';
import type { Item } from '../../src/lib/core/protocol';
import { words, type Desk } from './desk';

/** An item without what every item has in common. */
type Own<T> = T extends Item ? Omit<T, 'purpose' | 'indicators'> : never;
export type OwnItem = Own<Item>;
export type OwnTag = 'en' | 'ar';

const sentences = {
	en: { prompt: 'What about', topic: 'About', option: 'Answer' },
	ar: { prompt: 'ماذا عن', topic: 'عن', option: 'جواب' }
} as const;

/** The sentence of an item. */
export function ownPrompt(tag: OwnTag, id: string): string {
	return `${sentences[tag].prompt} ${id}?`;
}

/** The words of an answer that is neither yes nor no. */
export function ownOption(tag: OwnTag, id: string, code: string): string {
	return `${sentences[tag].option} ${code} (${id})`;
}

function messagesOf(items: readonly OwnItem[], tag: OwnTag): Readonly<Record<string, string>> {
	const own = items.flatMap((item) => [
		[`${item.id}.prompt`, ownPrompt(tag, item.id)],
		[`${item.id}.topic`, `${sentences[tag].topic} ${item.id}`],
		...('options' in item ? item.options : [])
			.filter((code) => code !== 'yes' && code !== 'no')
			.map((code) => [`${item.id}.option.${code}`, ownOption(tag, item.id, code)])
	]);
	const title = `${sentences[tag].topic} 1`;
	return { title, preface: `${sentences[tag].prompt} 2`, ...Object.fromEntries(own) };
}

/** A whole file, as a value that can still be spoilt. */
export function ownBundle(items: readonly OwnItem[]) {
	return {
		format: 'askwell-protocol',
		v: 1,
		protocol: {
			id: 'own-protocol',
			version: 1,
			setting: 'practice',
			items: items.map((item) => ({ ...item, purpose: 'conduct', indicators: [] })),
			pauseAfterFirstYes: 3
		},
		messages: { en: messagesOf(items, 'en'), ar: messagesOf(items, 'ar') }
	};
}

/** Chooses a file on the screen for protocol files; goes there from the list when need be. */
export async function chooseProtocol(desk: Desk, bundle: unknown): Promise<void> {
	const choose = desk.page.getByLabel(words(desk.staff, 'desk:practice-file.choose'));
	const card = desk.page.getByRole('button', {
		name: words(desk.staff, 'staff:practice-file.title')
	});
	await expect(choose.or(card)).toHaveCount(1);
	if (await card.isVisible()) await card.click();
	const buffer = Buffer.from(JSON.stringify(bundle));
	await choose.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer });
}

/** Opens a file and goes back to the list, to practise with it. */
export async function practiseWith(desk: Desk, items: readonly OwnItem[]): Promise<void> {
	await chooseProtocol(desk, ownBundle(items));
	await desk.press('desk:practice-file.use');
}
