// A screen never keeps silent about a part of it that did not come.
import { describe, expect, it } from 'vitest';
import { silentWaits } from './await-rules';
import { readSources } from './sources';

const component = (text: string) => silentWaits([{ path: 'src/lib/ui/kit/A.svelte', text }]);

describe('the components', () => {
	it('say what to do about every part that did not come', () => {
		expect(silentWaits(readSources())).toEqual([]);
	});
});

describe('a block that waits', () => {
	it.each([
		'{#await part then one}{one}{/await}',
		'{#await part}…{:then one}{one}{/await}',
		'{#await a then}x{:catch}y{/await}{#await b then}x{/await}'
	])('is named when it is silent: %s', (text) => {
		expect(component(text)).toHaveLength(1);
	});

	it('passes when it tells', () => {
		expect(component('{#await part then one}{one}{:catch}<p>x</p>{/await}')).toEqual([]);
	});
});
