// The age tool of the system, as a receiver without this application would use it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const found = spawnSync('age', ['--version'], { encoding: 'utf8' });

/** The tool's version, or null when it is not installed. */
export const ageVersion = found.status === 0 ? found.stdout.trim() : null;

/** Runs `use` in a folder that is removed afterwards. */
export function inFolder<T>(use: (folder: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'keeper-age-'));
	try {
		return use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Opens a file with an identity; null when age refuses. */
export function ageOpen(identity: string, file: Uint8Array): Buffer | null {
	return inFolder((folder) => {
		const [key, input] = [join(folder, 'key'), join(folder, 'in')];
		writeFileSync(key, `${identity}\n`);
		writeFileSync(input, file);
		const run = spawnSync('age', ['-d', '-i', key, input], { maxBuffer: 8 * 1024 * 1024 });
		return run.status === 0 ? run.stdout : null;
	});
}

/** Seals for recipients. */
export function ageSeal(recipients: readonly string[], plain: Uint8Array): Buffer {
	const flags = recipients.flatMap((recipient) => ['-r', recipient]);
	const run = spawnSync('age', flags, { input: plain, maxBuffer: 8 * 1024 * 1024 });
	if (run.status !== 0) throw new Error('age did not seal');
	return run.stdout;
}

/** Opens or seals with a passphrase, typed at the terminal that age insists on. */
export function ageWithWords(action: 'open' | 'seal', words: string, data: Uint8Array): Buffer {
	return inFolder((folder) => {
		const [input, output] = [join(folder, 'in'), join(folder, 'out')];
		writeFileSync(input, data);
		const flag = action === 'open' ? '-d' : '-p';
		const command = `age ${flag} -o ${output} ${input}`;
		const typed = action === 'open' ? `${words}\n` : `${words}\n${words}\n`;
		spawnSync('script', ['-qec', command, '/dev/null'], { input: typed, timeout: 30_000 });
		return readFileSync(output);
	});
}
