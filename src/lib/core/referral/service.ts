// Who can help, and what the law of a place says must be passed on: shapes for dated data.
// Field names follow Open Referral's Human Services Data Specification 3.0 where it has one
// (organization, service, phones, assured_date, interpretation_services ...), in camelCase.
// Nothing here is a constant of the program: every row has a source and the day it was confirmed.
import type { Day } from '../brand';
import type { Role } from '../event';

/** Where a phone number or a legal sentence was seen, and when somebody last confirmed it. */
export interface Provenance {
	readonly title: string;
	readonly publisher: string;
	readonly url: string;
	/** The day the row was last confirmed against its source. */
	readonly confirmedOn: Day;
	/** `read`: seen in the source; `second-hand`; `unverified`: shown as such, or not at all. */
	readonly verified: 'read' | 'second-hand' | 'unverified';
}

/**
 * What happens to a row once it is older than its time.
 *
 * - `never`: emergency numbers, the neutral card and child protection stay, with their date;
 * - `warn`: still shown, with "not confirmed since ...";
 * - `unknown-duty`: a duty's sentence is replaced by "I do not know whether I must pass this on".
 */
export type Expiry =
	| { readonly kind: 'never' }
	| { readonly kind: 'warn' | 'unknown-duty'; readonly afterDays: number };

export interface Phone {
	readonly id: string;
	/** As dialled inside the country, digits, spaces and a leading plus only. */
	readonly number: string;
	/** Message key of who answers and when ("service.nas.phone.hours"). */
	readonly descriptionKey: string;
	readonly alwaysOpen: boolean;
}

export interface Service {
	readonly id: string;
	/** Name in the service's own language, and as it calls itself in English. */
	readonly name: string;
	readonly nameEn: string;
	readonly organizationName: string;
	readonly country: string;
	readonly status: 'active' | 'inactive';
	/** For whom a number is meant: the respondent, or the professional with them. */
	readonly audience: readonly ('person' | 'professional')[];
	readonly kind: 'emergency' | 'assistance' | 'child-protection' | 'advice' | 'other-organisation';
	readonly phones: readonly Phone[];
	readonly email: string | null;
	readonly url: string | null;
	/** Message keys: what they can do, who decides and that they may say no. */
	readonly descriptionKey: string;
	readonly limitsKey: string;
	/** Whether they can be asked without saying who the respondent is. */
	readonly anonymous: 'yes' | 'no' | 'unknown';
	/** Whether the service itself must tell the police what it hears. */
	readonly mustTellPolice: 'yes' | 'no' | 'unknown';
	/** Belongs to the State's border, police or migration authority (for "another organisation"). */
	readonly ofAuthority: boolean;
	/** Language tags in which the service says it works; empty when not known. */
	readonly languages: readonly string[];
	readonly provenance: Provenance;
	readonly expiry: Expiry;
}

/** Something a role must pass on by law, as a sentence said before agreement. */
export interface Duty {
	readonly id: string;
	/** Roles that have it. */
	readonly roles: readonly Role[];
	/** Key of the sentence in the `spoken` words. */
	readonly sentenceKey: string;
	readonly provenance: Provenance;
	readonly expiry: Expiry;
}

/**
 * What a need or a yes may be besides, or instead of, being controlled by somebody. Each has its own
 * services; none of them is a sign of another.
 */
export const routes = ['violence-at-home', 'wages', 'asylum', 'illness', 'no-home'] as const;
export type Route = (typeof routes)[number];

export interface Jurisdiction {
	readonly id: string;
	readonly country: string;
	readonly version: number;
	readonly emergencyNumber: string;
	/** Ids of services in the order in which they are offered. */
	readonly services: readonly string[];
	readonly childServices: readonly string[];
	/** Ids of services by what else it may be, each in the order in which they are offered. */
	readonly routes: Readonly<Record<Route, readonly string[]>>;
	readonly duties: readonly Duty[];
	/** Facts shown to staff, such as who may agree for a child; message keys with provenance. */
	readonly notes: readonly { readonly key: string; readonly provenance: Provenance }[];
}
