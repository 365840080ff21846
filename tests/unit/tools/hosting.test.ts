// What goes to those who host a build and to those who check it.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishBuild } from '../../../tools/after-build.js';
import { listFiles } from '../../../tools/build-files.js';
import { compareBuild } from '../../../tools/compare-build.js';
import { sumsOf, writeHosting } from '../../../tools/hosting.js';
import { compiledIn, sbom } from '../../../tools/hosting/sbom.js';
import { serve } from '../../../tools/serve.js';
import { startPlainHost } from '../../support/server';

interface Locked {
	readonly version: string;
	readonly license: string;
	readonly integrity: string;
	readonly dev?: boolean;
}

const lock: { name: string; version: string; packages: Record<string, Locked> } = JSON.parse(
	readFileSync('package-lock.json', 'utf8')
);
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');
const outer = mkdtempSync(join(tmpdir(), 'askwell-hosting-'));
const [build, other] = [join(outer, 'build'), join(outer, 'other')];
const page = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;

beforeAll(() => {
	mkdirSync(join(build, '_app'), { recursive: true });
	writeFileSync(join(build, 'index.html'), page);
	writeFileSync(join(build, '200.html'), page + 'x'.repeat(2000));
	writeFileSync(join(build, 'service-worker.js'), 'use(askwellBuild);\n');
	writeFileSync(join(build, '_app', 'version.json'), '{"version":"0123456789abcdef"}');
	finishBuild(build);
	cpSync(build, other, { recursive: true });
});

afterAll(() => rmSync(outer, { recursive: true }));

describe('the list of packages', () => {
	const { components } = sbom(lock, 'a build');
	const wanted = Object.entries(lock.packages).filter(
		([path, { dev }]) => path !== '' && (!dev || compiledIn.includes(nameOf(path)))
	);

	it('has each package that is needed at run time or compiled in, and no other', () => {
		const named = components.map((one) => `${one?.name}@${one?.version}`);
		const locked = wanted.map(([path, { version }]) => `${nameOf(path)}@${version}`);
		expect(named.toSorted()).toEqual([...new Set(locked)].sort());
		for (const name of compiledIn) expect(named).toContainEqual(expect.stringMatching(`^${name}@`));
		const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
		for (const [name, version] of Object.entries(dependencies)) {
			expect(named).toContain(`${name}@${String(version)}`);
		}
	});

	it('gives each its version, licence and hash as the lock file has them', () => {
		for (const [path, { version, license, integrity }] of wanted) {
			const found = components.find((one) => one?.name === nameOf(path) && one.version === version);
			expect(JSON.stringify(found?.licenses)).toContain(license);
			const content = Buffer.from(found?.hashes[0]?.content ?? '', 'hex').toString('base64');
			expect(`sha512-${content}`).toBe(integrity);
			expect(found?.purl).toBe(`pkg:npm/${nameOf(path).replace('@', '%40')}@${version}`);
		}
	});

	it('is refused when a package has no licence or hash', () => {
		const nothing = { version: '1.0.0', license: '', integrity: 'sha512-AA==' };
		const packages = { 'node_modules/a': nothing };
		expect(() => sbom({ ...lock, packages }, 'a build')).toThrow('a: licence or hash?');
	});
});

describe('what lies beside a build', () => {
	it('is not part of the build, and is the same bytes each time', () => {
		const before = listFiles(build);
		const once = writeHosting(build, join(outer, 'once'));
		const again = writeHosting(build, join(outer, 'again'));
		expect(listFiles(build)).toEqual(before);
		expect(again).toEqual(once);
		const files = ['/Caddyfile', '/SHA256SUMS', '/nginx.conf', '/sbom.cdx.json'];
		expect(listFiles(join(outer, 'once'))).toEqual(files);
		for (const path of files) {
			const bytes = readFileSync(join(outer, 'once', path));
			expect(readFileSync(join(outer, 'again', path)), path).toEqual(bytes);
		}
	});

	it('names the hash of every file but the compressed copies', () => {
		const bytes = readFileSync(join(build, 'index.html'));
		const hash = createHash('sha256').update(bytes).digest('hex');
		expect(sumsOf(build)).toContain(`${hash}  index.html\n`);
		const named = sumsOf(build)
			.split('\n')
			.filter(Boolean)
			.map((line) => line.slice(66));
		const files = listFiles(build).filter((path) => !path.endsWith('.br'));
		expect(named.map((path) => `/${path}`)).toEqual(files);
		expect(listFiles(build)).toContain('/200.html.br');
	});
});

describe('comparing a build', () => {
	it('with a folder finds nothing, or each file that is not the same', async () => {
		expect((await compareBuild(build, other)).differences).toEqual([]);
		writeFileSync(join(other, 'index.html'), page.toUpperCase());
		writeFileSync(join(other, 'added.js'), '');
		rmSync(join(other, '200.html.br'));
		expect((await compareBuild(build, other)).differences).toEqual([
			'/200.html.br: missing',
			'/index.html: other bytes',
			'/added.js: not of this build'
		]);
	});

	it('with a host finds nothing on our own server', async () => {
		const server = await serve({ root: build, port: 0 });
		expect(await compareBuild(build, server.url)).toEqual({ checked: 4, differences: [] });
		await server.close();
	});

	it('with a host finds other bytes, missing files and missing headers', async () => {
		const server = await startPlainHost(other);
		const { differences } = await compareBuild(build, server.url);
		expect(differences).toContain('/index.html: other bytes');
		expect(differences).toContain('/service-worker.js: another Content-Security-Policy');
		rmSync(join(other, 'index.html'));
		await server.stop();
		const without = await startPlainHost(other);
		expect((await compareBuild(build, without.url)).differences).toContain(
			'/index.html: the host answers 404'
		);
		await without.stop();
	});
});
