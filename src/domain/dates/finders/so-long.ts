import { Small } from '../date-words';
import { laterOf, plusDays, weekdayOf, type Day } from '../../day';
import { weekdayAfter, weekOf } from '../calendar';
import { goesOn } from '../company';
import { readCount } from '../counts';
import { movedBy, ofUnit, readLength, type Length } from '../lengths';
import { KIND } from '../lexicon';
import {
	isAny,
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

/** Counted from the written date or another: "in two weeks", "3 days ago", "two weeks before Easter", "a week on Friday". */
export const soLong: Finder = {
	name: 'so long from a day',
	figures: true,
	starts: ({ number, length, leaning, small }) =>
		isAny(number, length, leaning) ||
		(small &
			(Small.half |
				Small.in |
				Small.within |
				Small.agoBefore |
				Small.about |
				Small.fromNow |
				Small.after)) !==
			0,
	needs: KIND.unit | KIND.weekday | KIND.leaning,
	within: 10,
	read: readSoLong,
	examples: {
		'call in 3 days': '2026-11-05',
		"in two weeks' time": '2026-11-16',
		'a fortnight from now': '2026-11-16',
		'3 weeks ago': '2026-10-12',
		'two weeks today': '2026-11-16',
		'a week on Friday': '2026-11-13',
		'10 working days from tomorrow': '2026-11-17',
		'two weeks before Christmas': '2026-12-11',
		'in 1 year 2 months': '2028-01-02',
		'two Sundays from now': '2026-11-15',
		'in half a year': '2027-05-02',
		'in 48 hours': '2026-11-04',
		'within 14 days of Christmas': '2026-12-25',
		'within a week of Christmas': '2026-12-25',
		'in 2 and a half weeks': '2026-11-20',
		'in a year and a half': '2028-05-02',
		'in 3d': '2026-11-05',
		'+2w': '2026-11-16',
		'in 1.5 weeks': '2026-11-13',
		'3 years, 2 weeks and 5 days': '2029-11-21',
		'2w': '2026-11-16',
		'in 30 minutes': null,
		'1.25 weeks later': null,
		'for two weeks': null,
	},
};

function readSoLong(passage: Passage, from: number, depth: number): Reading | null {
	const reading = readCounted(passage, from, depth);
	return reading?.span && reading.relative ? onWeekday(passage, reading, from) : reading;
}

function readCounted(passage: Passage, from: number, depth: number): Reading | null {
	if (meaningAt(passage, from).leaning !== undefined) return dayAfter(passage, from, depth);
	const lead = [Small.in, Small.within, Small.agoBefore, Small.fromNow, Small.after];
	const led = lead.find((word) => isSmall(passage, from, word)) ?? null;
	let at = led ? from + 1 : from;
	// "+3 days"
	const kind = !led && !passage.prose && isMark(passage, from - 1, '+') ? Small.in : led;
	if (kind === Small.within || kind === Small.in) at = pastNext(passage, at);
	// "within a week of Christmas": "week of" is one expression.
	const week = kind === Small.within ? readCount(passage, at) : null;
	const joined = week !== null && isSmall(passage, week.to, Small.weekOf);
	const length = joined
		? ofUnit('week', week.value, week.to + 1)
		: (readLength(passage, at) ?? (kind === Small.within ? theUnit(passage, from + 1) : null));
	if (!length) return null;
	const inTwoWeeks = (kind === Small.in || kind === Small.within) && isSmall(passage, length.to, Small.ago);
	const behind = inTwoWeeks ? null : afterLength(passage, length, depth, kind === Small.in);
	if (behind) return behind;
	if (length.tooShort) return kind === null ? null : noDay(length.to);
	if (kind === null && isAllThereIs(passage, from, length.to)) return counted(passage, length, length.to, 1);
	if (kind === Small.agoBefore) return counted(passage, length, length.to, -1);
	if (kind === Small.fromNow) return passage.prose ? null : counted(passage, length, length.to, 1);
	if (kind === Small.in) {
		const to = isSmall(passage, length.to, Small.fromNow) ? length.to + 1 : length.to;
		return counted(passage, length, to, 1);
	}
	if (kind !== Small.within) return null;
	// "within 14 days of the talk"
	const of = isSmall(passage, length.to, Small.of) ? length.to + 1 : length.to;
	const base = joined || of > length.to ? passage.read(of, depth + 1) : null;
	if (joined && !base?.span) return null;
	const start = base?.span?.end ?? passage.reference;
	const end = movedBy(start, length, 1);
	const more = { ...(base ? mannerOf(base) : null), relative: true, bound: 'by' } as const;
	return end && someDays(base?.to ?? length.to, { start, end }, 'day', more);
}

/** In a field for a date "3 weeks" is in three weeks. */
function isAllThereIs({ prose, lexemes }: Passage, from: number, to: number): boolean {
	return !prose && from === 0 && to === lexemes.length;
}

/** "within the week": one of them. */
function theUnit(passage: Passage, at: number): Length | null {
	const { unit } = meaningAt(passage, at + 1);
	return unit && isSmall(passage, at, Small.the) ? ofUnit(unit, 1, at + 2) : null;
}

/** "in the next two weeks". */
function pastNext(passage: Passage, at: number): number {
	const next = pastSmall(passage, at, Small.the);
	const { relation } = meaningAt(passage, next);
	if (relation === 'next' || relation === 'coming') return next + 1;
	// "binnen de 10 dagen"
	const count = isSmall(passage, at - 1, Small.within) && meaningAt(passage, at).number === undefined;
	const counted = count ? readCount(passage, next) : null;
	return counted && meaningAt(passage, counted.to).unit !== undefined ? next : at;
}

function counted(
	passage: Passage,
	length: Length,
	to: number,
	sign: 1 | -1,
	base = passage.reference,
	more: Partial<Reading> = {},
): Reading {
	const day = movedBy(base, length, sign);
	if (!day) return noDay(to);
	const last = length.most && movedBy(base, length.most, sign);
	const span = last
		? { start: laterOf(day, last) === day ? last : day, end: laterOf(day, last) }
		: { start: day, end: day };
	return someDays(to, span, 'day', { relative: true, ...more });
}

/** What may follow a length: ago, from now, from a day, on a day. */
function afterLength(passage: Passage, length: Length, depth: number, led: boolean): Reading | null {
	const comma = pastMark(passage, length.to, ',');
	// "a week or so before"
	const at = isSmall(passage, comma, Small.about) && isWayBehind(passage, comma + 1) ? comma + 1 : comma;
	const small = (word: Parameters<typeof isSmall>[2]): boolean => isSmall(passage, at, word);
	if (length.tooShort)
		return small(Small.ago) || small(Small.fromNow) || small(Small.later) ? noDay(at + 1) : null;
	if (small(Small.ago) && !(passage.anchor && small(Small.before)))
		return counted(passage, length, at + 1, -1);
	if (small(Small.after) || small(Small.before)) {
		const sign = small(Small.before) ? -1 : 1;
		const base = passage.read(at + 1, depth + 1);
		if (base?.span) {
			const from = sign > 0 && base.grain !== 'year' ? base.span.end : base.span.start;
			return counted(passage, length, base.to, sign, from, mannerOf(base));
		}
		if (small(Small.fromNow) || small(Small.later)) return later(passage, length, at + 1);
		if (comma > length.to || !passage.anchor) return null;
		return counted(passage, length, at + 1, sign, passage.anchor, { leans: true });
	}
	if (small(Small.fromNow)) return counted(passage, length, at + 1, 1);
	if (small(Small.later)) return later(passage, length, at + 1);
	if (at > length.to || length.weekdays || led) return null;
	const on = small(Small.on) || small(Small.countOn);
	const next = passage.read(on ? at + 1 : at, depth + 1);
	const single = next?.span && next.span.start === next.span.end;
	if (!next?.span || !single || !isCountedFrom(passage, on ? at + 1 : at, on)) return null;
	return counted(passage, length, next.to, 1, next.span.start, mannerOf(next));
}

function isWayBehind(passage: Passage, at: number): boolean {
	return isSmall(passage, at, Small.ago | Small.before | Small.after | Small.later);
}

/** "a week on Friday", "two weeks today": never "two weeks 5 May". */
function isCountedFrom(passage: Passage, at: number, on: boolean): boolean {
	const { weekday, day, relation } = meaningAt(passage, at);
	const named =
		weekday !== undefined || (relation !== undefined && meaningAt(passage, at + 1).weekday !== undefined);
	return (day ?? -1) >= 0 || ((on || relation !== undefined) && named);
}

function later(passage: Passage, length: Length, to: number): Reading {
	return counted(passage, length, to, 1, passage.anchor ?? passage.reference, {
		leans: passage.anchor !== null,
	});
}

/** How the date was given that another is counted from. */
function mannerOf({ yearGiven, relative, leans }: Reading): Partial<Reading> {
	return { yearGiven, relative, leans };
}

/** "the day after Christmas"; without a day behind it leans on one named before. */
function dayAfter(passage: Passage, from: number, depth: number): Reading | null {
	const days = meaningAt(passage, from).leaning ?? 0;
	const at = pastSmall(passage, from + 1, Small.of);
	const base = passage.read(at, depth + 1);
	const relation = meaningAt(passage, at);
	const event = bracketed(passage, from + 1, depth);
	if (
		base?.span &&
		!(event && base.leans) &&
		relation.relation === undefined &&
		relation.unit === undefined
	) {
		const day = plusDays(days > 0 ? base.span.end : base.span.start, days);
		return oneDay(base.to, day, mannerOf(base));
	}
	if (event?.span) return oneDay(event.to + 1, plusDays(event.span.start, days), mannerOf(event));
	// "the day after surgery" leans on nothing; "de dag erna" is whole.
	const open = isSmall(passage, from, Small.after | Small.before);
	const more = relation.unit !== undefined || isSmall(passage, from + 1, Small.the);
	if (open && (more || !goesOn(passage, from + 1)) && !wasNamed(passage, at, from)) return null;
	if (passage.anchor)
		return oneDay(from + 1, plusDays(passage.anchor, days), { leans: true, relative: true });
	return passage.prose ? null : oneDay(from + 1, plusDays(passage.reference, days), { relative: true });
}

/** "the day before it airs (15 December)": the day in brackets behind a few words. */
function bracketed(passage: Passage, from: number, depth: number): Reading | null {
	for (let at = from + 1; at < from + 6; at++) {
		if (isMark(passage, at, '(')) {
			const day = passage.read(at + 1, depth + 1);
			return day?.grain === 'day' && isMark(passage, day.to, ')') ? day : null;
		}
		if (passage.lexemes[at]?.kind !== 'word') return null;
	}
	return null;
}

/** "Hearing slipped to 14 January, ring the day after the hearing": what was spoken of before, with the day named then. */
function wasNamed({ anchor, lexemes, text }: Passage, at: number, before: number): boolean {
	const start = lexemes[at - 1]?.end ?? 0;
	const noun = /^\s*(?:the\s+)?(\p{L}{4,})/u.exec(text.slice(start, start + 40))?.[1]?.toLowerCase();
	return (
		anchor !== null &&
		noun !== undefined &&
		text
			.slice(0, lexemes[before]?.start ?? 0)
			.toLowerCase()
			.includes(noun)
	);
}

/** "in two weeks on Tuesday", "two months from today on Tuesday": the weekday settles the day. */
function onWeekday(passage: Passage, reading: Reading, from: number): Reading {
	if (!reading.span || reading.grain !== 'day' || reading.weekday !== null) return reading;
	const at = pastSmall(passage, pastMark(passage, reading.to, ','), Small.on);
	const { weekday } = meaningAt(passage, at);
	if (weekday === undefined || at === reading.to || isSmall(passage, at + 1, Small.weekMore)) return reading;
	return { ...reading, span: settledOn(passage, reading.span.start, weekday, from), to: at + 1, weekday };
}

/** Counted in weeks: that weekday of the week reached; in anything else: the first on or after. */
export function settledOn(
	passage: Passage,
	day: Day,
	weekday: number,
	from: number,
): { start: Day; end: Day } {
	const weeks = passage.lexemes
		.slice(from, from + 4)
		.some(({ meaning }) => meaning.unit === 'week' || meaning.unit === 'fortnight');
	const start = weeks
		? plusDays(weekOf(day).start, weekday - 1)
		: weekdayOf(day) === weekday
			? day
			: weekdayAfter(day, weekday);
	return { start, end: start };
}
