// What others see of an officer before the vault is open.

import { fault, type Fault } from '$lib/core/fault';
import { err, type Result } from '$lib/core/result';
import type { Ports } from '../ports';
import type { Unlocked } from '../store/unlocked';
import { writeBody } from '../store/write-body';
import { checkInitials, initialsField } from '../vault/initials';

/** Changes the initials in the key file. Faults: `InitialsRefused`, of storage. */
export async function setInitials(
	ports: Ports,
	unlocked: Unlocked,
	typed: string
): Promise<Result<undefined, Fault>> {
	const initials = checkInitials(typed);
	if (initials === null) return err(fault('InitialsRefused'));
	const body = { ...unlocked.file.body, initials: initialsField(initials) };
	return writeBody(ports, unlocked, body);
}
