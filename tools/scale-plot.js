// Draws how the work on one device grows with the conversations on it: a small picture for
// docs/figures.md, from the measured numbers alone. Both axes count in powers of ten.

const width = 720;
const height = 440;
const frame = { left: 104, right: 572, top: 24, bottom: 380 };
const rangeMs = { least: 1, most: 10_000 };

/** What is drawn, from the slowest: its name, the measured value's, and the line's pattern. */
const kinds = [
	{ of: 'erase', label: 'destroy one', dash: '2 4' },
	{ of: 'list', label: 'unlock and list', dash: '' },
	{ of: 'save', label: 'save (p95)', dash: '8 4' },
	{ of: 'open', label: 'open (p95)', dash: '8 4 2 4' }
];

/**
 * The points of one kind, from few conversations to many.
 * @param {Record<string, number>} figures such as `{ list100Ms: 800, open100P95Ms: 2 }`
 * @param {string} kind
 * @returns {readonly { cases: number, ms: number }[]}
 */
export function pointsOf(figures, kind) {
	const pattern = new RegExp(`^${kind}(\\d+)(P95)?Ms$`);
	return Object.entries(figures)
		.flatMap(([name, ms]) => {
			const cases = Number(pattern.exec(name)?.[1]);
			return cases > 0 ? [{ cases, ms }] : [];
		})
		.sort((a, b) => a.cases - b.cases);
}

/** @param {number} value @param {number} least @param {number} most @returns {number} 0 to 1 */
function part(value, least, most) {
	const log = Math.log10(Math.min(most, Math.max(least, value)) / least);
	return log / Math.log10(most / least);
}

/** @param {number} value */
const short = (value) => String(Math.round(value * 10) / 10);

/**
 * @param {Record<string, number>} figures
 * @returns {string} a picture, or nothing when fewer than two sizes were measured
 */
export function plotScale(figures) {
	const sizes = [...new Set(kinds.flatMap(({ of }) => pointsOf(figures, of)).map((p) => p.cases))];
	const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
	if (sizes.length < 2) return '';
	const x = (/** @type {number} */ cases) =>
		frame.left + part(cases, least, most) * (frame.right - frame.left);
	const y = (/** @type {number} */ ms) =>
		frame.bottom - part(ms, rangeMs.least, rangeMs.most) * (frame.bottom - frame.top);
	const text = (
		/** @type {number} */ tx,
		/** @type {number} */ ty,
		/** @type {string} */ said,
		anchor = 'start'
	) => `<text x="${short(tx)}" y="${short(ty)}" text-anchor="${anchor}">${said}</text>`;
	const across = [1, 10, 100, 1000, 10_000].map(
		(ms) =>
			`<path class="grid" d="M${frame.left} ${short(y(ms))}H${frame.right}"/>` +
			text(frame.left - 10, y(ms) + 5, `${ms.toLocaleString('en')} ms`, 'end')
	);
	const along = sizes
		.sort((a, b) => a - b)
		.map((cases) => text(x(cases), frame.bottom + 24, cases.toLocaleString('en'), 'middle'));
	const lines = kinds.flatMap(({ of, label, dash }) => {
		const points = pointsOf(figures, of);
		const last = points.at(-1);
		if (!last) return [];
		const path = points.map(({ cases, ms }) => `${short(x(cases))} ${short(y(ms))}`).join('L');
		const dots = points.map(
			({ cases, ms }) => `<circle cx="${short(x(cases))}" cy="${short(y(ms))}" r="4"/>`
		);
		return [
			`<path class="line" stroke-dasharray="${dash}" d="M${path}"/>`,
			...dots,
			text(frame.right + 12, y(last.ms) + 5, label)
		];
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Milliseconds to unlock and list, open, save and destroy, by the number of conversations on the device">`,
		'<style>text{font:16px sans-serif;fill:#1a2733}.grid{stroke:#c8d0d6}.line{fill:none;stroke:#1d4f6e;stroke-width:2.5}circle{fill:#1d4f6e}</style>',
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		...across,
		...along,
		text(
			(frame.left + frame.right) / 2,
			frame.bottom + 50,
			'conversations on the device',
			'middle'
		),
		...lines,
		'</svg>'
	].join('\n');
}
