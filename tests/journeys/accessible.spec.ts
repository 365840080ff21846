// Every screen can be used by everybody: axe-core finds nothing, nothing is clipped, covered or too
// small in any size or at 400 %, and every text says its language.
import { expect, test } from '../support/browser';
import { Desk, type Tag } from '../support/desk';
import { walk, walkNames } from '../support/every-screen';
import { inspect, prepare } from '../support/inspection';

const pairs: readonly (readonly [staff: Tag, person: Tag])[] = [
	['en', 'ar'],
	['ar', 'en']
];

for (const [staff, person] of pairs) {
	for (const name of walkNames) {
		test(`${name}, staff ${staff}, person ${person}`, async ({ page }) => {
			test.setTimeout(120_000);
			await prepare(page);
			const faults: string[] = [];
			const desk = new Desk(page, staff, person);
			await walk(desk, name, async (screen) => {
				faults.push(...(await inspect(desk, screen)));
			});
			expect(faults).toEqual([]);
		});
	}
}
