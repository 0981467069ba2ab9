import { Small } from './date-words';
import { isGlued, isMark, isSmall, meaningAt, type Passage } from './reading';

/** The text goes on here without a noun: a day's number that stands before is not a count of something. */
export function goesOn(passage: Passage, at: number): boolean {
	const lexeme = passage.lexemes[at];
	if (!lexeme) return true;
	if (lexeme.kind === 'mark')
		return !'%°€$£/'.includes(lexeme.text) && !(lexeme.text === '-' && isGlued(passage, at));
	if (lexeme.kind === 'figure') return lexeme.gap;
	// Where nouns are written with capitals, a small letter is none.
	if (passage.words.dotted && isLowerCase(passage.text.charAt(lexeme.start))) return true;
	const { small, bound, relation, day, weekday, month, follower, unit } = meaningAt(passage, at);
	if (unit !== undefined) return false;
	return small !== 0 || Boolean(follower ?? bound ?? relation ?? weekday ?? month) || day !== undefined;
}

const LEADING =
	Small.on | Small.in | Small.of | Small.weekOf | Small.to | Small.between | Small.for | Small.every;

/** No capital, no sign. */
function isLowerCase(letter: string): boolean {
	return letter === letter.toLowerCase();
}

/** A word before says that a time comes: "on", "by", "in", "since the". */
export function isCued(passage: Passage, at: number): boolean {
	let previous = isMark(passage, at - 1, ',(:') ? at - 2 : at - 1;
	if (passage.words.plainDays && isSmall(passage, previous, Small.theDay)) return true;
	while (isSmall(passage, previous, Small.the | Small.about)) previous--;
	const { bound, weekday, relation, edge, shortForm, small } = meaningAt(passage, previous);
	if (isNoCue(passage, previous)) return false;
	// "Booked in: year-end meeting"
	if (isMark(passage, at - 1, ':') && bound === undefined) return false;
	return (small & LEADING) !== 0 || (bound ?? weekday ?? relation ?? edge ?? shortForm) !== undefined;
}

/** A preposition that comes before a time of day or a place just as often: "um 10". */
export function isNoCue(passage: Passage, at: number): boolean {
	const word = passage.lexemes[at];
	const { notCues } = passage.words;
	return word !== undefined && notCues.includes(passage.text.slice(word.start, word.end).toLowerCase());
}

/** Nothing stands before on the line but marks, as in a cell, a bullet or a heading. */
export function opensLine(passage: Passage, at: number): boolean {
	const before = passage.lexemes[at - 1];
	if (!before) return true;
	return before.kind === 'mark' && '|-*>#(['.includes(before.text) && passage.lexemes[at]?.gap === true;
}

/** Nothing but a mark or the end of the text follows. */
export function closes(passage: Passage, at: number): boolean {
	const next = passage.lexemes[at];
	return !next || (next.kind === 'mark' && !(next.text === '-' && !next.gap));
}
