// What can happen while a member of a crew notices, and passes on: a closed union that holds nothing
// anybody was asked. It lives in memory for one passing-on and is never written down.
import { chain, type Told, type Urgency } from './lists';
import type { OwnNote } from './note';

/** How a note was handed over. */
export const handings = ['read-out', 'file', 'codes'] as const;
export type Handing = (typeof handings)[number];

/** A note before anybody was told of it. */
export type NoteBody = Omit<OwnNote, 'format' | 'v' | 'told'>;

export type CrewEvent =
	| { readonly type: 'script-opened' }
	| { readonly type: 'cards-opened' }
	| { readonly type: 'passing-on' }
	| { readonly type: 'noted'; readonly note: NoteBody }
	/** Stands where a note stood, once it was handed over. */
	| { readonly type: 'note-gone' }
	| { readonly type: 'told'; readonly who: Told }
	| { readonly type: 'handed-over'; readonly how: Handing }
	| { readonly type: 'danger-raised' }
	| { readonly type: 'child-raised' }
	/** Back from a routine to where one was. */
	| { readonly type: 'returned' }
	| { readonly type: 'begun-again' };

/** What is known at a point of one passing-on. */
export interface CrewFacts {
	readonly danger: boolean;
	readonly child: boolean;
	readonly isNoted: boolean;
	/** The note, until it was handed over. */
	readonly note: NoteBody | null;
	/** Who was told, in the order of the chain. */
	readonly told: readonly Told[];
	readonly handed: Handing | null;
}

export const noCrewFacts: CrewFacts = {
	danger: false,
	child: false,
	isNoted: false,
	note: null,
	told: [],
	handed: null
};

/** The facts after one more event. */
export function afterwards(facts: CrewFacts, event: CrewEvent): CrewFacts {
	switch (event.type) {
		case 'noted':
			return { ...facts, isNoted: true, note: event.note };
		case 'note-gone':
			return { ...facts, isNoted: true, note: null };
		case 'told':
			return {
				...facts,
				told: chain.filter((who) => who === event.who || facts.told.includes(who))
			};
		case 'handed-over':
			return { ...facts, note: null, handed: event.how };
		case 'danger-raised':
			return { ...facts, danger: true };
		case 'child-raised':
			return { ...facts, child: true };
		case 'begun-again':
			return noCrewFacts;
		default:
			return facts;
	}
}

/** What a new note says of its urgency until somebody says otherwise. */
export function urgencyOf({ danger, child }: CrewFacts): Urgency {
	if (danger) return 'danger-now';
	return child ? 'child' : 'otherwise';
}

/** The note as it is handed over. */
export function noteOf(body: NoteBody, told: readonly Told[]): OwnNote {
	return { format: 'askwell-pass-on', v: 1, ...body, told: [...told] };
}
