// Two pages take turns at one case: each asks for the vault, writes until the other asks, and lets
// go. What was acknowledged, and from when to when a page believed to be the only one, is told.

import { createKeeper } from '$lib/keeper/client';
import type { Keeper } from '$lib/keeper/keeper';
import { passphrase } from './words';
import turnsUrl from './turns.worker?worker&url';

/** What came of one turn. Times are in milliseconds since 1970, to a fraction of one. */
export interface Turn {
	readonly entered: number;
	readonly left: number;
	/** How long the other window took to let go; null when it did not have to be asked. */
	readonly takeOverMs: number | null;
	/** The texts of the frames that were acknowledged. */
	readonly acknowledged: readonly string[];
	/** The fault that ended the turn, if one did. */
	readonly fault: string | null;
}

const giveUpMs = 20_000;

function now(): number {
	return performance.timeOrigin + performance.now();
}

/** Starts a keeper; with `#unlocked` in the address one that takes no notice of the lock. */
function start(): Keeper {
	return createKeeper(new Worker(`${turnsUrl}${location.hash}`, { type: 'module' }));
}

/** Unlocks, and asks for the vault while another window has it. */
async function enter(keeper: Keeper): Promise<{ fault: string | null; takeOverMs: number | null }> {
	const end = now() + giveUpMs;
	let takeOverMs: number | null = null;
	while (now() < end) {
		const keys = await keeper.unlock('field', passphrase);
		if (keys.ok) return { fault: null, takeOverMs };
		if (keys.error.tag !== 'OpenElsewhere') return { fault: keys.error.tag, takeOverMs };
		const asked = now();
		const taken = await keeper.takeOver('field');
		if (taken.ok) takeOverMs = now() - asked;
	}
	return { fault: 'OpenElsewhere', takeOverMs };
}

/** One turn: at least `least` frames unless a fault comes, and on until somebody asks or `most`. */
export async function takeTurn(
	caseId: string,
	name: string,
	least: number,
	most: number
): Promise<Turn> {
	const keeper = start();
	let isAsked = false;
	keeper.onAsked(() => (isAsked = true));
	const acknowledged: string[] = [];
	const came = await enter(keeper);
	const entered = now();
	let { fault } = came;
	const opened = fault === null ? await keeper.open(caseId) : null;
	if (opened !== null && !opened.ok) fault = opened.error.tag;
	// Without a lock both have read the case before one of them writes: the fence must tell.
	if (location.hash === '#unlocked') await new Promise((go) => setTimeout(go, 300));
	let revision = opened?.ok ? opened.value.revision : 0;
	for (let at = 0; fault === null && at < most && (at < least || !isAsked); at += 1) {
		const frame = `${name} ${at}`;
		const written = await keeper.append(caseId, revision, new TextEncoder().encode(frame));
		if (!written.ok) fault = written.error.tag;
		else {
			acknowledged.push(frame);
			revision = written.value.revision;
		}
	}
	const left = now();
	await keeper.lock();
	return { entered, left, takeOverMs: came.takeOverMs, acknowledged, fault };
}
