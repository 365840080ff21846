// What Askwell is measured against: one HTML page without any framework that shows the same items
// in the same two languages, with the same taps. `keeps` makes it wait for one strict commit to
// the browser's database after each answer, unencrypted.
import { createServer } from 'node:http';
import { holds } from './script.js';
import { languagesOf, shownOf, wordsIn } from './words.js';

/** @typedef {import('./script.js').ProtocolBundle} ProtocolBundle */

const style = `body{margin:0;font:18px sans-serif}main{display:grid;grid-template-columns:2fr 3fr;min-height:100vh}
section{padding:24px}[data-side=person]{font-size:28px}button{display:block;min-height:72px;margin:12px 0;padding:12px 24px;font:inherit}`;

// Runs in the page. `page` is what `pageData` gives; `holds` is put beside it.
function runPage() {
	/** @type {any} */
	const { data, holds: isTrue } = Reflect.get(window, 'plain');
	/** @type {Record<string, unknown>} */
	const answers = {};
	let at = -1;
	let person = data.person;
	/** @type {() => void} */
	let show = () => undefined;
	const find = (/** @type {string} */ side) => document.querySelector(`[data-side=${side}]`);
	/** @type {(parent: any, name: string, text: string, click?: () => void) => any} */
	const add = (parent, name, text, click) => {
		const element = document.createElement(name);
		element.textContent = text;
		if (click) element.addEventListener('click', click);
		parent.append(element);
		return element;
	};
	/** @type {(staff: string, lines: Record<string, string>) => any} */
	const begin = (staff, lines) => {
		const sides = { staff: find('staff'), person: find('person') };
		for (const side of Object.values(sides)) side?.replaceChildren();
		sides.person?.setAttribute('lang', person);
		sides.person?.setAttribute('dir', person === 'ar' ? 'rtl' : 'ltr');
		add(sides.staff, 'p', staff);
		add(sides.person, 'p', lines[person] ?? '');
		return sides.person;
	};
	const keep = (/** @type {string} */ id, /** @type {unknown} */ value) =>
		new Promise((done, fail) => {
			if (!data.db) return done(undefined);
			const work = data.db.transaction('answers', 'readwrite', { durability: 'strict' });
			work.objectStore('answers').put({ id, value });
			work.oncomplete = () => done(undefined);
			work.onerror = () => fail(work.error);
		});
	const next = () => {
		do at += 1;
		while (at < data.items.length && isTrue(data.items[at].askWhen, answers) !== true);
		show = at < data.items.length ? showItem : showEnd;
		show();
	};
	const answer = async (/** @type {any} */ item, /** @type {unknown} */ said) => {
		answers[item.id] = item.kind === 'quantity' ? Number(said) : said;
		if (data.keeps) await keep(item.id, said);
		show = showThanks;
		show();
	};
	const showEnd = () => begin(data.words.end, { [person]: data.words.end });
	const showThanks = () => {
		const side = begin(data.words.thanks[data.staff], data.words.thanks);
		for (const key of ['goOn', 'rest', 'help']) add(side, 'button', data.words[key][person], next);
	};
	const showItem = () => {
		const item = data.items[at];
		const side = begin(item.prompt[data.staff] ?? '', item.prompt);
		/** @type {string[]} */
		let chosen = [];
		/** @type {any} */
		let goOn = null;
		const offer = (/** @type {() => unknown} */ said, /** @type {boolean} */ isReady) => {
			if (!isReady) goOn?.remove();
			else if (!goOn?.isConnected) {
				goOn = add(side, 'button', data.words.goOn[person], () => void answer(item, said()));
			}
		};
		if (item.kind === 'quantity' || item.kind === 'note') {
			const field = add(side, item.kind === 'note' ? 'textarea' : 'input', '');
			field.autocomplete = 'off';
			field.addEventListener('input', () => offer(() => field.value, field.value !== ''));
		}
		item.codes.forEach((/** @type {string} */ code, /** @type {number} */ index) => {
			add(side, 'button', item.options[person][index], () => {
				if (item.kind !== 'choices') return void answer(item, [code]);
				chosen = chosen.includes(code) ? chosen.filter((c) => c !== code) : [...chosen, code];
				offer(() => chosen, chosen.length > 0);
			});
		});
		for (const kind of ['unsure', 'declined']) {
			add(side, 'button', data.words[kind][person], () => void answer(item, undefined));
		}
	};
	for (const tag of Object.keys(data.names)) {
		add(document.querySelector('nav'), 'button', data.names[tag], () => {
			person = tag;
			show();
		});
	}
	if (!data.keeps) return next();
	const opening = indexedDB.open('plain', 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore('answers', { keyPath: 'id' });
	opening.onsuccess = () => {
		data.db = opening.result;
		next();
	};
}

/** @param {ProtocolBundle} bundle @param {boolean} keeps */
function pageData(bundle, keeps) {
	const { staff, person } = languagesOf(bundle);
	const tags = [...new Set([staff, person])];
	/** @param {string} key */
	const inEach = (key) => Object.fromEntries(tags.map((tag) => [tag, wordsIn(tag, key)]));
	const words = {
		end: 'End.',
		thanks: inEach('spoken:acknowledge.plain'),
		goOn: inEach('spoken:flow.go-on'),
		rest: inEach('spoken:flow.rest'),
		help: inEach('spoken:flow.hear-help'),
		unsure: inEach('spoken:answer.unsure'),
		declined: inEach('spoken:answer.declined')
	};
	const names = Object.fromEntries(tags.map((tag) => [tag, `(${tag})`]));
	const items = bundle.protocol.items.map((item) => shownOf(bundle, item));
	return { staff, person, names, words, items, keeps };
}

/** @param {ProtocolBundle} bundle @param {boolean} keeps @returns {string} the whole page */
export function plainPage(bundle, keeps) {
	// In a script, `<` could begin its end.
	const data = JSON.stringify(pageData(bundle, keeps)).replaceAll('<', '\\u003c');
	const script = `window.plain={data:${data},holds:${holds}};(${runPage})()`;
	const sides = '<section data-side="staff"></section><section data-side="person"></section>';
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title><style>${style}</style><nav></nav><main>${sides}</main><script>${script}</script></html>`;
}

/**
 * Serves a page at a free address.
 * @param {string} html
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function servePage(html) {
	const server = createServer((_, response) => {
		response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
	});
	return new Promise((done) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' ? address?.port : 0;
			const close = () => {
				server.close();
				server.closeAllConnections();
			};
			done({ url: `http://localhost:${port}/`, close });
		});
	});
}
