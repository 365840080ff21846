// Ways in which words could leave the application or run in it unasked: raw HTML, evaluated text,
// the console, storage that is not sealed, and text controls whose content browsers write to disk.
import { markupOf, uncommented, type Source } from './sources';

const forbidden: readonly (readonly [string, RegExp])[] = [
	['raw HTML', /\{@html\b/],
	['raw HTML', /\b(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe)\b/],
	['raw HTML', /\bdocument\s*\.\s*write(ln)?\b|\bcreateContextualFragment\b/],
	['evaluated text', /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(/],
	['the console', /\bconsole\b/],
	['unsealed storage', /\b(localStorage|sessionStorage|cookieStore)\b|\bdocument\s*\.\s*cookie\b/],
	['a network call', /\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/],
	['kept by the router', /(?<!history\.)\b(pushState|replaceState)\b|\bexport\s+const\s+snapshot\b/]
];

/** Every forbidden thing in scripts, components and pages. */
export function leaks(sources: readonly Source[]): readonly string[] {
	return sources.flatMap((source) => {
		const text = `${uncommented(source)}\n${markupOf(source)}`;
		return forbidden
			.filter(([, pattern]) => pattern.test(text))
			.map(([what]) => `${source.path}: ${what}`);
	});
}

/** Where a tag that starts at `start` ends: quotes and braces may hold `>`. */
function endOfTag(markup: string, start: number): number {
	let quote = '';
	let depth = 0;
	for (let at = start; at < markup.length; at += 1) {
		const sign = markup.charAt(at);
		if (quote) quote = sign === quote ? '' : quote;
		else if (`"'\``.includes(sign)) quote = sign;
		else if (sign === '{') depth += 1;
		else if (sign === '}') depth -= 1;
		else if (sign === '>' && depth === 0) return at + 1;
	}
	return markup.length;
}

function tagsOf(markup: string, names: RegExp): readonly string[] {
	return [...markup.matchAll(names)].map(({ index }) =>
		markup.slice(index, endOfTag(markup, index))
	);
}

const withoutText = /\stype="(radio|checkbox|file|range|hidden|button|submit|reset|color|image)"/;

/**
 * Text controls without `autocomplete="off"`. Browsers write what is typed into one to disk within
 * seconds, so that a session can be restored; measured in Chromium and Firefox, 2026.
 */
export function rememberedControls(sources: readonly Source[]): readonly string[] {
	return sources.flatMap((source) =>
		tagsOf(markupOf(source), /<(input|textarea)\b/g)
			.filter((tag) => !withoutText.test(tag) && !/\sautocomplete="off"/.test(tag))
			.map((tag) => `${source.path}: ${tag.split('\n')[0]}`)
	);
}

/**
 * Text controls whose words a browser could send away to be checked or translated, or change: each
 * says `spellcheck="false"`, `translate="no"` and `autocapitalize="off"`.
 */
export function checkedControls(sources: readonly Source[]): readonly string[] {
	const wanted = [/\sspellcheck="false"/, /\stranslate="no"/, /\sautocapitalize="off"/];
	return sources.flatMap((source) =>
		tagsOf(markupOf(source), /<(input|textarea)\b/g)
			.filter((tag) => !withoutText.test(tag) && !wanted.every((one) => one.test(tag)))
			.map((tag) => `${source.path}: ${tag.split('\n')[0]}`)
	);
}

/** Elements that anybody can type into without being a text control. */
export function editableElements(sources: readonly Source[]): readonly string[] {
	return sources
		.filter((source) => /\bcontenteditable\b/i.test(markupOf(source)))
		.map(({ path }) => `${path}: contenteditable`);
}
