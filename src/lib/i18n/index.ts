export { directionOf, localeOf, locales, type Locale } from './locales';
export {
	hasWords,
	loadLocale,
	namespaces,
	personNamespaces,
	protocolWords,
	wordsIn,
	type Namespace,
	type Translate
} from './translate';
