// A whole working day of the keeper in some twenty commands, done by somebody who trusts what is
// acknowledged, tries again what failed, and looks at the disk from a fresh worker in between.

import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';
import type { Keeper } from '$lib/keeper/keeper';
import type { FaultyDevice } from './faulty-device';
import { bytes, passphrase, text } from './keeper-expect';

/** What a case is believed to hold. */
interface Believed {
	revision: number;
	card: string;
	frames: readonly string[];
}

type Outcome = 'ok' | Fault['tag'];

export interface Step {
	readonly name: string;
	readonly run: (walk: Walk) => Promise<Outcome>;
}

/** The state of one walk: what was acknowledged, and nothing else. */
export class Walk {
	readonly device: FaultyDevice;
	keeper: Keeper;
	readonly cases = new Map<string, Believed>();
	readonly ids: string[] = [];
	settings: string | null = null;
	hasVault = false;

	constructor(device: FaultyDevice) {
		this.device = device;
		this.keeper = device.start();
	}

	/** Starts another worker, as after a reload. */
	restart(): void {
		this.keeper.stop();
		this.keeper = this.device.start();
	}

	/** The vault is opened again where a fault has shut it, and the one case that is written to. */
	async reopen(): Promise<void> {
		this.restart();
		need(await this.keeper.unlock('field', passphrase));
		need(await this.keeper.open(this.ids[0] ?? ''));
	}

	/** What a worker that has nothing in memory finds on the disk. */
	disk(): Promise<string> {
		return this.device.faults.aside(async () => {
			const keeper = this.device.start();
			const found = await contents(keeper);
			keeper.stop();
			return found;
		});
	}

	/** What should be there. */
	believed(): string {
		if (!this.hasVault) return 'none';
		return describe(this.settings, [...this.cases.values()]);
	}
}

async function contents(keeper: Keeper): Promise<string> {
	const status = need(await keeper.status('field'));
	if (status.vault === 'none') return 'none';
	need(await keeper.unlock('field', passphrase));
	const cases: Believed[] = [];
	for (const { caseId, revision, bytes: card } of need(await keeper.cards())) {
		const { frames } = need(await keeper.open(caseId));
		cases.push({ revision, card: text(card), frames: frames.map(text) });
	}
	const settings = need(await keeper.readSettings());
	return describe(settings === null ? null : text(settings), cases);
}

function describe(settings: string | null, cases: readonly Believed[]): string {
	const sorted = cases.map(({ revision, card, frames }) =>
		JSON.stringify({ revision, card, frames })
	);
	return JSON.stringify([settings, sorted.toSorted()]);
}

function need<T>(result: Result<T, Fault>): T {
	if (!result.ok) throw new Error(`a fresh worker met ${result.error.tag}`);
	return result.value;
}

/** Runs a command and, only if it was acknowledged, what is believed from then on. */
function step<T>(
	name: string,
	ask: (walk: Walk) => Promise<Result<T, Fault>>,
	believe: (walk: Walk, value: T) => void = () => undefined
): Step {
	const run = async (walk: Walk): Promise<Outcome> => {
		const answer = await ask(walk);
		if (!answer.ok) return answer.error.tag;
		believe(walk, answer.value);
		return 'ok';
	};
	return { name, run };
}

function believed(walk: Walk, at: number): Believed {
	const found = walk.cases.get(walk.ids[at] ?? '');
	if (found === undefined) throw new Error('the script asks for a case that is not there');
	return found;
}

const begin = (word: string) =>
	step(
		`begin ${word}`,
		({ keeper }) => keeper.begin(bytes(`card ${word}`), [bytes(word)]),
		(walk, { caseId, revision }) => {
			walk.ids.push(caseId);
			walk.cases.set(caseId, { revision, card: `card ${word}`, frames: [word] });
		}
	);

const append = (at: number, word: string) =>
	step(
		`append ${word}`,
		(walk) => walk.keeper.append(walk.ids[at] ?? '', believed(walk, at).revision, bytes(word)),
		(walk, { revision }) => {
			const known = believed(walk, at);
			Object.assign(known, { revision, frames: [...known.frames, word] });
		}
	);

const setCard = (at: number, word: string) =>
	step(
		'setCard',
		(walk) => walk.keeper.setCard(walk.ids[at] ?? '', believed(walk, at).revision, bytes(word)),
		(walk, { revision }) => Object.assign(believed(walk, at), { revision, card: word })
	);

const rewrite = (at: number, word: string) =>
	step(
		'rewrite',
		(walk) => {
			const { revision } = believed(walk, at);
			return walk.keeper.rewrite(walk.ids[at] ?? '', revision, [bytes(word)], { rotate: true });
		},
		(walk, { revision }) => Object.assign(believed(walk, at), { revision, frames: [word] })
	);

/** What is read is compared at once: no wrong content is ever taken for an answer. */
const open = (at: number) =>
	step(
		'open',
		({ keeper, ids }) => keeper.open(ids[at] ?? ''),
		(walk, { frames }) => same(frames.map(text), believed(walk, at).frames)
	);

const cards = step(
	'cards',
	({ keeper }) => keeper.cards(),
	(walk, found) => same(found.map(({ caseId }) => caseId).sort(), [...walk.cases.keys()].sort())
);

const erase = (at: number) =>
	step(
		'erase',
		({ keeper, ids }) => keeper.erase([ids[at] ?? '']),
		({ cases, ids }) => cases.delete(ids[at] ?? '')
	);

const unlock = step('unlock', ({ keeper }) => keeper.unlock('field', passphrase));

const create = step(
	'create',
	({ keeper }) => keeper.create('field', passphrase),
	(walk) => {
		walk.hasVault = true;
	}
);

const writeSettings = (word: string) =>
	step(
		'writeSettings',
		({ keeper }) => keeper.writeSettings(bytes(word)),
		(walk) => {
			walk.settings = word;
		}
	);

const lock: Step = {
	name: 'lock',
	run: async (walk) => {
		const locked = await walk.keeper.lock();
		walk.restart();
		return locked.ok ? 'ok' : locked.error.tag;
	}
};

const destroy = step(
	'destroy',
	({ keeper }) => keeper.destroy('field'),
	(walk) => {
		walk.cases.clear();
		Object.assign(walk, { hasVault: false, settings: null });
	}
);

function same(found: readonly string[], expected: readonly string[]): void {
	if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error('read something else');
}

/** Everything the keeper does with its storage, each at least once. */
export const script: readonly Step[] = [
	step('status', ({ keeper }) => keeper.status('field')),
	create,
	begin('one'),
	append(0, 'two'),
	append(0, 'three'),
	setCard(0, 'another card'),
	writeSettings('settings'),
	step('readSettings', ({ keeper }) => keeper.readSettings()),
	begin('gone'),
	open(0),
	rewrite(0, 'rewritten'),
	append(0, 'four'),
	erase(1),
	step('shred', ({ keeper }) => keeper.shred()),
	append(0, 'five'),
	lock,
	unlock,
	cards,
	open(0),
	append(0, 'six'),
	step('journal', ({ keeper }) => keeper.journal()),
	lock,
	destroy
];
