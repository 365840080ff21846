// Writes the rules of tools/serve.js in the words of nginx. Everything that differs from file to
// file is a map, so that one `server` says all of it; nginx needs no module for this.
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
const quoted = (text) => `"${text.replaceAll('\n', '\\n')}"`;
/** @param {string} text put into a pattern, to stand for itself */
const literal = (text) => text.replaceAll('.', '\\.');

const refused = '"~^4"';
const typeRows = Object.entries(mediaTypes).map(
	([ending, type]) => `\t"~${literal(ending)}(\\.br)?$" ${quoted(type)};`
);

/**
 * @param {import('../headers.js').Headers} headers
 * @returns {string} a file for nginx's `http` block
 */
export function nginxConfig({ always, policies }) {
	const fixed = Object.entries({ ...always, Vary: 'Accept-Encoding' });
	return `# Made by the build of Askwell, for this build: it names the hash of its page's script.
# Put both in place together. Change the two lines marked below; see docs/operations.md.

map $http_accept_encoding $askwell_br {
	"~\\bbr\\b" .br;
	default "";
}
map $uri $askwell_encoding {
	"~\\.br$" br;
	default "";
}
map "$status $uri" $askwell_type {
	${refused} ${quoted(mediaTypes['.txt'])};
${typeRows.join('\n')}
	default ${quoted(unknownType)};
}
map "$status $uri" $askwell_caching {
	${refused} ${quoted(caching.asked)};
	"~ ${lastingFolder}" ${quoted(caching.lasting)};
	default ${quoted(caching.asked)};
}
map "$status $uri" $askwell_policy {
	${refused} ${quoted(policies.page)};
	"~ ${workerFolder}.*\\.js(\\.br)?$" ${quoted(policies.worker)};
	"~ /service-worker\\.js(\\.br)?$" ${quoted(policies.serviceWorker)};
	default ${quoted(policies.page)};
}

server {
	listen 8080; # change: 443 ssl, with your certificate
	root /srv/askwell/build; # change: where the build lies

	server_tokens off;
	types {}
	default_type "";

${fixed.map(([name, value]) => `\tadd_header ${name} ${quoted(value)} always;`).join('\n')}
	add_header Content-Security-Policy $askwell_policy always;
	add_header Content-Type $askwell_type always;
	add_header Content-Encoding $askwell_encoding;
	add_header Cache-Control $askwell_caching always;

	if ($request_method !~ ^(GET|HEAD)$) {
		return 405 ${quoted(refusals[405])};
	}
	location = / {
		try_files /index.html$askwell_br /index.html @nothing;
	}
	# Compressed copies are sent under the name of their file, and these rules to nobody.
	location ~ (\\.br|^/headers\\.json)$ {
		return 404 ${quoted(refusals[404])};
	}
	location ~ ${screenPattern} {
		try_files $uri$askwell_br $uri $uri.html$askwell_br $uri.html ${appPage}$askwell_br ${appPage} @nothing;
	}
	location / {
		try_files $uri$askwell_br $uri @nothing;
	}
	location @nothing {
		return 404 ${quoted(refusals[404])};
	}
}
`;
}
