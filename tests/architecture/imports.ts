// What a source imports, and which file is meant.
import { posix } from 'node:path';
import ts from 'typescript';
import { treeOf, walk, type Source } from './sources';

/** One import: the words in the source, and whether only types are taken. */
export interface Import {
	readonly from: string;
	readonly specifier: string;
	readonly typesOnly: boolean;
}

function isTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	if (ts.isExportDeclaration(node)) return node.isTypeOnly;
	const clause = node.importClause;
	if (!clause) return false;
	if (clause.isTypeOnly) return true;
	const bindings = clause.namedBindings;
	if (clause.name || !bindings || ts.isNamespaceImport(bindings)) return false;
	return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

/** `import('x')` and `import.meta.glob('x')`: what is loaded later. */
function loadedBy(node: ts.CallExpression): readonly string[] {
	const called = node.expression;
	const isImport = called.kind === ts.SyntaxKind.ImportKeyword;
	if (!isImport && called.getText() !== 'import.meta.glob') return [];
	const [first] = node.arguments;
	const given = first && ts.isArrayLiteralExpression(first) ? first.elements : first ? [first] : [];
	return given.map((part) => (ts.isStringLiteralLike(part) ? part.text : '(not a plain text)'));
}

/** Everything a source imports, at once or later. */
export function importsOf(source: Source): readonly Import[] {
	const found: Import[] = [];
	const add = (specifier: string, typesOnly: boolean) =>
		found.push({ from: source.path, specifier, typesOnly });
	walk(treeOf(source), (node) => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
			const named = node.moduleSpecifier;
			if (named && ts.isStringLiteral(named)) add(named.text, isTypesOnly(node));
		} else if (ts.isCallExpression(node)) {
			for (const specifier of loadedBy(node)) add(specifier, false);
		} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
			add(node.argument.literal.getText().slice(1, -1), true);
		}
	});
	return found;
}

const aliases: readonly (readonly [RegExp, string])[] = [
	[/^\$lib(?=\/|$)/, 'src/lib'],
	[/^\$locales(?=\/|$)/, 'locales'],
	[/^\$tests(?=\/|$)/, 'tests'],
	[/^\//, '']
];

/** The path of the file that is meant, or null when it is a package. */
export function resolve({ from, specifier }: Import, paths: ReadonlySet<string>): string | null {
	const plain = specifier.replace(/\?.*$/, '');
	const alias = aliases.find(([start]) => start.test(plain));
	if (!alias && !plain.startsWith('.')) return null;
	const path = alias
		? plain.replace(...alias)
		: posix.normalize(posix.join(posix.dirname(from), plain));
	const endings = ['', '.ts', '.svelte.ts', '/index.ts', '.js'];
	return endings.map((ending) => path + ending).find((file) => paths.has(file)) ?? path;
}
