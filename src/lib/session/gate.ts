// The authoring gate where a protocol comes in from outside. Its lists of words are large and are
// fetched here only, when somebody opens a file.
import { jurisdictions } from '$lib/content';
import type { Refusal } from '$lib/core/gate';
import type { ProtocolBundle, ProtocolFault } from '$lib/core/protocol';
import { localeOf, protocolWords } from '$lib/i18n';

export type { Refusal };

/**
 * What the gate refuses in a protocol. A language that Askwell does not speak has no list of
 * words; it cannot be chosen in a conversation either, so that nothing in it is ever said.
 */
export async function refusedAtTheGate(bundle: ProtocolBundle): Promise<readonly Refusal[]> {
	const [{ refusalsOf, saidBeforePreface }, { termFiles }] = await Promise.all([
		import('$lib/core/gate'),
		import('$lib/content/terms')
	]);
	const duties = Object.values(jurisdictions)
		.flatMap((place) => place.duties.filter(({ roles }) => roles.includes('border-guard')))
		.map(({ id }) => id);
	const tags = Object.keys(bundle.messages).filter((tag) => localeOf(tag) !== null);
	const before = await Promise.all(
		tags.map(async (tag) => {
			const spoken = await protocolWords(tag, 'spoken');
			return [tag, saidBeforePreface(spoken, [...duties, 'unknown'])] as const;
		})
	);
	return refusalsOf(bundle, termFiles, Object.fromEntries(before)).filter(
		({ rule }) => rule !== 'language-unchecked'
	);
}

/** What the gate can explain of the faults for which a file was not decoded. */
export async function explained(faults: readonly ProtocolFault[]): Promise<readonly Refusal[]> {
	const { refusalOfFault } = await import('$lib/core/gate');
	return faults.flatMap((fault) => refusalOfFault(fault) ?? []);
}
