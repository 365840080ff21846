// Rules that are laws, tried on thousands of cases.
import { vi } from 'vitest';
import { hold } from './hold';
import { acceptedChecks } from './checks/accepted';
import { agreeingChecks } from './checks/agreeing';
import { anotherOrganisationChecks } from './checks/another-organisation';
import { datedChecks } from './checks/dated';
import { handedOverChecks } from './checks/handed-over';
import { keepingChecks } from './checks/keeping';
import { leavingChecks } from './checks/leaving';
import { outcomeChecks } from './checks/outcome';
import { pausingChecks } from './checks/pausing';
import { practiceChecks } from './checks/practice';
import { sameForAllChecks } from './checks/same-for-all';
import { severalChecks } from './checks/several';
import { sharingChecks } from './checks/sharing';
import { staffActionChecks } from './checks/staff-actions';
import { takingBackChecks } from './checks/taking-back';
import { thanksChecks } from './checks/thanks';
import { visitCountChecks } from './checks/visit-counts';
import { visitDrawChecks } from './checks/visit-draw';

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 240_000 });

hold('tests/invariants/checks/accepted.ts', acceptedChecks);
hold('tests/invariants/checks/agreeing.ts', agreeingChecks);
hold('tests/invariants/checks/another-organisation.ts', anotherOrganisationChecks);
hold('tests/invariants/checks/dated.ts', datedChecks);
hold('tests/invariants/checks/handed-over.ts', handedOverChecks);
hold('tests/invariants/checks/keeping.ts', keepingChecks);
hold('tests/invariants/checks/leaving.ts', leavingChecks);
hold('tests/invariants/checks/outcome.ts', outcomeChecks);
hold('tests/invariants/checks/pausing.ts', pausingChecks);
hold('tests/invariants/checks/practice.ts', practiceChecks);
hold('tests/invariants/checks/same-for-all.ts', sameForAllChecks);
hold('tests/invariants/checks/several.ts', severalChecks);
hold('tests/invariants/checks/sharing.ts', sharingChecks);
hold('tests/invariants/checks/staff-actions.ts', staffActionChecks);
hold('tests/invariants/checks/taking-back.ts', takingBackChecks);
hold('tests/invariants/checks/thanks.ts', thanksChecks);
hold('tests/invariants/checks/visit-counts.ts', visitCountChecks);
hold('tests/invariants/checks/visit-draw.ts', visitDrawChecks);
