// Judges with a defect: they see other answers than were given.
import type { assess } from '$lib/core/assessment';
import { realJudge, type Judge } from '../../property/scenes';

/** Looks on as if the answers, or what is known of an indicator, were others. */
export const withAssess = (
	change: (...input: Parameters<typeof assess>) => ReturnType<typeof assess>
) => ({ ...realJudge, assess: change }) satisfies Judge;
type ConductAnswers = Parameters<typeof assess>[0];
export const altered = (
	answers: ConductAnswers,
	change: (answer: ConductAnswers[number]) => ConductAnswers[number]
) => answers.map(change) as unknown as ConductAnswers;

export const skipLowers = withAssess((answers, ...rest) => {
	const skips = answers.filter(({ standing }) => standing === 'skipped').length;
	const fewer = answers.filter(({ standing }) => standing !== 'yes' || skips < 2);
	return realJudge.assess(fewer as unknown as ConductAnswers, ...rest);
});
export const refusalRaises = withAssess((answers, ...rest) =>
	realJudge.assess(
		altered(answers, (one) =>
			one.standing === 'declined' ? { ...one, standing: 'unsure' as const } : one
		),
		...rest
	)
);

export const stoppingCosts = withAssess((answers, around, ...rest) => {
	const made = realJudge.assess(answers, around, ...rest);
	const actions = made.actions.filter((one) => around.end === 'complete' || one !== 'offer');
	return { ...made, actions };
});

export const dangerCosts = withAssess((answers, around, ...rest) => {
	const made = realJudge.assess(answers, around, ...rest);
	return { ...made, actions: made.actions.filter((one) => !around.danger || one !== 'offer') };
});
export const threeYesesDoubted = withAssess((answers, ...rest) => {
	const all = answers.filter(({ standing }) => standing === 'yes').length;
	return realJudge.assess(all > 2 ? altered(answers, asNo) : answers, ...rest);
});
export const longHoursControl = withAssess((answers, around, capacity, indicators) =>
	realJudge.assess(
		altered(answers, (one) => ({ ...one, purpose: 'conduct' })),
		around,
		capacity,
		indicators.map((one) =>
			one.rule === 'strong-condition' ? { ...one, rule: 'strong-conduct' } : one
		)
	)
);

/** A yes that is heard as a no. */
export function asNo(answer: ConductAnswers[number]): ConductAnswers[number] {
	return answer.standing === 'yes' ? { ...answer, standing: 'no' } : answer;
}
