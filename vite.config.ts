import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	build: {
		target: 'es2022',
		sourcemap: false,
		rolldownOptions: {
			output: {
				codeSplitting: {
					// The first screens and what all screens are made of come as one file, with one
					// style sheet, instead of dozens. QR codes are drawn on one page only, and what is
					// only read comes when somebody reads it.
					groups: [
						{
							name: 'first',
							test: /\/src\/lib\/ui\/(kit|shell)\/(?!Qr|qr|About|HowItWorks|Security|StepList|Refusals|Persistence|StartOver|OpenByPasskey)/
						}
					]
				}
			}
		}
	},
	test: {
		// A busy machine is slow, not wrong.
		testTimeout: 30_000,
		// Vitest would leave one processor to somebody who works beside it.
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['tests/{architecture,figures,unit,property,protocols,vectors}/**/*.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'invariants',
					environment: 'node',
					include: ['tests/invariants/*.test.ts']
				}
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					name: 'dom',
					environment: 'jsdom',
					include: ['tests/component/**/*.test.ts'],
					setupFiles: ['tests/support/dom.ts']
				}
			}
		]
	}
});
