// What a need may be besides somebody controlling the person: each with a service of its own, and
// none called by the name of another.
import { describe, expect, it } from 'vitest';
import { jurisdictions, services } from '$lib/content';
import { routes } from '$lib/core/referral';
import { tags, wordsOf } from '../../support/words';

const byId = new Map(
	Object.values(services)
		.flat()
		.map((one) => [one.id, one])
);

// The words of being controlled by somebody, which no other route may borrow; and the words of the
// other routes, which the advice after a conversation may not.
const controlled: Readonly<Record<string, RegExp>> = {
	en: /traffick|exploit|slave|victim|forced|control/i,
	fi: /ihmiskaup|hyväksikäyt|hyväksi|orj|uhri|pakot|määrää/i,
	ar: /اتجار|استغلال|عبود|ضحي|إجبار|مجبر|يتحكم/
};
const otherwise: Readonly<Record<string, RegExp>> = {
	en: /violence at home|domestic|asylum|unpaid|wage|homeless/i,
	fi: /lähisuhde|perheväkival|turvapaik|palk|asunnot/i,
	ar: /العنف في البيت|العنف المنزلي|لجوء|أجر|بلا مأوى/
};

/** The keys of a file of words whose text says something that is another route's. */
function mixed(words: Readonly<Record<string, string>>, borrowed: RegExp): readonly string[] {
	return Object.keys(words).filter((key) => borrowed.test(words[key] ?? ''));
}

function only(words: Readonly<Record<string, string>>, start: string) {
	return Object.fromEntries(Object.entries(words).filter(([key]) => key.startsWith(start)));
}

describe('what else it may be', () => {
	it.each(Object.values(jurisdictions))('has a service of its own for each in $id', (place) => {
		for (const route of routes) {
			const [first] = place.routes[route];
			expect(first, route).toBeDefined();
			expect(byId.get(first!)?.status, route).toBe('active');
			const others = routes.filter((other) => other !== route);
			expect(others.flatMap((other) => place.routes[other])).not.toContain(first);
		}
	});

	it('never leads to the system for people who were controlled', () => {
		for (const { routes: here } of Object.values(jurisdictions)) {
			const kinds = Object.values(here).flatMap((ids) => ids.map((id) => byId.get(id)?.kind));
			expect(kinds).not.toContain('assistance');
		}
	});

	it.each(tags)('is not told in the words of being controlled, in %s', (tag) => {
		const words = wordsOf(tag, 'routes');
		const told = Object.fromEntries(
			Object.entries(words).filter(([key]) => !key.startsWith('staff.'))
		);
		expect(Object.keys(told).length).toBeGreaterThan(routes.length);
		expect(mixed(told, controlled[tag]!)).toEqual([]);
	});

	it.each(tags)('is not what the advice after a conversation calls it, in %s', (tag) => {
		const advice = only(wordsOf(tag, 'handover'), 'do.');
		expect(Object.keys(advice).length).toBeGreaterThan(5);
		expect(mixed(advice, otherwise[tag]!)).toEqual([]);
	});

	it('would be found out by either', () => {
		expect(mixed({ 'wages.what': 'I was exploited at work.' }, controlled['en']!)).toHaveLength(1);
		expect(mixed({ 'do.offer.1': 'This is domestic violence.' }, otherwise['en']!)).toHaveLength(1);
		expect(mixed({ 'wages.what': 'عانيت من استغلال في العمل.' }, controlled['ar']!)).toHaveLength(
			1
		);
		expect(mixed({ 'wages.what': 'Minut pakotettiin.' }, controlled['fi']!)).toHaveLength(1);
	});
});
