import { dayOf, partsOf, plusDays, weekdayOf, type Day } from '../day';
import type { FoundDate } from './found-date';

/** Notes on people are not older than this; what reads as older is a slip or no date. */
const EARLIEST = '1990-01-01' as Day;
/** How many years back a date without a year is looked for, so that its weekday agrees. */
const YEARS_BACK = 12;

/**
 * The day on which a line that opens with this date was written: never after `today`. A date without a year is
 * the latest such day up to today whose weekday agrees, else simply the latest. Null where it cannot be: before
 * 1990, or a year in the future that stands in the words.
 */
export function writtenDay(found: FoundDate, today: Day): Day | null {
	const day = found.yearGiven ? found.start : latestUpTo(found, today);
	return day !== null && day <= today && day >= EARLIEST ? day : null;
}

function latestUpTo(found: FoundDate, today: Day): Day | null {
	if (found.relative) {
		if (found.start <= today) return found.start;
		if (found.weekday === null) return null;
		return plusDays(today, -((weekdayOf(today) - found.weekday + 7) % 7));
	}
	const { month, day } = partsOf(found.start);
	const { year } = partsOf(today);
	let latest: Day | null = null;
	for (let back = 0; back <= YEARS_BACK; back++) {
		const candidate = dayOf(year - back, month, day);
		if (candidate === null || candidate > today) continue;
		latest ??= candidate;
		if (found.weekday === null || weekdayOf(candidate) === found.weekday) return candidate;
	}
	return latest;
}
