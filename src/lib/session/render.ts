// Turns a referral's keys and parameters into sentences of one language. The texts inside come
// from words or from the respondent's own conversation; they are text and are never markup.
import type { RenderedSection, Summary, SummaryLine } from '$lib/core/referral';
import { directionOf, localeOf, wordsIn, type Translate } from '$lib/i18n';

/** A summary in one language, ready to be shown, printed or put in a page. */
export function renderSummary(summary: Summary, tag: string): readonly RenderedSection[] {
	const t = wordsIn(tag);
	return summary.map(({ section, lines }) => ({
		title: t(`referral:section.${section}`),
		lines: lines.map((line) => renderLine(line, t))
	}));
}

function renderLine(line: SummaryLine, t: Translate): RenderedSection['lines'][number] {
	const params = Object.fromEntries(
		Object.entries(line.params).map(([name, param]) => [
			name,
			'text' in param ? param.text : wordsFor(param.key, t)
		])
	);
	const text = t(`referral:${line.key}`, params);
	if (!line.quote) return { text };
	const { locale, text: quoted } = line.quote;
	return { text, quote: { lang: locale, dir: directionOf(locale), text: quoted } };
}

function wordsFor(key: string, t: Translate): string {
	const language = key.startsWith('languages:') ? key.slice('languages:'.length) : null;
	return language === null ? t(key) : (localeOf(language)?.endonym ?? language);
}
