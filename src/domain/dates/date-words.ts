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

/** Little words that hold a date together, as bits. */
export const enum Small {
	/** the, der, le */
	the = 1 << 0,
	/** Before a day's number, and only there: "le 15", "el día 15" */
	theDay = 1 << 1,
	/** of, in: between a day and its month, a weekday and its week */
	of = 1 << 2,
	and = 1 << 3,
	or = 1 << 4,
	/** to, until: between the two ends of a range */
	to = 1 << 5,
	/** on, at: before a day, saying nothing more */
	on = 1 << 6,
	/** around, about, circa */
	about = 1 << 7,
	/** between … and … */
	between = 1 << 8,
	/** before a count: "in two weeks" */
	in = 1 << 9,
	/** before a count: "within two weeks" */
	within = 1 << 10,
	/** after a count: "two weeks ago" */
	ago = 1 << 11,
	/** before a count, meaning ago: "il y a", "vor", "hace" */
	agoBefore = 1 << 12,
	/** after a count: "two weeks from now", "hence", "later" */
	fromNow = 1 << 13,
	/** after a count, leaning on a date named before where there is one: "two weeks later" */
	later = 1 << 14,
	/** between a count and a date: "two days after Easter" */
	after = 1 << 15,
	before = 1 << 16,
	/** every, each: what follows is a habit and no date */
	every = 1 << 17,
	/** for, during: what follows is how long */
	for = 1 << 18,
	/** half of a unit: "half a year" */
	half = 1 << 19,
	/** full, whole: "the first full week" */
	whole = 1 << 20,
	/** the part of a day: morning, evening */
	part = 1 << 21,
	/** several such parts: mornings, evenings; behind a weekday a habit */
	parts = 1 << 22,
	/** am, pm, o'clock, Uhr: what stands before is a time of day */
	clock = 1 << 23,
	/** "week of", "w/c" before a day */
	weekOf = 1 << 24,
	/** "week", "KW" before a week's number */
	weekNumber = 1 << 25,
	/** after a weekday or "today": a week more ("Friday week") */
	weekMore = 1 << 26,
	/** a fortnight more ("Friday fortnight") */
	fortnightMore = 1 << 27,
	/** "Q" before a quarter's number */
	quarterMark = 1 << 28,
	/** "a week on Friday", "a week today": between the count and the day */
	countOn = 1 << 29,
	/** is, are: between what is planned and its day */
	is = 1 << 30,
}

export type SmallWord = keyof typeof Small;

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
