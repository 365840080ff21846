// A PIN: set in an open vault, asked for after hiding, wrong, and gone. Ends in the list.
import { words, type Desk } from '../desk';
import { openCard, type Screen } from './screen';

const [pin, wrong] = ['730194', '730195'];

const field = (desk: Desk, key: string) =>
	desk.page.getByLabel(words(desk.staff, key), { exact: true });

async function enter(desk: Desk, typed: string): Promise<void> {
	await field(desk, 'desk:pin.label').fill(typed);
	await desk.press('staff:unlock.enter.open');
}

/** From the list and back to it. */
export const locking: readonly Screen[] = [
	{
		name: 'pin',
		show: async (desk) => {
			await openCard(desk, 'staff:pin.title');
			await field(desk, 'desk:pin.label').fill('111111');
			await desk.press('desk:pin.set');
			await desk.page.getByRole('alert').waitFor();
		}
	},
	{
		name: 'pin-set',
		show: async (desk) => {
			await field(desk, 'desk:pin.label').fill(pin);
			await field(desk, 'desk:pin.again').fill(pin);
			await desk.press('desk:pin.set');
			await desk.page.getByText(words(desk.staff, 'desk:pin.is-set')).waitFor();
		}
	},
	{
		name: 'warm-wrong',
		show: async (desk) => {
			await desk.press('talk:bar.hide');
			for (let press = 0; press < 3; press += 1) await desk.press('talk:neutral.continue');
			await enter(desk, wrong);
			await desk.page.getByRole('alert').waitFor();
		}
	},
	{
		name: 'home-with-pin',
		show: async (desk) => {
			await enter(desk, pin);
			await desk.seesHeading('staff:home.title.practice');
		}
	}
];
