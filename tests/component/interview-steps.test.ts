// What a step of a talk lets happen, and what it does not.
import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, goOn, shown, ways } from '../support/interviewing';
import { wordsOf } from '../support/words';

afterEach(cleanup);

const staffWords = wordsOf('en', 'talk');
const spoken = wordsOf('ar', 'spoken');
const told = (key: string) => ({ name: spoken[key]! });
const says = (key: string) => ({ name: staffWords[key]! });

describe('the safety gate', () => {
	it('asks nothing of a suspect, and still offers everything', async () => {
		const { talk, user, staff, person } = await shown(ways.safety);
		await user.click(staff().getByRole('button', says('safety.suspect')));
		expect(talk.phase).toBe('farewell');
		await user.click(person().getByRole('button', { name: 'العربية' }));
		expect(await person().findByText(spoken['suspect.sentence']!)).toBeInTheDocument();
	});
});

describe('the language', () => {
	it('is pointed to by its own name, and then the interpreter is settled', async () => {
		const { talk, user, person, staff } = await shown(ways.language);
		const arabic = person().getByRole('button', { name: 'العربية' });
		expect(arabic.closest('[lang]')).toHaveAttribute('dir', 'rtl');
		await user.click(arabic);
		expect(talk.facts.locale).toBe('ar');
		await user.click(await staff().findByRole('radio', says('interpreter.not-needed')));
		await user.click(staff().getByRole('button', says('go-on')));
		expect([talk.phase, talk.facts.interpreter]).toEqual(['hello', 'not-needed']);
	});

	it('needs three confirmations for an interpreter, and never a companion', async () => {
		const { talk, user, staff, person } = await shown(ways.interpreter);
		expect(staff().getAllByRole('radio')).toHaveLength(4);
		expect(staff().getByText(staffWords['interpreter.never']!)).toBeInTheDocument();
		await user.click(staff().getByRole('radio', says('interpreter.professional-by-phone')));
		expect(person().getByText(spoken['interpreter.known']!)).toBeInTheDocument();
		for (const box of staff().getAllByRole('checkbox')) {
			expect(staff().getByRole('button', says('go-on'))).toBeDisabled();
			await user.click(box);
		}
		await user.click(staff().getByRole('button', says('go-on')));
		expect(talk.phase).toBe('asking');
	});
});

describe('privacy', () => {
	it('is four facts, and three of them are none', async () => {
		const { talk, user, staff } = await shown(ways.privacy);
		const boxes = staff().getAllByRole('checkbox');
		expect(boxes).toHaveLength(4);
		for (const box of boxes) {
			expect(staff().getByRole('button', says('privacy.held'))).toBeDisabled();
			await user.click(box);
		}
		await user.click(boxes[2]!);
		expect(staff().getByRole('button', says('privacy.held'))).toBeDisabled();
		await user.click(boxes[2]!);
		await user.click(staff().getByRole('button', says('privacy.held')));
		expect(talk.facts.privacy).toBe('held');
	});

	it('that cannot be had leads to the card', async () => {
		const { talk, user, staff } = await shown(ways.privacy);
		await user.click(staff().getByRole('button', says('privacy.unavailable')));
		expect(talk.phase).toBe('farewell');
	});

	it('has a sentence for companions only where it is true', async () => {
		const { container } = await shown(ways.privacy);
		expect(container.textContent).not.toContain(spoken['privacy.sentence']);
		cleanup();
		const atOneTime = await shown([
			...ways.privacy,
			(talk) => Object.assign(talk.deps.settings, { oneAtATime: true })
		]);
		expect(atOneTime.container.textContent).toContain(spoken['privacy.sentence']);
	});

	it('is asked for again in one tap', async () => {
		const { talk, user, staff, person } = await shown(ways.reconfirming);
		expect(person().getByText(spoken['resume.question']!)).toBeInTheDocument();
		expect(staff().getAllByRole('listitem')).toHaveLength(4);
		await user.click(staff().getByRole('button', says('reconfirm.held')));
		expect(talk.phase).toBe('asking');
	});
});

describe('needs', () => {
	it('that are urgent are met, or may wait, before anything else', async () => {
		const { talk, user, person } = await shown(ways.needs);
		await user.click(person().getByRole('button', told('need.water')));
		await user.click(person().getByRole('button', told('need.pain')));
		expect(person().getByRole('button', told('need.water'))).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		expect(person().queryByRole('button', told('flow.go-on'))).toBeNull();
		await user.click(person().getByRole('button', told('needs.met')));
		await user.click(person().getByRole('button', told('needs.can-wait')));
		expect([...talk.facts.needs]).toEqual([
			['water', 'can-wait'],
			['pain', 'met']
		]);
		await user.click(person().getByRole('button', told('flow.go-on')));
		expect(talk.phase).toBe('age');
	});

	it('may be none', async () => {
		const { talk, user, person } = await shown(ways.needs);
		await user.click(person().getByRole('button', told('need.nothing')));
		expect(talk.phase).toBe('age');
	});

	it('come before the next question also in the middle of the talk', async () => {
		const { talk, user, person } = await shown([
			...ways.interlude,
			{ type: 'need-stated', need: 'toilet' }
		]);
		expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(staffWords['panel.needs']!);
		await user.click(person().getByRole('button', told('needs.met')));
		expect(person().getByText(spoken['acknowledge.first']!)).toBeInTheDocument();
		await user.click(person().getByRole('button', told('flow.go-on')));
		expect(talk.phase).toBe('asking');
	});
});

describe('age', () => {
	it.each(['age.child', 'age.unsure'])('%s leads to no question at all', async (key) => {
		const { talk, user, person, container } = await shown(ways.age);
		await user.click(person().getByRole('button', told(key)));
		expect(talk.phase).toBe('child');
		const prompts = Object.entries(wordsOf('ar', 'border-second-line'));
		for (const [name, text] of prompts) {
			if (name.endsWith('.prompt')) expect(container.textContent).not.toContain(text);
		}
	});
});

describe('for a child', () => {
	it('whoever took over is noted, and who looks after the child is not', async () => {
		const { talk, user, person, staff } = await shown(ways.child);
		const before = talk.conversation.log.length;
		await user.click(person().getByRole('button', told('child.carer.nobody')));
		expect(screen.getByText(staffWords['child.carer.nobody']!)).toBeInTheDocument();
		expect(talk.conversation.log).toHaveLength(before);
		expect(staff().getAllByText('112').length).toBeGreaterThan(0);
		await user.click(staff().getAllByRole('button', says('child.took-over'))[0]!);
		expect([talk.phase, talk.facts.childHandedTo]).toEqual(['farewell', 'child-welfare']);
	});
});

describe('agreement', () => {
	it('is noted with the way it was given, and keeps nothing before it', async () => {
		const { talk, user, person, staff } = await shown(ways.agreementToTalk);
		expect(staff().getByRole('radio', says('mode.spoken'))).toBeChecked();
		await user.click(staff().getByRole('radio', says('mode.gestured')));
		expect(person().getAllByRole('button')).toHaveLength(4);
		await user.click(person().getByRole('button', told('agreement.talk.yes')));
		expect(talk.facts.agreements.at(-1)).toMatchObject({ scope: 'talk', mode: 'gestured' });
		expect(screen.getByRole('status')).toHaveTextContent(staffWords['saved.not-kept']!);
		await user.click(person().getByRole('button', told('agreement.notes.no')));
		expect(talk.phase).toBe('preface');
		expect(screen.getByRole('status')).toHaveTextContent(staffWords['saved.not-kept']!);
	});
});

describe('closing', () => {
	it('with danger now raises danger', async () => {
		const { talk, user, person } = await shown(ways.closingFear);
		await user.click(person().getByRole('button', told('closing.fear.yes-now')));
		expect([talk.phase, talk.facts.fear]).toEqual(['danger', 'now']);
	});

	it.each(['yes', 'none', 'not-now'] as const)('takes two taps for %s', async (safe) => {
		const { talk, user, person } = await shown(ways.closingContact);
		expect(person().queryByRole('textbox')).toBeNull();
		await user.click(person().getByRole('button', told(`closing.contact.${safe}`)));
		expect(person().getByText(spoken['closing.short-answer']!)).toBeInTheDocument();
		const field = person().queryByRole('textbox');
		expect(field !== null).toBe(safe === 'yes');
		if (field) {
			expect(field).toHaveAttribute('maxlength', '200');
			expect(field).toHaveAttribute('autocomplete', 'off');
			await user.type(field, 'by the lighthouse');
		}
		await user.click(person().getByRole('button', told('flow.go-on')));
		const text = safe === 'yes' ? 'by the lighthouse' : '';
		expect([talk.phase, talk.facts.contact]).toEqual(['review', { safe, text }]);
	});
});

describe('stopping with notes', () => {
	it.each([
		['stop.keep', true],
		['stop.erase', false]
	] as const)('asks: %s', async (key, kept) => {
		const { talk, user, person } = await shown([...ways.stopping]);
		await user.click(person().getByRole('button', told(key)));
		expect(talk.phase).toBe('farewell');
		expect(talk.conversation.log.at(-1)).toMatchObject({ type: 'stop-decided', keep: kept });
		expect(person().getByText(spoken['stop.sentence']!)).toBeInTheDocument();
	});
});

describe('danger', () => {
	it.each([
		['danger.mistake', 'asking'],
		['danger.past', 'dangerReconfirming'],
		['danger.handed-over', 'farewell']
	])('%s leads to %s', async (key, phase) => {
		const { talk, user, staff } = await shown(ways.danger);
		await user.click(staff().getByRole('button', says(key)));
		expect(talk.phase).toBe(phase);
	});
});

describe('the end', () => {
	it('can still turn into a wish for help', async () => {
		const { talk, user, person } = await shown(ways.farewell);
		await user.click(person().getByRole('button', told('flow.hear-help')));
		expect(talk.phase).toBe('choices');
	});

	it('leaves the talk, and nothing of it on the page', async () => {
		const { user, staff, container, app } = await shown([...ways.farewell]);
		await user.click(staff().getByRole('button', says('farewell.end')));
		await user.click(staff().getByRole('button', says('ended.leave')));
		expect(await screen.findByText('left')).toBeInTheDocument();
		expect(app.talk).toBeNull();
		// Beside it stands only the mark of practice.
		expect(container.textContent?.trim()).toBe('left Practice');
	});
});

describe('an interlude', () => {
	it('of rest is a pause, and hearing of help ends the questions', async () => {
		const rested = await shown(ways.interlude);
		await rested.user.click(rested.person().getByRole('button', told('flow.rest')));
		expect(rested.talk.phase).toBe('paused');
		cleanup();
		const helped = await shown([...ways.interlude, goOn, answer('declined')]);
		await helped.user.click(helped.person().getByRole('button', told('flow.hear-help')));
		expect(helped.talk.phase).toBe('closingNeeds');
	});
});
