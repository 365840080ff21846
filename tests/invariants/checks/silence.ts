// Where nothing was raised, staff read that this says nothing, and that no decision may rest on it.
import { checking, type AnyCheck } from '../check';
import { asIs, saidOtherwise, says, shownOtherwise, shows, type Said } from './says';
import { together, type Patterns } from './words';

const aboutNobody: Patterns = {
	en: /says nothing about (the|this) person/i,
	fi: /ei kerro (henkilöstä|ihmisestä) mitään/i,
	ar: /لا يعني شيئًا بشأن الشخص/
};
const noDecision: Patterns = {
	en: /belongs in no decision/i,
	fi: /eikä kuulu mihinkään\s.*päätökseen/i,
	ar: /لا مكان له في أي قرار/
};

export const silenceChecks: readonly AnyCheck[] = [
	checking<Said>({
		kind: 'text',
		rules: ['P-11'],
		counts: 'sentences and screens that say it',
		subject: asIs,
		look: (subject) =>
			together(
				says(subject, 'handover', 'do.silent', [aboutNobody, noDecision]),
				says(subject, 'talk', 'ended.no-decision', [aboutNobody, noDecision]),
				shows(
					subject,
					'src/lib/ui/referral/parts/WhatToDo.svelte',
					/\{#if guidance\.silent\}[^{]*\{t\('handover:do\.silent'\)\}/
				),
				shows(
					subject,
					'src/lib/ui/interview/screens/Ended.svelte',
					/^\t\t<p>\{t\('talk:ended\.no-decision'\)\}/m
				),
				shows(subject, 'src/lib/session/guidance.ts', /silent: isSilent\(outcome\)/)
			),
		plants: [
			{
				what: 'an English sentence that turns silence into an all-clear',
				subject: () =>
					saidOtherwise('en', 'handover', 'do.silent', 'Nothing points to exploitation.')
			},
			{
				what: 'a Finnish sentence that leaves the decision out',
				subject: () =>
					saidOtherwise('fi', 'handover', 'do.silent', 'Tämä ei kerro henkilöstä mitään.')
			},
			{
				what: 'an Arabic ending that only thanks',
				subject: () => saidOtherwise('ar', 'talk', 'ended.no-decision', 'شكرًا على هذه المحادثة.')
			},
			{
				what: 'staff who read it only where there was something',
				subject: () =>
					shownOtherwise(
						'src/lib/ui/referral/parts/WhatToDo.svelte',
						'{#if guidance.silent}',
						'{#if !guidance.silent}'
					)
			}
		]
	})
];
