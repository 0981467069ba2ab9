import { laterOf, partsOf, plusDays, plusMonths } from '../../day';
import { monthOf, quarterOf, sureDay, weekOf, wholeMonth, wholeYear, type Span } from '../calendar';
import { readOrdinal, type Count } from '../counts';
import { Small, type Edge } from '../date-words';
import type { Grain } from '../found-date';
import { isWeekend } from './period';
import { KIND } from '../lexicon';
import {
	isAny,
	isMark,
	isSmall,
	meaningAt,
	oneDay,
	pastMark,
	pastSmall,
	someDays,
	type Finder,
	type Passage,
	type Reading,
} from '../reading';

/** A piece of a longer time: "the end of the month", "mid-January", "early next week", "EOM". */
export const edgeOf: Finder = {
	name: 'piece of a longer time',
	figures: false,
	starts: ({ edge, shortForm, ordinal, small }) =>
		isAny(edge, shortForm, ordinal) || (small & Small.the) !== 0,
	needs: KIND.edge,
	within: 5,
	read: readEdge,
	examples: {
		'the end of the month': '2026-11-30',
		'end of next week': '2026-11-13',
		'mid-January': '2027-01-14',
		'early next week': '2026-11-09',
		'late November': '2026-11-21',
		'the beginning of next month': '2026-12-01',
		EOM: '2026-11-30',
		'EOY 2027': '2027-12-31',
		'COB Friday': '2026-11-06',
		'in the first half of December': '2026-12-01',
	},
};

function readEdge(passage: Passage, from: number, depth: number): Reading | null {
	const at = pastSmall(passage, from, Small.the);
	const { edge, shortForm } = meaningAt(passage, at);
	if (edge) return edgeOfDate(passage, at, edge, depth);
	const ordinal = readOrdinal(passage, at);
	if (ordinal && isSmall(passage, ordinal.to, Small.half)) return halfOf(passage, ordinal, depth);
	return shortForm ? readShort(passage, at, shortForm, depth) : null;
}

/** "the first half of December": to the 15th; of a year: to June. */
function halfOf(passage: Passage, { value, to }: Count, depth: number): Reading | null {
	const base = passage.read(pastSmall(passage, to + 1, Small.of), depth + 1);
	if (!base?.span || Math.abs(value) > 2 || (base.grain !== 'month' && base.grain !== 'year')) return null;
	const { start, end } = base.span;
	const middle = base.grain === 'month' ? plusDays(start, 14) : plusDays(plusMonths(start, 6), -1);
	const span = value === 1 ? { start, end: middle } : { start: plusDays(middle, 1), end };
	const { yearGiven, relative, leans } = base;
	return someDays(base.to, span, base.grain, { yearGiven, relative, leans });
}

function edgeOfDate(passage: Passage, at: number, edge: Edge, depth: number): Reading | null {
	const next = pastSmall(
		passage,
		pastMark(passage, pastSmall(passage, at + 1, Small.on), '-'),
		Small.of | Small.about,
	);
	const base = passage.read(next, depth + 1);
	if (!base?.span || (base.grain === 'day' && base.span.start === base.span.end)) return null;
	// "the end may", "of late years"
	const loose = next === at + 1 && passage.prose && base.to === next + 1;
	if (loose && isVague(passage, next, edge)) return null;
	const bare = meaningAt(passage, next).unit;
	const piece = pieceOf(base.span, base.grain, edge);
	const span = edge === 'mid' && bare ? notPast(passage, piece, bare) : piece;
	return someDays(
		base.to,
		edge === 'late' ? running(passage, span, base) : span,
		span.start === span.end ? 'day' : base.grain === 'week' ? 'week' : base.grain,
		{
			yearGiven: base.yearGiven,
			relative: base.relative,
			leans: base.leans,
		},
	);
}

function isVague(passage: Passage, at: number, edge: Edge): boolean {
	const { unit, month, everyday } = meaningAt(passage, at);
	const name = passage.lexemes[at];
	if (month !== undefined)
		return everyday === true && name !== undefined && passage.text[name.start] === name.text[0];
	return unit !== undefined && (edge === 'late' || edge === 'early');
}

/** "midweek", written on a Friday, is in the week to come. */
function notPast(passage: Passage, { start, end }: Span, unit: string): Span {
	const over = unit === 'week' && end < passage.reference;
	return over ? { start: plusDays(start, 7), end: plusDays(end, 7) } : { start, end };
}

/** "later this week" begins after the day of writing. */
function running(passage: Passage, span: Span, base: Reading): Span {
	const day = (base.leans && passage.anchor) || passage.reference;
	const now = base.span && base.span.start <= day && day < base.span.end;
	return now && base.relative
		? { start: laterOf(plusDays(day, 1), base.span?.start ?? span.start), end: span.end }
		: span;
}

/** The days of a piece, as people use the words: the end of a month is its last day, of a week Friday to Sunday. */
function pieceOf(span: Span, grain: Grain, edge: Edge): Span {
	const { start, end } = span;
	if (grain === 'week' && !isWeekend(span)) {
		if (edge === 'start' || edge === 'early') return { start, end: plusDays(start, 2) };
		if (edge === 'mid') return { start: plusDays(start, 2), end: plusDays(start, 2) };
		return { start: plusDays(end, edge === 'late' ? -3 : -2), end };
	}
	if (edge === 'end') return { start: end, end };
	const { year, month } = partsOf(start);
	if (grain === 'month') {
		const days: Record<Exclude<Edge, 'end'>, readonly [number, number]> = {
			start: [1, 5],
			early: [1, 10],
			mid: [14, 16],
			late: [21, 31],
		};
		const [first, last] = days[edge];
		return { start: sureDay(year, month, first), end: sureDay(year, month, last) };
	}
	if (grain === 'year') {
		const months: Record<Exclude<Edge, 'end'>, readonly [number, number]> = {
			start: [1, 1],
			early: [1, 2],
			mid: [6, 7],
			late: [10, 12],
		};
		const [first, last] = months[edge];
		return { start: wholeMonth(year, first).start, end: wholeMonth(year, last).end };
	}
	const first = monthOf(start);
	const last = monthOf(end);
	if (edge === 'start' || edge === 'early') return first;
	if (edge === 'late') return last;
	return monthOf(plusDays(first.end, 15));
}

function readShort(
	passage: Passage,
	at: number,
	[edge, unit]: readonly [Edge, string],
	depth: number,
): Reading | null {
	const next = pastSmall(passage, pastMark(passage, at + 1, ','), Small.of | Small.on);
	const named = passage.read(next, depth + 1);
	if (unit === 'day') {
		if (named?.span && named.span.start === named.span.end) return { ...named, weakness: null };
		return oneDay(at + 1, passage.reference, { relative: true });
	}
	const spans: Record<string, Span> = {
		week: weekOf(passage.reference),
		month: monthOf(passage.reference),
		quarter: quarterOf(passage.reference),
		year: wholeYear(partsOf(passage.reference).year),
	};
	const fits = named?.span && named.grain === unit && !isMark(passage, at + 1, ',');
	const span = fits ? named.span : spans[unit];
	if (!span) return null;
	const to = fits ? named.to : at + 1;
	const near = pieceOf(span, unit as Grain, edge);
	const piece = fits ? near : notPast(passage, near, unit);
	return someDays(to, piece, piece.start === piece.end ? 'day' : (unit as Grain), { relative: true });
}
