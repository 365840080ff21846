// The page of a sealed file, letter by letter.
import { describe, expect, it } from 'vitest';
import { pageStepBytes, renderPage, type Page } from '$lib/core/referral';

const quote = (text: string) => ({ lang: 'ar', dir: 'rtl' as const, text });
const page: Page = {
	lang: 'en',
	dir: 'ltr',
	title: 'Title',
	intro: 'Intro',
	sections: [
		{
			title: 'One',
			lines: [
				{ text: 'a', quotes: [] },
				{ text: 'b', quotes: [quote('x'), quote('y')] }
			]
		},
		{ title: 'Two', lines: [] }
	],
	block: 'BLOCK'
};
const html = (of: Page) => new TextDecoder().decode(renderPage(of));

describe('the page in a file', () => {
	it('is these lines and no others', () => {
		const lines = html(page).trimEnd().split('\n');
		expect(lines.slice(0, 2)).toEqual(['<!doctype html>', '<html lang="en" dir="ltr">']);
		expect(lines[2]).toContain('<meta charset="utf-8">');
		expect(lines[3]).toContain('<title>Title</title>');
		const body = lines.slice(lines.findIndex((line) => line.startsWith('<body>')));
		expect(body).toEqual([
			'<body><h1>Title</h1><p>Intro</p>',
			'<h2>One</h2><ul><li>a</li><li>b<blockquote lang="ar" dir="rtl">x</blockquote><blockquote lang="ar" dir="rtl">y</blockquote></li></ul>',
			'<h2>Two</h2><ul></ul>',
			'<pre dir="ltr">',
			'BLOCK',
			'</pre></body></html>'
		]);
	});

	it('can be read: its letters, its width and its ink are set', () => {
		const [, style = ''] = html(page).match(/<style>([^<]*)<\/style>/) ?? [];
		for (const property of ['font:18px', 'max-width:44rem', 'color:#1b2530', 'background:#fff']) {
			expect(style).toContain(property);
		}
	});

	it('writes every sign of markup as a name', () => {
		const text = `&<>"'&`;
		expect(html({ ...page, intro: text })).toContain('<p>&amp;&lt;&gt;&quot;&#39;&amp;</p>');
	});

	it('is as long as whole steps, and no step longer than needed', () => {
		expect(renderPage(page)).toHaveLength(pageStepBytes);
		const longer = { ...page, intro: 'x'.repeat(pageStepBytes) };
		expect(renderPage(longer)).toHaveLength(2 * pageStepBytes);
		expect(renderPage(page).at(-1)).toBe(32);
	});
});
