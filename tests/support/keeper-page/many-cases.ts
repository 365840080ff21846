// A device on which many conversations were had: made, listed, opened, saved and destroyed through
// the real keeper, with the time that each took in milliseconds.
import { borderSecondLine } from '$lib/content';
import { dayOf } from '$lib/core/brand';
import { encodeEvent } from '$lib/core/event';
import type { Keeper } from '$lib/keeper';
import { encodeCard } from '$lib/session/card';
import { newCaseCode } from '$lib/session/code';
import { talk } from '../walk';
import { value } from './value';

export interface CaseTimes {
	readonly open: number[];
	readonly save: number[];
}

// A whole conversation up to its review: 30 events, about 5 kB, as most cases are.
function frames(): readonly Uint8Array[] {
	return talk(borderSecondLine)
		.gates()
		.agree({ notes: true })
		.answerAll('yes')
		.close()
		.log.map(encodeEvent);
}

function card(at: number): Uint8Array {
	const day = dayOf(Date.UTC(2026, 0, 1 + (at % 300)));
	return encodeCard({ v: 1, code: newCaseCode(), day, state: 'closed', receipt: '' });
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
	const begun = performance.now();
	return [await work(), performance.now() - begun];
}

export function manyCases(keeper: Keeper, passphrase: string) {
	const ids = async () => value(await keeper.cards()).map(({ caseId }) => caseId);
	return {
		/** Makes the vault of practice, as the application would. */
		async make(): Promise<void> {
			value(await keeper.create('practice', passphrase));
		},
		async unlock(): Promise<number> {
			const [unlocked, ms] = await timed(() => keeper.unlock('practice', passphrase));
			value(unlocked);
			return ms;
		},
		/** Adds so many cases; how long each took to be stored. */
		async add(count: number): Promise<number[]> {
			const took: number[] = [];
			for (let at = 0; at < count; at += 1) {
				const [begun, ms] = await timed(() => keeper.begin(card(at), frames()));
				value(begun);
				took.push(ms);
			}
			return took;
		},
		async list(): Promise<number> {
			const [, ms] = await timed(ids);
			return ms;
		},
		/** Opens so many cases from all over the list, and saves one more answer in each. */
		async openAndSave(count: number): Promise<CaseTimes> {
			const all = await ids();
			const [more = new Uint8Array()] = frames();
			const times: CaseTimes = { open: [], save: [] };
			for (let at = 0; at < count; at += 1) {
				const caseId = all[Math.floor(((at + 0.5) / count) * all.length)] ?? '';
				const [opened, openMs] = await timed(() => keeper.open(caseId));
				const { revision } = value(opened);
				const [saved, saveMs] = await timed(() => keeper.append(caseId, revision, more));
				value(saved);
				times.open.push(openMs);
				times.save.push(saveMs);
			}
			return times;
		},
		/** Destroys one case and its key. */
		async eraseOne(): Promise<number> {
			const [first = ''] = await ids();
			const [erased, ms] = await timed(() => keeper.erase([first]));
			value(erased);
			return ms;
		},
		async lock(): Promise<void> {
			value(await keeper.lock());
		}
	};
}
