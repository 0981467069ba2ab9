import { Small, type DateWords } from './date-words';
import { calendarDay } from './finders/calendar-day';
import { dayNumber } from './finders/day-number';
import { edgeOf } from './finders/edge-of';
import { holiday } from './finders/holiday';
import { leaningDay } from './finders/leaning-day';
import { namedDay } from './finders/named-day';
import { nthOf } from './finders/nth-of';
import { numericDay } from './finders/numeric-day';
import { namedMonth } from './finders/named-month';
import { namedPeriod } from './finders/named-period';
import { period } from './finders/period';
import { soLong } from './finders/so-long';
import { weekday } from './finders/weekday';
import { weekOfDay } from './finders/week-of';
import { wholeDay, type Bound, type DateContext, type FoundDate, type Grain } from './found-date';
import { closes } from './company';
import { withoutHidden } from './hidden';
import { standsInProse } from './in-prose';
import { joinRanges, type Placed } from './join-ranges';
import { dayAt, daysBetween, partsOf, type Day } from '../day';
import { inYear } from './roll';
import type { Span } from './calendar';
import type { Language } from '../languages/language';
import { lexemesOf, mayJoin, reachOf, type Lexeme } from './lexemes';
import { KIND, lexiconOf, NO_MEANING, type Meaning } from './lexicon';
import {
	isMark,
	isSmall,
	kindsAhead,
	meaningAt,
	oneDay,
	pastSmall,
	type Finder,
	type Passage,
	type Reading,
} from './reading';

/** All ways of writing a date. Where several read from one word on, the longest reading holds, else the earlier one. */
export const FINDERS: readonly Finder[] = [
	numericDay,
	calendarDay,
	dayNumber,
	namedDay,
	soLong,
	weekOfDay,
	nthOf,
	edgeOf,
	weekday,
	holiday,
	period,
	namedMonth,
	namedPeriod,
	leaningDay,
];

/** Dates may stand within dates ("two weeks after the end of next month"), but not for ever. */
const DEEPEST = 4;

/** No text that a person wrote needs more; what was made to take long ends here. */
const MOST_STEPS = 5000;

const NONE: readonly FoundDate[] = [];

/** Within so many characters a thing is named: "her visit". */
const LONGEST_NAME = 40;

/** A longer line is no prose: what stands behind so many characters is not read. */
const LONGEST_LINE = 10_000;

/** The dates of a text, in its order, none overlapping another. */
export function findDates(line: string, context: DateContext): readonly FoundDate[] {
	const text = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
	const lexicon = lexiconOf(context.language.dates);
	if (context.prose) {
		const opening = openingDay(text);
		const from = opening ? opening.index + opening.text.length : 0;
		if (reachOf(text, lexicon, from, context.language.dates) === 0) return opening ? [opening] : NONE;
	}
	const seen = context.prose ? withoutHidden(text) : text;
	const lexemes = lexemesOf(seen, lexicon);
	const placed: Placed[] = [];
	const passage = new OpenPassage(seen, lexemes, context);
	for (let at = 0; at < passage.lexemes.length && passage.steps < MOST_STEPS;) {
		if (isBeyond(passage, at, placed.at(-1), context.until)) break;
		if (isSmall(passage, at, Small.every)) {
			at = pastHabit(passage, at);
			continue;
		}
		const reading = mayBegin(passage, at) ? passage.read(at, 0) : null;
		if (!reading) {
			at++;
			continue;
		}
		const { span } = reading;
		if (span && (!context.prose || standsInProse(passage, at, reading))) {
			const own = besideYear(passage, reading, placed) ?? span;
			placed.push({ from: at, reading: { ...reading, span: own }, finder: passage.finder });
			passage.name(own, reading.grain);
		}
		at = pastDayEnd(passage, reading);
	}
	if (placed.length === 0) return NONE;
	const joined = placed.length === 1 ? placed : joinRanges(passage, placed);
	return joined.map((found) => toFound(text, passage, found));
}

/** Behind the last place that is asked for, and too far from a date to make a range with it. */
function isBeyond(passage: Passage, at: number, last: Placed | undefined, until = Infinity): boolean {
	return (passage.lexemes[at]?.start ?? 0) > until && at > (last?.reading.to ?? 0) + WIDEST_JOIN;
}

/** So many words or marks stand between the two dates of a range at most. */
const WIDEST_JOIN = 3;

/**
 * The day that opens a text in figures, where it is sure that the finders would read it so whatever follows; null where
 * they are to be asked. Most lines of a log open so.
 */
export function sureOpeningDay(text: string, language: Language): FoundDate | null {
	const day = openingDay(text);
	return day && !mayJoin(text, day.index + day.text.length, lexiconOf(language.dates)) ? day : null;
}

/** "- 2026-11-02 …": most lines of a log open so, and hold no other date. As the finders would read it. */
function openingDay(text: string): FoundDate | null {
	let at = 0;
	while (at < MOST_MARKS && ' \t>*#[|+-'.includes(text.charAt(at)) && at < text.length) at++;
	const day = dayAt(text, at);
	if (day === null || (at > 0 && !' \t*[|>'.includes(text.charAt(at - 1)))) return null;
	const next = text.charAt(at + day.length);
	const isLink = text.startsWith('[[', at - 2);
	if (isLink ? !']|'.includes(next) : !' \t|*)],;:.'.includes(next)) return null;
	if ((next === ':' || next === '.') && text.charAt(at + day.length + 1).trim() !== '') return null;
	return wholeDay(day, at, day, numericDay.name);
}

/** How long after a day with its year one without may come, to be of that time, in days. */
const SOON_AFTER = 60;

/** "Died 12 Oct 2026, funeral 23 Oct": soon after a day that is over, a day without a year is over as well. */
function besideYear(passage: Passage, reading: Reading, placed: readonly Placed[]): Span | null {
	const before = placed.at(-1)?.reading;
	if (
		!passage.prose ||
		!before?.yearGiven ||
		before.grain !== 'day' ||
		before.span.start >= passage.reference
	)
		return null;
	if (reading.yearGiven || reading.relative || reading.grain !== 'day' || !reading.span) return null;
	const { year } = partsOf(before.span.start);
	const [start, end] = [inYear(reading.span.start, year), inYear(reading.span.end, year)];
	const soon = start >= before.span.start && daysBetween(before.span.start, start) <= SOON_AFTER;
	return soon ? { start, end } : null;
}

/** So many marks of lists, links and emphasis may stand before the day that opens a line. */
const MOST_MARKS = 21;

/** A passage that is being read: the date named last moves on. */
class OpenPassage implements Passage {
	readonly reference: Day;
	readonly dayFirst: boolean;
	readonly prose: boolean;
	readonly words: DateWords;
	anchor: Day | null;
	anchorIsDay: boolean;
	/** Which finder made the outermost reading. */
	finder = '';
	/** How often a finder was asked. */
	steps = 0;
	/** Readings of dates within dates, so that none is made twice. */
	private known: Map<number, Reading | null> | null = null;
	private readonly named: DateContext['named'];

	constructor(
		readonly text: string,
		readonly lexemes: readonly Lexeme[],
		context: DateContext,
	) {
		this.reference = context.reference;
		this.dayFirst = context.dayFirst;
		this.prose = context.prose;
		this.words = context.language.dates;
		this.anchor = context.anchor;
		this.anchorIsDay = context.anchor !== null;
		this.named = context.named;
	}

	read(at: number, depth: number): Reading | null {
		if (depth === 0) return longest(this, at, 0);
		if (depth > DEEPEST || at >= this.lexemes.length) return null;
		const known = (this.known ??= new Map<number, Reading | null>());
		const key = at * (DEEPEST + 1) + depth;
		let reading = known.get(key);
		if (reading === undefined) {
			reading = longest(this, at, depth) ?? this.event(at);
			known.set(key, reading);
		}
		return reading;
	}

	/** "two days before", "within a week of": another day must follow. */
	private countsFrom(at: number): boolean {
		const { small, leaning } = meaningAt(this, at);
		return leaning !== undefined || (small & (Small.after | Small.before | Small.of | Small.weekOf)) !== 0;
	}

	/** "the talk", "her visit": what the note names elsewhere, with its day. */
	private event(from: number): Reading | null {
		if (!this.countsFrom(from - 1)) return null;
		// "within a week of that"
		if (meaningAt(this, from).relation === 'that' && this.anchor && closes(this, from + 1))
			return oneDay(from + 1, this.anchor, { relative: true, leans: true });
		const first = this.lexemes[pastSmall(this, from, Small.of)];
		const found =
			first?.kind === 'word' && this.named?.(this.text.slice(first.start, first.start + LONGEST_NAME));
		if (!found) return null;
		const end = first.start + found.length;
		let to = from;
		while ((this.lexemes[to]?.end ?? Infinity) <= end) to++;
		return oneDay(to, found.day, { relative: true, leans: true });
	}

	/** What is named behind this counts from the day named here. */
	name(span: Span, grain: Grain): void {
		this.anchor = span.start;
		this.anchorIsDay = grain === 'day';
		this.known = null;
	}
}

function longest(passage: OpenPassage, at: number, depth: number): Reading | null {
	let best: Reading | null = null;
	const near = kindsAhead(passage, at, 3);
	const further = near | kindsAhead(passage, at + 3, 2);
	const far = further | kindsAhead(passage, at + 5, 3);
	const furthest = far | kindsAhead(passage, at + 8, 2);
	if (furthest === 0 && passage.prose) return null;
	for (const finder of findersAt(passage.lexemes[at])) {
		const { within } = finder;
		const kinds = within === 3 ? near : within === 5 ? further : within === 8 ? far : furthest;
		if (passage.prose && (finder.needs & kinds) === 0) continue;
		passage.steps++;
		const reading = finder.read(passage, at, depth);
		if (!reading || (best && reading.to <= best.to)) continue;
		best = reading;
		if (depth === 0) passage.finder = finder.name;
		// A whole date in figures: nothing reads on from there.
		if (finder === numericDay && reading.yearGiven) break;
	}
	return best;
}

const findersByMeaning = new WeakMap<Meaning, readonly Finder[]>();
const FIGURE_FINDERS = FINDERS.filter((finder) => finder.figures);
const NO_FINDERS: readonly Finder[] = [];

function findersAt(lexeme: Lexeme | undefined): readonly Finder[] {
	if (!lexeme || lexeme.kind === 'mark') return NO_FINDERS;
	if (lexeme.kind === 'figure') return FIGURE_FINDERS;
	const { meaning } = lexeme;
	if (meaning === NO_MEANING) return NO_FINDERS;
	const known = findersByMeaning.get(meaning);
	if (known) return known;
	const fitting = FINDERS.filter(({ starts }) => starts(meaning));
	findersByMeaning.set(meaning, fitting);
	return fitting;
}

/** Not behind a figure without a blank ("3d", "80th"), nor at a little word before one that means nothing here. */
function mayBegin(passage: Passage, at: number): boolean {
	const lexeme = passage.lexemes[at];
	if (!lexeme || lexeme.kind === 'mark') return false;
	if (lexeme.kind === 'figure') return true;
	const { meaning } = lexeme;
	if (meaning === NO_MEANING) return false;
	if (!lexeme.gap && passage.lexemes[at - 1]?.kind === 'figure') return false;
	if ((meaning.kinds & ~KIND.count) !== 0 && !(meaning.small & (Small.the | Small.theDay))) return true;
	const next = passage.lexemes[at + 1];
	return next !== undefined && (next.kind !== 'word' || next.meaning !== NO_MEANING);
}

/** "Monday COB": the end of a day that is named says nothing more. */
function pastDayEnd(passage: Passage, { to, span }: Reading): number {
	const next = isMark(passage, to, ',') ? to + 1 : to;
	const ends = meaningAt(passage, next).shortForm?.[1] === 'day';
	return span && span.start === span.end && ends && !passage.read(next + 1, 1)?.span ? next + 1 : to;
}

/** "every other Wednesday", "each second Friday of the month": a habit, and no date in it. */
function pastHabit(passage: Passage, at: number): number {
	for (let next = at + 1; next <= at + 3; next++) {
		// "(£24 each) by Friday": what is priced is no habit.
		if (passage.lexemes[next]?.kind === 'mark' || meaningAt(passage, next).bound) break;
		const reading = passage.read(next, 0);
		if (reading) return reading.to;
		const { unit, weekdayPlural } = meaningAt(passage, next);
		if (unit !== undefined || weekdayPlural !== undefined) return next + 1;
	}
	return at + 1;
}

function toFound(text: string, passage: Passage, { from, reading, finder }: Placed): FoundDate {
	const start = passage.lexemes[from]?.start ?? 0;
	const end = passage.lexemes[reading.to - 1]?.end ?? text.length;
	return {
		index: start,
		text: text.slice(start, end),
		start: reading.span.start,
		end: reading.span.end,
		bound: reading.bound ?? boundOf(passage, from, reading.to),
		grain: reading.grain,
		yearGiven: reading.yearGiven,
		weekday: reading.weekday,
		relative: reading.relative,
		leans: reading.leans,
		finder,
	};
}

/** "Before the end of the week": until that end. */
function boundOf(passage: Passage, from: number, to: number): Bound {
	const bound = boundBefore(passage, from);
	const ends = passage.lexemes
		.slice(from, to)
		.some(({ meaning }) => meaning.edge === 'end' || meaning.shortForm?.[0] === 'end');
	return bound === 'before' && ends ? 'by' : bound;
}

function boundBefore(passage: Passage, from: number): Bound {
	const inside = meaningAt(passage, from).bound;
	if (inside) return inside;
	let at = from - 1;
	for (let steps = 0; steps < 3; steps++) {
		const { bound } = meaningAt(passage, at);
		if (bound) return bound;
		// "in the post on Monday": no word that binds stands before an English "on".
		const on = isSmall(passage, at, Small.on) && (passage.words.plainDays || passage.words.dotted);
		if (!isSmall(passage, at, Small.the) && !isSmall(passage, at, Small.about) && !on) break;
		at--;
	}
	return 'on';
}
