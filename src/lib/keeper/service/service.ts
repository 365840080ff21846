// Every command and what it does. One command at a time: the next begins when the one before has
// answered, so that no two ever see the same revision.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { copyOf } from '../bytes';
import { loadPart, PartMissing } from '../part';
import { handOver, takeOver } from '../pin/hand-over';
import type { Ports } from '../ports';
import type { ArgsOf, Command, CommandName, Results } from '../protocol';
import { switchEpoch } from '../store/epoch-switch';
import { layouts, type Layouts } from '../store/layouts';
import { forgetOpenCase, type Unlocked } from '../store/unlocked';
import * as age from '../vault/age';
import { removeNote } from '../vault/erasing-note';
import { sealRescue } from '../vault/rescue';
import { signBytes } from '../vault/signing';
import { makeWords } from '../vault/words';
import { Access } from './access';
import * as cases from './cases';
import { readJournal, readSettings, writeSettings } from './documents';
import { Doubts } from './doubts';
import { eraseCases } from './erase';
import { finishErasing } from './erase-everything';
import type { OfficerCommand } from './officer-commands';
import { openRescueFile } from './rescue';
import { noteSteps, readSteps } from './steps';
import { confirmDay, readTime } from './time';

type Answer<T> = Promise<Result<T, Fault>> | Result<T, Fault>;
type Handlers = {
	readonly [Name in CommandName]: (args: ArgsOf<Name>) => Answer<Results[Name]>;
};

// Commands that find out what is there, or open it.
const lookFirst: ReadonlySet<CommandName> = new Set<CommandName>([
	'status',
	'vaults',
	'create',
	'unlock',
	'unlockHanded',
	'restore'
]);

const loadOfficers = () => loadPart(() => import('./officer-commands'));

/** Answers commands, in the order in which they came. Never rejects. */
export type Service = (command: Command) => Promise<Result<unknown, Fault>>;

/**
 * Makes the keeper's inside from its ports. Nothing is unlocked at first. `onAsked` is called when
 * another window asks for the vault that is unlocked here.
 */
export function createService(ports: Ports, onAsked: () => void, steps = layouts): Service {
	const access = new Access(ports, steps, onAsked);
	const handlers: Handlers = {
		...accessCommands(ports, access, steps),
		...caseCommands(ports, access),
		...fileCommands(ports, access),
		...rescueCommands(ports, access),
		...officerCommands(ports, access),
		...backupCommands(ports, access)
	};
	const doubts = new Doubts();
	const finish = finishOnce(ports);
	let last: Promise<unknown> = Promise.resolve();
	return (command) => {
		// It touches no revision, and must not wait for a disk that does not answer any more.
		if (command.cmd === 'sealRescue') return run(handlers, access, doubts, command);
		const answer = last.then(async () => {
			const finished = lookFirst.has(command.cmd) ? await finish() : ok(undefined);
			return finished.ok ? run(handlers, access, doubts, command) : finished;
		});
		last = answer;
		return answer;
	};
}

/** Finishes what was cut off of erasing everything, until that has been done or there is nothing. */
function finishOnce(ports: Ports): () => Promise<Result<undefined, Fault>> {
	let isDone = false;
	return async () => {
		const finished = isDone ? ok(undefined) : await finishErasing(ports);
		isDone = finished.ok;
		return finished;
	};
}

async function run(
	handlers: Handlers,
	access: Access,
	doubts: Doubts,
	command: Command
): Promise<Result<unknown, Fault>> {
	try {
		const before = access.current;
		const known = before.ok ? await doubts.before(before.value, command) : null;
		if (known !== null) return known;
		const result = await call(handlers, command.cmd, command.args);
		const after = access.current;
		if (after.ok) doubts.after(after.value, command);
		else doubts.clear();
		return result;
	} catch (thrown) {
		if (thrown instanceof PartMissing) return err(fault('PartMissing'));
		// Nothing else that is thrown was expected: better no keys than keys in an unknown state.
		// The keys are gone even where the lock cannot be let go; the next command must not fail for it.
		await access.dropAll().catch(() => undefined);
		return err(fault('KeeperStopped'));
	}
}

function call<Name extends CommandName>(
	handlers: Handlers,
	name: Name,
	args: ArgsOf<CommandName>
): Answer<Results[Name]> {
	// The decoder has checked that these arguments belong to this name.
	return handlers[name](args as ArgsOf<Name>);
}

/** Runs `use` on the unlocked vault. Fault: `VaultLocked`. */
function withVault<T>(access: Access, use: (unlocked: Unlocked) => Answer<T>): Answer<T> {
	const current = access.current;
	return current.ok ? use(current.value) : current;
}

/** Drops the vault when a destruction stopped half way: only an unlock can finish it. */
async function orDrop<T>(access: Access, answer: Answer<T>): Promise<Result<T, Fault>> {
	const result = await answer;
	if (!result.ok && result.error.tag !== 'CaseMissing') await access.dropAll();
	return result;
}

function accessCommands(ports: Ports, access: Access, steps: Layouts) {
	return {
		status: ({ at }) => access.status(at),
		vaults: async () => (await loadOfficers()).listVaults(ports, steps),
		makePassphrase: () => ok(makeWords(ports)),
		create: ({ at, passphrase, initials }) => access.create(at, passphrase, initials),
		unlock: ({ at, passphrase }) => access.unlock(at, passphrase),
		handKey: ({ port }) => withVault(access, ({ kek }) => ok(handOver(port, kek))),
		unlockHanded: async ({ at, port }) => {
			const handed = await takeOver(port);
			if (handed === null) return err(fault('KeeperSlow'));
			// Also where the door was shut before anybody looked at it.
			return access.unlockHanded(at, handed).finally(() => handed.fill(0));
		},
		tryRoom: () => access.tryRoom(),
		readSettings: () => withVault(access, readSettings),
		writeSettings: ({ bytes }) =>
			withVault(access, (unlocked) => writeSettings(ports, unlocked, copyOf(bytes))),
		journal: () => withVault(access, readJournal),
		time: () => withVault(access, (unlocked) => readTime(ports, unlocked)),
		confirmDay: ({ day }) => withVault(access, (unlocked) => confirmDay(ports, unlocked, day)),
		takeOver: ({ at }) => access.takeOver(at),
		lock: () => access.lock(),
		destroy: ({ at }) => access.destroy(at),
		eraseEverything: () => access.eraseEverything(),
		endErasing: () => removeNote(ports)
	} satisfies Partial<Handlers>;
}

function caseCommands(ports: Ports, access: Access) {
	const use = <T>(work: (unlocked: Unlocked) => Answer<T>) => withVault(access, work);
	return {
		cards: () => use((unlocked) => ok(cases.listCards(unlocked))),
		begin: ({ card, frames, steps, begunHour }) =>
			use((vault) => cases.beginCase(ports, vault, { card, frames, kinds: steps, begunHour })),
		open: ({ caseId }) => use((vault) => cases.openCase(vault, caseId)),
		append: ({ caseId, expected, frame, steps }) =>
			use((vault) => cases.appendFrame(ports, vault, caseId, expected, frame, steps)),
		rewrite: ({ caseId, expected, frames, rotate, steps: kinds }) =>
			use((vault) => {
				const how = { rotate, kinds };
				return cases.rewriteCase(ports, vault, caseId, expected, frames, how);
			}),
		note: ({ caseId, expected, steps }) =>
			use((vault) => noteSteps(ports, vault, caseId, expected, steps)),
		readSteps: ({ caseId }) => use((vault) => readSteps(vault, caseId)),
		setCard: ({ caseId, expected, card }) =>
			use((vault) => cases.setCard(ports, vault, caseId, expected, card)),
		close: () => use((vault) => ok(forgetOpenCase(vault))),
		erase: ({ caseIds }) => use((vault) => orDrop(access, eraseCases(ports, vault, caseIds))),
		shred: () => use((vault) => orDrop(access, switchEpoch(ports, vault)))
	} satisfies Partial<Handlers>;
}

function fileCommands(ports: Ports, access: Access) {
	return {
		sign: ({ bytes }) =>
			withVault(access, ({ officer }) =>
				bytes.length > age.maxFile ? err(fault('FileTooLarge')) : ok(signBytes(officer.seed, bytes))
			),
		sealTo: ({ recipients, bytes }) => age.sealTo(recipients, copyOf(bytes)),
		makeWords: () => ok(makeWords(ports)),
		sealWithWords: ({ words, bytes }) => age.sealWithWords(words, copyOf(bytes)),
		openSealed: ({ file }) =>
			withVault(access, ({ officer }) => age.openSealed(officer.secret, copyOf(file))),
		openWithWords: ({ words, file }) => age.openWithWords(words, copyOf(file))
	} satisfies Partial<Handlers>;
}

function rescueCommands(ports: Ports, access: Access) {
	return {
		sealRescue: ({ card, frames }) =>
			withVault(access, ({ vault, rescue }) => sealRescue(ports, vault, rescue, card, frames)),
		openRescue: ({ words, file }) =>
			withVault(access, (unlocked) => openRescueFile(ports, unlocked, words, copyOf(file)))
	} satisfies Partial<Handlers>;
}

/** Commands of a part that comes when the first of them is given. */
function officerCommands(ports: Ports, access: Access) {
	const late =
		<Name extends OfficerCommand>(name: Name) =>
		(args: ArgsOf<Name>): Answer<Results[Name]> =>
			withVault(access, async (unlocked) =>
				(await loadOfficers()).officerCommands[name](ports, unlocked, args)
			);
	return {
		setInitials: late('setInitials'),
		preparePasskey: late('preparePasskey'),
		setPasskey: late('setPasskey'),
		publishKeys: late('publishKeys'),
		keysAt: late('keysAt'),
		giveCase: late('giveCase'),
		putWaiting: late('putWaiting'),
		wasHandedOver: late('wasHandedOver'),
		waiting: late('waiting'),
		waitingFile: late('waitingFile'),
		clearWaiting: late('clearWaiting'),
		openHandover: late('openHandover'),
		takeCase: late('takeCase')
	} satisfies Partial<Handlers>;
}

function backupCommands(ports: Ports, access: Access) {
	const part = () => loadPart(() => import('./backup'));
	return {
		backup: ({ recipient, days }) =>
			withVault(access, async (vault) => (await part()).makeBackup(ports, vault, recipient, days)),
		readBackup: async ({ ns, source: { identity, file } }) =>
			(await part()).readBackup(ports, ns, identity, copyOf(file)),
		restore: ({ at, passphrase, initials, source: { identity, file }, keep }) =>
			access.create(at, passphrase, initials, async () => {
				const { openBackup } = await part();
				const opened = await openBackup(ports, at.ns, identity, copyOf(file));
				if (!opened.ok) return opened;
				const cases = opened.value.cases.filter(({ caseId }) => keep.includes(caseId));
				return ok({ ...opened.value, cases });
			})
	} satisfies Partial<Handlers>;
}
