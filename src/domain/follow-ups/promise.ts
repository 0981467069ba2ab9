import type { Day } from '../day';
import type { Written } from '../note/written-dates';
import type { Block } from './entries';
import { followUpId } from './follow-up-id';
import type { FollowUp } from './follow-up';
import type { Rule } from './rules';
import { bareWords } from './own-dates';

/** A promise found in a text, with what is needed to tell whether it is still open. */
export interface Promise {
	readonly block: Block;
	readonly line: number;
	readonly from: Day;
	readonly due: Day;
	readonly written: Written;
	readonly rule: Rule;
	/** Days that a moving line gives as the old ones. */
	readonly oldDays: readonly Day[];
	/** Verb families and appointment words that carry it. */
	readonly families: readonly string[];
	/** An hour stands behind its day. */
	readonly timed: boolean;
	/** What it is about: the words that the lexicon does not know. */
	readonly about: ReadonlySet<string>;
	/** Only to be done where they say nothing: "chase if no reply". */
	readonly ifSilent: boolean;
	/** The date binds by "by" or "before": doing it earlier keeps it. */
	readonly anyTimeUntil: boolean;
	/** An unticked task, 📅 or `[due::]`: settled by its own mark alone. */
	readonly byOwnMark: boolean;
	/** Marked as done in its own words. */
	readonly done: boolean;
	readonly text: string;
	readonly date: FollowUp['date'];
	/** Position of the sentence in its block. */
	readonly at: number;
	/** Where the sentence ends in its block. */
	readonly end: number;
	/** Where its date ends in its block, marks behind it included. */
	readonly dateEnd: number;
	/** Where a mark of the line says its day (📅, "(moved to …)"), in its block; null where only words do. */
	readonly dayAt: number | null;
}

/** The follow-up as the rest of the house knows it. */
export function asFollowUp(promise: Promise, path: string, nth: number): FollowUp {
	const { line, due, from, written, text, date, byOwnMark } = promise;
	const words = date ? text.slice(date.index, date.index + date.length) : '';
	const before = timesBefore(promise);
	return {
		id: followUpId(path, byOwnMark ? 'task' : 'text', `${text}\n${words}`, nth),
		path,
		line,
		due,
		from,
		written: written.day,
		guess: written.guess,
		kind: byOwnMark ? 'task' : 'text',
		text,
		date,
		...(before === 0 ? {} : { nth: before }),
	};
}

/** How often the words of a promise stand before it in its block, however they are marked. */
export function timesBefore({ block, at, text }: Promise): number {
	const words = bareWords(text);
	return at === 0 || words === '' ? 0 : bareWords(block.text.slice(0, at)).split(words).length - 1;
}
