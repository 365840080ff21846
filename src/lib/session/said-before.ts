// How much is said before the first question with given settings. What must be passed on is said
// whole, whatever the role; so settings that would take longer than anybody can follow are not
// kept, instead of something being left out in the talk.
import { borderSecondLine } from '$lib/content';
import { dayOf, type Day } from '$lib/core/brand';
import { fault, type Fault } from '$lib/core/fault';
import { mostSpokenWords, saidBeforePreface, spokenWords } from '$lib/core/gate';
import type { Duty, Jurisdiction } from '$lib/core/referral';
import { err, ok, type Result } from '$lib/core/result';
import { locales, protocolWords } from '$lib/i18n';
import { introductionFor } from './introduction';
import { jurisdictionOf } from './places';
import type { Settings } from './settings';

const dayMs = 86_400_000;

// As rows grow old one after the other, what is said changes: each such day counts.
function daysOfChange(duties: readonly Duty[]): readonly Day[] {
	return duties.flatMap(({ expiry, provenance: { confirmedOn } }) => {
		if (expiry.kind === 'never') return [confirmedOn];
		return [confirmedOn, dayOf(Date.parse(confirmedOn) + (expiry.afterDays + 1) * dayMs)];
	});
}

/** What of the settings decides how much is said. */
export interface SaidOf extends Pick<Settings, 'organisation' | 'role'> {
	readonly duties: readonly string[] | null;
}

/**
 * Words said before the first question in one language, on the day on which they are most.
 *
 * @param spoken the words of `locales/<tag>/spoken.json`
 * @param preface that of the protocol
 */
export function wordsSaidBefore(
	{ organisation, role, duties: decided }: SaidOf,
	place: Jurisdiction,
	spoken: Readonly<Record<string, string>>,
	preface: string
): number {
	const counts = daysOfChange(place.duties).map((day) => {
		const { duties } = introductionFor(place, role, decided, day);
		const said = `${saidBeforePreface(spoken, duties)} ${preface}`
			.replaceAll('{{role}}', spoken[`role.${role}`] ?? '')
			.replaceAll('{{organisation}}', organisation.name);
		return spokenWords(said);
	});
	return Math.max(...counts);
}

async function mostWords(settings: Settings): Promise<number> {
	const place = jurisdictionOf(settings.jurisdiction);
	const counts = locales.map(async ({ tag }) => {
		const spoken = await protocolWords(tag, 'spoken');
		const { preface = '' } = await protocolWords(tag, borderSecondLine.id);
		return wordsSaidBefore(settings, place, spoken, preface);
	});
	return Math.max(...(await Promise.all(counts)));
}

/**
 * Whether new settings may take the place of those before. `TooMuchToSay`, with the number of
 * words, when more than {@link mostSpokenWords} would be said; not when less would be said than
 * before, so that settings that are too long already can be mended step by step.
 */
export async function staysShort(before: Settings, after: Settings): Promise<Result<void, Fault>> {
	const words = await mostWords(after);
	if (words <= mostSpokenWords || words <= (await mostWords(before))) return ok(undefined);
	return err(fault('TooMuchToSay', { words }));
}
