import { Cue } from './cue-words';
import { daysBetween, weekdayOf, type Day } from '../day';
import { dueRange } from '../dates/due-range';
import { findDates } from '../dates/find-dates';
import { wholeDay, type DateContext, type FoundDate, type NamedDay } from '../dates/found-date';
import type { Language } from '../languages/language';
import { placeOf, type Block } from './entries';
import type { FindingContext } from './finding-context';
import { isHabit } from './habits';
import { carriedOn, judgeSentence, type Judgement } from './judge';
import { phraseSetOf, wordsOf } from './lexicon';
import { is, type Token } from './tokens';
import { readDateMarks, readOwnDates, withoutDateMarks, withoutMarks, type DateMark } from './own-dates';
import type { Promise } from './promise';
import { afterMarks, promiseOf } from './promise-of';
import { promises, type Rule } from './rules';
import { bareFigures, leaningWords, nearerOf, withBracketed } from './sentence-dates';
import { sentencesOf, trimmed, type Range } from './sentences';

/** What was decided about a date of the text, for *explain*. */
export interface Verdict {
	readonly line: number;
	readonly words: string;
	readonly start: Day;
	readonly end: Day;
	readonly finder: string;
	readonly rule: Rule | 'settled-mark' | 'nothing-to-do';
}

export interface Findings {
	readonly promises: readonly Promise[];
	readonly verdicts: readonly Verdict[];
}

/** Finds what is promised in the blocks of a note, settled or not. */
export function findPromises(blocks: readonly Block[], context: FindingContext): Findings {
	const found: Promise[] = [];
	const verdicts: Verdict[] = [];
	const anchors = new Map<number, Day>();
	for (const block of blocks) {
		const entry = entryOf(block);
		const read = readBlock(block, anchors.get(entry) ?? null, context);
		found.push(...read.promises);
		verdicts.push(...read.verdicts);
		if (read.anchor !== null) anchors.set(entry, read.anchor);
	}
	return { promises: found, verdicts };
}

/** The entry of a block, within which dates may lean on one another: that of its date; tasks of a list are things apart. */
export function entryOf({ box, parent, line, written }: Block): number {
	return box !== null && parent === null ? -line : (written.line ?? 0);
}

interface BlockFindings extends Findings {
	/** The block, where a touch has settled whatever it may promise. */
	readonly passedOver: readonly Block[];
	/** The last date that the block names, for words that lean on it. */
	readonly anchor: Day | null;
}

const NOTHING: BlockFindings = { promises: [], verdicts: [], passedOver: [], anchor: null };

/**
 * Finds what is promised in one block. `anchor`: the last date that was named before it in its entry. With the day of
 * the last touch, words are not judged whose promises it has settled.
 */
export function readBlock(
	block: Block,
	anchor: Day | null,
	context: FindingContext,
	lastTouch: Day | null = null,
): BlockFindings {
	const own = readOwnDates(block.text);
	const written =
		block.box !== null && own.created ? { ...block.written, day: own.created, guess: false } : block.written;
	const marks = boundMarks(block, written, anchor, context);
	const unmarked = withoutDateMarks(block.text, marks);
	const prose = withoutMarks(unmarked);
	const asked = askedOf(written.day, anchor, context);
	const dates = nearer(withBracketed(prose, findDates(prose, asked)), asked, context);
	const last = [...dates].reverse().find(({ grain }) => grain === 'day')?.start ?? null;
	if (own.due)
		return {
			...NOTHING,
			...readMarked(block, { ...own, due: own.due }, written, dates, context),
			anchor: last,
		};
	const figures = (context.hyphens ? /\d[/-]\d/ : /\d\/\d/).test(prose);
	if (dates.length === 0 && anchor === null && !figures) return NOTHING;
	if (lastTouch !== null && !figures && marks.length === 0 && isSettledBy(lastTouch, block, dates, anchor))
		return { ...NOTHING, passedOver: [block], anchor: last };
	const leans = (token: Token): boolean => is(token, Cue.afterwards) || is(token, Cue.beforehand);
	if (dates.length === 0 && !figures && !context.words.in(prose).some(leans)) return NOTHING;
	const settledBox = isTicked(block);
	const sentences = sentencesOf(prose, dates);
	const found: Promise[] = [];
	const verdicts: Verdict[] = [];
	const appointments = new Set<Day>();
	sentences.forEach((sentence, i) => {
		const until = sentences[i + 1]?.start ?? block.text.length;
		const next = sentences[i + 1] ?? null;
		const bare = judged(prose, sentence, dates, block, written.day, anchor, context);
		if (bare.length === 0) return;
		const sentenceDone = marked(block, unmarked, sentence, until, next, context.language);
		const judgements = withCarried(bare, prose, next, dates, block, context).map((judgement) => {
			if (!promises(judgement.rule)) return judgement;
			const past: boolean =
				isPast(judgement.date, block, written) ||
				isOwnDate(judgement.date, written) ||
				isLongAgo(judgement, written) ||
				isThatDay(judgement, prose, written);
			// What a cell tells besides: "Visit, 12 % off to the end of January".
			const told = block.cell && !judgement.clause.dates.includes(judgement.date);
			const hours = !past && written.guess && isHabit(judgement, prose, dates, context.language);
			const rule: Rule = past ? 'past-date' : told ? 'happened' : 'habit';
			return past || told || hours ? { ...judgement, rule } : judgement;
		});
		for (const [k, judgement] of judgements.entries()) {
			// What stands behind a date, up to the next that promises something, speaks of it alone.
			const later = judgements.slice(k + 1).find(({ rule }) => promises(rule));
			const isOwn = (at: number): boolean =>
				promises(judgement.rule) &&
				at >= judgement.date.index &&
				(later ? at < later.date.index : at <= until);
			const ownMarks = marks.filter(({ start }) => isOwn(start));
			const dismissed = block.dismissals.some(isOwn);
			const done = sentenceDone || ownMarks.some(({ says }) => says === 'done');
			// "Dinner on the 5th. I'm to meet her off the train that day": one day, one follow-up, whatever marks it bears.
			const beside = promises(judgement.rule) && isDayOf(judgement, appointments);
			if (judgement.rule === 'appointment') appointments.add(judgement.date.start);
			const rule = dismissed ? 'dismissed' : beside ? 'same-promise' : judgement.rule;
			const settled = settledBox || done;
			verdicts.push(verdictOf(block, judgement, settled && promises(rule) ? 'settled-mark' : rule));
			if (beside) continue;
			// What is dismissed still stands in the place of what it moved or said again.
			if (!promises(judgement.rule) || (settledBox && judgement.rule !== 'moved')) continue;
			const promise = promiseOf(block, sentence, judgement, written, done || dismissed, context);
			const others = judgements.filter(({ rule: other }) => !promises(other) || other === 'moved');
			const oldDays =
				judgement.rule === 'moved'
					? [...others.map(({ date }) => date.start), judgement.oldDay ?? []].flat()
					: [];
			found.push(afterMarks({ ...promise, oldDays: oldDays.filter((day) => day !== promise.due) }, ownMarks));
		}
	});
	return { promises: found, verdicts, passedOver: [], anchor: last };
}

/** It leans on the day of an appointment before it. */
function isDayOf({ date }: Judgement, appointments: ReadonlySet<Day>): boolean {
	return date.leans && date.bound === 'on' && date.start === date.end && appointments.has(date.start);
}

/**
 * Whatever a sentence without a box promises is due on one of its dates, or leans on the one named before it: a touch
 * that is not before any of them has settled it, if it is later than the line.
 */
function isSettledBy(
	touch: Day,
	{ box, written }: Block,
	dates: readonly FoundDate[],
	anchor: Day | null,
): boolean {
	return (
		box === null &&
		written.day < touch &&
		(anchor === null || anchor <= touch) &&
		dates.every((date) => dueRange(date).due <= touch && date.end <= touch)
	);
}

/** What a reader of dates needs to know of a block that was written on that day. */
function askedOf(reference: Day, anchor: Day | null, context: FindingContext): DateContext {
	const { language, dayFirst } = context;
	const named = (words: string): NamedDay | null => context.named(words, reference);
	return { reference, language, dayFirst, prose: true, anchor, named };
}

/** Dates in figures of which either number may be the month, as they are near. */
function nearer(
	dates: readonly FoundDate[],
	asked: DateContext,
	{ eitherOrder }: FindingContext,
): readonly FoundDate[] {
	return eitherOrder ? dates.map((date) => nearerOf(date, asked)) : dates;
}

/** What may close around a date before the mark that pins it: a link, emphasis, quotes, brackets. */
const CLOSING = /^(?:\|[^\][]*)?[\s*_=~"”»’')\]]*$/;

/** Marks behind a date of the text. "(moved to …)" with nothing before it that it could move is read as other words are. */
function boundMarks(
	block: Block,
	written: Promise['written'],
	anchor: Day | null,
	context: FindingContext,
): readonly DateMark[] {
	const marks = readDateMarks(block.text);
	if (marks.length === 0) return marks;
	const prose = withoutMarks(withoutDateMarks(block.text, marks));
	const asked = askedOf(written.day, anchor, context);
	const dates = nearer(findDates(prose, asked), asked, context);
	const sentences = sentencesOf(prose, dates);
	return marks.filter(({ start, says }) => {
		const nth = sentences.filter((one) => one.start < start).length;
		const sentence = sentences[nth - 1];
		if (!sentence) return false;
		const bare = judged(prose, sentence, dates, block, written.day, anchor, context);
		return withCarried(bare, prose, sentences[nth] ?? null, dates, block, context).some(
			({ rule, date }) =>
				promises(rule) &&
				date.index < start &&
				date.end >= written.day &&
				(says !== 'pinned' || CLOSING.test(prose.slice(date.index + date.text.length, start))),
		);
	});
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

/** A task whose box says that there is nothing more to do. */
export function isTicked({ box }: Block): boolean {
	return box !== null && !OPEN_BOXES.has(box);
}

/** Boxes of tasks that are still to do; Tasks' default statuses and the common extra ones. */
const OPEN_BOXES = new Set([' ', '/', '!', '?', '*', '<', 'i', 'I', 'b', 'p', 'u', 'd', 'R', 'r']);

function judged(
	text: string,
	sentence: Range,
	dates: readonly FoundDate[],
	block: Block,
	reference: Day,
	anchor: Day | null,
	context: FindingContext,
): readonly Judgement[] {
	const within = dates.filter((d) => d.index >= sentence.start && d.index < sentence.end);
	const { words, hyphens } = context;
	const asked = askedOf(reference, anchor, context);
	const bare = nearer(bareFigures(text, sentence, within, asked, hyphens), asked, context);
	const leaning = leaningWords(text, sentence, dates, anchor, words);
	const all = [...within, ...bare, ...leaning].sort((a, b) => a.index - b.index);
	if (all.length === 0) return [];
	const judgements = judgeSentence(text, sentence, all, block.setting, context.people, words);
	if (bare.length + leaning.length === 0) return judgements;
	// Words that are weak as dates count only where what I do stands in their own clause, with no other date.
	return judgements.filter(({ date, rule, clause }) => {
		if (bare.includes(date)) {
			// "- [ ] quote before the board meeting (12/8)"
			// "recheck with her 2/12 at 4.10"
			const behind = text.slice(date.index + date.text.length, sentence.end);
			const closes = /^(?:\)|\W*$|\s+\p{L}{1,3}\s\d)/u.test(behind);
			const own = clause.dates.includes(date);
			// "next session 12/5"
			const met = own && closes && (rule === 'appointment' || rule === 'announced');
			// "dentist 12/8, I pick him up at 3"
			const ends = /^\s*[,;:–—]/.test(behind);
			if (!own && rule === 'appointment' && ends) return true;
			// "next lesson (26th)"
			if (rule === 'my-action' && /\($/.test(text.slice(sentence.start, date.index)) && /^\)/.test(behind))
				return true;
			// "bumped again, now 12/5, same time"
			const moved = own && rule === 'moved' && /^\s*(?:[,.)]|$)/.test(behind);
			return (rule === 'my-action' && own) || (rule === 'task' && closes) || met || moved;
		}
		if (!leaning.includes(date) || within.length === 0) return true;
		return rule === 'my-action' && clause.dates.length === 1 && clause.dates[0] === date;
	});
}

/** The last date of a sentence that promises nothing, where the next one, without a date, says what I do on that day. */
function withCarried(
	judgements: readonly Judgement[],
	text: string,
	next: Range | null,
	dates: readonly FoundDate[],
	block: Block,
	{ people, words }: FindingContext,
): readonly Judgement[] {
	const last = judgements.at(-1);
	const moved = last?.rule === 'moved' && last.families.length === 0;
	if (!last || !next || (!moved && judgements.some(({ rule }) => promises(rule)))) return judgements;
	const near = last.date.grain === 'day' || last.date.grain === 'week';
	if (!(moved || ['others-action', 'fact', 'happened', 'no-cue'].includes(last.rule)) || !near)
		return judgements;
	if (dates.some(({ index }) => index >= next.start && index < next.end)) return judgements;
	const carried = carriedOn(text, next, block.setting, people, words);
	if (!carried) return judgements;
	// "so friday's now weds 25th. meet him there"
	const rule = moved ? 'moved' : carried.rule;
	return [...judgements.slice(0, -1), { ...last, ...carried, rule }];
}

/** A line with a 📅 or `[due::]` date has that date alone. */
function readMarked(
	block: Block,
	own: ReturnType<typeof readOwnDates> & { due: { day: Day; index: number; length: number } },
	written: Promise['written'],
	dates: readonly FoundDate[],
	context: FindingContext,
): Findings {
	const settled = own.settled || isTicked(block);
	const { day, index, length } = own.due;
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
	const verdict: Verdict = {
		line: placeOf(block, index).line,
		words: date.text,
		start: day,
		end: day,
		finder: date.finder,
		rule,
	};
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
	if (!first) return false;
	const date = dates[dates.length - 1];
	if (!date) return false;
	const probe = { ...date, index: first.start, text: '' };
	const [judgement] = judgeSentence(text, first, [probe], 'task', context.people, context.words);
	return judgement?.rule === 'others-action';
}

/** So many signs are blanked at the beginning of a line where a struck sentence stands there. */
const STRUCK = 8;

/** "(done)", "✅" behind a sentence, or "Done." as the next one. */
function marked(
	block: Block,
	unmarked: string,
	sentence: Range,
	until: number,
	next: Range | null,
	language: Language,
): boolean {
	if (/[✅✔☑❌]/u.test(unmarked.slice(sentence.start, until))) return true;
	const done = phraseSetOf(language, 'done');
	const own = block.text.slice(sentence.start, sentence.end);
	for (const [, inner = ''] of own.matchAll(/[(–—-]\s*([^()–—]{2,40})\)?(?=[\s.,;!]|$)/g)) {
		const words = wordsOf(inner).filter((word) => !/\d/.test(word));
		if (done.has(words.slice(0, 1).join(' ')) && words.length <= 3) return true;
	}
	// What was struck there, and blanked, is what the next word speaks of.
	const line = next && block.parts.find(({ at }) => at >= sentence.end && at <= next.start);
	if (!next || (line && line.column > STRUCK)) return false;
	const words = wordsOf(block.text.slice(next.start, next.end));
	return done.has(words.filter((word) => !/\d/.test(word)).join(' '));
}

function verdictOf(block: Block, { date }: Judgement, rule: Verdict['rule']): Verdict {
	return {
		line: placeOf(block, date.index).line,
		words: date.text,
		start: date.start,
		end: date.end,
		finder: date.finder,
		rule,
	};
}
