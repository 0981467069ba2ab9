import { wholeDay, type FoundDate } from '../dates/found-date';
import type { Block } from './entries';
import type { FindingContext } from './finding-context';
import { verdictOf, type Findings, type Verdict } from './findings';
import { judgeSentence } from './judge';
import { withoutMarks, type OwnDates } from './own-dates';
import type { Promise } from './promise';
import { promiseOf } from './promise-of';
import { sentencesOf, trimmed } from './sentences';

/** A line with a 📅 or `[due::]` date has that date alone. */
export function readMarked(
	block: Block,
	{ day, index, length }: NonNullable<OwnDates['due']>,
	isSettled: boolean,
	written: Promise['written'],
	dates: readonly FoundDate[],
	context: FindingContext,
): Findings {
	const settled = isSettled || isTicked(block);
	const date = wholeDay(day, index, block.text.slice(index, index + length), 'task date');
	const others = othersTask(block, [...dates.filter((d) => d.index !== index), date], context);
	const dismissed = block.dismissals.length > 0;
	const rule: Verdict['rule'] = settled
		? 'settled-mark'
		: dismissed
			? 'dismissed'
			: others
				? 'others-action'
				: 'task';
	const verdict = verdictOf(block, { date }, rule);
	if (rule !== 'task') return { promises: [], verdicts: [verdict] };
	const words = trimmed(block.text, 0, block.text.length) ?? { start: 0, end: block.text.length };
	const clause = {
		start: 0,
		end: block.text.length,
		tokens: [],
		dates: [],
		opens: null,
		before: '',
		colon: false,
	};
	const promise = promiseOf(
		block,
		words,
		{ date, rule: 'task', families: [], timed: false, clause },
		written,
		false,
		context,
	);
	return { promises: [{ ...promise, byOwnMark: true, dayAt: index }], verdicts: [verdict] };
}

/** The words of the task say that somebody else is to do it. */
function othersTask(block: Block, dates: readonly FoundDate[], context: FindingContext): boolean {
	const text = withoutMarks(block.text);
	const first = sentencesOf(text, [])[0];
	const date = dates.at(-1);
	if (!first || !date) return false;
	const probe = { ...date, index: first.start, text: '' };
	const [judgement] = judgeSentence(text, first, [probe], 'task', context.people, context.words);
	return judgement?.rule === 'others-action';
}

/** A task whose box says that there is nothing more to do. */
export function isTicked({ box }: Block): boolean {
	return box !== null && !OPEN_BOXES.has(box);
}

/** Boxes of tasks that are still to do; Tasks' default statuses and the common extra ones. */
const OPEN_BOXES = new Set([' ', '/', '!', '?', '*', '<', 'i', 'I', 'b', 'p', 'u', 'd', 'R', 'r']);
