// Spoils files: any bytes by hand of a vandal, and JSON by hand of somebody who knows what it is.
type Random = () => number;
const below = (random: Random, end: number) => Math.floor(random() * end);
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

/** Bytes with one to four of them changed, taken, added, repeated or cut, or joined with another's. */
export function spoiltBytes(random: Random, seed: Uint8Array, other: Uint8Array): Uint8Array {
	let bytes: Uint8Array = Uint8Array.from(seed);
	for (let left = 1 + below(random, 4); left > 0; left -= 1) bytes = one(random, bytes, other);
	return bytes;
}

const special = [0, 1, 9, 10, 13, 32, 34, 39, 45, 48, 57, 60, 92, 93, 123, 125, 127, 128, 194, 255];

function one(random: Random, bytes: Uint8Array, other: Uint8Array): Uint8Array {
	const [at, to] = [below(random, bytes.length + 1), below(random, bytes.length + 1)];
	const [from, end] = [Math.min(at, to), Math.max(at, to)];
	const parts = (...list: readonly ArrayLike<number>[]) => joined(list);
	switch (below(random, 8)) {
		case 0:
			return at < bytes.length ? bytes.with(at, bytes[at]! ^ (1 << below(random, 8))) : bytes;
		case 1:
			return at < bytes.length ? bytes.with(at, pick(random, special)) : bytes;
		case 2:
			return parts(bytes.subarray(0, at), [below(random, 256)], bytes.subarray(at));
		case 3:
			return parts(bytes.subarray(0, from), bytes.subarray(Math.min(end, from + 40)));
		case 4:
			return parts(bytes.subarray(0, end), bytes.subarray(from));
		case 5:
			return bytes.subarray(0, at);
		case 6:
			return parts(bytes.subarray(0, at), other.subarray(below(random, other.length + 1)));
		default:
			return parts(bytes.subarray(end), bytes.subarray(0, end));
	}
}

function joined(list: readonly ArrayLike<number>[]): Uint8Array {
	const bytes = new Uint8Array(list.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of list) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

const texts = [
	'',
	'\u202e',
	'a\u200bb',
	'__proto__',
	'constructor',
	'<script>x()</script>',
	'x'.repeat(5000),
	'\ud800',
	'yes',
	'no',
	'1',
	'en',
	'..',
	'\u0000'
];
const values: readonly unknown[] = [
	null,
	true,
	false,
	0,
	-1,
	1.5,
	1e308,
	-0,
	1e-320,
	2 ** 53,
	[],
	{},
	{ surplus: { surplus: 1 } },
	[[[[[]]]]],
	new Array(300).fill(0),
	...texts
];
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'v', 'kind', ''];

type Holder = Record<string, unknown> | unknown[];
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function holdersIn(value: unknown, found: Holder[] = []): readonly Holder[] {
	if (!isHolder(value)) return found;
	found.push(value);
	for (const part of Object.values(value)) holdersIn(part, found);
	return found;
}

// An own member of any name, `__proto__` too.
function put(holder: Holder, name: string, value: unknown): void {
	Object.defineProperty(holder, name, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
}

/** JSON with one to three members changed, taken, added, renamed, moved, repeated or nested. */
export function spoiltJson(random: Random, json: string): string {
	const root: { value: unknown } = { value: JSON.parse(json) };
	for (let left = 1 + below(random, 3); left > 0; left -= 1) oneMember(random, root);
	const text = JSON.stringify(root.value) ?? 'null';
	return below(random, 20) === 0 ? doubled(random, text) : text;
}

function oneMember(random: Random, root: { value: unknown }): void {
	const holders = holdersIn(root.value);
	if (holders.length === 0) {
		root.value = pick(random, values);
		return;
	}
	const holder = pick(random, holders);
	const keys = Object.keys(holder);
	const name = keys.length > 0 ? pick(random, keys) : '0';
	const old: unknown = Reflect.get(holder, name);
	switch (below(random, 8)) {
		case 0:
			return put(holder, name, structuredClone(pick(random, values)));
		case 1:
			if (Array.isArray(holder)) holder.splice(Number(name), 1);
			else Reflect.deleteProperty(holder, name);
			return;
		case 2:
			if (Array.isArray(holder)) holder.push(structuredClone(old));
			else put(holder, pick(random, names), structuredClone(pick(random, values)));
			return;
		case 3:
			if (typeof old === 'string') return put(holder, name, spoiltText(random, old));
			return put(holder, name, typeof old === 'number' ? old + pick(random, [1, -1, 0.5]) : old);
		case 4: {
			const from = pick(random, holders);
			return put(holder, name, structuredClone(Object.values(from)[0] ?? null));
		}
		case 5:
			return put(holder, name, [old]);
		case 6:
			return put(holder, name, { of: old });
		default:
			if (!Array.isArray(holder)) Reflect.deleteProperty(holder, name);
			return put(holder, Array.isArray(holder) ? name : pick(random, names), old);
	}
}

function spoiltText(random: Random, text: string): string {
	const at = below(random, text.length + 1);
	return text.slice(0, at) + pick(random, texts) + text.slice(at + below(random, 3));
}

// The same member twice, of which most programs read only the last.
function doubled(random: Random, text: string): string {
	const members = [...text.matchAll(/"[\w-]+":(?:"[^"\\]*"|\d+|true|false|null)/g)];
	if (members.length === 0) return text;
	const { 0: member, index } = pick(random, members);
	return `${text.slice(0, index)}${member},${text.slice(index)}`;
}
