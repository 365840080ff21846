// From an open talk to a file that the right service can open: with the real keeper, over a
// device in memory.
import { describe, expect, it } from 'vitest';
import { decodePayload } from '$lib/core/referral';
import {
	agreedTargets,
	draftOf,
	isReviewed,
	noteShared,
	openReferral,
	readDraft,
	receiptCode,
	sealReferral,
	shareTargets,
	type Talk
} from '$lib/session';
import { Device } from '../support/keeper-device';
import { talkAtSharing, type Talking } from '../support/talking';

const words = 'abandon ability able about above absent';
const tagged = (tag: string) => ({ ok: false, error: { tag } });

async function receiver(seed: string) {
	const keeper = new Device(seed).start();
	const keys = await keeper.create('field', words);
	if (!keys.ok) throw new Error(keys.error.tag);
	return { keeper, key: keys.value.recipient };
}

function review({ talk, send }: Talking): void {
	send({ type: 'reviewed', hash: draftOf(talk).hash });
}
const agree = (talk: Talk, id: string) => talk.decide('share', 'given', 'spoken', ['May I?'], id);

/** A talk in the field with two keyed services, everything reviewed and agreed to. */
async function readyTalk() {
	const [one, two] = [await receiver('one'), await receiver('two')];
	const talking = await talkAtSharing({
		namespace: 'field',
		recipients: [
			{ id: 'one', name: 'Desk one', key: one.key },
			{ id: 'two', name: 'Desk two', key: two.key }
		]
	});
	review(talking);
	for (const id of ['one', 'two', 'riku']) agree(talking.talk, id);
	return { ...talking, one, two };
}

describe('a draft', () => {
	it('is decoded from its exact bytes as any receiver would, and stays the same', async () => {
		const { talk } = await talkAtSharing();
		const draft = draftOf(talk);
		expect(readDraft(draft)).toEqual({ ok: true, value: draft.payload });
		expect(decodePayload(draft.bytes).ok).toBe(true);
		expect(draftOf(talk)).toEqual(draft);
		expect(draft.payload.practice).toBe(true);
	});

	it('is reviewed only as long as nothing in it changes', async () => {
		const talking = await talkAtSharing();
		const { talk, send } = talking;
		review(talking);
		expect(isReviewed(talk, draftOf(talk))).toBe(true);
		send({ type: 'contact-stated', safe: 'not-now', text: '' });
		expect(isReviewed(talk, draftOf(talk))).toBe(false);
		review(talking);
		talk.withdraw('money-kept-or-owed');
		expect(isReviewed(talk, draftOf(talk))).toBe(false);
	});

	it('can be shared with services that have a key and with those the person named', async () => {
		const { talk } = await talkAtSharing();
		expect(shareTargets(talk).map(({ id, key }) => [id, key !== null])).toEqual([
			['practice-desk', true],
			['riku', false]
		]);
		expect(agreedTargets(talk)).toEqual([]);
	});
});

describe('sealing', () => {
	it('makes a letter that each agreed key opens, and no other', async () => {
		const { talk, one, two } = await readyTalk();
		const sealed = await sealReferral(talk, agreedTargets(talk), null);
		if (!sealed.ok) throw new Error(sealed.error.tag);
		const draft = draftOf(talk);
		for (const { keeper } of [one, two]) {
			const opened = await openReferral(keeper, sealed.value, null);
			expect(opened).toMatchObject({ ok: true, value: { payload: draft.payload } });
			if (!opened.ok) continue;
			expect(opened.value.receipt).toBe(receiptCode(draft.bytes));
			// The service without a key cannot open it, so it is not named as a recipient.
			const named = opened.value.statement.agreements.map(({ recipient }) => recipient);
			expect(named).toEqual(['one', 'two']);
		}
		const { keeper: stranger } = await receiver('stranger');
		expect(await openReferral(stranger, sealed.value, null)).toMatchObject(tagged('NotForThisKey'));
	});

	it('notes what was sealed, and the case waits for the receipt code', async () => {
		const { app, talk } = await readyTalk();
		expect(talk.card.state).toBe('agreed');
		expect((await sealReferral(talk, agreedTargets(talk), null)).ok).toBe(true);
		expect(talk.facts.shared).toMatchObject([{ recipients: ['one', 'two'], channel: 'file' }]);
		expect(talk.card).toMatchObject({ state: 'sealed', receipt: receiptCode(draftOf(talk).bytes) });
		const cards = await app.vault.keeper.cards();
		expect(cards.ok && new TextDecoder().decode(cards.value[0]!.bytes)).toContain('"sealed"');
	});

	it('makes a letter that opens with the spoken words', async () => {
		const { talk, one } = await readyTalk();
		const riku = agreedTargets(talk).filter(({ id }) => id === 'riku');
		const sealed = await sealReferral(talk, riku, words);
		if (!sealed.ok) throw new Error(sealed.error.tag);
		const opened = await openReferral(one.keeper, sealed.value, words);
		expect(opened).toMatchObject({ ok: true, value: { payload: draftOf(talk).payload } });
	});

	it('is refused before the review, after a change, and without an agreement', async () => {
		const { talk, send } = await talkAtSharing();
		const targets = shareTargets(talk);
		const desk = targets.filter(({ key }) => key !== null);
		expect(await sealReferral(talk, desk, null)).toMatchObject(tagged('NotReviewed'));
		review({ talk, send } as Talking);
		expect(await sealReferral(talk, desk, null)).toMatchObject(tagged('AgreementMissing'));
		agree(talk, 'riku');
		expect(await sealReferral(talk, targets, null)).toMatchObject(tagged('AgreementMissing'));
		agree(talk, 'practice-desk');
		send({ type: 'contact-stated', safe: 'none', text: '' });
		expect(await sealReferral(talk, desk, null)).toMatchObject(tagged('NotReviewed'));
		expect(talk.facts.shared).toEqual([]);
		expect(talk.card.state).toBe('agreed');
	});

	it('gives nothing away when the person says no while it is being sealed', async () => {
		const { talk } = await readyTalk();
		const sealing = sealReferral(talk, agreedTargets(talk), null);
		talk.decide('share', 'refused', 'spoken', ['May I?'], 'two');
		expect(await sealing).toMatchObject(tagged('AgreementMissing'));
		expect(talk.facts.shared).toEqual([]);
	});

	it('to words stays out of practice, and practice is marked as such', async () => {
		const talking = await talkAtSharing();
		const { app, talk } = talking;
		review(talking);
		agree(talk, 'riku');
		agree(talk, 'practice-desk');
		const targets = agreedTargets(talk);
		expect(await sealReferral(talk, targets, words)).toMatchObject(tagged('PracticeStaysHere'));
		const sealed = await sealReferral(talk, targets, null, true);
		if (!sealed.ok) throw new Error(sealed.error.tag);
		const page = await app.vault.keeper.openSealed(sealed.value);
		expect(page.ok && new TextDecoder().decode(page.value)).toContain('<h1>PRACTICE: ');
		expect(await openReferral(app.vault.keeper, sealed.value, null)).toMatchObject({
			ok: true,
			value: { payload: { practice: true } }
		});
	});

	it('to one key alone is refused until somebody decides on that, and names it then', async () => {
		const { talk } = await readyTalk();
		const [one] = agreedTargets(talk);
		expect(await sealReferral(talk, [one!], null)).toMatchObject(tagged('OneKeyOnly'));
		expect(talk.facts.shared).toEqual([]);
		expect((await sealReferral(talk, [one!], null, true)).ok).toBe(true);
		expect(talk.facts.shared).toMatchObject([{ recipients: ['one'], channel: 'file' }]);
	});

	it('is refused for a key that nobody compared, or that is not the one agreed to', async () => {
		const { talk, two } = await readyTalk();
		const [one, other] = agreedTargets(talk);
		const { key: forged } = await receiver('forger');
		for (const key of [forged, two.key.replace(/.$/, 'q')]) {
			const swapped = [{ ...one!, key }, other!];
			expect(await sealReferral(talk, swapped, null)).toMatchObject(tagged('KeyNotCompared'));
		}
		const kept = talk.deps.settings.recipients.find(({ id }) => id === 'two');
		Object.assign(kept!, { compared: false });
		expect(await sealReferral(talk, [one!, other!], null)).toMatchObject(tagged('KeyNotCompared'));
		Object.assign(kept!, { compared: true });
		expect(talk.facts.shared).toEqual([]);
		expect((await sealReferral(talk, [one!, other!], null)).ok).toBe(true);
	});

	it('without any key in it is refused', async () => {
		const talking = await talkAtSharing();
		review(talking);
		agree(talking.talk, 'riku');
		const riku = agreedTargets(talking.talk);
		expect(await sealReferral(talking.talk, riku, null)).toMatchObject(tagged('AgreementMissing'));
	});
});

describe('by phone and on paper', () => {
	it('the same conditions hold, and no receipt code is waited for', async () => {
		const { talk } = await readyTalk();
		const draft = draftOf(talk);
		const [one] = agreedTargets(talk);
		for (const channel of ['phone', 'print'] as const) {
			expect((await noteShared(talk, draft, [one!], channel)).ok).toBe(true);
		}
		expect(talk.facts.shared.map(({ channel }) => channel)).toEqual(['phone', 'print']);
		expect(talk.card).toMatchObject({ state: 'agreed', receipt: '' });
		const stranger = { id: 'stranger', name: 'Stranger', key: null };
		expect(await noteShared(talk, draft, [stranger], 'phone')).toMatchObject(
			tagged('AgreementMissing')
		);
		expect(await noteShared(talk, { ...draft, hash: 'x' }, [one!], 'phone')).toMatchObject(
			tagged('NotReviewed')
		);
	});

	it('nothing is handed over once the talk is past sharing', async () => {
		const { talk, send } = await readyTalk();
		const draft = draftOf(talk);
		const to = agreedTargets(talk);
		send({ type: 'sharing-finished' });
		expect(await noteShared(talk, draft, to, 'phone')).toMatchObject(tagged('NotReviewed'));
		expect(talk.facts.shared).toEqual([]);
	});
});
