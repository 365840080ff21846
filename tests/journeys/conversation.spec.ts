// The main job in practice, from the first gate to the review. Nothing of it is on the console.
import { expect, test } from '../support/browser';
import { Desk } from '../support/desk';

const items = [
	'money-kept-or-owed',
	'kept-from-leaving-or-contact',
	'threats',
	'hurt-or-made-to-do',
	'papers-phone-or-card-kept',
	'promised-otherwise',
	'given-something-to-control',
	'after-setting-out'
] as const;

test('a conversation in English and Arabic runs from the first gate to the review', async ({
	page
}) => {
	const told: string[] = [];
	page.context().on('console', (message) => told.push(message.text()));
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await desk.makeVault('practice');
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	for (const item of items) {
		await desk.seesItem(item);
		await desk.answer(item === 'threats' ? 'yes' : 'no');
	}
	await desk.close('zQ7 kiosk');
	await desk.seesSaved();
	await expect(page).toHaveTitle('Askwell');
	expect(told, 'what was written on the console').toEqual([]);
});
