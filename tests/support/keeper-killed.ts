// A browser that is killed while the keeper writes, as when a battery dies.
import { startBrowser } from './keeper-browser';

/**
 * Opens the case in a browser of this profile, adds frames until `more` are acknowledged, and is
 * killed; how many frames were acknowledged in all.
 */
export async function killedWhileWriting(
	profile: string,
	url: string,
	caseId: string,
	more: number
): Promise<number> {
	const { page, kill } = await startBrowser(profile, url);
	const { frames } = await page.evaluate((id) => window.keeperPage.read(id), caseId);
	let acknowledged = 0;
	let reached: () => void = () => undefined;
	const enough = new Promise<void>((done) => (reached = done));
	await page.exposeFunction('acknowledged', (count: number) => {
		acknowledged = Math.max(acknowledged, count);
		if (acknowledged >= frames.length + more) reached();
	});
	const writing = page.evaluate((id) => window.keeperPage.write(id, false), caseId);
	await Promise.race([enough, writing]);
	await kill();
	await writing.catch(() => undefined);
	return acknowledged;
}
