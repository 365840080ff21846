// What surrounds a talk: hiding it, what can happen at any time, and the truth about saving.
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Device } from '../support/keeper-device';
import { shown, ways, type Step } from '../support/interviewing';
import { passphrase } from '../support/ui-app';
import { wordsOf } from '../support/words';

afterEach(cleanup);

const staffWords = wordsOf('en', 'talk');
const spoken = wordsOf('ar', 'spoken');
const says = (key: string) => ({ name: staffWords[key]! });
const told = (key: string) => ({ name: spoken[key]! });
const neutral = `${staffWords['neutral.title']} ${staffWords['neutral.continue']}`;
const textOf = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ').trim();

function press(key: string, timeStamp: number): Promise<boolean> {
	const event = new KeyboardEvent('keydown', { key, bubbles: true });
	Object.defineProperty(event, 'timeStamp', { value: timeStamp });
	return fireEvent(window, event);
}

describe('hiding', () => {
	const back = async (user: { click(element: Element): Promise<void> }) => {
		for (let presses = 0; presses < 3; presses += 1) {
			await user.click(screen.getByRole('button', says('neutral.continue')));
		}
	};

	it('leaves nothing of the talk on the page, and locks the vault', async () => {
		const { app, user, bar, container, talk } = await shown(ways.asking, { device: new Device() });
		await user.click(bar().getByRole('button', says('bar.hide')));
		expect(textOf(container)).toBe(neutral);
		expect(container.querySelectorAll('button')).toHaveLength(1);
		expect(container.innerHTML).not.toContain(talk.code);
		await waitFor(() => expect([app.talk, app.vault.keys]).toEqual([null, null]));
		expect(textOf(container)).toBe(neutral);
	});

	it('ends after three presses, in front of a locked vault', async () => {
		const { app, user, bar, container } = await shown(ways.asking, { device: new Device() });
		await user.click(bar().getByRole('button', says('bar.hide')));
		await waitFor(() => expect(app.vault.keys).toBeNull());
		await user.click(screen.getByRole('button', says('neutral.continue')));
		expect(textOf(container)).toBe(neutral);
		await user.click(screen.getByRole('button', says('neutral.continue')));
		await user.click(screen.getByRole('button', says('neutral.continue')));
		await screen.findByText('left');
		expect([app.screen, app.vault.keys]).toEqual(['unlock', null]);
	});

	it('is done by Shift three times within a second and a half', async () => {
		const { container } = await shown(ways.asking, { device: new Device() });
		for (const time of [1000, 1700, 2500]) await press('Shift', time);
		expect(textOf(container)).toBe(neutral);
	});

	it.each<readonly [string, readonly (readonly [string, number])[]]>([
		['slowly', [1000, 1800, 2600].map((time) => ['Shift', time] as const)],
		['with a letter between', (['Shift', 'Shift', 'A', 'Shift'] as const).map((k, i) => [k, i])]
	])('is not done by Shift %s', async (_, keys) => {
		const { app } = await shown(ways.asking, { device: new Device() });
		for (const [key, time] of keys) await press(key, time);
		expect(app.locking.isHidden).toBe(false);
	});

	it('works in danger too, and comes back to it after the words', async () => {
		const { app, user, bar } = await shown(ways.danger, { device: new Device() });
		await user.click(bar().getByRole('button', says('bar.hide')));
		await waitFor(() => expect(app.vault.keys).toBeNull());
		await back(user);
		expect(await app.unlock(passphrase)).toMatchObject({ ok: true });
		await waitFor(() => expect(app.talk?.phase).toBe('danger'));
		expect(await screen.findByText('112')).toBeInTheDocument();
	});
});

describe('at any time', () => {
	it('fear of going back is heard, noted once, and changes nothing else', async () => {
		const { user, bar, person, talk } = await shown(ways.asking);
		const open = () => user.click(bar().getByRole('button', says('bar.asylum')));
		await open();
		expect(person().getByText(spoken['asylum.sentence']!)).toBeInTheDocument();
		await user.click(bar().getByRole('button', says('bar.back')));
		await open();
		await user.click(bar().getByRole('button', says('bar.back')));
		const noted = talk.conversation.log.filter(({ type }) => type === 'asylum-raised');
		expect(noted).toHaveLength(1);
		expect(talk.phase).toBe('asking');
	});

	it('another organisation is one that is not an authority', async () => {
		const { user, bar, person, talk } = await shown(ways.hello);
		await user.click(bar().getByRole('button', says('bar.other')));
		expect(talk.facts.otherOrganisation).toBe(true);
		expect(person().getByText('116 006')).toBeInTheDocument();
		expect(person().queryByText('+358 2954 63177')).toBeNull();
	});

	it('somebody may be a child', async () => {
		const { user, bar, talk } = await shown(ways.asking);
		await user.click(bar().getByRole('button', says('bar.child')));
		expect(talk.phase).toBe('child');
	});

	const more = async (key: string, way: readonly Step[] = ways.asking) => {
		const mounted = await shown(way);
		await mounted.user.click(mounted.bar().getByRole('button', says('bar.more')));
		await mounted.user.click(mounted.staff().getByRole('button', says(key)));
		return mounted;
	};

	it('privacy can be lost and the interpreter changed', async () => {
		expect((await more('bar.privacy-lost')).talk.phase).toBe('privacyLost');
		cleanup();
		expect((await more('bar.interpreter')).talk.phase).toBe('interpreter');
	});

	it('a need can be added, and waits for nobody', async () => {
		const { user, person, talk } = await more('bar.need', ways.review);
		await user.click(person().getByRole('button', told('need.lawyer')));
		await user.click(person().getByRole('button', told('flow.go-on')));
		expect([...talk.facts.needs.keys()]).toEqual(['lawyer']);
		expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
			staffWords['phase.review']!
		);
	});

	it('the language can be changed, and everything the person reads with it', async () => {
		const { user, person, container, talk } = await more('bar.language');
		await user.click(person().getByRole('button', { name: 'suomi' }));
		await screen.findByRole('heading', { level: 1, name: staffWords['phase.asking']! });
		expect(talk.phase).toBe('asking');
		expect(container.querySelector('.person')).toHaveAttribute('lang', 'fi');
		const prompt = wordsOf('fi', 'border-second-line')[`${talk.item?.id}.prompt`]!;
		expect(person().getByText(prompt)).toBeInTheDocument();
	});

	it('what lies over a phase goes away when something happens', async () => {
		const { user, bar, talk } = await more('bar.need');
		await user.click(bar().getByRole('button', says('bar.danger')));
		expect(talk.phase).toBe('danger');
		expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
			staffWords['phase.danger']!
		);
	});
});

describe('the turn', () => {
	it('changes the side that a phone shows, and stays when the item changes', async () => {
		const { user, bar, container, person, talk } = await shown(ways.asking);
		const turned = () => container.querySelector('.sides')!.getAttribute('data-turn');
		expect(turned()).toBe('staff');
		await user.click(bar().getByRole('button', says('bar.turn')));
		await user.click(person().getByRole('button', told('answer.unsure')));
		await user.click(person().getByRole('button', told('flow.go-on')));
		expect([turned(), talk.phase]).toEqual(['person', 'asking']);
		await user.click(bar().getByRole('button', says('bar.turn')));
		expect(turned()).toBe('staff');
	});

	it('is staff’s where there is nothing for the person', async () => {
		const { bar, container } = await shown([(talk) => (talk.turn = 'person')]);
		expect(container.querySelector('.sides')).toHaveAttribute('data-turn', 'staff');
		expect(bar().getByRole('button', says('bar.turn'))).toBeDisabled();
	});
});

describe('the mark of saving', () => {
	const status = () => screen.getByRole('status');
	const keep: Step = (talk) => talk.decide('notes', 'given', 'spoken', ['words']);

	it('says saved only when it is', async () => {
		const device = new Device();
		const { talk } = await shown(ways.agreementToNotes, { device });
		expect(status()).toHaveTextContent(staffWords['saved.not-kept']!);
		talk.decide('notes', 'given', 'spoken', ['words']);
		await expect.poll(() => status().textContent).toContain(staffWords['saved.saving']!);
		await talk.settled();
		await expect.poll(() => status().textContent).toContain(staffWords['saved.saved']!);
		expect(talk.caseId).not.toBeNull();
	});

	it('says in words that it failed, and tries again', async () => {
		const device = new Device();
		const { talk, user } = await shown([...ways.agreementToNotes, keep], { device });
		await talk.settled();
		device.power.isFull = true;
		talk.send({ type: 'preface-said' });
		await talk.settled();
		const fault = wordsOf('en', 'faults')['QuotaExceeded.what']!;
		await expect.poll(() => status().textContent).toContain(fault);
		expect(status()).not.toHaveTextContent(staffWords['saved.saved']!);
		device.power.isFull = false;
		await user.click(screen.getByRole('button', says('saved.again')));
		await talk.settled();
		await expect.poll(() => status().textContent).toContain(staffWords['saved.saved']!);
	});
});
