// A questionnaire of somebody else: forty items of every kind, with conditions, from the file to
// the review; and files that are refused, with the place that is wrong and what to do about it.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import {
	chooseProtocol,
	ownBundle,
	ownOption,
	ownPrompt,
	practiseWith,
	type OwnItem
} from '../support/own-protocol';
import { personSide, reviewOf } from '../support/talk-steps';

const isYes = (item: string) => ({ op: 'is', item, code: 'yes' }) as const;
const colours = ['red', 'green', 'blue'] as const;
const blocks = Array.from({ length: 10 }, (_, k) => k);

/** Four items: yes or no; asked on a yes; several choices; asked on blue or on a clear no. */
function blockOf(k: number): readonly OwnItem[] {
	const last = {
		op: 'any',
		of: [
			{ op: 'is', item: `many-${k}`, code: 'blue' },
			{ op: 'not', of: isYes(`first-${k}`) }
		]
	} as const;
	const id = `last-${k}`;
	return [
		{ id: `first-${k}`, kind: 'choice', options: ['yes', 'no'] },
		{ id: `any-${k}`, kind: 'anyOf', examples: ['one', 'two'], askWhen: isYes(`first-${k}`) },
		{ id: `many-${k}`, kind: 'choices', options: colours },
		k % 2 === 0
			? { id, kind: 'quantity', unit: 'hours', min: 0, max: 168, askWhen: last }
			: { id, kind: 'note', maxLength: 200, askWhen: last }
	];
}

const items = blocks.flatMap(blockOf);
const firsts = ['yes', 'no', 'unsure', 'declined'] as const;
const notAsked = blocks.flatMap((k) =>
	k % 4 === 0 ? [] : k % 4 === 1 ? [`any-${k}`] : [`any-${k}`, `last-${k}`]
);

/** What is answered in a block, item by item, as the review has to show it. */
function answersOf(k: number): readonly (readonly [string, string])[] {
	const first = firsts[k % 4] ?? 'yes';
	const many = first === 'yes' ? (['red', 'blue'] as const) : (['green'] as const);
	const said: readonly (readonly [string, string])[] = [
		[`first-${k}`, words('ar', `spoken:answer.${first}`)],
		[`any-${k}`, words('ar', 'spoken:answer.no')],
		[`many-${k}`, many.map((one) => ownOption('ar', `many-${k}`, one)).join(', ')],
		[`last-${k}`, k % 2 === 0 ? `${10 * k}` : `ملاحظة ${k}`]
	];
	return said.filter(([item]) => !notAsked.includes(item));
}

async function answer(desk: Desk, item: string, said: string): Promise<void> {
	const side = personSide(desk);
	await expect(side.getByText(ownPrompt('ar', item))).toBeVisible();
	if (item.startsWith('last')) await side.getByRole('textbox').fill(said);
	else for (const one of said.split(', ')) await desk.button(one, side).click();
	if (/^(last|many)/.test(item)) await desk.touch('spoken:flow.go-on');
	await desk.seesPhase('interlude');
	await desk.touch('spoken:flow.go-on');
}

test('forty items of every kind lead from a file to the review', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await desk.makeVault('practice');
	await practiseWith(desk, items);
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	const all = blocks.flatMap(answersOf);
	expect(items).toHaveLength(40);
	expect(all).toHaveLength(40 - notAsked.length);
	for (const [item, said] of all) await answer(desk, item, said);
	await desk.close();
	await desk.seesSaved();
	expect(await reviewOf(desk)).toEqual(all.map(([item, said]) => [ownPrompt('ar', item), said]));
});

test('a file that is wrong is refused, with the place and what to do', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await desk.makeVault('practice');
	const good = ownBundle(items);
	const spoilt = (at: number, change: object) => ({
		...good,
		protocol: {
			...good.protocol,
			items: good.protocol.items.map((item, index) =>
				index === at ? { ...item, ...change } : item
			)
		}
	});
	const wrong: readonly (readonly [unknown, string])[] = [
		[spoilt(3, { kind: 'slider' }), 'protocol.items.3.kind (shape)'],
		[spoilt(1, { askWhen: isYes('first-9') }), 'protocol.items.1 (forward-reference)'],
		[spoilt(5, { askWhen: isYes('nowhere') }), 'protocol.items.5 (unknown-reference)'],
		[{ ...good, protocol: { ...good.protocol, v: 2 } }, 'protocol.v (shape)']
	];
	await chooseProtocol(desk, good);
	for (const [bundle, path] of wrong) {
		await chooseProtocol(desk, bundle);
		const alert = page.getByRole('alert');
		await expect(alert).toContainText(words('en', 'faults:ProtocolRefused.what'));
		await expect(alert).toContainText(words('en', 'faults:ProtocolRefused.next'));
		await expect(alert).toContainText(path);
		await expect(alert).not.toContainText('nowhere');
	}
	await desk.press('desk:practice-file.use');
	await desk.begin();
});
