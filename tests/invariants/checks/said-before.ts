// What is said before anything is asked: who speaks, why and what must be passed on. Built by the
// program itself, for every country, role and state of the settings.
import { introductionFor } from '$lib/session/introduction';
import { tags } from '../../support/words';
import { checking, type AnyCheck, type Plant } from '../check';
import { everyPlace, introductionsOf, type Introduce, type Introduced } from './places';
import { everyWord, wordsWith, type AllWords } from './words';

interface Subject {
	readonly words: AllWords;
	readonly introduce: Introduce;
}

const real = (): Subject => ({ words: everyWord(), introduce: introductionFor });
const withWords = (...change: Parameters<typeof wordsWith>): Subject => ({
	...real(),
	words: wordsWith(...change)
});

type Spoken = Introduced & { readonly tag: string };

/** Every introduction in every language. */
function spokenIn({ introduce }: Subject): readonly Spoken[] {
	return introductionsOf(everyPlace(), introduce).flatMap((one) =>
		tags.map((tag) => ({ ...one, tag, at: `${one.at}, ${tag}` }))
	);
}

const organisation = 'Organisation With Long Name';
const mustSay = ['who', 'purpose', 'voluntary', 'pass-on'].map((part) => `introduction.${part}`);
const leftOpen = /\{\{|\}\}|\bTODO\b|\bTBD\b|\bXXX\b|\[.*\]|_{3,}|lorem ipsum/i;

function spokenOf(words: AllWords, { tag, role }: Spoken): (key: string) => string {
	const own = words[tag]?.['spoken'] ?? {};
	return (key) =>
		(own[key] ?? '')
			.replaceAll('{{role}}', own[`role.${role}`] ?? '')
			.replaceAll('{{organisation}}', organisation);
}

function brokenIn({ words }: Subject, one: Spoken): readonly string[] {
	const say = spokenOf(words, one);
	const role = words[one.tag]?.['spoken']?.[`role.${one.role}`];
	const who = say('introduction.who');
	return [
		...mustSay.filter((key) => !one.keys.includes(key)).map((key) => `${key} is not said`),
		...one.keys.filter((key) => say(key).trim() === '').map((key) => `${key} has no words`),
		...one.keys.filter((key) => leftOpen.test(say(key))).map((key) => `${key} is left open`),
		...(role && who.includes(role) ? [] : ['the role is not named']),
		...(who.includes(organisation) ? [] : ['the organisation is not named']),
		...(one.duties.length > 0 && one.duties.every((id) => one.keys.includes(`duty.${id}`))
			? []
			: ['what is passed on is not said'])
	].map((what) => `${one.at}: ${what}`);
}

const plantsOfWho: readonly [Plant<Subject>, ...Plant<Subject>[]] = [
	{
		what: 'an English introduction that no longer names the organisation',
		subject: () => withWords('en', 'spoken', 'introduction.who', 'Hello, I am a {{role}}.')
	},
	{
		what: 'a Finnish role that has no words',
		subject: () => withWords('fi', 'spoken', 'role.crew', null)
	},
	{
		what: 'an Arabic sentence with a part that nothing fills in',
		subject: () => withWords('ar', 'spoken', 'introduction.purpose', 'أود أن أسأل عن {{topic}}.')
	},
	{
		what: 'an introduction that leaves out why for the crew',
		subject: () => ({
			...real(),
			introduce: (place, role, decided, today) => {
				const whole = introductionFor(place, role, decided, today);
				const left = whole.keys.filter((key) => key !== 'introduction.purpose');
				return role === 'crew' ? { ...whole, keys: left } : whole;
			}
		})
	},
	{
		what: 'an introduction that counts the duties and does not say them',
		subject: () => ({
			...real(),
			introduce: (...of) => {
				const whole = introductionFor(...of);
				return { ...whole, keys: whole.keys.filter((key) => !key.startsWith('duty.')) };
			}
		})
	}
];

export const saidBeforeChecks: readonly AnyCheck[] = [
	checking<Subject>({
		kind: 'text',
		rules: ['I-07'],
		counts: 'introductions: country, role, settings, day, language',
		subject: real,
		look: (subject) => {
			const all = spokenIn(subject);
			return { cases: all.length, broken: all.flatMap((one) => brokenIn(subject, one)) };
		},
		plants: plantsOfWho
	})
];
