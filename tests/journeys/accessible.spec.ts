// Every screen can be used by everybody: axe-core finds nothing, nothing is clipped, covered or too
// small in any size or at 400 %, and every text says its language.
import { expect, test } from '../support/browser';
import { Desk, type Tag } from '../support/desk';
import { walk, walkNames } from '../support/every-screen';
import { fieldFaults, inspect, paperFaults, prepare } from '../support/inspection';

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

test('a field that is remembered and a screen that prints would be found', async ({ page }) => {
	await new Desk(page).open();
	expect([...(await fieldFaults(page)), ...(await paperFaults(page))]).toEqual([]);
	await page.evaluate(() => {
		document.body.append(document.createElement('textarea'));
		const style = new CSSStyleSheet();
		style.replaceSync('@media print { #app { display: block !important } }');
		document.adoptedStyleSheets.push(style);
	});
	expect(await fieldFaults(page)).toHaveLength(4);
	expect(await paperFaults(page)).toHaveLength(1);
});
