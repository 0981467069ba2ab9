import type { Bound } from './found-date';

/** Spans of time that are counted. Less than a day names no day; it is known so as to be left alone. */
export type Unit =
	| 'day'
	| 'workday'
	| 'week'
	| 'fortnight'
	| 'weekend'
	| 'month'
	| 'quarter'
	| 'year'
	| 'decade'
	| 'hour'
	| 'minute';

/**
 * Which one of several: `this`, `next` and `last` as the calendar turns (weeks, months), `coming` and `past` the
 * nearest from the written day, `following` the one after a date named before, `same` and `that` the one named
 * before, `after next` and `before last` one further.
 */
export type Relation =
	| 'this'
	| 'next'
	| 'last'
	| 'coming'
	| 'past'
	| 'following'
	| 'previous'
	| 'same'
	| 'that'
	| 'after next'
	| 'before last';

/** A piece of a longer time: "early March", "mid-January", "the end of the week". */
export type Edge = 'start' | 'early' | 'mid' | 'late' | 'end';

/** Little words that hold a date together. */
export type SmallWord =
	/** the, der, le */
	| 'the'
	/** Before a day's number, and only there: "le 15", "el día 15" */
	| 'theDay'
	/** of, in: between a day and its month, a weekday and its week */
	| 'of'
	| 'and'
	| 'or'
	/** to, until: between the two ends of a range */
	| 'to'
	/** on, at: before a day, saying nothing more */
	| 'on'
	/** around, about, circa */
	| 'about'
	/** between … and … */
	| 'between'
	/** before a count: "in two weeks" */
	| 'in'
	/** before a count: "within two weeks" */
	| 'within'
	/** after a count: "two weeks ago" */
	| 'ago'
	/** before a count, meaning ago: "il y a", "vor", "hace" */
	| 'agoBefore'
	/** after a count: "two weeks from now", "hence", "later" */
	| 'fromNow'
	/** after a count, leaning on a date named before where there is one: "two weeks later" */
	| 'later'
	/** between a count and a date: "two days after Easter" */
	| 'after'
	| 'before'
	/** every, each: what follows is a habit and no date */
	| 'every'
	/** for, during: what follows is how long */
	| 'for'
	/** half of a unit: "half a year" */
	| 'half'
	/** full, whole: "the first full week" */
	| 'whole'
	/** the part of a day: morning, evening */
	| 'part'
	/** several such parts: mornings, evenings; behind a weekday a habit */
	| 'parts'
	/** am, pm, o'clock, Uhr: what stands before is a time of day */
	| 'clock'
	/** "week of", "w/c" before a day */
	| 'weekOf'
	/** "week", "KW" before a week's number */
	| 'weekNumber'
	/** after a weekday or "today": a week more ("Friday week") */
	| 'weekMore'
	/** a fortnight more ("Friday fortnight") */
	| 'fortnightMore'
	/** "Q" before a quarter's number */
	| 'quarterMark'
	/** "a week on Friday", "a week today": between the count and the day */
	| 'countOn'
	/** is, are: between what is planned and its day */
	| 'is';

/**
 * How one language writes dates, as tables, so that a new language is one file. Where several words mean the same
 * they stand in one text, parted by `|`; small letters, accents as the language has them (they are not needed to be
 * found again). A word may stand in several tables.
 */
export interface DateWords {
	/** January to December. */
	readonly months: readonly string[];
	/** Monday to Sunday. */
	readonly weekdays: readonly string[];
	/** The same, when they mean all such days ("Fridays"). */
	readonly weekdaysPlural: readonly string[];
	/** Spring, summer, autumn, winter of the northern half. */
	readonly seasons: readonly string[];
	readonly numbers: Readonly<Record<string, number>>;
	/** Minus one for the last, minus two for the last but one. */
	readonly ordinals: Readonly<Record<string, number>>;
	/** What makes a figure an ordinal when it stands right behind it ("st", "."). */
	readonly ordinalMarks: string;
	readonly units: Readonly<Partial<Record<Unit, string>>>;
	/** Fixed expressions for a length of time, in days or months: "half a year". */
	readonly lengths: Readonly<Record<string, { readonly days?: number; readonly months?: number }>>;
	/** Days counted from the written one: today 0, tomorrow 1. */
	readonly days: Readonly<Record<string, number>>;
	/** "the day after", "the next day", with no more said: days after the date named before. */
	readonly leaning: Readonly<Record<string, number>>;
	/** Standing before the noun or, in many languages, behind it. */
	readonly relations: Readonly<Partial<Record<Relation, string>>>;
	/** Every relation may stand behind its noun ("lundi prochain"), not only "after next". */
	readonly relationsBehind: boolean;
	readonly edges: Readonly<Partial<Record<Edge, string>>>;
	/** Short forms of an edge: "eom" → the end of this month. */
	readonly shortForms: Readonly<
		Record<string, readonly [Edge, 'day' | 'week' | 'month' | 'quarter' | 'year']>
	>;
	/**
	 * Holidays by their rule: `12-25`; `easter+1`; `11-thu-4` (fourth Thursday of November), `5-mon-last`;
	 * `advent` and others of `holidays.ts`; `A..B` for one that lasts.
	 */
	readonly holidays: Readonly<Record<string, string>>;
	readonly small: Readonly<Partial<Record<SmallWord, string>>>;
	/** Words before a date that say how it binds. */
	readonly bounds: Readonly<Partial<Record<Bound, string>>>;
	/** Words of the tables above that mean something else just as often; in prose they need company. */
	readonly everyday: string;
	/** Little words that may follow a day's number without being what it counts ("the 15th *we* …"). */
	readonly followers: string;
	/** Prepositions of the tables above that come before a time of day or a place just as often. */
	readonly notCues: readonly string[];
	/** Days are written with dots and without a year ("17.11."). */
	readonly dotted: boolean;
	/** A day's number needs no mark of an ordinal ("le 15"). */
	readonly plainDays: boolean;
}
