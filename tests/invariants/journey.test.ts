// Rules that a journey through the built application shows.
import { hold } from './hold';
import { journeyChecks } from './checks/journeys';

hold('tests/invariants/checks/journeys.ts', journeyChecks);
