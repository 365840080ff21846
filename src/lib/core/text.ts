// Texts from outside may hold what nobody sees: marks that turn the direction of what stands around
// them, letters of no width, tags. A sentence could look like another one because of them, or keep
// a word from being found. Letters of two alphabets in one word do the same.

// Joiners are left where a script needs them (Persian, the scripts of India, emoji): behind a letter
// of another alphabet than Latin, Greek and Cyrillic. Presentation selectors change no meaning.
const joinedForNothing =
	/(?<!\p{L}|\p{M}|\p{Extended_Pictographic})(?:\u200c|\u200d)|(?<=\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})(?:\u200c|\u200d)/u;
const unseen =
	/(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|(?!\n)\p{Cc}|[\p{Zl}\p{Zp}\p{Co}\p{Cs}\ufff9-\ufffb\u2800]/u;
const hidden = new RegExp(`${unseen.source}|${joinedForNothing.source}`, 'u');
const allHidden = new RegExp(hidden.source, 'gu');

/** Whether a text holds a character that is not seen; line ends (`\n`) are none of them. */
export function holdsHidden(text: string): boolean {
	return hidden.test(text);
}

/** The text as it is seen: without hidden characters, and with a space for each control character. */
export function asSeen(text: string): string {
	return text.replace(/\p{Cc}/gu, ' ').replace(allHidden, '');
}

const alphabets = [
	/\p{Script=Latin}/u,
	/\p{Script=Greek}/u,
	/\p{Script=Cyrillic}/u,
	/\p{Script=Armenian}/u,
	/\p{Script=Georgian}/u,
	/\p{Script=Cherokee}/u,
	/\p{Script=Coptic}/u,
	/\p{Script=Hebrew}/u,
	/\p{Script=Arabic}/u
];

/** The first word that is written in letters of two alphabets, or null: `papеrs`, with a Cyrillic е. */
export function mixedWord(text: string): string | null {
	const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
	return words.find((word) => alphabets.filter((one) => one.test(word)).length > 1) ?? null;
}
