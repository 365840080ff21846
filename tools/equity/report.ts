// The figures as text, for a person who reads them in a terminal.
import { everyone, smallestCompared, smallestShown } from './groups';
import { extremesOf, measure, toldApart, type GroupRow, type Share } from './measure';
import { meansColumns } from './means';
import { asksEveryMeaning, type Reach } from './reach';
import type { Recorded } from './records';
import type { Selection } from './optimise';
import type { Protocol } from '$lib/core/protocol';

const percent = (share: number) => (100 * share).toFixed(1);
const withInterval = ({ share, interval: [low, high] }: Share) =>
	`${percent(share)} (${percent(low)}–${percent(high)})`;

const headings = [
	...['group', 'n', 'unclear or more', 'at least', 'offer', 'at least'],
	...['half: unclear', 'at least', 'half: offer', 'at least']
];

function cells({ group, n, shares: { unclear, offer } }: GroupRow): readonly string[] {
	const name = group === everyone ? 'everyone' : `${group.about}: ${group.name}`;
	if (n < smallestShown) return [name, `< ${smallestShown}`, ...headings.slice(2).map(() => '')];
	return [
		`${name}${n < smallestCompared ? ' *' : ''}`,
		String(n),
		...[unclear.upper, unclear.lower, offer.upper, offer.lower].map(withInterval),
		...[unclear.upper, unclear.lower, offer.upper, offer.lower].map((s) => percent(s.halfTold))
	];
}

/** Columns side by side, the first aligned to the left. */
export function asTable(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, at) =>
		Math.max(...rows.map((row) => (row[at] ?? '').length))
	);
	const line = (row: readonly string[]) =>
		row
			.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
			.join('  ')
			.trimEnd();
	return rows.map(line).join('\n');
}

function extremeLines(rows: readonly GroupRow[]): readonly string[] {
	return (['unclear', 'offer'] as const).flatMap((threshold) =>
		(['upper', 'lower'] as const).flatMap((side) =>
			extremesOf(rows, threshold, side).map(({ comparison, worst, spread }) => {
				const { share, n } = worst.shares[threshold][side];
				const name = `${worst.group.about}: ${worst.group.name}`;
				return (
					`worst group, ${threshold} or more, ${side} bound, ${comparison}: ` +
					`${percent(share)} % (${name}, n ${n}); spread ${percent(spread)} points`
				);
			})
		)
	);
}

/** Everything about one protocol. */
export function reportOn(protocol: Protocol, records: readonly Recorded[], reach: Reach): string {
	const rows = measure(records, reach);
	const whole = meansColumns.filter((column) => asksEveryMeaning(column, protocol));
	const apart = toldApart(records, ({ means }) => reach(means));
	return [
		`── ${protocol.id}: ${protocol.items.length} items ──`,
		`columns whose every meaning is asked: ${whole.join(', ') || 'none'}`,
		`same means, different result: ${apart.length} records`,
		'',
		asTable([headings, ...rows.map(cells)]),
		'',
		...extremeLines(rows),
		''
	].join('\n');
}

/** The best selections of items. */
export function reportSelections(made: readonly Selection[], shown = 5): string {
	return [
		'Selecting items by their worst group (selection, not training; identified people only):',
		...made
			.slice(0, shown)
			.map(({ items, worst, all }) => `${percent(worst)} / ${percent(all)}  ${items.join(', ')}`)
	].join('\n');
}
