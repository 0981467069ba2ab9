import type { Bound } from './found-date';
import { Small, type DateWords, type Edge, type Relation, type SmallWord, type Unit } from './date-words';
import { WordTable } from '../languages/word-table';

/** What a table says of a word. */
interface Sense {
	readonly number?: number;
	readonly ordinal?: number;
	readonly month?: number;
	readonly weekday?: number;
	readonly weekdayPlural?: number;
	readonly season?: number;
	readonly unit?: Unit;
	readonly length?: { readonly days?: number; readonly months?: number };
	readonly day?: number;
	readonly leaning?: number;
	readonly relation?: Relation;
	readonly edge?: Edge;
	readonly shortForm?: readonly [Edge, 'day' | 'week' | 'month' | 'quarter' | 'year'];
	readonly holiday?: string;
	readonly bound?: Bound;
	readonly ordinalMark?: true;
	readonly everyday?: true;
	readonly follower?: true;
	readonly small?: readonly SmallWord[];
}

/** All that a word can mean in a date; a word may mean several things ("second"). Every meaning has the same shape, which is quick to read. */
export type Meaning = { readonly [Key in Exclude<keyof Sense, 'small'>]: Sense[Key] | undefined } & {
	/** Which small words it is: bits of `Small`, put together. */
	readonly small: number;
	/** Which of `KIND` it is, put together. */
	readonly kinds: number;
};

/** A known word: its own meaning, and the expressions that it opens, longest first. */
export interface Word {
	readonly text: string;
	alone: Meaning | null;
	phrases: { readonly rest: readonly string[]; meaning: Meaning }[];
	/** What it tells of the text in which it stands: bits of `SIGN`, put together. */
	signs: number;
}

/** A language's words. */
export type Lexicon = WordTable<Word>;

/** What a word tells of the text that holds it: whether there may be a date, and how far ahead one may lie. */
export const SIGN = {
	/** Without a word that is `near`, `far` or `weak`, or a figure, no text holds a date. */
	near: 1,
	/** Holidays, longer units: it may lie years ahead. */
	far: 2,
	/** One of those that are near, and with a number they may be a day of some month. */
	weekday: 4,
	/** Only with a figure ("in 48 hours"). */
	hour: 8,
	/** One, in words: behind an article it may be the first of a month. */
	one: 16,
	/** Two to four. */
	few: 32,
	/** More than that; or, with a word that is near, a name of a day that comes once a year ("Good Friday"). */
	many: 64,
	article: 128,
	/** A month or season: `far`, but in prose only beside a word that goes with times. */
	weak: 256,
	/** Such a word, when it stands before … */
	cue: 512,
	/** … and behind. */
	behind: 1024,
	/** "the", "about": passed over to the word before. */
	little: 2048,
	/** Behind a word that is near it counts from another day, however far that is: "two days before", "within a week of". */
	counts: 4096,
} as const;

/** Kinds of meaning, as bits: a finder that needs a month is not asked about a text without one. */
export const KIND = {
	month: 1,
	weekday: 2,
	unit: 4,
	season: 8,
	holiday: 16,
	day: 32,
	leaning: 64,
	edge: 128,
	figure: 256,
	/** A number in words. */
	count: 512,
} as const;

/** The bits of the small words by their names in the languages. */
const BITS: Readonly<Record<SmallWord, Small>> = {
	the: Small.the,
	theDay: Small.theDay,
	of: Small.of,
	and: Small.and,
	or: Small.or,
	to: Small.to,
	on: Small.on,
	about: Small.about,
	between: Small.between,
	in: Small.in,
	within: Small.within,
	ago: Small.ago,
	agoBefore: Small.agoBefore,
	fromNow: Small.fromNow,
	later: Small.later,
	after: Small.after,
	before: Small.before,
	every: Small.every,
	for: Small.for,
	half: Small.half,
	whole: Small.whole,
	part: Small.part,
	parts: Small.parts,
	clock: Small.clock,
	weekOf: Small.weekOf,
	weekNumber: Small.weekNumber,
	weekMore: Small.weekMore,
	fortnightMore: Small.fortnightMore,
	quarterMark: Small.quarterMark,
	countOn: Small.countOn,
	is: Small.is,
};

/** Small words that hold a unit. */
const UNIT_WORDS = Small.weekOf | Small.weekNumber | Small.weekMore | Small.fortnightMore;

const TELLING = KIND.month | KIND.weekday | KIND.unit | KIND.season | KIND.holiday | KIND.day | KIND.leaning;
const MONTHS = KIND.month | KIND.season;
/** What goes with times when it stands before them, and small words that do not. */
const CUES = KIND.weekday | KIND.day | KIND.leaning | KIND.edge | KIND.count;
const NO_CUES = Small.the | Small.about | Small.and | Small.or | Small.part | Small.clock | Small.is;
const FAR_UNITS: readonly unknown[] = ['month', 'quarter', 'year', 'decade'] satisfies readonly Unit[];

const lexicons = new WeakMap<DateWords, Lexicon>();

/** The lexicon of a language, made once. */
export function lexiconOf(words: DateWords): Lexicon {
	const made = lexicons.get(words) ?? build(words);
	lexicons.set(words, made);
	return made;
}

/** Small letters without accents, so that "Março", "marco" and a decomposed "ç" are one word. */
function foldWord(word: string): string {
	const lower = word.toLowerCase();
	if (isAscii(lower)) return lower;
	return lower
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/ß/g, 'ss');
}

function isAscii(word: string): boolean {
	for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
	return true;
}

function build(words: DateWords): Lexicon {
	const known = new Map<string, Word>();
	const add = (alternatives: string | undefined, sense: Sense): void => {
		for (const phrase of alternatives?.split('|') ?? []) addPhrase(known, phrase, sense);
	};
	const addList = (list: readonly string[], senseOf: (place: number) => Sense): void =>
		list.forEach((alternatives, at) => add(alternatives, senseOf(at + 1)));
	addList(words.months, (month) => ({ month }));
	addList(words.weekdays, (weekday) => ({ weekday }));
	addList(words.weekdaysPlural, (weekdayPlural) => ({ weekdayPlural }));
	addList(words.seasons, (season) => ({ season }));
	for (const [phrase, number] of Object.entries(words.numbers)) add(phrase, { number });
	for (const [phrase, ordinal] of Object.entries(words.ordinals)) add(phrase, { ordinal });
	add(words.ordinalMarks, { ordinalMark: true });
	for (const [unit, phrase] of Object.entries(words.units)) add(phrase, { unit: unit as Unit });
	for (const [phrase, length] of Object.entries(words.lengths)) add(phrase, { length });
	for (const [phrase, day] of Object.entries(words.days)) add(phrase, { day });
	for (const [phrase, leaning] of Object.entries(words.leaning)) add(phrase, { leaning });
	for (const [relation, phrase] of Object.entries(words.relations))
		add(phrase, { relation: relation as Relation });
	for (const [edge, phrase] of Object.entries(words.edges)) add(phrase, { edge: edge as Edge });
	for (const [phrase, shortForm] of Object.entries(words.shortForms)) add(phrase, { shortForm });
	for (const [holiday, phrase] of Object.entries(words.holidays)) add(phrase, { holiday });
	for (const [bound, phrase] of Object.entries(words.bounds)) add(phrase, { bound: bound as Bound });
	for (const [small, phrase] of Object.entries(words.small)) add(phrase, { small: [small as SmallWord] });
	add(words.everyday, { everyday: true });
	add(words.followers, { follower: true });
	for (const word of known.values()) word.phrases.sort((a, b) => b.rest.length - a.rest.length);
	giveSigns(known);
	return new WordTable(known, foldWord);
}

function addPhrase(known: Map<string, Word>, phrase: string, sense: Sense): void {
	const [first, ...rest] = phrase
		.split(/[^\p{L}\p{M}\d]+/u)
		.filter(Boolean)
		.map(foldWord);
	if (first === undefined) return;
	const word = wordIn(known, first);
	for (const each of rest) wordIn(known, each);
	if (rest.length === 0) {
		word.alone = meaningOf(sense, word.alone);
		return;
	}
	const same = word.phrases.find((entry) => entry.rest.join(' ') === rest.join(' '));
	if (same) same.meaning = meaningOf(sense, same.meaning);
	else word.phrases.push({ rest, meaning: meaningOf(sense) });
}

function wordIn(known: Map<string, Word>, text: string): Word {
	const word = known.get(text) ?? { text, alone: null, phrases: [], signs: 0 };
	known.set(text, word);
	return word;
}

/** Shorter than a day. */
export function isShort(unit: Unit | undefined): boolean {
	return unit === 'hour' || unit === 'minute';
}

/** Gives each word its signs: by itself, or as the longest word of an expression that no other word gives away. */
function giveSigns(known: ReadonlyMap<string, Word>): void {
	const dates = SIGN.near | SIGN.far;
	for (const word of known.values()) word.signs = signsOf(word.alone);
	for (const word of known.values()) {
		for (const { rest, meaning } of word.phrases) {
			const all = [word.text, ...rest].flatMap((each) => known.get(each) ?? []);
			const phrase = signsOf(meaning);
			word.signs |= phrase & SIGN.behind;
			for (const each of all) each.signs |= phrase & (SIGN.cue | SIGN.little | SIGN.counts);
			// An expression is looked for by one of its words, and never weak.
			const signs =
				phrase & SIGN.weak ? SIGN.far : phrase & ~(SIGN.cue | SIGN.behind | SIGN.little | SIGN.counts);
			const given = all.reduce((bits, word) => bits | word.signs, 0);
			// "Good Friday": each Friday is near, this one may be far.
			const far = (signs & SIGN.far & ~given) !== 0 && (given & SIGN.near) !== 0;
			const free = far ? all.filter((word) => (word.signs & SIGN.near) === 0) : all;
			const other = free.filter((word) => (word.signs & SIGN.weak) === 0);
			const choice = other.length > 0 ? other : free.length > 0 ? free : all;
			// Of two as long the last: "half term", for halves of something else are many.
			const longest = choice.reduce((a, b) => (b.text.length < a.text.length ? a : b));
			if (far) longest.signs |= free.length > 0 ? SIGN.many : SIGN.far;
			else longest.signs |= signs & ((given & dates) === 0 ? -1 : ~dates) & ~given;
		}
	}
}

function signsOf(meaning: Meaning | null): number {
	if (meaning === null) return 0;
	const { kinds, unit, length, shortForm, weekday, weekdayPlural } = meaning;
	const [number, ordinal] = [meaning.number ?? 0, meaning.ordinal ?? 0];
	let signs = number > 4 ? SIGN.many : number > 1 || ordinal > 0 ? SIGN.few : number === 1 ? SIGN.one : 0;
	if (meaning.small & (Small.the | Small.theDay)) signs |= SIGN.article;
	if (meaning.small & (Small.the | Small.about)) signs |= SIGN.little;
	if (meaning.relation !== undefined) signs |= SIGN.behind;
	if (kinds & CUES || meaning.small & ~NO_CUES || (meaning.bound ?? meaning.relation) !== undefined)
		signs |= SIGN.cue;
	if (meaning.small & (Small.after | Small.before | Small.of)) signs |= SIGN.counts;
	if (unit === 'hour') signs |= SIGN.hour;
	if ((weekday ?? weekdayPlural) !== undefined) signs |= SIGN.weekday;
	const far =
		(kinds & KIND.holiday) !== 0 ||
		length?.months !== undefined ||
		FAR_UNITS.includes(unit) ||
		FAR_UNITS.includes(shortForm?.[1]);
	// "by the fifteenth" names a day; "the first" to "the fourth" seldom do.
	if (far || ordinal > 4) return signs | SIGN.far;
	if (kinds & MONTHS) return signs | (kinds & TELLING & ~MONTHS ? SIGN.far : SIGN.weak);
	return (kinds & TELLING) !== 0 && !isShort(unit) ? signs | SIGN.near : signs;
}

/** That of a word which no table has: all that a word can mean, so that every meaning has one shape. */
export const NO_MEANING: Meaning = {
	number: undefined,
	ordinal: undefined,
	month: undefined,
	weekday: undefined,
	weekdayPlural: undefined,
	season: undefined,
	unit: undefined,
	length: undefined,
	day: undefined,
	leaning: undefined,
	relation: undefined,
	edge: undefined,
	shortForm: undefined,
	holiday: undefined,
	bound: undefined,
	ordinalMark: undefined,
	everyday: undefined,
	follower: undefined,
	small: 0,
	kinds: 0,
};

/** A meaning of what one table says and, where the word stands in several, of what others said before. */
function meaningOf(sense: Sense, other: Meaning | null = null): Meaning {
	const small = (other?.small ?? 0) | (sense.small ?? []).reduce((bits, word) => bits | BITS[word], 0);
	const meaning = { ...NO_MEANING, ...other, ...sense, small };
	return { ...meaning, kinds: kindsOf(meaning) };
}

function kindsOf(meaning: Omit<Meaning, 'kinds'>): number {
	let kinds = 0;
	const unit = meaning.unit ?? meaning.length ?? meaning.weekdayPlural;
	if (meaning.month !== undefined) kinds |= KIND.month;
	if (meaning.weekday !== undefined) kinds |= KIND.weekday;
	if (unit !== undefined || meaning.small & UNIT_WORDS) kinds |= KIND.unit;
	if (meaning.season !== undefined) kinds |= KIND.season;
	if (meaning.holiday !== undefined) kinds |= KIND.holiday;
	if (meaning.day !== undefined) kinds |= KIND.day;
	if (meaning.leaning !== undefined || meaning.shortForm) kinds |= KIND.leaning;
	if (meaning.number !== undefined || meaning.ordinal !== undefined) kinds |= KIND.count;
	if ((meaning.edge ?? meaning.shortForm) || meaning.small & Small.half) kinds |= KIND.edge;
	return kinds;
}
