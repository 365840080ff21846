// The TypeScript compiler over short pieces of code that are no files, against the real types of
// the project, or against types that were loosened on purpose.
import { resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../../..');
const fromRoot = (path: string) => resolve(root, path);

/** Changed text for files of the project, by path from its root. */
export type Overlay = ReadonlyMap<string, string>;
export const asItIs: Overlay = new Map();

/** A file with one place in it written otherwise. Throws unless that place is there, once. */
export function rewritten(path: string, from: string, to: string): Overlay {
	const text = ts.sys.readFile(fromRoot(path)) ?? '';
	if (text.split(from).length !== 2) throw new Error(`${path} does not say once: ${from}`);
	return new Map([[path, text.replace(from, () => to)]]);
}

const pieces: string[] = [];
const pathOf = (place: number) => fromRoot(`src/lib/core/piece-${place}.ts`);

/** Adds a piece of code to those that are compiled together; answers its place among them. */
export function pieceOf(code: string): number {
	return pieces.push(code) - 1;
}

/** Lines of a piece, from 1, that do not compile. */
export function errorLines(place: number, overlay: Overlay): readonly number[] {
	const program = programOf(overlay);
	const file = program.getSourceFile(pathOf(place));
	if (!file) throw new Error(`no piece ${place}`);
	const errors = [
		...program.getSyntacticDiagnostics(file),
		...program.getSemanticDiagnostics(file)
	];
	return errors.map(({ start = 0 }) => file.getLineAndCharacterOfPosition(start).line + 1);
}

const options = readOptions();

function readOptions(): ts.CompilerOptions {
	const path = fromRoot('tsconfig.json');
	const { config } = ts.readConfigFile(path, ts.sys.readFile);
	const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root, {}, path);
	return {
		...parsed.options,
		noEmit: true,
		// Types of tools and of the browser matter to no rule and take their time in each program.
		types: [],
		lib: ['lib.esnext.d.ts'],
		paths: { $lib: [fromRoot('src/lib')], '$lib/*': [fromRoot('src/lib/*')] }
	};
}

const programs = new WeakMap<Overlay, ts.Program>();
const read = new Map<string, ts.SourceFile>();
let latest: ts.Program | undefined;

// One program for all pieces, and one for each overlay, made from the one before it.
function programOf(overlay: Overlay): ts.Program {
	const known = programs.get(overlay);
	if (known) return known;
	const program = ts.createProgram({
		rootNames: pieces.map((_code, place) => pathOf(place)),
		options,
		host: hostWith(overlay),
		...(latest && { oldProgram: latest })
	});
	programs.set(overlay, program);
	latest = program;
	return program;
}

function hostWith(overlay: Overlay): ts.CompilerHost {
	const host = ts.createCompilerHost(options);
	const code = new Map(pieces.map((text, place) => [pathOf(place), text]));
	const changed = new Map([...overlay].map(([path, text]) => [fromRoot(path), text]));
	const parse = (path: string, text: string) =>
		ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	return {
		...host,
		fileExists: (path) => code.has(path) || host.fileExists(path),
		readFile: (path) => code.get(path) ?? changed.get(path) ?? host.readFile(path),
		getSourceFile: (path, target) => {
			const loosened = changed.get(path);
			if (loosened !== undefined) return parse(path, loosened);
			const text = code.get(path);
			const file =
				read.get(path) ??
				(text === undefined ? host.getSourceFile(path, target) : parse(path, text));
			if (file) read.set(path, file);
			return file;
		}
	};
}
