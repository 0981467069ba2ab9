import type { Day } from '../day';
import type { Span } from './calendar';
import type { DateWords, Relation, Small } from './date-words';
import type { Bound, Grain } from './found-date';
import type { Lexeme } from './lexemes';
import { KIND, NO_MEANING, type Meaning } from './lexicon';

/** Why a reading needs words around it that speak for a date, when it stands in prose. */
export type Weakness = 'month' | 'weekday' | 'day number' | 'figures' | 'holiday' | 'year' | 'season';

/** What a finder made of the lexemes from one place on. */
export interface Reading {
	/** The lexeme after the last one read. */
	readonly to: number;
	/** Null: these words look like a date and are none (31 February), and nothing in them is to be read. */
	readonly span: Span | null;
	readonly grain: Grain;
	readonly yearGiven: boolean;
	readonly weekday: number | null;
	readonly relative: boolean;
	readonly leans: boolean;
	readonly weakness: Weakness | null;
	/** Only where the words themselves say it ("within a week"). */
	readonly bound: Bound | null;
}

/** A text taken apart, with all that finders need to know. */
export interface Passage {
	readonly text: string;
	readonly lexemes: readonly Lexeme[];
	readonly reference: Day;
	readonly dayFirst: boolean;
	readonly prose: boolean;
	readonly words: DateWords;
	/** The date named before, for words that lean on one. */
	readonly anchor: Day | null;
	/** It was named as a day, not as a month or a week. */
	readonly anchorIsDay: boolean;
	/** The longest reading of any finder at a lexeme; `depth` counts how far dates stand within dates. */
	readonly read: (at: number, depth: number) => Reading | null;
}

/** One way of writing a date. */
export interface Finder {
	readonly name: string;
	/** May its first lexeme be a figure? */
	readonly figures: boolean;
	/** May its first lexeme have this meaning? */
	readonly starts: (meaning: Meaning) => boolean;
	/** Kinds of meaning (`KIND`), one of which must stand … */
	readonly needs: number;
	/** … among so many lexemes, its first counted. */
	readonly within: 3 | 5 | 8 | 10;
	readonly read: (passage: Passage, at: number, depth: number) => Reading | null;
	/** Read against Monday 2 November 2026, liberally, day first: the first day that is found, or null. */
	readonly examples: Readonly<Record<string, Day | null>>;
}

/** A reading that means one day. */
export function oneDay(to: number, day: Day, more: Partial<Reading> = NOTHING_MORE): Reading {
	return someDays(to, { start: day, end: day }, 'day', more);
}

const NOTHING_MORE: Partial<Reading> = {};

/** A reading that means several days. */
export function someDays(
	to: number,
	span: Span,
	grain: Grain,
	more: Partial<Reading> = NOTHING_MORE,
): Reading {
	return {
		to,
		span,
		grain,
		yearGiven: more.yearGiven ?? false,
		weekday: more.weekday ?? null,
		relative: more.relative ?? false,
		leans: more.leans ?? false,
		weakness: more.weakness ?? null,
		bound: more.bound ?? null,
	};
}

/** Words that look like a date and are none. */
export function noDay(to: number): Reading {
	return {
		to,
		span: null,
		grain: 'day',
		yearGiven: false,
		weekday: null,
		relative: false,
		leans: false,
		weakness: null,
		bound: null,
	};
}

/** The kinds of meaning (`KIND`) of so many lexemes from here on. */
export function kindsAhead({ lexemes }: Passage, from: number, count: number): number {
	let kinds = 0;
	const to = Math.min(lexemes.length, from + count);
	for (let at = from; at < to; at++) {
		const lexeme = lexemes[at];
		if (lexeme) kinds |= lexeme.kind === 'figure' ? KIND.figure : lexeme.meaning.kinds;
	}
	return kinds;
}

export function meaningAt(passage: Passage, at: number): Meaning {
	return passage.lexemes[at]?.meaning ?? NO_MEANING;
}

/** A relation that stands behind its noun here: "lundi prochain", "the week after next". */
export function relationBehind(passage: Passage, at: number): Relation | undefined {
	const { relation } = meaningAt(passage, at);
	const always = relation === 'after next' || relation === 'before last' || relation === 'following';
	return always || passage.words.relationsBehind ? relation : undefined;
}

/** Does any of these say something? */
export function isAny(...said: readonly unknown[]): boolean {
	return said.some((one) => one !== undefined);
}

/** Does one of these small words stand here? */
export function isSmall(passage: Passage, at: number, words: Small): boolean {
	const lexeme = passage.lexemes[at];
	return lexeme !== undefined && (lexeme.meaning.small & words) !== 0;
}

export function isMark(passage: Passage, at: number, marks: string): boolean {
	const lexeme = passage.lexemes[at];
	return lexeme !== undefined && lexeme.kind === 'mark' && marks.includes(lexeme.text);
}

/** Past one of these marks, if it stands here. */
export function pastMark(passage: Passage, at: number, marks: string): number {
	return isMark(passage, at, marks) ? at + 1 : at;
}

/** Past one of these small words, if it stands here. */
export function pastSmall(passage: Passage, at: number, words: Small): number {
	return isSmall(passage, at, words) ? at + 1 : at;
}

/** No blank between this lexeme and the one before. */
export function isGlued(passage: Passage, at: number): boolean {
	return passage.lexemes[at]?.gap === false;
}

/** In prose a date to come was named: "the previous Friday" is the one before it. */
export function leansAhead({ prose, anchor, reference }: Passage): boolean {
	return prose && anchor !== null && anchor > reference;
}
