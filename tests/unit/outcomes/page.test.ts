// docs/outcomes.md is what the rule says, to the letter.
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { outcomesPage } from '../../support/outcomes/document';

const path = join(import.meta.dirname, '..', '..', '..', 'docs', 'outcomes.md');

describe('the page of outcomes', () => {
	it('is made from the rule', async () => {
		const style = await resolveConfig(path);
		const page = await format(outcomesPage(), { ...style, plugins: [], parser: 'markdown' });
		await expect(page).toMatchFileSnapshot(path);
	});
});
