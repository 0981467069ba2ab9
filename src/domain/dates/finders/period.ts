import { dayOf, daysBetween, partsOf, plusDays, plusMonths, weekdayOf, type Day } from '../../day';
import {
	monthOf,
	plusWorkdays,
	quarterOf,
	weekdayAfter,
	weekdayBefore,
	weekOf,
	wholeMonth,
	wholeYear,
	type Span,
} from '../calendar';
import { goesOn, isCued } from '../company';
import { readCount, readDayNumber } from '../counts';
import { Small, type Relation, type Unit } from '../date-words';
import type { Grain } from '../found-date';
import { isShort, KIND } from '../lexicon';
import { inYear } from '../roll';
import {
	isAny,
	isSmall,
	meaningAt,
	noDay,
	oneDay,
	pastMark,
	pastSmall,
	relationBehind,
	someDays,
	leansAhead,
	type Finder,
	type Passage,
	type Reading,
} from '../reading';

/** A week, month, quarter or year: "next week", "this month", "the following weekend", "the next three days". */
export const period: Finder = {
	name: 'period',
	figures: false,
	starts: ({ relation, unit, small }) => isAny(relation, unit) || (small & Small.the) !== 0,
	needs: KIND.unit,
	within: 8,
	read: readPeriod,
	examples: {
		'next week': '2026-11-09',
		'this week': '2026-11-02',
		'next month': '2026-12-01',
		'this weekend': '2026-11-07',
		'the week after next': '2026-11-16',
		'next next week': '2026-11-16',
		'next year on 2 October': '2027-10-02',
		'next month on the 4th': '2026-12-04',
		'next quarter': '2027-01-01',
		'next year': '2027-01-01',
		'last year': '2025-01-01',
		'the next three days': '2026-11-03',
	},
};

const GRAINS: Partial<Record<Unit, Grain>> = {
	week: 'week',
	weekend: 'week',
	month: 'month',
	quarter: 'quarter',
	year: 'year',
};

/** How many periods on a relation leads. */
export const STEPS: Record<Relation, number> = {
	this: 0,
	same: 0,
	that: 0,
	next: 1,
	coming: 1,
	following: 1,
	last: -1,
	past: -1,
	previous: -1,
	'after next': 2,
	'before last': -2,
};

function readPeriod(passage: Passage, from: number, depth: number): Reading | null {
	const the = isSmall(passage, from, Small.the);
	let at = the ? from + 1 : from;
	const led = the ? readCount(passage, at) : null;
	const ledBy = led && meaningAt(passage, led.to).relation;
	// "les 2 prochaines semaines"
	if (led && ledBy) return unitsBy(passage, led.to + 1, led.value, ledBy);
	let relation = meaningAt(passage, at).relation ?? null;
	if (relation !== null) at++;
	const further = relation === null ? null : meaningAt(passage, at).relation;
	if (further) [relation, at] = [further === 'next' && relation === 'next' ? 'after next' : further, at + 1];
	if (relation !== null) {
		const several = severalUnits(passage, at, relation);
		if (several) return several;
	}
	const unit = meaningAt(passage, at).unit;
	// "on the last day"
	if (passage.prose && unit === 'day' && relation === 'last') return null;
	if (!unit || isShort(unit) || unit === 'decade') return null;
	let to = at + 1;
	const behind = relationBehind(passage, to);
	// "for two days following"
	if (behind && passage.prose && readCount(passage, from - 1)?.to === from) return null;
	if (behind && (relation === null || behind === 'after next')) [relation, to] = [behind, to + 1];
	const after = isSmall(passage, to, Small.after);
	if (relation === null && the && (after || isSmall(passage, to, Small.before)) && passage.anchor) {
		if (!passage.read(to + 1, depth + 2)?.span)
			return unit === 'weekend'
				? nextWeekend(to + 1, passage.anchor, after)
				: unitBy(to + 1, passage.anchor, unit, after ? 1 : -1, true);
	}
	if (relation === null && !(the && (depth > 0 || !passage.prose || unit === 'weekend'))) {
		// "at weekend", "end of week": a bare unit is one only within a longer date.
		if (depth === 0 || isSmall(passage, to, Small.after | Small.before)) return null;
	}
	if (isSmall(passage, to, Small.after) && passage.read(to + 1, depth + 2)?.span) return null;
	if (relation === null && depth === 0 && (unit !== 'weekend' || isSmall(passage, to, Small.of))) return null;
	const reading = related(passage, to, unit, relation);
	if (depth === 0 && unit === 'year' && reading?.span) return inThatYear(passage, reading, depth) ?? reading;
	if (depth === 0 && unit === 'month' && reading?.span) return inThatMonth(passage, reading) ?? reading;
	// "the weekend desk": without a relation it needs company.
	const alone =
		relation === null && depth === 0 && (!isCued(passage, from) || isSmall(passage, from - 1, Small.to));
	const bare = alone && reading?.span;
	return bare ? someDays(to, bare, reading.grain, { relative: true, weakness: 'season' }) : reading;
}

/** "next year on 2 October", "next year in March". */
function inThatYear(passage: Passage, year: Reading, depth: number): Reading | null {
	const at = pastSmall(passage, pastMark(passage, year.to, ','), Small.on | Small.of | Small.in);
	const day = at > year.to ? passage.read(at, depth + 1) : null;
	if (!year.span || !day?.span || day.relative || day.yearGiven) return null;
	const { start, end } = day.span;
	const of = partsOf(year.span.start).year;
	const inside =
		start.slice(0, 4) === end.slice(0, 4) && day.grain !== 'year' && day.weakness !== 'day number';
	if (!inside) return null;
	const month = day.grain === 'month' ? wholeMonth(of, partsOf(start).month) : null;
	return {
		...day,
		span: month ?? { start: inYear(start, of), end: inYear(end, of) },
		weakness: null,
		relative: true,
	};
}

/** "next month on the 4th". */
function inThatMonth(passage: Passage, { span, to }: Reading): Reading | null {
	const at = pastSmall(passage, pastMark(passage, to, ','), Small.on);
	const day = at > to && isSmall(passage, at, Small.the) ? readDayNumber(passage, at + 1) : null;
	if (!span || !day || !goesOn(passage, day.to)) return null;
	const { year, month } = partsOf(span.start);
	const found = dayOf(year, month, day.value);
	return found ? oneDay(day.to, found, { relative: true }) : noDay(day.to);
}

function related(passage: Passage, to: number, unit: Unit, relation: Relation | null): Reading | null {
	const leans =
		relation === 'same' ||
		relation === 'that' ||
		(relation === 'following' && passage.anchor !== null) ||
		(relation === 'previous' && leansAhead(passage));
	if (leans && passage.anchor) return unitBy(to, passage.anchor, unit, STEPS[relation], true);
	if (leans && (passage.prose || relation !== 'following')) return null;
	return unitBy(to, passage.reference, unit, relation === null ? 0 : STEPS[relation], false);
}

function unitBy(to: number, base: Day, unit: Unit, step: number, leans: boolean): Reading | null {
	const more = { relative: true, leans };
	if (unit === 'day') return oneDay(to, plusDays(base, step), more);
	if (unit === 'workday') return oneDay(to, plusWorkdays(base, step), more);
	const span = spanOf(base, unit, step);
	const grain = GRAINS[unit];
	return span && grain ? someDays(to, span, grain, more) : null;
}

/** "the weekend after", "the weekend before" */
function nextWeekend(to: number, anchor: Day, after: boolean): Reading {
	const last = weekdayOf(anchor) === 7 ? plusDays(anchor, -1) : anchor;
	const start = after ? weekdayAfter(anchor, 6) : weekdayBefore(last, 6);
	return someDays(to, { start, end: plusDays(start, 1) }, 'week', { relative: true, leans: true });
}

function spanOf(base: Day, unit: Unit, step: number): Span | null {
	switch (unit) {
		case 'week':
			return weekOf(base, step);
		case 'fortnight':
			return { start: weekOf(base, step).start, end: weekOf(base, step + 1).end };
		case 'weekend':
			return { start: plusDays(weekOf(base, step).start, 5), end: weekOf(base, step).end };
		case 'month':
			return monthOf(base, step);
		case 'quarter':
			return quarterOf(base, step);
		case 'year':
			return wholeYear(partsOf(base).year + step);
		default:
			return null;
	}
}

/** "the next three days", "the last two weeks": from tomorrow, or up to yesterday. */
function severalUnits(passage: Passage, at: number, relation: Relation): Reading | null {
	const count = readCount(passage, at);
	return count && unitsBy(passage, count.to, count.value, relation);
}

function unitsBy(passage: Passage, at: number, count: number, relation: Relation): Reading | null {
	const step = STEPS[relation];
	const { unit } = meaningAt(passage, at);
	if (Math.abs(step) !== 1 || !unit || count > 1000) return null;
	if (isShort(unit)) return noDay(at + 1);
	const day = plusDays(passage.reference, step);
	const months = { month: 1, quarter: 3, year: 12 }[unit as 'month'];
	const far = months
		? plusDays(plusMonths(passage.reference, step * months * count), 0)
		: plusDays(passage.reference, step * count * (unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 1));
	const span = step > 0 ? { start: day, end: far } : { start: far, end: day };
	return someDays(at + 1, span, GRAINS[unit] ?? 'day', { relative: true });
}

/** Whether a span is that of a whole weekend. */
export function isWeekend(span: Span): boolean {
	return weekdayOf(span.start) === 6 && daysBetween(span.start, span.end) === 1;
}
