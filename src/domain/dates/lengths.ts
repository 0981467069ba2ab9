import { plusDays, plusMonths, weekdayOf, type Day } from '../day';
import { plusWorkdays } from './calendar';
import { readCount, type Count } from './counts';
import { Small, type Unit } from './date-words';
import { isShort } from './lexicon';
import { isGlued, isMark, isSmall, meaningAt, pastMark, pastSmall, type Passage } from './reading';

/** A length of time as it stands in the text. */
export interface Length {
	readonly months: number;
	readonly days: number;
	readonly workdays: number;
	/** So many of a weekday: "two Sundays". */
	readonly weekdays: { readonly count: number; readonly weekday: number } | null;
	/** Shorter than a day, or a length that names no day. */
	readonly tooShort: boolean;
	/** "two or three weeks", "a week or two": the longer of the two. */
	readonly most: Length | null;
	readonly to: number;
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, fortnight: 14 };
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };
const NONE = { months: 0, days: 0, workdays: 0, weekdays: null, tooShort: false, most: null } as const;

/** "three weeks", "1 month and 21 days", "half a year", "a week and a half", "two Sundays". */
export function readLength(passage: Passage, from: number): Length | null {
	let length = readOne(passage, pastSmall(passage, from, Small.about));
	for (let more = 0; length && more < 3; more++) {
		const next = pastSmall(passage, pastMark(passage, length.to, ',+'), Small.and);
		const half = next > length.to && halfOf(passage, length, next);
		if (half) {
			length = half;
			continue;
		}
		const another = length.weekdays ? null : readOne(passage, next);
		if (!another || another.weekdays) break;
		length = {
			months: length.months + another.months,
			days: length.days + another.days,
			workdays: length.workdays + another.workdays,
			weekdays: null,
			tooShort: length.tooShort && another.tooShort,
			most: null,
			to: another.to,
		};
	}
	return length;
}

/** "a week and a half". */
function halfOf(passage: Passage, length: Length, at: number): Length | null {
	const to = pastHalf(passage, at);
	if (!to || meaningAt(passage, to).unit !== undefined) return null;
	return {
		...length,
		months: length.months + Math.floor(length.months / 2),
		days: length.days + (length.months % 2) * 15 + Math.round(length.days / 2),
		to,
	};
}

/** Past "a half"; 0 where none stands here. */
function pastHalf(passage: Passage, at: number): number {
	const article = meaningAt(passage, at).number === 1 ? at + 1 : at;
	return isSmall(passage, article, Small.half) ? article + 1 : 0;
}

/** "in 3d", "in 2w": letters that stand for a unit only behind a figure. */
function shortUnit({ text, lexemes }: Passage, at: number): Unit | undefined {
	const lexeme = lexemes[at];
	if (!lexeme || lexeme.gap || lexeme.end > lexeme.start + 1 || lexemes[at - 1]?.kind !== 'figure')
		return undefined;
	return { d: 'day', w: 'week', y: 'year' }[text.charAt(lexeme.start)] as Unit | undefined;
}

function readOne(passage: Passage, at: number): Length | null {
	const fixed = meaningAt(passage, at).length;
	if (fixed) return { ...NONE, months: fixed.months ?? 0, days: fixed.days ?? 0, to: at + 1 };
	const count = readCount(passage, at);
	// "fortnight" and "week" may stand without a count behind "the" or nothing, but that is no count.
	if (!count) return halfUnit(passage, at) ?? withHalf(passage, at);
	let to = pastSmall(passage, count.to, Small.of);
	if (isSmall(passage, to, Small.half)) {
		const unit = meaningAt(passage, pastSmall(passage, to + 1, Small.of)).unit;
		if (unit && count.value === 1) return half(unit, pastSmall(passage, to + 1, Small.of) + 1);
	}
	// "2-week" is left alone; "two full weeks" has no other word between.
	const mark = isMark(passage, to, '-');
	if (mark) to++;
	const { unit = shortUnit(passage, to), weekday, weekdayPlural } = meaningAt(passage, to);
	const halved = isSmall(passage, to, Small.and) ? pastHalf(passage, to + 1) : 0;
	const doubled = halved ? meaningAt(passage, halved).unit : undefined;
	// "in 2 and a half weeks"
	if (doubled) return andHalf(doubled, count.value, halved + 1);
	const most = unit ? null : secondCount(passage, count);
	if (most) {
		const named = meaningAt(passage, most.to).unit;
		const least = named ? ofUnit(named, count.value, most.to + 1) : null;
		return least && named ? { ...least, most: ofUnit(named, most.value, most.to + 1) } : null;
	}
	// "a quarter of an hour"
	if (unit === 'quarter' && isSmall(passage, to + 1, Small.of) && meaningAt(passage, to + 2).number)
		return null;
	if (unit) return orMore(passage, unit, count.value, to + 1);
	const named = weekdayPlural ?? weekday;
	if (named === undefined || mark) return null;
	return { ...NONE, weekdays: { count: count.value, weekday: named }, to: to + 1 };
}

/** "1.5 weeks" */
function withHalf(passage: Passage, at: number): Length | null {
	const { lexemes } = passage;
	const parted = isMark(passage, at + 1, '.,') && isGlued(passage, at + 1) && isGlued(passage, at + 2);
	const { unit } = meaningAt(passage, at + 3);
	const halved = parted && lexemes[at]?.kind === 'figure' && lexemes[at + 2]?.text === '5';
	return halved && unit ? andHalf(unit, Number(lexemes[at]?.text), at + 4) : null;
}

function andHalf(unit: Unit, count: number, to: number): Length | null {
	const whole = ofUnit(unit, count, to);
	const more = half(unit, to);
	return whole && { ...whole, months: whole.months + more.months, days: whole.days + more.days };
}

/** "2-3 weeks", "two or three weeks": the second count. */
function secondCount(passage: Passage, first: Count): Count | null {
	const joined = isMark(passage, first.to, '-–') || isSmall(passage, first.to, Small.or | Small.to);
	const second = joined ? readCount(passage, first.to + 1) : null;
	return second && second.value > first.value && meaningAt(passage, second.to).unit !== undefined
		? second
		: null;
}

/** "a week or two". */
function orMore(passage: Passage, unit: Unit, count: number, to: number): Length | null {
	const least = ofUnit(unit, count, to);
	const more = least && isSmall(passage, to, Small.or) ? readCount(passage, to + 1) : null;
	const alone = more && more.value === count + 1 && meaningAt(passage, more.to).unit === undefined;
	return least && more && alone ? { ...least, to: more.to, most: ofUnit(unit, more.value, more.to) } : least;
}

function halfUnit(passage: Passage, at: number): Length | null {
	if (!isSmall(passage, at, Small.half)) return null;
	const next = pastSmall(passage, meaningAt(passage, at + 1).number === 1 ? at + 2 : at + 1, Small.of);
	const { unit } = meaningAt(passage, next);
	return unit ? half(unit, next + 1) : null;
}

function half(unit: Unit, to: number): Length {
	const months = MONTHS[unit];
	if (months === 1) return { ...NONE, days: 15, to };
	if (months) return { ...NONE, months: Math.floor(months / 2), to };
	return {
		...NONE,
		days: Math.round((DAYS[unit] ?? 0) / 2),
		tooShort: unit === 'day' || isShort(unit),
		to,
	};
}

/** So many of a unit. */
export function ofUnit(unit: Unit, count: number, to: number): Length | null {
	// "in 48 hours"
	if (unit === 'hour' && count >= 24) return { ...NONE, days: Math.floor(count / 24), to };
	if (isShort(unit)) return { ...NONE, tooShort: true, to };
	if (unit === 'workday') return { ...NONE, workdays: count, to };
	if (unit === 'weekend') return { ...NONE, weekdays: { count, weekday: 6 }, to };
	const days = DAYS[unit];
	if (days) return { ...NONE, days: days * count, to };
	const months = MONTHS[unit];
	return months ? { ...NONE, months: months * count, to } : null;
}

/** The day that lies so long after the other (before it with a negative sign); null beyond the calendar's years. */
export function movedBy(day: Day, length: Length, sign: 1 | -1): Day | null {
	if (length.months > 12_000 || length.days > 400_000 || length.workdays > 5000) return null;
	if (length.weekdays) {
		const { count, weekday } = length.weekdays;
		if (count < 1 || count > 500) return null;
		const step = sign > 0 ? 1 : -1;
		let reached = plusDays(day, step);
		while (weekdayOf(reached) !== weekday) reached = plusDays(reached, step);
		return plusDays(reached, step * 7 * (count - 1));
	}
	const year = Number(day.slice(0, 4)) + sign * (length.months / 12 + length.days / 365);
	if (year < 2 || year > 9990) return null;
	return plusWorkdays(
		plusDays(plusMonths(day, sign * length.months), sign * length.days),
		sign * length.workdays,
	);
}
