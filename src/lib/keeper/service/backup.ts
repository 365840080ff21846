// Making a copy for the recovery key, looking into one, and putting it back as a new vault.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Bytes } from '../bytes';
import type { Ports } from '../ports';
import { commit } from '../store/commit';
import { readCase } from '../store/read-case';
import { dayNumber } from '../store/rows';
import { sealEntry } from '../store/seal-rows';
import type { Unlocked } from '../store/unlocked';
import { shownBy, startClock } from '../store/vault-time';
import type { BackupPreview, Namespace } from '../types';
import * as age from '../vault/age';
import {
	decodeBackup,
	encodeBackup,
	forgetBackup,
	lineOfIdentity,
	maxBackup,
	type Backup,
	type BackupCase
} from '../vault/backup';
import { publicKeys } from '../vault/officer';
import { checkRecipient, secretOf } from '../vault/recipient';
import { readJournal, readSettings } from './documents';
import { hourNow } from './time';

/**
 * A copy of everything for one recovery key, to be put back within so many days; notes that it was
 * made. Faults: `RecipientRefused`, `BackupTooLarge`, `RecordDamaged`, `UnknownFormat`, of storage.
 */
export async function makeBackup(
	ports: Ports,
	unlocked: Unlocked,
	recipient: string,
	days: number
): Promise<Result<Bytes, Fault>> {
	const checked = checkRecipient(recipient);
	if (!checked.ok) return checked;
	hourNow(ports, unlocked);
	const noted = await noteCopy(ports, unlocked);
	if (!noted.ok) return noted;
	const madeOn = dayNumber(ports.now());
	const content = await contentOf(unlocked);
	if (!content.ok) return content;
	const { ns } = unlocked.vault;
	const plain = encodeBackup({ ...content.value, ns, madeOn, expires: madeOn + days });
	for (const one of content.value.cases) one.content.fill(0);
	if (plain === null) return err(fault('BackupTooLarge'));
	const sealed = await age.sealTo([checked.value], plain, age.fileOf(maxBackup));
	plain.fill(0);
	return sealed;
}

async function noteCopy(ports: Ports, unlocked: Unlocked): Promise<Result<undefined, Fault>> {
	const { vault, keys, known, epoch } = unlocked;
	const number = known.head.logRows + 1;
	const entry = await sealEntry(ports, vault, keys, { number, epoch: epoch.epoch }, 'copy-made');
	const head = { ...known.head, logRows: number };
	return commit(ports, unlocked, { head, cards: known.cards, rows: { log: [entry] } }, undefined);
}

async function contentOf(
	unlocked: Unlocked
): Promise<Result<Omit<Backup, 'ns' | 'madeOn' | 'expires'>, Fault>> {
	const settings = await readSettings(unlocked);
	if (!settings.ok) return settings;
	const journal = await readJournal(unlocked);
	if (!journal.ok) return journal;
	const cases: BackupCase[] = [];
	for (const [caseId, card] of unlocked.known.cards) {
		const read = await readCase(unlocked, caseId, card);
		if (!read.ok) return read;
		const { content, steps } = read.value;
		const { bytes, ...numbers } = card;
		cases.push({ caseId, ...numbers, card: bytes, content, steps });
	}
	const revision = unlocked.known.head.settingsRevision;
	return ok({
		officer: unlocked.officer,
		time: unlocked.clock.time,
		settings: settings.value && { revision, bytes: settings.value },
		journal: journal.value.entries,
		destroyedDays: journal.value.destroyedDays,
		cases
	});
}

/**
 * Opens a copy with the text of a recovery key's identity file. Faults: `IdentityRefused`,
 * `BackupTooLarge`, `BackupNotForKey`, `BackupRefused`, `UnknownFormat`, `BackupOtherPart`,
 * `BackupExpired`.
 */
export async function openBackup(
	ports: Pick<Ports, 'now' | 'monotonic'>,
	ns: Namespace,
	identity: string,
	file: Bytes
): Promise<Result<Backup, Fault>> {
	const line = lineOfIdentity(identity);
	const secret = line === null ? null : secretOf(line);
	if (secret === null) return err(fault('IdentityRefused'));
	const opened = await age.openSealed(secret, file, age.fileOf(maxBackup));
	secret.fill(0);
	if (!opened.ok) return err(fault(refusals[opened.error.tag] ?? 'BackupRefused'));
	const backup = decodeBackup(opened.value);
	opened.value.fill(0);
	if (backup === 'unknown') return err(fault('UnknownFormat'));
	if (backup === null) return err(fault('BackupRefused'));
	const refused = backup.ns !== ns ? 'BackupOtherPart' : null;
	const isOver = dayNumber(ports.now()) > backup.expires;
	if (refused === null && !isOver) return ok(backup);
	forgetBackup(backup);
	return err(fault(refused ?? 'BackupExpired'));
}

const refusals: Partial<Record<string, 'BackupTooLarge' | 'BackupNotForKey'>> = {
	FileTooLarge: 'BackupTooLarge',
	NotForThisKey: 'BackupNotForKey'
};

/** What is looked at before a copy is put back. Faults: as `openBackup`. */
export async function readBackup(
	ports: Pick<Ports, 'now' | 'monotonic'>,
	ns: Namespace,
	identity: string,
	file: Bytes
): Promise<Result<BackupPreview, Fault>> {
	const opened = await openBackup(ports, ns, identity, file);
	if (!opened.ok) return opened;
	const { madeOn, expires, officer, time, settings, cases } = opened.value;
	const preview = {
		madeOn,
		expires,
		hour: startClock(time, shownBy(ports)).time.hour,
		keys: publicKeys(officer),
		settings: settings?.bytes.slice() ?? null,
		cards: cases.map(({ caseId, revision, begunHour, changedHour, card }) => ({
			caseId,
			revision,
			begunHour,
			changedHour,
			bytes: card.slice()
		}))
	};
	forgetBackup(opened.value);
	return ok(preview);
}
