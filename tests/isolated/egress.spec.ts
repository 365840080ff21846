// Run by figures/egress.spec.ts in a network of its own, and nowhere else: a whole conversation in a
// browser as people have it. Every packet is counted at the only way out, and every name that is asked
// for is heard. In the same run, a page that asks for something elsewhere is seen.
import { expect, test, watch } from '../support/browser';
import { Desk } from '../support/desk';
import { report } from '../support/figure';
import { beyond, hearNames, packetsOut } from '../support/isolated';
import { newProfile, startPlainBrowser } from '../support/plain-browser';
import { leave, receive, sealToOwnDesk, toFirstItem } from '../support/talk-steps';

// What Chromium asks for on its own account, whatever page is open.
const ofTheBrowser = /(^|\.)(google|googleapis|gstatic|gvt1|gvt2)\.com$/;

test('a conversation sends nothing beyond this machine', async ({ baseURL }) => {
	test.setTimeout(240_000);
	const { names, stop } = await hearNames();
	const profile = newProfile();
	const browser = await startPlainBrowser(profile.path);
	const { page } = browser;
	const { complaints } = await watch(browser.context);

	const desk = new Desk(page, 'en', 'ar');
	await toFirstItem(desk, 'yes', `${baseURL}/`);
	for (let left = 8; left > 0; left -= 1) await desk.answer('no');
	await desk.close('A friend, +358 00 000 0000');
	await desk.touch('spoken:review.agree');
	const letter = await sealToOwnDesk(desk);
	await desk.press('handover:finish');
	await leave(desk);
	await receive(desk, letter);
	await page.locator('.code').waitFor();
	await page.waitForTimeout(2000);
	const [packets, asked] = [packetsOut(), names()];
	const strange = asked.filter((name) => !ofTheBrowser.test(name));
	console.log(`names asked for: ${[...new Set(asked)].join(', ') || 'none'}`);
	expect(complaints).toEqual([]);

	// The control: an address, and a name that has to be asked for.
	const other = await browser.context.newPage();
	for (const host of [beyond.address, beyond.name]) {
		await other.goto(`http://${host}/`, { timeout: 3000 }).catch(() => undefined);
	}
	const forAnAddress = packetsOut() - packets;
	const forAName = names().filter((name) => name === beyond.name).length;
	const version = await browser.context.browser()?.version();
	await browser.kill();
	await profile.remove();
	stop();
	const isRight = packets === 0 && strange.length === 0;
	report({
		id: 'egress',
		browser: `Chromium ${version}`,
		backend: 'leveldb',
		n: 1,
		pass: isRight ? 1 : 0,
		fail: isRight ? 0 : 1,
		figures: {
			packetsDuring: packets,
			otherNamesAskedFor: strange.length,
			namesAskedForByTheBrowser: asked.length - strange.length,
			packetsForAnAddress: forAnAddress,
			questionsForAName: forAName
		},
		note: 'From the start of the browser to a letter that was opened: everything beyond loopback was counted at the only way out of a network namespace, and every name heard that was asked for. The browser runs with its background networking, component updates, synchronisation and QUIC switched off (tools/browser.js), and still asks for names of its maker on its own account; what an ordinary browser sends is not measured.'
	});
	expect(forAnAddress).toBeGreaterThan(0);
	expect(forAName).toBeGreaterThan(0);
	expect(strange).toEqual([]);
	expect(packets).toBe(0);
});
