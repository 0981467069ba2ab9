import type { Day } from './day';
import type { Verdict } from './follow-ups/findings';
import type { FollowUp } from './follow-ups/follow-up';
import { promises } from './follow-ups/rules';
import { explainText } from './follow-ups/read-text';
import type { LanguageCode } from './languages/language';
import type { Note } from './note/note';
import { unmarked } from './note/outline';
import type { Written } from './note/written-dates';
import { textQuestionOf } from './read-note';
import type { Settings } from './settings';

/** A date of a line, and what was made of it. */
export interface ExplainedDate {
	readonly words: string;
	readonly start: Day;
	readonly end: Day;
	/** The rule that gave the verdict. */
	readonly rule: Verdict['rule'];
	/** A follow-up that is open, one that is settled or moved since, or none. */
	readonly verdict: 'open' | 'settled' | 'none';
	/** The day it is due, while it is open. */
	readonly due: Day | null;
}

/** A line of the note that has words, with the day on which it was written, and why. */
export interface ExplainedLine {
	readonly number: number;
	readonly text: string;
	readonly written: Written;
	readonly dates: readonly ExplainedDate[];
}

/** How a note is read. */
export interface NoteExplanation {
	readonly language: LanguageCode;
	readonly dayFirst: boolean;
	readonly lines: readonly ExplainedLine[];
}

/** Each line of a note, its written date and why, the dates found in it, and the verdict on each. */
export function explainNote(note: Note, settings: Settings, today: Day): NoteExplanation {
	const { language, dayFirst, lines, verdicts, followUps, mentions } = explainText(
		textQuestionOf(note, settings, today),
	);
	const open = [...followUps, ...mentions.flatMap((mention) => mention.followUps)];
	const raw = note.text.split('\n');
	const explained = lines
		.filter(({ line }) => line.kind !== 'front' && unmarked(line).trim() !== '')
		.map(({ line, written }) => ({
			number: line.number,
			text: (raw[line.number - 1] ?? '').replace(/\r$/, ''),
			written,
			dates: verdicts
				.filter((verdict) => verdict.line === line.number)
				.map((verdict) => explainedDate(verdict, open)),
		}));
	return { language: language.code, dayFirst, lines: explained };
}

function explainedDate(verdict: Verdict, open: readonly FollowUp[]): ExplainedDate {
	const { words, start, end, rule } = verdict;
	const isPromise = rule !== 'settled-mark' && rule !== 'nothing-to-do' && promises(rule);
	const followUp = open.find(({ line, date, text }) => {
		return (
			line === verdict.line && (date === null || text.slice(date.index, date.index + date.length) === words)
		);
	});
	const state = followUp ? 'open' : isPromise || rule === 'settled-mark' ? 'settled' : 'none';
	return { words, start, end, rule, verdict: state, due: followUp?.due ?? null };
}
