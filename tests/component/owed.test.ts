// The respondent has everything destroyed, and the disk refuses: it is tried again at every turn, and
// nothing of it is in the list when the vault is opened again.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fault } from '$lib/core/fault';
import { FaultyDevice } from '../support/faulty-device';
import { settleAll, talkAtReview } from '../support/talking';
import { passphrase } from '../support/ui-app';

afterEach(settleAll);

/** A kept talk whose destruction the disk refuses, until its faults are cleared. */
async function refusedByTheDisk() {
	const device = new FaultyDevice();
	const { app, talk, send } = await talkAtReview({ device });
	await talk.settled();
	const { caseId } = talk;
	send({ type: 'stopped' });
	await talk.settled();
	device.faults.plan('unknown', device.faults.count, true);
	send({ type: 'stop-decided', keep: false });
	await expect.poll(() => typeof talk.saved).toBe('object');
	expect(talk.owed).toEqual({ caseId });
	return { app, device, talk };
}

async function openAgain(app: Awaited<ReturnType<typeof refusedByTheDisk>>['app']) {
	await app.chooseNamespace('practice');
	expect(await app.unlock(passphrase)).toMatchObject({ ok: true });
}

describe('what the respondent had destroyed, and the disk kept', () => {
	it('is destroyed when the conversation is left', async () => {
		const { app, talk, send } = await talkAtReview();
		send({ type: 'stopped' });
		await talk.settled();
		const refusal = { ok: false, error: fault('StorageFailed') } as const;
		const erase = vi.spyOn(talk.deps.keeper, 'erase').mockResolvedValueOnce(refusal);
		send({ type: 'stop-decided', keep: false });
		await expect.poll(() => talk.saved).toEqual(refusal.error);
		await app.leaveTalk();
		expect(erase).toHaveBeenCalledTimes(2);
		expect([talk.owed, app.vault.fault, app.cases]).toEqual([null, null, []]);
	});

	it.each(['locked', 'put away at once', 'put away soon'])(
		'is destroyed at the next opening when the vault was %s meanwhile',
		async (how) => {
			const { app, device, talk } = await refusedByTheDisk();
			if (how === 'locked') await app.lock();
			else await app.locking.putAway(how === 'put away soon' ? 'soon' : 'now');
			expect(talk.owed).not.toBeNull();
			expect(app.talk).toBeNull();
			device.faults.clear();
			await openAgain(app);
			expect(app.cases).toEqual([]);
		}
	);
});
