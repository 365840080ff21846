// Files that the journeys and the measurements open for practice ask about nothing that anybody is
// asked. The gate must let them pass, or what is measured would be its refusal.
import { expect, it } from 'vitest';
import { termFiles } from '$lib/content/terms';
import { refusalsOf } from '$lib/core/gate';
import { decodeBundleBytes } from '$lib/core/protocol';
import { fortyItems } from '../../tools/bench/forty-items.js';
import { ownBundle } from '../support/own-protocol';
import { teaFile } from '../support/practice-file';

const own = ownBundle([
	{ id: 'first-0', kind: 'choice', options: ['yes', 'no'] },
	{ id: 'any-0', kind: 'anyOf', examples: ['one', 'two'] },
	{ id: 'many-0', kind: 'choices', options: ['red', 'green'] },
	{ id: 'last-0', kind: 'quantity', unit: 'hours', min: 0, max: 168 },
	{ id: 'last-1', kind: 'note', maxLength: 200 }
]);
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

it.each([
	['the questions about tea', new Uint8Array(teaFile.buffer)],
	['forty items', bytesOf(fortyItems)],
	['items that name only themselves', bytesOf(own)]
])('the gate lets pass %s', (_, bytes) => {
	const decoded = decodeBundleBytes(bytes);
	if (!decoded.ok) throw new Error('the file does not decode');
	expect(refusalsOf(decoded.value, termFiles)).toEqual([]);
});
