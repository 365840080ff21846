import adapter from '@sveltejs/adapter-static';
import { sourceHash } from './tools/source-hash.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '200.html', strict: true }),
		alias: { $locales: 'locales', $tests: 'tests' },
		// One script hash for every page, and a fallback that works at any depth.
		paths: { relative: false },
		// A constant name leaves a blank page after an offline update; a time makes builds differ.
		version: { name: sourceHash() },
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'connect-src': ['self'],
				'img-src': ['self', 'blob:', 'data:'],
				'font-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				// The one inline style is Kit's own route announcer.
				'style-src': [
					'self',
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
				],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'askwell-worker']
			}
		},
		typescript: {
			config: (config) => {
				config.include.push(
					'../tools/**/*.js',
					'../tools/**/*.ts',
					'../locales/**/*.json',
					'../*.config.ts'
				);
			}
		}
	}
};
