// A conversation that cannot be saved leaves the browser as a sealed file and comes back, with the
// real keeper over a device in memory.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { encodeEvent } from '$lib/core/event';
import type { Talk } from '$lib/session';
import RescueHost from '../support/RescueHost.svelte';
import { Device } from '../support/keeper-device';
import { shown, ways, answer, goOn, type Step } from '../support/interviewing';
import { settleAll, talkAtReview, unlockedApp } from '../support/talking';
import { said } from '../support/ui-app';

const words = 'abandon ability able about above absent';

afterEach(async () => {
	cleanup();
	vi.restoreAllMocks();
	await settleAll();
});

function value<T>(result: { ok: true; value: T } | { ok: false; error: { tag: string } }): T {
	if (!result.ok) throw new Error(result.error.tag);
	return result.value;
}
const framesOf = (talk: Talk) =>
	talk.conversation.log.map((event) => Buffer.from(encodeEvent(event)).toString());

async function kept(app: Awaited<ReturnType<typeof unlockedApp>>, at = 0) {
	const opened = value(await app.vault.keeper.open(app.cases[at]!.caseId));
	return opened.frames.map((frame) => Buffer.from(frame).toString());
}

/** A talk at its review, and its rescue file. */
async function rescued(seed = 'one') {
	const talking = await talkAtReview({ seed });
	return { ...talking, file: value(await talking.talk.rescue()) };
}

describe('a rescue file', () => {
	it('is not made before the person agreed to notes, nor after they refused', async () => {
		const { talk } = await talkAtReview({ notes: 'refused' });
		expect(talk.mayRescue).toBe(false);
		expect(await talk.rescue()).toMatchObject({ ok: false, error: { tag: 'AgreementMissing' } });
	});

	it('is not made of words that the person had destroyed, also when that failed', async () => {
		const { talk, send } = await talkAtReview();
		send({ type: 'stopped' });
		vi.spyOn(talk.deps.keeper, 'erase').mockResolvedValue({
			ok: false,
			error: { tag: 'StorageFailed', retry: 'now' }
		});
		send({ type: 'stop-decided', keep: false });
		await waitFor(() => expect(talk.saved).toMatchObject({ tag: 'StorageFailed' }));
		expect(talk.mayRescue).toBe(false);
		expect(await talk.rescue()).toMatchObject({ ok: false, error: { tag: 'AgreementMissing' } });
	});

	it('comes into another vault with its words, event for event', async () => {
		const { talk, file } = await rescued();
		const other = await unlockedApp({ seed: 'two' });
		const needs = await other.importRescue(file, null);
		expect(needs).toMatchObject({ ok: false, error: { tag: 'RescueNeedsWords' } });
		expect(value(await other.importRescue(file, words))).toEqual({ how: 'new', code: talk.code });
		expect(await kept(other)).toEqual(framesOf(talk));
		value(await other.resumeTalk(other.cases[0]!.caseId));
		expect(other.talk?.phase).toBe('paused');
		await other.talk?.settled();
	});

	it('that comes twice says so, and changes nothing', async () => {
		const { file } = await rescued();
		const other = await unlockedApp({ seed: 'two' });
		value(await other.importRescue(file, words));
		const before = await kept(other);
		expect(value(await other.importRescue(file, words)).how).toBe('already');
		expect(other.cases).toHaveLength(1);
		expect(await kept(other)).toEqual(before);
	});

	it('completes a case of which less was saved', async () => {
		const { app, talk, send } = await talkAtReview();
		const less = framesOf(talk);
		vi.spyOn(talk.deps.keeper, 'append').mockResolvedValue({
			ok: false,
			error: { tag: 'QuotaExceeded', retry: 'later' }
		});
		send({ type: 'answers-read' });
		await waitFor(() => expect(talk.saved).toMatchObject({ tag: 'QuotaExceeded' }));
		const file = value(await talk.rescue());
		await app.leaveTalk();
		expect(await kept(app)).toEqual(less);
		expect(value(await app.importRescue(file, null)).how).toBe('completed');
		expect(app.cases).toHaveLength(1);
		expect(await kept(app)).toEqual(framesOf(talk));
	});

	it('never brings back an answer that was taken back since', async () => {
		const { app, talk, file } = await rescued();
		talk.withdraw('money-kept-or-owed');
		await talk.settled();
		await app.leaveTalk();
		const without = await kept(app);
		expect(value(await app.importRescue(file, null)).how).toBe('already');
		expect(await kept(app)).toEqual(without);
		expect(JSON.stringify(without)).not.toMatch(/response-given.{0,40}money-kept-or-owed/);
	});

	it('takes an answer out of the kept case when only the file knows it was taken back', async () => {
		const { app, talk } = await talkAtReview();
		vi.spyOn(talk.deps.keeper, 'rewrite').mockResolvedValueOnce({
			ok: false,
			error: { tag: 'QuotaExceeded', retry: 'later' }
		});
		talk.withdraw('money-kept-or-owed');
		await waitFor(() => expect(talk.saved).toMatchObject({ tag: 'QuotaExceeded' }));
		const file = value(await talk.rescue());
		await app.leaveTalk();
		expect(value(await app.importRescue(file, null)).how).toBe('already');
		expect(await kept(app)).toEqual(framesOf(talk));
	});

	it('stands beside a case that had gone on differently', async () => {
		const { app, talk, send, file } = await rescued();
		const other = await unlockedApp({ seed: 'two' });
		value(await other.importRescue(file, words));
		value(await other.resumeTalk(other.cases[0]!.caseId));
		await other.talk?.settled();
		await other.leaveTalk();
		send({ type: 'answers-read' });
		const later = value(await talk.rescue());
		expect(value(await other.importRescue(later, words)).how).toBe('beside');
		expect(other.cases.map(({ code }) => code)).toEqual([talk.code, talk.code]);
		await app.leaveTalk();
	});

	it('is refused when it holds no agreement to notes, or no conversation', async () => {
		const app = await unlockedApp();
		const { talk } = await talkAtReview({ notes: 'refused' });
		const bytes = (text: string) => new TextEncoder().encode(text);
		const card = bytes(JSON.stringify(talk.card));
		const seal = async (frames: readonly Uint8Array[]) =>
			value(await app.vault.keeper.sealRescue(card, frames));
		const refused = await app.importRescue(
			await seal(talk.conversation.log.map(encodeEvent)),
			null
		);
		expect(refused).toMatchObject({ ok: false, error: { tag: 'RescueRefused' } });
		const empty = await app.importRescue(await seal([]), null);
		expect(empty).toMatchObject({ ok: false, error: { tag: 'RescueRefused' } });
		const unknown = await app.importRescue(await seal([bytes('{}')]), null);
		expect(unknown).toMatchObject({ ok: false, error: { tag: 'UnknownFormat' } });
		expect(app.cases).toHaveLength(0);
	});
});

const toItem: readonly Step[] = [
	...ways.agreementToNotes,
	(talk) => talk.decide('notes', 'given', 'spoken', ['May I write?']),
	{ type: 'preface-said' },
	(talk) => talk.settled()
];

const doStep = (talk: Talk, step: Step) =>
	typeof step === 'function' ? step(talk) : talk.send(step);

/** A talk whose device is full from its first answer on. */
async function notSaved() {
	const device = new Device();
	const screenOf = await shown(toItem, { device });
	device.power.isFull = true;
	await doStep(screenOf.talk, answer('yes'));
	await screen.findByText(said(/There is no room left/));
	const files: File[] = [];
	URL.createObjectURL = vi.fn((file: File) => `blob:${files.push(file)}`);
	URL.revokeObjectURL = vi.fn();
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
	return { ...screenOf, device, files };
}
const save = () => screen.getByRole('button', { name: 'Save a sealed copy' });

describe('the mark', () => {
	it('offers a copy, says where it went, and when there is more than it holds', async () => {
		const { user, talk, files } = await notSaved();
		await user.click(save());
		expect(await screen.findByText(said(/given to the browser to save as copy.bin/))).toBeVisible();
		expect(files.map(({ name, size }) => [name, size])).toEqual([['copy.bin', 16_657]]);
		await doStep(talk, goOn);
		await doStep(talk, answer('no'));
		expect(await screen.findByText(said(/is not in the sealed copy/))).toBeVisible();
		await user.click(save());
		expect(await screen.findByText(said(/given to the browser/))).toBeVisible();
		expect(files).toHaveLength(2);
	});

	it('offers none once everything is saved', async () => {
		const { user, device } = await notSaved();
		device.power.isFull = false;
		await user.click(screen.getByRole('button', { name: 'Try again' }));
		expect(await screen.findByText('Saved')).toBeVisible();
		expect(screen.queryByRole('button', { name: 'Save a sealed copy' })).toBeNull();
	});

	it('says honestly that there is none when its worker is gone, and what to do', async () => {
		const { user, app, files } = await notSaved();
		app.vault.keeper.stop();
		await user.click(save());
		expect(await screen.findByText(said(/No sealed copy can be made any more/))).toBeVisible();
		const mark = within(screen.getByRole('status'));
		expect(mark.queryAllByRole('button')).toEqual([]);
		expect(files).toEqual([]);
	});
});

describe('the screen that opens a copy', () => {
	async function openScreen() {
		const { talk, file } = await rescued();
		const app = await unlockedApp({ seed: 'two' });
		await app.loadDeskWords();
		app.screen = 'rescue';
		render(RescueHost, { app });
		const user = userEvent.setup({ applyAccept: false });
		// The page of these tests has no way to read a file.
		const choose = (bytes: Uint8Array) => {
			const chosen = new File([new Uint8Array(bytes)], 'x');
			const arrayBuffer = async () => new Uint8Array(bytes).buffer;
			return user.upload(
				screen.getByLabelText('Choose the copy'),
				Object.assign(chosen, { arrayBuffer })
			);
		};
		return { app, talk, file, user, choose };
	}

	it('asks for words only when they are needed, and says what became of it', async () => {
		const { app, talk, file, user, choose } = await openScreen();
		await choose(file);
		expect(await screen.findByRole('alert')).toHaveTextContent('saved from another vault');
		const field = screen.getByRole('textbox');
		expect(field).toHaveAttribute('autocomplete', 'off');
		await user.type(field, 'zoo zone zero zebra youth young');
		await user.click(screen.getByRole('button', { name: 'Open the copy' }));
		await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('do not open this'));
		await user.clear(field);
		await user.type(field, words);
		await user.click(screen.getByRole('button', { name: 'Open the copy' }));
		expect(await screen.findByText(said(`${talk.code} is in the list now.`))).toBeVisible();
		expect(screen.getByText(/Now delete the copy/)).toBeVisible();
		expect(screen.queryByRole('textbox')).toBeNull();
		expect(app.cases).toHaveLength(1);
	});

	it('refuses what is no copy, and what is far too large, without losing the screen', async () => {
		const { app, choose } = await openScreen();
		for (const length of [0, 7, 16_657, 600_000]) {
			await choose(new Uint8Array(length));
			await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('not a sealed copy'));
		}
		expect(app.cases).toHaveLength(0);
	});
});
