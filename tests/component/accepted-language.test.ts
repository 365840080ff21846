// A kept conversation is not gone on with in words that the organisation no longer accepts.
import { afterEach, describe, expect, it } from 'vitest';
import { settleAll, talkAtReview } from '../support/talking';

afterEach(settleAll);

describe('a kept conversation in the field', () => {
	it('waits until its language is accepted again', async () => {
		const { app } = await talkAtReview({ namespace: 'field' });
		await app.leaveTalk();
		const [listed] = app.cases;
		const settings = app.organisation.editableSettings;
		const others = settings.languages.filter(({ tag }) => tag !== 'en');
		expect(await app.organisation.save({ ...settings, languages: others })).toMatchObject({
			ok: true
		});

		const refused = await app.resumeTalk(listed!.caseId);
		expect(refused).toMatchObject({ ok: false, error: { tag: 'LanguageNotAccepted' } });
		expect(app.talk).toBeNull();
		expect(app.vault.fault?.tag).toBe('LanguageNotAccepted');

		expect(await app.organisation.save(settings)).toMatchObject({ ok: true });
		expect(await app.resumeTalk(listed!.caseId)).toMatchObject({ ok: true });
		expect(app.talk?.phase).toBe('paused');
	});
});
