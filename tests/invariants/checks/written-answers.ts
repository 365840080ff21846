// What the log and the referral hold of an answer: two ways of not answering, and what was asked.
import type { AnyCheck } from '../check';
import { answer, event, imports, model, payload, unwritable, type Pair } from './writing';

const responseFile = 'src/lib/core/protocol/response.ts';
/** Every way an answer can be read has to be spoken of; `left` is left out. */
const reading = (type: string, others: readonly string[], left: string): Pair => {
	const all = ['unsure', 'declined', 'skipped', ...others];
	const words = (names: readonly string[]) =>
		`export const say = (one: ${type}) => ({ ${names.map((name) => `${name}: 1`).join(', ')} })[one];`;
	return [words(all), words(all.filter((name) => name !== left))];
};
const kinds = ['codes', 'quantity', 'note'];
const readings = ['yes', 'no', 'other'];

const reported = (code: string) => `export const told = (one: Reported): Reported => (${code});`;

export const writtenAnswerChecks: readonly AnyCheck[] = [
	unwritable({
		rules: ['I-36'],
		before: `${imports}\nimport type { Reading, Response } from '$lib/core/protocol';\nexport type Both = [Reading, Response];`,
		pairs: ['unsure', 'declined'].flatMap((left) => [
			reading(`Response['kind']`, kinds, left),
			reading(`EventOf<'response-given'>['response']['kind']`, kinds, left),
			reading('Reading', readings, left),
			reading(`Reported['reading']`, readings, left)
		]),
		loosened: [
			{
				what: 'a reading that takes "not sure" for a no',
				in: responseFile,
				from: `'yes' | 'no' | 'unsure' | 'declined' | 'skipped' | 'other'`,
				to: `'yes' | 'no' | 'declined' | 'skipped' | 'other'`
			},
			{
				what: 'answers among which nobody can decline',
				in: responseFile,
				from: `	| { readonly kind: 'declined' }\n`,
				to: ''
			},
			{
				what: 'a log that knows no "not sure"',
				in: model,
				from: `	v.strictObject({ kind: v.literal('unsure') }),\n`,
				to: ''
			},
			{
				what: 'a referral that reports "rather not say" as left out',
				in: payload,
				from: `'no', 'unsure', 'declined', 'skipped', 'other'`,
				to: `'no', 'unsure', 'skipped', 'other'`
			}
		]
	}),
	unwritable({
		rules: ['I-39'],
		before: imports,
		pairs: [
			...['locale', 'mode', 'wordingHash', 'visibility'].map((field) =>
				event(answer(), answer({ [field]: null }))
			),
			event(answer(), answer({ mode: `'guessed'` })),
			[
				reported(
					`{ item: one.item, anyOf: false, reading: 'no', mode: 'read', wording: one.wording }`
				),
				reported(`{ item: one.item, anyOf: false, reading: 'no', mode: 'read' }`)
			],
			[
				reported(`{ item: 'a', anyOf: false, reading: 'no', mode: 'read', wording: one.wording }`),
				reported(`{ item: 'a', anyOf: false, reading: 'no', wording: one.wording }`)
			]
		],
		loosened: [
			{
				what: 'an answer to words that nobody knows',
				in: model,
				from: '		wordingHash: hash,\n		visibility',
				to: '		wordingHash: v.optional(hash),\n		visibility'
			},
			{
				what: 'an answer in no language',
				in: model,
				from: '		response,\n		locale,',
				to: '		response,\n		locale: v.optional(locale),'
			},
			{
				what: 'an answer that somebody guessed',
				in: model,
				from: `'interpreted', 'spoken'] as const`,
				to: `'interpreted', 'spoken', 'guessed'] as const`
			},
			{
				what: 'a referral that may leave out the words',
				in: payload,
				from: '	mode: v.picklist(askingModes),\n	wording\n',
				to: '	mode: v.picklist(askingModes),\n	wording: v.optional(wording)\n'
			}
		]
	})
];
