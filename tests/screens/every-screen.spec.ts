// Pictures of every screen, with the staff reading from the left and the person from the right,
// and the other way round.
import { test } from '../support/browser';
import { Desk, type Tag } from '../support/desk';
import { walk, walkNames } from '../support/every-screen';
import { takePictures } from '../support/screens';

const pairs: readonly (readonly [staff: Tag, person: Tag])[] = [
	['en', 'ar'],
	['ar', 'en']
];

for (const [staff, person] of pairs) {
	for (const name of walkNames) {
		test(`${name}, staff ${staff}, person ${person}`, async ({ page }) => {
			test.setTimeout(120_000);
			const desk = new Desk(page, staff, person);
			await walk(desk, name, (screen) => takePictures(desk, screen));
		});
	}
}
