// The evidence map: what was said, laid beside published lists, for specialists and the methods
// page. It follows "Operational indicators of trafficking in human beings" (ILO and European
// Commission, 2009) in its dimensions and its rule for one dimension, with one declared
// departure: only what somebody did counts, never a circumstance alone. It is no outcome.
import type { ConductAnswers, Standing } from './partition';
import { dimensions, type Dimension, type Indicator, type Strength } from './indicator';

/** An indicator with what was said about it by a single item; sentences naming several things
 * stand apart, because a yes to them says only "at least one of". */
export interface IndicatorEvidence {
	readonly indicator: string;
	readonly item: string;
	readonly standing: Standing;
}

export interface AtLeastOneOf {
	readonly item: string;
	readonly indicators: readonly string[];
	readonly standing: Standing;
}

/** `not-assessed`: too few of its indicators were asked for it ever to become positive. */
export type DimensionStanding = 'positive' | 'not-positive' | 'not-assessed';

export interface EvidenceMap {
	readonly single: readonly IndicatorEvidence[];
	readonly atLeastOneOf: readonly AtLeastOneOf[];
	readonly dimensions: Readonly<Record<Dimension, DimensionStanding>>;
}

/**
 * Whether a dimension is positive for S strong, M medium and W weak indicators present: two
 * strong, or one strong and one other, or three medium, or two medium and one weak. Source: the
 * work named above, as cited in a second-hand reference; not checked against the original.
 */
export function dimensionPositive(strong: number, medium: number, weak: number): boolean {
	return (strong >= 1 && strong + medium + weak >= 2) || (medium >= 2 && medium + weak >= 3);
}

/** Lays the answers beside the published lists. */
export function evidenceOf(answers: ConductAnswers, indicators: readonly Indicator[]): EvidenceMap {
	const single = answers
		.filter(({ anyOf }) => !anyOf)
		.flatMap(({ item, standing, indicators: ids }) =>
			ids.map((indicator) => ({ indicator, item, standing }))
		);
	const atLeastOneOf = answers
		.filter(({ anyOf }) => anyOf)
		.map(({ item, standing, indicators: ids }) => ({ item, standing, indicators: ids }));
	const standing = (dimension: Dimension) => dimensionStanding(dimension, single, indicators);
	return {
		single,
		atLeastOneOf,
		dimensions: Object.fromEntries(
			dimensions.map((dimension) => [dimension, standing(dimension)])
		) as Record<Dimension, DimensionStanding>
	};
}

function dimensionStanding(
	dimension: Dimension,
	single: readonly IndicatorEvidence[],
	indicators: readonly Indicator[]
): DimensionStanding {
	const strengths = (standings: readonly Standing[]): readonly Strength[] =>
		indicators.flatMap((indicator) => {
			const row = indicator.delphi.find((r) => r.dimension === dimension);
			const said = single.some(
				(e) => e.indicator === indicator.id && standings.includes(e.standing)
			);
			return row && said ? [row.strength] : [];
		});
	const isPositive = (list: readonly Strength[]) =>
		dimensionPositive(
			list.filter((s) => s === 'strong').length,
			list.filter((s) => s === 'medium').length,
			list.filter((s) => s === 'weak').length
		);
	if (isPositive(strengths(['yes']))) return 'positive';
	return isPositive(strengths(['yes', 'no', 'unsure'])) ? 'not-positive' : 'not-assessed';
}
