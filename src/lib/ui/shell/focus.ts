// Where the reader is: after a change of screen the focus stands on the new heading, so that a
// screen reader says it and the keyboard goes on from there.
import { tick } from 'svelte';

/** Moves the focus to the element marked `data-focus`, once the new screen is drawn. */
export async function focusHeading(): Promise<void> {
	await tick();
	const heading = document.querySelector<HTMLElement>('[data-focus]');
	if (heading !== document.activeElement) heading?.focus();
}
