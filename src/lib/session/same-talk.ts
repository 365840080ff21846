// Two logs of what may be one talk: one that was kept and one that was found again in a file.
import { withoutAnswer, type Log, type LoggedEvent } from '$lib/core/event';

/** Both logs without the answers that either of them took back, and how they lie to each other. */
export interface Compared {
	readonly kept: Log;
	readonly found: Log;
	/** Everything found is kept; everything kept is found, and more; or each has something else. */
	readonly how: 'within' | 'beyond' | 'apart';
}

/**
 * Compares two logs; null when they are of two talks. A talk is known by its first event, which
 * holds its code and its day. An answer that was taken back in one log never comes back from the
 * other: taking back rewrites an answer in its place, so both have it at the same number.
 */
export function compareLogs(kept: Log, found: Log): Compared | null {
	const first = kept[0];
	if (first === undefined || !isSame(first, found[0])) return null;
	let both = { kept, found };
	for (let at = 0; at < Math.min(kept.length, found.length); at += 1) {
		const [one, other] = [kept[at], found[at]];
		if (isSame(one, other)) continue;
		const item = takenBack(one, other) ?? takenBack(other, one);
		if (item === null) return { ...both, how: 'apart' };
		both = { kept: without(both.kept, at, item), found: without(both.found, at, item) };
	}
	return { ...both, how: found.length > kept.length ? 'beyond' : 'within' };
}

function isSame(one: LoggedEvent | undefined, other: LoggedEvent | undefined): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** The item whose answer is bare in one log and still there in the other; null otherwise. */
function takenBack(bare: LoggedEvent | undefined, full: LoggedEvent | undefined): string | null {
	if (bare?.type !== 'answer-withdrawn' || full?.type !== 'response-given') return null;
	return bare.item === full.item ? bare.item : null;
}

// A later answer to the same item is another one, which was not taken back here.
function without(log: Log, at: number, item: string): Log {
	return log.map((event, index) =>
		index === at ? (withoutAnswer([event], item)[0] ?? event) : event
	);
}
