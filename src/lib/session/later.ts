// Files of the page that come when they are first needed, as parts of the worker do.
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';

/** What was asked for, or `PartMissing` where its file cannot be had; asking again tries again. */
export async function later<T>(coming: Promise<T>): Promise<Result<T, Fault>> {
	try {
		return ok(await coming);
	} catch {
		return err(fault('PartMissing'));
	}
}
