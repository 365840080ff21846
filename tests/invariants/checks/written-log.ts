// What the log cannot hold: distress, a story of danger, the time of day.
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

export const writtenLogChecks: readonly AnyCheck[] = [
	unwritable({
		rules: ['I-25'],
		before: imports,
		pairs: [
			event(`type: 'paused'`, `type: 'distress-noted'`),
			event(`type: 'paused'`, `type: 'paused', reason: 'tears'`),
			event(`type: 'stopped'`, `type: 'stopped', reason: 'tears'`),
			known('danger', 'distress'),
			handed('asylum', 'distress')
		],
		loosened: [
			newEvent('distress as an event', `event('distress-noted', {})`),
			{
				what: 'a pause with its reason',
				in: model,
				from: `event('paused', {})`,
				to: `event('paused', { reason: v.optional(v.string()) })`
			},
			newFact('distress among what is known', 'distress: boolean'),
			newField('distress in a referral', 'distress: v.boolean()')
		]
	}),
	unwritable({
		rules: ['I-40'],
		before: imports,
		pairs: [
			event(`type: 'danger-raised'`, `type: 'danger-raised', by: 'the driver'`),
			event(`type: 'danger-raised'`, `type: 'danger-raised', text: 'what happened'`),
			event(`type: 'danger-ended', how: 'past'`, `type: 'danger-ended', how: 'not believed'`),
			known('danger', 'dangerText'),
			handed('urgency', 'dangerText')
		],
		loosened: [
			{
				what: 'a danger with a story',
				in: model,
				from: `event('danger-raised', {})`,
				to: `event('danger-raised', { text: v.optional(v.string()) })`
			},
			newFact('a story of danger among what is known', 'dangerText: string'),
			newField('a story of danger in a referral', 'dangerText: v.string()')
		]
	}),
	unwritable({
		rules: ['P-23'],
		before: `${imports}\nimport { dayOf, type Day } from '$lib/core/brand';\nexport { dayOf, type Day };`,
		pairs: [
			[`export const day: Day = dayOf(0);`, `export const day: Day = '2026-01-15T10:20';`],
			event(`type: 'receipt-confirmed', day: dayOf(0)`, `type: 'receipt-confirmed', day: '10:20'`),
			event(answer(), answer({ at: '0' })),
			[
				`export const said: LoggedEvent = { v: 1, seq: 0, type: 'paused' };`,
				`export const said: LoggedEvent = { v: 1, seq: 0, type: 'paused', at: 0 };`
			],
			known('opened?.day', 'opened?.at'),
			handed('day', 'time')
		],
		loosened: [
			{
				what: 'a day that can be any text',
				in: 'src/lib/core/brand.ts',
				from: `Brand<string, 'Day'>`,
				to: 'string'
			},
			{
				what: 'a stamp with the time of day',
				in: model,
				from: '	v: v.literal(1),\n',
				to: '	v: v.literal(1),\n	at: v.optional(v.number()),\n'
			},
			{
				what: 'an answer with its time',
				in: model,
				from: `		visibility: v.picklist`,
				to: `		at: v.optional(v.number()),\n		visibility: v.picklist`
			},
			newField('a time in a referral', 'time: v.string()')
		]
	})
];
