// The main job, for real: a station and a service, each with a vault of its own. What the person
// reviewed and agreed to reaches the service sealed, and nothing else does.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { expect, test, watch } from '../support/browser';
import { ageOpen, ageVersion } from '../support/age-cli';
import { clipboardOf, fillClipboard } from '../support/clipboard';
import { Desk, words } from '../support/desk';
import { openContext } from '../support/disk-context';

const contact = 'zQ7mV kiosk by the lake';

async function newDesk(browser: Browser, origin: string, person: 'en' | 'ar' = 'en') {
	const { context, close } = await openContext(browser, origin);
	const { complaints } = await watch(context);
	const desk = new Desk(await context.newPage(), 'en', person);
	await desk.allowPersistence(origin);
	await desk.open();
	return { desk, complaints, close };
}

test('a conversation in English and Arabic reaches two services, sealed', async ({
	browser,
	baseURL
}) => {
	test.setTimeout(120_000);
	const origin = baseURL ?? '';
	const outside = await generateX25519Identity();
	const service = await newDesk(browser, origin);
	await service.desk.makeVault('talk');
	await service.desk.seesHeading('staff:home.title.field');
	const serviceKey = await service.desk.ownRecipient();

	const station = await newDesk(browser, origin, 'ar');
	const { desk } = station;
	await desk.makeVault('talk');
	await fillClipboard(desk.page, 'from another program');
	await expect(desk.button(words('en', 'staff:home.begin'))).toHaveCount(0);
	await desk.decide(['English', 'العربية']);
	await desk.addRecipient(serviceKey, 'Desk with Askwell');
	await desk.addRecipient(await identityToRecipient(outside), 'Desk with age');
	await desk.begin();
	await desk.gates('professional-here');
	await desk.agree('yes');
	for (const answer of ['yes', 'no', 'unsure', 'declined', 'no', 'no', 'no', 'no'] as const) {
		await desk.answer(answer);
	}
	await desk.close(contact);
	await desk.touch('spoken:review.agree');
	await desk.wish('Auttamisjärjestelmä');
	await desk.touch('spoken:share.exactly');
	// The service that was wished for, and both desks with a key, are asked about one by one.
	await desk.touch('spoken:share.yes');
	for (const name of ['Desk with Askwell', 'Desk with age']) {
		const ask = desk.button(words('en', 'handover:ways.ask-about', { name }));
		if (await ask.isVisible()) {
			await ask.click();
			await desk.touch('spoken:share.yes');
		}
	}
	await desk.page.getByText(words('en', 'handover:keys.title')).click();
	await desk.press('handover:keys.make');
	const letter = await desk.saveLetter();
	expect(letter.name).toBe('letter.age');
	expect(letter.bytes.includes(Buffer.from('zQ7mV'))).toBe(false);
	await desk.press('handover:finish');
	// Nothing was put where every other program reads.
	expect(await clipboardOf(desk.page)).toBe('from another program');
	await desk.press('talk:farewell.end');
	await desk.press('talk:ended.leave');
	await expect(desk.page.getByText(words('en', 'staff:home.waiting', { number: 1 }))).toBeVisible();

	await service.desk.page
		.getByRole('button', { name: words('en', 'staff:start.receive.title') })
		.click();
	await service.desk.page.getByLabel(words('en', 'handover:receive.with-key')).check();
	await service.desk.page.getByLabel(words('en', 'handover:receive.file')).setInputFiles({
		name: 'letter.age',
		mimeType: 'application/octet-stream',
		buffer: letter.bytes
	});
	await service.desk.press('handover:receive.open');
	await expect(service.desk.page.getByText(contact)).toBeVisible();
	await expect(service.desk.page.getByText(words('en', 'handover:signer.fits'))).toBeVisible();
	const code = await service.desk.page.locator('.code').textContent();

	// The station gives its record of steps, too: it still is what it was when the letter was sealed.
	await desk.press('staff:case.steps');
	await desk.page.getByLabel('Desk with Askwell').check();
	await desk.press('desk:steps.give.make');
	const saved = desk.page.waitForEvent('download');
	await desk.press('desk:steps.give.save');
	const record = readFileSync(await (await saved).path());
	await desk.press('staff:shell.back');
	await service.desk.press('handover:steps.show');
	await service.desk.page.getByLabel(words('en', 'desk:steps.check.open')).setInputFiles({
		name: 'record.age',
		mimeType: 'application/octet-stream',
		buffer: record
	});
	await expect(service.desk.page.getByText(words('en', 'desk:steps.verdict.fits'))).toBeVisible();

	await desk.press('staff:case.receipt.open');
	await desk.fill('staff:case.receipt.label', 'AAA-AAA');
	await desk.press('staff:case.receipt.confirm');
	await expect(desk.page.getByText(words('en', 'faults:ReceiptCodeWrong.what'))).toBeVisible();
	await desk.fill('staff:case.receipt.label', code ?? '');
	await desk.press('staff:case.receipt.confirm');
	await expect(desk.page.getByText(words('en', 'staff:home.empty'))).toBeVisible();

	const page = ageVersion === null ? null : ageOpen(outside, letter.bytes)?.toString();
	test.info().annotations.push({ type: 'age', description: ageVersion ?? 'not run' });
	if (ageVersion !== null) {
		expect(page).toContain(contact);
		expect(page).toContain("default-src 'none'");
	}
	expect(station.complaints).toEqual([]);
	expect(service.complaints).toEqual([]);
	await station.close();
	await service.close();
});
