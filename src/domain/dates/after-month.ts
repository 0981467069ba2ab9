import { Small } from './date-words';
import { closes } from './company';
import { readBareYear, readYear, type Count } from './counts';
import { ofYear } from './of-year';
import { isGlued, isMark, isSmall, meaningAt, pastMark, type Passage } from './reading';

/** What may follow a day and its month. */
export interface Tail {
	readonly to: number;
	readonly year: number | null;
	readonly weekday: number | null;
}

/** Reads on behind a day and its month: a year, a weekday, a time of day before the year. */
export function afterMonth(passage: Passage, at: number, weekday: number | null): Tail {
	const dash = isMark(passage, at, '-/') && isGlued(passage, at) && isGlued(passage, at + 1) ? at + 1 : at;
	const year = readYear(passage, dash) ?? shortYearAfterDash(passage, at, dash);
	const late = year ? null : yearAfterTime(passage, at);
	if (late) return { to: late.to, year: late.value, weekday };
	const relative = year ? null : ofYear(passage, at, 3);
	if (relative) return { to: relative.to, year: Number(relative.span.start.slice(0, 4)), weekday };
	const next = year ? year.to : at;
	if (weekday !== null) return { to: next, year: year?.value ?? null, weekday };
	const named = pastMark(passage, next, ',(');
	const { weekday: trailing, everyday } = meaningAt(passage, named);
	const later = named > next || (!everyday && closes(passage, named + 1)) ? trailing : undefined;
	const runs = isMark(passage, named + 1, '-–') || isSmall(passage, named + 1, Small.weekMore);
	if (later === undefined || runs) return { to: next, year: year?.value ?? null, weekday };
	return { to: pastMark(passage, named + 1, ')'), year: year?.value ?? null, weekday: later };
}

/** "Thu Oct 26 11:00:09 2023", "Oct 26 11:00 EDT 2023" */
function yearAfterTime(passage: Passage, from: number): Count | null {
	let at = from;
	if (passage.lexemes[at]?.kind !== 'figure' || !isMark(passage, at + 1, ':')) return null;
	while (passage.lexemes[at]?.kind === 'figure' && isMark(passage, at + 1, ':')) at += 2;
	if (passage.lexemes[at]?.kind === 'figure') at++;
	const year = passage.lexemes[at]?.kind === 'word' ? passage.lexemes[at + 1] : passage.lexemes[at];
	return year?.kind === 'figure' && year.text.length === 4 && year.gap
		? readBareYear(passage, year === passage.lexemes[at] ? at : at + 1)
		: null;
}

/** "5-Nov-26": with dashes on both sides two figures are a year, even in prose. */
function shortYearAfterDash(passage: Passage, at: number, dash: number): Count | null {
	const figures = passage.lexemes[dash];
	if (dash === at || figures?.kind !== 'figure' || figures.text.length !== 2) return null;
	return { value: Number(figures.text) + 2000, to: dash + 1 };
}
