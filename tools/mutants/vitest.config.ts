// The tests that mutants of one room are held against. They run once for each mutant that stands
// in data, so only quick ones are here; the walks over millions of answers stay out.
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		environment: 'node',
		testTimeout: 60_000,
		include: (process.env['ASKWELL_MUTANT_TESTS'] ?? '').split(' ')
	}
});
