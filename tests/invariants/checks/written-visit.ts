// What nobody can write down about a visit: who may interpret, what a record is, and that what the
// records show and what workers said are two things.
import type { AnyCheck } from '../check';
import { unwritable, type Pair } from './writing';

const model = 'src/lib/core/visit/model.ts';
const records = 'src/lib/core/visit/records.ts';
const summary = 'src/lib/core/visit/summary.ts';

const imports = [
	`import type { RecordFound, Statement, VisitEvent, VisitFacts, VisitSummary } from '$lib/core/visit';`,
	`import type { SentToVisit } from '$lib/interview/visit';`,
	`export type All = [RecordFound, SentToVisit, Statement, VisitEvent, VisitFacts, VisitSummary];`
].join('\n');

const event = (good: string, bad: string): Pair => [
	`export const happened: VisitEvent = { ${good} };`,
	`export const happened: VisitEvent = { ${bad} };`
];
const found = (good: string, bad: string): Pair => [
	`export const found: RecordFound = { ${good} };`,
	`export const found: RecordFound = { ${bad} };`
];
const said = (good: string, bad: string): Pair => [
	`export const said: Statement = { ${good} };`,
	`export const said: Statement = { ${bad} };`
];

const interprets = (who: string) =>
	`type: 'interpreter-confirmed', locale: 'fi', interpreter: '${who}'`;
const opens = `type: 'conversation-opened', number: 1, situation: 'ordinary'`;
const checked = `type: 'record-checked', record: 'payslips', finding: 'found', wrong: []`;
const payslips = `record: 'payslips', finding: 'found', wrong: []`;
const statement = `item: 'a', says: 'three-or-more'`;

export const writtenVisitChecks: readonly AnyCheck[] = [
	unwritable({
		rules: ['V-10'],
		before: imports,
		pairs: [
			...['employer', 'foreman', 'co-worker', 'companion', 'recruiter'].map((who) =>
				event(interprets('professional-here'), interprets(who))
			),
			event(opens, `${opens}, present: 'foreman'`),
			event(opens, `${opens}, chosenBy: 'employer'`)
		],
		loosened: [
			{
				what: 'an employer who interprets',
				in: model,
				from: 'interpreter: v.picklist(interpreters)',
				to: `interpreter: v.picklist([...interpreters, 'employer'])`
			},
			{
				what: 'a foreman in the list of interpreters',
				in: 'src/lib/core/event/model.ts',
				from: `	'screen-only'\n] as const;`,
				to: `	'screen-only',\n	'foreman'\n] as const;`
			},
			{
				what: 'a conversation with somebody else present',
				in: model,
				from: `		situation: v.picklist(['ordinary', 'suspect-or-detained'])`,
				to: `		situation: v.picklist(['ordinary', 'suspect-or-detained']),\n		present: v.optional(v.string())`
			}
		]
	}),
	unwritable({
		rules: ['V-11'],
		before: imports,
		pairs: [
			event(checked, `${checked}, saidBy: 3`),
			event(checked, checked.replace(`'found'`, `'told'`)),
			event(checked, checked.replace('[]', `['a worker said so']`)),
			event(checked, `${checked}, note: ''`),
			found(payslips, `${payslips}, item: 'a'`),
			found(payslips, `${payslips}, says: 'three-or-more'`),
			said(statement, `${statement}, record: 'payslips'`),
			said(statement, `${statement}, yes: 4`),
			said(statement, statement.replace('three-or-more', 'two-of-ten')),
			[
				`export const sent: SentToVisit = { type: 'break-ended' };`,
				`export const sent: SentToVisit = { type: 'closed', statements: null };`
			]
		],
		loosened: [
			{
				what: 'a record that says who spoke of it',
				in: records,
				from: '		finding: v.picklist(findings),',
				to: '		finding: v.picklist(findings),\n		saidBy: v.optional(v.number()),'
			},
			{
				what: 'a record found by what was told',
				in: records,
				from: `export const findings = ['found', 'not-found', 'not-checked'] as const;`,
				to: `export const findings = ['found', 'not-found', 'not-checked', 'told'] as const;`
			},
			{
				what: 'a statement beside its record',
				in: summary,
				from: `	readonly says: 'three-or-more' | 'not-told';`,
				to: `	readonly says: 'three-or-more' | 'not-told';\n	readonly record?: string;`
			},
			{
				what: 'a statement with a number',
				in: summary,
				from: `	readonly says: 'three-or-more' | 'not-told';`,
				to: `	readonly says: 'three-or-more' | 'not-told';\n	readonly yes?: number;`
			},
			{
				what: 'a visit that is closed without counting',
				in: 'src/lib/interview/visit.ts',
				from: `export type SentToVisit = Exclude<VisitEvent, { type: 'closed' }>;`,
				to: `export type SentToVisit = VisitEvent;`
			}
		]
	})
];
