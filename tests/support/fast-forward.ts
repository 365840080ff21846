// Whole conversations as fast as the page can have them: every button is touched the moment it is
// there. Everything happens inside the page, so that nothing waits for the test.
import type { Page } from '@playwright/test';
import { endonymOf, words, type Desk } from './desk';

/** A button to press or a box to tick, by all that stands on it. */
interface Touch {
	readonly on: 'button' | 'label';
	readonly text: string;
}

const button = (text: string): Touch => ({ on: 'button', text });
const label = (text: string): Touch => ({ on: 'label', text });

/** From the list to the list again: every gate, every item, the review, and nothing handed over. */
function wholeConversation({ staff, person }: Desk, items: number): readonly Touch[] {
	const says = (key: string) => button(words(staff, key));
	const answers = (key: string) => button(words(person, `spoken:${key}`));
	const privacy = ['out-of-earshot', 'screen-hidden', 'nobody-waiting', 'no-call'];
	const given = ['answer.yes', 'answer.no', 'answer.unsure', 'answer.declined'];
	return [
		says('staff:home.begin'),
		says('talk:safety.ordinary'),
		button(endonymOf(person)),
		label(words(staff, 'talk:interpreter.not-needed')),
		says('talk:go-on'),
		says('talk:said'),
		...privacy.map((fact) => label(words(staff, `talk:privacy.${fact}`))),
		says('talk:privacy.held'),
		...['need.nothing', 'age.adult'].map(answers),
		says('talk:said'),
		...['information.take-card', 'agreement.talk.yes', 'agreement.notes.yes'].map(answers),
		says('talk:said'),
		...Array.from({ length: items }, (_, at) => [given[at % 4] ?? '', 'flow.go-on'])
			.flat()
			.map(answers),
		...['need.nothing', 'answer.no', 'closing.contact.none', 'flow.go-on'].map(answers),
		...['review.agree', 'choices.no'].map(answers),
		says('talk:farewell.end'),
		says('talk:ended.leave')
	];
}

/** Has so many conversations, one after the other; each begins and ends at the list. */
export async function haveConversations(
	page: Page,
	desk: Desk,
	items: number,
	count: number
): Promise<void> {
	await page.evaluate(
		async ({ touches, times }) => {
			const find = ({ on, text }: { on: string; text: string }) => {
				const all = document.querySelectorAll<HTMLElement>(on);
				return [...all].find(
					(one) => one.textContent?.trim() === text && !one.matches(':disabled')
				);
			};
			const frame = () => new Promise((done) => requestAnimationFrame(done));
			for (let at = 0; at < times; at += 1) {
				for (const touch of touches) {
					const deadline = performance.now() + 20_000;
					for (;;) {
						const found = find(touch);
						if (found) {
							found.click();
							break;
						}
						if (performance.now() > deadline) throw new Error(`not there: ${touch.text}`);
						await frame();
					}
					await frame();
				}
			}
		},
		{ touches: wholeConversation(desk, items), times: count }
	);
}
