// Rules that only the built application in a real browser can show. Here it is seen that the
// journey is there, that `npm test` runs it, and that it does and looks at what the rule needs, in
// that order; whether it passes, `npm test` says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journeys, type Journey } from '../../support/spec-list';
import { checking, type AnyCheck, type Plant } from '../check';
import type { RuleId } from '../rule';
import { emergency, former, hiding, putAway, traces, type Needed } from './journey-needs';

const isNamed = (needed: Needed) => (one: Journey) =>
	one.file === `tests/journeys/${needed.file}.spec.ts` && one.title.startsWith(needed.title);

/** What of a row does not come, or not in its place. */
function missingIn(does: readonly string[], row: readonly string[]): string | null {
	let from = 0;
	for (const one of row) {
		const found = does.indexOf(one, from);
		const at = found < 0 && !one.includes(' ') ? nameAt(does, one, from) : found;
		if (at < 0) return one;
		from = at + 1;
	}
	return null;
}

function nameAt(does: readonly string[], name: string, from: number): number {
	return does.findIndex((call, at) => at >= from && call.split(' ')[0] === name);
}

function lookAtJourneys(all: readonly Journey[], needed: readonly Needed[]) {
	const broken = needed.flatMap((need) => {
		const name = `${need.file}.spec.ts: ${need.title}`;
		const found = all.filter(isNamed(need));
		if (found.length === 0) return [`${name} is not run`];
		return found.flatMap(({ skipped, projects, does }) => {
			const lacks = missingIn(does, need.does);
			return [
				...(skipped ? [`${name} is skipped`] : []),
				...(projects.includes('journeys') ? [] : [`${name} is not in npm test`]),
				...(lacks === null ? [] : [`${name} lacks: ${lacks}`])
			];
		});
	});
	return { cases: needed.reduce((sum, { does }) => sum + does.length, 0), broken };
}

/** The journeys as they would be if a file of the tests were changed. */
function changed(file: string, change: (text: string) => string): readonly Journey[] {
	return journeys((path) => {
		const text = readFileSync(path, 'utf8');
		if (!path.endsWith(join('tests', file))) return text;
		const other = change(text);
		if (other === text) throw new Error(`nothing to change in ${file}`);
		return other;
	});
}

function check(
	id: RuleId,
	needed: readonly Needed[],
	more: readonly Plant<readonly Journey[]>[]
): AnyCheck {
	const [{ file } = { file: '' }] = needed;
	return checking<readonly Journey[]>({
		kind: 'journey',
		rules: [id],
		counts: 'steps of journeys',
		subject: () => journeys(),
		look: (all) => lookAtJourneys(all, needed),
		plants: [
			{
				what: `a project without ${file}.spec.ts`,
				subject: () => journeys().filter((one) => !one.file.endsWith(`/${file}.spec.ts`))
			},
			{
				what: `${file}.spec.ts with its journeys skipped`,
				subject: () =>
					changed(`journeys/${file}.spec.ts`, (text) =>
						text.replaceAll(/^(\t*)test\(/gm, '$1test.skip(')
					)
			},
			...more
		]
	});
}

const without = (what: string, file: string, line: string): Plant<readonly Journey[]> => ({
	what,
	subject: () => changed(file, (text) => text.replaceAll(line, ''))
});

export const journeyChecks: readonly AnyCheck[] = [
	check('I-22', putAway, [
		without(
			'a journey in which nobody looks whether privacy is asked for',
			'support/talk-steps.ts',
			"await desk.seesPhase('reconfirming');"
		)
	]),
	check('I-41', emergency, [
		without(
			'an emergency number that is looked for with the server up',
			'journeys/emergency-offline.spec.ts',
			'await server.stop();'
		)
	]),
	check('I-53', traces, [
		without(
			'screens whose address nobody looks at',
			'support/inspection.ts',
			'		...(await tellTales(page)),\n'
		),
		without(
			'a kept talk whose traces nobody looks for',
			'journeys/resume-after-kill.spec.ts',
			"if (wantedStore() !== 'sqlite') expect(scanProfile(profile.path, secrets)).toEqual([]);"
		)
	]),
	check('I-54', former, [
		without(
			'a list that nobody reads',
			'journeys/former-talks.spec.ts',
			'expect(await rowsOf(desk)).toEqual(rows);'
		)
	]),
	check('I-55', hiding, [
		without(
			'a page that is not looked at after hiding',
			'journeys/hide.spec.ts',
			'expect(await stillThere()).toEqual([]);'
		),
		without(
			'coming back without a question',
			'support/talk-steps.ts',
			"await desk.press('talk:reconfirm.held');"
		)
	])
];
