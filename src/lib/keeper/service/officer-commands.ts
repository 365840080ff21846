// What is only needed where several officers share a device, and for a passkey: a part of its own, so
// that nobody waits for it who is alone and has none.

import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';
import { copyOf } from '../bytes';
import type { Ports } from '../ports';
import type { ArgsOf, Results } from '../protocol';
import type { Unlocked } from '../store/unlocked';
import * as colleagues from './colleagues';
import { giveCase, lookInto, takeCase } from './handover';
import { preparePasskey, setPasskey } from './passkey';
import { setInitials } from './set-initials';

export { listVaults } from './list-vaults';

/** The commands of this part. */
export type OfficerCommand =
	| 'setInitials'
	| 'preparePasskey'
	| 'setPasskey'
	| 'publishKeys'
	| 'keysAt'
	| 'giveCase'
	| 'putWaiting'
	| 'wasHandedOver'
	| 'waiting'
	| 'waitingFile'
	| 'clearWaiting'
	| 'openHandover'
	| 'takeCase';

type Commands = {
	readonly [Name in OfficerCommand]: (
		ports: Ports,
		unlocked: Unlocked,
		args: ArgsOf<Name>
	) => Promise<Result<Results[Name], Fault>>;
};

export const officerCommands: Commands = {
	setInitials: (ports, unlocked, { initials }) => setInitials(ports, unlocked, initials),
	preparePasskey: (ports, unlocked, { passphrase }) => preparePasskey(ports, unlocked, passphrase),
	setPasskey: (ports, unlocked, { port }) => setPasskey(ports, unlocked, port),
	publishKeys: (ports, unlocked) => colleagues.publishKeys(ports, unlocked),
	keysAt: (ports, _unlocked, { at }) => colleagues.keysAt(ports, at),
	giveCase: (ports, unlocked, { caseId, ...to }) => giveCase(ports, unlocked, caseId, to),
	putWaiting: (ports, unlocked, { place, mark, file }) =>
		colleagues.putWaiting(ports, unlocked, place, mark, copyOf(file)),
	wasHandedOver: (ports, unlocked, { mark }) => colleagues.wasHandedOver(ports, unlocked, mark),
	waiting: (ports, unlocked) => colleagues.waitingMarks(ports, unlocked),
	waitingFile: (ports, unlocked, { mark }) => colleagues.waitingFile(ports, unlocked, mark),
	clearWaiting: (ports, unlocked, { mark }) => colleagues.clearWaiting(ports, unlocked, mark),
	openHandover: (ports, unlocked, { file }) => lookInto(ports, unlocked, copyOf(file)),
	takeCase: (ports, unlocked, { file, steps }) => takeCase(ports, unlocked, copyOf(file), steps)
};
