import { findDates } from '../dates/find-dates';
import { dueRange, type DueRange } from '../dates/due-range';
import type { FoundDate } from '../dates/found-date';
import { dayOf, partsOf, readDay, type Day } from '../day';
import { languages } from '../languages/find-language';
import { linkLabel, linkTarget, textOf } from './properties';

/** Which way round numeric dates of this note are: asked only for a date that needs it. */
export type AskDayFirst = () => boolean;

/** A day of every year, with the year it began in where the words give it. */
export interface DayOfYear {
	readonly year: number | null;
	readonly month: number;
	readonly day: number;
}

/** Words without a year count from a leap year, so that 29 February is a day. */
const LEAP_YEAR = '2024-01-01' as Day;

/** A date in a property is short; what is longer is prose. */
const LONGEST = 80;

/**
 * The day that a property names: "2026-11-02", "2026-11-02T10:00", "2/11/2026", "2 Nov 2026", "[[2026-11-02]]". Only
 * absolute dates: nothing says on which day a property was written, so that "Friday" has no day to count from.
 */
export function readPropertyDay(value: unknown, dayFirst: AskDayFirst): Day | null {
	return readPropertyDue(value, dayFirst)?.due ?? null;
}

/** The days that a property names, where it may be a longer time: "week of 7 December 2026". */
export function readPropertyDue(value: unknown, dayFirst: AskDayFirst): DueRange | null {
	const text = plainText(value);
	if (text === null) return null;
	const day = isoDay(text);
	if (day) return { from: day, due: day };
	const numeric = numericDay(text, dayFirst);
	if (numeric) return { from: numeric, due: numeric };
	const found = absoluteDate(text, LEAP_YEAR, dayFirst, (date) => date.yearGiven);
	return found && dueRange(found);
}

/** A day of every year: "1980-05-02", "--05-02", "05-02", "2/5/1980", "2 May", "2. Mai 1980". */
export function readYearlyDay(value: unknown, dayFirst: AskDayFirst): DayOfYear | null {
	const text = plainText(value);
	if (text === null) return null;
	const iso = isoDay(text) ?? numericDay(text, dayFirst);
	if (iso) return partsOf(iso);
	const short = /^(?:--|0000-|xxxx-)?(\d\d)-?(\d\d)$/i.exec(text);
	if (short) return yearly(Number(short[1]), Number(short[2]));
	const parts = /^(\d{1,2})[/.-](\d{1,2})\.?$/.exec(text);
	if (parts) {
		const [first, second] = [Number(parts[1]), Number(parts[2])];
		const monthFirst = second > 12 || (first <= 12 && !dayFirst());
		return monthFirst ? yearly(first, second) : yearly(second, first);
	}
	const found = absoluteDate(text, LEAP_YEAR, dayFirst, (date) => date.grain === 'day');
	if (!found) return null;
	const { year, month, day } = partsOf(found.start);
	return { year: found.yearGiven ? year : null, month, day };
}

function plainText(value: unknown): string | null {
	const text = textOf(value);
	if (text === null || text.length > LONGEST) return null;
	const target = linkTarget(text);
	const last = target.slice(target.lastIndexOf('/') + 1);
	return /^\d{4}-\d\d-\d\d$/.test(last) ? last : linkLabel(text);
}

/** `2026-11-02`, with a time behind it or not, also `2026/11/2`, `2026.11.02`, `20261102`. Its words may follow. */
function isoDay(text: string): Day | null {
	const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/.-]\d|\d)/.exec(text);
	if (parts) return dayOf(Number(parts[1]), Number(parts[3]), Number(parts[4]));
	const plain = /^(\d{4})(\d\d)(\d\d)(?:T\d+Z?)?$/.exec(text);
	return plain && readDay(`${plain[1]}-${plain[2]}-${plain[3]}`);
}

function numericDay(text: string, dayFirst: AskDayFirst): Day | null {
	const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
	if (!parts) return null;
	const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
	const monthFirst = second > 12 || (first <= 12 && parts[2] !== '.' && !dayFirst());
	return monthFirst ? dayOf(year, first, second) : dayOf(year, second, first);
}

/** The first date of the text that is a day of the calendar and not counted from anything. */
function absoluteDate(
	text: string,
	reference: Day,
	dayFirst: AskDayFirst,
	wanted: (found: FoundDate) => boolean,
): FoundDate | null {
	// A property's date stands by itself, so that any language may be its own.
	for (const language of languages) {
		const context = { reference, language, dayFirst: dayFirst(), prose: false, anchor: null };
		const found = findDates(text, context).find((date) => !date.relative && !date.leans && wanted(date));
		if (found) return found;
	}
	return null;
}

function yearly(month: number, day: number): DayOfYear | null {
	return dayOf(2024, month, day) === null ? null : { year: null, month, day };
}
