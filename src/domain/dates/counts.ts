import { Small } from './date-words';
import { partsOf } from '../day';
import { NO_MEANING } from './lexicon';
import { isGlued, isMark, isSmall, meaningAt, pastMark, pastSmall, type Passage } from './reading';

/** A number read from the text, and the lexeme after it. */
export interface Count {
	readonly value: number;
	readonly to: number;
}

/** "3", "three", "twenty-one", "a couple of". */
export function readCount(passage: Passage, at: number): Count | null {
	const lexeme = passage.lexemes[at];
	if (!lexeme || lexeme.kind === 'mark') return null;
	if (lexeme.kind === 'word')
		return lexeme.meaning.number === undefined ? null : readNumberWords(passage, at);
	const [next, after] = [passage.lexemes[at + 1], passage.lexemes[at + 2]];
	const glued = next?.kind === 'mark' && !next.gap && '.,/:'.includes(next.text) && isGlued(passage, at + 2);
	// "Jan 1,2010": no thousands have four figures behind the comma.
	const year = next?.text === ',' && after?.text.length === 4;
	if (lexeme.text.length > 4 || (glued && after?.kind === 'figure' && !year) || isFraction(passage, at))
		return null;
	return { value: Number(lexeme.text), to: at + 1 };
}

/** The 5 of "1.5" counts nothing. */
function isFraction(passage: Passage, at: number): boolean {
	return (
		isMark(passage, at - 1, '.,') &&
		isGlued(passage, at - 1) &&
		isGlued(passage, at) &&
		passage.lexemes[at - 2]?.kind === 'figure'
	);
}

/** Number words below a hundred, tens and units put together. */
function readNumberWords(passage: Passage, at: number): Count | null {
	const first = meaningAt(passage, at).number;
	if (first === undefined) return null;
	if (first >= 20 && first < 100 && first % 10 === 0) {
		const next = pastMark(passage, at + 1, '-');
		const unit = meaningAt(passage, next).number;
		const word = passage.lexemes[next]?.text;
		if (unit !== undefined && unit > 0 && unit < 10 && word !== 'a' && word !== 'an') {
			return { value: first + unit, to: next + 1 };
		}
	}
	return { value: first, to: at + 1 };
}

/** "1st", "first", "twenty-first", "the last" (−1). */
export function readOrdinal(passage: Passage, at: number): Count | null {
	const lexeme = passage.lexemes[at];
	if (lexeme?.kind === 'figure') {
		if (!isGlued(passage, at + 1)) return null;
		const dot = isMark(passage, at + 1, '.') ? at + 2 : at + 1;
		const marked = meaningAt(passage, dot).ordinalMark === true && isGlued(passage, dot);
		return marked && lexeme.text.length <= 2 ? { value: Number(lexeme.text), to: dot + 1 } : null;
	}
	const { ordinal, number } = meaningAt(passage, at);
	if (ordinal !== undefined) return { value: ordinal, to: at + 1 };
	if (number !== undefined && number >= 20 && number < 100 && number % 10 === 0) {
		const next = pastMark(passage, at + 1, '-');
		const unit = meaningAt(passage, next).ordinal;
		if (unit !== undefined && unit > 0 && unit < 10) return { value: number + unit, to: next + 1 };
	}
	return null;
}

/** A day of a month: its number, and whether it was written as an ordinal or in words. */
export interface DayNumber extends Count {
	readonly form: 'figure' | 'ordinal figure' | 'ordinal word' | 'word';
}

/** "15", "15th", "fifteenth", "fifteen": 1 to 31. */
export function readDayNumber(passage: Passage, at: number): DayNumber | null {
	const lexeme = passage.lexemes[at];
	if (!lexeme) return null;
	const figure = lexeme.kind === 'figure';
	if (figure ? lexeme.text.length > 2 : lexeme.meaning === NO_MEANING) return null;
	const ordinal = readOrdinal(passage, at);
	const read = ordinal ?? (figure ? readCount(passage, at) : readNumberWords(passage, at));
	if (!read || read.value < 1 || read.value > 31) return null;
	const form = figure ? (ordinal ? 'ordinal figure' : 'figure') : ordinal ? 'ordinal word' : 'word';
	return { value: read.value, to: read.to, form };
}

/** A year that stands behind a day or month: "2026", ", 2026", "of 2026", "in the year 2026", "'26", in words. */
export function readYear(passage: Passage, at: number): Count | null {
	const linked = pastSmall(passage, pastMark(passage, at, ',.'), Small.of);
	const named = pastSmall(passage, linked, Small.the);
	const from = meaningAt(passage, named).unit === 'year' ? named + 1 : linked;
	return readBareYear(passage, pastMark(passage, from, "'"), true);
}

/** A year without anything before it; two figures only where `short` is allowed. */
export function readBareYear(passage: Passage, at: number, short = false): Count | null {
	const lexeme = passage.lexemes[at];
	if (lexeme?.kind !== 'figure') return readYearWords(passage, at);
	const value = Number(lexeme.text);
	const next = passage.lexemes[at + 1];
	const runsOn = next !== undefined && !next.gap && next.kind !== 'mark';
	const clock =
		isMark(passage, at + 1, ':') &&
		isGlued(passage, at + 1) &&
		passage.lexemes[at + 2]?.kind === 'figure' &&
		isGlued(passage, at + 2);
	const decimal =
		isMark(passage, at + 1, '.,/') && isGlued(passage, at + 2) && passage.lexemes[at + 2]?.kind === 'figure';
	if (runsOn || clock || decimal || isMark(passage, at + 1, '%')) return null;
	if (lexeme.text.length === 4 && value >= 1000 && value < 3000) return { value, to: at + 1 };
	if (lexeme.text.length !== 2 || !short) return null;
	// "14 April 15": a year only where nothing is counted by it.
	const apostrophe = isMark(passage, at - 1, "'");
	const linked = isSmall(passage, at - 1, Small.of) && !passage.prose && !isCounted(passage, at + 1);
	const ends = next === undefined || (next.kind === 'mark' && !'-–:'.includes(next.text));
	const alone =
		!passage.prose &&
		(ends || next.kind === 'word') &&
		!isCounted(passage, at + 1) &&
		!isMark(passage, at - 1, ',');
	// "had it cut 7 nov 26, she did …": this year, or one beside it.
	const near = ends && next !== undefined && Math.abs(fullYear(value) - partsOf(passage.reference).year) < 2;
	return apostrophe || linked || alone || near ? { value: fullYear(value), to: at + 1 } : null;
}

function isCounted(passage: Passage, at: number): boolean {
	const meaning = meaningAt(passage, at);
	return meaning.unit !== undefined || isSmall(passage, at, Small.clock) || meaning.month !== undefined;
}

/** 26 is 2026, 89 is 1989: up to forty from now on counts as this century. */
export function fullYear(short: number): number {
	return short < 40 ? 2000 + short : 1900 + short;
}

/** "two thousand and eighteen", "nineteen seventy eight", "nineteen zero one", "twenty twenty-seven". */
function readYearWords(passage: Passage, at: number): Count | null {
	const first = readNumberWords(passage, at);
	if (!first) return null;
	if (first.value >= 1000 && first.value < 3000) {
		const rest = readNumberWords(passage, pastSmall(passage, first.to, Small.and));
		return rest && rest.value < 100 ? { value: first.value + rest.value, to: rest.to } : first;
	}
	const second = readNumberWords(passage, first.to);
	if (!second) return null;
	if (first.value > 0 && first.value < 10 && second.value === 1000) {
		const rest = readNumberWords(passage, pastSmall(passage, second.to, Small.and));
		const value = first.value * 1000;
		return rest && rest.value < 100 ? { value: value + rest.value, to: rest.to } : { value, to: second.to };
	}
	const centuries = first.value >= 10 && first.value <= 20 ? first.value : 0;
	if (!centuries) return null;
	if (second.value === 100) {
		const rest = readNumberWords(passage, pastSmall(passage, second.to, Small.and));
		return { value: centuries * 100 + (rest ? rest.value : 0), to: rest ? rest.to : second.to };
	}
	if (second.value === 0) {
		const unit = readNumberWords(passage, second.to);
		return unit && unit.value < 10 ? { value: centuries * 100 + unit.value, to: unit.to } : null;
	}
	if (second.value >= 10 && second.value < 100)
		return { value: centuries * 100 + second.value, to: second.to };
	const joined = pastSmall(passage, first.to, Small.and);
	const unit = joined > first.to ? readNumberWords(passage, joined) : null;
	return unit && unit.value < 10 ? { value: centuries * 100 + unit.value, to: unit.to } : null;
}
