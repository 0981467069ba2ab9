import { dayOf, firstOf, partsOf, plusDays, plusMonths, type Day } from '../day';
import type { FoundDate } from './found-date';
import { NEAR, nextSuchDay } from './roll';

/** A day without a year that is further back than this may be a plan for its next turn. */
export const PLAN_AFTER_DAYS = 200;

/**
 * The first day after today on which a date may be read otherwise that says when its line was written; null = never. It
 * may come too early, never too late. `past` is what it is read as today.
 */
export function readsOtherwiseOn(found: FoundDate, past: Day | null, today: Day): Day | null {
	const { end, grain, start, weekday, yearGiven } = found;
	const ahead = (days: readonly (Day | null)[]): Day | null =>
		days.reduce((first, day) => (day !== null && day > today ? firstOf(first, day) : first), null);
	// Of a month that has begun the last day counts that there was.
	if (yearGiven) return ahead([start, grain === 'month' && end > today ? plusDays(today, 1) : null]);
	const { month, day } = partsOf(start);
	const next = nextSuchDay(plusDays(today, 1), month, day, null);
	const days = [start, plusDays(start, 1), next, past && plusDays(past, PLAN_AFTER_DAYS)];
	if (weekday !== null && next !== null) days.push(plusDays(next, -NEAR));
	// "the 13th", "the first Monday": each month has one.
	if (!/^(?:calendar|numeric) day$/.test(found.finder)) days.push(firstOfNextMonth(today));
	return ahead(days);
}

function firstOfNextMonth(today: Day): Day | null {
	const { year, month } = partsOf(plusMonths(today, 1));
	return dayOf(year, month, 1);
}
