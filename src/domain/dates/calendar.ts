import { dayOf, daysInMonth, partsOf, plusDays, weekdayOf, type Day } from '../day';

/** Two days and all between. */
export interface Span {
	readonly start: Day;
	readonly end: Day;
}

/** A day of which we know that the calendar has it. */
export function sureDay(year: number, month: number, day: number): Day {
	const found = dayOf(year, month, Math.min(day, daysInMonth(year, month)));
	if (!found) throw new Error(`The calendar has no day ${year}-${month}-${day}.`);
	return found;
}

/** Monday to Sunday of the week, `weeks` further. */
export function weekOf(day: Day, weeks = 0): Span {
	const start = plusDays(day, 1 - weekdayOf(day) + 7 * weeks);
	return { start, end: plusDays(start, 6) };
}

/** First to last day of the month, `months` further. */
export function monthOf(day: Day, months = 0): Span {
	const { year, month } = partsOf(day);
	const count = year * 12 + month - 1 + months;
	return wholeMonth(Math.floor(count / 12), (count % 12) + 1);
}

export function wholeMonth(year: number, month: number): Span {
	return { start: sureDay(year, month, 1), end: sureDay(year, month, 31) };
}

export function quarterOf(day: Day, quarters = 0): Span {
	const { year, month } = partsOf(day);
	const count = year * 4 + Math.floor((month - 1) / 3) + quarters;
	return wholeQuarter(Math.floor(count / 4), (count % 4) + 1);
}

export function wholeQuarter(year: number, quarter: number): Span {
	return { start: sureDay(year, quarter * 3 - 2, 1), end: sureDay(year, quarter * 3, 31) };
}

export function wholeYear(year: number): Span {
	return { start: sureDay(year, 1, 1), end: sureDay(year, 12, 31) };
}

/** The first such weekday after the day; never the day itself. */
export function weekdayAfter(day: Day, weekday: number): Day {
	return plusDays(day, (weekday - weekdayOf(day) + 7) % 7 || 7);
}

/** The last such weekday before the day; never the day itself. */
export function weekdayBefore(day: Day, weekday: number): Day {
	return plusDays(day, -((weekdayOf(day) - weekday + 7) % 7 || 7));
}

/** The nth such weekday within the span, from its end when negative; null where it has none. */
export function nthWeekday(span: Span, weekday: number, nth: number): Day | null {
	const day =
		nth > 0
			? plusDays(weekdayAfter(plusDays(span.start, -1), weekday), 7 * (nth - 1))
			: plusDays(weekdayBefore(plusDays(span.end, 1), weekday), 7 * (nth + 1));
	return day >= span.start && day <= span.end ? day : null;
}

/** So many working days (Monday to Friday) later. */
export function plusWorkdays(day: Day, count: number): Day {
	const step = Math.sign(count);
	let reached = day;
	for (let left = Math.min(Math.abs(count), 5000); left > 0;) {
		reached = plusDays(reached, step);
		if (weekdayOf(reached) < 6) left--;
	}
	return reached;
}

/** Monday to Sunday of a week by its ISO 8601 number; null where the year has no such week. */
export function isoWeek(year: number, week: number): Span | null {
	const first = weekOf(sureDay(year, 1, 4)).start;
	const start = plusDays(first, 7 * (week - 1));
	return week >= 1 && partsOf(plusDays(start, 3)).year === year ? { start, end: plusDays(start, 6) } : null;
}

/** Easter Sunday of the western churches (Meeus, Jones and Butcher). */
export function easterOf(year: number): Day {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const leaps = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
	const epact = (leaps + 19 * golden + 15) % 30;
	const moon =
		epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
	const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
	const offset = moon - weekday;
	const month = 3 + Math.floor((offset + 40) / 44);
	return sureDay(year, month, offset + 28 - 31 * Math.floor(month / 4));
}
