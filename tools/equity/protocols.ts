// The protocols that are measured: every one of ours, the four questions of the core by
// themselves, and for comparison a short list as others use it.
import type { Item, Protocol } from '$lib/core/protocol';
import { codesOf } from '$lib/core/protocol';
import { borderSecondLine } from '$lib/content';

const modules = import.meta.glob<Record<string, Protocol>>('../../src/lib/content/protocols/*.ts', {
	eager: true
});

/** Every protocol in `src/lib/content/protocols`, each once. */
export const ours: readonly Protocol[] = Object.values(modules).flatMap((module) =>
	Object.values(module).filter((value) => Array.isArray(value.items))
);

/** The core: the four `anyOf` questions that every conversation of ours begins with. */
export const core: Protocol = {
	...borderSecondLine,
	id: 'core',
	items: borderSecondLine.items.slice(0, 4)
};

function asked(id: string, indicator: string): Item {
	return {
		id,
		kind: 'choice',
		purpose: 'conduct',
		options: ['yes', 'no'],
		indicators: [indicator]
	};
}

/** Documents, debt, movement, and what would follow: the usual short list, one thing a question. */
export const usualCore: Protocol = {
	id: 'usual-core',
	version: 1,
	setting: 'border',
	pauseAfterFirstYes: 2,
	items: [
		asked('documents', 'papers-kept'),
		asked('debt', 'debt-that-binds'),
		asked('movement', 'movement-controlled'),
		asked('threat', 'consequence-of-leaving')
	]
};

/** All that are measured, in the order in which they are printed. */
export const measured: readonly Protocol[] = [usualCore, core, ...ours];

/** Every item of ours that can be answered with yes, each once. */
export const candidates: readonly Item[] = [
	...new Map(ours.flatMap(({ items }) => items).map((item) => [item.id, item])).values()
].filter((item) => codesOf(item).includes('yes'));
