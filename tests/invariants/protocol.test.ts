// Rules that a look at the questions and at the rules of a country decides.
import { hold } from './hold';
import { dutyChecks } from './checks/duties';
import { freeTextChecks } from './checks/free-text';
import { guardianChecks } from './checks/guardians';
import { offenceChecks } from './checks/offences';
import { officialChecks } from './checks/officials';
import { questionChecks } from './checks/questions';
import { refusedQuestionChecks } from './checks/refused-questions';

hold('tests/invariants/checks/duties.ts', dutyChecks);
hold('tests/invariants/checks/free-text.ts', freeTextChecks);
hold('tests/invariants/checks/guardians.ts', guardianChecks);
hold('tests/invariants/checks/offences.ts', offenceChecks);
hold('tests/invariants/checks/officials.ts', officialChecks);
hold('tests/invariants/checks/questions.ts', questionChecks);
hold('tests/invariants/checks/refused-questions.ts', refusedQuestionChecks);
