// Rules that a walk through every reachable situation of the machine decides.
import { hold } from './hold';
import { gateChecks } from './checks/gates';

hold('tests/invariants/checks/gates.ts', gateChecks);
