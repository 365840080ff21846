// Chromium keeps IndexedDB in one of two ways: in LevelDB, or (new in 2026) in one SQLite file for
// each database. The Playwright projects `leveldb` and `sqlite` ask for one of them. What was asked
// for is then looked up in the files on the disk: a flag that does nothing must not pass.
import { expect, test } from '@playwright/test';
import { storesOn, type Store } from './stores-on-disk';

/** The store that this project asks for; null where the browser decides. */
export function wantedStore(): Store | null {
	const { name } = test.info().project;
	return name === 'leveldb' || name === 'sqlite' ? name : null;
}

const feature = 'IdbSqliteBackingStore';

/** Flags of a Chromium that keeps IndexedDB as this project asks. */
export function storeFlags(): readonly string[] {
	const wanted = wantedStore();
	if (wanted === null) return [];
	return [wanted === 'sqlite' ? `--enable-features=${feature}` : `--disable-features=${feature}`];
}

/** Fails unless the profile holds databases in the store this project asks for, and no other. */
export function expectStore(profile: string): void {
	const wanted = wantedStore();
	if (wanted !== null) expect(storesOn(profile), 'IndexedDB on the disk').toEqual([wanted]);
}
