// What the law says grows old: after its day it is no longer said as a fact. What helps in danger,
// and what protects a child, stays on every day. Days are looked at one by one until 2040.
import { jurisdictions } from '$lib/content';
import { dayOf, isDay, type Day } from '$lib/core/brand';
import { roles, type Role } from '$lib/core/event';
import type { Duty, Jurisdiction } from '$lib/core/referral';
import { introductionFor } from '$lib/session/introduction';
import { isServiceStale, servicesAt } from '$lib/session/places';
import { checking, type AnyCheck } from '../check';
import { lookAtCases, together } from './cases';

interface Places {
	readonly jurisdictions: readonly Jurisdiction[];
	readonly introductionFor: typeof introductionFor;
	readonly servicesAt: typeof servicesAt;
	readonly isServiceStale: typeof isServiceStale;
}
const real: Places = {
	jurisdictions: Object.values(jurisdictions),
	introductionFor,
	servicesAt,
	isServiceStale
};

const dayMs = 86_400_000;
const firstMs = Date.UTC(2026, 10, 1);
const days: readonly Day[] = Array.from(
	{ length: Math.ceil((Date.UTC(2040, 0, 1) - firstMs) / dayMs) },
	(_, at) => dayOf(firstMs + at * dayMs)
);

/** Every set of duties that an organisation may have settled on, and that it has not yet. */
function decisions(duties: readonly Duty[]): readonly (readonly string[] | null)[] {
	const sets = duties.reduce<readonly (readonly string[])[]>(
		(all, { id }) => [...all, ...all.map((set) => [...set, id])],
		[[]]
	);
	return [null, ...sets];
}

/** The last day on which a duty may be said, reckoned on the calendar. */
function lastDay({ expiry, provenance: { confirmedOn } }: Duty): Day {
	if (expiry.kind === 'never') return '9999-12-31' as Day;
	const last = new Date(confirmedOn);
	last.setUTCDate(last.getUTCDate() + expiry.afterDays);
	return last.toISOString().slice(0, 10) as Day;
}

function lawIsDated(places: Places) {
	const looks = places.jurisdictions.map((place) => () => {
		const until = new Map(place.duties.map((duty) => [duty.id, lastDay(duty)]));
		const datedRows = place.duties.every(
			({ provenance, expiry, id }) =>
				isDay(provenance.confirmedOn) &&
				(id === 'child-protection' || expiry.kind === 'unknown-duty')
		);
		const cases = decisions(place.duties).flatMap((decided) =>
			roles.flatMap((role) => days.map((today) => ({ decided, role, today })))
		);
		return lookAtCases(cases, ({ decided, role, today }) => {
			const { duties, keys } = places.introductionFor(place, role, decided, today);
			const due = dutiesOf(place, role, decided);
			const said = duties.filter((id) => id !== 'unknown');
			const inDate = due.map(({ id }) => id).filter((id) => today <= until.get(id)!);
			const isUnsure = decided === null || inDate.length < due.length || inDate.length === 0;
			return (
				datedRows &&
				said.join() === inDate.join() &&
				keys.includes('duty.unknown') === isUnsure &&
				inDate.every((id) => keys.includes(`duty.${id}`))
			);
		});
	});
	return together(...looks);
}

function dutiesOf(place: Jurisdiction, role: Role, decided: readonly string[] | null) {
	return place.duties.filter(({ id, roles: own }) =>
		decided === null ? own.includes(role) : decided.includes(id)
	);
}

/** What may never be missing on any day, nor be shown as if it might not hold. */
function helpStays(places: Places) {
	const looks = places.jurisdictions.map((place) => () => {
		const cases = days.flatMap((today) => [true, false].map((child) => ({ today, child })));
		return lookAtCases(cases, ({ today, child }) => {
			const here = places.servicesAt(place, child);
			const ids = child ? place.childServices : place.services;
			const lasting = here.filter(
				({ kind }) => kind === 'emergency' || (child && kind === 'child-protection')
			);
			const protects = roles.filter((role) =>
				dutiesOf(place, role, null).some(({ id }) => id === 'child-protection')
			);
			return (
				/^\d{3}$/.test(place.emergencyNumber) &&
				ids.every((id) => here.some((service) => service.id === id)) &&
				lasting.some(({ phones }) =>
					phones.some(({ number }) => number === place.emergencyNumber)
				) &&
				(!child || lasting.some(({ kind }) => kind === 'child-protection')) &&
				lasting.every((service) => !places.isServiceStale(service, today)) &&
				protects.every((role) =>
					places.introductionFor(place, role, null, today).duties.includes('child-protection')
				)
			);
		});
	});
	return together(...looks);
}

const withPlace = (change: (place: Jurisdiction) => Jurisdiction): Places => ({
	...real,
	jurisdictions: real.jurisdictions.map(change)
});
const withDuty = (id: string, change: Partial<Duty>) =>
	withPlace((place) => ({
		...place,
		duties: place.duties.map((duty) => (duty.id === id ? { ...duty, ...change } : duty))
	}));

export const datedChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['P-18'],
		counts: 'introductions, by role, decision and day',
		subject: () => real,
		look: lawIsDated,
		plants: [
			{
				what: 'a law that is still said as a fact after its day',
				subject: () => ({
					...real,
					introductionFor: (place, role, decided, today) =>
						introductionFor(
							place,
							role,
							decided,
							today < '2027-01-01' ? today : ('2027-01-01' as Day)
						)
				})
			},
			{
				what: 'a duty that was entered to hold for ever',
				subject: () => withDuty('investigates-offences', { expiry: { kind: 'never' } })
			},
			{
				what: 'an old duty that is left out without a word',
				subject: () => ({
					...real,
					introductionFor: (...input) => {
						const made = introductionFor(...input);
						if (made.duties.length === 1) return made;
						const duties = made.duties.filter((id) => id !== 'unknown');
						return { duties, keys: made.keys.filter((key) => key !== 'duty.unknown') };
					}
				})
			}
		]
	}),
	checking({
		kind: 'property',
		rules: ['P-19'],
		counts: 'days, for adults and for children',
		subject: () => real,
		look: helpStays,
		plants: [
			{
				what: 'a card that leaves out what was not confirmed of late',
				subject: () => ({
					...real,
					servicesAt: (place, child) =>
						servicesAt(place, child).filter(({ expiry }) => expiry.kind === 'never')
				})
			},
			{
				what: 'an emergency number that grows old',
				subject: () => ({
					...real,
					isServiceStale: (service, today) =>
						isServiceStale({ ...service, expiry: { kind: 'warn', afterDays: 180 } }, today)
				})
			},
			{
				what: 'a duty towards children that expires',
				subject: () =>
					withDuty('child-protection', { expiry: { kind: 'unknown-duty', afterDays: 365 } })
			},
			{
				what: 'a country without anybody for children',
				subject: () =>
					withPlace((place) => ({
						...place,
						childServices: place.childServices.filter((id) => id !== 'child-welfare')
					}))
			}
		]
	})
];
