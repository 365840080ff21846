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

/** @param {number} rootId @returns {number} ticks of a process, its descendants and those that ended */
function ticksOf(rootId) {
	/** @type {Map<number, { parent: number, ticks: number }>} */
	const all = new Map();
	for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		try {
			const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
			all.set(Number(id), { parent: Number(fields[1]), ticks });
		} catch {
			// It ended while we looked.
		}
	}
	const own = new Set([rootId]);
	for (let before = 0; before !== own.size;) {
		before = own.size;
		for (const [id, { parent }] of all) if (own.has(parent)) own.add(id);
	}
	return [...own].reduce((sum, id) => sum + (all.get(id)?.ticks ?? 0), 0);
}

/**
 * Begins to watch; the answer tells how many cores others used since then, NaN where it is not
 * known.
 * @param {number} [rootId] the process that all of ours descends from
 * @returns {() => number}
 */
export function watchOthers(rootId = process.pid) {
	if (!existsSync('/proc/stat')) return () => Number.NaN;
	const [busy, own, begunMs] = [busyTicks(), ticksOf(rootId), performance.now()];
	return () => {
		const seconds = (performance.now() - begunMs) / 1000;
		const others = busyTicks() - busy - (ticksOf(rootId) - own);
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
