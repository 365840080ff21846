// What Askwell says before a protocol's preface, as one text, so that its words can be counted.

/**
 * The introduction, the duties and the agreement in one language.
 *
 * @param spoken the words of `locales/<tag>/spoken.json`
 * @param duties ids of the duties that a role has to say; the more of them, the longer
 */
export function saidBeforePreface(
	spoken: Readonly<Record<string, string>>,
	duties: readonly string[]
): string {
	const said = Object.keys(spoken).filter(
		(key) =>
			key.startsWith('introduction.') ||
			duties.some((id) => key === `duty.${id}`) ||
			(key.startsWith('agreement.') && !key.endsWith('declined'))
	);
	return said.map((key) => spoken[key]).join(' ');
}
