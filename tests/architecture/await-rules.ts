// What comes late may not come: a file that is not there without a network, a browser that refuses.
// A block that waits and says nothing then leaves a hole in the screen.
import { markupOf, type Source } from './sources';

function count(text: string, part: RegExp): number {
	return [...text.matchAll(part)].length;
}

/** Every component with a `{#await}` that has no `{:catch}`. */
export function silentWaits(sources: readonly Source[]): readonly string[] {
	return sources
		.filter(({ path }) => path.endsWith('.svelte'))
		.filter((source) => {
			const markup = markupOf(source);
			return count(markup, /\{#await\b/g) !== count(markup, /\{:catch\b/g);
		})
		.map(({ path }) => path);
}
