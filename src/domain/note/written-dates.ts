import { daysBetween, earlierOf, firstOf, plusDays, type Day } from '../day';
import { findDates, sureOpeningDay } from '../dates/find-dates';
import type { FoundDate } from '../dates/found-date';
import { PLAN_AFTER_DAYS, readsOtherwiseOn } from '../dates/reads-otherwise';
import { writtenDay } from '../dates/written-day';
import type { Language } from '../languages/language';
import type { Line } from './outline';

/** What says on which day a line was written; from `above` on it is a guess. */
export type WrittenBy =
	| 'opens'
	| 'sentence'
	| 'parent'
	| 'paragraph'
	| 'heading'
	| 'above'
	| 'newest'
	| 'file-name'
	| 'property'
	| 'created'
	| 'today';

/** The day on which a line was written, and what says so. */
export interface Written {
	readonly day: Day;
	readonly by: WrittenBy;
	/** 1-based line of the date that says so; null where no line does. */
	readonly line: number | null;
	readonly guess: boolean;
}

/** A line with its written date. */
export interface DatedLine {
	readonly line: Line;
	readonly written: Written;
	/** Where what was written begins: behind the date that opens the line. */
	readonly wordsAt: number;
	/** The date that says when the line was written, where it stands in the line's text; null where none does. */
	readonly own: { readonly start: number; readonly end: number } | null;
	/** A day still to come that opens the line: a plan for that day, not its written date. */
	readonly planned: FoundDate | null;
	/** The first day on which the date of the line itself may be read otherwise; null = never. */
	readonly rereadOn: Day | null;
}

export interface WritingContext {
	readonly today: Day;
	readonly language: Language;
	readonly dayFirst: boolean;
	/** The day in the file's name or `date` property of a dated note. */
	readonly fileDay: Day | null;
	/** `connected` or `created` of the properties. */
	readonly since: Day | null;
	/** The day on which the file was created. */
	readonly created: Day | null;
	/** A date that a line's own sentence gives for what happened ("Spoke 1 November 2026"). */
	readonly ownDate: (line: Line) => FoundDate | null;
}

/** How far into a line a date may begin to open it: marks, brackets, "On". */
const LEAD = /^[\s*_[("'“„=#|]*(?:(?:on|am|vom|den|le|el|op|il|em|the)\s+)?[\s*_[(]*/i;
const OPENING_LENGTH = 64;
const HEADING_LENGTH = 200;
/** What may stand between the date that opens a line and its words. */
const AFTER_DATE = /^(?:[\s*_\])"'”=]|[:,;–—-]|\|)*/;
/** Two readings of a date without a year: a log does not reach back further than this before its first sure day. */
const HISTORY_DAYS = 45;

interface Opening {
	readonly found: FoundDate;
	/** End of the date in the line's text. */
	readonly end: number;
	readonly past: Day | null;
}

/** Every line with the day on which it was written, by the rules of the product's "written date". */
export function datedLines(lines: readonly Line[], context: WritingContext): readonly DatedLine[] {
	const openings = lines.map((line) => opening(line, context));
	const history = beginOfHistory(openings, context);
	const own = openings.map((open) => (open && !isPlan(open, history, context.today) ? open : null));
	const newest = newestOf(own, lines);
	const reader = new WritingReader(context, newest);
	return lines.map((line, i) => reader.read(line, own[i] ?? null, openings[i] ?? null));
}

function opening(line: Line, context: WritingContext): Opening | null {
	if (line.kind !== 'heading' && line.kind !== 'item' && line.kind !== 'text' && line.kind !== 'row')
		return null;
	const from = numberedDay(line);
	const slice = line.text.slice(from, from + (line.kind === 'heading' ? HEADING_LENGTH : OPENING_LENGTH));
	const sure = sureOpeningDay(slice, context.language);
	if (!sure && !/\d/.test(slice)) return null;
	const found = (sure ? [sure] : datesIn(slice, context)).find(
		(date) =>
			!date.relative &&
			!date.leans &&
			date.finder !== 'holiday' &&
			(date.grain === 'day' || (date.grain === 'month' && date.yearGiven)) &&
			(line.kind === 'heading' || date.index === 0 || date.index <= leadOf(slice)) &&
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

function datesIn(text: string, { today, language, dayFirst }: WritingContext): readonly FoundDate[] {
	const prose = !/^\s*\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\.?\s*(?:[:–—-]|$)/.test(text);
	return findDates(text, { reference: today, language, dayFirst, prose, anchor: null });
}

function leadOf(text: string): number {
	return LEAD.exec(text)?.[0].length ?? 0;
}

/** "16. November …" begins a numbered list for Markdown, and is a day for its reader. */
function numberedDay(line: Line): number {
	const at = line.numeralAt;
	return at !== null && /^\d{1,2}\.\s+\p{L}{3}/u.test(line.text.slice(at, at + 12)) ? at : line.start;
}

/** The first day that the note is sure to tell of. */
function beginOfHistory(openings: readonly (Opening | null)[], { since, today }: WritingContext): Day | null {
	let first = since !== null && since <= today ? since : null;
	for (const open of openings) {
		if (open?.found.yearGiven && open.past) first = first === null ? open.past : earlierOf(first, open.past);
	}
	return first;
}

/** A day that opens a line is a plan when it is still to come: by its year, or because the note is younger than its last turn. */
function isPlan({ found, past }: Opening, history: Day | null, today: Day): boolean {
	if (past === null) return found.start > today;
	if (found.yearGiven || daysBetween(past, today) < PLAN_AFTER_DAYS) return false;
	return history !== null && past < plusDays(history, -HISTORY_DAYS);
}

function newestOf(openings: readonly (Opening | null)[], lines: readonly Line[]): Written | null {
	let newest: Written | null = null;
	openings.forEach((open, i) => {
		if (open?.past && (newest === null || open.past > newest.day)) {
			newest = { day: open.past, by: 'newest', line: lines[i]?.number ?? null, guess: true };
		}
	});
	return newest;
}

/** Goes down the lines and knows what stands above. */
class WritingReader {
	/** Dated headings that still hold, by level; a date-only line stands below all of them. */
	private sections: { readonly level: number; readonly written: Written }[] = [];
	private paragraph: Written | null = null;
	private above: Written | null = null;
	private readonly items = new Map<number, Written | null>();

	constructor(
		private readonly context: WritingContext,
		private readonly newest: Written | null,
	) {}

	read(line: Line, open: Opening | null, anyOpening: Opening | null): DatedLine {
		if (line.kind === 'blank' || line.kind === 'rule') {
			this.paragraph = null;
			const written = this.inherited(line);
			return { line, written, wordsAt: line.start, own: null, planned: null, rereadOn: null };
		}
		const { today } = this.context;
		const planned = anyOpening && !open && anyOpening.found.start > today ? anyOpening.found : null;
		const told = open?.past ? null : this.toldOf(line, planned);
		const own = open?.past ? this.opened(line, open) : this.fromSentence(line, told);
		const written = own ?? this.inherited(line);
		if (line.kind === 'item') this.items.set(line.number, own ?? this.fromParent(line));
		if (own && line.kind === 'text') this.paragraph = { ...own, by: 'paragraph' };
		if (own) this.above = { ...own, by: 'above', guess: true };
		if (line.kind === 'heading') this.heading(line, own);
		const wordsAt = open
			? afterDate(line.text, open.end)
			: planned && anyOpening
				? afterDate(line.text, anyOpening.end)
				: line.start;
		const range = open ? { start: open.found.index, end: open.end } : null;
		return {
			line,
			written,
			wordsAt: line.kind === 'heading' ? line.start : wordsAt,
			own: range,
			planned,
			rereadOn: firstOf(
				anyOpening && readsOtherwiseOn(anyOpening.found, anyOpening.past, today),
				told && readsOtherwiseOn(told, own?.day ?? null, today),
			),
		};
	}

	private opened(line: Line, open: Opening): Written | null {
		if (open.past === null) return null;
		const written: Written = { day: open.past, by: 'opens', line: line.number, guess: false };
		const rest = line.text.slice(afterDate(line.text, open.end)).trim();
		if (line.kind === 'text' && (rest === '' || /^\([^)]*\)$/.test(rest)) && line.begins) {
			this.sections = this.sections.filter(({ level }) => level <= 6);
			this.sections.push({ level: 7, written: { ...written, by: 'heading' } });
		}
		return written;
	}

	/** The date that the line's own sentence gives for what happened, or is to have happened by then. */
	private toldOf(line: Line, planned: FoundDate | null): FoundDate | null {
		return planned || line.kind === 'heading' || line.box !== null ? null : this.context.ownDate(line);
	}

	private fromSentence(line: Line, told: FoundDate | null): Written | null {
		const day = told && writtenDay(told, this.context.today);
		return day ? { day, by: 'sentence', line: line.number, guess: false } : null;
	}

	private heading(line: Line, own: Written | null): void {
		this.paragraph = null;
		if (!own) return;
		this.sections = this.sections.filter(({ level }) => level < line.level);
		this.sections.push({ level: line.level, written: { ...own, by: 'heading' } });
	}

	private fromParent(line: Line): Written | null {
		if (line.parent === null) return null;
		const parent = this.items.get(line.parent) ?? null;
		return parent && { ...parent, by: 'parent' };
	}

	private inherited(line: Line): Written {
		const section = this.sections[this.sections.length - 1]?.written ?? null;
		return this.fromParent(line) ?? this.paragraph ?? section ?? this.above ?? this.newest ?? this.fromFile();
	}

	private fromFile(): Written {
		const { fileDay, since, created, today } = this.context;
		const at = (day: Day, by: WrittenBy): Written => ({ day, by, line: null, guess: by !== 'file-name' });
		if (fileDay !== null && fileDay <= today) return at(fileDay, 'file-name');
		if (since !== null && since <= today && since >= '1990-01-01') return at(since, 'property');
		if (created !== null && created <= today && created >= '1990-01-01') return at(created, 'created');
		return at(today, 'today');
	}
}

function afterDate(text: string, end: number): number {
	return end + (AFTER_DATE.exec(text.slice(end, end + 24))?.[0].length ?? 0);
}
