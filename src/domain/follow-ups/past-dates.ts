import type { FoundDate } from '../dates/found-date';
import { daysBetween, weekdayOf } from '../day';
import type { Block } from './entries';
import type { Judgement } from './judge';
import type { Promise } from './promise';

/** The day is behind, or was, when the line was written: nothing is promised for it. */
export function isBehind(
	judgement: Judgement,
	prose: string,
	block: Block,
	written: Promise['written'],
): boolean {
	return (
		isPast(judgement.date, block, written) ||
		isOwnDate(judgement.date, written) ||
		isLongAgo(judgement, written) ||
		isThatDay(judgement, prose, written)
	);
}

/** Before the line was written; where that is a guess, a task with a whole date knows better. */
function isPast(date: FoundDate, block: Block, written: Promise['written']): boolean {
	if (date.end >= written.day) return false;
	return !(block.box !== null && written.guess && date.yearGiven && !date.relative);
}

/** "Spoke 1 November 2026": the date that says when it was written is no promise. */
function isOwnDate(date: FoundDate, written: Promise['written']): boolean {
	return (
		written.by === 'sentence' && !date.relative && date.start === written.day && date.end === written.day
	);
}

/** "Lunch with him 28 October" in a note without any date, read in November: that was, rather than is in eleven months. */
function isLongAgo({ date, rule }: Judgement, { guess, day }: Promise['written']): boolean {
	const bare = !date.yearGiven && !date.relative && date.weekday === null;
	return rule === 'appointment' && guess && bare && daysBetween(day, date.start) > ALMOST_A_YEAR;
}

/** "Sunday lunch at theirs" in an entry of that Sunday. */
function isThatDay({ date, rule }: Judgement, text: string, { day }: Promise['written']): boolean {
	const opens = rule === 'appointment' && date.weekday === weekdayOf(day) && date.bound === 'on';
	return opens && !/\p{L}/u.test(text.slice(0, date.index)) && /^\p{L}+$/u.test(date.text);
}

/** In days. */
const ALMOST_A_YEAR = 300;
