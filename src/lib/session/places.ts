// Who can help at a place, in the order in which they are offered, with what is out of date said.
import type { Day } from '$lib/core/brand';
import { routes, type Jurisdiction, type Route, type Service } from '$lib/core/referral';
import { jurisdictions as byCountry, services as servicesByCountry } from '$lib/content';
import { isExpired } from './introduction';

export const jurisdictions: readonly Jurisdiction[] = Object.values(byCountry);
const services = Object.values(servicesByCountry).flat();

/** A jurisdiction by its id, or the first one there is. */
export function jurisdictionOf(id: string | undefined): Jurisdiction {
	const known = jurisdictions.find((one) => one.id === id) ?? jurisdictions[0];
	if (!known) throw new Error('there is no jurisdiction');
	return known;
}

/** A service by its id, or null. */
export function serviceOf(id: string | null): Service | null {
	return services.find((service) => service.id === id) ?? null;
}

/** Services of a place that are active, in its order; `child` for those that protect children. */
export function servicesAt(jurisdiction: Jurisdiction, child = false): readonly Service[] {
	const ids = child ? jurisdiction.childServices : jurisdiction.services;
	return active(ids);
}

function active(ids: readonly string[]): readonly Service[] {
	return ids.flatMap((id) => services.filter((s) => s.id === id && s.status === 'active'));
}

/** What else it may be, each with its active services; the same for everybody. */
export function routesAt(
	jurisdiction: Jurisdiction
): readonly { readonly route: Route; readonly services: readonly Service[] }[] {
	return routes.map((route) => ({ route, services: active(jurisdiction.routes[route]) }));
}

/** Whether a service was last confirmed too long ago and has to be shown with that warning. */
export function isServiceStale(service: Service, today: Day): boolean {
	return isExpired(service.expiry, service.provenance.confirmedOn, today);
}
