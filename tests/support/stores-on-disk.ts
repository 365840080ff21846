// Which way a Chromium kept IndexedDB, read off the files in its profile: a folder of LevelDB for each
// origin, or a SQLite file for each database.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Store = 'leveldb' | 'sqlite';

/** Every store that left files with records in a profile, each once. */
export function storesOn(profile: string): readonly Store[] {
	const folder = join(profile, 'Default', 'IndexedDB');
	const all = existsSync(folder) ? readdirSync(folder) : [];
	const found: Store[] = [];
	if (all.some((name) => name.endsWith('.indexeddb.leveldb'))) found.push('leveldb');
	if (sqliteFiles(profile).length > 0) found.push('sqlite');
	return found;
}

/** The SQLite files of IndexedDB in a profile, without their logs. */
export function sqliteFiles(profile: string): readonly string[] {
	const folder = join(profile, 'Default', 'IndexedDB');
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => !name.includes('.indexeddb.') && !/-(wal|shm|journal)$/.test(name))
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile());
}
