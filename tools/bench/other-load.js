// How busy the machine was with something else while a run was measured, from /proc. Where there is
// no /proc the load is not known, and no run is called quiet.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** The most of one processor that others may have used during a run that counts. */
export const quietCores = 0.25;

// Of every Linux that Node runs on (`getconf CLK_TCK`).
const ticksPerSecond = 100;

/** Ticks that all processors were busy; stolen ones are somebody else's, too. */
function busyTicks() {
	const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
	const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, steal = 0] = first
		.trim()
		.split(/\s+/)
		.slice(1)
		.map(Number);
	return user + nice + system + irq + softIrq + steal;
}

/**
 * Notes the ticks of a process and of all that descend from it. What a process used is lost with it
 * when its parent goes first, as browsers' do: hence each is remembered as it was last seen.
 * @param {number} rootId
 * @param {Map<number, number>} seen ticks by process
 */
function noteOwn(rootId, seen) {
	/** @type {Map<number, number>} */
	const parents = new Map();
	/** @type {Map<number, number>} */
	const ticks = new Map();
	for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		try {
			const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
			const fields = stat
				.slice(stat.lastIndexOf(')') + 2)
				.split(' ')
				.map(Number);
			parents.set(Number(id), fields[1] ?? 0);
			ticks.set(Number(id), (fields[11] ?? 0) + (fields[12] ?? 0));
		} catch {
			// It ended while we looked.
		}
	}
	const own = new Set([rootId, ...seen.keys()]);
	for (let before = 0; before !== own.size;) {
		before = own.size;
		for (const [id, parent] of parents) if (own.has(parent)) own.add(id);
	}
	for (const id of own) seen.set(id, Math.max(seen.get(id) ?? 0, ticks.get(id) ?? 0));
}

const lookEveryMs = 250;

/**
 * Begins to watch; the answer tells how many cores others used since then, NaN where it is not
 * known.
 * @param {number} [rootId] the process that all of ours descends from
 * @returns {() => number}
 */
export function watchOthers(rootId = process.pid) {
	if (!existsSync('/proc/stat')) return () => Number.NaN;
	/** @type {Map<number, number>} */
	const seen = new Map();
	noteOwn(rootId, seen);
	const sum = () => [...seen.values()].reduce((all, ticks) => all + ticks, 0);
	const [busy, own, begunMs] = [busyTicks(), sum(), performance.now()];
	const looking = setInterval(() => noteOwn(rootId, seen), lookEveryMs);
	return () => {
		clearInterval(looking);
		noteOwn(rootId, seen);
		const seconds = (performance.now() - begunMs) / 1000;
		const others = busyTicks() - busy - (sum() - own);
		return Math.max(0, others / ticksPerSecond / seconds);
	};
}

/** Waits until others are quiet for a second, at most `mostMs`. @param {number} mostMs */
export async function waitForQuiet(mostMs) {
	const deadline = performance.now() + mostMs;
	while (performance.now() < deadline) {
		const others = watchOthers();
		await new Promise((done) => setTimeout(done, 1000));
		if (!(others() > quietCores)) return;
	}
}
