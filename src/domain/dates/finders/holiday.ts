import { partsOf, type Day } from '../../day';
import type { Span } from '../calendar';
import { readCount, readOrdinal, readYear } from '../counts';
import { Small, type Relation } from '../date-words';
import { holidaysIn } from '../holidays';
import { movedBy, readLength } from '../lengths';
import { ofYear } from '../of-year';
import { KIND } from '../lexicon';
import {
	isAny,
	isMark,
	isSmall,
	meaningAt,
	pastMark,
	pastSmall,
	relationBehind,
	someDays,
	type Finder,
	type Passage,
	type Reading,
} from '../reading';

/** Holidays that people plan by, movable ones computed: "Christmas", "Easter Monday 2027", "half-term". */
export const holiday: Finder = {
	name: 'holiday',
	figures: true,
	starts: ({ holiday, relation, ordinal, small }) =>
		isAny(holiday, relation, ordinal) || (small & Small.the) !== 0,
	needs: KIND.holiday,
	within: 5,
	read: readHoliday,
	examples: {
		Christmas: '2026-12-25',
		'Easter Monday': '2027-03-29',
		'Good Friday 2027': '2027-03-26',
		'Advent Sunday': '2026-11-29',
		'Ash Wednesday': '2027-02-10',
		'in the new year': '2027-01-01',
		'Thanksgiving next year': '2027-11-25',
		'last Christmas': '2025-12-25',
	},
};

function readHoliday(passage: Passage, from: number, depth: number): Reading | null {
	const start = pastSmall(passage, from, Small.the);
	const before = meaningAt(passage, start).relation;
	const at = before ? start + 1 : start;
	const named = meaningAt(passage, at).holiday;
	if (named === undefined) return ofAdvent(passage, start);
	return readRule(passage, at, named, before, depth);
}

/** "1. Advent", "zweiter Advent": its Sundays. */
function ofAdvent(passage: Passage, at: number): Reading | null {
	const figure = passage.lexemes[at]?.kind === 'figure' && isMark(passage, at + 1, '.');
	const sunday = figure ? readCount(passage, at) : readOrdinal(passage, at);
	if (!sunday || sunday.value < 1 || sunday.value > 4) return null;
	const to = figure ? at + 2 : sunday.to;
	if (!meaningAt(passage, to).holiday?.startsWith('advent..')) return null;
	const read = readRule(passage, to, `advent+${7 * (sunday.value - 1)}`, undefined, 4);
	return read && { ...read, weakness: null };
}

function readRule(
	passage: Passage,
	at: number,
	rule: string,
	before: Relation | undefined,
	depth: number,
): Reading | null {
	const { reference } = passage;
	const year = readYear(passage, at + 1);
	const inYear = (of: number): Span | null => holidaysIn(of, rule, passage.dayFirst)[0] ?? null;
	if (year && !before) return asReading(inYear(year.value), year.to, { yearGiven: true });
	const of = before ? null : ofYear(passage, at + 1, depth);
	if (of) return asReading(inYear(partsOf(of.span.start).year), of.to, { relative: true });
	const counted = before ? null : afterCount(passage, at + 1);
	if (counted) return asReading(inYear(partsOf(counted.day).year), counted.to, { relative: true });
	const now = partsOf(reference).year;
	const spans = [-2, -1, 0, 1, 2, 3].flatMap((more) => holidaysIn(now + more, rule, passage.dayFirst));
	const next = spans.findIndex((span) => span.end >= reference);
	const behind = before ? undefined : relationBehind(passage, at + 1);
	const relation = before ?? (meaningAt(passage, at + 2).unit === undefined ? behind : undefined);
	const to = relation && !before ? at + 2 : at + 1;
	if (relation === 'last' || relation === 'previous' || relation === 'past') {
		const past = spans.filter((span) => span.end < reference).at(-1) ?? null;
		return asReading(past, to, { relative: true });
	}
	if (relation === 'after next') return asReading(spans[next + 1] ?? null, to, { relative: true });
	return asReading(spans[next] ?? null, to, relation ? { relative: true } : { weakness: 'holiday' });
}

function asReading(span: Span | null, to: number, more: Partial<Reading>): Reading | null {
	return span && someDays(to, span, span.start === span.end ? 'day' : 'season', more);
}

/** "Thanksgiving in 9 months", "Thanksgiving two years ago". */
function afterCount(passage: Passage, from: number): { to: number; day: Day } | null {
	const at = pastSmall(passage, pastMark(passage, from, ','), Small.in);
	const length = readLength(passage, at);
	if (!length || length.tooShort || length.weekdays || length.months === 0) return null;
	const ago = isSmall(passage, length.to, Small.ago);
	const ahead = isSmall(passage, length.to, Small.fromNow);
	if (at === from && !ago && !ahead) return null;
	const day = movedBy(passage.reference, length, ago ? -1 : 1);
	return day && { to: ago || ahead ? length.to + 1 : length.to, day };
}
