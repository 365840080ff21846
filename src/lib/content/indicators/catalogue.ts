// Every indicator there is: constructs 1 to 24 (14 is two) and 28 to 30 of the construct bank,
// and 31, which was added. Constructs 25 to 27 are needs and wishes and belong to nobody's
// catalogue of indicators. The rules are a product rule of Askwell's design, not validated.
import type { Indicator } from '$lib/core/assessment';
import { coercion } from './coercion';
import { recruitmentAndJourney } from './recruitment-and-journey';
import { workAndLiving } from './work-and-living';

/** The catalogue: 29 indicators, each with its own id and construct. */
export const indicators: readonly Indicator[] = [
	...recruitmentAndJourney,
	...coercion,
	...workAndLiving
];
