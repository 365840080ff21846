// Only the scripts of this build are vouched for.
import { describe, expect, it } from 'vitest';
import { trustedScriptUrl } from '$lib/pwa';
import { isOwnScript } from '$lib/pwa/trusted-url';

const inDevelopment = '/src/lib/keeper/keeper.worker.ts?worker_file&type=module';

describe('a script address', () => {
	it.each(['/service-worker.js', '/_app/immutable/workers/keeper.worker-B1a_2.js'])(
		'of this build is admitted: %s',
		(url) => {
			expect(isOwnScript(url, false)).toBe(true);
			expect(trustedScriptUrl(url)).toBe(url);
		}
	);

	it.each([
		'',
		'service-worker.js',
		'/service-worker.js?x',
		'//elsewhere.example/service-worker.js',
		'https://elsewhere.example/_app/immutable/workers/a.js',
		'/_app/immutable/workers/../../a.js',
		'/_app/immutable/workers/chunks/a.js',
		'/_app/immutable/workers/a.js\n',
		'/_app/immutable/chunks/a.js',
		'data:text/javascript,0',
		'blob:http://localhost/0',
		'javascript:0'
	])('from anywhere else is refused: %j', (url) => {
		expect(isOwnScript(url, false)).toBe(false);
		expect(() => trustedScriptUrl(url)).toThrow(TypeError);
	});

	it('of the development server is admitted there and nowhere else', () => {
		expect(isOwnScript(inDevelopment, true)).toBe(true);
		expect(isOwnScript(inDevelopment, false)).toBe(false);
	});
});
