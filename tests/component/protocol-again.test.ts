// A practice conversation with questions from a file, after the page was put away: the list asks for
// that very file by the name it gives itself, and goes on with it.
import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { openProtocolFile } from '$lib/session';
import { privacyConfirmed } from '../support/events';
import { teaFile } from '../support/practice-file';
import { button, mountApp, passphrase, said } from '../support/ui-app';

afterEach(cleanup);

const words = {
	wanted: said(/begun with a protocol file that is not open now: tea\./),
	open: 'Open the file and go on',
	other: /This is another file/
};
const teaText = teaFile.buffer.toString();

/** A file with these words in it; the page's own cannot be read here. */
function fileOf(text: string): File {
	const file = new File([text], 'questions.json', { type: 'application/json' });
	file.arrayBuffer = async () => new Uint8Array(Buffer.from(text)).buffer;
	return file;
}

/** A kept practice talk with the tea file, put away, and its vault open again. */
async function putAway() {
	const mounted = await mountApp();
	const { app } = mounted;
	const opened = await openProtocolFile(new Uint8Array(teaFile.buffer));
	if (!opened.ok) throw new Error(opened.error.fault.tag);
	await app.chooseNamespace('practice');
	await app.createVault(passphrase);
	app.practiceProtocol = opened.value;
	await app.beginTalk();
	const talk = app.talk!;
	talk.send({ type: 'situation-stated', situation: 'ordinary' });
	await talk.chooseLanguage('en');
	talk.send({ type: 'interpreter-confirmed', interpreter: 'not-needed' });
	talk.send({ type: 'greeted' });
	talk.send(privacyConfirmed);
	talk.send({ type: 'needs-asked' });
	talk.send({ type: 'capacity-stated', capacity: 'adult' });
	talk.introduced();
	talk.send({ type: 'information-offered', taken: 'card' });
	talk.decide('talk', 'given', 'spoken', ['May we talk?']);
	talk.decide('notes', 'given', 'spoken', ['May I write?']);
	talk.send({ type: 'preface-said' });
	talk.answer(talk.item!, { kind: 'codes', codes: ['tea'] });
	await talk.settled();
	const { code } = talk;
	await app.locking.putAway();
	// Somebody else has practised with other questions meanwhile.
	app.practiceProtocol = null;
	await app.locking.comeBack();
	await app.unlock(passphrase);
	await screen.findByText(code);
	return mounted;
}

describe('a practice talk whose file is not open', () => {
	it('is asked for by its name, and goes on with it where it was', async () => {
		const { app, user } = await putAway();
		expect(screen.getByText(words.wanted)).toBeVisible();
		expect(app.talk).toBeNull();
		await user.upload(screen.getByLabelText(words.open), fileOf(teaText));
		await waitFor(() => expect(app.screen).toBe('talk'));
		expect(app.talk?.phase).toBe('paused');
		expect([...app.talk!.facts.responses.keys()]).toEqual(['drink']);
		expect(app.wanted).toBeNull();
	});

	it('takes no other file, and leaves what was open as it was', async () => {
		const { app, user } = await putAway();
		const other = teaText.replace('"Nothing, thank you"', '"Nothing"');
		await user.upload(screen.getByLabelText(words.open), fileOf(other));
		expect(await screen.findByText(words.other)).toBeVisible();
		await user.upload(screen.getByLabelText(words.open), fileOf('{}'));
		expect(await screen.findByText(/not a protocol that Askwell can run/)).toBeVisible();
		expect(screen.queryByText(words.other)).toBeNull();
		expect([app.talk, app.practiceProtocol]).toEqual([null, null]);
	});

	it('asks again whenever it is to be gone on with, and forgets it when locked', async () => {
		const { app, user } = await putAway();
		app.wanted = null;
		await waitFor(() => expect(screen.queryByText(words.wanted)).toBeNull());
		await user.click(button('Go on'));
		expect(await screen.findByText(words.wanted)).toBeVisible();
		await app.lock();
		expect(app.wanted).toBeNull();
	});
});
