// Everything a log can know of a person, and of the desk they stand at, beside what was done to them.
import fc from 'fast-check';
import { interpreters, needs, roles, wishes, type Facts, type NeedState } from '$lib/core/event';
import { opened } from '../../support/events';

export type Person = Partial<Facts>;

const states = fc.constantFrom<NeedState>('stated', 'met', 'can-wait');
const locales = fc.constantFrom('en', 'fi', 'ar', 'zh-Hant');

/** Anybody: language, needs, fears, wishes and where they were met. */
export const anybody: fc.Arbitrary<Person> = fc
	.record({
		role: fc.constantFrom(...roles),
		staffLocale: locales,
		jurisdiction: fc.record({ id: fc.constantFrom('finland', 'elsewhere'), version: fc.nat(9) }),
		locale: fc.option(locales),
		interpreter: fc.option(fc.constantFrom(...interpreters)),
		needs: fc.uniqueArray(fc.tuple(fc.constantFrom(...needs), states), {
			selector: ([need]) => need
		}),
		asylum: fc.boolean(),
		otherOrganisation: fc.boolean(),
		fear: fc.option(fc.constantFrom(...(['now', 'yes', 'no', 'unsure', 'declined'] as const))),
		contact: fc.option(fc.constant({ safe: 'yes' as const, text: 'by the lighthouse' })),
		wishes: fc.array(
			fc.record({ wish: fc.constantFrom(...wishes), service: fc.constant('riku') }),
			{ maxLength: 2 }
		)
	})
	.map(({ role, staffLocale, jurisdiction, needs: stated, ...rest }) => ({
		...rest,
		role,
		opened: { ...opened, role, staffLocale, jurisdiction },
		needs: new Map(stated)
	}));
