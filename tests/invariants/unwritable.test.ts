// Rules that the compiler keeps: what would break them does not compile.
import { vi } from 'vitest';
import { hold } from './hold';
import { writtenAnswerChecks } from './checks/written-answers';
import { writtenGateChecks } from './checks/written-gates';
import { writtenJudgingChecks } from './checks/written-judging';
import { writtenLogChecks } from './checks/written-log';
import { writtenVisitChecks } from './checks/written-visit';
import { writtenCrewChecks } from './checks/written-crew';

// The first program reads every type of the core and of the language.
vi.setConfig({ testTimeout: 60_000 });

hold('tests/invariants/checks/written-gates.ts', writtenGateChecks);
hold('tests/invariants/checks/written-answers.ts', writtenAnswerChecks);
hold('tests/invariants/checks/written-log.ts', writtenLogChecks);
hold('tests/invariants/checks/written-judging.ts', writtenJudgingChecks);
hold('tests/invariants/checks/written-visit.ts', writtenVisitChecks);
hold('tests/invariants/checks/written-crew.ts', writtenCrewChecks);
