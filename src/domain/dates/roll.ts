import { dayOf, daysBetween, partsOf, weekdayOf, type Day } from '../day';
import { sureDay } from './calendar';

/** 29 February comes within eight years from any day. */
const YEARS_AHEAD = 8;
/** A date without a year that is as near as this is meant, though its weekday be another. */
export const NEAR = 45;

/**
 * A day and month without a year: the next one on or after the reference, in a leap year where it must be. Where a
 * weekday is named, the nearest year in which it agrees (next, last, the one after); when none does, the date wins.
 * Null where no year has such a day.
 */
export function nextSuchDay(reference: Day, month: number, day: number, weekday: number | null): Day | null {
	const { year } = partsOf(reference);
	const ahead: Day[] = [];
	const wanted = weekday === null ? 1 : 2;
	for (let more = 0; more <= YEARS_AHEAD && ahead.length < wanted; more++) {
		const found = dayOf(year + more, month, day);
		if (found && found >= reference) ahead.push(found);
	}
	const [next, later] = ahead;
	if (!next) return null;
	if (weekday === null) return next;
	// A weekday that is a day off in a date close by is a slip of the pen.
	if (daysBetween(reference, next) <= NEAR) return next;
	const last = dayOf(partsOf(next).year - 1, month, day);
	return [next, last, later].find((found) => found && weekdayOf(found) === weekday) ?? next;
}

/** A number of a day without its month: the next such day on or after the reference. */
export function nextSuchNumber(reference: Day, number: number): Day {
	let { year, month } = partsOf(reference);
	for (;;) {
		const found = dayOf(year, month, number);
		if (found && found >= reference) return found;
		month++;
		if (month > 12) [year, month] = [year + 1, 1];
	}
}

/**
 * "Friday the 13th": that day of this month where the weekday agrees, though it be past; else the next month in
 * which it does. Null where it would be years away.
 */
export function nextWeekdayNumber(reference: Day, weekday: number, number: number): Day | null {
	let { year, month } = partsOf(reference);
	for (let months = 0; months < 36; months++) {
		const found = dayOf(year, month, number);
		if (found && weekdayOf(found) === weekday) return found;
		month++;
		if (month > 12) [year, month] = [year + 1, 1];
	}
	return null;
}

/** A month without a year: this month or the next such. */
export function nextSuchMonth(
	reference: Day,
	month: number,
): { readonly year: number; readonly month: number } {
	const { year, month: now } = partsOf(reference);
	return { year: month < now ? year + 1 : year, month };
}

/** The same day in the year that a yearless date is moved to. */
export function inYear(day: Day, year: number): Day {
	const { month, day: date } = partsOf(day);
	return sureDay(year, month, date);
}
