import { earlierOf, type Day } from '../day';
import { findDates, sureOpeningDay } from '../dates/find-dates';
import type { FoundDate } from '../dates/found-date';
import { writtenDay } from '../dates/written-day';
import type { Language } from '../languages/language';
import type { Line } from './outline';

/** The date that opens a line. */
export interface Opening {
	readonly found: FoundDate;
	/** End of the date in the line's text. */
	readonly end: number;
	/** The day as one on which the line was written; null where it cannot be. */
	readonly past: Day | null;
}

interface OpeningContext {
	readonly today: Day;
	readonly language: Language;
	readonly dayFirst: boolean;
}

/** How far into a line a date may begin to open it: marks, brackets, "On". */
const LEAD = /^[\s*_[("'“„=#|–—•·]*(?:(?:on|am|vom|den|le|el|op|il|em|the)\s+)?[\s*_[(]*/i;
const OPENING_LENGTH = 64;
const HEADING_LENGTH = 200;

/** "20.11 - ", "11/20 cleared heroic", "Sat 3/10:": figures at the beginning of a line. */
const FIGURES =
	/^(?:\p{L}{2,10}[.,]? )?(\d{1,2})([./-])(\d{1,2})(?:\2(?:\d{4}|\d\d))?\.?(?=[\s:,;)*|–—-](?! ?\d)|$)/u;
/** Those that no other line need confirm: with a year, or parted by a mark from what is told of them. */
const SURE_FIGURES =
	/^\d{1,2}(?:([./-])\d{1,2}\1(?:\d{4}|\d\d)(?=[\s:,;*|–—-](?! ?\d)|$)|[/.]\d{1,2}\.?\s*(?:[:–—-]|$))/;

/** A day and its month with a dot between, and no year behind. */
const DOTTED = /^(\P{N}*\d{1,2})\.(?=\d{1,2}(?:[^\d.]|$))/u;

/** Several lines open in figures: the days of a log, unless they are marks out of five or ten. */
export function opensInFigures(lines: readonly Line[]): boolean {
	const outOf = new Set<string>();
	let opened = 0;
	for (const { kind, text, start } of lines) {
		if (kind !== 'item' && kind !== 'text' && kind !== 'row') continue;
		const figures = FIGURES.exec(withoutLead(text.slice(start, start + OPENING_LENGTH)));
		if (!figures) continue;
		opened++;
		const [, first, separator, second = ''] = figures;
		outOf.add(separator === '/' && Number(first) <= Number(second) && Number(second) % 5 === 0 ? second : '');
	}
	return opened > 1 && (outOf.size > 1 || outOf.has(''));
}

/** The date that opens a line, if one does; `isLog`: figures at the beginning of its lines are days. */
export function openingDate(line: Line, context: OpeningContext, isLog: boolean): Opening | null {
	if (line.kind !== 'heading' && line.kind !== 'item' && line.kind !== 'text' && line.kind !== 'row')
		return null;
	const from = line.kind === 'row' ? datedCell(line) : numberedDay(line);
	const slice = line.text.slice(from, from + (line.kind === 'heading' ? HEADING_LENGTH : OPENING_LENGTH));
	const sure = sureOpeningDay(slice, context.language);
	if (!sure && !/\d/.test(slice)) return null;
	const until = line.kind === 'heading' ? slice.length : slice.length - withoutLead(slice).length;
	const found = (sure ? [sure] : datesIn(slice, until, context, isLog)).find(
		(date) =>
			!date.relative &&
			!date.leans &&
			date.finder !== 'holiday' &&
			(date.grain === 'day' || (date.grain === 'month' && date.yearGiven)) &&
			date.index <= until &&
			date.bound === 'on',
	);
	if (!found) return null;
	const past =
		found.grain === 'month' && found.start <= context.today
			? earlierOf(found.end, context.today)
			: writtenDay(found, context.today);
	const index = found.index + from;
	return { found: index === found.index ? found : { ...found, index }, end: index + found.text.length, past };
}

function datesIn(
	text: string,
	until: number,
	{ today, language, dayFirst }: OpeningContext,
	isLog: boolean,
): readonly FoundDate[] {
	const words = withoutLead(text);
	const prose = !SURE_FIGURES.test(words) && !(isLog && FIGURES.test(words));
	const context = { reference: today, language, dayFirst, prose, anchor: null, until };
	// "20.11 - " in a language that writes no days so: with dots the day stands first everywhere.
	const dotted = prose || language.dates.dotted ? text : text.replace(DOTTED, '$1/');
	return findDates(dotted, dotted === text ? context : { ...context, dayFirst: true }).map((date) => ({
		...date,
		text: text.slice(date.index, date.index + date.text.length),
	}));
}

function withoutLead(text: string): string {
	return text.slice(LEAD.exec(text)?.[0].length ?? 0);
}

/** Where the first cell begins that is no number of the row: "| 4 | 17 Nov 2026 | …". */
function datedCell({ cells, text, start }: Line): number {
	const dated = cells.find((cell) => !/^[\s*_#]*\d{0,4}[\s*_.]*$/.test(text.slice(cell.start, cell.end)));
	return dated?.start ?? start;
}

/** "16. November …" begins a numbered list for Markdown, and is a day for its reader. */
function numberedDay(line: Line): number {
	const at = line.numeralAt;
	return at !== null && /^\d{1,2}\.\s+\p{L}{3}/u.test(line.text.slice(at, at + 12)) ? at : line.start;
}
