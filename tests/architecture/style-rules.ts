// Colours and sizes of type have names, all in src/lib/ui/tokens.css. A raw value elsewhere would
// escape the contrast check, the night theme and the reader's own size of type.
import { markupOf, stylesOf, type Source } from './sources';

const tokens = 'src/lib/ui/tokens.css';

const names = `aqua|beige|black|blue|brown|crimson|cyan|fuchsia|gold|goldenrod|gr[ae]y|green|indigo|
	ivory|khaki|lavender|lime|magenta|maroon|navy|olive|orange|orangered|orchid|pink|plum|purple|red|
	salmon|sienna|silver|snow|tan|teal|tomato|turquoise|violet|wheat|white|whitesmoke|yellow|
	(light|dark|medium|dim|deep|hot|indian|slate|royal|steel|forest|sea|sky)[a-z]+`;
const namedColour = new RegExp(`(^|[\\s,(])(${names.replace(/\s+/g, '')})($|[\\s,)!])`, 'i');
const writtenColour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;
const fixedSize = /\d(px|pt|pc|cm|mm|in)\b/i;
const declaration = /([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g;
const colourProperty =
	/color|background|border|outline|fill|stroke|shadow|decoration|caret|accent|column-rule|^--/;

function isRaw(property: string, value: string): boolean {
	if (writtenColour.test(value)) return true;
	if (colourProperty.test(property) && namedColour.test(value)) return true;
	return /^font(-size)?$/.test(property) && fixedSize.test(value);
}

function rawDeclarations(source: Source): readonly string[] {
	return [...stylesOf(source).matchAll(declaration)]
		.filter(([, property = '', value = '']) => isRaw(property, value))
		.map(([text]) => `${source.path}: ${text.trim()}`);
}

// An inline style is refused by the content policy; `style:` and drawings may name tokens only.
const rawAttribute =
	/\sstyle=|\b(fill|stroke|stop-color|style:[\w-]+)=["{'`]*(#|rgb|hsl|oklch|[a-z]+["'])(?<!(none|currentColor|inherit|transparent)["'])/g;

function rawAttributes(source: Source): readonly string[] {
	const found = [...markupOf(source).matchAll(rawAttribute)];
	return found.map(([text]) => `${source.path}: ${text.trim()}`);
}

/** Every colour or size of type that has no name. */
export function rawValues(sources: readonly Source[]): readonly string[] {
	return sources
		.filter(({ path }) => path !== tokens)
		.flatMap((source) => [...rawDeclarations(source), ...rawAttributes(source)]);
}
