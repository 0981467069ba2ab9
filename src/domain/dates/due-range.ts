import { plusDays, type Day } from '../day';
import type { FoundDate } from './found-date';

/** Days that are given for something to be done "after Christmas", "after half-term": no date is kept later. */
export const AFTER_A_SEASON = 7;

/** The days on which a promise with this date is kept: shown from the first, due on the last. */
export interface DueRange {
	readonly from: Day;
	readonly due: Day;
}

/**
 * The days that keep the word: "by Friday" is due on Friday, "by half-term" on its first day, "before Friday" on
 * Thursday, "the week of 7 December" from its Monday, due on its Sunday. What comes after a day is due on the next; after a holiday or a longer time
 * it has a week.
 */
export function dueRange(found: FoundDate): DueRange {
	const { start, end } = found;
	if (found.bound === 'before') {
		const due = plusDays(start, -1);
		return { from: due, due };
	}
	if (found.bound === 'after') {
		const soon = found.grain === 'day' && found.finder !== 'holiday';
		return { from: plusDays(end, 1), due: plusDays(end, soon ? 1 : AFTER_A_SEASON) };
	}
	// "by Advent", "by half-term": when it begins.
	const day = found.finder === 'holiday' ? start : end;
	return found.bound === 'by' ? { from: day, due: day } : { from: start, due: end };
}
