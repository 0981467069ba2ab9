import { Cue } from './cue-words';
import { daysBetween, type Day } from '../day';
import { findDates } from '../dates/find-dates';
import { wholeDay, type DateContext, type FoundDate } from '../dates/found-date';
import { is, type Words } from './tokens';
import type { Range } from './sentences';

/** "the end of term (11 Dec)", "the Christmas market (5 Dec)": the day in brackets says what the words before it mean. */
export function withBracketed(text: string, dates: readonly FoundDate[]): readonly FoundDate[] {
	const kept: FoundDate[] = [];
	for (const date of dates) {
		const before = kept[kept.length - 1];
		const between = before ? text.slice(before.index + before.text.length, date.index) : '';
		const after = text.charAt(date.index + date.text.length);
		if (
			before &&
			!date.relative &&
			date.grain === 'day' &&
			(/^\s*\($/.test(between) || (before.finder === 'holiday' && /^\s\p{L}+\s\($/u.test(between))) &&
			(after === ')' || date.text.endsWith(')'))
		) {
			const { start, end, grain, yearGiven } = date;
			kept[kept.length - 1] = { ...before, start, end, grain, yearGiven };
		} else kept.push(date);
	}
	return kept;
}

const FIGURES = /\d[/-]\d/;
const BARE = /^\d{1,2}([/-])\d{1,2}(?=$|\s)/;

/** Further ahead than this, in days, is no day that people leave the year away from … */
const FAR = 200;
/** … if the figures also make one that is as near as this. */
const NEAR = 60;

/** "by 12/7", written in November where nothing says which number is the month: 7 December, rather than 12 July. */
export function nearerOf(date: FoundDate, context: DateContext): FoundDate {
	const { reference } = context;
	if (!BARE.test(date.text) || daysBetween(reference, date.start) <= FAR) return date;
	const [other] = findDates(date.text, { ...context, prose: false, dayFirst: !context.dayFirst });
	if (!other || other.start < reference || daysBetween(reference, other.start) > NEAR) return date;
	return { ...date, start: other.start, end: other.end };
}

/**
 * "Touch base 12/1": figures without a word of time, and "f/u 12-1" where days have hyphens. They are a date only where
 * what is to be done says so, which is for the judge to tell.
 */
export function bareFigures(
	text: string,
	sentence: Range,
	known: readonly FoundDate[],
	context: DateContext,
	hyphens: boolean,
): readonly FoundDate[] {
	const words = text.slice(sentence.start, sentence.end);
	if (!FIGURES.test(words)) return bracketed(words, sentence.start, known, context);
	return findDates(words, { ...context, prose: false })
		.map((date) => ({ ...date, index: date.index + sentence.start }))
		.filter(({ index, text: found }) => {
			const end = index + found.length;
			const stands = /^(?:$|[\s,.;!?)](?!of\b))/.test(text.slice(end, end + 4));
			const begins = /(?:^|[\s(])$/.test(text.slice(Math.max(0, index - 1), index));
			const free = !known.some((other) => index < other.index + other.text.length && end > other.index);
			const mark = BARE.exec(found)?.[1];
			return (mark === '/' || (mark === '-' && hyphens)) && stands && begins && free;
		});
}

/** "next lesson (26th)": a day's number alone in brackets. */
function bracketed(
	words: string,
	start: number,
	known: readonly FoundDate[],
	context: DateContext,
): readonly FoundDate[] {
	const open = /\(\d{1,2}\p{L}{0,2}\.?\)/u.exec(words);
	if (!open) return [];
	const [text] = open;
	const [found] = findDates(text, { ...context, prose: false });
	const at = start + open.index;
	if (
		!found ||
		found.text.length < 3 ||
		known.some(({ index, text: said }) => index <= at && at < index + said.length)
	)
		return [];
	return [{ ...found, index: at + found.index }];
}

/** "Call him straight after it", "post it by then": no date of their own, but a day that was named before. */
export function leaningWords(
	text: string,
	sentence: Range,
	dates: readonly FoundDate[],
	anchor: Day | null,
	words: Words,
): readonly FoundDate[] {
	const tokens = words
		.in(text, sentence.start, sentence.end)
		.filter((token) => is(token, Cue.afterwards) || is(token, Cue.beforehand));
	return tokens.flatMap((token) => {
		const near = dates.some(({ index }) => index >= token.end && index <= token.end + 5);
		if (near || overlaps(token, dates)) return [];
		const before = is(token, Cue.beforehand);
		// "then ring him": what opens a clause only goes on.
		const opens = /(?:^|[,;:.!?(–—-]|\band)\s*$/.test(
			text.slice(Math.max(sentence.start, token.start - 12), token.start),
		);
		if (opens && is(token, Cue.joints)) return [];
		const named = [...dates].reverse().find(({ index, grain }) => index < token.start && grain !== 'year');
		const day = named?.end ?? anchor;
		if (day === null) return [];
		const found = wholeDay(day, token.start, text.slice(token.start, token.end), 'afterwards');
		return [{ ...found, start: named?.start ?? day, leans: true, bound: before ? 'before' : 'on' } as const];
	});
}

function overlaps({ start, end }: Range, dates: readonly FoundDate[]): boolean {
	return dates.some(({ index, text }) => start < index + text.length && end > index);
}
