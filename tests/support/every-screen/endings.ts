// Conversations that end or turn early: a child, a stop, a refusal, a suspect, nothing raised.
import { words, type Desk } from '../desk';
import type { Screen } from './screen';

async function leave(desk: Desk): Promise<void> {
	await desk.press('talk:farewell.end');
	await desk.press('talk:ended.leave');
}

const child: readonly Screen[] = [
	{
		name: 'child',
		show: async (desk) => {
			await desk.open();
			await desk.makeVault('practice');
			await desk.begin();
			await desk.ordinary();
			await desk.language();
			await desk.press('talk:said');
			await desk.press('talk:bar.child');
			await desk.seesPhase('child');
		}
	},
	{
		name: 'child-needs',
		show: async (desk) => {
			await desk.touch('spoken:need.food');
			await desk.touch('spoken:child.carer.elsewhere');
		}
	},
	{ name: 'farewell-child', show: (desk) => desk.press('talk:child.took-over') }
];

const early: readonly Screen[] = [
	{
		name: 'farewell-suspect',
		show: async (desk) => {
			await leave(desk);
			await desk.begin();
			await desk.press('talk:safety.suspect');
		}
	},
	{
		name: 'farewell-declined',
		show: async (desk) => {
			await leave(desk);
			await desk.begin();
			await desk.gates();
			await desk.touch('spoken:agreement.talk.later');
		}
	},
	{
		name: 'stopping',
		show: async (desk) => {
			await leave(desk);
			await desk.begin();
			await desk.gates();
			await desk.agree('yes');
			await desk.press('talk:bar.stop');
			await desk.seesPhase('stopping');
		}
	},
	{ name: 'farewell-stopped', show: (desk) => desk.touch('spoken:stop.erase') }
];

/** The built-in questions; their lengths differ. */
const items = [
	'kept-from-leaving-or-contact',
	'threats',
	'hurt-or-made-to-do',
	'papers-phone-or-card-kept',
	'promised-otherwise',
	'given-something-to-control',
	'after-setting-out'
] as const;

const silent: readonly Screen[] = [
	{
		name: 'item-money-kept-or-owed',
		item: true,
		show: async (desk) => {
			await leave(desk);
			await desk.begin();
			await desk.gates();
			await desk.agree('yes');
		}
	},
	...items.map((item): Screen => ({
		name: `item-${item}`,
		item: true,
		show: async (desk) => {
			await desk.answer('no');
			await desk.seesItem(item);
		}
	})),
	{
		name: 'choices-silent',
		show: async (desk) => {
			await desk.answer('no');
			await desk.close();
			await desk.touch('spoken:review.agree');
		}
	},
	{
		name: 'not-saved',
		show: async (desk) => {
			await desk.seesSaved();
			await loseStorage(desk);
			await desk.press('talk:bar.asylum');
			await desk.page.getByText(words(desk.staff, 'faults:StaleRevision.next')).waitFor();
		}
	}
];

/** Takes the database away under the open vault, as a browser does that is short of room. */
async function loseStorage(desk: Desk): Promise<void> {
	await desk.page.evaluate(async () => {
		for (const { name } of await indexedDB.databases()) {
			await new Promise((done) => {
				const request = indexedDB.deleteDatabase(name ?? '');
				request.onsuccess = done;
				request.onblocked = done;
			});
		}
	});
}

/** Endings, one conversation after the other. */
export const endings: readonly Screen[] = [...child, ...early, ...silent];
