// All of core is pure and synchronous: what it concludes depends on what it is given, and nothing
// else. These rules name every way out.
import ts from 'typescript';
import { treeOf, walk, type Source } from './sources';

const banned = new Set(
	`console crypto document fetch global globalThis history indexedDB localStorage location
	navigator performance postMessage process queueMicrotask requestAnimationFrame self
	sessionStorage setImmediate setInterval setTimeout window Promise`.split(/\s+/)
);

/** Whether an identifier only names a member, as in `item.history` or `{ process: 1 }`. */
function isMemberName(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
	if (ts.isQualifiedName(parent)) return parent.right === node;
	const isMember =
		ts.isPropertyAssignment(parent) ||
		ts.isPropertySignature(parent) ||
		ts.isPropertyDeclaration(parent) ||
		ts.isMethodSignature(parent);
	return isMember && parent.name === node;
}

/** Names that the file itself gives a meaning, so that they are not the surroundings'. */
function ownNames(tree: ts.SourceFile): ReadonlySet<string> {
	const names = new Set<string>();
	walk(tree, (node) => {
		const declares =
			ts.isVariableDeclaration(node) ||
			ts.isParameter(node) ||
			ts.isBindingElement(node) ||
			ts.isImportSpecifier(node) ||
			ts.isFunctionDeclaration(node);
		if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
	});
	return names;
}

/** `Date.now()`, `Date()` and `new Date()` read the clock; `new Date(given)` does not. */
function readsClock(node: ts.Node): boolean {
	if (ts.isNewExpression(node)) {
		return node.expression.getText() === 'Date' && !node.arguments?.length;
	}
	if (ts.isCallExpression(node)) return node.expression.getText() === 'Date';
	return ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now';
}

function breach(node: ts.Node, own: ReadonlySet<string>): string | undefined {
	if (readsClock(node)) return 'the clock';
	if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') return 'chance';
	if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return 'waiting';
	if (!ts.isIdentifier(node) || !banned.has(node.text)) return undefined;
	return isMemberName(node) || own.has(node.text) ? undefined : node.text;
}

/** Everything in core that looks at more than it is given. */
export function impurities(sources: readonly Source[]): readonly string[] {
	return sources
		.filter(({ path }) => path.startsWith('src/lib/core/'))
		.flatMap((source) => {
			const tree = treeOf(source);
			const own = ownNames(tree);
			const found: string[] = [];
			walk(tree, (node) => {
				const what = breach(node, own);
				if (what) found.push(`${source.path}: ${what}`);
			});
			return found;
		});
}
