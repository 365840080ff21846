// The page inside a referral file: plain HTML that any browser shows without a network, for a
// service that has only a standard tool. Every text is escaped; the policy lets nothing run.
// Askwell itself never renders this page: it reads the block in it and renders from that.

export interface RenderedSection {
	readonly title: string;
	readonly lines: readonly {
		readonly text: string;
		/** Sentences as they were said or read, each in a language of its own. */
		readonly quotes: readonly {
			readonly lang: string;
			readonly dir: 'ltr' | 'rtl';
			readonly text: string;
		}[];
	}[];
}

export interface Page {
	readonly lang: string;
	readonly dir: 'ltr' | 'rtl';
	readonly title: string;
	readonly intro: string;
	readonly sections: readonly RenderedSection[];
	/** Made by `encodeBlock`; only base64 and markers. */
	readonly block: string;
}

/** Sizes of referral pages are multiples of this many bytes: 8 KiB. */
export const pageStepBytes = 8192;

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const style = `body{font:18px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;
color:#1b2530;background:#fff}h1{font-size:26px}h2{font-size:21px;margin-block:1.5rem .5rem}
li{margin-block:.5rem}blockquote{margin:.25rem 1rem;color:#47535f}pre{font-size:10px;color:#47535f}`;

/** The page as UTF-8 bytes, padded with spaces to a multiple of {@link pageStepBytes}. */
export function renderPage(page: Page): Uint8Array {
	const body = page.sections.map(renderSection).join('\n');
	const html = `<!doctype html>
<html lang="${written(page.lang)}" dir="${page.dir}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><title>${written(page.title)}</title>
<style>${style}</style></head>
<body><h1>${written(page.title)}</h1><p>${written(page.intro)}</p>
${body}
<pre dir="ltr">
${escape(page.block)}
</pre></body></html>
`;
	const bytes = new TextEncoder().encode(html);
	const padded = new Uint8Array(Math.ceil(bytes.length / pageStepBytes) * pageStepBytes).fill(32);
	padded.set(bytes);
	return padded;
}

function renderSection({ title, lines }: RenderedSection): string {
	const items = lines.map(({ text, quotes }) => {
		const quoted = quotes.map(
			(quote) =>
				`<blockquote lang="${written(quote.lang)}" dir="${quote.dir}">${written(quote.text)}</blockquote>`
		);
		return `<li>${written(text)}${quoted.join('')}</li>`;
	});
	return `<h2>${written(title)}</h2><ul>${items.join('')}</ul>`;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** A text as markup that shows it; one that holds the markers of the block is not taken for it. */
function written(text: string): string {
	return escape(text).replaceAll('-----', '&#45;----');
}

function escape(text: string): string {
	return text.replace(/[&<>"']/g, (char) => entities[char] ?? '');
}
