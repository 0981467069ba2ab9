import { plusDays, weekdayOf, type Day } from '../../day';
import { KIND } from '../lexicon';
import {
	monthOf,
	nthWeekday,
	plusWorkdays,
	weekdayAfter,
	weekdayBefore,
	weekOf,
	type Span,
} from '../calendar';
import { isCued } from '../company';
import { readOrdinal } from '../counts';
import { Small, type Unit } from '../date-words';
import { readLength } from '../lengths';
import {
	isAny,
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

/** The nth of something longer: "second Tuesday of next month", "last day of May", "first week of January", "the Monday after Easter". */
export const nthOf: Finder = {
	name: 'nth of a longer time',
	figures: true,
	starts: ({ ordinal, relation, number, weekday, unit, small }) =>
		isAny(ordinal, relation, number, weekday, unit) || (small & Small.the) !== 0,
	needs: KIND.unit | KIND.weekday,
	within: 8,
	read: readNth,
	examples: {
		'second Tuesday of next month': '2026-12-08',
		'the last Friday in November': '2026-11-27',
		'last day of May': '2027-05-31',
		'first week of January': '2027-01-04',
		'1st full week of January': '2027-01-04',
		'first fortnight of December': '2026-12-01',
		'first sat in december': '2026-12-05',
		'the Monday after Easter': '2027-03-29',
		'the Saturday before Christmas': '2026-12-19',
		'third Wednesday in November': '2026-11-18',
		'first working day of December': '2026-12-01',
		'fifth Monday of this month': '2026-11-30',
		'fifth Sunday of February': null,
		'the first Friday': '2026-11-06',
		'first Monday in 2 months': '2027-01-04',
		'first Monday of the month in 2 months': '2027-01-04',
	},
};

type Noun = { readonly weekday: number } | { readonly unit: Unit };

function readNth(passage: Passage, from: number, depth: number): Reading | null {
	let at = pastSmall(passage, from, Small.the);
	const first = ordinalAt(passage, at);
	if (first) at = first.to;
	let nth = first?.value ?? null;
	const fromEnd = first && first.value > 0 ? ordinalAt(passage, at) : null;
	if (fromEnd?.value === -1) [nth, at] = [-(first?.value ?? 1), fromEnd.to];
	at = pastSmall(passage, at, Small.whole);
	const noun = nounAt(passage, at, nth !== null);
	if (!noun) return null;
	const weekOf = isSmall(passage, at, Small.weekOf);
	const to = pastMark(passage, at + 1, '.');
	const after = isSmall(passage, to, Small.after);
	// "every Friday until Christmas"
	const before = isSmall(passage, to, Small.before) && meaningAt(passage, to).bound !== 'by';
	if (after || before) {
		const base = passage.read(to + 1, depth + 1);
		if (!base?.span) return null;
		// "the last Friday before Christmas"
		const day = counted(base.span, noun, nth === -1 && before ? 1 : (nth ?? 1), after);
		return (
			day && {
				...base,
				...day,
				to: base.to,
				yearGiven: base.yearGiven,
				weakness: null,
				weekday: 'weekday' in noun ? noun.weekday : null,
			}
		);
	}
	if (nth === null) return null;
	const linked = pastSmall(passage, pastMark(passage, to, ','), Small.of);
	const ahead = 'weekday' in noun && linked > to ? monthsAhead(passage, linked) : null;
	if (ahead) return within(passage, ahead, noun, nth);
	const base =
		weekOf || linked > to || !('unit' in noun && noun.unit === 'week')
			? passage.read(linked, depth + 1)
			: null;
	if (
		base?.span &&
		base.span.start < base.span.end &&
		base.grain !== 'day' &&
		(weekOf || linked > to || base.relative || base.weakness !== 'year')
	) {
		return within(passage, base, noun, nth);
	}
	return alone(passage, to, noun, nth, first !== null && meaningAt(passage, at - 1).relation !== undefined);
}

/** The month of "in two months", "of the month in two months", from behind its first small word. */
function monthsAhead(passage: Passage, from: number): Reading | null {
	const month = pastSmall(passage, from, Small.the);
	const named = meaningAt(passage, month).unit === 'month' && isSmall(passage, month + 1, Small.in);
	const length = readLength(passage, named ? month + 2 : from);
	if (!length || !length.months || length.days || meaningAt(passage, length.to - 1).unit !== 'month')
		return null;
	return someDays(length.to, monthOf(passage.reference, length.months), 'month', { relative: true });
}

/** An ordinal; the last is a relation as well ("last Friday of October"). */
function ordinalAt(passage: Passage, at: number): { value: number; to: number } | null {
	return readOrdinal(passage, at);
}

function nounAt(passage: Passage, at: number, numbered: boolean): Noun | null {
	const { weekday, unit, everyday } = meaningAt(passage, at);
	const name = passage.lexemes[at];
	// "sat day after day", as against "first sat in december"
	const sure =
		numbered && isSmall(passage, at + 1, Small.of) && meaningAt(passage, at + 2).month !== undefined;
	if (
		passage.prose &&
		everyday &&
		name &&
		passage.text[name.start] === name.text[0] &&
		!sure &&
		!isCued(passage, at)
	)
		return null;
	if (weekday !== undefined) return { weekday };
	if (isSmall(passage, at, Small.weekOf)) return { unit: 'week' };
	return unit && ['day', 'workday', 'week', 'weekend', 'fortnight', 'month', 'quarter'].includes(unit)
		? { unit }
		: null;
}

function within(passage: Passage, base: Reading, noun: Noun, nth: number): Reading | null {
	const span = base.span;
	if (!span) return null;
	const more = { yearGiven: base.yearGiven, relative: base.relative, leans: base.leans };
	if ('weekday' in noun) {
		const day = nthWeekday(span, noun.weekday, nth);
		return day ? oneDay(base.to, day, { ...more, weekday: noun.weekday }) : noDay(base.to);
	}
	const days = nthUnit(span, noun.unit, nth);
	if (!days || days.start > span.end || days.end < span.start) return noDay(base.to);
	const grain =
		noun.unit === 'day' || noun.unit === 'workday'
			? 'day'
			: noun.unit === 'month'
				? 'month'
				: noun.unit === 'quarter'
					? 'quarter'
					: 'week';
	const week = someDays(base.to, days, grain, more);
	return grain === 'week' ? dayOfWeek(passage, week) : week;
}

/** "first week of October on Friday". */
function dayOfWeek(passage: Passage, week: Reading): Reading {
	const at = pastSmall(passage, pastMark(passage, week.to, '.,'), Small.on);
	const { weekday } = meaningAt(passage, at);
	if (weekday === undefined || at === week.to || !week.span) return week;
	const day = plusDays(weekOf(week.span.end).start, weekday - 1);
	return oneDay(at + 1, day, {
		yearGiven: week.yearGiven,
		relative: week.relative,
		leans: week.leans,
		weekday,
	});
}

function spanOf(day: Day): { span: Span } {
	return { span: { start: day, end: day } };
}

function nthUnit(span: Span, unit: Unit, nth: number): Span | null {
	const one = (day: Day): Span => ({ start: day, end: day });
	switch (unit) {
		case 'day':
			return one(nth > 0 ? plusDays(span.start, nth - 1) : plusDays(span.end, nth + 1));
		case 'workday':
			return one(
				nth > 0 ? plusWorkdays(plusDays(span.start, -1), nth) : plusWorkdays(plusDays(span.end, 1), nth),
			);
		case 'weekend': {
			const saturday = nthWeekday(span, 6, nth);
			return saturday && { start: saturday, end: plusDays(saturday, 1) };
		}
		case 'fortnight':
			// The second goes on to the end.
			return nth === 1
				? { start: span.start, end: plusDays(span.start, 13) }
				: { start: nth > 0 ? plusDays(span.start, 14 * (nth - 1)) : plusDays(span.end, -13), end: span.end };
		case 'week': {
			// A week belongs to the month that has its Thursday, as in ISO 8601.
			const thursday = nthWeekday(span, 4, nth);
			if (!thursday) return null;
			const { start, end } = weekOf(thursday);
			return { start: start < span.start ? span.start : start, end };
		}
		case 'month':
			return nth > 0 ? monthOf(span.start, nth - 1) : monthOf(span.end, nth + 1);
		default:
			return null;
	}
}

/** "the Monday after Easter", "the weekend before Christmas". */
function counted(span: Span, noun: Noun, nth: number, after: boolean): Partial<Reading> | null {
	if (nth < 1 || nth > 60) return null;
	const sign = after ? 1 : -1;
	if ('weekday' in noun) {
		const first = after ? weekdayAfter(span.end, noun.weekday) : weekdayBefore(span.start, noun.weekday);
		return { ...spanOf(plusDays(first, sign * 7 * (nth - 1))), grain: 'day' };
	}
	const base = after ? span.end : span.start;
	switch (noun.unit) {
		case 'day':
			return { ...spanOf(plusDays(base, sign * nth)), grain: 'day' };
		case 'workday':
			return { ...spanOf(plusWorkdays(base, sign * nth)), grain: 'day' };
		case 'week':
			return { span: weekOf(base, sign * nth), grain: 'week' };
		case 'month':
			return { span: monthOf(base, sign * nth), grain: 'month' };
		case 'weekend': {
			const saturday = plusDays(
				after ? weekdayAfter(base, 6) : weekdayBefore(weekdayOf(base) === 7 ? plusDays(base, -1) : base, 6),
				sign * 7 * (nth - 1),
			);
			return { span: { start: saturday, end: plusDays(saturday, 1) }, grain: 'week' };
		}
		default:
			return null;
	}
}

/** "the second Sunday": of this month; in prose that says too little. */
function alone(passage: Passage, to: number, noun: Noun, nth: number, relation: boolean): Reading | null {
	if (!('weekday' in noun) || relation || nth < 1) return null;
	if (passage.prose) return noDay(to);
	const day = nthWeekday(monthOf(passage.reference), noun.weekday, nth);
	return day ? oneDay(to, day, { relative: true, weekday: noun.weekday }) : noDay(to);
}
