import { dayOf, partsOf, plusMonths, weekdayOf } from '../../day';
import { readBareYear, readDayNumber, readYear, type Count, type DayNumber } from '../counts';
import { afterMonth, type Tail } from '../after-month';
import { Small, type Relation } from '../date-words';
import { nextSuchDay } from '../roll';
import { KIND } from '../lexicon';
import {
	isAny,
	isGlued,
	isMark,
	isSmall,
	meaningAt,
	noDay,
	oneDay,
	pastMark,
	pastSmall,
	someDays,
	type Finder,
	type Passage,
	type Reading,
} from '../reading';

/** A day with its month in words: "5 November", "Thursday the 5th of Nov 2026", "Nov. 5th, 2026", "5-Nov-26". */
export const calendarDay: Finder = {
	name: 'calendar day',
	figures: true,
	starts: ({ number, ordinal, month, weekday, relation, small }) =>
		isAny(number, ordinal, month, weekday, relation) || (small & (Small.the | Small.theDay)) !== 0,
	needs: KIND.month | KIND.weekday,
	within: 10,
	read: readCalendarDay,
	examples: {
		'5 November': '2026-11-05',
		'Thursday the 5th of Nov 2026': '2026-11-05',
		'Nov. 5th, 2026': '2026-11-05',
		'16-Nov-26': '2026-11-16',
		'16. Nov. 2026': '2026-11-16',
		"Nov 16th, '26": '2026-11-16',
		'the twenty-first of December': '2026-12-21',
		'1 November': '2027-11-01',
		'Sunday 1 November': '2026-11-01',
		'Tuesday evening 8 December': '2026-12-08',
		'29 February': '2028-02-29',
		'31 February': null,
		'3 to 17 December': '2026-12-03',
		'30th to the 2nd of December': '2026-11-30',
		'5 or 6 December': '2026-12-05',
		'12 May twenty twenty-seven': '2027-05-12',
		'Thu Nov 26 11:00:09 2026': '2026-11-26',
		'2027 March 18': '2027-03-18',
		'2027 May 22nd': '2027-05-22',
		'32 October 2027': null,
	},
};

function readCalendarDay(passage: Passage, from: number, depth: number): Reading | null {
	// "le lundi 5 janvier": an article may stand before the weekday.
	const opening =
		meaningAt(passage, from + 1).weekday === undefined
			? from
			: pastSmall(passage, from, Small.the | Small.theDay);
	const named = meaningAt(passage, opening).relation === undefined ? opening : opening + 1;
	const weekday = meaningAt(passage, named).weekday ?? null;
	let at = named;
	if (weekday !== null) {
		at = pastMark(passage, named + 1, '.');
		at = pastMark(passage, at, ',-–(/');
		// "Tuesday evening 8 December"
		at = pastSmall(passage, pastSmall(passage, at, Small.part), Small.of);
	}
	at = pastSmall(passage, at, Small.the | Small.theDay);
	if (weekday !== null && passage.lexemes[at]?.kind === 'figure') {
		const figures = inFigures(passage, at, weekday, depth);
		if (figures) return figures;
	}
	const read =
		meaningAt(passage, at).month === undefined
			? dayFirst(passage, at, weekday)
			: monthFirst(passage, at, weekday);
	if (!read) return named > opening ? null : yearFirst(passage, at);
	if (named > opening && weekday === null)
		return related(passage, read, meaningAt(passage, opening).relation);
	return isMark(passage, at - 1, '(') && isMark(passage, read.to, ')') ? { ...read, to: read.to + 1 } : read;
}

/** "next 6 April", "last May 5th": only the past changes the year. */
function related(passage: Passage, read: Reading, relation: Relation | undefined): Reading | null {
	if (relation === 'that' || relation === 'same' || !read.span) return null;
	const back = relation === 'last' || relation === 'past' || relation === 'previous';
	if (!back || read.yearGiven || read.span.start < passage.reference) return read;
	const year = Number(read.span.start.slice(0, 4)) - 1;
	const day = dayOf(year, Number(read.span.start.slice(5, 7)), Number(read.span.start.slice(8)));
	return day && oneDay(read.to, day);
}

/** "Tuesday 24/11": the weekday settles the year. */
function inFigures(passage: Passage, at: number, weekday: number, depth: number): Reading | null {
	if (passage.lexemes[at + 1]?.kind !== 'mark' || passage.lexemes[at + 2]?.kind !== 'figure') return null;
	const read = passage.read(at, depth + 1);
	if (!read?.span || read.grain !== 'day' || read.relative || read.weekday !== null) return null;
	if (read.weakness === 'day number') return null;
	if (read.yearGiven) return { ...read, weekday };
	const day = nextSuchDay(
		passage.reference,
		Number(read.span.start.slice(5, 7)),
		Number(read.span.start.slice(8)),
		weekday,
	);
	return day && oneDay(read.to, day, { weekday });
}

/** "2026-nov-5", "2026/Nov/05", "2026/5/Nov". */
function yearFirst(passage: Passage, at: number): Reading | null {
	const year = passage.lexemes[at];
	if (year?.kind !== 'figure' || year.text.length !== 4) return null;
	const named = meaningAt(passage, at + 1).month;
	// "2027 March 18"
	const behind =
		named === undefined || (passage.prose && meaningAt(passage, at + 1).everyday)
			? null
			: readDayNumber(passage, at + 2);
	if (named !== undefined && behind && behind.form !== 'word' && !isTime(passage, behind))
		return made(passage, behind.to, Number(year.text), named, behind.value, null);
	if (!isMark(passage, at + 1, '-/')) return null;
	const [a, b] = [at + 2, at + 4];
	const month = meaningAt(passage, a).month ?? meaningAt(passage, b).month;
	const day = readDayNumber(passage, meaningAt(passage, a).month === undefined ? a : b);
	if (month === undefined || !day || !isMark(passage, at + 3, '-/')) return null;
	return made(passage, at + 5, Number(year.text), month, day.value, null);
}

function dayFirst(passage: Passage, at: number, weekday: number | null): Reading | null {
	const day = readDayNumber(passage, at);
	if (!day) return noSuchDay(passage, at);
	if (isMark(passage, at - 1, '$€£')) return null;
	if (isGlued(passage, at) && passage.lexemes[at - 1]?.kind === 'word') return null;
	const several = readSecond(passage, day);
	const last = several?.day ?? day;
	const month = monthAfter(passage, last.to);
	if (!month) return null;
	if (
		several?.join === 'and' &&
		!isSmall(passage, at - 1, Small.between) &&
		!isSmall(passage, at - 2, Small.between)
	)
		return oneOfSeveral(passage, day, month, weekday);
	const everyday = meaningAt(passage, month.to - 1).everyday ?? meaningAt(passage, month.to - 2).everyday;
	if (passage.prose && everyday && day.form === 'word') return null;
	const tail = afterMonth(passage, month.to, weekday);
	// "the 30th to the 2nd of December" begins in the month before.
	return several && (last.value > day.value || several.join === 'range')
		? several_(passage, tail, month.value, day.value, last.value)
		: made(passage, tail.to, tail.year, month.value, last.value, tail.weekday);
}

/** "32 October 2027", "0 March": no day, and no month either. */
function noSuchDay(passage: Passage, at: number): Reading | null {
	const figures = passage.lexemes[at];
	if (figures?.kind !== 'figure' || figures.text.length > 2 || isGlued(passage, at)) return null;
	const month = meaningAt(passage, pastMark(passage, at + 1, '.')).month;
	const to = pastMark(passage, at + 1, '.') + 1;
	return month === undefined ? null : noDay(readYear(passage, to)?.to ?? to);
}

/** Behind the number: [of] month [.] */
function monthAfter(passage: Passage, from: number): Count | null {
	let at = from;
	if (meaningAt(passage, at).unit === 'day') at++;
	at = pastMark(passage, pastMark(passage, at, '.'), '-/,');
	// "hired 15 in March" is no fifteenth.
	if (!isSmall(passage, at, Small.in)) at = pastSmall(passage, at, Small.of);
	at = pastSmall(passage, at, Small.the);
	const { month } = meaningAt(passage, at);
	return month === undefined ? null : { value: month, to: pastDot(passage, at + 1) };
}

/** "Nov." before something more; the full stop of a sentence is left alone. */
function pastDot(passage: Passage, at: number): number {
	const next = passage.lexemes[at + 1];
	return isMark(passage, at, '.') && isGlued(passage, at) && next?.kind === 'figure' ? at + 1 : at;
}

function monthFirst(passage: Passage, at: number, weekday: number | null): Reading | null {
	const { month, everyday } = meaningAt(passage, at);
	if (month === undefined) return null;
	const name = passage.lexemes[at];
	let from = pastMark(passage, at + 1, '.');
	from = pastMark(passage, from, ',-/');
	from = pastSmall(passage, from, Small.the);
	const turned = readBareYear(passage, from);
	if (turned && isMark(passage, turned.to, '-/')) {
		const day = readDayNumber(passage, turned.to + 1);
		if (day) return made(passage, day.to, turned.value, month, day.value, weekday);
	}
	const day = readDayNumber(passage, from);
	if (!day) return null;
	const inWords = day.form === 'word' || day.form === 'ordinal word';
	if (passage.prose && day.form === 'word') return null;
	if (passage.prose && everyday && name && (inWords || passage.text[name.start] === name.text[0]))
		return null;
	if (isTime(passage, day)) return null;
	const second = readSecond(passage, day);
	const range =
		second?.join === 'range' &&
		second.day.value > day.value &&
		!isTime(passage, second.day) &&
		!monthAfterRange(passage, second.day.to);
	const tail = afterMonth(passage, range ? second.day.to : day.to, weekday);
	return range
		? several_(passage, tail, month, day.value, second.day.value)
		: made(passage, tail.to, tail.year, month, day.value, tail.weekday);
}

function monthAfterRange(passage: Passage, at: number): boolean {
	return monthAfter(passage, at) !== null;
}

/** "May 5pm", "May 10:30", "May 2.5". */
function isTime(passage: Passage, day: DayNumber): boolean {
	if (day.form !== 'figure') return false;
	if (isSmall(passage, day.to, Small.clock)) return true;
	return (
		isMark(passage, day.to, ':.') &&
		isGlued(passage, day.to) &&
		isGlued(passage, day.to + 1) &&
		passage.lexemes[day.to + 1]?.kind === 'figure'
	);
}

interface Second {
	readonly join: 'range' | 'and';
	readonly day: DayNumber;
}

/** "3 to 17", "5 or 6", "18 and 19". */
function readSecond(passage: Passage, first: DayNumber): Second | null {
	let at = isGlued(passage, first.to) ? pastMark(passage, first.to, '.') : first.to;
	const comma = isMark(passage, at, ',');
	const range = isMark(passage, at, '-–—') || isSmall(passage, at, Small.to | Small.or);
	const and = comma || isMark(passage, at, '&/+') || isSmall(passage, at, Small.and);
	if (!range && !and) return null;
	at = pastSmall(passage, pastMark(passage, at + 1, ','), Small.or | Small.and);
	at = pastSmall(passage, at, Small.the | Small.theDay);
	const day = readDayNumber(passage, at);
	return day && { join: range ? 'range' : 'and', day };
}

function oneOfSeveral(
	passage: Passage,
	day: DayNumber,
	month: Count,
	weekday: number | null,
): Reading | null {
	const tail = afterMonth(passage, month.to, null);
	const read = made(passage, day.to, tail.year, month.value, day.value, weekday);
	// "Saturday 28 and 5 December": the first is of the month before.
	const agrees = weekday === null || (read.span !== null && weekdayOf(read.span.start) === weekday);
	return agrees ? read : null;
}

function made(
	passage: Passage,
	to: number,
	year: number | null,
	month: number,
	day: number,
	weekday: number | null,
): Reading {
	const found = year === null ? nextSuchDay(passage.reference, month, day, weekday) : dayOf(year, month, day);
	return found ? oneDay(to, found, { yearGiven: year !== null, weekday }) : noDay(to);
}

function several_(passage: Passage, tail: Tail, month: number, first: number, last: number): Reading {
	const end = made(passage, tail.to, tail.year, month, last, null).span?.start;
	if (!end) return noDay(tail.to);
	const base = first < last ? end : plusMonths(dayOf(Number(end.slice(0, 4)), month, 1) ?? end, -1);
	const { year, month: from } = partsOf(base);
	const start = dayOf(year, from, first);
	if (!start) return noDay(tail.to);
	return someDays(tail.to, { start, end }, 'day', {
		yearGiven: tail.year !== null,
		weekday: weekdayOf(start) === tail.weekday ? tail.weekday : null,
	});
}
