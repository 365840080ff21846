// A short conversation with the keyboard alone: Tab, Enter, Space and letters. The focus is seen
// at every stop, and stands on the heading whenever another step begins.
import { expect, test } from '../support/browser';
import { Desk, endonymOf, words } from '../support/desk';
import { standsAt, tabTo, use } from '../support/keyboard';

const privacyFacts = ['out-of-earshot', 'screen-hidden', 'nobody-waiting', 'no-call'] as const;

const ofStaff = (desk: Desk, key: string) => words(desk.staff, key);
const ofPerson = (desk: Desk, key: string) => words(desk.person, key);

async function makeVault(desk: Desk): Promise<string> {
	await use(desk, ofStaff(desk, 'staff:start.practice.title'));
	await expect(desk.page.getByRole('heading', { level: 1 })).toBeFocused();
	const list = desk.page.locator('ol[lang="en"] li');
	await expect(list).toHaveCount(6);
	const six = (await list.allTextContents()).join(' ');
	await use(desk, ofStaff(desk, 'staff:make.written'));
	await tabTo(desk, ofStaff(desk, 'staff:make.check.label'));
	await desk.page.keyboard.type(six);
	await desk.page.keyboard.press('Enter');
	await desk.seesHeading('staff:home.title.practice');
	await expect(desk.page.getByRole('heading', { level: 1 })).toBeFocused();
	return six;
}

async function gates(desk: Desk): Promise<void> {
	await use(desk, ofStaff(desk, 'staff:home.begin'));
	await standsAt(desk, 'safety');
	await use(desk, ofStaff(desk, 'talk:safety.ordinary'));
	await standsAt(desk, 'language');
	await use(desk, endonymOf(desk.person));
	await use(desk, ofStaff(desk, 'talk:interpreter.not-needed'), 'Space');
	await use(desk, ofStaff(desk, 'talk:go-on'));
	await standsAt(desk, 'hello');
	await use(desk, ofStaff(desk, 'talk:said'), 'Space');
	await standsAt(desk, 'privacy');
	for (const fact of privacyFacts) await use(desk, ofStaff(desk, `talk:privacy.${fact}`), 'Space');
	await use(desk, ofStaff(desk, 'talk:privacy.held'));
	await standsAt(desk, 'needs');
	await use(desk, ofPerson(desk, 'spoken:need.nothing'));
	await standsAt(desk, 'age');
	await use(desk, ofPerson(desk, 'spoken:age.adult'));
	await standsAt(desk, 'introduction');
	await use(desk, ofStaff(desk, 'talk:said'));
	await standsAt(desk, 'information');
	await use(desk, ofPerson(desk, 'spoken:information.remember-number'), 'Space');
}

async function questions(desk: Desk): Promise<void> {
	await standsAt(desk, 'agreementToTalk');
	await use(desk, ofPerson(desk, 'spoken:agreement.talk.yes'));
	await standsAt(desk, 'agreementToNotes');
	await use(desk, ofPerson(desk, 'spoken:agreement.notes.yes'));
	await standsAt(desk, 'preface');
	await use(desk, ofStaff(desk, 'talk:said'));
	await standsAt(desk, 'asking');
	await use(desk, ofPerson(desk, 'spoken:answer.unsure'));
	await standsAt(desk, 'interlude');
	await use(desk, ofPerson(desk, 'spoken:flow.go-on'));
	await standsAt(desk, 'asking');
}

async function hideAndReturn(desk: Desk, passphrase: string): Promise<void> {
	for (let press = 0; press < 3; press += 1) await desk.page.keyboard.press('Shift');
	await expect(desk.page.getByRole('heading', { level: 1 })).toBeFocused();
	await tabTo(desk, ofStaff(desk, 'talk:neutral.continue'));
	for (let press = 0; press < 3; press += 1) await desk.page.keyboard.press('Enter');
	await desk.seesHeading('staff:unlock.title.practice');
	await tabTo(desk, ofStaff(desk, 'staff:unlock.enter.label'));
	await desk.page.keyboard.type(passphrase);
	await desk.page.keyboard.press('Enter');
	await standsAt(desk, 'paused');
	await use(desk, ofStaff(desk, 'talk:go-on'));
	await standsAt(desk, 'reconfirming');
	await use(desk, ofStaff(desk, 'talk:reconfirm.held'));
	await standsAt(desk, 'asking');
}

async function closing(desk: Desk): Promise<void> {
	await use(desk, ofPerson(desk, 'spoken:answer.declined'), 'Space');
	await standsAt(desk, 'interlude');
	await use(desk, ofPerson(desk, 'spoken:flow.hear-help'));
	await standsAt(desk, 'closingNeeds');
	await use(desk, ofPerson(desk, 'spoken:need.nothing'));
	await standsAt(desk, 'closingFear');
	await use(desk, ofPerson(desk, 'spoken:answer.no'));
	await standsAt(desk, 'closingContact');
	await use(desk, ofPerson(desk, 'spoken:closing.contact.none'));
	await use(desk, ofPerson(desk, 'spoken:flow.go-on'));
	await standsAt(desk, 'review');
	await use(desk, ofPerson(desk, 'spoken:review.agree'));
	await standsAt(desk, 'choices');
	await use(desk, ofPerson(desk, 'spoken:choices.no'));
	await standsAt(desk, 'farewell');
	await use(desk, ofStaff(desk, 'talk:farewell.end'));
	await standsAt(desk, 'ended');
	await use(desk, ofStaff(desk, 'talk:ended.leave'));
	await desk.seesHeading('staff:home.title.practice');
	await expect(desk.page.getByRole('heading', { level: 1 })).toBeFocused();
}

test('a whole conversation with the keyboard alone', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await page.setViewportSize({ width: 1280, height: 800 });
	await desk.open();
	const passphrase = await makeVault(desk);
	await gates(desk);
	await questions(desk);
	await hideAndReturn(desk, passphrase);
	await closing(desk);
});
