// Codes, days and telephone numbers stand in one piece inside a sentence.
import { cleanup, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Line } from '$lib/ui/kit';

afterEach(cleanup);

const wholes = (text: string) => {
	const { container } = render(Line, { text });
	expect(container).toHaveTextContent(text);
	return [...container.querySelectorAll('bdi[dir=ltr]')].map((one) => one.textContent);
};

describe('a line', () => {
	it.each([
		['Reference TJ-45-NE, 2026-11-24.', ['TJ-45-NE', '2026-11-24']],
		['A friend, +358 00 000 0000', ['+358 00 000 0000']],
		['040-123 4567', ['040-123 4567']],
		['الرقم المرجعي TJ-45-NE.', ['TJ-45-NE']],
		['A well-kept, 18-year-old line of 2-3 words', []]
	])('keeps them whole: %s', (text, expected) => {
		expect(wholes(text)).toEqual(expected);
	});
});
