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

/** A yes that is heard as a no. */
export function asNo(answer: ConductAnswers[number]): ConductAnswers[number] {
	return answer.standing === 'yes' ? { ...answer, standing: 'no' } : answer;
}
