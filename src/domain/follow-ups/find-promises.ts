import { dueRange } from '../dates/due-range';
import { findDates } from '../dates/find-dates';
import type { FoundDate } from '../dates/found-date';
import type { Day } from '../day';
import { boundMarks, marked } from './bound-marks';
import { Cue } from './cue-words';
import type { Block } from './entries';
import type { FindingContext } from './finding-context';
import { verdictOf, type Findings, type Verdict } from './findings';
import { isHabit } from './habits';
import type { Judgement } from './judge';
import { askedOf, judged, nearer, withCarried } from './judged-sentence';
import { isTicked, readMarked } from './marked-task';
import { readOwnDates, withoutDateMarks, withoutMarks } from './own-dates';
import { isBehind } from './past-dates';
import type { Promise } from './promise';
import { afterMarks, promiseOf } from './promise-of';
import { promises, type Rule } from './rules';
import { withBracketed } from './sentence-dates';
import { sentencesOf } from './sentences';
import { is, type Token } from './tokens';

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
	const asked = askedOf(written.day, anchor, context);
	const marks = boundMarks(block, asked, context);
	const unmarked = withoutDateMarks(block.text, marks);
	const prose = withoutMarks(unmarked);
	const dates = nearer(withBracketed(prose, findDates(prose, asked)), asked, context);
	const last = dates.filter(({ grain }) => grain === 'day').at(-1)?.start ?? null;
	if (own.due)
		return {
			...NOTHING,
			...readMarked(block, own.due, own.settled, written, dates, context),
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
		const next = sentences[i + 1] ?? null;
		const until = next?.start ?? block.text.length;
		const bare = judged(prose, sentence, dates, block, asked, context);
		if (bare.length === 0) return;
		const sentenceDone = marked(block, unmarked, sentence, until, next, context.language);
		const judgements = withCarried(bare, prose, next, dates, block, context).map((judgement) => {
			if (!promises(judgement.rule)) return judgement;
			const past = isBehind(judgement, prose, block, written);
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
