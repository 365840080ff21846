import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { watchOthers } from '../../../tools/bench/other-load.js';

const burns = 'const end = Date.now() + 1200; while (Date.now() < end);';

// Browsers are gone before their run is judged; their work must not be taken for somebody else's.
it.skipIf(!existsSync('/proc/stat'))('counts what our own used, though it has ended', async () => {
	const stranger = spawn('sleep', ['20']);
	const ours = watchOthers(process.pid);
	const theirs = watchOthers(stranger.pid);
	await once(spawn(process.execPath, ['-e', burns]), 'exit');
	const [othersHere, othersThere] = [ours(), theirs()];
	stranger.kill();
	expect(othersThere - othersHere).toBeGreaterThan(0.3);
});
