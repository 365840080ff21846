// Which PINs are taken. Five tries stand against guessing, so what everybody tries first is refused.
import { westernDigits } from '$lib/ui/kit';

/** Fewest and most digits. */
export const [leastDigits, mostDigits] = [6, 12];

/** Why a PIN is not taken; null when it is. */
export type PinProblem = 'length' | 'simple' | null;

/** The PIN as it counts, with western digits. */
export function pinOf(typed: string): string {
	return westernDigits(typed);
}

/** Looks at a PIN as it counts. */
export function pinProblem(pin: string): PinProblem {
	if (!new RegExp(`^\\d{${leastDigits},${mostDigits}}$`).test(pin)) return 'length';
	const digits = [...pin].map(Number);
	const steps = new Set(digits.slice(1).map((digit, at) => digit - (digits[at] ?? 0)));
	const isRun = steps.size === 1;
	return isRun || new Set(digits).size < 3 ? 'simple' : null;
}
