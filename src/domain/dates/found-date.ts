import type { Day } from '../day';
import type { Language } from '../languages/language';

/** How the words around a date bind the day: "by Friday", "before Christmas", "after Easter", "from Monday". */
export type Bound = 'on' | 'by' | 'before' | 'after' | 'from';

/** How wide the named time is. `day` is one day; a holiday that lasts (half-term, Advent, Lent) is `season`. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year';

/** A date that stands in a text, read against the day on which the text was written. */
export interface FoundDate {
	/** Where it begins in the text, in UTF-16 units, its preposition not counted ("by" of "by Friday"). */
	readonly index: number;
	/** The words of the date as they stand in the text. */
	readonly text: string;
	/** First day that the words mean. */
	readonly start: Day;
	/** Last day that the words mean; the same as `start` for one day. */
	readonly end: Day;
	/** The preposition before it; `on` where there is none. */
	readonly bound: Bound;
	readonly grain: Grain;
	/** The year stands in the words. */
	readonly yearGiven: boolean;
	/** ISO weekday (Monday 1 … Sunday 7) that stands in the words, else null. */
	readonly weekday: number | null;
	/** Counts from the written date ("tomorrow", "in two weeks"), as against a day of the calendar ("4 Dec"). */
	readonly relative: boolean;
	/** Leans on a date named before it in the entry ("the day after", "that Friday"). */
	readonly leans: boolean;
	/** Name of the finder that found it, for *explain*. */
	readonly finder: string;
}

/** One whole day, year and all, that stands in a text. */
export function wholeDay(day: Day, index: number, text: string, finder: string): FoundDate {
	return {
		index,
		text,
		start: day,
		end: day,
		bound: 'on',
		grain: 'day',
		yearGiven: true,
		weekday: null,
		relative: false,
		leans: false,
		finder,
	};
}

/** A thing with its day that a text begins with. */
export interface NamedDay {
	readonly day: Day;
	/** Length of the words that name it, in UTF-16 units. */
	readonly length: number;
}

/** What a reader of dates needs to know besides the text. */
export interface DateContext {
	/** The day that relative words count from: the written date. */
	readonly reference: Day;
	readonly language: Language;
	/** 3/4 is the third of April (true) or March the fourth (false). */
	readonly dayFirst: boolean;
	/** The caution used on note text: no word is a date just because it could be. False: a field where a date is expected. */
	readonly prose: boolean;
	/** A date named before in the same entry, for words that lean on it; null where there is none. */
	readonly anchor: Day | null;
	/** What the note names elsewhere, where a text begins with it ("her talk"), for words that count from its day. */
	readonly named?: (words: string) => NamedDay | null;
	/** Dates that begin behind this place are not asked for, and may be left out. */
	readonly until?: number;
}
