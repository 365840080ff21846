// Every fault is told in words: what happened, and what to do next.
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { fault, faultTags } from '$lib/core/fault';
import { loadLocale, locales } from '$lib/i18n';
import { App } from '$lib/session';
import FaultHost from '../support/FaultHost.svelte';

type Words = Readonly<Record<string, string>>;
const files = import.meta.glob<Words>('/locales/*/{faults,desk}.json', {
	eager: true,
	import: 'default'
});

/** Those of what can only go wrong on a late screen come with it: they stand among the words of the desk. */
function wordsOf(tag: string): Words {
	const late = Object.entries(files[`/locales/${tag}/desk.json`] ?? {});
	const ofFaults = late.filter(([key]) => /^[A-Z]\w+\.(what|next)$/.test(key));
	return { ...files[`/locales/${tag}/faults.json`], ...Object.fromEntries(ofFaults) };
}

const app = new App();
await loadLocale('en');
await loadLocale('en', ['desk']);
afterEach(cleanup);

describe.each(locales.map(({ tag }) => tag))('the words of faults in %s', (tag) => {
	it('are there for every fault, and for nothing else', () => {
		const expected = ['place', ...faultTags.flatMap((one) => [`${one}.what`, `${one}.next`])];
		expect(Object.keys(wordsOf(tag)).sort()).toEqual(expected.sort());
	});

	it('say what to do in other words than what happened', () => {
		const words = wordsOf(tag);
		for (const one of faultTags) {
			expect(words[`${one}.next`]!.length, one).toBeGreaterThan(20);
			expect(words[`${one}.next`]).not.toBe(words[`${one}.what`]);
		}
	});

	it('name no tag, code or number of an error', () => {
		const all = Object.values(wordsOf(tag)).join('\n');
		expect(all).not.toMatch(/\b(error|exception|undefined|null|0x|OPFS|IndexedDB)\b/i);
		for (const one of faultTags) expect(all).not.toContain(one);
	});
});

describe('the notice', () => {
	it.each(faultTags)('tells %s at once', (tag) => {
		render(FaultHost, { app, fault: fault(tag, { waitSeconds: 7, words: 241 }) });
		const notice = screen.getByRole('alert');
		expect(notice).toHaveTextContent(wordsOf('en')[`${tag}.what`]!.replace('{{words}}', '241'));
		expect(notice.textContent).not.toMatch(/\{\{|faults:/);
	});

	it('says how long to wait', () => {
		render(FaultHost, { app, fault: fault('WaitBeforeNextTry', { waitSeconds: 7 }) });
		expect(screen.getByRole('alert')).toHaveTextContent('Wait 7 seconds');
	});

	it('names the place in a file', () => {
		render(FaultHost, { app, fault: fault('ProtocolRefused', { path: 'protocol.items.3' }) });
		expect(screen.getByRole('alert')).toHaveTextContent('protocol.items.3');
	});
});
