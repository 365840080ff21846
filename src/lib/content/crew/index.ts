// What a ferry crew reads: the kind script, and what is done in danger and with a child. Data only;
// the words stand in `locales/<tag>/crew.json`, and what children hear anywhere in `spoken`.
//
// Sources: "Addressing Human Trafficking in the Baltic Sea" (HEUNI, 2016) on what crews meet and whom
// they tell; Directive 2011/36/EU, Articles 13 to 16 (European Union, 2011) on children; the wording
// is Askwell's own.

/** Said to the passenger, done by the crew, or never done. */
export type CrewLineKind = 'say' | 'do' | 'never';

export interface CrewLine {
	readonly kind: CrewLineKind;
	/** Key of its words, `namespace:key`. */
	readonly key: string;
}

export const crewRoutineNames = ['script', 'danger', 'child'] as const;
export type CrewRoutineName = (typeof crewRoutineNames)[number];

const say = (key: string): CrewLine => ({ kind: 'say', key });
const does = (key: string): CrewLine => ({ kind: 'do', key: `crew:${key}` });
const never = (key: string): CrewLine => ({ kind: 'never', key: `crew:${key}` });

/** Each routine in the order in which it is read. */
export const crewRoutines: Readonly<Record<CrewRoutineName, readonly CrewLine[]>> = {
	script: [
		does('script.when'),
		say('crew:script.say.hello'),
		does('script.do.give'),
		say('crew:script.say.later'),
		does('script.do.leave'),
		does('script.do.notice'),
		never('script.never.ask'),
		never('script.never.follow'),
		never('script.never.separate'),
		never('script.never.film'),
		never('script.never.tell'),
		never('script.never.card'),
		never('script.never.interpret')
	],
	danger: [
		does('danger.do.call'),
		does('danger.do.first'),
		does('danger.do.procedure'),
		does('danger.do.stay'),
		say('spoken:danger.sentence.2'),
		say('spoken:danger.sentence.3'),
		never('danger.never.ask'),
		never('danger.never.confront'),
		never('danger.never.promise')
	],
	child: [
		does('child.do.who'),
		does('child.do.routine'),
		say('spoken:child.hello'),
		say('spoken:child.sentence.4'),
		say('spoken:child.sentence.1'),
		say('spoken:child.sentence.2'),
		say('spoken:child.needs.question'),
		say('spoken:child.carer.question'),
		does('child.do.age'),
		does('child.do.stay'),
		does('child.do.adult'),
		say('spoken:child.adult-neutral'),
		never('child.never.ask'),
		never('child.never.alone'),
		never('child.never.give'),
		never('child.never.trick')
	]
};
