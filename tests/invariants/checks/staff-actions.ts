// Whatever the outcome is, staff are shown one of three actions, and never its name.
import type { Outcome, StaffAction } from '$lib/core/assessment';
import { noFacts } from '$lib/core/event';
import { guidanceOf } from '$lib/session/guidance';
import { assessed, type Scene } from '../../property/scenes';
import { checking, type AnyCheck } from '../check';
import { everyScene, lookAtCases } from './cases';
import { factsIn } from './referring';

const byOutcome: Readonly<Record<Outcome, StaffAction>> = {
	'immediate-danger': 'call-now',
	'child-protection': 'call-now',
	'offer-specialist': 'offer',
	'risk-ahead': 'offer',
	unclear: 'give-card',
	'nothing-raised': 'give-card',
	declined: 'give-card',
	'not-safe-to-ask': 'give-card'
};

/** All that staff are told, for a scene as it stands. */
function guidanceFor(scene: Scene, guide: typeof guidanceOf) {
	const { protocol } = scene;
	const facts = factsIn(scene, noFacts);
	const assessment = assessed(scene);
	const talk = { assessment, facts, protocol, staffTag: 'en', message: () => 'topic' };
	return { assessment, shown: guide(talk as unknown as Parameters<typeof guide>[0]) };
}

function threeActions(guide: typeof guidanceOf) {
	const cases = everyScene().slice(0, 12_000);
	return lookAtCases(cases, (scene) => {
		const { assessment, shown } = guidanceFor(scene, guide);
		const text = JSON.stringify(shown);
		const names = Object.keys(byOutcome).filter((name) => text.includes(`"${name}"`));
		return shown.action === byOutcome[assessment.outcome] && names.length === 0;
	});
}

export const staffActionChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['P-21'],
		counts: 'talks',
		subject: () => guidanceOf,
		look: threeActions,
		plants: [
			{
				what: 'guidance that names the outcome',
				subject: () => (talk) => ({ ...guidanceOf(talk), why: talk.assessment.outcome })
			},
			{
				what: 'guidance that makes a fourth action of "unclear"',
				subject: () => (talk) => {
					const isUnclear = talk.assessment.outcome === 'unclear';
					return { ...guidanceOf(talk), ...(isUnclear ? { action: 'ask-again' as 'offer' } : {}) };
				}
			}
		]
	})
];
