// The rules of docs/rooms.md. Each function takes rooms and sources and names every breach.
import { importsOf, resolve, type Import } from './imports';
import type { Room } from './rooms-table';
import type { Source } from './sources';

function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
	return rooms.find(({ where }) => where.some((pattern) => pattern.test(path)));
}

/** Rows that contradict the table: a room that may import its equal, its better, or nothing known. */
export function contradictions(rooms: readonly Room[]): readonly string[] {
	const ranks = new Map(rooms.map(({ name, rank }) => [name, rank]));
	const problems = rooms.flatMap(({ name, rank, mayImport }) =>
		[...mayImport.keys()]
			.filter((other) => (ranks.get(other) ?? Infinity) >= rank)
			.map((other) => `${name} may not be allowed ${other}: its rank is not lower`)
	);
	return ranks.size === rooms.length ? problems : [...problems, 'a room has two rows'];
}

/** Files that belong to no room. */
export function homeless(rooms: readonly Room[], sources: readonly Source[]): readonly string[] {
	return sources
		.filter(({ path }) => /\.(ts|js|svelte|css)$/.test(path) && !roomOf(path, rooms))
		.map(({ path }) => `${path} is in no room`);
}

function packageProblem(room: Room, found: Import): string | undefined {
	const { from, specifier } = found;
	const allowed = room.packages.some(
		(name) => specifier === name || specifier.startsWith(`${name}/`)
	);
	return allowed ? undefined : `${from}: ${room.name} may not use ${specifier}`;
}

function roomProblem(room: Room, found: Import, path: string, rooms: readonly Room[]) {
	const { from, specifier, typesOnly } = found;
	const other = roomOf(path, rooms);
	if (!other) return `${from}: ${specifier} is in no room`;
	if (other === room) return undefined;
	const allowed = room.mayImport.get(other.name);
	if (!allowed) return `${from}: ${room.name} may not import ${other.name}`;
	if (allowed === 'types' && !typesOnly) {
		return `${from}: ${room.name} may import only types of ${other.name}`;
	}
	const throughDoor = other.door.some((pattern) => pattern.test(path));
	return throughDoor ? undefined : `${from}: ${path} is not the door of ${other.name}`;
}

/** Imports that the table does not allow. */
export function forbiddenImports(
	rooms: readonly Room[],
	sources: readonly Source[]
): readonly string[] {
	const paths = new Set(sources.map(({ path }) => path));
	return sources.flatMap((source) => {
		const room = roomOf(source.path, rooms);
		if (!room) return [];
		return importsOf(source).flatMap((found) => {
			const path = resolve(found, paths);
			const problem =
				path === null ? packageProblem(room, found) : roomProblem(room, found, path, rooms);
			return problem ?? [];
		});
	});
}

/** Circles of files that import each other, each named once. */
export function circles(sources: readonly Source[]): readonly string[] {
	const paths = new Set(sources.map(({ path }) => path));
	const edges = new Map(
		sources.map((source) => [
			source.path,
			importsOf(source).flatMap((found) => resolve(found, paths) ?? [])
		])
	);
	const done = new Set<string>();
	const found: string[] = [];
	const visit = (path: string, way: readonly string[]): void => {
		if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
		if (done.has(path) || way.includes(path)) return;
		for (const next of edges.get(path) ?? []) visit(next, [...way, path]);
		done.add(path);
	};
	for (const path of paths) visit(path, []);
	return found;
}
