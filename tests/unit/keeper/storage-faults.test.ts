// Every call of the storage fails in every way, once and for good, in a whole working day of the
// keeper. What was acknowledged is on the disk, exactly once; what was not is told as a fault, and
// trying again succeeds once the storage works. Every way at every call takes long and is done with
// ASKWELL_FIGURES=1, from call ASKWELL_FROM on; otherwise each call fails in one way.

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FaultyDevice } from '../../support/faulty-device';
import { script, Walk, type Step } from '../../support/faulty-walk';
import { kinds, type Kind } from '../../support/faults';
import { isLongRun } from '../../support/figure';
import { outcome, passphrase, value } from '../../support/keeper-expect';

// Nobody waits for real; what a browser or the keeper's own pauses need passes as usual.
beforeAll(() => {
	// Dexie says so on the console when it works around a browser.
	vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});

afterAll(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** Lets whoever begins to wait begin, and then the time pass. */
async function letTimePass(ms: number, isWaiting = () => true): Promise<void> {
	for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setImmediate(done));
	if (isWaiting()) await vi.advanceTimersByTimeAsync(ms);
}

interface Plan {
	readonly kind: Kind;
	readonly at: number;
	/** Whether it fails from then on, or once. */
	readonly isStuck: boolean;
	/** Whether the worker dies right after, or tries again. */
	readonly dies: boolean;
}

/** What the disk should hold after each step, and how many calls there were by then. */
async function reference() {
	const walk = new Walk(new FaultyDevice());
	const states = [walk.believed()];
	for (const { name, run } of script) {
		expect([name, await run(walk)]).toEqual([name, 'ok']);
		states.push(walk.believed());
	}
	walk.keeper.stop();
	return { states, calls: walk.device.faults.count };
}

const failed = ['StorageFailed', 'KeeperSlow'];

/** What a fresh worker finds; a vault that was half destroyed is none once it is destroyed. */
async function diskAfter(walk: Walk, name: string): Promise<string> {
	if (name !== 'destroy') return walk.disk();
	const keeper = walk.device.start();
	const status = await keeper.status('field');
	if (!status.ok) value(await keeper.destroy('field'));
	keeper.stop();
	return walk.disk();
}

async function seesAll(walk: Walk, expected: string | undefined): Promise<void> {
	walk.keeper.stop();
	expect(await walk.disk()).toBe(expected);
	walk.restart();
}

/** What a person does who is told to try again. */
async function tryAgain(walk: Walk, { name, run }: Step): Promise<string> {
	if (name === 'lock') return 'ok';
	if (name === 'create' && value(await walk.keeper.status('field')).vault === 'locked') {
		walk.hasVault = true;
		return outcome(await walk.keeper.unlock('field', passphrase));
	}
	if (name !== 'erase' && name !== 'shred') return run(walk);
	// A destruction that was interrupted shuts the vault; opening it goes on with the destruction.
	await walk.reopen();
	if (name === 'shred') return run(walk);
	const left = value(await walk.keeper.cards()).map(({ caseId }) => caseId);
	for (const caseId of walk.cases.keys()) if (!left.includes(caseId)) walk.cases.delete(caseId);
	return walk.cases.size === 1 ? 'ok' : run(walk);
}

async function placed(plan: Plan, states: readonly string[]) {
	return trial(plan, states).catch((error: unknown) => {
		throw new Error(JSON.stringify(plan), { cause: error });
	});
}

/** How one trial ended; throws, with the place, when something was lost, doubled or not told. */
async function trial(plan: Plan, states: readonly string[]): Promise<'recovered' | 'told'> {
	const walk = new Walk(new FaultyDevice());
	const { faults } = walk.device;
	// Not once all goes well again: whoever works then must not find its time gone.
	faults.onSilence = () => void letTimePass(walk.device.patienceMs, () => faults.isOn);
	faults.plan(plan.kind, plan.at, plan.isStuck);
	let end: 'recovered' | 'told' = 'recovered';
	for (const [at, step] of script.entries()) {
		const { name } = step;
		if (name === 'destroy') await seesAll(walk, states[at]);
		const where = `${JSON.stringify(plan)} at ${name} (${at})`;
		let came: string = await step.run(walk);
		if (plan.kind === 'late' && faults.given > 0) await letTimePass(faults.lateMs);
		const isHit = faults.given > 0 && faults.isOn;
		if (came !== 'ok') {
			const allowed = plan.kind === 'quota' ? [...failed, 'QuotaExceeded'] : failed;
			expect(isHit, `${where}: ${came} without a fault`).toBe(true);
			expect(allowed, where).toContain(came);
			end = 'told';
		}
		if (!isHit) continue;
		faults.clear();
		if (plan.dies) {
			walk.keeper.stop();
			const disk = await diskAfter(walk, name);
			const may = came === 'ok' ? [states[at + 1]] : [states[at], states[at + 1]];
			expect(may, where).toContain(disk);
			return end;
		}
		for (let again = 0; came !== 'ok'; again += 1) {
			expect(again, `${where}: ${came} for ever`).toBeLessThan(2);
			came = await tryAgain(walk, step);
		}
		expect(walk.believed(), where).toBe(states[at + 1]);
	}
	expect(await walk.disk()).toBe('none');
	return end;
}

/** Each of the calls with each kind; in a short run with one kind each, another at the next call. */
function plansFor(calls: number): readonly Plan[] {
	const hows = [
		{ isStuck: false, dies: false },
		{ isStuck: true, dies: true },
		{ isStuck: false, dies: true },
		{ isStuck: true, dies: false }
	];
	const all = Array.from({ length: calls }, (_, at) =>
		kinds.flatMap((kind) => hows.map((how) => ({ kind, at, ...how })))
	);
	if (isLongRun) return all.slice(Number(process.env.ASKWELL_FROM ?? 0)).flat();
	// 32 ways for each call, and a step that meets them all before it comes round again.
	return all.flatMap((ways, at) => ways[(at * 5) % ways.length] ?? []);
}

test('no fault at any call loses, doubles or hides anything', async () => {
	const { states, calls } = await reference();
	const plans = plansFor(calls);
	const ends: Record<Awaited<ReturnType<typeof trial>>, number> = { recovered: 0, told: 0 };
	for (const plan of plans) ends[await placed(plan, states)] += 1;
	console.log(
		`storage-faults: ${calls} calls, ${kinds.length} kinds, ${plans.length} trials: ` +
			`${ends.recovered} recovered unseen, ${ends.told} told in words, 0 lost, 0 doubled`
	);
}, 7_200_000);
