// What a crew's events and its note cannot hold: what breaks it does not compile.
import type { AnyCheck } from '../check';
import { unwritable, type Loosened, type Pair } from './writing';

const passing = 'src/lib/core/passon/passing.ts';
const note = 'src/lib/core/passon/note.ts';
const before = [
	`import type { CrewEvent, LintedText, OwnNote, PassOnNote } from '$lib/core/passon';`,
	`export type All = [CrewEvent, LintedText, OwnNote, PassOnNote];`
].join('\n');

const happens = (good: string, bad: string): Pair => [
	`export const said: CrewEvent = { ${good} };`,
	`export const said: CrewEvent = { ${bad} };`
];
const newEvent = (what: string, code: string): Loosened => ({
	what,
	in: passing,
	from: `	| { readonly type: 'script-opened' }`,
	to: `	| { readonly type: 'script-opened' }\n	| ${code}`
});
const told = (name: string): Pair => [
	`export const told = (one: PassOnNote) => one.place;`,
	`export const told = (one: PassOnNote) => one.${name};`
];
const newMember = (what: string, code: string): Loosened => ({
	what,
	in: note,
	from: `		place: v.picklist(shipPlaces),`,
	to: `		place: v.picklist(shipPlaces),\n		${code},`
});
const text = 'v.string()';

export const writtenCrewChecks: readonly AnyCheck[] = [
	unwritable({
		rules: ['C-01'],
		before,
		pairs: [
			happens(`type: 'cards-opened'`, `type: 'response-given', item: 'wages', response: 'yes'`),
			happens(`type: 'told', who: 'master'`, `type: 'asked', item: 'wages'`),
			happens(`type: 'passing-on'`, `type: 'passing-on', answer: 'yes'`)
		],
		loosened: [
			newEvent(
				'a crew item about exploitation',
				`{ readonly type: 'response-given'; readonly item: string; readonly response: string }`
			),
			newEvent('a question', `{ readonly type: 'asked'; readonly item: string }`),
			{
				what: 'an answer beside an event',
				in: passing,
				from: `	| { readonly type: 'passing-on' }`,
				to: `	| { readonly type: 'passing-on'; readonly answer?: string }`
			}
		]
	}),
	unwritable({
		rules: ['C-02'],
		before,
		pairs: ['looks', 'feelings', 'nationality', 'status', 'gender', 'age', 'name', 'cabin'].map(
			told
		),
		loosened: [
			newMember('a field for looks', `looks: ${text}`),
			newMember('a field for feelings', `feelings: ${text}`),
			newMember('a field for a nationality', `nationality: ${text}`),
			newMember('a field for a name', `name: ${text}`)
		]
	}),
	unwritable({
		rules: ['C-03'],
		before: `${before}\nexport const passed = {} as LintedText;`,
		pairs: [
			[
				`export const mine = (one: OwnNote): OwnNote => ({ ...one, note: passed });`,
				`export const mine = (one: OwnNote): OwnNote => ({ ...one, note: 'She looked ill' });`
			]
		],
		loosened: [
			{
				what: 'a short note of any words',
				in: note,
				from: `{ readonly note: LintedText }`,
				to: `{ readonly note: string }`
			}
		]
	})
];
