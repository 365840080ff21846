// "How this works": the rule in plain words, for staff and for whoever stands by the person.
import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { outcomes } from '$lib/core/assessment';
import { button, mountApp, mountUnlocked } from '../support/ui-app';
import { tags, wordsOf } from '../support/words';

afterEach(cleanup);

const words = { ...wordsOf('en', 'staff'), ...wordsOf('en', 'desk') };
const heading = (key: string) => screen.findByRole('heading', { name: words[key]! });

describe('how this works', () => {
	it('is read without unlocking, and leads back to where one came from', async () => {
		const { user } = await mountApp();
		await user.click(button(words['start.about']!));
		await user.click(await screen.findByRole('button', { name: words['how.title']! }));
		expect(await heading('how.title')).toBeVisible();
		await user.click(button(words['shell.back']!));
		expect(await heading('about.title')).toBeVisible();
	});

	it('is read beside the list, and leads back to it', async () => {
		const { user } = await mountUnlocked();
		await user.click(button(new RegExp(`^${words['how.title']!}`)));
		expect(await heading('how.title')).toBeVisible();
		await user.click(button(words['shell.back']!));
		expect(await heading('home.title.field')).toBeVisible();
	});

	it('has a line for every level of the rule, in its order, and says it is not validated', async () => {
		const { app } = await mountApp();
		app.screen = 'how';
		await heading('how.title');
		const lines = [...document.querySelectorAll('ol > li')].map((li) => li.textContent);
		const rule = ['danger', 'child', 'offer', 'ahead', 'unclear', 'silent'];
		expect(lines).toEqual(rule.map((key) => words[`how.rule.${key}`]));
		// The three silent outcomes are one level and share a line.
		expect(rule).toHaveLength(outcomes.length - 2);
		expect(screen.getByText(words['how.rule.not-validated']!)).toBeVisible();
	});

	it('fills every number into its sentences, in every language', async () => {
		const { app } = await mountApp();
		app.screen = 'how';
		await heading('how.title');
		for (const tag of tags) {
			await app.setStaffLanguage(tag);
			await screen.findByRole('heading', { name: wordsOf(tag, 'staff')['how.title']! });
			// A title in Latin letters keeps its direction, with its punctuation, in every language.
			const source = await screen.findByText(/\u2068Screening for [^\u2069]+\u2069/);
			expect(source).toHaveTextContent(/\u2068Children and Youth [^\u2069]+\u2069/);
			expect(document.body.textContent).not.toMatch(/\{\{|NaN|undefined/);
		}
	});
});
