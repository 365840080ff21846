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
/**
 * Some come late: `desk` with the screens around a conversation that read it (settings, for one), and
 * with it the faults of which only those can tell; `phrases` with the board that is pointed at, `gate`
 * when a protocol file is refused, `routes` with what else it may be, and its services.
 */
export type Namespace = (typeof namespaces)[number] | 'desk' | 'phrases' | 'gate' | 'routes';

/** What a respondent reads and hears, and what is handed over in their words. */
export const personNamespaces: readonly Namespace[] = ['spoken', 'referral'];

/** What the board reads that is pointed at; `spoken` holds the words of its cards with numbers. */
export const boardNamespaces: readonly Namespace[] = ['phrases', 'spoken'];

/** `namespace:key` with parameters to text. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

type WordFile = { readonly default: Readonly<Record<string, string>> };
// What no screen speaks yet is not carried along: the words of a visit and of a crew.
const files = import.meta.glob<WordFile>(
	'/locales/*/{spoken,staff,talk,handover,referral,faults,places,desk,phrases,gate,routes,border-second-line}.json'
);

const i18n = i18next.createInstance();
void i18n.init({
	lng: 'cimode',
	fallbackLng: false,
	keySeparator: false,
	interpolation: { escapeValue: false },
	ns: [...namespaces],
	defaultNS: 'staff',
	fallbackNS: ['desk', 'routes'],
	initAsync: false,
	showSupportNotice: false,
	parseMissingKeyHandler: (key: string) => {
		throw new Error(`missing words: ${key}`);
	}
} as Parameters<typeof i18n.init>[0]);

const loading = new Map<string, Promise<void>>();

/**
 * Loads the files of words of a language, all of them or those that are named, each once. Rejects
 * when one cannot be read.
 */
export async function loadLocale(
	tag: string,
	only: readonly Namespace[] = namespaces
): Promise<void> {
	await Promise.all(only.map((namespace) => loadOnce(tag, namespace)));
}

function loadOnce(tag: string, namespace: Namespace): Promise<void> {
	const key = `${tag}/${namespace}`;
	const known = loading.get(key);
	if (known) return known;
	const promise = wordsOf(tag, namespace).then((words) => {
		i18n.addResourceBundle(tag, namespace, words);
	});
	loading.set(key, promise);
	promise.catch(() => loading.delete(key));
	return promise;
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

const translators = new Map<string, Translate>();

/** A translator for one language that was loaded; keys are `namespace:key`, or those of staff and desk. */
export function wordsIn(tag: string): Translate {
	const known = translators.get(tag);
	if (known) return known;
	const t = i18n.getFixedT(tag);
	const plain = new Map<string, string>();
	// Most words have no parameters and are read again with every screen.
	const translate: Translate = (key, params) => {
		if (params) return t(key, isolated(params)) as string;
		const words = plain.get(key) ?? (t(key) as string);
		plain.set(key, words);
		return words;
	};
	translators.set(tag, translate);
	return translate;
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
