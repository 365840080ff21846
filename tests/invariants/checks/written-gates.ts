// What nobody can write down about interpreter, agreement, age and the card.
import type { AnyCheck } from '../check';
import { event, handed, imports, known, model, newEvent, newFact, unwritable } from './writing';

const interpreter = (who: string) => `type: 'interpreter-confirmed', interpreter: '${who}'`;
const cameAlong = ['companion', 'relative', 'employer', 'co-worker', 'recruiter', 'child'];

const agreed = {
	scope: `'talk'`,
	recipient: 'null',
	decision: `'given'`,
	mode: `'spoken'`,
	locale: `'fi'`,
	wordingHash: `''`,
	day: 'dayOf(0)'
};
const agreement = (change: Readonly<Record<string, string | null>> = {}) =>
	Object.entries({ type: `'agreement-decided'`, ...agreed, ...change })
		.flatMap(([name, code]) => (code === null ? [] : [`${name}: ${code}`]))
		.join(', ');

const age = `type: 'capacity-stated', capacity:`;
const card = `type: 'information-offered', taken:`;

export const writtenGateChecks: readonly AnyCheck[] = [
	unwritable({
		rules: ['I-04'],
		before: imports,
		pairs: [
			...cameAlong.map((who) => event(interpreter('professional-by-phone'), interpreter(who))),
			known(`interpreter === 'professional-here'`, `interpreter === 'companion'`),
			handed(
				`languages.interpreter === 'professional-here'`,
				`languages.interpreter === 'companion'`
			)
		],
		loosened: [
			{
				what: 'a companion in the list of interpreters',
				in: model,
				from: `	'screen-only'\n] as const;`,
				to: `	'screen-only',\n	'companion'\n] as const;`
			},
			{
				what: 'an interpreter who can be anybody',
				in: model,
				from: 'interpreter: v.picklist(interpreters)',
				to: 'interpreter: v.string()'
			}
		]
	}),
	unwritable({
		rules: ['I-10'],
		before: `${imports}\nimport { dayOf } from '$lib/core/brand';\nexport { dayOf };`,
		pairs: [
			...Object.keys(agreed).map((field) => event(agreement(), agreement({ [field]: null }))),
			event(agreement(), agreement({ mode: `'assumed'` })),
			event(agreement(), agreement({ decision: `'not-refused'` })),
			event(agreement(), agreement({ scope: `'everything'` })),
			event(agreement(), agreement({ onBehalf: 'true' }))
		],
		loosened: [
			{
				what: 'an agreement without how it was given',
				in: model,
				from: 'mode: v.picklist(agreementModes)',
				to: 'mode: v.optional(v.picklist(agreementModes))'
			},
			{
				what: 'an agreement that may be assumed',
				in: 'src/lib/core/agreement/agreement.ts',
				from: `'gestured'] as const`,
				to: `'gestured', 'assumed'] as const`
			},
			{
				what: 'an agreement in no language',
				in: model,
				from: '		mode: v.picklist(agreementModes),\n		locale,',
				to: '		mode: v.picklist(agreementModes),\n		locale: v.optional(locale),'
			},
			{
				what: 'an agreement to everything at once',
				in: 'src/lib/core/agreement/agreement.ts',
				from: `'share', 'colleague'] as const`,
				to: `'share', 'colleague', 'everything'] as const`
			},
			{
				what: 'an agreement by somebody else',
				in: model,
				from: '		decision: v.picklist(agreementAnswers),',
				to: '		decision: v.picklist(agreementAnswers),\n		onBehalf: v.optional(v.boolean()),'
			}
		]
	}),
	unwritable({
		rules: ['I-14'],
		before: `${imports}\nimport { assess, circumstances, type ConductAnswers } from '$lib/core/assessment';\nexport const around = circumstances({ danger: false, privacy: 'held', agreement: 'given', end: 'complete' });\nexport { assess, type ConductAnswers };`,
		pairs: [
			event(`${age} 'age-uncertain'`, `${age} 'looks-young'`),
			event(`${age} 'child'`, `${age} 'child', appearance: 'small'`),
			event(`${age} 'child'`, `type: 'age-estimated', years: 16`),
			known(`capacity === 'child'`, `capacity === 'looks-young'`),
			known('capacity', 'estimatedAge'),
			handed(`capacity === 'child'`, `capacity === 'looks-young'`),
			[
				`export const out = (said: ConductAnswers) => assess(said, around, 'child', []);`,
				`export const out = (said: ConductAnswers) => assess(said, around, 'looks-young', []);`
			]
		],
		loosened: [
			{
				what: 'an age that is seen',
				in: model,
				from: `v.picklist(['adult', 'child', 'age-uncertain'])`,
				to: `v.picklist(['adult', 'child', 'age-uncertain', 'looks-young'])`
			},
			{
				what: 'a field for how old somebody looks',
				in: model,
				from: `capacity: v.picklist(['adult', 'child', 'age-uncertain']) }`,
				to: `capacity: v.picklist(['adult', 'child', 'age-uncertain']), appearance: v.optional(v.string()) }`
			},
			newEvent('an age that is estimated', `event('age-estimated', { years: v.number() })`),
			newFact('an estimate among what is known', 'estimatedAge: number | null'),
			{
				what: 'an outcome that follows from looks',
				in: model,
				from: `export const capacities = ['adult', 'child', 'age-uncertain'] as const;`,
				to: `export const capacities = ['adult', 'child', 'age-uncertain', 'looks-young'] as const;`
			}
		]
	}),
	unwritable({
		rules: ['I-50'],
		before: imports,
		pairs: [
			// A number can be learnt by heart or refused, and that it was offered says which.
			event(`${card} 'remembered'`, `${card} 'put-in-the-bag'`),
			event(`${card} 'not-now'`, `${card} 'printed'`),
			event(`${card} 'card'`, `type: 'information-offered'`),
			known(`informationTaken === 'not-now'`, `informationTaken === 'printed'`),
			handed(`told.information === 'remembered'`, `told.information === 'put-in-the-bag'`)
		],
		loosened: [
			{
				what: 'a card that is put into a bag',
				in: model,
				from: `taken: v.picklist(['card', 'remembered', 'not-now'])`,
				to: `taken: v.picklist(['card', 'remembered', 'not-now', 'put-in-the-bag'])`
			},
			{
				what: 'a card of which nobody says whether it was wanted',
				in: model,
				from: `taken: v.picklist(['card', 'remembered', 'not-now'])`,
				to: `taken: v.optional(v.picklist(['card', 'remembered', 'not-now']))`
			}
		]
	})
];
