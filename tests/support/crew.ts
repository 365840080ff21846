// A walk through the crew's machine: every situation that its events lead to.
import type { Day } from '$lib/core/brand';
import { chain, handings, type CrewEvent, type LintedText, type NoteBody } from '$lib/core/passon';
import { newPassingOn, sendPassingOn, type PassingOn } from '$lib/interview';

export const noteBody: NoteBody = {
	urgency: 'otherwise',
	conduct: [{ what: 'kept-papers', how: 'seen' }],
	day: '2026-11-25' as Day,
	place: 'desk',
	deck: 5,
	asked: ['water'],
	minutesToPort: 47,
	note: 'He put it in his pocket.' as LintedText
};

/** One of each event that can be tried, and two notes. */
export const crewAlphabet: readonly CrewEvent[] = [
	{ type: 'script-opened' },
	{ type: 'cards-opened' },
	{ type: 'passing-on' },
	{ type: 'noted', note: noteBody },
	{ type: 'noted', note: { ...noteBody, urgency: 'child', conduct: [], asked: [] } },
	...chain.map((who) => ({ type: 'told', who }) as const),
	...handings.map((how) => ({ type: 'handed-over', how }) as const),
	{ type: 'danger-raised' },
	{ type: 'child-raised' },
	{ type: 'returned' },
	{ type: 'begun-again' }
];

export type Sending = (before: PassingOn, event: CrewEvent) => PassingOn;

/** Every situation there is, each once: by phase, facts, and where "returned" leads. */
export function walkedCrew(send: Sending = sendPassingOn): readonly PassingOn[] {
	const seen = new Map<string, PassingOn>();
	const open = [newPassingOn()];
	for (let one = open.pop(); one; one = open.pop()) {
		const name = JSON.stringify([
			one.phase,
			one.facts,
			sendPassingOn(one, { type: 'returned' }).phase
		]);
		if (seen.has(name)) continue;
		seen.set(name, one);
		for (const event of crewAlphabet) open.push(send(one, event));
	}
	return [...seen.values()];
}
