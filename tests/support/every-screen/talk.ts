// Every phase of a conversation with the built-in questions, and what can lie over it.
import { endonymOf, words, type Desk } from '../desk';
import { comesOutOfHiding } from '../put-away';
import { closePanel, fold, type Screen } from './screen';

const held = (desk: Desk) => desk.press('talk:reconfirm.held');
const more = (desk: Desk) => desk.press('talk:bar.more');

const gates: readonly Screen[] = [
	{
		name: 'safety',
		show: async (desk) => {
			await desk.open();
			await desk.makeVault('practice');
			await desk.begin();
		}
	},
	{ name: 'language', show: (desk) => desk.ordinary() },
	{
		name: 'interpreter-reading',
		show: async (desk) => {
			await desk.button(endonymOf(desk.person)).click();
			await check(desk, 'talk:interpreter.screen-only');
		}
	},
	{
		name: 'interpreter',
		show: (desk) => check(desk, 'talk:interpreter.professional-by-phone')
	},
	{
		name: 'hello',
		show: async (desk) => {
			for (const fact of ['understands', 'comfortable', 'unknown']) {
				await check(desk, `talk:interpreter.is.${fact}`);
			}
			await desk.press('talk:go-on');
		}
	},
	{ name: 'privacy', show: (desk) => desk.press('talk:said') },
	{ name: 'needs', show: (desk) => desk.privacy() },
	{
		name: 'needs-urgent',
		show: async (desk) => {
			await desk.touch('spoken:need.water');
			await desk.touch('spoken:need.call');
		}
	},
	{
		name: 'age',
		show: async (desk) => {
			await desk.touch('spoken:needs.met');
			await desk.touch('spoken:flow.go-on');
		}
	},
	{ name: 'introduction', show: (desk) => desk.touch('spoken:age.adult') },
	{ name: 'information', show: (desk) => desk.press('talk:said') },
	{ name: 'agreement-to-talk', show: (desk) => desk.touch('spoken:information.take-card') },
	{ name: 'agreement-to-notes', show: (desk) => desk.touch('spoken:agreement.talk.yes') },
	{ name: 'preface', show: (desk) => desk.touch('spoken:agreement.notes.yes') }
];

const asking: readonly Screen[] = [
	{ name: 'item', item: true, show: (desk) => desk.press('talk:said') },
	{
		name: 'item-why',
		item: true,
		show: async (desk) => {
			await fold(desk, 'talk:why');
			await fold(desk, 'talk:more-said');
		}
	},
	{ name: 'interlude', show: (desk) => desk.touch('spoken:answer.yes') },
	{ name: 'paused', show: (desk) => desk.touch('spoken:flow.rest') },
	{ name: 'reconfirming', show: (desk) => desk.press('talk:go-on') },
	{
		name: 'more',
		show: async (desk) => {
			await held(desk);
			await desk.touch('spoken:flow.go-on');
			await more(desk);
		}
	},
	{
		name: 'phrases-in-talk',
		show: async (desk) => {
			await desk.press('staff:shell.point');
			await desk.both('phrases:say.stop').waitFor();
		}
	},
	{
		name: 'panel-language',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await desk.press('talk:bar.language');
		}
	},
	{
		name: 'asylum',
		show: async (desk) => {
			await closePanel(desk);
			await desk.press('talk:bar.asylum');
		}
	},
	{
		name: 'other-organisation',
		show: async (desk) => {
			await closePanel(desk);
			await desk.press('talk:bar.other');
		}
	},
	{
		name: 'panel-needs',
		show: async (desk) => {
			await closePanel(desk);
			await more(desk);
			await desk.press('talk:bar.need');
			await desk.touch('spoken:need.someone-waiting');
		}
	},
	{
		name: 'privacy-lost',
		show: async (desk) => {
			await desk.touch('spoken:needs.can-wait');
			await desk.touch('spoken:flow.go-on');
			await more(desk);
			await desk.press('talk:bar.privacy-lost');
		}
	},
	{
		name: 'interpreter-changed',
		show: async (desk) => {
			await desk.press('talk:privacy.again');
			await held(desk);
			await more(desk);
			await desk.press('talk:bar.interpreter');
		}
	}
];

const interrupted: readonly Screen[] = [
	{
		name: 'hidden',
		show: async (desk) => {
			await check(desk, 'talk:interpreter.not-needed');
			await desk.press('talk:go-on');
			await desk.press('talk:bar.hide');
		}
	},
	{
		name: 'danger',
		show: async (desk) => {
			await comesOutOfHiding(desk, desk.passphrase);
			await desk.press('talk:go-on');
			await held(desk);
			await desk.press('talk:bar.danger');
		}
	},
	{ name: 'danger-reconfirming', show: (desk) => desk.press('talk:danger.past') }
];

const closing: readonly Screen[] = [
	{
		name: 'closing-needs',
		show: async (desk) => {
			await held(desk);
			await desk.answer('unsure');
			await desk.touch('spoken:answer.declined');
			await desk.touch('spoken:flow.hear-help');
		}
	},
	{ name: 'closing-fear', show: (desk) => desk.touch('spoken:flow.go-on') },
	{ name: 'closing-contact', show: (desk) => desk.touch('spoken:answer.declined') },
	{
		name: 'closing-last',
		show: async (desk) => {
			await desk.touch('spoken:closing.contact.yes');
			await desk.page.getByRole('textbox').fill('A friend, +358 00 000 0000');
		}
	},
	{ name: 'review', show: (desk) => desk.touch('spoken:flow.go-on') },
	{ name: 'review-left-out', show: (desk) => desk.touch('spoken:review.withhold') },
	{ name: 'take-back', show: (desk) => desk.touch('spoken:take-back.open') },
	{ name: 'take-back-said', show: (desk) => desk.touch('spoken:take-back.yes') },
	{
		name: 'choices-call-now',
		show: async (desk) => {
			await desk.touch('spoken:take-back.no');
			await desk.touch('spoken:review.agree');
		}
	},
	{ name: 'choices-numbers', show: (desk) => desk.touch('spoken:choices.self') },
	{
		name: 'farewell',
		show: async (desk) => {
			await desk.touch('spoken:flow.back');
			await desk.touch('spoken:choices.not-now');
		}
	},
	{ name: 'ended', show: (desk) => desk.press('talk:farewell.end') }
];

async function check(desk: Desk, key: string): Promise<void> {
	await desk.page.getByLabel(words(desk.staff, key)).check();
}

/** One conversation from the first gate to the end. */
export const talk: readonly Screen[] = [...gates, ...asking, ...interrupted, ...closing];
