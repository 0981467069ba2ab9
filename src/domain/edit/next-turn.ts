import { daysBetween, plusDays, plusMonths, readDay, weekdayOf, type Day } from '../day';

/** What Tasks takes for the rule of a task that comes again: `🔁 every 2 weeks when done`, `[repeat:: every month]`. */
const RULE = /(?:🔁\uFE0F?\s*|[[(]repeat::\s*)([a-z0-9, !]+)/iu;
const SIMPLE = /^every (?:(\d{1,4}|other) )?(day|weekday|week|month|year)s?( when done)?$/i;
const DATES = ['📅|📆|🗓|[[(]due::', '⏳|⌛|[[(]scheduled::', '🛫|[[(]start::'].map(
	(mark) => new RegExp(`((?:${mark})\\uFE0F?\\s*)(\\d{4}-\\d\\d-\\d\\d)`, 'iu'),
);
const CREATED = /((?:➕|[[(]created::)\uFE0F?\s*)\d{4}-\d\d-\d\d/iu;
/** What names this one turn alone: its block, its number, what it waits for. */
const OWN_NAMES =
	/\s*(?:(?:🆔|⛔)\uFE0F?\s*[\w-]+(?:\s*,\s*[\w-]+)*|[[(](?:id|dependsOn)::[^\])]*[\])])|\s+\^[\w-]+\s*$/giu;

/** Does the task of this line come again? */
export function comesAgain(line: string): boolean {
	return RULE.test(line);
}

/** An open task that comes again, as it stands for its next turn, and how many days that is later. */
export interface NextTurn {
	readonly line: string;
	readonly days: number;
}

/**
 * The next turn of a task that is done on a day, as Tasks makes it: counted from its due date, else from ⏳, else from
 * 🛫, or from the day itself where it says "when done"; its other dates keep their distance. Null for rules other than
 * every so many days, weekdays, weeks, months or years, and where no date can be moved.
 */
export function nextTurn(line: string, doneOn: Day): NextTurn | null {
	const [, count, unit = '', whenDone] = SIMPLE.exec(RULE.exec(line)?.[1]?.trim() ?? '') ?? [];
	const [from] = DATES.flatMap((date) => readDay(date.exec(line)?.[2] ?? '') ?? []);
	if (unit === '' || from === undefined) return null;
	const times = count === undefined ? 1 : Number(count) || 2;
	const days = daysBetween(from, later(whenDone ? doneOn : from, times, unit.toLowerCase()));
	const moved = DATES.reduce(
		(text, date) =>
			text.replace(date, (all, mark: string, words: string) => {
				const day = readDay(words);
				return day ? mark + plusDays(day, days) : all;
			}),
		line,
	);
	return { line: moved.replace(CREATED, `$1${doneOn}`).replace(OWN_NAMES, ''), days };
}

function later(day: Day, times: number, unit: string): Day {
	if (unit === 'month') return plusMonths(day, times);
	if (unit === 'year') return plusMonths(day, 12 * times);
	if (unit !== 'weekday') return plusDays(day, unit === 'week' ? 7 * times : times);
	let next = day;
	for (let left = times; left > 0;) {
		next = plusDays(next, 1);
		if (weekdayOf(next) < 6) left--;
	}
	return next;
}
