// Texts that are programs wherever they are taken for markup. Each calls `hit(n)` with a number of
// its own when it runs.

/** One text, and whether a page that takes it for markup runs it without anybody's doing. */
export interface Markup {
	readonly text: string;
	readonly runs: boolean;
}

const elements = (call: string): readonly string[] => [
	`<img src=x onerror=${call}>`,
	`<IMG SRC=x OnErRoR=${call}>`,
	`<img/src=x/onerror=${call}>`,
	`<img\nsrc=x\nonerror=${call}>`,
	`<img src=x onerror="${call}">`,
	`<img src=x onerror='${call}'>`,
	`<img src=x onerror=&#104;it(${call.replace(/\D/g, '')})>`,
	`<img src=x: onerror=${call} //`,
	`<svg onload=${call}>`,
	`<svg/onload=${call}>`,
	`<svg><image href=x onerror=${call}></svg>`,
	`<video><source onerror=${call}></video>`,
	`<audio src=x onerror=${call}></audio>`,
	`<script>${call}</script>`,
	`<ScRiPt>${call}</sCrIpT>`,
	`<script src="data:text/javascript,${call}"></script>`,
	`<details open ontoggle=${call}>x</details>`,
	`<input type=image src=x onerror=${call}>`,
	`<link rel=stylesheet href=x onerror=${call}>`,
	`<iframe onload=${call}></iframe>`,
	`<iframe srcdoc="<img src=x onerror=parent.${call}>"></iframe>`,
	`<object data=x onerror=${call}></object>`,
	`<style onload=${call}></style>`,
	`<math><mtext><img src=x onerror=${call}></mtext></math>`,
	`<table><td><img src=x onerror=${call}></td></table>`,
	`<p title="</p><img src=x onerror=${call}>">`,
	`<template><img></template><img src=x onerror=${call}>`,
	`<!--><img src=x onerror=${call}>-->`,
	`<svg><style><img src=x onerror=${call}></style></svg>`,
	`<marquee><img src=x onerror=${call}></marquee>`
];

// What would have to be closed first, depending on where the text stands.
const before = [
	'',
	'">',
	"'>",
	'-->',
	'</title>',
	'</textarea>',
	'</style>',
	'</script>',
	'</pre>',
	']]>',
	'</blockquote></li></ul>',
	'</option></select>',
	'"/>',
	'`>',
	'&quot;>',
	'</bdi></h1>',
	'x <b>'
];

const others = (call: string): readonly string[] => [
	`" autofocus onfocus="${call}`,
	`' onmouseover='${call}`,
	`javascript:${call}`,
	`<a href="javascript:${call}">x</a>`,
	`[x](javascript:${call})`,
	`<base href="https://example.org/">`,
	'<meta http-equiv="refresh" content="0;url=https://example.org/">',
	'<form action="https://example.org/"><button>x</button></form>',
	`{@html "<img src=x onerror=${call}>"}`,
	`{{constructor.constructor("${call}")()}}`,
	`\${${call}}`,
	`#{${call}}`,
	`<%= ${call} %>`,
	'$t(faults:KeeperStopped.what)',
	'{{waitSeconds}}',
	'{{- name}}',
	`&lt;img src=x onerror=${call}&gt;`,
	`\\u003cimg src=x onerror=${call}\\u003e`,
	`%3Cimg src=x onerror=${call}%3E`,
	`+ADw-img src=x onerror=${call}+AD4-`,
	`<img src=x onerror\u3000=${call}>`,
	'<style>@import "https://example.org/a.css";</style>',
	'<link rel=preload as=image href="https://example.org/a.png">',
	'background:url(https://example.org/a.png)',
	'<img src="https://example.org/a.png">',
	'__proto__',
	'constructor',
	'../../../../etc/passwd',
	'=HYPERLINK("https://example.org")',
	'-----BEGIN ASKWELL REFERRAL-----'
];

const numbered: Markup[] = [];
const call = () => `hit(${numbered.length})`;
for (const start of before) {
	for (let at = 0; at < elements('').length; at += 1) {
		numbered.push({ text: start + elements(call())[at]!, runs: true });
	}
}
for (let at = 0; at < others('').length; at += 1) {
	numbered.push({ text: others(call())[at]!, runs: false });
}

/** Every text: those that run in a page that takes them for markup, and some that do in other ways. */
export const markup: readonly Markup[] = numbered;

/** The texts in pieces of at most `most` characters, as fields and messages can hold them. */
export function piecesOf(texts: readonly string[], most: number): readonly string[] {
	const pieces: string[] = [];
	for (const text of texts) {
		const last = pieces.at(-1);
		if (last !== undefined && last.length + text.length + 1 <= most) {
			pieces[pieces.length - 1] = `${last} ${text}`;
		} else if (text.length <= most) pieces.push(text);
	}
	return pieces;
}
