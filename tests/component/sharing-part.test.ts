// What seals a letter is loaded when the first one is made. Where it cannot be loaded the screen
// says what to do, nothing that was said is lost by it, and the letter is made at the next try.
import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draftOf } from '$lib/session';
import Handing from '../support/Handing.svelte';
import { settleAll, talkAtSharing } from '../support/talking';
import { wordsOf } from '../support/words';

const ways = wordsOf('en', 'handover');
const faults = wordsOf('en', 'faults');
const make = () => screen.getByRole('button', { name: ways['words.make']! });

afterEach(async () => {
	cleanup();
	await settleAll();
	vi.doUnmock('age-encryption');
});

/** A reviewed talk in the field, with the yes of the person, at the letter with spoken words. */
async function atTheLetter() {
	const { app, talk, send } = await talkAtSharing({ namespace: 'field' });
	send({ type: 'reviewed', hash: draftOf(talk).hash });
	talk.decide('share', 'given', 'spoken', ['May I?'], 'riku');
	await talk.settled();
	render(Handing, { app });
	await userEvent.click(screen.getByText(ways['words.title']!));
	return { app, talk };
}

describe('a letter whose part of the program is not there', () => {
	it('says what to do, loses nothing, and is made at the next try', async () => {
		const { app, talk } = await atTheLetter();
		vi.doMock('age-encryption', () => Promise.reject(new TypeError('not fetched')));
		await userEvent.click(make());
		const alert = await screen.findByRole('alert');
		expect(alert).toHaveTextContent(faults['PartMissing.what']!);
		expect(alert).toHaveTextContent(faults['PartMissing.next']!);
		expect(talk.facts.shared).toEqual([]);
		expect(app.vault.isOpen).toBe(true);

		vi.doUnmock('age-encryption');
		await userEvent.click(make());
		// Sealing to words is slow on purpose, and slower on a busy machine.
		await screen.findByText(ways['words.once']!, {}, { timeout: 20_000 });
		expect(screen.queryByRole('alert')).toBeNull();
		expect(talk.facts.shared).toMatchObject([{ recipients: ['riku'], channel: 'words' }]);
		await talk.settled();
		expect(talk.saved).toBe('saved');
	});
});
