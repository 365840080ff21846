// The person takes an answer back in the review: it is gone from what they read, from what is kept
// and from the exact bytes that are sealed. What remains is that it was taken back.
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import {
	borderItems,
	expectedReview,
	goOnWithTalk,
	openVault,
	personSide,
	reviewOf
} from '../support/talk-steps';

const [first, , withdrawn] = borderItems;
const prompts = (['en', 'ar'] as const).map((tag) =>
	words(tag, `border-second-line:${withdrawn}.prompt`)
);

async function openedLetter(identity: string, letter: Uint8Array): Promise<string> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	return new TextDecoder().decode(await decrypter.decrypt(letter));
}

interface PayloadPart {
	readonly reported: readonly { readonly item: string }[];
	readonly notAsked: readonly { readonly item: string; readonly reason: string }[];
}

/** The exact bytes inside the letter's page, as text and parsed. */
function payloadIn(page: string): { readonly text: string; readonly parsed: PayloadPart } {
	const inner = /-----BEGIN ASKWELL REFERRAL-----([^-]*)-----END/.exec(page)?.[1] ?? '';
	const block = JSON.parse(Buffer.from(inner, 'base64').toString());
	const text = Buffer.from(block.payload, 'base64').toString();
	return { text, parsed: JSON.parse(text) };
}

test('an answer that is taken back is gone, also from what is sealed', async ({
	page,
	baseURL
}) => {
	const identity = await generateX25519Identity();
	const desk = new Desk(page, 'en', 'ar');
	await desk.allowPersistence(baseURL ?? '');
	await desk.open();
	const passphrase = await desk.makeVault('talk');
	await desk.decide(['العربية']);
	await desk.addRecipient(await identityToRecipient(identity), 'Desk with age');
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	const said = ['yes', 'no', 'yes', 'no', 'no', 'no', 'no', 'declined'] as const;
	for (const answer of said) await desk.answer(answer);
	await desk.close();
	expect(await reviewOf(desk)).toEqual(expectedReview(desk, said));

	const row = personSide(desk)
		.getByRole('listitem')
		.filter({ hasText: words('ar', `border-second-line:${withdrawn}.prompt`) });
	await desk.button(words('ar', 'spoken:review.withhold'), row).click();
	const left = expectedReview(desk, said).map(([question, answer], at) =>
		at === 2 ? [question, words('ar', 'spoken:answer.skipped')] : [question, answer]
	);
	expect(await reviewOf(desk)).toEqual(left);
	await desk.seesSaved();
	await openVault(desk, passphrase, 'talk');
	await goOnWithTalk(desk);
	expect(await reviewOf(desk)).toEqual(left);

	await desk.touch('spoken:review.agree');
	await desk.wish('Auttamisjärjestelmä');
	const preview = personSide(desk);
	await expect(preview.getByText(words('ar', `border-second-line:${first}.prompt`))).toBeVisible();
	for (const prompt of prompts) await expect(page.getByText(prompt)).toHaveCount(0);
	await desk.touch('spoken:share.exactly');
	await desk.touch('spoken:share.yes');
	await desk.press('handover:ways.ask-about', { name: 'Desk with age' });
	await desk.touch('spoken:share.yes');
	await page.getByText(words('en', 'handover:keys.title')).click();
	await page.getByLabel(words('en', 'handover:keys.one.sure')).check();
	await desk.press('handover:keys.make');
	const letter = await openedLetter(identity, (await desk.saveLetter()).bytes);

	const { text, parsed } = payloadIn(letter);
	const reported = parsed.reported.map(({ item }) => item);
	expect(reported).toEqual(borderItems.filter((item) => item !== withdrawn));
	expect(parsed.notAsked).toHaveLength(1);
	expect(parsed.notAsked[0]).toMatchObject({ item: withdrawn, reason: 'withdrawn' });
	for (const prompt of prompts) {
		expect(text).not.toContain(prompt);
		expect(letter).not.toContain(prompt);
	}
});
