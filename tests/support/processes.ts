// The processes of a browser that was started on a profile, to be ended all at once.
import { readdirSync, readFileSync } from 'node:fs';

/** Sends SIGKILL to a browser and everything it started; answers with how many there were. */
export async function killBrowserOf(profile: string): Promise<number> {
	const processes = processesOf(profile);
	for (const id of processes) {
		try {
			process.kill(id, 'SIGKILL');
		} catch {
			// It went with its parent.
		}
	}
	await goneFrom(profile);
	return processes.length;
}

/** Resolves when no process of a browser on this profile is left. */
export async function goneFrom(profile: string): Promise<void> {
	while (processesOf(profile).length > 0) await new Promise((done) => setTimeout(done, 20));
}

/** The browser that was started on this profile, and all its descendants. */
function processesOf(profile: string): readonly number[] {
	const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	const parentOf = new Map<number, number>();
	const own = new Set<number>();
	for (const id of all.map(Number)) {
		try {
			const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
			const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			if (state === 'Z') continue;
			parentOf.set(id, Number(parent));
			const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
			if (flagsOf(profile).some((flag) => command.includes(flag))) own.add(id);
		} catch {
			// It ended while we looked.
		}
	}
	for (let before = -1; before !== own.size;) {
		before = own.size;
		for (const [id, parent] of parentOf) if (own.has(parent)) own.add(id);
	}
	return [...own];
}

// How Chromium and Firefox are told which profile to use.
function flagsOf(profile: string): readonly string[] {
	return [`--user-data-dir=${profile}\0`, `--profile\0${profile}\0`];
}
