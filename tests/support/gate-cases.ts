// Protocols that must be refused, each by its rule, and protocols that must pass. They lie beside
// the tests as small JSON files, a file a theme; here each becomes a whole protocol with words.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleId } from '$lib/core/gate';
import { decodeBundle, type ProtocolBundle } from '$lib/core/protocol';

/** An item as a case writes it; what it leaves out is filled in. */
interface CaseItem {
	readonly id?: string;
	readonly prompt: string;
	readonly options?: Readonly<Record<string, string>>;
	readonly [more: string]: unknown;
}

export interface GateCase {
	readonly name: string;
	readonly rule: RuleId;
	readonly language: string;
	readonly setting?: string;
	readonly title?: string;
	readonly preface?: string;
	readonly items: readonly CaseItem[];
}

const folder = join(import.meta.dirname, '..', 'protocols');
const lines = ['prompt', 'hint', 'topic', 'care', 'why', 'more'];

/** Every case of a folder, by theme. */
export function casesIn(name: 'refused' | 'accepted'): readonly GateCase[] {
	return readdirSync(join(folder, name)).flatMap(
		(file) => JSON.parse(readFileSync(join(folder, name, file), 'utf8')) as GateCase[]
	);
}

function itemOf({ options, ...own }: CaseItem, index: number) {
	const data = Object.entries(own).filter(([key]) => !lines.includes(key));
	const codes =
		own['kind'] === undefined || options ? { options: Object.keys(options ?? yesNo) } : {};
	return {
		id: `item-${index}`,
		kind: 'choice',
		purpose: 'conduct',
		indicators: [],
		...codes,
		...Object.fromEntries(data)
	};
}

const yesNo = { yes: '', no: '' };

function messagesOf({ options = {}, ...own }: CaseItem, index: number) {
	const id = own.id ?? `item-${index}`;
	const said = lines.flatMap((line) => (own[line] ? [[`${id}.${line}`, own[line]]] : []));
	const answers = Object.entries(options).map(([code, text]) => [`${id}.option.${code}`, text]);
	return Object.fromEntries([[`${id}.topic`, '…'], ...said, ...answers]) as Record<string, string>;
}

/** The protocol of a case, not yet decoded. */
export function bundleOfCase(one: GateCase): ProtocolBundle {
	const words = one.items.map(messagesOf).reduce((all, more) => ({ ...all, ...more }), {});
	const head = { title: one.title ?? '…', preface: one.preface ?? '…' };
	return {
		format: 'askwell-protocol',
		v: 1,
		protocol: {
			id: 'a-case',
			version: 1,
			setting: one.setting ?? 'practice',
			pauseAfterFirstYes: 2,
			items: one.items.map(itemOf)
		},
		messages: { [one.language]: { ...head, ...words } }
	} as unknown as ProtocolBundle;
}

/** What the strict decoder says of a case, but for what the gate itself explains. */
export function shapeFaults(one: GateCase): readonly string[] {
	const decoded = decodeBundle(bundleOfCase(one));
	if (decoded.ok) return [];
	return decoded.error.map(({ rule }) => rule).filter((r) => r !== 'branches-on-demographics');
}
