// Ways in which a newer version could take a window over, or load it again, without being asked.
import ts from 'typescript';
import { treeOf, walk, type Source } from './sources';

const serviceWorker = 'src/service-worker.ts';
const registrar = 'src/lib/pwa/start.ts';

/** Whether a node stands under `if (windows.length === 1)`. */
function isAlone(node: ts.Node): boolean {
	for (let at: ts.Node = node; at.parent !== undefined; at = at.parent) {
		const { parent } = at;
		if (!ts.isIfStatement(parent) || parent.thenStatement !== at) continue;
		if (parent.expression.getText() === 'windows.length === 1') return true;
	}
	return false;
}

/** Whether a name is one that takes over or loads again, and why it may not stand here. */
function breach(name: ts.Identifier | ts.StringLiteralLike, path: string): string | null {
	const { text } = name;
	if (/^(SKIP_WAITING|messageSkipWaiting|controllerchange)$/.test(text)) return text;
	if (text === 'skipWaiting') {
		return path === serviceWorker && isAlone(name) ? null : 'skipWaiting without being alone';
	}
	const isLoading = ts.isPropertyAccessExpression(name.parent) && name.parent.name === name;
	const isReload = text === 'reload' && isLoading;
	return isReload && path !== registrar ? 'reload' : null;
}

/** Every such place, by file. */
export function uninvitedUpdates(sources: readonly Source[]): readonly string[] {
	const found: string[] = [];
	for (const source of sources) {
		walk(treeOf(source), (node) => {
			if (!ts.isIdentifier(node) && !ts.isStringLiteralLike(node)) return;
			const what = breach(node, source.path);
			if (what !== null) found.push(`${source.path}: ${what}`);
		});
	}
	return found;
}

/** How often a file loads the window again. */
export function reloads(sources: readonly Source[]): number {
	const text = sources.map(({ text }) => text).join('\n');
	return [...text.matchAll(/\blocation\s*\.\s*reload\b/g)].length;
}
