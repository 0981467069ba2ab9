import { Small } from './date-words';
import { closes, goesOn, isCued, opensLine } from './company';
import type { Lexeme } from './lexemes';
import { isGlued, isMark, isSmall, meaningAt, type Passage, type Reading } from './reading';

/** Marks that belong to an address, a file's name or an id when they touch a date. */
const TOUCHES_BEFORE = /[\p{L}\d/\\@#+&$£€]/u;
const TOUCHES_AFTER = /^(?:[@\\]|[_=/][\p{L}\d]|-\d|\.[\p{L}\d]|:\d)/u;

/**
 * Whether a reading may stand in prose. No word is a date just because it could be: what is weak (a month's name, a
 * bare weekday, 3/4) needs a word beside it that speaks for a date.
 */
export function standsInProse(passage: Passage, from: number, reading: Reading): boolean {
	if (touches(passage, from, reading) && !standsBesideDate(passage, from, reading.to)) return false;
	if (
		isAttribute(passage, reading) ||
		isPastYear(passage, from, reading) ||
		isTitle(passage, from, reading.to)
	)
		return false;
	const first = passage.lexemes[from];
	const everyday = first?.meaning.everyday === true && reading.to === from + 1;
	const capital = first !== undefined && passage.text[first.start] !== first.text[0];
	switch (reading.weakness) {
		case null:
			return !everyday || reading.to > from + 1 || isCued(passage, from) || closes(passage, reading.to);
		case 'weekday':
			return isWeekdayName(passage, from, reading.to);
		case 'month':
			if (isOfSomething(passage, reading.to) || opensNames(passage, reading.to)) return false;
			if (isCued(passage, from) || followsMonth(passage, from))
				return (!everyday || capital || hasTimeWord(passage, from)) && goesOn(passage, reading.to);
			return !everyday && capital && opensLine(passage, from) && closes(passage, reading.to);
		case 'season':
			if (opensLine(passage, from) && closes(passage, reading.to)) return true;
			// "to fall out", "going south for winter"
			if ((everyday && isSmall(passage, from - 1, Small.to)) || isSmall(passage, from - 1, Small.for))
				return false;
			return isCued(passage, from) && goesOn(passage, reading.to) && !isSmall(passage, reading.to, Small.of);
		case 'holiday':
			return isHoliday(passage, from, reading);
		case 'year':
			return isCued(passage, from) && goesOn(passage, reading.to);
		case 'figures':
			return (
				(isCued(passage, from) || opensLine(passage, from)) &&
				!isSmall(passage, reading.to, Small.of) &&
				!isShare(passage, from - 1) &&
				countsNothing(passage, from, reading.to)
			);
		case 'day number':
			return true;
	}
}

/** "today's world", "this year's campaign", "last month's figures" say of what time a thing is; "next week's meeting" is still to come. */
function isAttribute(passage: Passage, { to, relative, weekday, grain, span }: Reading): boolean {
	const last = passage.lexemes[to - 1];
	return (
		last !== undefined &&
		relative &&
		weekday === null &&
		grain !== 'week' &&
		span !== null &&
		span.start <= passage.reference &&
		/^['’]s\b/.test(passage.text.slice(last.end, last.end + 3))
	);
}

/** "results for 1989", "the close of 1969": history, with neither day nor month. */
function isPastYear({ lexemes, reference }: Passage, from: number, reading: Reading): boolean {
	const { to, yearGiven, grain, span } = reading;
	if (!yearGiven) return false;
	const wide = grain === 'year' || lexemes.slice(from, to).some(({ meaning }) => meaning.edge);
	const figure = lexemes[to - 1]?.kind === 'figure' && lexemes[to - 2]?.meaning.month === undefined;
	return wide && figure && span !== null && span.end < reference;
}

/** “This Week”, USA Today: capitals that neither a sentence nor the language asks for make a title. */
function isTitle(passage: Passage, from: number, to: number): boolean {
	const { text, lexemes, words } = passage;
	const [first, last] = [lexemes[from], lexemes[to - 1]];
	if (!first || !last || words.dotted) return false;
	if (first === last)
		return first.meaning.day !== undefined && /\b[A-Z]{2,} [A-Z][a-z]*$/.test(text.slice(0, first.end));
	return (
		first.start > 0 &&
		'"“‘'.includes(text.charAt(first.start - 1)) &&
		/^[A-Z]\p{Ll}+(?: [A-Z]\p{Ll}+)+$/u.test(text.slice(first.start, last.end)) &&
		last.meaning.unit !== undefined
	);
}

/** "the March of the mothers": no month is of anything but its year, which would have been read. */
function isOfSomething(passage: Passage, at: number): boolean {
	return isSmall(passage, at, Small.of) && !isSmall(passage, at, Small.in);
}

/** "Sun, Ostrey and others", "April, Rose and Joan": the first of several names. */
function opensNames({ text, lexemes }: Passage, at: number): boolean {
	const comma = lexemes[at];
	return (
		comma?.text === ',' &&
		/^, \p{Lu}[\p{L}.'’-]*(?:, \p{Lu}[\p{L}.'’-]*)* (?:and|&) /u.test(
			text.slice(comma.start, comma.start + 80),
		)
	);
}

/** "a deposit of 1/3", as against "the weekend of 1/3". */
function isShare(passage: Passage, of: number): boolean {
	const { unit, edge } = meaningAt(passage, of - 1);
	return isSmall(passage, of, Small.of) && !isSmall(passage, of, Small.in) && (unit ?? edge) === undefined;
}

/** "4/5 Met her" and "4/5 –" open a line, "by 3/4" has its cue; neither may count something. */
function countsNothing(passage: Passage, from: number, to: number): boolean {
	const next = passage.lexemes[to];
	// "by 4/12 give him a nudge": behind a word of time any word may follow but a unit.
	if (next?.kind === 'word' && isTimed(passage, from)) return next.meaning.unit === undefined;
	if (!next || isCued(passage, from)) return goesOn(passage, to);
	const letter = passage.text.charAt(next.start);
	return next.kind === 'mark' ? goesOn(passage, to) : letter !== letter.toLowerCase();
}

/** "by", "before", "on the", "due": never "of" or "in", which come before shares as well. */
function isTimed(passage: Passage, from: number): boolean {
	if (!isCued(passage, from)) return false;
	const at = isSmall(passage, from - 1, Small.the) ? from - 2 : from - 1;
	const { bound, small } = meaningAt(passage, at);
	return bound !== undefined || (small & Small.on && !(small & Small.in)) !== 0;
}

/** "in march", "by may": a word before that goes with times. */
function hasTimeWord(passage: Passage, from: number): boolean {
	return isSmall(passage, from - 1, Small.in) || meaningAt(passage, from - 1).bound !== undefined;
}

/** "Tues/Weds", "5 Nov/6 Nov": a slash between two dates. */
function standsBesideDate(passage: Passage, from: number, to: number): boolean {
	const named = (at: number): boolean => {
		const { weekday, month, day } = meaningAt(passage, at);
		return (weekday ?? month ?? day) !== undefined;
	};
	const before = isMark(passage, from - 1, '/') && isGlued(passage, from - 1) && isGlued(passage, from);
	const after = isMark(passage, to, '/') && isGlued(passage, to) && isGlued(passage, to + 1);
	if (!named(to - 1) || (!before && !after)) return false;
	return (!before || named(from - 2)) && (!after || named(to + 1) || named(to + 2));
}

function touches(passage: Passage, from: number, reading: Reading): boolean {
	const first = passage.lexemes[from];
	const last = passage.lexemes[reading.to - 1];
	if (!first || !last) return true;
	return (!first.gap && touchesBefore(passage.text, first)) || touchesAfter(passage, reading.to, last.end);
}

function touchesBefore(text: string, { start, kind }: Lexeme): boolean {
	const before = text[start - 1] ?? ' ';
	if (TOUCHES_BEFORE.test(before)) return true;
	// "_tomorrow_" is emphasis, "report_2026" is a name.
	const glues = before === '_' || before === '=' || (before === '-' && kind === 'figure');
	return glues && /[\p{L}\d]/u.test(text[start - 2] ?? ' ');
}

function touchesAfter({ text, lexemes }: Passage, to: number, end: number): boolean {
	const next = lexemes[to];
	return next !== undefined && !next.gap && TOUCHES_AFTER.test(text.slice(end, end + 2));
}

/** A weekday that is also another word ("sat", "la mer") needs company. */
function isWeekdayName(passage: Passage, from: number, to: number): boolean {
	const name = passage.lexemes[to - 1];
	if (!name?.meaning.everyday) return true;
	return isDayName(passage, from, to, passage.text[name.start] !== name.text[0]);
}

/** "Sat", "sun", "wed": days only where a word before says so, or as a name that no verb's company follows. */
function isDayName(passage: Passage, from: number, to: number, capital: boolean): boolean {
	if (isCued(passage, from)) return true;
	if (!capital) return isLowerDay(passage, from, to);
	const next = passage.lexemes[to];
	const part = isSmall(passage, to, Small.part) || meaningAt(passage, to).shortForm !== undefined;
	if (opensNames(passage, to)) return false;
	if (!next || next.kind !== 'word' || part || meaningAt(passage, to).month !== undefined) return true;
	const before = passage.lexemes[from - 1];
	return before !== undefined && before.kind === 'word' && goesOn(passage, to);
}

/** "drop samples off sat, call her": where nobody writes capitals, and no verb's subject ("he sat") stands before. */
function isLowerDay(passage: Passage, from: number, to: number): boolean {
	const { follower, small } = meaningAt(passage, from - 1);
	return (
		passage.lexemes[from]?.text.length === 3 &&
		closes(passage, to) &&
		!follower &&
		!(small & Small.the) &&
		!/\p{Lu}\p{Ll}/u.test(passage.text)
	);
}

/** "after Christmas", never "the Christmas card"; names of several words speak for themselves. */
function isHoliday(passage: Passage, from: number, reading: Reading): boolean {
	const last = passage.lexemes[reading.to - 1];
	const name = last ? passage.text.slice(last.start, last.end) : '';
	const next = last ? passage.text.charAt(last.end) : '';
	// "the New Year's do"
	if (next !== '' && "'’".includes(next) && !goesOn(passage, reading.to)) return false;
	if (name.includes(' ') && last?.meaning.everyday === undefined) return true;
	if (endsBetween(passage, from)) return true;
	// "la cena de Navidad"
	const { small, bound } = meaningAt(passage, from - 1);
	if (small & Small.of && !(small & (Small.in | Small.on | Small.to | Small.weekOf)) && !bound) return false;
	// "zum Nikolaus": the word before is an article as well.
	const cued = isCued(passage, from) || (meaningAt(passage, from).small & (Small.on | Small.in)) !== 0;
	// "vor Weihnachten Karte schreiben": behind a word that binds a day any word may follow.
	if (cued) return bound !== undefined || goesOn(passage, reading.to);
	return opensLine(passage, from) && closes(passage, reading.to);
}

/** The second of two: "in May or June". */
function followsMonth(passage: Passage, from: number): boolean {
	const joined = isSmall(passage, from - 1, Small.or | Small.and);
	return joined && meaningAt(passage, from - 2).month !== undefined && isCued(passage, from - 2);
}

/** The second of two: "between Christmas and New Year". */
function endsBetween(passage: Passage, from: number): boolean {
	const and = isSmall(passage, from - 1, Small.the) ? from - 2 : from - 1;
	if (!isSmall(passage, and, Small.and)) return false;
	return isSmall(passage, and - 2, Small.between) || isSmall(passage, and - 3, Small.between);
}
