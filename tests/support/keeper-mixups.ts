// Everything that can be done to the rows of a vault by somebody who cannot open them: put in another's
// place, put back as they were, taken away, doubled, renumbered, replaced by those of another vault.
import type { DiskRow } from './keeper-rows';

/** A disk after such a deed; `what` says which, for a reader of a failure. */
export interface Mixup {
	readonly what: string;
	readonly rows: readonly DiskRow[];
}

const tables = ['keys', 'cards', 'bodies', 'head', 'settings', 'log', 'tombstones'] as const;

const nameOf = ({ table, id }: DiskRow) => `${table} ${String(id)}`;

function replaced(rows: readonly DiskRow[], others: readonly DiskRow[]): readonly DiskRow[] {
	const byName = new Map(others.map((row) => [nameOf(row), row]));
	return rows.map((row) => byName.get(nameOf(row)) ?? row);
}

const sameBytes = (a: DiskRow, b: DiskRow) => Buffer.from(a.bytes).equals(Buffer.from(b.bytes));

/** The bytes of each row in the place of each other row, the other way round too: of all tables. */
export function swaps(rows: readonly DiskRow[]): readonly Mixup[] {
	return rows.flatMap((one, at) =>
		rows.slice(at + 1).map((other) => ({
			what: `${nameOf(one)} and ${nameOf(other)} swapped`,
			rows: replaced(rows, [
				{ ...one, bytes: other.bytes },
				{ ...other, bytes: one.bytes }
			])
		}))
	);
}

/** The bytes of each row a second time, in the place of each other one. */
export function copies(rows: readonly DiskRow[]): readonly Mixup[] {
	return rows.flatMap((one) =>
		rows
			.filter((other) => other !== one)
			.map((other) => ({
				what: `${nameOf(other)} holds what ${nameOf(one)} holds`,
				rows: replaced(rows, [{ ...other, bytes: one.bytes }])
			}))
	);
}

/** Each set of tables of one case in the place of another case's: whole cases too. */
export function caseSwaps(rows: readonly DiskRow[]): readonly Mixup[] {
	const ids = rows.filter(({ table }) => table === 'keys').map(({ id }) => id);
	const sets = subsets(['keys', 'cards', 'bodies']);
	return ids.flatMap((one, at) =>
		ids.slice(at + 1).flatMap((other) =>
			sets.map((set) => ({
				what: `${set.join(' and ')} of two cases swapped`,
				rows: rows.map((row) => {
					if (!set.includes(row.table) || (row.id !== one && row.id !== other)) return row;
					return { ...row, id: row.id === one ? other : one };
				})
			}))
		)
	);
}

/** Each row gone, and each set of rows of one table but the whole disk. */
export function drops(rows: readonly DiskRow[]): readonly Mixup[] {
	const single = rows.map((row) => ({
		what: `${nameOf(row)} gone`,
		rows: rows.filter((other) => other !== row)
	}));
	const whole = tables
		.filter((table) => rows.some((row) => row.table === table))
		.map((table) => ({
			what: `all ${table} gone`,
			rows: rows.filter((row) => row.table !== table)
		}));
	return [...single, ...whole];
}

/** Each row once more under a new name. A second row of head or settings is one that nobody reads. */
export function extras(rows: readonly DiskRow[]): readonly Mixup[] {
	const several = rows.filter(({ table }) => table !== 'head' && table !== 'settings');
	return several.map((row) => {
		const id = typeof row.id === 'number' ? 99 : 'f'.repeat(32);
		return { what: `${nameOf(row)} doubled`, rows: [...rows, { ...row, id }] };
	});
}

/** Each row as it was in an earlier state of the vault; and each set of tables as it was. */
export function replays(rows: readonly DiskRow[], before: readonly DiskRow[]): readonly Mixup[] {
	const changed = before.filter((old) =>
		rows.some((row) => nameOf(row) === nameOf(old) && !sameBytes(row, old))
	);
	const single = changed.map((old) => ({
		what: `${nameOf(old)} put back`,
		rows: replaced(rows, [old])
	}));
	// All of them together are an earlier state of the whole vault, which no vault can tell from the newest.
	const sets = subsets([...new Set(changed.map(({ table }) => table))]);
	const some = sets.slice(0, -1).map((set) => ({
		what: `${set.join(', ')} put back`,
		rows: replaced(
			rows,
			changed.filter(({ table }) => set.includes(table))
		)
	}));
	return [...single, ...some];
}

/** Each row, and each whole table, of another vault. */
export function strangers(rows: readonly DiskRow[], theirs: readonly DiskRow[]): readonly Mixup[] {
	const single = rows.flatMap((row) =>
		theirs
			.filter(({ table }) => table === row.table)
			.map((other) => ({
				what: `${nameOf(row)} of another vault`,
				rows: replaced(rows, [{ ...row, bytes: other.bytes }])
			}))
	);
	const whole = tables.map((table) => ({
		what: `all ${table} of another vault`,
		rows: [
			...rows.filter((row) => row.table !== table),
			...theirs.filter((row) => row.table === table)
		]
	}));
	return [...single, ...whole];
}

/** The same rows under each other's numbers. */
export function reorders(rows: readonly DiskRow[]): readonly Mixup[] {
	const log = rows.filter(({ table }) => table === 'log');
	const turned = log.map((row, at) => ({ ...row, bytes: log[(at + 1) % log.length]!.bytes }));
	const back = log.map((row, at) => ({ ...row, bytes: log[log.length - 1 - at]!.bytes }));
	return [
		{ what: 'log turned by one', rows: replaced(rows, turned) },
		{ what: 'log backwards', rows: replaced(rows, back) }
	];
}

/** Every set of these with at least one in it; the last is all of them. */
function subsets(all: readonly string[]): readonly (readonly string[])[] {
	return Array.from({ length: 2 ** all.length - 1 }, (_, at) =>
		all.filter((_one, bit) => ((at + 1) >> bit) & 1)
	);
}
