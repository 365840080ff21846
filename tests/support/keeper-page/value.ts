// The keeper's answer, or an error with the name of its fault.
import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';

export function value<T>(result: Result<T, Fault>): T {
	if (!result.ok) throw new Error(result.error.tag);
	return result.value;
}
