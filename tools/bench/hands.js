// Borrows from the tests what drives the screens before the first item. They are TypeScript, which
// the oldest Node that Askwell runs on cannot read by itself.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../setup.js';

/** @returns {Promise<import('./askwell.js').Hands>} */
export async function loadHands() {
	/** @param {string} name */
	const load = async (name) => {
		const inline = {
			configFile: /** @type {const} */ (false),
			logLevel: /** @type {const} */ ('error')
		};
		return (await runnerImport(join(root, 'tests', 'support', name), inline)).module;
	};
	const { Desk } = /** @type {typeof import('../../tests/support/desk')} */ (await load('desk.ts'));
	const { chooseProtocol } = /** @type {typeof import('../../tests/support/own-protocol')} */ (
		await load('own-protocol.ts')
	);
	return {
		deskFor: (page, staff, person) => new Desk(page, staff, /** @type {'ar'} */ (person)),
		chooseProtocol
	};
}
