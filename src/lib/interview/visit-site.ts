// What a conversation at a visit need not do again: gates that were passed once for everybody. They
// are written into the conversation's own log as the events they are, so that the log alone shows
// what this person was told, and the machine of a conversation stays the one it is. A gate counts
// only in the language in which it was passed: whoever speaks another goes through it by themselves.
import type { DomainEvent, Interpreter } from '$lib/core/event';
import type { Situation, VisitFacts, VisitEventOf } from '$lib/core/visit';
import type { Conversation } from './conversation';

/** What was done once at the site, as far as it concerns one conversation. */
export interface Site {
	readonly situation: Situation | null;
	readonly interpreters: ReadonlyMap<string, Interpreter>;
	readonly told: ReadonlyMap<string, VisitEventOf<'duties-told'>>;
	/** Whether everybody has the card in their hand; where it was laid out, each is still offered it. */
	readonly cardHanded: boolean;
}

/** What was done once, for the conversation with a number. */
export function siteOf(facts: VisitFacts, number: number): Site {
	const { interpreters, told, situations, card } = facts;
	const situation = situations.get(number) ?? null;
	return { situation, interpreters, told, cardHanded: card === 'handed-to-everyone' };
}

/**
 * The next gate that is passed already, or null when the person has to go through it. None is passed
 * for somebody who went back to it: then it is shown.
 */
export function gatePassed({ phase, facts, log }: Conversation, site: Site): DomainEvent | null {
	const told = facts.locale === null ? undefined : site.told.get(facts.locale);
	switch (phase) {
		case 'safety':
			return facts.situation === null && site.situation !== null
				? { type: 'situation-stated', situation: site.situation }
				: null;
		case 'language':
			return facts.interpreter === null ? interpreterHere(facts.locale, site) : null;
		case 'hello':
			return told && !log.some(({ type }) => type === 'greeted') ? { type: 'greeted' } : null;
		case 'introduction':
			return told && facts.introduced === null ? introducedAs(told) : null;
		case 'information':
			return site.cardHanded && facts.informationTaken === null
				? { type: 'information-offered', taken: 'card' }
				: null;
		default:
			return null;
	}
}

function interpreterHere(locale: string | null, { interpreters }: Site): DomainEvent | null {
	const interpreter = locale === null ? undefined : interpreters.get(locale);
	return interpreter ? { type: 'interpreter-confirmed', interpreter } : null;
}

function introducedAs(told: VisitEventOf<'duties-told'>): DomainEvent {
	const { locale, wordingHash, duties } = told;
	return { type: 'introduced', locale, wordingHash, duties: [...duties] };
}
