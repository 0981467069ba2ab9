import { daysBetween, earlierOf, firstOf, plusDays, readDay, type Day } from '../day';
import { wholeDay, type FoundDate } from '../dates/found-date';
import { PLAN_AFTER_DAYS, readsOtherwiseOn } from '../dates/reads-otherwise';
import { writtenDay } from '../dates/written-day';
import type { Language } from '../languages/language';
import { openingDate, opensInFigures, type Opening } from './opening-date';
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
	readonly ownDate: (line: Line) => OwnDate | null;
}

/** A date of what happened, in the sentence that tells of it. */
export interface OwnDate {
	readonly found: FoundDate;
	/** A few words and the day are the head of an entry ("Txt from Sooz 19/11:"), as against "Spoke 1 November". */
	readonly heads: boolean;
}

/** What may stand between the date that opens a line and its words. */
const AFTER_DATE = /^(?:[\s*_\])"'”=]|[:,;–—-]|\|)*/;
/** Two readings of a date without a year: a log does not reach back further than this before its first sure day. */
const HISTORY_DAYS = 45;

/** Every line with the day on which it was written, by the rules of the product's "written date". */
export function datedLines(lines: readonly Line[], context: WritingContext): readonly DatedLine[] {
	const isLog = opensInFigures(lines);
	const openings = lines.map((line) => openingDate(line, context, isLog));
	const history = beginOfHistory(openings, context);
	const own = openings.map((open) => (open && !isPlan(open, history, context.today) ? open : null));
	const newest = newestOf(own, lines);
	const reader = new WritingReader(context, newest);
	return lines.map((line, i) => reader.read(line, own[i] ?? null, openings[i] ?? null));
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
	private sections: { readonly level: number; readonly written: Written; readonly month: Day | null }[] = [];
	private paragraph: Written | null = null;
	private above: Written | null = null;
	private readonly items = new Map<number, Written | null>();

	constructor(
		private readonly context: WritingContext,
		private readonly newest: Written | null,
	) {}

	read(line: Line, ownOpening: Opening | null, anyOpening: Opening | null): DatedLine {
		if (line.kind === 'blank' || line.kind === 'rule') {
			this.paragraph = null;
			const written = this.inherited(line);
			return { line, written, wordsAt: line.start, own: null, planned: null, rereadOn: null };
		}
		const { today } = this.context;
		const planned = anyOpening && !ownOpening && anyOpening.found.start > today ? anyOpening.found : null;
		const open = ownOpening ?? this.dayOfMonth(line);
		const told = open?.past ? null : this.toldOf(line, planned);
		const own = open?.past ? this.opened(line, open) : this.fromSentence(line, told);
		const written = own ?? this.inherited(line);
		if (line.kind === 'item') this.items.set(line.number, own ?? this.fromParent(line));
		if (own && line.kind === 'text') this.paragraph = { ...own, by: 'paragraph' };
		if (own) this.above = { ...own, by: 'above', guess: true };
		if (line.kind === 'heading') this.heading(line, own, open);
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
				told && readsOtherwiseOn(told.found, own?.day ?? null, today),
			),
		};
	}

	private opened(line: Line, open: Opening): Written | null {
		if (open.past === null) return null;
		// "November 2026" says no day.
		const guess = open.found.grain === 'month';
		const written: Written = { day: open.past, by: 'opens', line: line.number, guess };
		const rest = line.text.slice(afterDate(line.text, open.end)).trim();
		if (line.kind === 'text' && (rest === '' || /^\([^)]*\)$/.test(rest)) && line.begins) {
			this.sections = this.sections.filter(({ level }) => level <= 6);
			this.sections.push({ level: 7, written: { ...written, by: 'heading' }, month: monthOf(open) });
		}
		return written;
	}

	/** The date that the line's own sentence gives for what happened, or is to have happened by then. */
	private toldOf(line: Line, planned: FoundDate | null): OwnDate | null {
		return planned || line.kind === 'heading' || line.box !== null ? null : this.context.ownDate(line);
	}

	private fromSentence(line: Line, told: OwnDate | null): Written | null {
		const { today } = this.context;
		const day = told && writtenDay(told.found, today);
		// "Dinner 5/12 - bring wine" is rather a plan for the next such day.
		if (day && told.heads && !told.found.yearGiven && daysBetween(day, today) >= PLAN_AFTER_DAYS) return null;
		return day ? { day, by: 'sentence', line: line.number, guess: false } : null;
	}

	/** "21st: parkrun" under "November 2026". */
	private dayOfMonth(line: Line): Opening | null {
		const month = this.sections.at(-1)?.month;
		if (!month || (line.kind !== 'item' && line.kind !== 'text')) return null;
		const figures = DAY_OF_MONTH.exec(line.text.slice(line.start));
		const past = figures && readDay(`${month.slice(0, 8)}${(figures[1] ?? '').padStart(2, '0')}`);
		if (!past || past > this.context.today) return null;
		const [text] = figures;
		return {
			found: wholeDay(past, line.start, text, 'day of the month'),
			end: line.start + text.length,
			past,
		};
	}

	private heading(line: Line, own: Written | null, open: Opening | null): void {
		this.paragraph = null;
		if (!own) return;
		this.sections = this.sections.filter(({ level }) => level < line.level);
		this.sections.push({ level: line.level, written: { ...own, by: 'heading' }, month: monthOf(open) });
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

/** "21st:", "3 –" at the beginning of a line. */
const DAY_OF_MONTH = /^(\d{1,2})(?:\p{L}{1,3}|[.º°])?(?=\s*(?::|[–—-]\s))/u;

/** The first day of the month that a heading names; null where it names a day. */
function monthOf(open: Opening | null): Day | null {
	return open?.found.grain === 'month' ? open.found.start : null;
}

function afterDate(text: string, end: number): number {
	return end + (AFTER_DATE.exec(text.slice(end, end + 24))?.[0].length ?? 0);
}
