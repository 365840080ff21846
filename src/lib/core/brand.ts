// Names for values that look alike but must never be confused. A brand exists only for the
// compiler; the maker functions beside each branded type are the only place that may apply it.

declare const brand: unique symbol;

/** `T`, but only when it was made by the one function that is allowed to make it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A calendar day, `YYYY-MM-DD`. Kept records know days, never hours: times can show who spoke. */
export type Day = Brand<string, 'Day'>;

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a text is a calendar day in the form `YYYY-MM-DD` (the month's length is not checked). */
export function isDay(text: string): text is Day {
	return dayPattern.test(text);
}

/** The UTC day of an instant given in milliseconds since 1970-01-01T00:00:00Z. */
export function dayOf(instantMs: number): Day {
	return new Date(instantMs).toISOString().slice(0, 10) as Day;
}
