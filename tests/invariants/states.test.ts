// Rules that a walk through every reachable situation of the machine decides.
import { expect, it, vi } from 'vitest';
import { conversationMachine } from '$lib/interview';
import { hold } from './hold';
import { alikeChecks } from './checks/alike';
import { answerChecks } from './checks/answers';
import { anytimeChecks } from './checks/anytime';
import { childChecks } from './checks/child';
import { controlChecks } from './checks/control';
import { dangerChecks } from './checks/danger';
import { endingChecks } from './checks/endings';
import { gateChecks } from './checks/gates';
import { handingChecks } from './checks/handing';
import { needChecks } from './checks/needs';
import { orderChecks } from './checks/order';
import { privacyChecks } from './checks/privacy';
import { leavesOf, reachedChecks } from './checks/reached';
import { visitWalkChecks } from './checks/visit-walks';
import { walked } from './checks/walks';
import { aboardChecks } from './checks/aboard';

// The walk through everything takes its time, once.
vi.setConfig({ testTimeout: 180_000 });

hold('tests/invariants/checks/reached.ts', reachedChecks);
hold('tests/invariants/checks/gates.ts', gateChecks);
hold('tests/invariants/checks/danger.ts', dangerChecks);
hold('tests/invariants/checks/privacy.ts', privacyChecks);
hold('tests/invariants/checks/needs.ts', needChecks);
hold('tests/invariants/checks/child.ts', childChecks);
hold('tests/invariants/checks/control.ts', controlChecks);
hold('tests/invariants/checks/anytime.ts', anytimeChecks);
hold('tests/invariants/checks/order.ts', orderChecks);
hold('tests/invariants/checks/answers.ts', answerChecks);
hold('tests/invariants/checks/alike.ts', alikeChecks);
hold('tests/invariants/checks/endings.ts', endingChecks);
hold('tests/invariants/checks/handing.ts', handingChecks);
hold('tests/invariants/checks/visit-walks.ts', visitWalkChecks);
hold('tests/invariants/checks/aboard.ts', aboardChecks);

// The last of this file: what all the checks above walked.
it('walked every state of the machine', ({ task }) => {
	const states = leavesOf(conversationMachine.root).length;
	const counts = new Map<string, number>();
	for (const [name, { size }] of walked) {
		const [kind = name] = name.split(':');
		counts.set(kind, (counts.get(kind) ?? 0) + size);
	}
	const situations = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
	task.meta.line = `conversation: ${states} states; situations walked: ${situations}`;
	expect(counts.get('every step')).toBeGreaterThan(states);
});
