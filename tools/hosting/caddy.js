// Writes the rules of tools/serve.js in the words of Caddy 2.
import { workerFolder } from '../headers.js';
import {
	appPage,
	caching,
	lastingFolder,
	mediaTypes,
	refusals,
	screenPattern,
	unknownType
} from '../serving-rules.js';

/** @param {string} text */
const quoted = (text) => `"${text.replaceAll('"', '\\"')}"`;
// A line that ends inside the quotes is part of the text.
const textType = quoted(mediaTypes['.txt']);

const typeRows = Object.entries(mediaTypes).flatMap(([ending, type]) => {
	const name = `@type-${ending.slice(1)}`;
	return [`\t\t${name} path *${ending}`, `\t\theader ${name} Content-Type ${quoted(type)}`];
});

/**
 * @param {import('../headers.js').Headers} headers
 * @returns {string} a Caddyfile, or a part of one
 */
export function caddyFile({ always, policies }) {
	const fixed = Object.entries(always);
	return `# Made by the build of Askwell, for this build: it names the hash of its page's script.
# Put both in place together. Change the two lines marked below; see docs/operations.md.

(askwell-nothing) {
	header {
		Content-Type ${textType}
		Cache-Control ${quoted(caching.asked)}
		Content-Security-Policy ${quoted(policies.page)}
	}
	respond ${quoted(refusals[404])} 404
}

# change: your domain, such as askwell.example.org, for which Caddy gets a certificate itself
http://localhost:8080 {
	root * /srv/askwell/build # change: where the build lies
	route {
		header {
${fixed.map(([name, value]) => `\t\t\t${name} ${quoted(value)}`).join('\n')}
			Content-Security-Policy ${quoted(policies.page)}
			Content-Type ${quoted(unknownType)}
			Cache-Control ${quoted(caching.asked)}
		}
		# Said last, because Caddy adds a second one to compressed copies.
		header {
			Vary Accept-Encoding
			defer
		}
		@change not method GET HEAD
		header @change Content-Type ${textType}
		respond @change ${quoted(refusals[405])} 405

		# Compressed copies are sent under the name of their file, and these rules to nobody.
		@hidden path *.br /headers.json
		handle @hidden {
			import askwell-nothing
		}
		rewrite / /index.html
		@page file {path}.html
		@screen {
			path_regexp ${screenPattern}
			not file
			not file {path}.html
		}
		rewrite @screen ${appPage}
		rewrite @page {path}.html
		@nothing not file
		handle @nothing {
			import askwell-nothing
		}
${typeRows.join('\n')}
		header ${lastingFolder}* Cache-Control ${quoted(caching.lasting)}
		@worker path_regexp ^${workerFolder}.*\\.js$
		header @worker Content-Security-Policy ${quoted(policies.worker)}
		header /service-worker.js Content-Security-Policy ${quoted(policies.serviceWorker)}
		file_server {
			precompressed br
			index none
		}
	}
}
`;
}
