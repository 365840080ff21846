// Words by key, for two languages on one screen: `wordsIn(tag)` gives a fixed translator for one
// language. There is no fall-back from one language to another: a missing word is a defect that
// the build's check finds, and here a programmer's error.
import i18next from 'i18next';

/** Files of words that every language has (locales/<tag>/<namespace>.json). */
export const namespaces = [
	'spoken',
	'staff',
	'talk',
	'handover',
	'referral',
	'faults',
	'places'
] as const;
export type Namespace = (typeof namespaces)[number];

/** `namespace:key` with parameters to text. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

type WordFile = { readonly default: Readonly<Record<string, string>> };
const files = import.meta.glob<WordFile>('/locales/*/*.json');

const i18n = i18next.createInstance();
void i18n.init({
	lng: 'cimode',
	fallbackLng: false,
	keySeparator: false,
	interpolation: { escapeValue: false },
	ns: [...namespaces],
	defaultNS: 'staff',
	initAsync: false,
	showSupportNotice: false,
	parseMissingKeyHandler: (key: string) => {
		throw new Error(`missing words: ${key}`);
	}
} as Parameters<typeof i18n.init>[0]);

const loading = new Map<string, Promise<void>>();

/** Loads every file of words of a language once. Rejects when the files cannot be read. */
export function loadLocale(tag: string): Promise<void> {
	const known = loading.get(tag);
	if (known) return known;
	const promise = Promise.all(namespaces.map((ns) => loadFile(tag, ns))).then(() => undefined);
	loading.set(tag, promise);
	promise.catch(() => loading.delete(tag));
	return promise;
}

async function loadFile(tag: string, namespace: Namespace): Promise<void> {
	i18n.addResourceBundle(tag, namespace, await wordsOf(tag, namespace));
}

async function wordsOf(tag: string, name: string): Promise<Readonly<Record<string, string>>> {
	const load = files[`/locales/${tag}/${name}.json`];
	if (!load) throw new Error('no such file of words');
	return (await load()).default;
}

/** A whole file of words: of a built-in protocol as its bundle carries them, or `spoken`. */
export function protocolWords(tag: string, protocol: string) {
	return wordsOf(tag, protocol);
}

/** A translator for one language that was loaded; keys are `namespace:key`, or staff keys. */
export function wordsIn(tag: string): Translate {
	const t = i18n.getFixedT(tag);
	return (key, params = {}) => t(key, isolated(params)) as string;
}

// A name, a day or a phone number keeps its own direction inside a sentence of another one
// (Unicode Standard Annex 9: first strong isolate, pop directional isolate).
function isolated(params: Readonly<Record<string, string | number>>) {
	return Object.fromEntries(
		Object.entries(params).map(([name, value]) => [
			name,
			typeof value === 'string' ? `\u2068${value}\u2069` : value
		])
	);
}

/** Whether a language has words for a key (for optional lines only). */
export function hasWords(tag: string, key: string): boolean {
	return i18n.exists(key, { lng: tag });
}
