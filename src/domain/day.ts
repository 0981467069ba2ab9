/** A calendar day, `YYYY-MM-DD`: no hour and no zone, so that no clock can move it. Text order is time order. */
export type Day = `${number}-${number}-${number}`;

/** Days of a cycle of 400 years, after which the calendar repeats. */
const CYCLE = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** The day of these parts (month 1–12), or null where the calendar has no such day (31 February, month 13). */
export function dayOf(year: number, month: number, day: number): Day | null {
	if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null;
	return day <= daysInMonth(year, month) ? written(year, month, day) : null;
}

/** Reads `YYYY-MM-DD` and nothing else; null where it is no such text or no day of the calendar. */
export function readDay(text: string): Day | null {
	return text.length === 10 ? dayAt(text, 0) : null;
}

/** The day `YYYY-MM-DD` whose ten characters stand at a place of a text; null where none do. */
export function dayAt(text: string, at: number): Day | null {
	for (let i = at; i < at + 10; i++) {
		const code = text.charCodeAt(i);
		// A dash, or a figure from 0 to 9.
		if (i === at + 4 || i === at + 7 ? code !== 45 : !(code >= 48 && code <= 57)) return null;
	}
	const year = figures(text, at, at + 4);
	const month = figures(text, at + 5, at + 7);
	const day = figures(text, at + 8, at + 10);
	if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
	return text.slice(at, at + 10) as Day;
}

/** Year, month (1–12) and day of the month. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
	return { year: figures(day, 0, 4), month: figures(day, 5, 7), day: figures(day, 8, 10) };
}

/** The day `count` days later (earlier when negative). */
export function plusDays(day: Day, count: number): Day {
	return fromNumber(dayNumber(day) + count);
}

/** The same day of the month `count` months later; the month's last day where it is shorter. */
export function plusMonths(day: Day, count: number): Day {
	const { year, month, day: date } = partsOf(day);
	const months = year * 12 + (month - 1) + count;
	const newYear = Math.floor(months / 12);
	const newMonth = months - newYear * 12 + 1;
	return written(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

/** Day of the week by ISO 8601: Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
	const sinceThursday = dayNumber(day) % 7;
	return ((sinceThursday + 3 + 7) % 7) + 1;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

/** The month's last day. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
	return a > b ? a : b;
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
	return a < b ? a : b;
}

/** The earlier of two days that may not be there. */
export function firstOf(a: Day | null, b: Day | null): Day | null {
	return a === null || b === null ? (a ?? b) : earlierOf(a, b);
}

/** The number that stands there in figures. */
function figures(day: string, from: number, to: number): number {
	let value = 0;
	for (let at = from; at < to; at++) value = value * 10 + day.charCodeAt(at) - 48;
	return value;
}

/** Days since 1970-01-01, counted in years that begin in March, so that a leap day is a year's last. */
export function dayNumber(day: Day): number {
	const month = figures(day, 5, 7);
	const year = figures(day, 0, 4) - (month <= 2 ? 1 : 0);
	const cycle = Math.floor(year / 400);
	const yearOfCycle = year - cycle * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + figures(day, 8, 10) - 1;
	const dayOfCycle =
		yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
	return cycle * CYCLE + dayOfCycle - EPOCH;
}

/** The other way round; both after Howard Hinnant, "chrono-compatible low-level date algorithms". */
function fromNumber(days: number): Day {
	const shifted = days + EPOCH;
	const cycle = Math.floor(shifted / CYCLE);
	const dayOfCycle = shifted - cycle * CYCLE;
	const yearOfCycle = Math.floor(
		(dayOfCycle -
			Math.floor(dayOfCycle / 1460) +
			Math.floor(dayOfCycle / 36_524) -
			Math.floor(dayOfCycle / 146_096)) /
			365,
	);
	const dayOfYear =
		dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
	const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const month = fromMarch + (fromMarch < 10 ? 3 : -9);
	const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
	return written(yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, date);
}

function written(year: number, month: number, day: number): Day {
	const years = year > 999 ? `${year}` : String(year).padStart(4, '0');
	return `${years}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as Day;
}
