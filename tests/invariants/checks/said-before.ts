// What is said before anything is asked: who speaks, why, what must be passed on, and that it
// stays short. Built by the program itself, for every country, role and state of the settings.
import { mostSpokenWords, spokenWords } from '$lib/core/gate';
import { introductionFor } from '$lib/session/introduction';
import { tags } from '../../support/words';
import { checking, type AnyCheck, type Plant } from '../check';
import { everyBundle } from './bundles';
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

const sixtyMore = ' Puhun tästä sinulle tarkemmin.'.repeat(15);

/** All that is said before the first question: introduction, agreements and preface. */
function wholeOf({ words }: Subject, one: Spoken): string {
	const say = spokenOf(words, one);
	const own = Object.keys(words[one.tag]?.['spoken'] ?? {});
	const agreement = own.filter((key) => /^agreement\.(talk|notes)\./.test(key));
	const prefaces = everyBundle().map(({ protocol }) => words[one.tag]?.[protocol.id]?.['preface']);
	const longest = prefaces
		.map((text) => text ?? '')
		.toSorted((a, b) => spokenWords(b) - spokenWords(a));
	return [...[...one.keys, ...agreement].map(say), longest[0]].join(' ');
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
	}),
	checking<Subject>({
		kind: 'text',
		rules: ['P-24'],
		counts: 'introductions: country, role, settings, day, language',
		subject: real,
		look: (subject) => {
			// An organisation that takes on the duties of several roles at once says more than this.
			const ofOneRole = spokenIn(subject).filter(
				({ decided, role, place }) =>
					decided === null ||
					decided.length <= 1 ||
					place.duties.every(({ id, roles }) => !decided.includes(id) || roles.includes(role))
			);
			const counted = ofOneRole.map((one) => [one.at, spokenWords(wholeOf(subject, one))] as const);
			const long = counted.filter(([, words]) => words > mostSpokenWords);
			return { cases: counted.length, broken: long.map(([at, words]) => `${at}: ${words} words`) };
		},
		plants: [
			{
				what: 'a Finnish preface that explains too much',
				subject: () => {
					const preface = everyWord()['fi']!['border-second-line']!['preface']!;
					return withWords('fi', 'border-second-line', 'preface', preface + sixtyMore);
				}
			},
			{
				what: 'an English duty put in the words of its law',
				subject: () =>
					withWords(
						'en',
						'spoken',
						'duty.investigates-offences',
						'The organisation that employs me is, within the meaning of the act on criminal investigations, a pre-trial investigation authority for certain offences. Where I come to know of such an offence in the course of my duties, I may be obliged by that act to record it, to report it to the authority that is competent, and to carry out or to request an investigation of it, irrespective of whether you consent to that or have asked me not to. What you tell me may also be used in it.'
					)
			}
		]
	})
];
