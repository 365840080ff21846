// What a screen is for whoever visits all of them, and the few ways to it that several share.
import { words, type Desk } from '../desk';

/** One stop of a walk. */
export interface Screen {
	/** Of the screen, and of its pictures. */
	readonly name: string;
	/** Goes there from the screen before it in the list. */
	readonly show: (desk: Desk) => Promise<void>;
	/** The respondent reads one item here. */
	readonly item?: true;
	/** What is looked at is the sheet that a printer gets. */
	readonly print?: true;
}

/** Opens something by a card of the first screen or of the list. */
export async function openCard(desk: Desk, key: string): Promise<void> {
	await desk.page.getByRole('button', { name: words(desk.staff, key) }).click();
}

/** Unfolds something on the staff's side, or folds it again. */
export async function fold(desk: Desk, key: string): Promise<void> {
	await desk.page.getByText(words(desk.staff, key), { exact: true }).click();
}

/** Chooses a file in the control with this label. */
export async function chooseFile(
	desk: Desk,
	key: string,
	file: { name: string; mimeType: string; buffer: Buffer }
): Promise<void> {
	await desk.page.getByLabel(words(desk.staff, key)).setInputFiles(file);
}

/** The six words that stand on the screen. */
export async function sixWords(desk: Desk): Promise<string> {
	return (await desk.page.locator('ol[lang="en"]').first().locator('li').allTextContents()).join(
		' '
	);
}

/** Goes back through a panel that lies over a phase. */
export async function closePanel(desk: Desk): Promise<void> {
	await desk.press('talk:panel.close');
}
