// Which tests hold which part of the core: for each part the quick ones that reach it, and no
// others, because a change in data is held against all of them.

/**
 * @typedef {object} Part
 * @property {readonly string[]} mutate patterns of the files that are changed
 * @property {readonly string[]} tests patterns of the tests that may notice it
 */

/** @typedef {{ readonly name: string, readonly parts: readonly Part[] }} Room */

/**
 * @param {string} files names in `src/lib/core`
 * @param {...string} tests names in `tests`
 * @returns {Part}
 */
function part(files, ...tests) {
	return {
		mutate: [`src/lib/core/${files}.ts`, '!src/lib/core/**/index.ts'],
		tests: tests.map((name) => `tests/${name}.test.ts`)
	};
}

const ofReferral = ['block', 'page', 'share', 'summary', 'build', 'payload'];

/** @type {readonly Room[]} */
export const rooms = [
	{ name: 'core', parts: [part('*', 'unit/core/{core,retention,text}')] },
	{
		name: 'agreement',
		parts: [part('agreement/*', 'unit/core/{agreement,facts,model}', 'unit/referral/share')]
	},
	{
		name: 'assessment',
		parts: [part('assessment/*', 'unit/core/{assess,evidence,wall}', 'unit/outcomes/dimension')]
	},
	{
		name: 'event',
		parts: [part('event/*', 'unit/core/{facts,facts-later,log,log-edges,model,progress,steps}')]
	},
	{
		name: 'protocol',
		parts: [
			part(
				'protocol/*',
				'unit/core/{check,condition,decode,protocol-edges}',
				'protocols/border-second-line'
			)
		]
	},
	{
		name: 'referral',
		parts: ofReferral.map((file) => part(`referral/${file}`, `unit/referral/${file}*`))
	},
	{
		name: 'gate',
		parts: [part('gate/*', 'unit/gate/*', 'protocols/gate-own-files', 'invariants/gate')]
	}
];
