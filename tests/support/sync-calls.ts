// Counts how often a browser asks the operating system to bring a file to the disk. The calls are
// those of the kernel, seen from outside by strace: what the browser says of itself is not asked.
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from './keeper-browser';

export interface SyncCounter {
	/** A program that starts the browser with every such call written down. */
	readonly executablePath: string;
	/** Calls so far on files of the databases and of the private file system. */
	readonly count: () => number;
}

// `123</profile/Default/IndexedDB/http_localhost.indexeddb.leveldb/000003.log>`
const storageCall = /(fsync|fdatasync)\(\d+<[^>]*\/(IndexedDB|WebStorage|File System)\//;

/** Makes a counter whose program and record lie in a folder of the test's. */
export function countSyncs(folder: string): SyncCounter {
	const executablePath = join(folder, 'counted-browser');
	const record = join(folder, 'sync-calls');
	const trace = `strace -f --seccomp-bpf -qq -y -e trace=fsync,fdatasync -o '${record}'`;
	writeFileSync(executablePath, `#!/bin/sh\nexec ${trace} '${browserPath()}' "$@"\n`);
	chmodSync(executablePath, 0o755);
	const lines = () => (existsSync(record) ? readFileSync(record, 'utf8').split('\n') : []);
	return { executablePath, count: () => lines().filter((line) => storageCall.test(line)).length };
}
