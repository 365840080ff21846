// Whoever looks at the screen of a question learns nothing of what was said before: it is the same, to
// the last element, whatever was answered.
import { expect, test } from '../support/browser';
import { Desk } from '../support/desk';
import { borderItems, codeOf, toFirstItem } from '../support/talk-steps';

type Answer = 'yes' | 'no' | 'unsure' | 'declined';

/** Every item as it stands, with all its elements, when the ones before were answered like this. */
async function screensOf(desk: Desk, answers: readonly Answer[]): Promise<readonly string[]> {
	await toFirstItem(desk);
	const code = await codeOf(desk);
	const screens: string[] = [];
	for (const [at, item] of borderItems.entries()) {
		await desk.seesItem(item);
		await desk.seesSaved();
		const html = await desk.page.evaluate(() => document.body.outerHTML);
		screens.push(html.replaceAll(code, 'CODE'));
		await desk.answer(answers[at % answers.length] ?? 'no');
	}
	return screens;
}

/** Where two screens of one question part, with what stands around; empty where they do not. */
function difference(one: string, other: string): string {
	if (one === other) return '';
	let at = 0;
	while (one[at] === other[at]) at += 1;
	const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
	return `${around(one)} | ${around(other)}`;
}

test('the screen of a question says nothing of what was answered before', async ({
	browser,
	baseURL
}) => {
	test.setTimeout(120_000);
	const ways: readonly (readonly Answer[])[] = [['no'], ['yes', 'declined', 'unsure']];
	const seen: (readonly string[])[] = [];
	for (const answers of ways) {
		const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
		seen.push(await screensOf(new Desk(await context.newPage(), 'en', 'ar'), answers));
		await context.close();
	}
	const [first = [], second = []] = seen;
	for (const [at, item] of borderItems.entries()) {
		expect(difference(first[at] ?? '', second[at] ?? ''), item).toBe('');
	}
	// The search can see an answer: the screens of two questions differ, and so would a mark of one.
	expect(new Set(first).size).toBe(borderItems.length);
});
