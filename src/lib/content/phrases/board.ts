// Sentences to point at, for everybody and without a conversation. The person points at the first
// groups and speaks of themselves; at the last one staff point, and speak to the person: of needs
// and of what the person may do, never of what happened. The words are in locales/<tag>/phrases.json.

/** A heading with sentences below it; `by` points at them. */
export interface PhraseGroup {
	readonly id: 'body' | 'people' | 'safety' | 'talking' | 'answers' | 'staff';
	readonly by: 'person' | 'staff';
}

/** One sentence; its words are `phrases:say.<id>`. */
export interface Phrase {
	readonly id: string;
	readonly group: PhraseGroup['id'];
}

/** The groups, in the order of the board; their words are `phrases:group.<id>`. */
export const phraseGroups: readonly PhraseGroup[] = [
	{ id: 'body', by: 'person' },
	{ id: 'people', by: 'person' },
	{ id: 'safety', by: 'person' },
	{ id: 'talking', by: 'person' },
	{ id: 'answers', by: 'person' },
	{ id: 'staff', by: 'staff' }
];

/** Every sentence, in the order of the board; what cannot wait comes first in its group. */
export const phrases: readonly Phrase[] = [
	{ id: 'pain', group: 'body' },
	{ id: 'ill', group: 'body' },
	{ id: 'medicine', group: 'body' },
	{ id: 'doctor', group: 'body' },
	{ id: 'pregnant', group: 'body' },
	{ id: 'water', group: 'body' },
	{ id: 'food', group: 'body' },
	{ id: 'toilet', group: 'body' },
	{ id: 'cold', group: 'body' },
	{ id: 'hot', group: 'body' },
	{ id: 'rest', group: 'body' },
	{ id: 'wash', group: 'body' },
	{ id: 'pads', group: 'body' },

	{ id: 'my-child', group: 'people' },
	{ id: 'baby', group: 'people' },
	{ id: 'call-family', group: 'people' },
	{ id: 'call-lawyer', group: 'people' },
	{ id: 'alone', group: 'people' },
	{ id: 'woman', group: 'people' },
	{ id: 'man', group: 'people' },
	{ id: 'somebody-else', group: 'people' },
	{ id: 'other-organisation', group: 'people' },
	{ id: 'pray', group: 'people' },

	{ id: 'emergency', group: 'safety' },
	{ id: 'help', group: 'safety' },
	{ id: 'afraid', group: 'safety' },
	{ id: 'afraid-of-somebody', group: 'safety' },
	{ id: 'afraid-to-go-back', group: 'safety' },
	{ id: 'protection', group: 'safety' },

	{ id: 'not-understood', group: 'talking' },
	{ id: 'again', group: 'talking' },
	{ id: 'write', group: 'talking' },
	{ id: 'interpreter', group: 'talking' },
	{ id: 'other-language', group: 'talking' },
	{ id: 'cannot-read', group: 'talking' },
	{ id: 'where', group: 'talking' },
	{ id: 'how-long', group: 'talking' },

	{ id: 'yes', group: 'answers' },
	{ id: 'no', group: 'answers' },
	{ id: 'not-known', group: 'answers' },
	{ id: 'not-now', group: 'answers' },
	{ id: 'more-time', group: 'answers' },
	{ id: 'stop', group: 'answers' },
	{ id: 'thank-you', group: 'answers' },

	{ id: 'you-can-point', group: 'staff' },
	{ id: 'you-decide', group: 'staff' },
	{ id: 'you-can-stop', group: 'staff' },
	{ id: 'need-doctor', group: 'staff' },
	{ id: 'need-water-or-food', group: 'staff' },
	{ id: 'need-interpreter', group: 'staff' },
	{ id: 'please-wait', group: 'staff' },
	{ id: 'i-ask-somebody', group: 'staff' },
	{ id: 'point-again', group: 'staff' }
];
