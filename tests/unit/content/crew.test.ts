// What a ferry crew reads and chooses from has words in every language, and they keep the rules that
// a crew's own words are held to.
import { describe, expect, it } from 'vitest';
import { crewRoutineNames, crewRoutines } from '$lib/content';
import { noteWords } from '$lib/content/note-words';
import { needs } from '$lib/core/event';
import {
	asks,
	chain,
	conducts,
	lintNote,
	noteReasons,
	perceptions,
	shipPlaces,
	urgencies
} from '$lib/core/passon';
import { tags, wordsOf } from '../../support/words';

const lines = crewRoutineNames.flatMap((name) => crewRoutines[name]);
const keysOf = (start: string, all: readonly string[]) => all.map((one) => `${start}.${one}`);
const chosen = [
	...keysOf('urgency', urgencies),
	...keysOf('conduct', conducts),
	...keysOf('how', perceptions),
	...keysOf('place', shipPlaces),
	...keysOf('chain', chain),
	...keysOf(
		'ask',
		asks.filter((one) => !(needs as readonly string[]).includes(one))
	),
	...noteReasons.flatMap((one) => [`reason.${one}.why`, `reason.${one}.instead`])
];
const isLabel = (key: string) => /^(note\.|never\.title$|(script|danger|child)\.title$)/.test(key);

describe.each(tags)('in %s', (tag) => {
	const words = { crew: wordsOf(tag, 'crew'), spoken: wordsOf(tag, 'spoken') };

	it('every line of every routine has words', () => {
		for (const { key } of lines) {
			const [file = '', name = ''] = key.split(':');
			expect(words[file as 'crew' | 'spoken'][name], key).toBeTruthy();
		}
	});

	it('everything that can be chosen or refused has words, and no words are left over', () => {
		const read = lines.flatMap(({ key }) => (key.startsWith('crew:') ? [key.slice(5)] : []));
		const expected = [...new Set([...read, ...chosen])].sort();
		expect(
			Object.keys(words.crew)
				.filter((key) => !isLabel(key))
				.sort()
		).toEqual(expected);
		for (const need of needs) expect(words.spoken[`need.${need}`], need).toBeTruthy();
	});

	it('what can be chosen as done passes the lint of the short note', () => {
		for (const key of [...keysOf('conduct', conducts), ...keysOf('chain', chain)]) {
			expect(lintNote(words.crew[key]!, noteWords), key).toMatchObject({ ok: true });
		}
	});

	it('the kind script is said in one breath', () => {
		const said = crewRoutines.script.filter(({ kind }) => kind === 'say');
		for (const { key } of said) {
			expect(words.crew[key.slice(5)]!.split(/\s+/).length, key).toBeLessThanOrEqual(25);
		}
	});
});

describe('a routine', () => {
	it.each(crewRoutineNames)(
		'%s says something, does something, and names what is never done',
		(name) => {
			const kinds = new Set(crewRoutines[name].map(({ kind }) => kind));
			expect(kinds).toEqual(new Set(['say', 'do', 'never']));
		}
	);

	it.each(crewRoutineNames)('%s never asks what happened', (name) => {
		expect(crewRoutines[name].map(({ key }) => key)).toContain(`crew:${name}.never.ask`);
	});

	it('with a child has the sentence for the adult behind the line that says whom it is for', () => {
		const keys = crewRoutines.child.map(({ key }) => key);
		expect(keys[keys.indexOf('crew:child.do.adult') + 1]).toBe('spoken:child.adult-neutral');
	});
});
