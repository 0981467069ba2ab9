import { Cue } from './cue-words';
import { reachOf } from '../dates/lexemes';
import { lexiconOf } from '../dates/lexicon';
import { AFTER_A_SEASON } from '../dates/due-range';
import { daysBetween, type Day } from '../day';
import type { Block } from './entries';
import { entryOf, findPromises, readBlock } from './find-promises';
import { isTicked } from './marked-task';
import type { FindingContext } from './finding-context';
import { mayLean } from './lexicon';
import { is, type Token } from './tokens';
import { withoutMarks } from './own-dates';
import type { Promise } from './promise';
import { openPromises } from './settle';
import type { Touches } from './touches';

/**
 * The promises that are still open, as `openPromises` finds them among all that `findPromises` does; but only what may be
 * among them is read. Each promise is settled by itself, whatever else was promised; only a line that moves one may take
 * the place of any other, so that with such a line about every promise is asked.
 */
export function stillOpen(
	blocks: readonly Block[],
	context: FindingContext,
	keeping: Touches,
): readonly Promise[] {
	const { promises, passedOver } = findLately(blocks, context, keeping.lastDay());
	const open = openPromises(promises, keeping, blocks, context);
	const moved =
		promises.some(({ rule }) => rule === 'moved') ||
		passedOver.some((block) => open.some((promise) => isOlder(promise, block)) && mayMove(block, context));
	return moved ? openPromises(findPromises(blocks, context).promises, keeping, blocks, context) : open;
}

/** Only what was written later moves a promise. */
function isOlder({ written }: Promise, block: Block): boolean {
	return written.guess || written.day <= block.written.day;
}

interface Lately {
	readonly promises: readonly Promise[];
	/** What may promise something that a touch has settled. */
	readonly passedOver: readonly Block[];
}

/** What was read so far of the blocks with one written date. */
interface Entry {
	/** So many days ahead the last date that was named may lie; null while none was. */
	ahead: number | null;
	anchor: Day | null;
	/** Those that were passed over: they are read where one behind them is, which may lean on their dates. */
	readonly waiting: Block[];
}

/** What is promised in the blocks that the last touch may not have settled. */
function findLately(blocks: readonly Block[], context: FindingContext, lastTouch: Day | null): Lately {
	const { dates } = context.language;
	const lexicon = lexiconOf(dates);
	const promises: Promise[] = [];
	const passedOver: Block[] = [];
	const entries = new Map<number, Entry>();
	for (const block of blocks) {
		const { day } = block.written;
		const key = entryOf(block);
		const entry = entries.get(key) ?? { ahead: null, anchor: null, waiting: [] };
		entries.set(key, entry);
		const reach = reachOf(block.text, lexicon, 0, dates);
		// Without a date there is nothing to keep: neither in the block nor one before it on which it leans.
		if (reach === 0 && (entry.ahead === null || !mayLean(block.text, context.language))) continue;
		const ahead = reach + (entry.ahead ?? 0);
		if (isSettled(block, ahead, context, lastTouch)) {
			entry.waiting.push(block);
			entry.ahead = ahead;
			passedOver.push(block);
			continue;
		}
		for (const each of [...entry.waiting.splice(0), block]) {
			const read = readBlock(each, entry.anchor, context, lastTouch);
			promises.push(...read.promises);
			passedOver.push(...read.passedOver);
			entry.anchor = read.anchor ?? entry.anchor;
		}
		entry.ahead = entry.anchor && Math.max(0, daysBetween(day, entry.anchor));
	}
	return { promises, passedOver };
}

/**
 * Whatever the block promises is settled: a ticked task promises only what it moves; a sentence is kept by a touch on a
 * later day than its own, when none of its dates can lie behind that.
 */
function isSettled(block: Block, ahead: number, context: FindingContext, lastTouch: Day | null): boolean {
	if (block.box !== null) return isTicked(block) && !mayMove(block, context);
	const { day } = block.written;
	return lastTouch !== null && day < lastTouch && daysBetween(day, lastTouch) > ahead + AFTER_A_SEASON;
}

/** Whether a block has words that move a promise, or a day that is not to be ("Thursday, not Wednesday"). */
function mayMove(block: Block, { words, language: { dates } }: FindingContext): boolean {
	const text = withoutMarks(block.text);
	const notThen = ({ end }: Token): boolean =>
		reachOf(text.slice(end, end + NEXT_WORDS), lexiconOf(dates), 0, dates) > 0;
	return words
		.in(text)
		.some(
			(token) =>
				is(token, Cue.moved) || is(token, Cue.movedBehind) || (is(token, Cue.negation) && notThen(token)),
		);
}

/** Within so many characters behind a "not" its date begins. */
const NEXT_WORDS = 30;
