// Contrast of every pair of colours that meets on a screen, in both themes, as WCAG 2.2 computes
// it ("Web Content Accessibility Guidelines", W3C, 2023, relative luminance and contrast ratio):
// text at least 7:1, edges and focus of what can be pressed at least 3:1.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/lib/ui/tokens.css', import.meta.url), 'utf8');

type Tokens = Readonly<Record<string, string>>;

/** The colours of the first block that a selector opens. */
function coloursIn(text: string, selector: string): Tokens {
	const [, rest = ''] = text.split(`${selector} {`);
	const block = rest.slice(0, rest.indexOf('}'));
	return Object.fromEntries(
		[...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])
	);
}

function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

const grounds = ['paper', 'surface', 'warm', 'quiet'];
const pressable = ['paper', 'surface', 'warm'];
const textPairs: readonly (readonly [string, string])[] = [
	...grounds.map((ground) => ['ink', ground] as const),
	...grounds.map((ground) => ['ink-2', ground] as const),
	['mark', 'mark-bg'],
	['danger', 'danger-bg'],
	['accent-ink', 'accent'],
	['code-dark', 'code-light']
];
const edgePairs: readonly (readonly [string, string])[] = [
	...['edge', 'focus', 'accent', 'danger'].flatMap((edge) =>
		pressable.map((ground) => [edge, ground] as const)
	),
	...['quiet', 'mark-bg', 'danger-bg'].map((ground) => ['focus', ground] as const),
	...['a1', 'a2', 'a3', 'a4'].map((shape) => [shape, 'surface'] as const)
];

/** Pairs below a ratio, each with what it is. */
function tooLow(tokens: Tokens, pairs: typeof textPairs, least: number): readonly string[] {
	return pairs
		.map(([one, other]) => [one, other, contrast(tokens[one]!, tokens[other]!)] as const)
		.filter(([, , ratio]) => !(ratio >= least))
		.map(([one, other, ratio]) => `${one} on ${other}: ${ratio.toFixed(2)}`);
}

const day = coloursIn(css, ':root');
const night = { ...day, ...coloursIn(css, ":root[data-theme='night']") };

describe.each([
	['day', day],
	['night', night]
])('the colours of the %s', (_, tokens) => {
	it('hold text at 7:1', () => {
		expect(tooLow(tokens, textPairs, 7)).toEqual([]);
	});

	it('hold edges and shapes at 3:1', () => {
		expect(tooLow(tokens, edgePairs, 3)).toEqual([]);
	});
});

describe('the night', () => {
	it('has its own value for every colour but those of codes that cameras read', () => {
		const own = coloursIn(css, ":root[data-theme='night']");
		const same = Object.keys(day).filter((name) => !(name in own));
		expect(same).toEqual(['code-dark', 'code-light']);
	});
});

describe('the computation', () => {
	it('knows the ends of the scale', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	});

	it('finds a planted grey', () => {
		const grey = { ...day, 'ink-2': '#8a8a8a' };
		expect(tooLow(grey, textPairs, 7)).toHaveLength(grounds.length);
	});
});
