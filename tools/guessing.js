// docs/guessing.md: what it costs to guess the six words from a copy of the files, and why no number of
// few digits may stand in their place. Reckoned from the rate that was measured; what is assumed is
// said beside it.

/** Secrets that people choose or are given, and how many of each kind there are. */
const secrets = [
	['four digits', 10 ** 4],
	['six digits', 10 ** 6],
	['eight digits', 10 ** 8],
	['eight random lower-case letters and digits', 36 ** 8],
	['four random words of the list', 2048 ** 4],
	['five random words of the list', 2048 ** 5],
	['**six random words of the list: a vault**', 2048 ** 6]
];

const year = 31_557_600;
/** Seconds from which on a unit is used, and its name. */
const units = [
	[year, 'years'],
	[86_400, 'days'],
	[3600, 'hours'],
	[60, 'minutes'],
	[1, 'seconds']
];

/** @param {number} seconds @returns {string} with two digits that count */
export function duration(seconds) {
	if (seconds < 1) return 'less than a second';
	const [size, unit] = units.find(([size]) => seconds >= Number(size)) ?? [1, 'seconds'];
	const value = Number((seconds / Number(size)).toPrecision(2));
	if (value >= 1e6) {
		const exponent = Math.floor(Math.log10(value));
		const digits = (value / 10 ** exponent).toPrecision(2);
		return `${digits} × 10^${exponent}^ ${unit}`.replace(/\^(\d+)\^/, '<sup>$1</sup>');
	}
	return `${value.toLocaleString('en-GB')} ${value === 1 ? String(unit).slice(0, -1) : unit}`;
}

/** @param {number} coreRate guesses a second on one core, as measured @returns {string} */
export function renderGuessing(coreRate) {
	const rates = [coreRate, 1000, 1e6];
	const rows = secrets.map(([name, count]) => {
		// On average half of all have to be tried.
		const times = rates.map((rate) => duration(Number(count) / 2 / rate));
		return `| ${name} | ${times.join(' | ')} |`;
	});
	return `# What it costs to guess

Whoever copies the files of a device can try one passphrase after another, as fast as their machines
allow. The growing wait after wrong words slows down a person at the device and nobody else. What
stands against a copy is the cost of one guess and the number of possible passphrases.

One guess is one derivation of the key: Argon2id with 64 MiB and 3 passes. One core of the machine on which
[the figures](figures.md) were made does **${coreRate.toFixed(1)} a second** (measured, \`guess-rate\`). The other two
columns are assumptions, not measurements: a thousand a second stands for several graphics cards,
limited by their memory; a million a second for an attacker with a thousand times as much, far
beyond what anybody is known to have built for this.

Time until half of all possibilities have been tried:

| A secret of | one core, measured | 1,000 a second, assumed | 1,000,000 a second, assumed |
| --- | --- | --- | --- |
${rows.join('\n')}

What follows from it:

- **The six words are drawn by the program, never chosen.** People choose words that others guess; the
  table holds only for random ones.
- **No number of few digits may protect what lies on the disk**, whatever the delay on the screen.
- This says nothing about words that somebody has seen, filmed, found on paper, or was made to tell.
- The rate of graphics cards was not measured. A cheaper way to compute Argon2id, or much faster
  memory, moves every row by the same factor; the last one has room for that.
`;
}
