// Versions newer than the build, as different as a version can be: no part of the program has the
// name that it had, so a program of before that asks the host for one of its parts gets nothing.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { finishBuild } from '../../tools/after-build.js';
import { listFiles } from '../../tools/build-files.js';
import { buildFolder, type BuildCopy } from './server';

const text = /\.(js|css|html|json)$/;
const inlineScript = /<script>([\s\S]*?)<\/script>/;

function escaped(name: string): string {
	return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function inlineHash(html: string): string {
	const [, script = ''] = inlineScript.exec(html) ?? [];
	return createHash('sha256').update(script).digest('base64');
}

/** Lets the policy of a page name its script again, after the script was changed. */
function withPolicy(before: string, after: string): string {
	if (!before.includes(inlineHash(before))) throw new Error('the page does not name its script');
	return after.replace(inlineHash(before), inlineHash(after));
}

/** A version whose pages say `name` in `data-version`. Its files are not compressed. */
export function newerBuild(name: string): BuildCopy {
	const folder = mkdtempSync(join(tmpdir(), 'askwell-newer-'));
	const isPlain = (path: string) => !path.endsWith('.br');
	cpSync(buildFolder, folder, { recursive: true, filter: isPlain });
	const parts = listFiles(folder).filter((path) => path.startsWith('/_app/immutable/'));
	const renamed = (part: string) => part.replace(/\.[^.]+$/, `-${name}$&`);
	const names = new RegExp(parts.map((part) => escaped(basename(part))).join('|'), 'g');
	for (const path of listFiles(folder).filter((path) => text.test(path))) {
		const before = readFileSync(join(folder, path), 'utf8');
		const after = before.replace(names, renamed);
		const isPage = path.endsWith('.html');
		const marked = after.replace('<body>', `<body data-version="${name}">`);
		writeFileSync(join(folder, path), isPage ? withPolicy(before, marked) : after);
	}
	for (const part of parts) renameSync(join(folder, part), join(folder, renamed(part)));
	finishBuild(folder, { compressed: false });
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
