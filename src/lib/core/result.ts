// Expected failures are values, not exceptions: whoever calls must look at them.
// An exception in this program is a programmer's error and carries no data.

/** Either a value, or a plain tagged description of why there is none. */
export type Result<T, E> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T, never> {
	return { ok: true, value };
}

/** Wraps a description of what went wrong as a failure. */
export function err<E>(error: E): Result<never, E> {
	return { ok: false, error };
}
