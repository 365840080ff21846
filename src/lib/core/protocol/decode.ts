// The strict way in for every protocol, ours and others'. Size first, then shape, then meaning;
// a refusal says where in the file and by which rule, and never repeats what the file says.
import * as v from 'valibot';
import { err, ok, type Result } from '../result';
import { holdsHidden } from '../text';
import { checkBundle, type ProtocolFault } from './check';
import { purposes, settings, type Condition, type ProtocolBundle } from './model';

/** Largest file accepted: 1 MiB. */
export const maxBundleBytes = 1_048_576;
/** Most items accepted, with room above the 60 that a practice file must be able to hold. */
export const maxItems = 200;
const maxConditionDepth = 6;
// A title and a preface, and for each item its sentence, its lines and twenty answers at most.
const mostMessages = 2 + maxItems * 26;
/** Most defects of shape that are told. Finding the place of each takes time. */
const mostFaults = 50;

const id = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
const code = v.pipe(v.string(), v.maxLength(32), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const whole = (min: number, max: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
// How many there are is looked at before any of them: each refused one costs time and memory.
const atMost = (max: number) => (given: unknown) => Object.keys(Object(given)).length <= max;
const list = <T extends v.GenericSchema>(item: T, min: number, max: number) =>
	v.pipe(v.unknown(), v.check(atMost(max)), v.array(item), v.minLength(min));

const condition: v.GenericSchema<unknown, Condition> = v.lazy(() =>
	v.variant('op', [
		v.strictObject({ op: v.literal('is'), item: id, code }),
		v.strictObject({ op: v.literal('atLeast'), item: id, value: whole(0, 1_000_000) }),
		v.strictObject({ op: v.literal('all'), of: list(condition, 1, 20) }),
		v.strictObject({ op: v.literal('any'), of: list(condition, 1, 20) }),
		v.strictObject({ op: v.literal('not'), of: condition })
	])
);

const common = {
	id,
	purpose: v.picklist(purposes),
	askWhen: v.exactOptional(condition),
	indicators: list(id, 0, 12)
};
const item = v.variant('kind', [
	v.strictObject({ ...common, kind: v.literal('choice'), options: list(code, 2, 12) }),
	v.strictObject({ ...common, kind: v.literal('choices'), options: list(code, 2, 20) }),
	v.strictObject({ ...common, kind: v.literal('anyOf'), examples: list(code, 2, 5) }),
	v.strictObject({
		...common,
		kind: v.literal('quantity'),
		unit: v.picklist(['days', 'hours', 'people', 'years', 'times']),
		min: whole(0, 1_000_000),
		max: whole(0, 1_000_000)
	}),
	v.strictObject({ ...common, kind: v.literal('note'), maxLength: whole(1, 2000) })
]);

const localeTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), v.maxLength(20));
const text = v.pipe(
	v.string(),
	v.minLength(1),
	v.maxLength(1000),
	v.check((value) => !holdsHidden(value))
);
// The library leaves out members with such names (`__proto__`, `constructor`) without a word.
const namedByAll = (value: unknown) =>
	Object.keys(Object(value)).some((name) => name in Object.prototype);
const ownRecord = <V extends v.GenericSchema>(
	name: v.GenericSchema<string, string>,
	value: V,
	max: number
) =>
	v.pipe(
		v.unknown(),
		v.check(atMost(max)),
		v.check((given) => !namedByAll(given)),
		v.record(name, value)
	);
const messageKey = v.pipe(v.string(), v.maxLength(140), v.regex(/^[a-z0-9][a-z0-9.-]*$/));

const bundleShape = v.strictObject({
	format: v.literal('askwell-protocol'),
	v: v.literal(1),
	protocol: v.strictObject({
		id,
		version: whole(1, 9999),
		setting: v.picklist(settings),
		items: list(item, 1, maxItems),
		pauseAfterFirstYes: whole(1, 20)
	}),
	messages: v.pipe(
		ownRecord(localeTag, ownRecord(messageKey, text, mostMessages), 60),
		v.check((messages) => Object.keys(messages).length >= 1)
	)
});

function isTooDeep(value: unknown, left: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return left === 0 || Object.values(value).some((part) => isTooDeep(part, left - 1));
}

// Names that this format itself gives. Every other name stands in the file alone and might hold
// anything, so a path shows its place instead.
const ownNames = new Set(
	`protocol messages format v id version setting items pauseAfterFirstYes purpose askWhen
	indicators kind options examples unit min max maxLength op item code value of`.split(/\s+/)
);

function pathOf(issue: v.BaseIssue<unknown>): string {
	const steps = (issue.path ?? []).map(({ key, input }) =>
		typeof key === 'number' || ownNames.has(String(key))
			? String(key)
			: String(Object.keys(Object(input)).indexOf(String(key)))
	);
	return steps.join('.');
}

/**
 * Decodes a parsed JSON value as a protocol bundle.
 *
 * @returns the bundle, or every defect found: those of shape first and alone, since rules about
 * meaning make no sense over a broken shape.
 */
export function decodeBundle(value: unknown): Result<ProtocolBundle, readonly ProtocolFault[]> {
	// bundle > protocol > items > item > askWhen, then two levels (object, list) a condition.
	if (isTooDeep(value, 5 + 2 * maxConditionDepth)) return err([{ rule: 'shape', path: '' }]);
	const parsed = v.safeParse(bundleShape, value);
	if (!parsed.success) {
		const told = parsed.issues.slice(0, mostFaults);
		return err(told.map((issue) => ({ rule: 'shape', path: pathOf(issue) })));
	}
	const faults = checkBundle(parsed.output);
	return faults.length > 0 ? err(faults) : ok(parsed.output);
}

/** Decodes the bytes of a file: at most {@link maxBundleBytes}, UTF-8, JSON. */
export function decodeBundleBytes(
	bytes: Uint8Array
): Result<ProtocolBundle, readonly ProtocolFault[]> {
	if (bytes.length > maxBundleBytes) return err([{ rule: 'ceiling', path: '' }]);
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return decodeBundle(JSON.parse(text));
	} catch {
		return err([{ rule: 'shape', path: '' }]);
	}
}
