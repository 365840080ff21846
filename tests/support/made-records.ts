// Invented lines in the shape of the data about identified people. Nobody stands behind them.
import { columns } from '../../tools/equity/heading-map';

export type MadeLine = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/** A text with all headings that are read and one line for each of `lines`; blank where unsaid. */
export function madeText(lines: readonly MadeLine[]): string {
	const rows = lines.map((line) => columns.map((name) => line[name] ?? '').join(','));
	return [columns.join(','), ...rows].join('\n');
}

/** The same line `times` times. */
export function times(count: number, line: MadeLine): readonly MadeLine[] {
	return Array.from({ length: count }, () => line);
}
