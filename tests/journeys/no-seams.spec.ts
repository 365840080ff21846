// What is shipped has one way into the keeper and one set of surroundings, the browser's own. The
// workers that tests start with other surroundings, and what fails on purpose, are not in it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const build = resolve('build');

function filesIn(folder: string): readonly string[] {
	return readdirSync(folder)
		.map((name) => join(folder, name))
		.flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}

/** Words that stand in the tests' own surroundings, in strings that a build keeps. */
function marksIn(text: string): readonly string[] {
	const marks = ['same-journal', 'unanswered', 'connection lost', 'injected', 'turns.worker'];
	const seams = ['fake-indexeddb', 'faulty', 'patienceMs:40,', '#unlocked'];
	return [...marks, ...seams].filter((mark) => text.includes(mark));
}

test('the build has one keeper, what holds a key under a PIN, and nothing that fails on purpose', () => {
	const scripts = filesIn(build).filter((path) => path.endsWith('.js'));
	const keepers = scripts.filter((path) => /\/workers\/[^/]*\.js$/.test(path));
	expect(keepers.map((path) => path.replace(/.*\//, '').replace(/-.{8}\.js$/, '')).sort()).toEqual([
		'keeper.worker',
		'pin.worker'
	]);
	const found = scripts.flatMap((path) =>
		marksIn(readFileSync(path, 'utf8')).map((mark) => `${path}: ${mark}`)
	);
	expect(found).toEqual([]);
});

test('the same marks are found where they are', () => {
	const sources = filesIn(resolve('tests/support')).filter((path) => path.endsWith('.ts'));
	const marks = new Set(sources.flatMap((path) => marksIn(readFileSync(path, 'utf8'))));
	expect(marks.size).toBeGreaterThan(5);
});
