// The names under which screens know the machine's states: one flat, closed list.
import type { StateValue } from 'xstate';

export const phases = [
	'opening',
	'safety',
	'language',
	'hello',
	'privacy',
	'needs',
	'age',
	'introduction',
	'information',
	'agreementToTalk',
	'agreementToNotes',
	'preface',
	'asking',
	'interlude',
	'closingNeeds',
	'closingFear',
	'closingContact',
	'review',
	'choices',
	'sharing',
	'paused',
	'privacyLost',
	'reconfirming',
	'interpreter',
	'child',
	'stopping',
	'danger',
	'dangerReconfirming',
	'farewell',
	'ended'
] as const;
export type Phase = (typeof phases)[number];

const renamed: Readonly<Record<string, Phase>> = {
	'running.active.talk.asking.item': 'asking',
	'running.active.talk.asking.interlude': 'interlude',
	'running.active.talk.closing.needs': 'closingNeeds',
	'running.active.talk.closing.fear': 'closingFear',
	'running.active.talk.closing.contact': 'closingContact',
	'danger.now': 'danger',
	'danger.reconfirming': 'dangerReconfirming'
};

/** The phase a state of the machine is shown as. */
export function phaseOf(value: StateValue): Phase {
	const path = pathOf(value);
	const name = renamed[path] ?? path.slice(path.lastIndexOf('.') + 1);
	const phase = phases.find((known) => known === name);
	if (phase === undefined) throw new Error('a state without a phase');
	return phase;
}

/** A state's names on the way to it, with dots. */
export function pathOf(value: StateValue): string {
	if (typeof value === 'string') return value;
	const [[key, inner] = ['', '']] = Object.entries(value);
	return inner ? `${key}.${pathOf(inner)}` : key;
}
