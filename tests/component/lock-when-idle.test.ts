// When a vault locks by itself: after two minutes without a touch, five in a talk, also when the page
// was hidden or the device slept for that long. A page that is seen is never more than two seconds
// late, and one that comes back shows nothing before it is known.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Locking, type Lockable } from '$lib/session/locking.svelte';
import { coverWhenPutAway } from '$lib/ui/shell/cover';
import { lockWhenIdle } from '$lib/ui/shell/lock-when-idle';

const [inTalk, otherwise, dialogMost] = [300_000, 120_000, 120_000];
const root = document.documentElement;
let visibility: DocumentVisibilityState = 'visible';
Object.defineProperty(document, 'visibilityState', { get: () => visibility });

/** A page whose vault is open, whose clocks are set by hand, and the moments at which it was locked. */
class Page {
	wallMs = Date.UTC(2026, 10, 24);
	monotonicMs = 0;
	readonly lockedAt: number[] = [];
	readonly app;
	readonly locking: Locking;
	readonly #ends: (() => void)[];

	constructor(isInTalk: boolean) {
		const lock = () => {
			this.app.vault.isOpen = false;
			this.lockedAt.push(this.wallMs);
			return Promise.resolve();
		};
		this.app = {
			vault: { isOpen: true, namespace: 'field', lock, drop: lock, look: async () => undefined },
			talk: isInTalk
				? { phase: 'asking', isIdle: true, isUnsaved: false, caseId: 'a', unsaid: { now: null } }
				: null,
			forget: () => undefined,
			showLocked: () => undefined
		};
		if (this.app.talk) Object.assign(this.app.talk, { conversation: { log: [] } });
		const clocks = { now: () => this.wallMs, monotonic: () => this.monotonicMs };
		const locking = new Locking(this.app as unknown as Lockable, clocks);
		this.locking = locking;
		const lockNow = () => locking.putAway('soon');
		this.#ends = [
			coverWhenPutAway({
				prepare: () => void locking.prepare(),
				isTimeUp: () => locking.isTimeUp,
				putAway: () => locking.putAway('now'),
				comeBack: () => locking.comeBack(),
				leave: () => undefined
			}),
			lockWhenIdle({
				touch: () => locking.touch(),
				isTimeUp: () => locking.isTimeUp,
				openDialog: () => locking.openDialog(),
				closeDialog: () => locking.closeDialog(),
				lock: lockNow
			})
		];
	}

	/** Time goes by in front of somebody: timers run. */
	async wait(ms: number): Promise<void> {
		for (let left = ms; left > 0 && this.app.vault.isOpen; left -= 500) {
			const step = Math.min(left, 500);
			this.wallMs += step;
			this.monotonicMs += step;
			await vi.advanceTimersByTimeAsync(step);
		}
	}

	/** The page is hidden and gets no timer at all, or the device sleeps and one clock stands as well. */
	async away(ms: number, isAsleep: boolean): Promise<void> {
		visibility = 'hidden';
		document.dispatchEvent(new Event('visibilitychange'));
		expect(root.hasAttribute('data-covered')).toBe(true);
		this.wallMs += ms;
		if (!isAsleep) this.monotonicMs += ms;
		visibility = 'visible';
		document.dispatchEvent(new Event('visibilitychange'));
	}

	end(): void {
		for (const one of this.#ends) one();
		root.removeAttribute('data-covered');
	}
}

const open: Page[] = [];
function page(isInTalk = false): Page {
	const made = new Page(isInTalk);
	open.push(made);
	return made;
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval'] }));
afterEach(() => {
	for (const one of open.splice(0)) one.end();
	vi.useRealTimers();
	visibility = 'visible';
});

const touch = () => void dispatchEvent(new Event('pointerdown'));
const fileControl = () => {
	const control = document.body.appendChild(document.createElement('input'));
	control.type = 'file';
	return control;
};

describe('a vault that nobody touches', () => {
	it.each([
		[false, otherwise],
		[true, inTalk]
	])('locks in time (in a talk: %s)', async (isInTalk, limit) => {
		const one = page(isInTalk);
		await one.wait(limit - 1000);
		expect(one.lockedAt).toEqual([]);
		await one.wait(3000);
		expect(one.lockedAt).toHaveLength(1);
	});

	it('stays open as long as somebody does', async () => {
		const one = page();
		for (let time = 0; time < 5; time += 1) {
			await one.wait(otherwise - 2000);
			touch();
		}
		expect(one.lockedAt).toEqual([]);
	});

	it('is not held open by a key that something lies on', async () => {
		const one = page();
		for (let time = 0; time < 140 && one.app.vault.isOpen; time += 1) {
			dispatchEvent(new KeyboardEvent('keydown', { key: 'a', repeat: true }));
			await one.wait(1000);
		}
		expect(one.lockedAt).toHaveLength(1);
	});

	it('is not held open by a clock that is set back', async () => {
		const one = page();
		await one.wait(60_000);
		one.wallMs -= 3_600_000;
		await one.wait(62_000);
		expect(one.lockedAt).toHaveLength(1);
	});
});

describe('a page that was hidden', () => {
	it('is covered at once, and uncovered when the time has not run out', async () => {
		const one = page();
		await one.away(otherwise - 1000, false);
		await vi.advanceTimersByTimeAsync(0);
		expect([root.hasAttribute('data-covered'), one.lockedAt]).toEqual([false, []]);
	});

	it('comes back locked when it has, and is still covered while that is done', async () => {
		const one = page();
		void one.away(otherwise, false);
		expect([root.hasAttribute('data-covered'), one.lockedAt.length]).toEqual([true, 1]);
		await vi.advanceTimersByTimeAsync(0);
		expect(root.hasAttribute('data-covered')).toBe(false);
	});

	it('comes back locked after the device slept', async () => {
		const one = page(true);
		await one.away(inTalk, true);
		expect(one.lockedAt).toHaveLength(1);
	});
});

describe('a dialog of our own', () => {
	it('stops the time while it is open', async () => {
		const one = page();
		const control = fileControl();
		control.dispatchEvent(new Event('click', { bubbles: true }));
		await one.wait(dialogMost - 1000);
		control.dispatchEvent(new Event('cancel', { bubbles: true }));
		await one.wait(otherwise - 2000);
		expect(one.lockedAt).toEqual([]);
		control.remove();
	});

	it('stops it for two minutes at most', async () => {
		const one = page();
		dispatchEvent(new Event('beforeprint'));
		await one.wait(dialogMost + otherwise - 2000);
		expect(one.lockedAt).toEqual([]);
		dispatchEvent(new Event('afterprint'));
		await one.wait(4000);
		expect(one.lockedAt).toHaveLength(1);
	});
});

type Step =
	| { readonly do: 'touch' }
	| { readonly do: 'wait' | 'hide' | 'sleep' | 'dialog'; readonly ms: number };

const anyMs = fc.integer({ min: 0, max: 200_000 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
	fc.constant({ do: 'touch' } as const),
	fc.record({ do: fc.constantFrom('wait', 'hide', 'sleep', 'dialog'), ms: anyMs })
);

/** What should be: when the last touch was, and how long a dialog has stood since. */
class Expected {
	touchedAt: number;
	pausedMs = 0;

	constructor(now: number) {
		this.touchedAt = now;
	}
	at(limit: number): number {
		return this.touchedAt + this.pausedMs + limit;
	}
	touch(now: number): void {
		[this.touchedAt, this.pausedMs] = [now, 0];
	}
}

describe('S6: any sequence of touching, waiting, hiding, sleeping and dialogs', () => {
	it('locks a page that is seen at most two seconds late, and never too early', async () => {
		let locked = 0;
		let latestMs = 0;
		await fc.assert(
			fc.asyncProperty(fc.boolean(), fc.array(anyStep, { maxLength: 12 }), async (talk, steps) => {
				const one = page(talk);
				const limit = talk ? inTalk : otherwise;
				const due = new Expected(one.wallMs);
				const control = fileControl();
				let returnedAt = 0;
				for (const step of [...steps, { do: 'wait', ms: limit + 5000 } as const]) {
					if (!one.app.vault.isOpen) break;
					if (step.do === 'touch') touch();
					else if (step.do === 'wait') await one.wait(step.ms);
					else if (step.do === 'dialog') {
						control.dispatchEvent(new Event('click', { bubbles: true }));
						due.touch(one.wallMs);
						due.pausedMs = Math.min(step.ms, dialogMost);
						await one.wait(step.ms);
						control.dispatchEvent(new Event('cancel', { bubbles: true }));
						if (one.app.vault.isOpen && step.ms <= dialogMost) due.touch(one.wallMs);
					} else {
						const left = one.wallMs;
						await one.away(step.ms, step.do === 'sleep');
						const dueAt = due.at(limit);
						if (dueAt > left && dueAt <= one.wallMs) returnedAt = one.wallMs;
					}
					if (step.do === 'touch') due.touch(one.wallMs);
				}
				control.remove();
				one.end();
				const dueAt = due.at(limit);
				expect(one.lockedAt).toHaveLength(1);
				const [at = 0] = one.lockedAt;
				expect(at).toBeGreaterThanOrEqual(dueAt);
				// What ran out while nobody could see the page is locked in the moment it comes back.
				latestMs = Math.max(latestMs, at - Math.max(dueAt, returnedAt));
				locked += 1;
			}),
			{ numRuns: 1000 }
		);
		expect(locked).toBe(1000);
		expect(latestMs).toBeLessThanOrEqual(2000);
	}, 120_000);
});
