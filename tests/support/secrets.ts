// What is planted in conversations so that it can be looked for afterwards: random texts in every place
// where words are typed or chosen, in three scripts, and a protocol file that asks with such texts.
import { freshTokens, type Script } from './profile-scan';

const scripts = ['latin', 'arabic', 'ethiopic'] as const satisfies readonly Script[];

/** The planted texts of one conversation. */
export interface TalkSecrets {
	/** Typed as the answer to an item. */
	readonly note: readonly string[];
	/** Typed as the safe contact; 200 characters at most, all together. */
	readonly contact: readonly string[];
	/** The answer that is chosen, and another that is not. */
	readonly options: readonly [string, string];
	/** In the sentences of the protocol file. */
	readonly sentences: readonly string[];
}

/** Secrets for one conversation after the other, in Latin, Arabic and Ethiopic letters in turn. */
export function talkSecrets(at: number, notes = 34): TalkSecrets {
	const script = scripts[at % scripts.length] ?? 'latin';
	const [chosen = '', other = ''] = freshTokens(2).map((token) => token.toLowerCase());
	return {
		note: freshTokens(notes, script),
		contact: freshTokens(10, script),
		options: [chosen, other],
		sentences: [
			...freshTokens(3, 'latin'),
			...freshTokens(1, 'arabic'),
			...freshTokens(1, 'ethiopic')
		]
	};
}

/** What the vault keeps of a conversation, sealed. */
export function keptOf({ note, contact, options: [chosen] }: TalkSecrets): readonly string[] {
	return [...note, ...contact, chosen];
}

/** What goes through the program and is never kept. */
export function passingOf({ options: [, other], sentences }: TalkSecrets): readonly string[] {
	return [other, ...sentences];
}

/** A protocol file that asks with these secrets, in English, Arabic and Tigrinya. */
export function bundleWith({ options, sentences }: TalkSecrets) {
	const [title = '', preface = '', prompt = '', arabic = '', tigrinya = ''] = sentences;
	const common = { purpose: 'process', indicators: [] };
	const messages = (about: string, sentence: string) => ({
		title,
		preface: `${about} ${preface}`,
		'choose.prompt': `${about} ${prompt}?`,
		'choose.topic': about,
		...Object.fromEntries(options.map((code) => [`choose.option.${code}`, `${about} ${code}`])),
		'own.prompt': `${about} ${sentence}?`,
		'own.topic': about
	});
	return {
		format: 'askwell-protocol',
		v: 1,
		protocol: {
			id: 'planted',
			version: 1,
			setting: 'practice',
			items: [
				{ id: 'choose', kind: 'choice', options, ...common },
				{ id: 'own', kind: 'note', maxLength: 2000, ...common }
			],
			pauseAfterFirstYes: 2
		},
		messages: {
			en: messages('About', prompt),
			ar: messages('عن', arabic),
			ti: messages('ብዛዕባ', tigrinya)
		}
	};
}

/** The words on the answer that is chosen. */
export function chosenWords(person: 'en' | 'ar', { options: [chosen] }: TalkSecrets): string {
	return `${person === 'en' ? 'About' : 'عن'} ${chosen}`;
}

/** Each pair of neighbours and the whole of a passphrase; a single word stands in the list of words. */
export function passphraseParts(passphrase: string): readonly string[] {
	const words = passphrase.split(' ');
	const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
	const short = words.map((word) => word.slice(0, 4)).join(' ');
	return [passphrase, short, ...pairs];
}
