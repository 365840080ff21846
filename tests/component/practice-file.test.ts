// A protocol file that the gate refuses is not opened, and whoever made it is told why.
import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { openProtocolFile } from '$lib/session';
import { asking } from '../support/gate';
import { saidYes, yesNo, protocolOf } from '../support/protocols';
import Screens from '../support/Screens.svelte';
import { unlockedApp } from '../support/talking';
import { FakeUpdate } from '../support/ui-app';
import { wordsOf } from '../support/words';

afterEach(cleanup);

const gate = wordsOf('en', 'gate');
const faults = wordsOf('en', 'faults');
const desk = wordsOf('en', 'desk');
const bad = asking('Do you have a one-way ticket?', 'en');
const good = asking('Has anyone kept your ticket?', 'en');
const bytesOf = (bundle: unknown) => new TextEncoder().encode(JSON.stringify(bundle));

async function choose(bundle: unknown) {
	const app = await unlockedApp();
	app.screen = 'practice-file';
	render(Screens, { app, update: new FakeUpdate() });
	const bytes = bytesOf(bundle);
	const file = Object.assign(Object.create(new File([], 'own.json'), { size: { value: 1 } }), {
		arrayBuffer: async () => bytes.buffer
	});
	const input = await screen.findByLabelText(desk['practice-file.choose']!);
	Object.defineProperty(input, 'files', { value: [file], configurable: true });
	input.dispatchEvent(new Event('change', { bubbles: true }));
	return app;
}

describe('a protocol file from outside', () => {
	it('is refused with the item, the words, why, and what to write instead', async () => {
		const app = await choose(bad);
		const list = within(await screen.findByRole('list', {}, { timeout: 20_000 }));
		expect(list.getByRole('heading', { name: gate['tickets.name']! })).toBeInTheDocument();
		const text = list.getByRole('listitem').textContent!.replace(/[\u2068\u2069]/g, '');
		for (const said of ['Item: asked', 'one-way', gate['tickets.why'], gate['tickets.instead']]) {
			expect(text).toContain(said);
		}
		expect(screen.getByRole('alert')).toHaveTextContent(faults['ProtocolRefused.what']!);
		expect(app.practiceProtocol).toBeNull();
	});

	it('is opened when it asks what others did', async () => {
		const app = await choose(good);
		await screen.findByRole('status', {}, { timeout: 20_000 });
		expect(app.practiceProtocol?.bundle.protocol.id).toBe(good.protocol.id);
		expect(screen.queryByRole('alert')).toBeNull();
	});

	it('gets the reason also where the decoder stops it', async () => {
		const who = yesNo('who', { purpose: 'demographic' });
		const protocol = protocolOf([who, yesNo('asked', { askWhen: saidYes('who') })]);
		const opened = await openProtocolFile(bytesOf({ ...good, protocol }));
		if (opened.ok) throw new Error('it was opened');
		expect(opened.error.refusals.map(({ rule }) => rule)).toEqual(['branches-on-demographics']);
	});

	it('may have another language, in which nothing can be said', async () => {
		const messages = { ...good.messages, sv: good.messages['en']! };
		expect((await openProtocolFile(bytesOf({ ...good, messages }))).ok).toBe(true);
	});
});
