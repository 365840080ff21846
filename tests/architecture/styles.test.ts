// Colours and sizes of type are named in one file.
import { describe, expect, it } from 'vitest';
import { readSources } from './sources';
import { rawValues } from './style-rules';

const component = (text: string) => rawValues([{ path: 'src/lib/ui/kit/A.svelte', text }]);
const style = (text: string) => component(`<p>x</p>\n<style>${text}</style>`);

describe('the components', () => {
	it('name every colour and size of type by its token', () => {
		expect(rawValues(readSources())).toEqual([]);
	});
});

describe('a raw value', () => {
	it.each([
		'p { color: #fff; }',
		'p { color: #1D566B }',
		'p { background: rgb(0 0 0 / 50%); }',
		'p { background-color: hsl(0 0% 0%); }',
		'p { border: 1px solid black; }',
		'p { box-shadow: 0 0 2px darkgreen; }',
		'p { color: var(--ink, #000); }',
		'p { --own: oklch(0.5 0 0); }',
		'p { --own: red; }',
		'p { font-size: 18px; }',
		'p { font: 600 18px/1.2 sans-serif; }',
		'a:hover { color: white }'
	])('in a style block is named: %s', (text) => {
		expect(style(text)).toHaveLength(1);
	});

	it.each([
		'<p style="margin: 0">x</p>',
		'<p style:color="red">x</p>',
		"<p style:color={'#fff'}>x</p>",
		'<svg fill="#fff"></svg>',
		'<svg stroke="black"></svg>'
	])('in markup is named: %s', (text) => {
		expect(component(text)).toHaveLength(1);
	});

	it('in a style sheet is named, except in the tokens', () => {
		const text = ':root { --ink: #1b2530; }';
		expect(rawValues([{ path: 'src/lib/ui/base.css', text }])).toHaveLength(1);
		expect(rawValues([{ path: 'src/lib/ui/tokens.css', text }])).toEqual([]);
	});
});

describe('a named value', () => {
	it.each([
		'p { color: var(--ink); background: transparent; border-color: currentColor; }',
		'p { border: 2px solid var(--edge); padding: var(--s4); }',
		'p { font: 600 var(--f-body)/1.2 inherit; font-size: var(--f-lead); }',
		'p { background: color-mix(in srgb, var(--ink) 20%, transparent); }',
		'#main { color: inherit; } /* #fff */',
		'p { white-space: nowrap; transition: color 0.2s; }'
	])('passes: %s', (text) => {
		expect(style(text)).toEqual([]);
	});

	it('in markup passes', () => {
		const text = '<a href="#top"><svg fill="none" stroke="currentColor"></svg></a>';
		expect(component(text)).toEqual([]);
		expect(component('<p style:inline-size={width}>x</p>')).toEqual([]);
	});
});
