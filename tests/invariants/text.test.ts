// Rules that a look at every sentence in every language decides.
import { hold } from './hold';
import { childChecks } from './checks/children';
import { handedOnChecks } from './checks/handed-on';
import { languageChecks } from './checks/languages';
import { noStringsChecks } from './checks/no-strings';
import { pointingChecks } from './checks/pointing';
import { pressureChecks } from './checks/pressure';
import { refusedWordChecks } from './checks/refused-words';
import { keptShortChecks } from './checks/kept-short';
import { saidBeforeChecks } from './checks/said-before';
import { shortAnswerChecks } from './checks/short-answer';
import { silenceChecks } from './checks/silence';
import { shortNoteChecks } from './checks/short-notes';

hold('tests/invariants/checks/children.ts', childChecks);
hold('tests/invariants/checks/handed-on.ts', handedOnChecks);
hold('tests/invariants/checks/languages.ts', languageChecks);
hold('tests/invariants/checks/no-strings.ts', noStringsChecks);
hold('tests/invariants/checks/pointing.ts', pointingChecks);
hold('tests/invariants/checks/pressure.ts', pressureChecks);
hold('tests/invariants/checks/refused-words.ts', refusedWordChecks);
hold('tests/invariants/checks/said-before.ts', saidBeforeChecks);
hold('tests/invariants/checks/kept-short.ts', keptShortChecks);
hold('tests/invariants/checks/short-answer.ts', shortAnswerChecks);
hold('tests/invariants/checks/silence.ts', silenceChecks);
hold('tests/invariants/checks/short-notes.ts', shortNoteChecks);
