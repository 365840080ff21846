// Ways through conversations that come by every phase a screen can show, for whoever wants to do
// something in each of them. They begin at the list of a vault for practice and end there.
import type { Phase } from '../../src/lib/interview/phase';
import { words, type Desk } from './desk';
import { walks } from './every-screen';
import { fold } from './every-screen/screen';

/** A step of a way: where it leads, if that is a phase this way is the first to show. */
export interface Step {
	readonly phase: Phase | null;
	readonly show: (desk: Desk) => Promise<void>;
}

/** The screens of the long walk at which a phase is shown first. */
const shownAt: Readonly<Record<string, Phase>> = {
	safety: 'safety',
	language: 'language',
	hello: 'hello',
	privacy: 'privacy',
	needs: 'needs',
	age: 'age',
	introduction: 'introduction',
	information: 'information',
	'agreement-to-talk': 'agreementToTalk',
	'agreement-to-notes': 'agreementToNotes',
	preface: 'preface',
	item: 'asking',
	interlude: 'interlude',
	paused: 'paused',
	reconfirming: 'reconfirming',
	'privacy-lost': 'privacyLost',
	'interpreter-changed': 'interpreter',
	danger: 'danger',
	'danger-reconfirming': 'dangerReconfirming',
	'closing-needs': 'closingNeeds',
	'closing-fear': 'closingFear',
	'closing-contact': 'closingContact',
	review: 'review',
	'choices-call-now': 'choices',
	farewell: 'farewell',
	ended: 'ended'
};

/** Shown by no screen: the first event follows at once. */
export const neverShown: readonly Phase[] = ['opening'];

const leave: Step = { phase: null, show: (desk) => desk.press('talk:ended.leave') };
const end: Step = { phase: null, show: (desk) => desk.press('talk:farewell.end') };

/** From the first gate to the end, with most of what can come between. */
const whole: readonly Step[] = [
	// The first screen of that walk makes the vault as well; here it is there already.
	{ phase: 'safety', show: (desk) => desk.begin() },
	...walks.talk.slice(1).map(({ name, show }) => ({ phase: shownAt[name] ?? null, show })),
	leave
];

const withChild: readonly Step[] = [
	{
		phase: 'child',
		show: async (desk) => {
			await desk.begin();
			await desk.ordinary();
			await desk.language();
			await desk.press('talk:said');
			await desk.press('talk:bar.child');
		}
	},
	{ phase: null, show: (desk) => desk.press('talk:child.took-over') },
	end,
	leave
];

const stopped: readonly Step[] = [
	{
		phase: 'stopping',
		show: async (desk) => {
			await desk.begin();
			await desk.gates();
			await desk.agree('yes');
			await desk.press('talk:bar.stop');
		}
	},
	{ phase: null, show: (desk) => desk.touch('spoken:stop.erase') },
	end,
	leave
];

const handedOver: readonly Step[] = [
	{
		phase: 'sharing',
		show: async (desk) => {
			await desk.begin();
			await desk.gates();
			await desk.agree('yes');
			await desk.answer('yes');
			await desk.touch('spoken:answer.no');
			await desk.touch('spoken:flow.hear-help');
			await desk.close();
			await desk.touch('spoken:review.agree');
			await desk.wish('Auttamisjärjestelmä');
		}
	},
	{
		// Sealing loads a part of the keeper that nothing before needs.
		phase: null,
		show: async (desk) => {
			await desk.touch('spoken:share.exactly');
			await desk.touch('spoken:share.yes');
			const name = words(desk.staff, 'staff:practice.desk');
			await desk.press('handover:ways.ask-about', { name });
			await desk.touch('spoken:share.yes');
			await fold(desk, 'handover:keys.title');
			await desk.page.getByLabel(words(desk.staff, 'handover:keys.one.sure')).check();
			await desk.press('handover:keys.make');
			await desk.button(words(desk.staff, 'handover:send.save')).waitFor();
		}
	},
	{ phase: null, show: (desk) => desk.press('handover:finish') },
	end,
	leave
];

/** The ways, each one conversation. */
export const ways: readonly (readonly Step[])[] = [whole, withChild, stopped, handedOver];
