// A referral in sentences: every sentence that can come up has its words, with the parameters it
// is given; and the words tell what was said and conclude nothing.
import { describe, expect, it } from 'vitest';
import { jurisdictions } from '$lib/content';
import { agreementAnswers, agreementModes } from '$lib/core/agreement';
import { askingModes, interpreters, needs, roles, wishes } from '$lib/core/event';
import {
	deviations,
	readOut,
	sections,
	summarise,
	type Payload,
	type Reported,
	type SummaryLine
} from '$lib/core/referral';
import { payloadFrom } from '../../support/referral';
import { wordsOf } from '../../support/words';

const base = payloadFrom();
const [said] = base.reported as [Reported, ...Reported[]];
const { mode: _mode, ...asked } = said;
const agreement = base.agreements[0]!;
const notAsked = base.notAsked[0]!;
const states = ['stated', 'met', 'can-wait'] as const;
const readings = ['yes', 'no', 'unsure', 'declined', 'skipped', 'other'] as const;
const reasons = ['condition-not-met', 'condition-unknown', 'ended-before', 'withdrawn'] as const;
const duties = new Set([
	'unknown',
	...Object.values(jurisdictions).flatMap(({ duties: known }) => known.map(({ id }) => id))
]);

const variants: readonly Partial<Payload>[] = [
	...[true, false].map((practice) => ({ practice })),
	...(['now', 'today', 'soon'] as const).map((urgency) => ({ urgency })),
	...states.map((state) => ({ needs: needs.map((need) => ({ need, state })) })),
	...['', 'RIKU'].map((serviceName) => ({
		wishes: wishes.map((wish) => ({ wish, service: 'riku', serviceName }))
	})),
	{ asylum: true, otherOrganisation: true },
	...([null, 'now', 'yes', 'no', 'unsure', 'declined'] as const).map((fear) => ({ fear })),
	...(['yes', 'none', 'not-now'] as const).map((safe) => ({
		contact: { safe, text: safe === 'yes' ? 'x' : '' }
	})),
	{ contact: null },
	...[null, ...interpreters].map((interpreter) => ({
		languages: { ...base.languages, interpreter }
	})),
	{ languages: { ...base.languages, respondent: null } },
	...([null, 'adult', 'child', 'age-uncertain'] as const).flatMap((capacity) =>
		[true, false].map((childRaised) => ({ capacity, childRaised }))
	),
	...askingModes.flatMap((mode) =>
		[true, false].map((anyOf) => ({
			reported: readings.map((reading) => ({ ...asked, mode, anyOf, reading }))
		}))
	),
	{ answersIncluded: false, reported: [], notAsked: [] },
	...reasons.map((reason) => ({ notAsked: [{ ...notAsked, reason }] })),
	...(['talk', 'notes'] as const).flatMap((scope) =>
		agreementAnswers.flatMap((decision) =>
			agreementModes.map((mode) => ({ agreements: [{ ...agreement, scope, decision, mode }] }))
		)
	),
	...([null, 'card', 'remembered', 'not-now'] as const).map((information) => ({
		told: { duties: [...duties], information }
	})),
	...roles.map((role) => ({ from: { ...base.from, role } })),
	{ from: { ...base.from, callBack: '' } },
	{ deviations: [...deviations] }
];
const payloads = variants.map((variant): Payload => ({ ...base, ...variant }));
const lines: readonly SummaryLine[] = payloads.flatMap((payload) =>
	[...summarise(payload), ...readOut(payload)].flatMap((part) => part.lines)
);
const words = wordsOf('en', 'referral');

function wordsFor(key: string): string | undefined {
	const [namespace = '', name = ''] = key.split(':');
	return namespace === 'languages' ? name : wordsOf('en', namespace)[name];
}

describe('the words of a referral', () => {
	it('are there for every sentence that can come up', () => {
		const keys = new Set(lines.map(({ key }) => key));
		expect(keys.size).toBeGreaterThan(60);
		expect([...keys].filter((key) => !words[key])).toEqual([]);
	});

	it('are there for every word inside a sentence', () => {
		const inner = lines.flatMap(({ params }) =>
			Object.values(params).flatMap((param) => ('key' in param ? [param.key] : []))
		);
		expect(new Set(inner).size).toBeGreaterThan(30);
		expect([...new Set(inner)].filter((key) => !wordsFor(key))).toEqual([]);
	});

	it('are there for every section', () => {
		expect(sections.filter((section) => !words[`section.${section}`])).toEqual([]);
	});

	it('use exactly the parameters that they are given', () => {
		for (const { key, params } of lines) {
			const used = [...words[key]!.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
			expect(used.sort(), key).toEqual(Object.keys(params).sort());
		}
	});

	it('hold nothing that is never said', () => {
		const keys = new Set([
			...lines.map(({ key }) => key),
			...lines.flatMap(({ params }) =>
				Object.values(params).map((param) =>
					'key' in param ? param.key.replace('referral:', '') : ''
				)
			),
			...sections.map((section) => `section.${section}`),
			...['title', 'title.practice', 'intro', 'intro.paper']
		]);
		expect(Object.keys(words).filter((key) => !keys.has(key))).toEqual([]);
	});

	const banned =
		/\b(victim|traffick\w*|slave\w*|exploit\w*|illegal\w*|suspect\w*|claim\w*|admit\w*|refus\w*|alleg\w*|confess\w*|stor(y|ies)|honest\w*|credib\w*|truth\w*|lie[sd]?|denie[sd]|contradict\w*|score|probab\w*|will (come|contact|call))\b/i;
	it('tell what was said, and never judge it or name the person', () => {
		expect(Object.entries(words).filter(([, text]) => banned.test(text))).toEqual([]);
		for (const text of ['The victim', 'She claims', 'He admits', 'They refused', 'a story']) {
			expect(text).toMatch(banned);
		}
	});
});

describe('a summary', () => {
	const sectionsOf = (parts: ReturnType<typeof summarise>) => parts.map(({ section }) => section);

	it('puts needs and wishes before what was said, and what it does not say at the end', () => {
		const order = sectionsOf(summarise(base));
		expect(order.slice(0, 3)).toEqual(['urgency', 'needs', 'choices']);
		expect(order.indexOf('said')).toBeGreaterThan(order.indexOf('contact'));
		expect(order.at(-1)).toBe('limits');
	});

	it('says by phone who calls and how urgent it is first, and nothing that is not in the file', () => {
		expect(sectionsOf(readOut(base)).slice(0, 2)).toEqual(['from', 'urgency']);
		const all = summarise(base);
		for (const part of readOut(base)) expect(all).toContainEqual(part);
	});

	it('says practice before anything else', () => {
		const practice = { ...base, practice: true };
		expect(sectionsOf(summarise(practice))[0]).toBe('practice');
		expect(sectionsOf(readOut(practice))[0]).toBe('practice');
	});

	it('tells "at least one of" for a yes to several things, and for nothing else', () => {
		const keysFor = (anyOf: boolean) =>
			readings.map((reading) => {
				const payload = { ...base, reported: [{ ...said, anyOf, reading }] };
				return summarise(payload).find(({ section }) => section === 'said')!.lines[0]!.key;
			});
		expect(keysFor(false)).toEqual(readings.map((reading) => `said.${reading}`));
		expect(keysFor(true)).toEqual(
			readings.map((reading) => (reading === 'yes' ? 'said.yes.any-of' : `said.${reading}`))
		);
		expect(words['said.yes.any-of']).toMatch(/at least one/);
	});

	it('quotes both languages, and one only once', () => {
		const part = summarise(base).find(({ section }) => section === 'said')!;
		expect(part.lines[0]!.quotes.map(({ locale }) => locale)).toEqual(['ar', 'en']);
		const wording = { ...said.wording, locale: 'en' };
		const same = summarise({ ...base, reported: [{ ...said, wording }] });
		const quotes = same.find(({ section }) => section === 'said')!.lines[0]!.quotes;
		expect(quotes.map(({ locale }) => locale)).toEqual(['en']);
	});

	it('leaves a section out that has nothing to say', () => {
		const empty = { ...base, needs: [], asylum: false, wishes: [], otherOrganisation: false };
		const order = sectionsOf(summarise(empty));
		expect(order).not.toContain('needs');
		expect(order).not.toContain('choices');
	});
});
