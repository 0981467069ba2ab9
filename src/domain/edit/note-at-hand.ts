import type { Day } from '../day';
import type { FollowUp } from '../follow-ups/follow-up';
import { bareWords } from '../follow-ups/own-dates';
import { timesBefore, type Promise } from '../follow-ups/promise';
import { explainText } from '../follow-ups/read-text';
import type { LanguageCode } from '../languages/language';
import type { Note } from '../note/note';
import { DISMISSAL } from '../note/outline';
import { textQuestionOf } from '../read-note';
import type { Settings } from '../settings';
import type { Refusal } from './edit';

/** Reads the lines between the two `---` of a note as YAML; throws where they are none. */
export type ParseYaml = (yaml: string) => unknown;

/** A note as it stands at the moment of writing, and all that its reading depends on. */
export interface NoteAtHand {
	readonly note: Note;
	readonly settings: Settings;
	readonly today: Day;
	readonly parseYaml: ParseYaml;
}

/** The note read anew, so that an action is sure of its place. */
export interface OpenText {
	readonly open: readonly Promise[];
	readonly language: LanguageCode;
}

/** What is open in a text that stands in the place of the note's own. */
export function openIn({ note, settings, today }: NoteAtHand, text: string): OpenText {
	const read = explainText(textQuestionOf({ ...note, text }, settings, today));
	return { open: read.open, language: read.language.code };
}

/**
 * The promise that a follow-up is, found again by its words: of equal ones the nearest to its old line. One that the
 * same line does not promise any more is settled; else the text has changed.
 */
export function findAgain(open: readonly Promise[], followUp: FollowUp, text: string): Promise | Refusal {
	const words = bareWords(followUp.text);
	const date = followUp.date && dateWords(followUp.text, followUp.date);
	const place = followUp.line ?? 1;
	const equal = open
		.filter((promise) => bareWords(promise.text) === words && timesBefore(promise) === (followUp.nth ?? 0))
		.sort((a, b) => Math.abs(a.line - place) - Math.abs(b.line - place));
	const sameDate = (promise: Promise): boolean =>
		promise.date !== null && dateWords(promise.text, promise.date) === date;
	const found = equal.find(sameDate);
	const here = wordsOfLine(text.split('\n')[place - 1] ?? '').includes(words);
	// Where it stood it still stands, and is not open: another one that says the same is not meant.
	if (found && (found.line === place || !here)) return found;
	return { refused: here && !equal.some(({ line }) => line === place) ? 'settled' : 'changed' };
}

function dateWords(text: string, { index, length }: { index: number; length: number }): string {
	// How many words stand before it tells two equal dates of one task apart.
	return `${bareWords(text.slice(0, index)).length} ${text.slice(index, index + length)}`;
}

/** A line without blanks, list mark, box, marks and comments: equal for a line and what an action made of it. */
function wordsOfLine(line: string): string {
	const plain = line.replaceAll(DISMISSAL, '');
	return bareWords(plain.replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[.\]\s)?/, ''));
}
