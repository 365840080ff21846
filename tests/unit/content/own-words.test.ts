// The gate over our own words: the built-in protocol as if it came from outside, and every message
// of every language, to the person and to staff. Nobody is held to less than what we ask of others.
// Promises, whys, verdicts and detention are looked for in tests/invariants/checks/refused-words.ts,
// and how long the introduction may be in kept-short.ts beside it.
import { describe, expect, it } from 'vitest';
import { borderSecondLine, inspectionCore, inspectionSet, jurisdictions } from '$lib/content';
import type { Role } from '$lib/core/event';
import { termFiles } from '$lib/content/terms';
import {
	refusalsOf,
	refusalsOfMessages,
	saidBeforePreface,
	type Message,
	type RuleId
} from '$lib/core/gate';
import type { ProtocolBundle } from '$lib/core/protocol';
import { ownMessage, refusedIn } from '../../support/gate';
import { namesOfWords, tags, wordsOf } from '../../support/words';

const builtIn = [borderSecondLine, inspectionCore, inspectionSet].map(
	(protocol): ProtocolBundle => ({
		format: 'askwell-protocol',
		v: 1,
		protocol,
		messages: Object.fromEntries(tags.map((tag) => [tag, wordsOf(tag, protocol.id)]))
	})
);

/** All that somebody of a role says before the preface. */
function saidBy(role: Role) {
	const known = jurisdictions['FI']!.duties.filter(({ roles }) => roles.includes(role));
	const duties = [...known.map(({ id }) => id), 'unknown'];
	return Object.fromEntries(
		tags.map((tag) => [tag, saidBeforePreface(wordsOf(tag, 'spoken'), duties)])
	);
}

// The words of the gate name what is refused, so as to explain it. What they advise is tested below.
const notLinted = [...builtIn.map(({ protocol }) => protocol.id), 'gate'];

function messagesOf(tag: string): readonly Message[] {
	return namesOfWords
		.filter((name) => !notLinted.includes(name))
		.flatMap((name) =>
			Object.entries(wordsOf(tag, name)).map(([key, text]) => ownMessage(name, key, text))
		);
}

const rules: readonly RuleId[] = ['violence-detail', 'label', 'suspicion-scale', 'child-track'];

const fileOf = (tag: string) => termFiles.find(({ language }) => language === tag)!;

it.each(builtIn.map((bundle) => [bundle.protocol.id, bundle] as const))(
	'lets %s pass, as it would let anybody else’s',
	(_, bundle) => {
		const role = bundle.protocol.setting === 'border' ? 'border-guard' : 'labour-inspector';
		expect(refusalsOf(bundle, termFiles, saidBy(role))).toEqual([]);
	}
);

describe.each(tags)('the messages in %s', (tag) => {
	const lint = (messages: readonly Message[]) =>
		refusalsOfMessages(messages, fileOf(tag))
			.filter(({ rule }) => rules.includes(rule))
			.map(({ key, rule, matched }) => `${key}: ${rule}: ${matched}`);

	it('hold no label, no scale of suspicion and nothing about violence', () => {
		const all = messagesOf(tag);
		expect(all.length).toBeGreaterThan(700);
		expect(lint(all)).toEqual([]);
	});

	it('would be caught with the first sentence of each rule put among them', () => {
		for (const rule of ['violence-detail', 'label', 'suspicion-scale']) {
			const { mustMatch } = fileOf(tag).topics.find((topic) => topic.rule === rule)!;
			const planted = { key: 'x', text: mustMatch[0]!, toPerson: true, toChild: false };
			expect(lint([planted]).join(), rule).toContain(`x: ${rule}:`);
		}
	});

	it('advise only what would pass', () => {
		const advice = Object.entries(wordsOf(tag, 'gate')).filter(([key]) => key.endsWith('.instead'));
		const sentences = advice.flatMap(
			([, text]) => text.match(/(?<=[“«”])[^“”«»]*[?؟](?=[”»])/g) ?? []
		);
		expect(sentences.length).toBeGreaterThanOrEqual(15);
		const needs = sentences.filter((text) => refusedIn(text, fileOf(tag)).length > 0);
		expect(needs).toEqual([]);
	});

	it('ask a child nothing about what happened', () => {
		const asked: Record<string, string> = {
			en: 'Has anyone hurt you?',
			fi: 'Onko joku satuttanut sinua?',
			ar: 'هل آذاك أحد؟'
		};
		const planted = { key: 'x', text: asked[tag]!, toPerson: true, toChild: true };
		expect(lint([planted])).toHaveLength(1);
		expect(lint([{ ...planted, toChild: false }])).toEqual([]);
		expect(messagesOf(tag).filter(({ toChild }) => toChild).length).toBeGreaterThan(20);
	});
});
