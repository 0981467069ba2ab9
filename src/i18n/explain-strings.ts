import type { ExplainedDate } from '../domain/explain-note';
import type { WrittenBy } from '../domain/note/written-dates';

/** The words of *explain*: why a line was written on its day, and why a date is a follow-up or none. */
export interface ExplainStrings {
	readonly written: Readonly<Record<WrittenBy, string>>;
	readonly guess: string;
	readonly verdicts: Readonly<Record<ExplainedDate['verdict'], string>>;
	readonly rules: Readonly<Record<ExplainedDate['rule'], string>>;
}

const explainEn: ExplainStrings = {
	written: {
		opens: 'the date that opens it',
		sentence: 'the date in its sentence',
		parent: 'the item above it',
		paragraph: 'the line above it',
		heading: 'its heading',
		above: 'the entry above',
		newest: 'the newest entry',
		'file-name': 'the date of the note',
		property: 'the properties',
		created: 'the day the file was made',
		today: 'nothing: today',
	},
	guess: 'guess',
	verdicts: { open: 'follow-up', settled: 'settled', none: 'no follow-up' },
	rules: {
		'my-action': 'what I will do',
		appointment: 'an appointment',
		moved: 'moved to this day',
		cancelled: 'called off',
		task: 'an open task',
		announced: 'stands under next steps',
		'others-action': 'somebody else does it',
		fact: 'a fact',
		happened: 'it happened',
		habit: 'a standing habit',
		negated: 'it is not to be done',
		wish: 'only a wish',
		'past-date': 'past when it was written',
		'same-promise': 'part of the same follow-up',
		dismissed: 'you said that it is none',
		'no-cue': 'nothing to do is said',
		'settled-mark': 'marked as done',
		'nothing-to-do': 'nothing to do is said',
	},
};

const explainDe: ExplainStrings = {
	written: {
		opens: 'das Datum am Anfang',
		sentence: 'das Datum im Satz',
		parent: 'der Punkt darüber',
		paragraph: 'die Zeile darüber',
		heading: 'die Überschrift',
		above: 'der Eintrag darüber',
		newest: 'der neueste Eintrag',
		'file-name': 'das Datum der Notiz',
		property: 'die Eigenschaften',
		created: 'der Tag, an dem die Datei entstand',
		today: 'nichts: heute',
	},
	guess: 'geschätzt',
	verdicts: { open: 'Vorhaben', settled: 'erledigt', none: 'kein Vorhaben' },
	rules: {
		'my-action': 'was ich tun werde',
		appointment: 'eine Verabredung',
		moved: 'auf diesen Tag verschoben',
		cancelled: 'abgesagt',
		task: 'eine offene Aufgabe',
		announced: 'steht unter den nächsten Schritten',
		'others-action': 'jemand anders tut es',
		fact: 'eine Tatsache',
		happened: 'es ist geschehen',
		habit: 'eine Gewohnheit',
		negated: 'es soll nicht sein',
		wish: 'nur ein Wunsch',
		'past-date': 'schon vergangen, als es geschrieben wurde',
		'same-promise': 'gehört zum selben Vorhaben',
		dismissed: 'von Hand als keines bezeichnet',
		'no-cue': 'nichts zu tun',
		'settled-mark': 'als erledigt markiert',
		'nothing-to-do': 'nichts zu tun',
	},
};

/** The words of *explain* in a language of the interface; English for those we do not have. */
export function explainStrings(locale: string): ExplainStrings {
	return /^de(?:[-_]|$)/i.test(locale) ? explainDe : explainEn;
}
