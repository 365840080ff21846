// WebKitGTK, which gives no page a private file system: nobody is shown or asked for words, the page
// says why, and the cards and the emergency number work.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { RemoteDesk } from '../support/remote-desk';
import { startWebKit } from '../support/webkit';

test('WebKitGTK says why it cannot keep a conversation, and shows cards and numbers', async ({
	baseURL
}, info) => {
	const webkit = await startWebKit();
	try {
		const desk = new RemoteDesk(webkit.driver);
		for (const way of ['talk', 'receive', 'practice']) {
			await desk.open(`${baseURL}/`);
			await desk.choose(way);
			await desk.sees('staff:unsupported.title');
			for (const part of ['because', 'nothing', 'instead.text', 'works.text']) {
				await desk.sees(`staff:unsupported.${part}`);
			}
			expect(await desk.count('input, textarea, ol'), 'fields and lists of words').toBe(0);
		}
		const picture = join(info.outputDir, 'webkit-unsupported.png');
		writeFileSync(info.outputPath('webkit-unsupported.png'), await webkit.driver.picture());
		await desk.press('staff:start.danger');
		await desk.sees('staff:emergency.title');
		await desk.press('staff:shell.back');
		await desk.press('staff:start.cards.title');
		await desk.sees('staff:cards.title');
		expect(await webkit.driver.run('return document.body.innerText')).toContain('116 006');
		console.log(`webkit: WebKitGTK ${webkit.version}, picture ${picture}`);
	} finally {
		await webkit.close();
	}
});
