import { Cue } from './cue-words';
import { dueRange } from '../dates/due-range';
import type { FoundDate } from '../dates/found-date';
import { placeOf, type Block } from './entries';
import type { FindingContext } from './finding-context';
import type { Judgement } from './judge';
import { is, isThing, type Token } from './tokens';
import type { DateMark } from './own-dates';
import type { Promise } from './promise';
import { trimmed, type Range } from './sentences';

/** The promise with what the marks behind its date say: the day it was moved to. */
export function afterMarks(promise: Promise, marks: readonly DateMark[]): Promise {
	const move = [...marks].reverse().find(({ says }) => says === 'moved');
	const behind = Math.max(promise.dateEnd, ...marks.map(({ end }) => end));
	if (!move) {
		const day = marks.find(({ says }) => says === 'pinned')?.day ?? promise.due;
		return { ...promise, dateEnd: behind, due: day, from: day === promise.due ? promise.from : day };
	}
	const { block, at } = promise;
	const end = Math.max(promise.end, move.end);
	const shown = promise.byOwnMark
		? (trimmed(block.text, 0, block.text.length) ?? { start: at, end })
		: { start: at, end };
	return {
		...promise,
		line: placeOf(block, move.dayAt).line,
		from: move.day,
		due: move.day,
		text: oneLine(block.text.slice(shown.start, shown.end)),
		date: { index: move.dayAt - shown.start, length: move.day.length },
		end,
		dateEnd: behind,
		dayAt: move.dayAt,
	};
}

/** What was judged of a date, as a promise: its days, its words, and what it is about. */
export function promiseOf(
	block: Block,
	sentence: Range,
	{ date, rule, families, timed, clause }: Judgement,
	written: Promise['written'],
	done: boolean,
	context: FindingContext,
): Promise {
	const range = dueRange(date);
	const task = block.box !== null;
	const shown = task ? (trimmed(block.text, 0, block.text.length) ?? sentence) : sentence;
	const about = aboutOf(block.text, sentence, clause, date, context);
	return {
		block,
		line: placeOf(block, date.index).line,
		from: range.from < written.day ? (range.due < written.day ? range.due : written.day) : range.from,
		due: range.due,
		written,
		rule,
		families,
		timed,
		oldDays: [],
		about,
		ifSilent: isIfSilent(context.words.in(block.text, sentence.start, sentence.end)),
		anyTimeUntil: date.bound === 'by' || date.bound === 'before' || range.from !== range.due,
		byOwnMark: task,
		done,
		text: oneLine(block.text.slice(shown.start, shown.end)),
		date: { index: date.index - shown.start, length: date.text.length },
		at: sentence.start,
		end: sentence.end,
		dateEnd: date.index + date.text.length,
		dayAt: null,
	};
}

/** "if still nothing", "if he hasn't answered" */
function isIfSilent(tokens: readonly Token[]): boolean {
	const condition = tokens.findIndex((token) => is(token, Cue.condition) && !is(token, Cue.light));
	return condition >= 0 && tokens.slice(condition).some((token) => is(token, Cue.negation));
}

/** The things that the words name: neither verbs of the lexicon nor small words. "A bigger one" names what stands before it. */
function aboutOf(
	text: string,
	sentence: Range,
	clause: Range,
	date: FoundDate,
	context: FindingContext,
): ReadonlySet<string> {
	const about = new Set<string>();
	let named = false;
	const gather = (from: number, to: number): void => {
		for (const token of context.words.in(text, from, to)) {
			const inDate = token.start < date.index + date.text.length && token.end > date.index;
			if (!inDate && isThing(token) && !context.people.names.has(token.word) && !token.word.endsWith("'s")) {
				about.add(token.word);
				named ||= !is(token, Cue.act);
			}
		}
	};
	gather(Math.max(clause.start, sentence.start), clause.end);
	// "He wants the quote. Send it by Friday."
	if (!named) gather(0, sentence.start);
	return about;
}

/** Line breaks inside a sentence become blanks, so that every position stays. */
function oneLine(text: string): string {
	return text.replace(/[\n\u2028]/g, ' ');
}
