// The first screen of Askwell.
import { takePictures } from '../support/screens';

takePictures('start', async (page) => {
	await page.goto('/');
	await page.locator('h1').first().waitFor();
});
