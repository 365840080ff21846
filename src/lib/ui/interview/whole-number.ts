// Whole numbers as people type them: also with the digits of Arabic and Persian keyboards.

const zeros = [0x0660, 0x06f0];

function western(digit: string): string {
	const code = digit.charCodeAt(0);
	const zero = zeros.find((first) => code >= first && code <= first + 9);
	return zero === undefined ? digit : String(code - zero);
}

/** The number, or null when the text is not one or lies outside `min` to `max`. */
export function wholeNumber(text: string, min: number, max: number): number | null {
	const plain = [...text.trim()].map(western).join('');
	if (!/^\d{1,7}$/.test(plain)) return null;
	const value = Number.parseInt(plain, 10);
	return value >= min && value <= max ? value : null;
}
