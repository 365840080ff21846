// Every dependency has a reason in docs/dependencies.md, and a licence that is allowed there.
import { describe, expect, it } from 'vitest';
import { readProjectFile } from './sources';

const listed = /^\| (`[^|]+`) +\|/gm;
const quoted = /`([^`]+)`/g;

function quotedIn(text: string): readonly string[] {
	return [...text.matchAll(quoted)].map(([, name = '']) => name);
}

function packagesIn(document: string, heading: string): readonly string[] {
	const [, part = ''] = document.split(`\n## ${heading}\n`);
	const rows = (part.split('\n## ')[0] ?? '').matchAll(listed);
	return [...rows].flatMap(([, cell = '']) => quotedIn(cell)).sort();
}

const document = readProjectFile('docs/dependencies.md');
const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
	readProjectFile('package.json')
);
const lock: { packages: Record<string, { license?: string; dev?: boolean }> } = JSON.parse(
	readProjectFile('package-lock.json')
);

describe('the dependencies', () => {
	it('of the application each have a reason', () => {
		expect(packagesIn(document, 'In the application')).toEqual(
			Object.keys(manifest.dependencies).sort()
		);
	});

	it('of development each have a reason', () => {
		expect(packagesIn(document, 'For development')).toEqual(
			Object.keys(manifest.devDependencies).sort()
		);
	});

	it('are fixed to one version', () => {
		const versions = [manifest.dependencies, manifest.devDependencies].flatMap(Object.values);
		expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	});

	it('have licences that are allowed, also those that come along', () => {
		const [, allowed = ''] = document.split('\n## Licences that are allowed\n');
		const forAll = new Set(quotedIn(allowed));
		const wrong = Object.entries(lock.packages).filter(([path, { license = '', dev }]) => {
			if (path === '') return false;
			return !forAll.has(license) || (license === 'MPL-2.0' && !dev);
		});
		expect(wrong).toEqual([]);
		expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
	});
});
