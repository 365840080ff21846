// The page of representative cases, made from the rule itself. The reasons come from the second
// reading of the design (`weights.ts`); where that and the rule disagree, no page is made.
import type { Protocol } from '$lib/core/protocol';
import { borderSecondLine } from '$lib/content';
import { worldOf } from './laws';
import { calm, core, everyList, oneOfEach, replies, situations, type Answers } from './space';
import { countsOf, everyMultiset, readingOf, weightOf, weights, type Weight } from './weights';

const inWords: Readonly<Record<Weight, string>> = {
	'strong-conduct': 'a strong act',
	conduct: 'an act',
	'risk-ahead': 'a risk ahead',
	'strong-condition': 'no rest from work',
	condition: 'a condition'
};
const twice = ['yes', 'unsure'] as const;

/** Two items of each weight, so that every pair of answers can be given. */
const twoOfEach: Protocol = {
	...oneOfEach,
	id: 'two-of-each',
	items: ['first', 'second'].flatMap((time) =>
		oneOfEach.items.map((item) => ({ ...item, id: `${time}-${item.id}` }))
	)
};
const list = twoOfEach.items.map((item) => weightOf(item));

function row(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
	return [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n');
}

/** What the rule makes of these answers, checked against the second reading. */
function cellsOf(answers: Answers): readonly string[] {
	const made = worldOf(twoOfEach).of(answers, calm);
	const [reading, reason] = readingOf(countsOf(list, answers));
	const outcome = reading === 'silent' ? 'nothing-raised' : reading;
	if (outcome !== made.outcome) throw new Error(`${answers.join(', ')}: ${made.outcome}`);
	const said = (reply: string) =>
		list.filter((_, at) => answers[at] === reply).map((weight) => inWords[weight]);
	return [
		said('yes').join(' + ') || '—',
		said('unsure').join(' + ') || '—',
		`\`${made.outcome}\``,
		made.staffAction.replace('-', ' '),
		reason
	];
}

// One or two answers, each pair once: the first of a weight stands before the second of any.
function* cases(): Generator<Answers> {
	const silent: Answers = twoOfEach.items.map(() => 'no');
	yield silent;
	for (const reply of twice) {
		for (const at of weights.keys()) yield silent.with(at, reply);
	}
	for (const [one, other] of [
		['yes', 'yes'],
		['yes', 'unsure'],
		['unsure', 'unsure']
	] as const) {
		for (const first of weights.keys()) {
			for (const second of weights.keys()) {
				if (one === other && second < first) continue;
				yield silent.with(first, one).with(second + weights.length, other);
			}
		}
	}
}

function situationRows(): readonly (readonly string[])[] {
	const silent: Answers = oneOfEach.items.map(() => 'declined');
	const world = worldOf(oneOfEach);
	return situations.map((at) => {
		const { danger, privacy, agreement, end } = at.around;
		const made = [silent, silent.with(0, 'yes')].map((answers) => world.of(answers, at));
		return [
			at.capacity,
			danger ? 'yes' : 'no',
			privacy,
			agreement,
			end,
			...made.flatMap(({ outcome, actions }) => [`\`${outcome}\``, actions.join(', ')])
		];
	});
}

function tally(protocol: Protocol, all: Iterable<Answers>): readonly string[] {
	const world = worldOf(protocol);
	const names = ['offer-specialist', 'risk-ahead', 'unclear', 'nothing-raised'];
	const counts = new Map(names.map((name) => [name, 0]));
	for (const answers of all) {
		const { outcome } = world.of(answers, calm);
		counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
	}
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	return [`\`${protocol.id}\``, String(total), ...names.map((name) => String(counts.get(name)))];
}

/** The whole page, before it is laid out. */
export function outcomesPage(): string {
	return `# What follows from what was said

A test writes this page from the rule and fails when the two differ; nothing here is edited by hand
(\`npx vitest run --update tests/unit/outcomes/page.test.ts\`). The rule is a product rule of Askwell's
design and **not validated**. An outcome says what help is offered, never what somebody is.

A yes to a question about what somebody did, controls or said weighs as _a strong act_, _an act_, or
_a risk ahead_ (what can come before harm). A yes about how somebody works or lives weighs as _no rest
from work_ or _a condition_. Which question weighs what follows from its indicators in
\`src/lib/content/indicators\`; a question that names several things weighs as the strongest of them.
No, declined, skipped and not asked are one and the same everywhere below.

## One answer or two

An adult, out of earshot, not in danger, who went to the end. All other questions were answered no.

${table(['Yes to', 'Not sure about', 'Outcome', 'Staff see', 'Because'], [...cases()].map(cellsOf))}

## How the conversation went

The same two conversations in every situation: nothing was raised, and yes to one strong act. Only
danger and childhood change what is done; the rest gives the lowest level one of its three names.

${table(
	[
		...['Capacity', 'Danger', 'Privacy', 'Agreement', 'End'],
		...['Nothing raised', 'What is done', 'One strong act', 'What is done']
	],
	situationRows()
)}

## All ways to answer

Outcomes over every way to answer the core (six replies to each of four questions), and over every
multiset of weights and replies of the border set, for an adult as above. They count combinations, not
people: how often one occurs is not known.

${table(
	['Protocol', 'Ways', 'Offer', 'Risk ahead', 'Unclear', 'Nothing raised'],
	[
		tally(core, everyList(replies, core.items.length)),
		tally(borderSecondLine, everyMultiset(borderSecondLine))
	]
)}
`;
}
