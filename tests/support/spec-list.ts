// The journeys that `npm test` runs, as Playwright lists them, each with what it does: the names of
// all that it calls, in their order, with the texts handed over, down into the helpers of the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export interface Journey {
	/** From the root of the project. */
	readonly file: string;
	readonly title: string;
	readonly projects: readonly string[];
	readonly skipped: boolean;
	/** Such as `seesPhase paused`. */
	readonly does: readonly string[];
}

interface ListedSuite {
	readonly suites?: readonly ListedSuite[];
	readonly specs: readonly {
		readonly file: string;
		readonly line: number;
		readonly title: string;
		readonly tests: readonly {
			readonly projectName: string;
			readonly expectedStatus: string;
			readonly annotations: readonly { readonly type: string }[];
		}[];
	}[];
}
interface Listed {
	readonly config: { readonly rootDir: string };
	readonly suites: readonly ListedSuite[];
}

const root = join(import.meta.dirname, '..', '..');
let listed: Listed | null = null;

/** Asks Playwright, as `npm test` would call it, and runs nothing. */
function list(): Listed {
	if (listed) return listed;
	const {
		ASKWELL_ENGINES: _engines,
		ASKWELL_FORENSICS: _forensics,
		ASKWELL_SCREENSHOTS: _pictures,
		...env
	} = process.env;
	const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
	const args = [cli, 'test', '--list', '--forbid-only', '--reporter=json'];
	const { stdout, stderr } = spawnSync(process.execPath, args, {
		cwd: root,
		// It lists without a browser, so none is looked for.
		env: { ...env, CHROMIUM_PATH: env['CHROMIUM_PATH'] ?? '' },
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024
	});
	if (!stdout.startsWith('{')) throw new Error(`the journeys cannot be listed: ${stderr}${stdout}`);
	listed = JSON.parse(stdout) as Listed;
	return listed;
}

export type Read = (path: string) => string;
const readPlain: Read = (path) => readFileSync(path, 'utf8');

/** Every journey, from the files as they are or as `read` gives them. */
export function journeys(read: Read = readPlain): readonly Journey[] {
	const { config, suites } = list();
	const sources = new Sources(read);
	const specsOf = (suite: ListedSuite): ListedSuite['specs'] => [
		...suite.specs,
		...(suite.suites ?? []).flatMap(specsOf)
	];
	const byPlace = new Map<string, Journey>();
	for (const { file, line, title, tests } of suites.flatMap(specsOf)) {
		const path = join(config.rootDir, file);
		const key = `${path}:${line}:${title}`;
		const { does, isPlain } = sources.testAt(path, line);
		const projects = [...(byPlace.get(key)?.projects ?? []), ...tests.map((t) => t.projectName)];
		const marks = tests.flatMap(({ annotations, expectedStatus }) => [
			expectedStatus,
			...annotations.map(({ type }) => type)
		]);
		const skipped =
			!isPlain || marks.some((mark) => /^(skip|skipped|fixme|fail|failed)$/.test(mark));
		byPlace.set(key, { file: relative(root, path), title, projects, skipped, does });
	}
	return [...byPlace.values()];
}

type Callee = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

/** Source files, each read and parsed once. */
class Sources {
	readonly #read: Read;
	readonly #files = new Map<string, ts.SourceFile>();

	constructor(read: Read) {
		this.#read = read;
	}

	#file(path: string): ts.SourceFile {
		const known = this.#files.get(path);
		if (known) return known;
		const source = ts.createSourceFile(path, this.#read(path), ts.ScriptTarget.Latest, true);
		this.#files.set(path, source);
		return source;
	}

	/** The test that stands on a line; not plain when it is skipped, or skips itself. */
	testAt(path: string, line: number): { does: readonly string[]; isPlain: boolean } {
		const source = this.#file(path);
		const call = callsIn(source).find(
			(one) =>
				/^test\b/.test(one.expression.getText()) &&
				source.getLineAndCharacterOfPosition(one.getStart()).line === line - 1
		);
		if (!call) return { does: [], isPlain: false };
		const body = call.arguments.find(
			(one) => ts.isArrowFunction(one) || ts.isFunctionExpression(one)
		);
		const skips = body ? callsIn(body).map((one) => one.expression.getText()) : [];
		const isPlain =
			call.expression.getText() === 'test' &&
			!skips.some((name) => /^test\.(skip|fixme)$/.test(name));
		return { does: body ? this.#does(body, new Set()) : [], isPlain };
	}

	#does(node: ts.Node, within: ReadonlySet<ts.Node>): readonly string[] {
		return callsIn(node).flatMap((call) => {
			const callee = ts.isIdentifier(call.expression) ? this.#declared(call.expression) : null;
			const inner = callee?.body && !within.has(callee) ? callee.body : null;
			return [
				...(inner && callee ? this.#does(inner, new Set([...within, callee])) : []),
				nameOf(call)
			];
		});
	}

	#declared(name: ts.Identifier): Callee | null {
		const source = name.getSourceFile();
		const here = source.statements.find(
			(one): one is ts.FunctionDeclaration =>
				ts.isFunctionDeclaration(one) && one.name?.text === name.text
		);
		if (here) return here;
		for (const one of source.statements) {
			if (!ts.isImportDeclaration(one) || !ts.isStringLiteral(one.moduleSpecifier)) continue;
			const named = one.importClause?.namedBindings;
			if (!named || !ts.isNamedImports(named)) continue;
			if (!named.elements.some((element) => element.name.text === name.text)) continue;
			return this.#imported(join(dirname(source.fileName), one.moduleSpecifier.text), name.text);
		}
		return null;
	}

	#imported(path: string, name: string): Callee | null {
		const file = `${path}.ts`;
		// Only helpers of the tests are followed.
		if (!file.includes(join('tests', 'support')) || !existsSync(file)) return null;
		const found = this.#file(file).statements.find(
			(one): one is ts.FunctionDeclaration =>
				ts.isFunctionDeclaration(one) && one.name?.text === name
		);
		return found ?? null;
	}
}

/** Calls below a node: what stands inside before what stands around it, else in their order. */
function callsIn(node: ts.Node): readonly ts.CallExpression[] {
	const found: ts.CallExpression[] = [];
	const visit = (one: ts.Node): void => {
		ts.forEachChild(one, visit);
		if (ts.isCallExpression(one)) found.push(one);
	};
	ts.forEachChild(node, visit);
	return found;
}

function nameOf({ expression, arguments: given }: ts.CallExpression): string {
	const name = ts.isPropertyAccessExpression(expression)
		? expression.name.text
		: expression.getText();
	const texts = given.flatMap((one) => {
		if (ts.isStringLiteralLike(one)) return [one.text];
		return one.kind === ts.SyntaxKind.TrueKeyword || ts.isNumericLiteral(one)
			? [one.getText()]
			: [];
	});
	return [name, ...texts].join(' ');
}
