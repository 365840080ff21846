// The program as it would be without its protection: the very build, except that AES-GCM in the keeper
// gives back what it is given, and that fields let the browser remember what is typed. Whoever
// searches a profile of this one must find what was said.
import { listFiles } from '../../tools/build-files.js';
import { buildFolder, copyBuild, type BuildCopy } from './server';

// Sixteen zero bytes stand where the tag would.
const unsealed = `
SubtleCrypto.prototype.encrypt = async (_, __, plain) => {
	const out = new Uint8Array(plain.byteLength + 16);
	out.set(new Uint8Array(plain.buffer ?? plain, plain.byteOffset ?? 0, plain.byteLength));
	return out.buffer;
};
SubtleCrypto.prototype.decrypt = async (_, __, sealed) =>
	new Uint8Array(sealed.buffer ?? sealed, sealed.byteOffset ?? 0, sealed.byteLength).slice(0, -16).buffer;
`;

/** Such a build, in a folder of its own. */
export function unsealedBuild(): BuildCopy {
	const scripts = listFiles(buildFolder).filter((path) => path.endsWith('.js'));
	const isKeeper = (path: string) => /\/keeper\.worker-[^/]+\.js$/.test(path);
	if (scripts.filter(isKeeper).length !== 1) throw new Error('the build has no keeper');
	const remember = (text: string) => text.replaceAll('autocomplete="off"', 'autocomplete="on"');
	const changes = scripts.map((path) => {
		const change = (text: string) => (isKeeper(path) ? unsealed : '') + remember(text);
		return [path, change] as const;
	});
	return copyBuild(Object.fromEntries(changes));
}
