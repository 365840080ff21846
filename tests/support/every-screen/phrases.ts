// The board that is pointed at: its languages, its list, one sentence alone, the numbers. It is opened
// from another screen and closed again.
import { endonymOf, type Desk } from '../desk';
import type { Screen } from './screen';

/** The board from the line on top of a screen. */
const title = 'staff:shell.point';

/** From the cards and back to them. */
export const phraseScreens: readonly Screen[] = [
	{
		name: 'phrases-language',
		show: async (desk) => {
			await desk.press(title);
			await desk.seesHeading('staff:cards.language');
		}
	},
	{
		name: 'phrases',
		show: async (desk) => {
			await desk.button(endonymOf(desk.person)).click();
			await desk.both('phrases:say.pain').waitFor();
		}
	},
	{ name: 'phrases-shown', show: (desk) => sentence(desk, 'afraid-to-go-back') },
	{
		name: 'phrases-shown-by-staff',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await sentence(desk, 'point-again');
		}
	},
	{
		name: 'phrases-numbers',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await pointAt(desk, 'spoken:card.title');
		}
	},
	{
		name: 'phrases-danger',
		show: (desk) => desk.press('staff:start.danger')
	},
	{
		name: 'phrases-closed',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await desk.press('staff:shell.back');
			await desk.seesHeading('staff:cards.title');
		}
	}
];

/** Points at a sentence of the board. */
export const sentence = (desk: Desk, id: string) => pointAt(desk, `phrases:say.${id}`);

/** Points at what stands on the board in both languages, or in the one that both speak. */
export async function pointAt(desk: Desk, key: string): Promise<void> {
	await desk.both(key).click();
}
