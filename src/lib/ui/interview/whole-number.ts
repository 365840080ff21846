// Whole numbers as people type them.
import { westernDigits } from '$lib/ui/kit';

/** The number, or null when the text is not one or lies outside `min` to `max`. */
export function wholeNumber(text: string, min: number, max: number): number | null {
	const plain = westernDigits(text);
	if (!/^\d{1,7}$/.test(plain)) return null;
	const value = Number.parseInt(plain, 10);
	return value >= min && value <= max ? value : null;
}
