import type { Day } from './day';
import type { Touch } from './follow-ups/follow-up';
import { explainText } from './follow-ups/read-text';
import type { Note } from './note/note';
import type { DatedLine } from './note/written-dates';
import { textQuestionOf } from './read-note';
import type { Settings } from './settings';

/** A touch, and what the note tells of it. */
export interface ToldTouch extends Touch {
	/** The first words of its entry, without the date; empty for one of the properties. */
	readonly text: string;
}

/** All touches that a contact's note, or a daily note, tells of, the latest first. */
export function readTouches(note: Note, settings: Settings, today: Day): readonly ToldTouch[] {
	const { touches, lines } = explainText(textQuestionOf(note, settings, today));
	return touches
		.since('0000-01-01')
		.map((touch) => ({ ...touch, text: textOf(touch, lines) }))
		.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** Beneath a heading that is no more than a date, the first line that has words. */
function textOf({ line }: Touch, lines: readonly DatedLine[]): string {
	if (line === null) return '';
	for (const dated of lines.slice(line - 1)) {
		if (dated.line.number !== line && dated.written.line !== line) break;
		const text = plainWords(wordsOf(dated));
		if (text !== '') return text;
	}
	return '';
}

function wordsOf({ line, wordsAt, own }: DatedLine): string {
	const begins = own !== null && !/\p{L}/u.test(line.text.slice(wordsAt, own.start));
	return line.text.slice(begins ? Math.max(wordsAt, own.end) : wordsAt);
}

/** Links as they read, and neither emphasis nor the bars of a table. */
function plainWords(text: string): string {
	return text
		.replace(/!?\[\[(?:[^\][|]*\|)?([^\][]*)\]\]/g, '$1')
		.replace(/\[([^\][]+)\]\([^()\s]*\)/g, '$1')
		.replace(/\*\*|__|==/g, '')
		.replace(/[\s|]+/g, ' ')
		.trim();
}
