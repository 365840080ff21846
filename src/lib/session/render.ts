// Turns a referral's keys and parameters into sentences of one language. The texts inside come
// from words, from the respondent's own conversation, or from a file of somebody else's: they are
// text and never markup, and none of them can turn the direction of what stands around it.
import {
	readOut,
	summarise,
	type Payload,
	type Quote,
	type RenderedSection,
	type Summary,
	type SummaryLine
} from '$lib/core/referral';
import { asSeen } from '$lib/core/text';
import { directionOf, hasWords, localeOf, wordsIn } from '$lib/i18n';

/** For whom the order is: as a file and on paper, or as it is read out by phone. */
export type Order = 'file' | 'phone';

/** A payload in one language, ready to be shown, printed, read out or put in a page. */
export function renderPayload(
	payload: Payload,
	tag: string,
	order: Order = 'file'
): readonly RenderedSection[] {
	return renderSummary(order === 'file' ? summarise(payload) : readOut(payload), tag);
}

/** A summary in one language. Needs that language's words to be loaded. */
export function renderSummary(summary: Summary, tag: string): readonly RenderedSection[] {
	const t = wordsIn(tag);
	return summary.map(({ section, lines }) => ({
		title: t(`referral:section.${section}`),
		lines: lines.map((line) => renderLine(line, tag))
	}));
}

function renderLine(line: SummaryLine, tag: string): RenderedSection['lines'][number] {
	const params = Object.fromEntries(
		Object.entries(line.params).map(([name, param]) => [
			name,
			'text' in param ? plainText(param.text) : wordsFor(param.key, tag)
		])
	);
	const quotes = line.quotes.filter(({ text }) => text !== '').map(renderQuote);
	return {
		text: wordsIn(tag)(`referral:${line.key}`, params),
		// The reader's own language first.
		quotes: quotes.toSorted((a, b) => Number(b.lang === tag) - Number(a.lang === tag))
	};
}

function renderQuote({ locale, text }: Quote): RenderedSection['lines'][number]['quotes'][number] {
	return { lang: locale, dir: directionOf(locale), text: plainText(text) };
}

// A file of a later version may name a duty that this one has no words for; then its name is shown.
function wordsFor(key: string, tag: string): string {
	const [namespace, name = ''] = key.split(':');
	if (namespace === 'languages') return localeOf(name)?.endonym ?? name;
	return hasWords(tag, key) ? wordsIn(tag)(key) : name;
}

/** A text from a file without what nobody sees: what turns directions, ends lines or hides. */
export const plainText = asSeen;
