// What every host of a build does alike, beside the security headers: kinds of files, how long they
// may be kept, what is a screen, and what is said when there is nothing.
import { extname } from 'node:path';

/** The media type of each ending of a file's name. */
export const mediaTypes = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.mp3': 'audio/mpeg',
	'.ogg': 'audio/ogg',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.woff2': 'font/woff2'
};

/** Of a file whose ending is not named. */
export const unknownType = 'application/octet-stream';

const known = new Map(Object.entries(mediaTypes));

/** @param {string} path */
export const mediaType = (path) => known.get(extname(path)) ?? unknownType;

const lasting = 'public, max-age=31536000, immutable';
const asked = 'no-cache';

/** The files of this folder carry the hash of their bytes in their names. */
export const lastingFolder = '/_app/immutable/';

/** How long a browser may keep a file: for good, or only after asking again each time. */
export const caching = { lasting, asked };

/** @param {string} path of the file that is served */
export const cachingOf = (path) => (path.startsWith(lastingFolder) ? lasting : asked);

/** What the address of a screen looks like: small words, no ending, nothing of the build's own. */
export const screenPattern = '^(/[a-z0-9-]+)+$';

/** The page that shows any screen. */
export const appPage = '/200.html';

/** What is said instead of a file, by the status of the answer. */
export const refusals = { 404: 'Not found\n', 405: 'Only GET and HEAD\n' };
