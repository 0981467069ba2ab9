import { plusDays, weekdayOf, type Day } from '../day';
import { easterOf, nthWeekday, sureDay, weekdayBefore, wholeMonth, type Span } from './calendar';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * The days of a holiday in a year, in order, by its rule: `12-25` a fixed day, `1-1!` the Monday after when it is on
 * a weekend; `easter+50` counted from Easter Sunday; `advent` its first Sunday; `11-thu-4` the fourth Thursday of
 * November, `5-mon-last`; any of them with so many days added (`11-thu-4+1`); `A..B` one that lasts, B in the next
 * year where it must; `A or B` what comes several times a year; `A / B` where days are written before months / after.
 */
export function holidaysIn(year: number, rule: string, dayFirst: boolean): readonly Span[] {
	const key = `${year} ${dayFirst ? 1 : 0} ${rule}`;
	const known = computed.get(key);
	if (known) return known;
	const [british = '', american = british] = rule.split(' / ');
	const spans = (dayFirst ? british : american).split(' or ').map((each) => spanByRule(year, each));
	const sorted = spans.filter((span) => span !== null).sort((a, b) => (a.start < b.start ? -1 : 1));
	if (computed.size >= MOST_COMPUTED) computed.clear();
	computed.set(key, sorted);
	return sorted;
}

/** Holidays that were computed: a rule yields the same for ever. */
const computed = new Map<string, readonly Span[]>();
const MOST_COMPUTED = 4000;

function spanByRule(year: number, rule: string): Span | null {
	const [from = '', to] = rule.split('..');
	const start = dayByRule(year, from);
	if (!start) return null;
	if (to === undefined) return { start, end: start };
	const end = dayByRule(year, to);
	if (!end) return null;
	if (end >= start) return { start, end };
	const later = dayByRule(year + 1, to);
	return later && { start, end: later };
}

function dayByRule(year: number, rule: string): Day | null {
	const counted = /^(easter(?=-)|advent(?=-)|.*(?=\+))([+-]\d+)$/.exec(rule);
	if (counted) {
		const base = dayByRule(year, counted[1] ?? '');
		return base && plusDays(base, Number(counted[2]));
	}
	if (rule === 'easter') return easterOf(year);
	// Advent begins on the fourth Sunday before Christmas.
	if (rule === 'advent') return plusDays(weekdayBefore(sureDay(year, 12, 25), 7), -21);
	const weekday = /^(\d+)-([a-z]{3})-(\d|last)$/.exec(rule);
	if (weekday) {
		const number = WEEKDAYS.indexOf(weekday[2] ?? '') + 1;
		const nth = weekday[3] === 'last' ? -1 : Number(weekday[3]);
		return nthWeekday(wholeMonth(year, Number(weekday[1])), number, nth);
	}
	const fixed = /^(\d+)-(\d+)(!)?$/.exec(rule);
	if (!fixed) return null;
	const day = sureDay(year, Number(fixed[1]), Number(fixed[2]));
	// "!": kept on the Monday after when it falls on a weekend.
	return fixed[3] && weekdayOf(day) > 5 ? plusDays(day, 8 - weekdayOf(day)) : day;
}
