// A term file of a few words, so that how the gate looks can be tried apart from what it looks for.
import type { TermFile, Topic } from '$lib/core/gate';

export const noFrames: TermFile['frames'] = {
	others: ['anyone'],
	acts: ['took'],
	speech: ['said'],
	consequences: ['would'],
	undergone: ['were you made'],
	needs: ['do you need'],
	prohibitions: ['never'],
	examples: ['for example'],
	secondQuestion: ['and are you']
};

export const topicOf = (
	rule: Topic['rule'],
	stems: readonly string[],
	more: object = {}
): Topic => ({
	rule,
	stems,
	mustMatch: [],
	mustNotMatch: [],
	...more
});

/** A file for English with these topics. */
export function termsWith(topics: readonly Topic[], more: Partial<TermFile> = {}): TermFile {
	return {
		language: 'en',
		groups: { colours: 'red|blue*' },
		frames: noFrames,
		children: ['for children'],
		topics,
		...more
	};
}
