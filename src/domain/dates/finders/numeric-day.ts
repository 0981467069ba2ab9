import { Small } from '../date-words';
import { dayOf, partsOf, type Day } from '../../day';
import { fullYear } from '../counts';
import { isParted } from '../lexemes';
import { KIND } from '../lexicon';
import { nextSuchDay } from '../roll';
import { isCued } from '../company';
import {
	isSmall,
	meaningAt,
	noDay,
	oneDay,
	someDays,
	type Finder,
	type Passage,
	type Reading,
} from '../reading';
import { wholeMonth } from '../calendar';

const YEAR_FIRST = /(\d{4})([-/.]| )(\d{1,2})\2(\d{1,2})(?![\d/])/y;
const YEAR_LAST = /(\d{1,2})( ?[-/.] ?| )(\d{1,2})\2(\d{4}|\d\d)(?![\d/]|[.:-]\d)/y;
const YEAR_AFTER_COMMA = /(\d{1,2})([-/.])(\d{1,2}),(?: ?(\d{4})|(\d\d))(?![\d/]|[.-]\d)/y;
const COMPACT = /(\d{4})(\d\d)(\d\d)(?!\d)/y;
const NO_YEAR = /(\d{1,2})( ?[-/.] ?)(\d{1,2})(?![\d%/]|[.,:-]\d| ?%)(\.?)/y;
/** "3.–17.12.", "14./15.10.2026" */
const RANGE = /(\d{1,2})\.? ?[-–/] ?(\d{1,2})\.(\d{1,2})\.?(\d{4}|\d\d)?(?![\d%:]|[.,]\d)/y;
const MONTH_YEAR = /(\d{1,2})([/.])(\d{4})(?![\d/.-])/y;
const YEAR_MONTH = /(\d{4})([-/])(\d\d)(?![\d/.-])/y;

/** Dates in figures: 2026-11-05, 5/11/2026, 5.11.26, 5/11. */
export const numericDay: Finder = {
	name: 'numeric day',
	figures: true,
	starts: () => false,
	needs: KIND.figure,
	within: 3,
	read: readNumeric,
	examples: {
		'2026-11-05': '2026-11-05',
		'due 5/11/2026': '2026-11-05',
		'5.11.26': '2026-11-05',
		'on 5/11': '2026-11-05',
		'25.8': '2027-08-25',
		'25.8 km': null,
		'11/25/2026': '2026-11-25',
		'31/11/2026': null,
		'2026-02-30': null,
	},
};

function readNumeric(passage: Passage, at: number): Reading | null {
	const lexeme = passage.lexemes[at];
	if (!lexeme || lexeme.text.length > 8) return null;
	const { text } = passage;
	if (passage.prose && !isParted(text, lexeme.end)) return null;
	const before = lexeme.gap ? ' ' : (text[lexeme.start - 1] ?? ' ');
	if (/[\d.,:]/.test(before) && !lexeme.gap && /\d/.test(text[lexeme.start - 2] ?? '')) return null;
	const match = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = lexeme.start;
		const found = pattern.exec(text);
		return found && !endsInWord(text, pattern.lastIndex) ? found : null;
	};
	const glued = /[\p{L}_£$€#@+=~\\]/u.test(before);
	if (passage.prose && (glued || before === '/' || before === '-' || before === '.')) return null;

	const yearFirst = match(YEAR_FIRST);
	if (yearFirst) {
		const [all, year, separator, month, day] = yearFirst;
		if (separator === ' ' && (passage.prose || all.length < 10)) return null;
		return settled(passage, at, all, dayOf(Number(year), Number(month), Number(day)));
	}
	if (glued && /\p{L}/u.test(before)) return null;
	const range = passage.words.dotted ? readRange(passage, at, match(RANGE)) : null;
	if (range) return range;
	const yearLast = match(YEAR_LAST) ?? match(YEAR_AFTER_COMMA);
	if (yearLast) {
		const [all, a, separator, b] = yearLast;
		const year = yearLast[4] ?? yearLast[5];
		// "1.4.15" is a version; "01.04.15" may be a day.
		const version =
			separator?.trim() === '.' && all.length < 8 && !passage.words.dotted && !isCued(passage, at);
		if (passage.prose && version && year?.length === 2) return null;
		if (passage.prose && separator !== '/' && separator?.trim() !== '.' && year?.length === 2) return null;
		if (separator === ' ' && (passage.prose || year?.length === 2)) return null;
		const whole = year?.length === 2 ? fullYear(Number(year)) : Number(year);
		return settled(
			passage,
			at,
			all,
			eitherOrder(passage, Number(a), Number(b), (month, day) => dayOf(whole, month, day)),
		);
	}
	if (!passage.prose) {
		const compact = match(COMPACT);
		const day = compact && dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
		if (compact && day && partsOf(day).year >= 1900) return settled(passage, at, compact[0], day);
		const monthYear = match(MONTH_YEAR);
		const yearMonth = match(YEAR_MONTH);
		const [year, month] = monthYear ? [monthYear[3], monthYear[1]] : [yearMonth?.[1], yearMonth?.[3]];
		if (year && month && Number(month) >= 1 && Number(month) <= 12 && Number(year) >= 1900) {
			const all = (monthYear ?? yearMonth)?.[0] ?? '';
			return someDays(after(passage, at, all), wholeMonth(Number(year), Number(month)), 'month', {
				yearGiven: true,
			});
		}
	}
	return withoutYear(passage, at, match(NO_YEAR));
}

function readRange(passage: Passage, at: number, match: RegExpExecArray | null): Reading | null {
	if (!match) return null;
	const [all, first, last, month, year] = match;
	const end = year
		? dayOf(year.length === 2 ? fullYear(Number(year)) : Number(year), Number(month), Number(last))
		: nextSuchDay(passage.reference, Number(month), Number(last), null);
	const start = end && dayOf(partsOf(end).year, Number(month), Number(first));
	if (!start || start >= end) return null;
	return someDays(after(passage, at, all), { start, end }, 'day', { yearGiven: year !== undefined });
}

function withoutYear(passage: Passage, at: number, match: RegExpExecArray | null): Reading | null {
	if (!match) return null;
	const [all, a, separator, b, dot] = match;
	const mark = separator?.trim();
	const [first, second] = [Number(a), Number(b)];
	const cued = isCued(passage, at) || isAllThereIs(passage, at, all.length);
	// 10.30 is a time and 2.4 a figure, unless the language writes its days so or a word before says that a day comes.
	const germanForm = passage.words.dotted && dot === '.' && mark === '.';
	if (mark === '.' && !germanForm && (!cued || passage.prose) && !(passage.words.dotted && cued)) return null;
	if (passage.prose && ((mark === '-' && !(passage.words.dotted && cued)) || separator !== mark)) return null;
	if (!passage.prose && mark === '-' && isSmallTime(passage, at)) return null;
	const span = eitherOrder(passage, first, second, (month, day) =>
		nextSuchDay(passage.reference, month, day, null),
	);
	const to = after(passage, at, dot === '.' && !germanForm ? all.slice(0, -1) : all);
	if (isSmall(passage, to, Small.clock) || (mark === '.' && meaningAt(passage, to).unit !== undefined))
		return null;
	const possible = eitherOrder(passage, first, second, (month, day) => dayOf(2000, month, day));
	if (!span || !possible) return passage.prose || !cued ? null : noDay(to);
	if (first === 24 && second === 7 && !cued) return null;
	const sure = germanForm || ((first > 12 || second > 12) && Math.abs(first - second) > 1);
	return oneDay(to, span, { weakness: sure ? null : 'figures' });
}

/** In a field for a date "25.8" is one. */
function isAllThereIs({ prose, text, lexemes }: Passage, at: number, length: number): boolean {
	const start = lexemes[at]?.start ?? 0;
	return !prose && !/[\p{L}\d]/u.test(text.slice(0, start) + text.slice(start + length));
}

/** "at 4-22" is a time of day or a score. */
function isSmallTime(passage: Passage, at: number): boolean {
	return passage.lexemes[at - 1]?.text === 'at';
}

function eitherOrder(
	passage: Passage,
	a: number,
	b: number,
	make: (month: number, day: number) => Day | null,
): Day | null {
	return passage.dayFirst ? (make(b, a) ?? make(a, b)) : (make(a, b) ?? make(b, a));
}

function settled(passage: Passage, at: number, all: string, day: Day | null): Reading {
	const to = after(passage, at, all);
	return day ? oneDay(to, day, { yearGiven: true }) : noDay(to);
}

/** The first lexeme behind so many characters. */
function after(passage: Passage, at: number, all: string): number {
	const end = (passage.lexemes[at]?.start ?? 0) + all.length;
	let to = at + 1;
	while ((passage.lexemes[to]?.start ?? Infinity) < end) to++;
	return to;
}

function endsInWord(text: string, end: number): boolean {
	const next = text[end] ?? ' ';
	if (next === 'T') return !/\d/.test(text[end + 1] ?? '');
	return /[\p{L}_]/u.test(next);
}
