// Somebody who has nothing but a keyboard: goes from control to control with Tab, and looks at
// each stop whether the focus can be seen.
import { expect } from '@playwright/test';
import type { Desk } from './desk';

const mostStops = 60;

interface Stop {
	readonly name: string;
	/** What is wrong with how the focus shows, or null. */
	readonly fault: string | null;
}

/** The control that has the focus, by the words that name it. */
function stop(desk: Desk): Promise<Stop> {
	return desk.page.evaluate((): Stop => {
		const focused = document.activeElement as HTMLInputElement | null;
		if (!focused || focused === document.body) return { name: '', fault: null };
		const label = focused.labels?.[0] ?? focused.querySelector('strong, [id$="-title"]') ?? focused;
		const name = (label.textContent ?? '').trim();
		const { outlineStyle, outlineWidth } = getComputedStyle(focused);
		const { left, right, top, bottom } = focused.getBoundingClientRect();
		const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
		const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		const isCovered = !found || !(focused.contains(found) || found.contains(focused));
		if (!isSeen) return { name, fault: 'the focus is not drawn' };
		return { name, fault: isCovered ? 'the focus is out of sight' : null };
	});
}

/** Goes on with Tab until a control with this name has the focus. */
export async function tabTo(desk: Desk, name: string): Promise<void> {
	const passed: string[] = [];
	while (passed.length < mostStops) {
		await desk.page.keyboard.press('Tab');
		const { name: here, fault } = await stop(desk);
		if (here !== '') expect(fault, here).toBeNull();
		if (here === name) return;
		passed.push(here);
	}
	throw new Error(`no way to ${name}; there were: ${passed.join(' | ')}`);
}

/** Goes to a control and presses a key on it. */
export async function use(
	desk: Desk,
	name: string,
	key: 'Enter' | 'Space' = 'Enter'
): Promise<void> {
	await tabTo(desk, name);
	await desk.page.keyboard.press(key);
}

/** The reader stands at the top of this phase: its heading has the focus. */
export async function standsAt(desk: Desk, phase: string): Promise<void> {
	await desk.seesPhase(phase);
	await expect(desk.page.getByRole('heading', { level: 1 })).toBeFocused();
}
