// Two officers of one device, each with an application of their own over it, who have compared their
// keys; and a crash between any two commands that one of them gives.
import { keyHex } from '$lib/session';
import { App, colleagueId, neighbours, rememberColleague, type Talk } from '$lib/session';
import type { Keeper } from '$lib/keeper';
import { Device } from './keeper-device';
import { otherPassphrase, passphrase, value } from './keeper-expect';
import { talkAtReview } from './talking';

/**
 * Stops everything before a chosen command. After the one before it is the same: nothing is written
 * in between.
 */
export class Crash {
	left: number | null = null;
	#isOver = false;

	guard(keeper: Keeper): Keeper {
		return new Proxy(keeper, {
			get: (target, name: keyof Keeper) => {
				const method = target[name] as (...args: unknown[]) => unknown;
				if (name === 'onAsked' || name === 'stop') return method.bind(target);
				return (...args: unknown[]) => this.#run(target, () => method(...args));
			}
		});
	}

	async #run(keeper: Keeper, give: () => unknown): Promise<unknown> {
		if (this.left !== null && !this.#isOver) {
			this.left -= 1;
			if (this.left < 0) {
				this.#isOver = true;
				keeper.stop();
			}
		}
		return give();
	}
}

/** An application on a device, with nothing open. */
export async function appOn(device: Device, crash?: Crash): Promise<App> {
	const startKeeper = (): Keeper => {
		const keeper = device.start();
		const status: Keeper['status'] = async (where) => {
			const found = await keeper.status(where);
			return found.ok ? { ok: true, value: { ...found.value, persistent: true } } : found;
		};
		const promising = { ...keeper, status };
		return crash ? crash.guard(promising) : promising;
	};
	const app = new App({ startKeeper, now: () => Date.UTC(2026, 10, 23) });
	await app.start();
	return app;
}

/** Opens the vault at a place in a new window, as after a crash. */
export async function openAt(device: Device, place: 1 | 2, crash?: Crash): Promise<App> {
	device.locks.clear();
	const app = await appOn(device, crash);
	await app.chooseNamespace('field');
	await app.vault.choosePlace(place);
	value(await app.unlock(place === 1 ? passphrase : otherPassphrase));
	return app;
}

export interface Both {
	readonly device: Device;
	/** The first officer's window, with a talk at its review. */
	readonly app: App;
	readonly talk: Talk;
	/** The second officer's key. */
	readonly key: string;
}

/** Two vaults; the first officer has a talk, and knows the second one's key. */
export async function twoOfficers(): Promise<Both> {
	const device = new Device();
	const { app, talk } = await talkAtReview({ namespace: 'field', device });
	const second = await appOn(device);
	await second.chooseNamespace('field');
	await second.vault.choosePlace(2);
	value(await second.createVault(otherPassphrase, 'CD'));
	const { signer } = second.vault.keys!;
	await second.lock();
	const [other] = value(await neighbours(app));
	if (!other?.keys || other.keys.signer !== keyHex(signer)) throw new Error('no neighbour');
	value(await rememberColleague(app, { name: other.initials, ...other.keys }));
	return { device, app, talk, key: other.keys.key };
}

/** The person says yes or no, on a break. */
export function says(talk: Talk, key: string, decision: 'given' | 'refused'): boolean {
	talk.send({ type: 'paused' });
	const before = talk.facts.agreements.length;
	talk.decide('colleague', decision, 'spoken', ['May I give it on?'], colleagueId(key));
	return talk.facts.agreements.length > before;
}
