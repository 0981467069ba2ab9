import { isFigure, isLetter, WordWalk } from '../languages/word-table';
import { mayHide } from './hidden';
import { Small, type DateWords } from './date-words';
import { NO_MEANING, SIGN, type Lexicon, type Meaning, type Word } from './lexicon';

/** A word (or several that mean one thing), a row of figures, or a mark; blanks are no lexemes. */
export interface Lexeme {
	readonly kind: 'word' | 'figure' | 'mark';
	readonly start: number;
	readonly end: number;
	/** The folded word where the language's tables have it (else empty), the figures, or the mark. */
	readonly text: string;
	readonly meaning: Meaning;
	/** A blank (or the text's start) stands before it. */
	readonly gap: boolean;
}

/** Takes a text apart in one pass. Apostrophes and a possessive s vanish; hyphens inside known expressions too. */
export function lexemesOf(text: string, lexicon: Lexicon): readonly Lexeme[] {
	const raw = takeApart(text, lexicon);
	let kept = 0;
	for (let at = 0; at < raw.length;) {
		const lexeme = raw[at] as OpenLexeme;
		const end = lexeme.word && lexeme.word.phrases.length > 0 ? joinPhrase(raw, at) : at + 1;
		raw[kept++] = lexeme;
		at = end;
	}
	raw.length = kept;
	return raw;
}

/** A lexeme that is being made. */
interface OpenLexeme extends Lexeme {
	end: number;
	meaning: Meaning;
	readonly word: Word | null;
}

/** Makes the lexeme the longest expression that it opens here; gives the lexeme after it. */
function joinPhrase(raw: readonly OpenLexeme[], at: number): number {
	const lexeme = raw[at] as OpenLexeme;
	for (const { rest, meaning } of lexeme.word?.phrases ?? []) {
		const end = endOfPhrase(raw, at + 1, rest);
		if (end === 0 || (meaning.relation === 'after next' && beginsDate(raw[end]))) continue;
		lexeme.end = (raw[end - 1] as OpenLexeme).end;
		lexeme.meaning = meaning;
		return end;
	}
	return at + 1;
}

/** A word that is near leads so many days ahead at most: "in four fortnights", and half a fortnight more. */
const NEAR_DAYS = 63;

/**
 * How many days a date in a text from a place on may lie ahead, of the day on which it was written or of one named
 * before: 0 where the text can hold no date, as it has neither a figure nor a word that tells of one; Infinity where
 * words alone do not tell.
 */
export function reachOf(text: string, lexicon: Lexicon, from: number, dates: DateWords): number {
	let signs = 0;
	let near = 0;
	let figures = false;
	let before: number = SIGN.cue;
	let end = from;
	const walk = new WordWalk(text, from);
	while (walk.next()) {
		if (walk.isFigure) {
			if (mayBeDate(text, walk.start, walk.end, dates)) return Infinity;
			figures = true;
			before = 0;
			continue;
		}
		const word = lexicon.like(walk, text)?.signs ?? 0;
		if (word & SIGN.far) return Infinity;
		if (word & SIGN.weak && (before & SIGN.cue || opens(text, end, walk.start) || mayHide(text)))
			return Infinity;
		if (word & SIGN.behind && before & SIGN.weak) return Infinity;
		if (word & SIGN.counts && before & SIGN.near) return Infinity;
		signs |= word & SIGN.one && before & SIGN.article ? word | SIGN.few : word;
		near += word & SIGN.near;
		end = walk.end;
		before = word & SIGN.little ? word | (before & SIGN.cue) : word;
	}
	if (figures && signs & SIGN.hour) return Infinity;
	if (signs & SIGN.weak && (figures || near > 0 || signs & (SIGN.few | SIGN.many))) return Infinity;
	if (near === 0) return 0;
	const days = signs & SIGN.weekday ? SIGN.few | SIGN.many : SIGN.many;
	return figures || signs & days ? Infinity : near * NEAR_DAYS;
}

/** A mark between two words behind which a line of its own may begin. */
function opens(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if ('|-*>#(['.includes(text.charAt(at))) return true;
	return false;
}

/**
 * Whether a figure may be a date with no word that tells of one: "3/12", "the 15th", "Q1", "in 2027", "le 15". What is
 * counted or priced ("£12,500", "3 of 5", "0113 496 0000") is soon told.
 */
function mayBeDate(text: string, start: number, end: number, { plainDays, dotted }: DateWords): boolean {
	const digits = end - start;
	if (isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(end))) return true;
	if (isParted(text, end) && (dotted || !isDecimal(text, start, end))) return true;
	if (digits !== 4) return plainDays && digits < 3;
	const year = Number(text.slice(start, end));
	return year >= 1900 && year <= 2100;
}

/** "4.2": two figures with a dot, no third. */
function isDecimal(text: string, start: number, dot: number): boolean {
	DECIMALS.lastIndex = dot;
	return !'./-'.includes(text.charAt(start - 1)) && DECIMALS.test(text);
}

const DECIMALS = /\.\d{1,2}(?![\d./-])/y;

/** Behind the first figures of a date stands one of its marks. */
export function isParted(text: string, end: number): boolean {
	const next = text.charCodeAt(text.charCodeAt(end) === 32 ? end + 1 : end);
	// A dash, a full stop, a slash, a longer dash.
	return (next >= 45 && next <= 47) || next === 0x2013;
}

/** Whether what stands next in a text could make a range of the date before it: a dash, or a word for "to". */
export function mayJoin(text: string, from: number, lexicon: Lexicon): boolean {
	let at = from;
	while (isBlank(text.charCodeAt(at))) at++;
	if (!isLetter(text.charCodeAt(at))) return "-–—'’‘ʼ".includes(text.charAt(at)) && at < text.length;
	const walk = new WordWalk(text, at);
	const word = walk.next() ? lexicon.of(walk, text) : undefined;
	const joins = (meaning: Meaning | null): boolean => ((meaning?.small ?? 0) & Small.to) !== 0;
	return word !== undefined && (joins(word.alone) || word.phrases.some(({ meaning }) => joins(meaning)));
}

/** "after next Friday" is no "after next". */
function beginsDate(lexeme: OpenLexeme | undefined): boolean {
	const meaning = lexeme?.word?.alone;
	return meaning
		? (meaning.weekday ?? meaning.unit ?? meaning.month ?? meaning.holiday) !== undefined
		: false;
}

/** The lexeme behind the rest of an expression; 0 where it does not stand here. */
function endOfPhrase(raw: readonly OpenLexeme[], from: number, rest: readonly string[]): number {
	let at = from;
	for (const word of rest) {
		let lexeme = raw[at];
		if (!lexeme) return 0;
		// "w/c", "day-after-tomorrow": a single mark inside an expression may be passed over.
		if (
			lexeme.kind === 'mark' &&
			!lexeme.gap &&
			(lexeme.text === '-' || lexeme.text === '/' || lexeme.text === '.')
		) {
			at++;
			lexeme = raw[at];
		}
		if (lexeme?.text !== word) return 0;
		at++;
	}
	return at;
}

const APOSTROPHES = "'’‘ʼ";

function takeApart(text: string, lexicon: Lexicon): OpenLexeme[] {
	const raw: OpenLexeme[] = [];
	const { length } = text;
	const walk = new WordWalk(text, 0);
	let gap = true;
	for (let at = 0; at < length;) {
		const until = walk.next() ? walk.start : length;
		while (at < until) {
			const start = at++;
			const code = text.charCodeAt(start);
			if (isBlank(code)) {
				gap = true;
				continue;
			}
			const mark = text[start] ?? '';
			const apostrophe = (code === 39 || code > 127) && APOSTROPHES.includes(mark);
			if (apostrophe) {
				if (!gap && isPossessive(text, at)) at++;
				if (at > start + 1 || !isFigure(text.charCodeAt(at))) continue;
			}
			raw.push(lexemeOf('mark', start, at, apostrophe ? "'" : mark, gap, null));
			gap = false;
		}
		if (until === length) break;
		const { start, end } = walk;
		if (at === start) {
			const word = walk.isFigure ? null : (lexicon.of(walk, text) ?? null);
			const written = walk.isFigure ? text.slice(start, end) : (word?.text ?? '');
			raw.push(lexemeOf(walk.isFigure ? 'figure' : 'word', start, end, written, gap, word));
			gap = false;
		}
		at = end;
	}
	return raw;
}

function lexemeOf(
	kind: Lexeme['kind'],
	start: number,
	end: number,
	text: string,
	gap: boolean,
	word: Word | null,
): OpenLexeme {
	return { kind, start, end, text, meaning: word?.alone ?? NO_MEANING, gap, word };
}

/** "year's": an s that ends the word. */
function isPossessive(text: string, at: number): boolean {
	return (text.charCodeAt(at) | 32) === 115 && !isLetter(text.charCodeAt(at + 1));
}

function isBlank(code: number): boolean {
	return (
		code === 32 ||
		(code >= 9 && code <= 13) ||
		code === 160 ||
		code === 0x202f ||
		(code >= 0x2000 && code <= 0x200b)
	);
}
