// `npm run check:protocol`, from its arguments to what it prints and how it ends.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../../tools/check-protocol.js';
import { asking } from '../../support/gate';
import { protocolOf, yesNo } from '../../support/protocols';
import { wordsOf } from '../../support/words';

const folder = mkdtempSync(join(tmpdir(), 'check-protocol-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array): string {
	const path = join(folder, 'protocol.json');
	writeFileSync(path, content);
	return path;
}
const fileOf = (bundle: unknown) => file(JSON.stringify(bundle));

describe('the check of a protocol file', () => {
	it('names the item, the words, the rule, why, and what to write instead', async () => {
		const path = fileOf(asking('Do you have a one-way ticket?', 'en'));
		const { code, lines } = await runCheck([path]);
		const words = wordsOf('en', 'gate');
		expect(code).toBe(1);
		expect(lines).toEqual([
			'Refused: 1',
			'',
			'1. Item: asked (asked.prompt)',
			'   Found (en): one-way',
			'   Tickets and bookings [tickets]',
			`   Why: ${words['tickets.why']}`,
			`   Write instead: ${words['tickets.instead']}`
		]);
	});

	it('speaks the language that is asked for', async () => {
		const { lines } = await runCheck([fileOf(asking('Onko sinulla lippu?', 'fi')), '--in', 'fi']);
		expect(lines).toContain('   Liput ja varaukset [tickets]');
	});

	it('lets a good file pass', async () => {
		const path = fileOf(asking('Has anyone kept your ticket?', 'en'));
		expect((await runCheck([path])).code).toBe(0);
	});

	it('explains a branch on who somebody is, and other faults of the data', async () => {
		const who = yesNo('who', { purpose: 'demographic' });
		const askWhen = { op: 'is', item: 'who', code: 'yes' } as const;
		const branch = {
			...asking('x', 'en'),
			protocol: protocolOf([who, yesNo('asked', { askWhen })])
		};
		const { code, lines } = await runCheck([fileOf(branch)]);
		expect(code).toBe(1);
		expect(lines.join('\n')).toContain('[branches-on-demographics]');
		expect(lines.join('\n')).toContain(wordsOf('en', 'gate')['format.missing-message']);
	});

	it.each([
		['nothing', ''],
		['no JSON', '{'],
		['another format', '{"format":"x"}'],
		['no text', new Uint8Array([0xff, 0xfe, 0x00])],
		['more than 1 MiB', new Uint8Array(1_048_577).fill(0x20)]
	])('cannot read %s', async (_, content) => {
		expect((await runCheck([file(content)])).code).toBe(2);
	});

	it.each([
		['a file that is not there', [join(folder, 'nowhere')]],
		['a folder', [folder]],
		['a device without an end', ['/dev/zero']],
		['no file', []],
		['two files', ['a', 'b']],
		['a language without words', ['a', '--in', 'xx']],
		['a path as a language', ['a', '--in', '../en']]
	])('cannot read %s', async (_, args) => {
		expect((await runCheck(args)).code).toBe(2);
	});
});
