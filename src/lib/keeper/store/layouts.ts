// How rows come from one layout of the database to the next, in order. The rows of a vault are all
// of one layout, which its key file names; each layout has a database of its own.

import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';
import { firstLayout } from '../vault/binding';
import type { Rows } from './commit';
import type { Unlocked } from './unlocked';

/**
 * Makes the next layout's rows out of some of the present one's, sealed again where they change.
 *
 * It is given every row but the head once, in parts that fit in memory, and gives a row of the same
 * table, id, revision and epoch for each, so that the head holds on. It writes nothing.
 */
export type Carry = (rows: Rows, from: Unlocked) => Promise<Result<Rows, Fault>>;

/** The steps: the first leads from layout 1 to layout 2. */
export type Layouts = readonly Carry[];

/** The steps of this version of the keeper. There has been one layout so far. */
export const layouts: Layouts = [];

/** The layout that is written. */
export function newestLayout(steps: Layouts): number {
	return firstLayout + steps.length;
}
