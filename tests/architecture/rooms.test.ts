// The walls between rooms, as docs/rooms.md draws them, and proof that each can be felt.
import { describe, expect, it } from 'vitest';
import { circles, contradictions, forbiddenImports, homeless } from './room-rules';
import { readRooms } from './rooms-table';
import { readProjectFile, readSources, type Source } from './sources';

const rooms = readRooms(readProjectFile('docs/rooms.md'));
const sources = readSources();

describe('the rooms', () => {
	it('do not contradict each other', () => {
		expect(contradictions(rooms)).toEqual([]);
		expect(rooms.length).toBeGreaterThan(20);
	});

	it('hold every file', () => {
		expect(homeless(rooms, sources)).toEqual([]);
	});

	it('import only what the table allows, through the door', () => {
		expect(forbiddenImports(rooms, sources)).toEqual([]);
	});

	it('have no circles', () => {
		expect(circles(sources)).toEqual([]);
	});
});

/** Sources with a breach, besides the files it names. */
function plant(path: string, text: string): readonly Source[] {
	const named = ['core/event/index.ts', 'core/event/log.ts', 'keeper/index.ts', 'core/fault.ts'];
	const others = named.map((name) => ({ path: `src/lib/${name}`, text: '' }));
	return [...others, { path, text }];
}

describe('a planted breach', () => {
	it.each([
		['src/lib/core/event/log.ts', `import { a } from '../assessment';`],
		['src/lib/core/assessment/assess.ts', `import { a } from '../referral';`],
		['src/lib/core/assessment/assess.ts', `import { apply } from '../event';`],
		['src/lib/core/protocol/model.ts', `import type { A } from '../event';`],
		['src/lib/core/protocol/model.ts', `type A = import('../event').A;`],
		['src/lib/core/protocol/model.ts', `import x from 'svelte/store';`],
		['src/lib/content/index.ts', `import { isAgreed } from '$lib/core/agreement';`],
		['src/lib/interview/start.ts', `import { a } from '$lib/content';`],
		['src/lib/keeper/store/rows.ts', `import type { A } from '$lib/core/event';`],
		['src/lib/keeper/store/rows.ts', `const x = await import('xstate');`],
		['src/lib/i18n/index.ts', `const all = import.meta.glob('/src/lib/content/*.ts');`],
		['src/lib/i18n/index.ts', `const all = import.meta.glob(['/src/lib/session/*.ts']);`],
		['src/lib/session/start.svelte.ts', `import { createActor } from 'xstate';`],
		['src/lib/session/deps.ts', `import Dexie from 'dexie';`],
		['src/lib/session/deps.ts', `import { decode } from '$lib/core/event/log';`],
		['src/lib/ui/kit/Button.svelte', `<script>import { a } from '$lib/session';</script>`],
		['src/lib/ui/cases/List.svelte', `<script>import A from '../review/A.svelte';</script>`],
		['src/routes/+page.svelte', `<script>import { a } from '$lib/keeper';</script>`],
		['src/routes/+page.ts', `export { a } from '$lib/core/event';`],
		['src/routes/+page.ts', `import a from '../../tests/support/walk';`],
		['src/service-worker.ts', `import { a } from '$lib/core/fault';`]
	])('is named: %s with %s', (path, text) => {
		const found = forbiddenImports(rooms, plant(path, text));
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(path);
	});

	it.each([
		['src/lib/core/assessment/assess.ts', `import type { Capacity } from '../event';`],
		['src/lib/core/assessment/assess.ts', `import { type Capacity } from '../event';`],
		['src/lib/session/deps.ts', `import { open } from '$lib/keeper';`],
		['src/lib/session/deps.ts', `import { fault } from '$lib/core/fault';`],
		['src/lib/ui/cases/List.svelte', `<script>import A from '$lib/ui/kit/A.svelte';</script>`],
		['src/routes/+layout.svelte', `<script>import '$lib/ui/tokens.css';</script>`]
	])('is not seen where there is none: %s with %s', (path, text) => {
		expect(forbiddenImports(rooms, plant(path, text))).toEqual([]);
	});

	it('is named when a file has no room', () => {
		const lost = { path: 'src/lib/misc/helpers.ts', text: '' };
		expect(homeless(rooms, [lost])).toEqual(['src/lib/misc/helpers.ts is in no room']);
	});

	it('is named when files import each other, types too', () => {
		const ring = [
			{ path: 'src/lib/pwa/a.ts', text: `import { b } from './b';` },
			{ path: 'src/lib/pwa/b.ts', text: `import type { C } from './c';` },
			{ path: 'src/lib/pwa/c.ts', text: `export * from './a';` }
		];
		expect(circles(ring)).toHaveLength(1);
		expect(circles(ring.slice(1))).toEqual([]);
	});

	it('is named when the table itself allows a climb', () => {
		const head =
			'| Rank | Room | Where | May import | Packages | Door |\n| - | - | - | - | - | - |\n';
		const table = readRooms(
			`${head}| 1 | \`a\` | \`a/**\` | \`b\` | — | — |\n| 1 | \`b\` | \`b/**\` | — | — | — |`
		);
		expect(contradictions(table)).toHaveLength(1);
	});
});
