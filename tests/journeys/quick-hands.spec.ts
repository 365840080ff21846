// Whoever answers and goes on faster than anybody reads skips nothing: a conditional item comes
// when its condition is true, and never after "not sure" or "rather not say".
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { ownPrompt, practiseWith, type OwnItem } from '../support/own-protocol';
import { leave, reviewOf } from '../support/talk-steps';

const is = (item: string, code: string) => ({ op: 'is', item, code }) as const;
const triples = [0, 1, 2, 3];
const items: readonly OwnItem[] = triples.flatMap((k) => [
	{ id: `a-${k}`, kind: 'choice', options: ['yes', 'no'] },
	{ id: `b-${k}`, kind: 'choice', options: ['yes', 'no'], askWhen: is(`a-${k}`, 'yes') },
	{
		id: `c-${k}`,
		kind: 'choice',
		options: ['yes', 'no'],
		askWhen: { op: 'not', of: is(`a-${k}`, 'yes') }
	}
]);
const answers = ['yes', 'no', 'unsure', 'declined'] as const;
type Answer = (typeof answers)[number];

/** Where a button of the respondent stands this very moment, and which sentence is above it. */
async function findNow(desk: Desk, label: string) {
	return desk.page.evaluate((text) => {
		const side = document.querySelector('main [lang="ar"]');
		const button = [...(side?.querySelectorAll('button') ?? [])].find(
			(one) => one.textContent?.trim() === text
		);
		const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
		const at = button ? { x: x + width / 2, y: y + height / 2 } : null;
		return { at, said: side?.textContent ?? '' };
	}, label);
}

/** Presses and releases the mouse there at once, without waiting for anything to settle. */
async function tap(desk: Desk, key: string): Promise<string> {
	for (let tries = 0; tries < 200; tries += 1) {
		const { at, said } = await findNow(desk, words('ar', `spoken:${key}`));
		if (!at) continue;
		await desk.page.mouse.click(at.x, at.y);
		return said;
	}
	throw new Error(`there is no button for ${key}`);
}

/** Answers as fast as it goes; which answer was given to which item. */
async function rush(desk: Desk, delay: number, given: (at: number) => Answer) {
	const said = new Map<string, Answer>();
	const closing = desk.page.getByRole('heading', { name: words('en', 'talk:phase.closingNeeds') });
	for (let at = 0; !(await closing.isVisible()); at += 1) {
		const answer = given(at);
		const text = await tap(desk, `answer.${answer}`);
		const item = items.find(({ id }) => text.includes(ownPrompt('ar', id)));
		said.set(item?.id ?? '', answer);
		if (delay > 0) await desk.page.waitForTimeout(delay);
		await tap(desk, 'flow.go-on');
		if (delay > 0) await desk.page.waitForTimeout(delay);
	}
	return said;
}

/** Items that have to be asked by what was said, reckoned without the program. */
function owed(said: ReadonlyMap<string, Answer>): readonly string[] {
	return triples.flatMap((k) => {
		const first = said.get(`a-${k}`);
		const then = first === 'yes' ? [`b-${k}`] : first === 'no' ? [`c-${k}`] : [];
		return [`a-${k}`, ...then];
	});
}

test('no conditional item is skipped, however fast the answers come', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await desk.makeVault('practice');
	await practiseWith(desk, items);
	let [seed, asked, silent] = [7, 0, 0];
	for (const delay of [0, 5, 50, 200]) {
		await desk.begin();
		await desk.gates();
		await desk.agree('yes');
		const said = await rush(desk, delay, (at) => {
			seed = (seed * 75 + 74) % 65_537;
			return answers[(seed + at) % 4] ?? 'yes';
		});
		await desk.close();
		expect([...said.keys()], `after ${delay} ms`).toEqual(owed(said));
		const expected = [...said].map(([item, answer]) => [
			ownPrompt('ar', item),
			words('ar', `spoken:answer.${answer}`)
		]);
		expect(await reviewOf(desk), `after ${delay} ms`).toEqual(expected);
		asked += said.size - triples.length;
		silent += triples.filter((k) => !['yes', 'no'].includes(said.get(`a-${k}`) ?? '')).length;
		await desk.seesSaved();
		await desk.touch('spoken:review.agree');
		await desk.touch('spoken:choices.no');
		await leave(desk);
	}
	expect(asked, 'conditional items that were asked').toBeGreaterThan(4);
	expect(silent, 'conditions that nobody answered').toBeGreaterThan(4);
});
