import { plusDays, type Day } from '../../day';
import { weekdayAfter, weekdayBefore, weekOf } from '../calendar';
import { closes, isCued } from '../company';
import { Small, type Relation } from '../date-words';
import { movedBy, readLength } from '../lengths';
import { KIND } from '../lexicon';
import {
	isAny,
	isMark,
	isSmall,
	kindsAhead,
	meaningAt,
	noDay,
	oneDay,
	pastMark,
	pastSmall,
	relationBehind,
	leansAhead,
	type Finder,
	type Passage,
	type Reading,
} from '../reading';
import { more } from './named-day';
import { settledOn } from './so-long';

/** A weekday: "Friday", "next Tuesday", "Friday week", "Wednesday of next week", "next week on Friday". */
export const weekday: Finder = {
	name: 'weekday',
	figures: false,
	starts: ({ weekday, relation, unit, small }) => isAny(weekday, relation, unit) || (small & Small.the) !== 0,
	needs: KIND.weekday,
	within: 10,
	read: readWeekday,
	examples: {
		Friday: '2026-11-06',
		Monday: '2026-11-09',
		'this Friday': '2026-11-06',
		'next Friday': '2026-11-13',
		'last Friday': '2026-10-30',
		'Friday week': '2026-11-13',
		'Friday fortnight': '2026-11-20',
		'Monday after next': '2026-11-16',
		'next next Monday': '2026-11-16',
		'Wednesday of next week': '2026-11-11',
		'Thurs pm next week': '2026-11-12',
		'next week on Friday': '2026-11-13',
		'Tuesday in two weeks': '2026-11-17',
		'Friday 11 at night': '2026-11-06',
		Fridays: null,
		'Thurs nights': null,
	},
};

function readWeekday(passage: Passage, from: number, depth: number): Reading | null {
	const the = isSmall(passage, from, Small.the);
	const start = the ? from + 1 : from;
	const before = meaningAt(passage, start).relation ?? null;
	const at = before ? relationEnd(passage, start) : start;
	const relation = before ? relationAt(passage, start) : null;
	const { weekday: number } = meaningAt(passage, at);
	if (number === undefined) return weekThenDay(passage, from, depth);
	const to = isMark(passage, at + 1, '.') && isMark(passage, at + 2, ',') ? at + 2 : at + 1;
	const found = (end: number, day: Day, extra: Partial<Reading> = {}): Reading =>
		oneDay(end, day, { relative: true, weekday: number, ...extra });

	// "Thurs nights" are all of them.
	if (relation === null && isSmall(passage, to, Small.parts)) return noDay(to + 1);
	// "one Sunday in Lent" is none in particular.
	if (relation === null && depth === 0 && meaningAt(passage, from - 1).number === 1 && isLoose(passage, to))
		return null;
	const coming = weekdayAfter(passage.reference, number);
	if (relation === null && kindsAhead(passage, to, UNITS_AHEAD) & KIND.unit) {
		const further = more(passage, to, coming);
		if (further) return { ...settledFurther(passage, further, number, to), weekday: number };
		const inWeek = ofWeek(passage, to, number, depth);
		if (inWeek) return inWeek;
		const counted = afterCount(passage, to, number);
		if (counted) return counted;
	}
	const next = relationBehind(passage, to);
	// "next Friday but one"
	const further = relation === 'next' && next === 'after next';
	const behind = relation === null || relation === 'this' || further ? next : undefined;
	const after = further
		? next
		: relation === 'this' && behind
			? ofThis(behind)
			: (relation ?? behind ?? null);
	const end = behind ? to + 1 : to;
	// "Friday next week" is read above; "Friday last seen" is only a Friday.
	if (relation === null && after !== null && meaningAt(passage, end).unit !== undefined)
		return found(to, coming, weak());
	if (after === 'same' || after === 'that') return leaning(passage, end, number, 'that');
	if (after === 'previous' && leansAhead(passage)) return leaning(passage, end, number, 'preceding');
	if (after === 'following') return leaning(passage, end, number, 'following');
	if (after !== null) return found(end, weekdayBy(passage.reference, number, after));
	if (passage.anchor && (the || closes(passage, to + 1))) {
		if (isSmall(passage, to, Small.after)) return leaning(passage, to + 1, number, 'following');
		if (isSmall(passage, to, Small.before)) return leaning(passage, to + 1, number, 'preceding');
	}
	if (
		!passage.prose &&
		meaningAt(passage, at).everyday &&
		!isCued(passage, from) &&
		passage.lexemes[from - 1]?.kind === 'word'
	)
		return null;
	if (the && !isOrdinaryArticle(passage)) return leaning(passage, to, number, 'the');
	return found(to, coming, weak());
}

/** No unit follows, as in "a Monday in two weeks". */
function isLoose(passage: Passage, to: number): boolean {
	return passage.prose && (kindsAhead(passage, to, UNITS_AHEAD) & KIND.unit) === 0;
}

/** "le lundi", "el viernes" say no more than "Monday"; "the Monday" is one that was named. */
function isOrdinaryArticle(passage: Passage): boolean {
	return passage.words.plainDays && !passage.words.dotted;
}

/** "Friday in a couple of weeks": so far behind a weekday its unit may stand. */
const UNITS_AHEAD = 8;

function weak(): Partial<Reading> {
	return { weakness: 'weekday' };
}

/** "the Tuesday in two weeks" counts to a week, and the weekday settles the day. */
function settledFurther(passage: Passage, reading: Reading, weekday: number, from: number): Reading {
	const length = isSmall(passage, from, Small.in) ? readLength(passage, from + 1) : null;
	const reached = length && movedBy(passage.reference, length, 1);
	return reached ? { ...reading, span: settledOn(passage, reached, weekday, from) } : reading;
}

/** The nth relation may be two lexemes: "this coming", "this past". */
function relationEnd(passage: Passage, at: number): number {
	return meaningAt(passage, at + 1).relation === undefined ? at + 1 : at + 2;
}

function relationAt(passage: Passage, at: number): Relation | null {
	const { relation: first } = meaningAt(passage, at);
	const { relation: second } = meaningAt(passage, at + 1);
	if (first === 'next' && second === 'next') return 'after next';
	return first === 'this' && second ? ofThis(second) : (second ?? first ?? null);
}

/** "this coming", "este próximo": the nearest. */
function ofThis(relation: Relation): Relation {
	return relation === 'last' || relation === 'past' || relation === 'previous' ? 'past' : 'coming';
}

/** The weekday that a relation means, counted from the reference; weeks begin on Monday. */
function weekdayBy(reference: Day, weekday: number, relation: Relation): Day {
	const inThisWeek = plusDays(weekOf(reference).start, weekday - 1);
	switch (relation) {
		case 'next':
			return plusDays(inThisWeek, 7);
		case 'after next':
			return plusDays(weekdayAfter(reference, weekday), 7);
		case 'last':
		case 'past':
			return weekdayBefore(reference, weekday);
		case 'previous':
			return plusDays(inThisWeek, -7);
		case 'before last':
			return plusDays(weekdayBefore(reference, weekday), -7);
		case 'this':
			return inThisWeek >= reference ? inThisWeek : plusDays(inThisWeek, 7);
		default:
			return weekdayAfter(reference, weekday);
	}
}

function leaning(
	passage: Passage,
	to: number,
	weekday: number,
	how: 'the' | 'that' | 'following' | 'preceding',
): Reading | null {
	const { anchor, reference } = passage;
	const found = (day: Day): Reading => oneDay(to, day, { relative: true, weekday, leans: true });
	if (anchor === null) {
		if (how === 'following')
			return oneDay(to, weekdayBy(reference, weekday, 'next'), { relative: true, weekday });
		return passage.prose
			? noDay(to)
			: oneDay(to, weekdayAfter(reference, weekday), { relative: true, weekday });
	}
	if (how === 'preceding') return found(weekdayBefore(anchor, weekday));
	if (how === 'following') return found(weekdayAfter(anchor, weekday));
	// "on the Wednesday": the one nearest to what was named, three days before it or three after.
	return found(weekdayAfter(plusDays(anchor, -4), weekday));
}

/** "Wednesday of next week", "Friday this week", "Monday, week 47". */
function ofWeek(passage: Passage, to: number, weekday: number, depth: number): Reading | null {
	// "Thursday afternoon next week"
	const part = pastSmall(passage, pastMark(passage, to, ',-'), Small.part);
	const at = pastSmall(passage, part, Small.of | Small.after);
	if (at === to && meaningAt(passage, at).unit !== undefined && !passage.words.relationsBehind) return null;
	const week = passage.read(at, depth + 1);
	if (!week?.span || week.grain !== 'week' || !week.relative || isSmall(passage, at, Small.in)) return null;
	if (isSmall(passage, at - 1, Small.after) && !isSmall(passage, at - 1, Small.of)) return null;
	const monday = weekOf(week.span.start).start;
	return oneDay(week.to, plusDays(monday, weekday - 1), { relative: true, weekday });
}

/** "next week on Friday", "this week Monday", "last week's Sunday". */
function weekThenDay(passage: Passage, from: number, depth: number): Reading | null {
	const { relation, unit } = meaningAt(passage, from);
	if (depth > 1 || (relation === undefined && unit === undefined && !isSmall(passage, from, Small.the)))
		return null;
	const week = passage.read(from, depth + 2);
	if (!week?.span || week.grain !== 'week' || week.span.start === week.span.end) return null;
	const at = pastSmall(passage, pastMark(passage, week.to, ',.-('), Small.on | Small.of);
	const { weekday } = meaningAt(passage, at);
	if (weekday === undefined) return null;
	return oneDay(at + 1, plusDays(weekOf(week.span.start).start, weekday - 1), { relative: true, weekday });
}

/** "Monday two weeks from now", "Thursday, two years from now", "Saturday 3 days from now". */
function afterCount(passage: Passage, to: number, weekday: number): Reading | null {
	const comma = pastMark(passage, to, ',');
	const back = isSmall(passage, comma, Small.agoBefore);
	const at = back ? comma + 1 : comma;
	const length = readLength(passage, at);
	if (!length || length.weekdays || length.tooShort) return null;
	const ago = back || isSmall(passage, length.to, Small.ago);
	if (!ago && !isSmall(passage, length.to, Small.fromNow)) return null;
	const day = movedBy(passage.reference, length, ago ? -1 : 1);
	return (
		day && oneDay(length.to + 1, settledOn(passage, day, weekday, at).start, { relative: true, weekday })
	);
}
