// What must hold of a protocol beyond its shape: references that exist and point back, no
// branching on who somebody is, one meaning per id, words for every key in every locale.
import { referencesOf } from './condition';
import { codesOf, optionalKeys, requiredKeys } from './keys';
import type { Condition, Item, Protocol, ProtocolBundle } from './model';

/** A defect of a protocol. `path` leads into the file; it never holds a value from it. */
export interface ProtocolFault {
	readonly rule:
		| 'shape'
		| 'duplicate-item'
		| 'duplicate-code'
		| 'unknown-reference'
		| 'forward-reference'
		| 'unknown-code'
		| 'branches-on-demographics'
		| 'asks-on-a-no'
		| 'bounds-reversed'
		| 'ceiling'
		| 'note-in-field'
		| 'missing-message'
		| 'unknown-message';
	readonly path: string;
}

/** Most items that may be asked in field use (source: Askwell design, section 4, I-26). */
export const fieldCeilings = { border: 8, inspection: 14 } as const;

/** Every defect of the protocol and of its words, in the order of the file. */
export function checkBundle(bundle: ProtocolBundle): readonly ProtocolFault[] {
	return [...checkProtocol(bundle.protocol), ...checkMessages(bundle)];
}

function checkProtocol(protocol: Protocol): readonly ProtocolFault[] {
	const faults: ProtocolFault[] = [];
	const earlier = new Map<string, Item>();
	const all = new Set(protocol.items.map((item) => item.id));
	protocol.items.forEach((item, index) => {
		const path = `protocol.items.${index}`;
		if (earlier.has(item.id)) faults.push({ rule: 'duplicate-item', path: `${path}.id` });
		faults.push(...checkOwn(item, path));
		if (item.askWhen) faults.push(...checkCondition(item.askWhen, earlier, all, path));
		earlier.set(item.id, item);
	});
	return [...faults, ...checkField(protocol)];
}

function checkOwn(item: Item, path: string): readonly ProtocolFault[] {
	const codes = codesOf(item);
	const faults: ProtocolFault[] = [];
	if (new Set(codes).size !== codes.length) faults.push({ rule: 'duplicate-code', path });
	if (item.kind === 'quantity' && item.min > item.max) {
		faults.push({ rule: 'bounds-reversed', path });
	}
	return faults;
}

function checkCondition(
	condition: Condition,
	earlier: ReadonlyMap<string, Item>,
	all: ReadonlySet<string>,
	path: string
): readonly ProtocolFault[] {
	const faults: ProtocolFault[] = [];
	for (const id of referencesOf(condition)) {
		const item = earlier.get(id);
		if (item?.purpose === 'demographic') faults.push({ rule: 'branches-on-demographics', path });
		if (item) continue;
		faults.push({ rule: all.has(id) ? 'forward-reference' : 'unknown-reference', path });
	}
	return codesFit(condition, earlier) ? faults : [...faults, { rule: 'unknown-code', path }];
}

function codesFit(condition: Condition, earlier: ReadonlyMap<string, Item>): boolean {
	if (condition.op === 'not') return codesFit(condition.of, earlier);
	if (condition.op === 'all' || condition.op === 'any') {
		return condition.of.every((part) => codesFit(part, earlier));
	}
	const item = earlier.get(condition.item);
	if (!item) return true;
	if (condition.op === 'atLeast') return item.kind === 'quantity';
	return codesOf(item).includes(condition.code);
}

function checkField(protocol: Protocol): readonly ProtocolFault[] {
	if (protocol.setting === 'practice') return [];
	const faults: ProtocolFault[] = protocol.items.flatMap((item, index) =>
		item.kind === 'note'
			? [{ rule: 'note-in-field' as const, path: `protocol.items.${index}` }]
			: []
	);
	protocol.items.forEach((item, index) => {
		const weighs = item.purpose === 'conduct' || item.purpose === 'condition';
		if (weighs && item.askWhen && restsOnNo(item.askWhen)) {
			faults.push({ rule: 'asks-on-a-no', path: `protocol.items.${index}` });
		}
	});
	const ceiling = fieldCeilings[protocol.setting];
	return protocol.items.length > ceiling
		? [...faults, { rule: 'ceiling', path: 'protocol.items' }]
		: faults;
}

// Who says no would be asked more than who keeps silent, and the outcome could tell them apart.
function restsOnNo(condition: Condition): boolean {
	if (condition.op === 'not') return true;
	if (condition.op === 'is') return condition.code === 'no';
	return condition.op !== 'atLeast' && condition.of.some(restsOnNo);
}

function checkMessages(bundle: ProtocolBundle): readonly ProtocolFault[] {
	const required = requiredKeys(bundle.protocol);
	const known = new Set([...required, ...optionalKeys(bundle.protocol)]);
	return Object.entries(bundle.messages).flatMap(([tag, messages]) => [
		...required
			.filter((key) => !messages[key])
			.map((key) => ({ rule: 'missing-message' as const, path: `messages.${tag}.${key}` })),
		...Object.keys(messages)
			.filter((key) => !known.has(key))
			.map((_, index) => ({ rule: 'unknown-message' as const, path: `messages.${tag}.${index}` }))
	]);
}
