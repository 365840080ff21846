// Digits as people type them: also those of Arabic and Persian keyboards.

const zeros = [0x0660, 0x06f0];

function western(digit: string): string {
	const code = digit.charCodeAt(0);
	const zero = zeros.find((first) => code >= first && code <= first + 9);
	return zero === undefined ? digit : String(code - zero);
}

/** The text with the digits 0 to 9, and without space around it. */
export function westernDigits(text: string): string {
	return [...text.trim()].map(western).join('');
}
