export { directionOf, localeOf, locales, type Locale } from './locales';
export {
	boardNamespaces,
	hasWords,
	loadLocale,
	namespaces,
	personNamespaces,
	protocolWords,
	wordsIn,
	type Namespace,
	type Translate
} from './translate';
