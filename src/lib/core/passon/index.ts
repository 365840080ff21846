export {
	lintNote,
	noteReasons,
	type NoteReason,
	type NoteRefusal,
	type NoteWords,
	type WordReason
} from './lint';
export {
	asks,
	chain,
	conducts,
	perceptions,
	shipPlaces,
	urgencies,
	type Ask,
	type Conduct,
	type Perception,
	type ShipPlace,
	type Told,
	type Urgency
} from './lists';
export {
	decodeNote,
	encodeNote,
	isWhole,
	maxDeck,
	maxMinutesToPort,
	maxNoteBytes,
	maxNoteLength,
	type LintedText,
	type OwnNote,
	type PassOnNote
} from './note';
export {
	afterwards,
	handings,
	noCrewFacts,
	noteOf,
	urgencyOf,
	type CrewEvent,
	type CrewFacts,
	type Handing,
	type NoteBody
} from './passing';
