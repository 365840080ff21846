// That there is nowhere to write a judgement: no impression, no contradiction, no hunch.
import type { AnyCheck } from '../check';
import {
	answer,
	event,
	handed,
	imports,
	known,
	model,
	newEvent,
	newFact,
	newField,
	unwritable
} from './writing';

const calm = `{ danger: false, privacy: 'held', agreement: 'given', end: 'complete' } as const`;
const beforeJudging = [
	imports,
	`import { assess, circumstances, type ConductAnswers } from '$lib/core/assessment';`,
	`import type { Item } from '$lib/core/protocol';`,
	`export const seen = { ...(${calm}), demeanour: 'nervous' };`,
	`export type { Item, ConductAnswers };`,
	`export { assess, circumstances };`
].join('\n');
const out = (around: string) =>
	`export const out = (said: ConductAnswers) => assess(said, ${around}, 'adult', []);`;
const item = (purpose: string) =>
	`export const item: Item = { id: 'a', kind: 'choice', options: [], indicators: [], purpose: '${purpose}' };`;

export const writtenJudgingChecks: readonly AnyCheck[] = [
	unwritable({
		rules: ['I-38'],
		before: imports,
		pairs: [
			event(answer(), answer({ contradicts: `'b'` })),
			event(`type: 'paused'`, `type: 'contradiction-noted', items: ['a', 'b']`),
			known('responses', 'contradictions'),
			known(`responses.get('a')?.mode`, `responses.get('a')?.consistent`),
			handed('reported', 'contradictions'),
			[
				`export const section: Section = 'not-asked';`,
				`export const section: Section = 'contradictions';`
			]
		],
		loosened: [
			newEvent(
				'a contradiction as an event',
				`event('contradiction-noted', { items: v.array(id) })`
			),
			{
				what: 'an answer that is held against another',
				in: model,
				from: `		visibility: v.picklist`,
				to: `		contradicts: v.optional(id),\n		visibility: v.picklist`
			},
			newFact('contradictions among what is known', 'contradictions: readonly string[]'),
			newField('contradictions in a referral', 'contradictions: list(id, 9)'),
			{
				what: 'a part of the summary for contradictions',
				in: 'src/lib/core/referral/summary.ts',
				from: `	'limits'\n] as const;`,
				to: `	'limits',\n	'contradictions'\n] as const;`
			}
		]
	}),
	unwritable({
		rules: ['I-45'],
		before: beforeJudging,
		pairs: [
			event(answer(), answer({ demeanour: `'nervous'` })),
			event(`type: 'paused'`, `type: 'impression-noted', text: ''`),
			event(`type: 'paused'`, `type: 'demeanour-noted', eyeContact: false`),
			known('fear', 'demeanour'),
			handed('needs', 'impression'),
			handed('from.station', 'from.impression'),
			[item('conduct'), item('intuition')],
			[item('need'), item('looks')],
			// Circumstances are made in one place, which takes nothing else along.
			[out('circumstances(seen)'), out('seen')],
			[
				`export const around = circumstances(${calm});`,
				`export const around = circumstances({ ...(${calm}), demeanour: 'nervous' });`
			]
		],
		loosened: [
			{
				what: 'a field for demeanour beside an answer',
				in: model,
				from: `		visibility: v.picklist`,
				to: `		demeanour: v.optional(v.string()),\n		visibility: v.picklist`
			},
			newEvent('an impression as an event', `event('impression-noted', { text: v.string() })`),
			newFact('demeanour among what is known', 'demeanour: string | null'),
			newField('an impression in a referral', 'impression: v.string()'),
			{
				what: 'a question that asks for intuition',
				in: 'src/lib/core/protocol/model.ts',
				from: `	'demographic',\n	'process'\n] as const;`,
				to: `	'demographic',\n	'intuition',\n	'process'\n] as const;`
			},
			{
				what: 'circumstances that anybody can make up',
				in: 'src/lib/core/assessment/assess.ts',
				from: `Brand<CircumstanceFacts, 'Circumstances'>`,
				to: 'CircumstanceFacts'
			},
			{
				what: 'demeanour among the circumstances',
				in: 'src/lib/core/assessment/assess.ts',
				from: '	readonly danger: boolean;\n',
				to: '	readonly danger: boolean;\n	readonly demeanour?: string;\n'
			}
		]
	})
];
