// Whether words were typed back as they were shown. The first four letters of a word are enough,
// because no two words of the list begin with the same four.

/** Places, from 1, of the shown words that were not typed; typing too many is a mistake at the end. */
export function wrongPlaces(shown: string, typed: string): readonly number[] {
	const expected = shown.split(' ');
	const parts = typed.toLowerCase().trim().split(/\s+/);
	const wrong = expected.flatMap((word, index) => (isWord(word, parts[index]) ? [] : [index + 1]));
	return parts.length > expected.length ? [...wrong, parts.length] : wrong;
}

function isWord(word: string, part = ''): boolean {
	return word === part || (part.length >= 4 && word.startsWith(part));
}
