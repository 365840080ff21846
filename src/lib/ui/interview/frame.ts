// What every screen of the conversation shares: the open talk, sentences for both sides, and what
// "back" means where one stands.
import { useApp, type Talk } from '$lib/session';
import type { Translate } from '$lib/i18n';
import type { DomainEvent } from '$lib/core/event';
import type { Snippet } from 'svelte';
import type { Attachment } from 'svelte/attachments';

export type Phase = Talk['phase'];

/** What lies over a phase for a moment; none of these is in the log by itself. */
export type Panel = 'more' | 'needs' | 'language' | 'asylum' | 'other-organisation';

/** The same sentences for whoever says them and for whoever hears them. */
export interface Said {
	readonly staff: readonly string[];
	readonly person: readonly string[];
}

/** What a screen gives the two sides. */
export interface SidesProps {
	readonly said?: Said;
	/** A smaller line below the sentence. */
	readonly hint?: Said | undefined;
	readonly care?: string | null | undefined;
	/** Many sentences, which would not fit at full size. */
	readonly long?: boolean;
	/** The few answers stay in sight, and what is read scrolls above them where it is long;
	    `wide`: not on a phone, where they would leave it too little room. */
	readonly fewAnswers?: boolean | 'wide';
	/** The language can be chosen here, where none was before. */
	readonly offerLanguage?: boolean;
	/** Nothing is meant for the person here. */
	readonly staffAlone?: boolean;
	readonly staff?: Snippet;
	/** What the person reads besides the sentences. */
	readonly reads?: Snippet;
	/** The person's answers. */
	readonly person?: Snippet;
}

/** The open talk. Throws by name when a screen stands outside one. */
export function useTalk(): Talk {
	const { talk } = useApp();
	if (!talk) throw new Error('no talk is open');
	return talk;
}

/** Sentences from the words that are spoken, in both languages. */
export function said(
	talk: Talk,
	keys: readonly string[],
	params: (t: Translate) => Readonly<Record<string, string>> = () => ({})
): Said {
	const inWords = (t: Translate) => keys.map((key) => t(`spoken:${key}`, params(t)));
	return { staff: inWords(talk.staffWords), person: inWords(talk.personWords) };
}

/** Sentences of the protocol in both languages; optional ones are left out where missing. */
export function asked(talk: Talk, keys: readonly string[]): Said {
	const inWords = (tag: string) => keys.map((key) => talk.message(tag, key) ?? '').filter(Boolean);
	return { staff: inWords(talk.staffTag), person: inWords(talk.personTag) };
}

/** What "back" would be here, or null where there is nothing to go back to. */
export function backEvent(talk: Talk): DomainEvent | null {
	const isAtItems = talk.phase === 'asking' || talk.phase === 'interlude';
	const previous = talk.previousItem;
	const event: DomainEvent | null = !isAtItems
		? { type: 'stepped-back' }
		: previous && { type: 'item-revisited', item: previous.id };
	return event && talk.can(event) ? event : null;
}

/** Whether a screen is for staff alone, so that there is nothing to turn the device for. */
export function isStaffAlone(talk: Talk, panel: Panel | null): boolean {
	if (panel !== null) return panel === 'more';
	if (talk.phase === 'privacy') return !talk.deps.settings.oneAtATime;
	return talk.phase === 'safety' || talk.phase === 'ended';
}

/** Puts the focus on a step that appears inside a screen. */
export const focused: Attachment<HTMLElement> = (node) => node.focus({ preventScroll: true });

/** Shows a new screen from its first line. */
export const fromTheTop: Attachment<HTMLElement> = (node) => {
	const main = node.closest('main');
	if (main) main.scrollTop = 0;
};
