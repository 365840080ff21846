// Every situation on board: what is one action away from it, and what is left after handing over.
import { noCrewFacts, type CrewEvent } from '$lib/core/passon';
import { sendPassingOn, type PassingOn } from '$lib/interview';
import { noteBody, walkedCrew, type Sending } from '../../support/crew';
import { checking, type AnyCheck, type Looked } from '../check';

const routines = [
	['danger-raised', 'danger'],
	['child-raised', 'child']
] as const;

function oneAction(send: Sending): Looked {
	const situations = walkedCrew(send);
	const broken = situations.flatMap((one) =>
		routines.flatMap(([type, phase]) => {
			const raised = send(one, { type });
			if (raised.phase !== phase) return [`${one.phase}: ${type} leads to ${raised.phase}`];
			const isRoutine = one.phase === 'danger' || one.phase === 'child';
			const back = send(raised, { type: 'returned' }).phase;
			return isRoutine || back === one.phase ? [] : [`${one.phase}: from ${phase} to ${back}`];
		})
	);
	return { cases: situations.length, broken };
}

function nothingLeft(send: Sending): Looked {
	const over = walkedCrew(send).filter(({ facts }) => facts.handed !== null);
	const broken = over
		.filter(({ events, facts, snapshot }) =>
			JSON.stringify([events, facts, snapshot.context]).includes(noteBody.note)
		)
		.map(({ phase, events }) => `${phase} after ${events.map(({ type }) => type).join(', ')}`);
	return { cases: over.length, broken };
}

/** The machine, but for one event in some situations. */
const unless =
	(isDeaf: (one: PassingOn, event: CrewEvent) => boolean): Sending =>
	(one, event) =>
		isDeaf(one, event) ? one : sendPassingOn(one, event);

export const aboardChecks: readonly AnyCheck[] = [
	checking<Sending>({
		kind: 'states',
		rules: ['C-04'],
		counts: 'situations on board',
		subject: () => sendPassingOn,
		look: oneAction,
		plants: [
			{
				what: 'a note that has to be finished before danger',
				subject: () =>
					unless(({ phase }, { type }) => phase === 'passOn' && type === 'danger-raised')
			},
			{
				what: 'a child that nobody can raise once the note was handed over',
				subject: () =>
					unless(({ phase }, { type }) => phase === 'handedOver' && type === 'child-raised')
			},
			{
				what: 'a routine with no way back',
				subject: () => unless(({ phase }, { type }) => phase === 'child' && type === 'returned')
			}
		]
	}),
	checking<Sending>({
		kind: 'states',
		rules: ['C-06'],
		counts: 'situations after handing over',
		subject: () => sendPassingOn,
		look: nothingLeft,
		plants: [
			{
				what: 'events that keep the note',
				subject: () => (one, event) => {
					const after = sendPassingOn(one, event);
					return event.type === 'handed-over' && after !== one
						? { ...after, events: [...one.events, event] }
						: after;
				}
			},
			{
				what: 'facts that keep the note',
				subject: () => (one, event) => {
					const after = sendPassingOn(one, event);
					return event.type === 'handed-over' && after !== one
						? { ...after, facts: { ...noCrewFacts, ...after.facts, note: one.facts.note } }
						: after;
				}
			}
		]
	})
];
