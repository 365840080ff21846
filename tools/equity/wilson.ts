// An interval for a share that stays honest when groups are small: the score interval (E. B.
// Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
// American Statistical Association 22, 1927), without correction for continuity.

/** The 97.5th percentile of the standard normal distribution: 95 % between the two limits. */
const z = 1.959963984540054;

/** Lower and upper limit (0 to 1) of the 95 % interval for `count` of `n`; `n` is at least 1. */
export function wilson(count: number, n: number): readonly [number, number] {
	const share = count / n;
	const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
	const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z / n / 2) ** 2);
	return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
