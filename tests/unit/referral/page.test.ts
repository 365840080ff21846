// @vitest-environment jsdom
// The page inside a sealed file: any browser may show it, so nothing in it may ever run, and its
// length says little about what was said.
import { describe, expect, it } from 'vitest';
import { decodeBlock, encodeBlock, pageStepBytes, renderPage, type Page } from '$lib/core/referral';
import { blockFor } from '../../support/referral';

const corpus = [
	'<script>alert(1)</script>',
	'</title><script>alert(1)</script>',
	'</style><script>alert(1)</script>',
	'</pre><img src=x onerror=alert(1)>',
	'<img src=x onerror="alert(1)">',
	'"><svg onload=alert(1)>',
	"' onmouseover='alert(1)",
	'" autofocus onfocus="alert(1)',
	'<a href="javascript:alert(1)">x</a>',
	'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
	'<!-- --><b>x</b><!--',
	'<![CDATA[<b>x</b>]]>',
	'<meta http-equiv="refresh" content="0;url=https://example.org">',
	'<base href="https://example.org/">',
	'<form action="https://example.org"><input autofocus></form>',
	'<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
	'<template><b>x</b></template>',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'&#60;script&#62;',
	'\u2028\u2029<b>x</b>',
	'<\u0000script>alert(1)</script>',
	'<scr\u00adipt>',
	'${alert(1)}',
	'{{constructor.constructor("alert(1)")()}}',
	'-----BEGIN ASKWELL REFERRAL-----'
];

function pageWith(text: string, lang = 'en'): Page {
	return {
		lang,
		dir: 'ltr',
		title: text,
		intro: text,
		sections: [{ title: text, lines: [{ text, quotes: [{ lang, dir: 'rtl', text }] }] }],
		block: text
	};
}

const htmlOf = (page: Page) => new TextDecoder().decode(renderPage(page));
const parsed = (page: Page) => new DOMParser().parseFromString(htmlOf(page), 'text/html');
const elementsOf = (document: Document) =>
	[...document.querySelectorAll('*')].map((element) => [
		element.localName,
		...[...element.attributes].map(({ name }) => name)
	]);

describe('the page in a file', () => {
	const expected = elementsOf(parsed(pageWith('plain')));

	it.each(corpus)('shows %j as text and makes no element of it', (text) => {
		for (const page of [pageWith(text), pageWith(text, text)]) {
			const document = parsed(page);
			expect(elementsOf(document)).toEqual(expected);
			// A parser replaces NUL, and nothing else, whatever the text is.
			const shown = text.replaceAll('\u0000', '');
			const seen = document.querySelector('li')!.firstChild!.textContent!;
			expect(seen.replaceAll('\ufffd', '')).toBe(shown);
			expect(document.querySelector('blockquote')!.getAttribute('dir')).toBe('rtl');
		}
	});

	it('forbids everything by its own policy, before anything else is read', () => {
		const document = parsed(pageWith('plain'));
		const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
		expect(policy!.getAttribute('content')).toBe(
			"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
		);
		const head = [...document.head.children].map(({ localName }) => localName);
		expect(head).toEqual(['meta', 'meta', 'meta', 'title', 'style']);
	});

	it('loads nothing and links nowhere', () => {
		const html = htmlOf(pageWith('plain'));
		expect(html).not.toMatch(/\b(src|href|url\(|@import|action|srcset)\b\s*[=(:]/i);
		expect(html).not.toMatch(/https?:/);
	});

	it('has its language and direction on every block', () => {
		const section = { text: 'x', quotes: [{ lang: 'ar', dir: 'rtl' as const, text: 'س' }] };
		const page = { ...pageWith('plain'), sections: [{ title: 't', lines: [section] }] };
		const document = parsed({ ...page, lang: 'fi' });
		expect(document.documentElement.lang).toBe('fi');
		expect(document.querySelector('blockquote')!.getAttribute('lang')).toBe('ar');
		expect(document.querySelector('pre')!.getAttribute('dir')).toBe('ltr');
	});

	it('is always a multiple of 8 KiB long, and only spaces fill it', () => {
		expect(pageStepBytes).toBe(8192);
		for (const length of [0, 1, 500, 1000, 1100, 3000, 6000, 8192, 20_000]) {
			const bytes = renderPage(pageWith('x'.repeat(length)));
			expect(bytes.length % pageStepBytes).toBe(0);
			const html = new TextDecoder().decode(bytes);
			expect(html.slice(html.lastIndexOf('</html>') + 7)).toMatch(/^\n *$/);
		}
	});

	it('does not grow with a few words more', () => {
		const lengths = [10, 20, 40].map((n) => renderPage(pageWith('x'.repeat(n))).length);
		expect(new Set(lengths).size).toBe(1);
	});

	it('is read by Askwell whatever its texts are', () => {
		const text = '-----BEGIN ASKWELL REFERRAL-----\nAAAA\n-----END ASKWELL REFERRAL-----';
		const block = blockFor();
		const page = htmlOf({ ...pageWith(text), block: encodeBlock(block) });
		const read = decodeBlock(page);
		expect(read.ok && Buffer.from(read.value.payload).equals(Buffer.from(block.payload))).toBe(
			true
		);
		expect(parsed({ ...pageWith(text), block: '' }).querySelector('li')?.textContent).toContain(
			text
		);
	});
});
