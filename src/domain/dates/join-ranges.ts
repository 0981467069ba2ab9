import { Small } from './date-words';
import { daysBetween, partsOf, plusDays, type Day } from '../day';
import { weekdayAfter, weekdayBefore, type Span } from './calendar';
import { holiday } from './finders/holiday';
import { inYear } from './roll';
import { isMark, isSmall, type Passage, type Reading } from './reading';

/** A reading in its place. */
export interface Placed {
	readonly from: number;
	readonly reading: Reading & { readonly span: Span };
	readonly finder: string;
}

/** Puts "Monday to Wednesday", "29 Dec – 3 Jan", "from the 5th until the 9th" together, each a range. */
export function joinRanges(passage: Passage, placed: readonly Placed[]): readonly Placed[] {
	const joined: Placed[] = [];
	for (const next of placed) {
		const previous = joined.at(-1);
		if (previous) {
			const pair = alike(passage, previous, next);
			if (pair) {
				joined[joined.length - 1] = pair[0];
				const range = rangeOf(passage, ...pair);
				if (range) joined[joined.length - 1] = range;
				else joined.push(pair[1]);
				continue;
			}
		}
		const range = previous && rangeOf(passage, previous, next);
		if (range) joined[joined.length - 1] = range;
		else joined.push(next);
	}
	return joined;
}

function rangeOf(passage: Passage, a: Placed, b: Placed): Placed | null {
	const free = betweenHolidays(passage, a, b);
	if (free)
		return { ...a, reading: { ...a.reading, to: b.reading.to, span: free, grain: 'day', weakness: null } };
	if (a.reading.grain !== b.reading.grain || a.reading.bound || !isJoin(passage, a, b)) return null;
	const span = between(a.reading, b.reading);
	// "from the 28th to the 25th": one takes the place of the other.
	const back = a.reading.weakness === 'day number' && b.reading.weakness === 'day number';
	if (back && span && daysBetween(span.start, span.end) > 31) return null;
	if (!span || daysBetween(span.start, span.end) > 400 * (a.reading.grain === 'year' ? 100 : 1)) return null;
	return {
		from: a.from,
		finder: a.finder,
		reading: {
			...a.reading,
			to: b.reading.to,
			span,
			yearGiven: a.reading.yearGiven || b.reading.yearGiven,
			relative: a.reading.relative && b.reading.relative,
		},
	};
}

/** "between Christmas and New Year": the days that are neither. */
function betweenHolidays(passage: Passage, a: Placed, b: Placed): Span | null {
	if (a.finder !== holiday.name || b.finder !== holiday.name) return null;
	if (!isSmall(passage, a.from - 1, Small.between) || !isJoin(passage, a, b)) return null;
	const end = plusDays(b.reading.span.start, -1);
	const first = a.reading.span.start;
	const start = plusDays(first < end ? first : inYear(first, partsOf(end).year), 1);
	return start <= end ? { start, end } : null;
}

/** "next Monday or Tuesday", "Thursday and Friday next week": what is said of one weekday holds for its neighbour. */
function alike(passage: Passage, a: Placed, b: Placed): readonly [Placed, Placed] | null {
	const at = a.reading.to;
	const listed =
		isSmall(passage, at, Small.or | Small.and) ||
		isMark(passage, at, ',/&-–—') ||
		isSmall(passage, at, Small.to);
	if (!listed || b.from !== at + 1 || a.reading.weekday === null || b.reading.weekday === null) return null;
	if (!a.reading.relative || !b.reading.relative || a.reading.leans || b.reading.leans) return null;
	const [bareA, bareB] = [a.reading.weakness === 'weekday', b.reading.weakness === 'weekday'];
	if (bareA === bareB) return null;
	if (bareB) return [a, movedTo(b, weekdayAfter(a.reading.span.start, b.reading.weekday))];
	return [movedTo(a, weekdayBefore(b.reading.span.start, a.reading.weekday)), b];
}

function movedTo(placed: Placed, day: Day): Placed {
	return { ...placed, reading: { ...placed.reading, span: { start: day, end: day } } };
}

function isJoin(passage: Passage, a: Placed, b: Placed): boolean {
	const at = a.reading.to;
	const dash = isMark(passage, at, '-–—');
	const between = isSmall(passage, a.from - 1, Small.between) && isSmall(passage, at, Small.and);
	if (!dash && !between && !isSmall(passage, at, Small.to)) return false;
	const gap = passage.lexemes[at]?.gap === true && passage.lexemes[at + 1]?.gap === true;
	// "16 Nov - Friday call her": a dash with blanks joins only what is alike.
	if (
		dash &&
		gap &&
		(a.reading.relative !== b.reading.relative || (a.reading.yearGiven && !b.reading.yearGiven))
	)
		return false;
	const next = isSmall(passage, at + 1, Small.the) && b.from === at + 2 ? at + 2 : at + 1;
	return next === b.from;
}

/** The days from one to the other; a year or week that is missing at one end is that of the other. */
function between(a: Reading & { span: Span }, b: Reading & { span: Span }): Span | null {
	let { start } = a.span;
	let { end } = b.span;
	if (b.yearGiven && !a.yearGiven && !a.relative) {
		start = inYear(start, partsOf(end).year);
		if (start > end) start = inYear(start, partsOf(end).year - 1);
	} else if (!b.yearGiven && !b.relative && end < start) {
		end = inYear(end, partsOf(start).year);
		if (end < start) end = inYear(end, partsOf(start).year + 1);
	} else if (b.weekday !== null && b.relative && (end < start || a.weekday !== null)) {
		end = weekdayAfter(start, b.weekday);
	} else if (!a.yearGiven && !b.yearGiven && !a.relative && daysBetween(start, end) > 366) {
		end = soonAfter(start, end);
	}
	return end >= start ? { start, end } : null;
}

function soonAfter(start: Day, end: Day): Day {
	const near = inYear(end, partsOf(start).year);
	return near >= start ? near : inYear(end, partsOf(plusDays(start, 366)).year);
}
