// Who is the subject? The gate refuses questions about what the respondent is, and must let pass
// questions about what somebody else did, even when they name the same thing: "Do you have a
// residence permit?" and "Has anyone threatened to tell the police about your permit?".
//
// A sentence is about somebody else's conduct when it names somebody else as its subject and, near
// by, a verb of doing (keep, threaten, make, take), and only what comes after both is excused, for
// that is what the act was about. Seeing, knowing and being are no acts: "Has anyone noticed that
// you are nervous?" stays a question about nerves. Saying is one only with a consequence: "told
// you that you look tired" is not, "told you that something would happen" is. A second question in
// the same sentence begins anew: "Has anyone hurt you, and are you pregnant?" is refused.
import { matchesOf, type Language } from './compiled';
import type { Sentence } from './words';

const near = 4;

/** Where the last question begun before `at` starts. */
function clauseStart(sentence: Sentence, at: number, { frames }: Language): number {
	const starts = matchesOf(frames.secondQuestion, sentence).map(({ from }) => from);
	return Math.max(0, ...starts.filter((from) => from <= at));
}

/** The word from which on a sentence tells of somebody else's act, or null when it does not. */
export function actIn(sentence: Sentence, language: Language, start = 0): number | null {
	const { frames } = language;
	const inside = (from: number) => from >= start;
	const others = matchesOf(frames.others, sentence).filter(({ from }) => inside(from));
	const said = matchesOf(frames.speech, sentence).filter(({ to }) =>
		matchesOf(frames.consequences, sentence).some(({ from }) => from >= to)
	);
	const acts = [...matchesOf(frames.acts, sentence), ...said].filter(({ from }) => inside(from));
	const pairs = others.flatMap((other) =>
		acts
			.filter((act) => act.from >= other.to - near - 1 && act.from <= other.to + near)
			.map((act) => Math.max(other.to - 1, act.from))
	);
	const undergone = matchesOf(frames.undergone, sentence).filter(({ from }) => inside(from));
	const all = [...pairs, ...undergone.map(({ to }) => to - 1)];
	return all.length > 0 ? Math.min(...all) : null;
}

/** Whether the sentence tells, before this word, of somebody else's act that it is about. */
export function isObjectOfAnAct(sentence: Sentence, at: number, language: Language): boolean {
	const act = actIn(sentence, language, clauseStart(sentence, at, language));
	return act !== null && act <= at;
}

/** Whether the sentence, before this word, says that something is not to be asked or done. */
export function isKeptOut(sentence: Sentence, at: number, { frames }: Language): boolean {
	if (sentence.asks) return false;
	return matchesOf(frames.prohibitions, sentence).some(({ from }) => from <= at);
}

/** Whether the sentence asks, before this word, what somebody needs. */
export function isNeed(sentence: Sentence, at: number, { frames }: Language): boolean {
	return matchesOf(frames.needs, sentence).some(({ to }) => to <= at);
}

/** Whether a line only gives examples of what stands in the sentence above it. */
export function givesExamples(sentence: Sentence, { frames }: Language): boolean {
	return matchesOf(frames.examples, sentence).some(({ from }) => from === 0);
}
