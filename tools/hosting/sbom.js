// The list of the packages that the application is made of, as CycloneDX, out of package-lock.json
// alone: no time, no random number, so that the same lock file gives the same bytes.

/** Named as development in package.json, although code of theirs is compiled into the build. */
export const compiledIn = ['svelte', '@sveltejs/kit', 'vite', 'rolldown'];

/**
 * @typedef {object} Locked
 * @property {string} version
 * @property {string} [license]
 * @property {string} [integrity] `sha512-` and base64
 * @property {boolean} [dev]
 */

/** @param {string} path in `node_modules`, perhaps nested */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * @param {string} path
 * @param {Locked} locked
 */
function component(path, { version, license = '', integrity = '' }) {
	const name = nameOf(path);
	const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
	const isExpression = / (OR|AND) /.test(license);
	if (!license || !integrity.startsWith('sha512-')) throw new Error(`${name}: licence or hash?`);
	return {
		type: 'library',
		'bom-ref': purl,
		name,
		version,
		purl,
		licenses: [isExpression ? { expression: license } : { license: { id: license } }],
		hashes: [
			{
				alg: 'SHA-512',
				content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex')
			}
		]
	};
}

/**
 * Lists what npm counts as needed at run time, and what is compiled in. Some of it helps only to
 * build (parts of Svelte's compiler); nothing that is shipped is missing.
 * @param {{ name: string, version: string, packages: Record<string, Locked> }} lock
 * @param {string} build name of the build
 */
export function sbom({ name, version, packages }, build) {
	const shipped = Object.entries(packages).filter(
		([path, { dev }]) => path !== '' && (!dev || compiledIn.includes(nameOf(path)))
	);
	const components = new Map(
		shipped.map(([path, locked]) => component(path, locked)).map((one) => [one.purl, one])
	);
	return {
		$schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.5',
		version: 1,
		metadata: {
			component: {
				type: 'application',
				'bom-ref': `${name}@${version}`,
				name,
				version,
				licenses: [{ license: { id: 'Apache-2.0' } }],
				properties: [{ name: 'askwell:build', value: build }]
			}
		},
		components: [...components.keys()].sort().map((purl) => components.get(purl))
	};
}
