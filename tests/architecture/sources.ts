// The sources of the application, as texts. Every rule beside this file is a function of such
// texts, so that each can be shown a planted breach.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One file: its path from the root of the project, and what it says. */
export interface Source {
	readonly path: string;
	readonly text: string;
}

const root = join(import.meta.dirname, '..', '..');
const scriptBlock = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
const styleBlock = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const markupComment = /<!--[\s\S]*?-->/g;

/** Every script, component and style sheet below `folder`. */
export function readSources(folder = 'src'): readonly Source[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.filter((path) => /\.(ts|js|svelte|css|html)$/.test(path))
		.sort()
		.map((path) => ({ path, text: readProjectFile(path) }));
}

/** The text of a file of the project. */
export function readProjectFile(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}

function blocks(text: string, pattern: RegExp): string {
	return [...text.matchAll(pattern)].map(([, inside = '']) => inside).join('\n');
}

/** The program text of a source: the whole of a script, the script blocks of a component. */
export function programOf({ path, text }: Source): string {
	if (path.endsWith('.svelte')) return blocks(text, scriptBlock);
	return /\.[tj]s$/.test(path) ? text : '';
}

/** The program of a source as a tree. */
export function treeOf(source: Source): ts.SourceFile {
	return ts.createSourceFile(source.path, programOf(source), ts.ScriptTarget.Latest, true);
}

const printer = ts.createPrinter({ removeComments: true });

/** The program of a source without its comments. */
export function uncommented(source: Source): string {
	return printer.printFile(treeOf(source));
}

/** The markup of a component or page, without scripts, styles and comments. */
export function markupOf({ path, text }: Source): string {
	if (!/\.(svelte|html)$/.test(path)) return '';
	return text.replace(scriptBlock, '').replace(styleBlock, '').replace(markupComment, '');
}

/** The style rules of a component or style sheet, without comments. */
export function stylesOf({ path, text }: Source): string {
	const styles = path.endsWith('.css') ? text : blocks(text, styleBlock);
	return styles.replace(/\/\*[\s\S]*?\*\//g, '');
}

/** Visits a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, (child) => walk(child, visit));
}
