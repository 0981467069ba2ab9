import { Small } from '../date-words';
import { dayOf, daysBetween, partsOf, plusDays, plusMonths, type Day } from '../../day';
import { readDayNumber, type DayNumber } from '../counts';
import { KIND, NO_MEANING } from '../lexicon';
import { nextSuchNumber, nextWeekdayNumber } from '../roll';
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
	type Finder,
	type Passage,
	type Reading,
} from '../reading';
import { closes, goesOn, isNoCue } from '../company';

/** A day's number without its month: "the 15th", "Friday the 13th", "20th of next month". */
export const dayNumber: Finder = {
	name: 'day number',
	figures: true,
	starts: ({ number, ordinal, weekday, small }) =>
		isAny(number, ordinal, weekday) || (small & (Small.the | Small.theDay)) !== 0,
	needs: KIND.figure | KIND.count,
	within: 8,
	read: readDayOfMonth,
	examples: {
		'by the 15th': '2026-11-15',
		'on the 1st': '2026-12-01',
		'Friday the 13th': '2026-11-13',
		'Tue 10th': '2026-11-10',
		'Tues eve 10th': '2026-11-10',
		'Tuesday the 10th dinner': '2026-11-10',
		'Sat 8 in the evening': '2026-11-07',
		'20th of next month': '2026-12-20',
		'the 15th of the month': '2026-11-15',
		'31st of this month': null,
		'on the evening of the 11th': '2026-11-11',
		'ready for the 30th.': '2026-11-30',
		'the 2nd interview': null,
		'the 80th': null,
	},
};

function readDayOfMonth(passage: Passage, from: number, depth: number): Reading | null {
	const opening =
		meaningAt(passage, from + 1).weekday === undefined
			? from
			: pastSmall(passage, from, Small.the | Small.theDay);
	const weekday = meaningAt(passage, opening).weekday ?? null;
	let at = opening;
	if (weekday !== null) at = pastMark(passage, pastMark(passage, opening + 1, '.'), ',');
	// "Thurs eve 26th"; "Thursday evening 7" is an hour.
	const part = weekday !== null && isSmall(passage, at, Small.part);
	if (part) at++;
	const the = isDayArticle(passage, at);
	if (the) at++;
	if (opening === at && !the && !mayBeDay(passage, at)) return null;
	const day = readDayNumber(passage, at);
	if (!day || (isGlued(passage, at) && passage.lexemes[at - 1]?.kind === 'word')) return null;
	const within = withinMonth(passage, day, depth);
	if (within) return within;
	if (part && day.form === 'figure') return null;
	if (weekday !== null) return withWeekday(passage, at, day, weekday, the);
	return alone(passage, at, day, the);
}

/** "the", "le", "el"; never "las", which comes before hours. */
function isDayArticle(passage: Passage, at: number): boolean {
	const { plainDays, dotted } = passage.words;
	return isSmall(passage, at, Small.theDay) || (isSmall(passage, at, Small.the) && (!plainDays || dotted));
}

/** A look at the neighbours, before anything is read: "3 men", "2.5" and "20:15" are soon told. */
function mayBeDay(passage: Passage, at: number): boolean {
	const figures = passage.lexemes[at];
	if (figures?.kind !== 'figure') return true;
	const next = passage.lexemes[at + 1];
	if (figures.text.length > 2) return false;
	if (!next || next.meaning !== NO_MEANING) return true;
	if (next.kind === 'mark') return next.text === '.' || passage.lexemes[at - 1]?.kind === 'word';
	return next.kind === 'figure' ? false : passage.words.plainDays;
}

/** "15th of next month", "the 15th day of the month", "the 21st this month". */
function withinMonth(passage: Passage, day: DayNumber, depth: number): Reading | null {
	let at = day.to;
	if (meaningAt(passage, at).unit === 'day') at++;
	const linked = isSmall(passage, at, Small.of);
	if (day.form === 'figure' && isSmall(passage, at, Small.in)) return null;
	at = pastSmall(passage, at, Small.of);
	if (!linked && meaningAt(passage, at).relation === undefined) return null;
	// "she was sixteen last June"
	if (!linked && day.form === 'word') return null;
	const month = passage.read(at, depth + 1);
	if (!month?.span || month.grain !== 'month' || (!linked && !month.relative)) return null;
	const { year, month: number } = partsOf(month.span.start);
	let found = dayOf(year, number, day.value);
	const loose = isSmall(passage, at, Small.the) && meaningAt(passage, at + 1).relation === undefined;
	// "the 5th of the month", when this month's is past, is the next one.
	if (found && loose && found < passage.reference) found = plusMonths(found, 1);
	return found ? oneDay(month.to, found, { relative: true, yearGiven: month.yearGiven }) : noDay(month.to);
}

function withWeekday(
	passage: Passage,
	at: number,
	day: DayNumber,
	weekday: number,
	the: boolean,
): Reading | null {
	if (isTimeOrCount(passage, day)) return null;
	if (day.form === 'figure' && isMark(passage, at - 1, ',') && !the) return null;
	if ((day.form === 'word' || day.form === 'ordinal word') && !the) return null;
	const found = nextWeekdayNumber(passage.reference, weekday, day.value);
	const away = found === null ? 0 : Math.abs(daysBetween(passage.reference, found));
	// "Wednesday the 25th with a full tank": that the 25th is a Wednesday soon says that it is a day.
	const agreed = the && day.form === 'ordinal figure' && away < 120;
	if (passage.prose && !agreed && !dayGoesOn(passage, day)) return null;
	// "Friday 10" may as well be a time; it is a day where that day is near.
	if (passage.prose && day.form === 'figure' && away > 31) return null;
	return found && oneDay(day.to, found, { weekday });
}

function alone(passage: Passage, at: number, day: DayNumber, the: boolean): Reading | null {
	const lead = at - (the ? 2 : 1);
	const cue = meaningAt(passage, lead);
	const on =
		cue.bound !== undefined ||
		isSmall(passage, lead, Small.on | Small.to) ||
		(the && (isSmall(passage, lead, Small.weekOf | Small.about) || isOfDay(passage, lead)));
	// "next visit is the 5th", "next visit, the 5th,", "the evening of the sale (the 4th)", "ready for the 30th"
	const told = the && day.form === 'ordinal figure' && isTold(passage, lead, day.to);
	const plain = day.form === 'figure' || day.form === 'word';
	// French "pour 15" is a number of them, "pour le 15" a day.
	const counts =
		passage.words.plainDays && isSmall(passage, lead, Small.for) && !isSmall(passage, at - 1, Small.theDay);
	const bound = passage.words.plainDays && cue.bound !== undefined;
	const led =
		!counts && ((isSmall(passage, lead, Small.on) && passage.lexemes[lead]?.text !== 'at') || bound);
	// "from the first", "after the second": what was counted, more often than a day.
	if (passage.prose && day.form === 'ordinal word' && day.value < 5 && cue.bound !== 'by') return null;
	if (the === false && isNoCue(passage, lead)) return null;
	if (plain && !the && !(day.form === 'figure' && led)) return null;
	if ((day.form === 'ordinal word' && !the) || (day.form === 'word' && day.value === 1)) return null;
	if (
		isTimeOrCount(passage, day) ||
		!(isSmall(passage, at - 1, Small.theDay) && plain ? isNoCount(passage, day.to) : dayGoesOn(passage, day))
	)
		return null;
	if (passage.prose && !(plain ? passage.words.plainDays && (the || on) : on || told)) return null;
	const found = nextSuchNumber(passage.reference, day.value);
	const before = passage.prose && cue.bound === 'by' ? justBefore(passage, day.value) : null;
	if (before) return oneDay(day.to, before, { weakness: 'day number', leans: true });
	return oneDay(day.to, found, { weakness: 'day number' });
}

/** "the weekend of the 5th", "the evening of the 11th". */
function isOfDay(passage: Passage, at: number): boolean {
	const named = meaningAt(passage, at - 1).unit === 'weekend' || isSmall(passage, at - 1, Small.part);
	return named && isSmall(passage, at, Small.of);
}

function isTold(passage: Passage, before: number, to: number): boolean {
	const leads = isSmall(passage, before, Small.is | Small.for) || isMark(passage, before, ',:(');
	return closes(passage, to) && leads;
}

/** "le 15" counts nothing, unless a unit or a share follows. */
function isNoCount(passage: Passage, at: number): boolean {
	return meaningAt(passage, at).unit === undefined && !isMark(passage, at, '%€$£°');
}

/** Where the full stop is the mark of an ordinal, a noun may follow it ("am 15. Geburtstag"). */
function dayGoesOn(passage: Passage, day: DayNumber): boolean {
	if (!passage.words.dotted || !isMark(passage, day.to, '.')) return goesOn(passage, day.to);
	const next = passage.lexemes[day.to + 1];
	const small = next?.kind === 'word' && passage.text[next.start] === passage.text[next.start]?.toLowerCase();
	return small || goesOn(passage, day.to + 1);
}

function isTimeOrCount(passage: Passage, day: DayNumber): boolean {
	const next = day.to;
	const part =
		isSmall(passage, next, Small.of) && isSmall(passage, pastSmall(passage, next + 1, Small.the), Small.part);
	if (isSmall(passage, next, Small.clock) || (part && day.form === 'figure')) return true;
	// "Mon 30th 8.30"
	if (passage.lexemes[next]?.kind === 'figure') return day.form !== 'ordinal figure';
	if (isMark(passage, next, '%€$£°')) return true;
	if (day.form !== 'figure') return false;
	const runsOn = passage.lexemes[next]?.gap === false && passage.lexemes[next]?.kind === 'word';
	return (
		runsOn ||
		(isMark(passage, next, '.,:/-–') &&
			isGlued(passage, next) &&
			passage.lexemes[next + 1]?.kind === 'figure')
	);
}

/** "Her birthday is 30 January. Flowers by the 27th": within the week that leads up to the date named before. */
function justBefore({ anchor, anchorIsDay, reference }: Passage, number: number): Day | null {
	if (anchor === null || !anchorIsDay || anchor <= reference) return null;
	for (let back = 1; back <= 7; back++) {
		const day = plusDays(anchor, -back);
		if (partsOf(day).day === number) return day >= reference ? day : null;
	}
	return null;
}
