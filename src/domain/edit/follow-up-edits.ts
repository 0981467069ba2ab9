import { plusDays, type Day } from '../day';
import type { FollowUp } from '../follow-ups/follow-up';
import { placeOf } from '../follow-ups/entries';
import { bareWords } from '../follow-ups/own-dates';
import type { Promise } from '../follow-ups/promise';
import type { LanguageCode } from '../languages/language';
import { DISMISSAL } from '../note/outline';
import { editBetween, isRefused, type EditResult } from './edit';
import { behindWords, endOfLine, withMark } from './mark-place';
import { findAgain, openIn, type NoteAtHand } from './note-at-hand';
import { changedFollowUpProperty } from './follow-up-property';
import { nextTurn, type NextTurn } from './next-turn';
import { writtenWords } from './written-words';

/**
 * Marks a follow-up as done today: a task is ticked and gets `✅` with the day at its line's end, as Tasks writes it; a
 * sentence gets the mark behind itself; a date of the property is taken out. One of several on a line is marked alone. A
 * task that comes again gets its next turn on the line above, where its rule is a simple one.
 */
export function done(at: NoteAtHand, followUp: FollowUp): EditResult {
	const again = followUp.kind === 'task' ? tried(at, followUp, (found) => tickedAgain(at, found)) : null;
	return again && !isRefused(again) ? again : doneOnce(at, followUp);
}

/** The same without a next turn. */
export function doneOnce(at: NoteAtHand, followUp: FollowUp): EditResult {
	if (followUp.kind === 'property') return changedFollowUpProperty(at, followUp, null);
	const mark = `✅ ${at.today}`;
	return tried(at, followUp, ({ promise, open }) => {
		const beside = open.filter((other) => other !== promise && other.block === promise.block);
		if (promise.block.box !== null && beside.length === 0)
			return { texts: [ticked(at.note.text, promise, mark)], leaves: null };
		const alone = beside.every((other) => other.at !== promise.at);
		const behindDate = marked(at.note.text, promise, promise.dateEnd, `(${mark})`);
		const behindSentence = marked(at.note.text, promise, promise.end, mark);
		return { texts: alone ? [behindSentence, behindDate] : [behindDate], leaves: null };
	});
}

/** Ticked, and open again on the line above. */
function tickedAgain({ note, today }: NoteAtHand, { promise, open }: Found): Plan {
	const { block, dayAt, due } = promise;
	const line = note.text.split('\n')[block.line - 1] ?? '';
	const alone = open.every((other) => other === promise || other.block !== block);
	const next: NextTurn | null = block.box !== null && dayAt !== null && alone ? nextTurn(line, today) : null;
	if (next === null) return { texts: [], leaves: null };
	const lines = ticked(note.text, promise, `✅ ${today}`).split('\n');
	lines.splice(block.line - 1, 0, next.line.replace(TASK, '$1 '));
	return { texts: [lines.join('\n')], leaves: plusDays(due, next.days), below: block.line };
}

/**
 * Moves a follow-up to another day: the day of a mark (📅, ⏳, `[due:: …]`, one that was moved before) is replaced, a
 * sentence gets "(moved to 2026-12-01)" behind its date in the note's language, a property its new value.
 */
export function snooze(at: NoteAtHand, followUp: FollowUp, day: Day): EditResult {
	if (followUp.kind === 'property') return changedFollowUpProperty(at, followUp, day);
	return tried(at, followUp, ({ promise, language }) => {
		if (promise.due === day && promise.from === day) return { texts: [at.note.text], leaves: day };
		const { text } = at.note;
		if (promise.dayAt !== null)
			return { texts: [dayReplaced(text, promise, promise.dayAt, day)], leaves: day };
		const mark = `(${writtenWords(language).moved} ${day})`;
		const places = [promise.dateEnd, promise.end];
		return { texts: places.map((place) => marked(text, promise, place, mark)), leaves: day };
	});
}

/** Says that the reader took for a follow-up what is none, by a comment behind its sentence that the reader heeds. */
export function notAFollowUp(at: NoteAtHand, followUp: FollowUp): EditResult {
	if (followUp.kind === 'property') return changedFollowUpProperty(at, followUp, null);
	return tried(at, followUp, ({ promise, open }) => {
		const alone = open.every(
			(other) => other === promise || other.block !== promise.block || other.at !== promise.at,
		);
		const places = alone ? [promise.end, promise.dateEnd] : [promise.dateEnd];
		return { texts: places.map((place) => marked(at.note.text, promise, place, DISMISSAL)), leaves: null };
	});
}

/** Writes the absolute day in brackets behind relative words: "next Tuesday (2026-11-24)". */
export function pinned(at: NoteAtHand, followUp: FollowUp): EditResult {
	if (followUp.kind === 'property' || followUp.date === null) return { refused: 'nothing-to-do' };
	const { index, length } = followUp.date;
	const said = /\b\d{4}\b|\(\d{4}-\d\d-\d\d\)/.test(
		followUp.text.slice(index, index + length) + followUp.text.slice(index + length, index + length + 13),
	);
	return tried(at, followUp, ({ promise }) => {
		if (said || promise.dayAt !== null) return { texts: [at.note.text], leaves: promise.due };
		const place = promise.dateEnd;
		return { texts: [marked(at.note.text, promise, place, `(${promise.due})`)], leaves: promise.due };
	});
}

/** A way to write an action down, in the order of preference, and the day that the follow-up has then; null: it is gone. */
interface Plan {
	readonly texts: readonly string[];
	readonly leaves: Day | null;
	/** From this line on all others stand one line lower. */
	readonly below?: number;
}

interface Found {
	readonly promise: Promise;
	readonly open: readonly Promise[];
	readonly language: LanguageCode;
}

/** Finds the follow-up again, and takes the first way after which the reader says what is meant. */
function tried(at: NoteAtHand, followUp: FollowUp, plan: (found: Found) => Plan): EditResult {
	const { open, language } = openIn(at, at.note.text);
	const promise = findAgain(open, followUp, at.note.text);
	if ('refused' in promise) return promise;
	const { texts, leaves, below = Infinity } = plan({ promise, open, language });
	const others = open
		.filter((other) => other !== promise)
		.map((other) => nameOf(other, other.line >= below ? 1 : 0));
	for (const text of texts) {
		if (text === at.note.text) return { refused: 'nothing-to-do' };
		const now = [...openIn(at, text).open];
		const kept = others.every((name) => {
			const there = now.findIndex((one) => nameOf(one) === name);
			if (there >= 0) now.splice(there, 1);
			return there >= 0;
		});
		// A mark may part what was taken for one sentence.
		const words = bareWords(promise.text);
		const own = now.filter(
			({ text: said }) => words.includes(bareWords(said)) || bareWords(said).includes(words),
		);
		const meant = leaves === null ? own.length === 0 : own.length === 1 && own[0]?.due === leaves;
		if (kept && meant) return editBetween(at.note.text, text);
	}
	return { refused: 'unclear' };
}

/** By which a promise that is not meant is known to be the same after the edit. */
function nameOf({ text, line, from, due, byOwnMark }: Promise, lower = 0): string {
	return [line + lower, from, due, byOwnMark, bareWords(text)].join('\n');
}

function marked(text: string, promise: Promise, position: number, mark: string): string {
	const end = /[;,]$/.test(promise.block.text.slice(0, position)) ? position - 1 : position;
	const place = placeOf(promise.block, Math.max(0, end - 1));
	return withLine(text, place.line, (line) => withMark(line, behindWords(line, place.column + 1), mark));
}

const TASK = /^([\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)[^\]](?=\])/;

function ticked(text: string, { block }: Promise, mark: string): string {
	return withLine(text, block.line, (line) => withMark(line.replace(TASK, '$1x'), endOfLine(line), mark));
}

function dayReplaced(text: string, { block }: Promise, position: number, day: Day): string {
	const { line, column } = placeOf(block, position);
	return withLine(text, line, (old) => old.slice(0, column) + day + old.slice(column + day.length));
}

/** The text with one line changed, its line end kept. */
function withLine(text: string, number: number, change: (line: string) => string): string {
	const lines = text.split('\n');
	const raw = lines[number - 1] ?? '';
	const line = raw.replace(/\r$/, '');
	lines[number - 1] = change(line) + raw.slice(line.length);
	return lines.join('\n');
}
