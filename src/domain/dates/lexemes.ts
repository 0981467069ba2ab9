import { beginningOf, foldWord, NO_MEANING, SMALL, type Lexicon, type Meaning, type Word } from './lexicon';

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

/** Longer words are no words. */
const LONGEST_WORD = 40;

/** Takes a text apart in one pass. Apostrophes and a possessive s vanish; hyphens inside known expressions too. */
export function lexemesOf(text: string, lexicon: Lexicon): readonly Lexeme[] {
	const raw = takeApart(text, lexicon);
	let kept = 0;
	for (let at = 0; at < raw.length;) {
		const lexeme = raw[at] as OpenLexeme;
		const end = lexeme.word && lexeme.word.phrases.length > 0 ? joinPhrase(raw, at, lexicon) : at + 1;
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
function joinPhrase(raw: readonly OpenLexeme[], at: number, lexicon: Lexicon): number {
	const lexeme = raw[at] as OpenLexeme;
	for (const { rest, meaning } of lexeme.word?.phrases ?? []) {
		const end = endOfPhrase(raw, at + 1, rest);
		if (end === 0 || (meaning.relation === 'after next' && beginsDate(raw[end], lexicon))) continue;
		lexeme.end = (raw[end - 1] as OpenLexeme).end;
		lexeme.meaning = meaning;
		return end;
	}
	return at + 1;
}

/** Whether a text can hold a date from a place on: it has a figure or one of the words without which there is none. */
export function mayHoldDate(text: string, lexicon: Lexicon, from: number): boolean {
	const { length } = text;
	for (let at = from; at < length;) {
		const code = text.charCodeAt(at);
		if (isFigure(code)) return true;
		if (!isLetter(code)) {
			at++;
			continue;
		}
		const start = at;
		do at++;
		while (at < length && isLetter(text.charCodeAt(at)));
		if (at - start > LONGEST_WORD || !((beginningAt(text, start, at, lexicon) ?? 2) & 2)) continue;
		if (lexicon.words.get(foldWord(text.slice(start, at)))?.telling) return true;
	}
	return false;
}

/** Whether what stands next in a text could make a range of the date before it: a dash, or a word for "to". */
export function mayJoin(text: string, from: number, lexicon: Lexicon): boolean {
	let at = from;
	while (isBlank(text.charCodeAt(at))) at++;
	const start = at;
	while (isLetter(text.charCodeAt(at))) at++;
	if (at === start) return "-–—'’‘ʼ".includes(text.charAt(at)) && at < text.length;
	const word = knownWord(text, start, at, lexicon);
	const joins = (meaning: Meaning | null): boolean => ((meaning?.small ?? 0) & SMALL.to) !== 0;
	return word !== null && (joins(word.alone) || word.phrases.some(({ meaning }) => joins(meaning)));
}

/** What is known of words that begin like this one; null where a letter beyond a to z is among the first. */
function beginningAt(text: string, start: number, end: number, lexicon: Lexicon): number | null {
	const first = letterAt(text, start, end);
	const second = letterAt(text, start + 1, end);
	const third = letterAt(text, start + 2, end);
	if (first < 0 || second < 0 || third < 0) return null;
	return lexicon.beginnings[beginningOf(first, second, third)] ?? 0;
}

function letterAt(text: string, at: number, end: number): number {
	if (at >= end) return 0;
	const letter = (text.charCodeAt(at) | 32) - 96;
	return letter >= 1 && letter <= 26 ? letter : -1;
}

/** "after next Friday" is no "after next". */
function beginsDate(lexeme: OpenLexeme | undefined, lexicon: Lexicon): boolean {
	const meaning = lexeme ? lexicon.words.get(lexeme.text)?.alone : null;
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
	let gap = true;
	for (let at = 0; at < length;) {
		const code = text.charCodeAt(at);
		const start = at;
		if (isBlank(code)) {
			gap = true;
			at++;
			continue;
		}
		if (isLetter(code)) {
			do at++;
			while (at < length && isLetter(text.charCodeAt(at)));
			const word = knownWord(text, start, at, lexicon);
			raw.push({
				kind: 'word',
				start,
				end: at,
				text: word?.text ?? '',
				meaning: word?.alone ?? NO_MEANING,
				gap,
				word,
			});
		} else if (isFigure(code)) {
			do at++;
			while (at < length && isFigure(text.charCodeAt(at)));
			raw.push({
				kind: 'figure',
				start,
				end: at,
				text: text.slice(start, at),
				meaning: NO_MEANING,
				gap,
				word: null,
			});
		} else {
			at++;
			const mark = text[start] ?? '';
			const apostrophe = (code === 39 || code > 127) && APOSTROPHES.includes(mark);
			if (apostrophe) {
				if (!gap && isPossessive(text, at)) at++;
				if (at > start + 1 || !isFigure(text.charCodeAt(at))) continue;
			}
			raw.push({
				kind: 'mark',
				start,
				end: at,
				text: apostrophe ? "'" : mark,
				meaning: NO_MEANING,
				gap,
				word: null,
			});
		}
		gap = false;
	}
	return raw;
}

/** The word as the tables have it; null where they do not. */
function knownWord(text: string, start: number, end: number, lexicon: Lexicon): Word | null {
	if (end - start > LONGEST_WORD || beginningAt(text, start, end, lexicon) === 0) return null;
	const word = text.slice(start, end);
	const known = lexicon.words.get(word);
	if (known) return known;
	const folded = foldWord(word);
	return folded === word ? null : (lexicon.words.get(folded) ?? null);
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

function isFigure(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** Letters of the Latin alphabets and the marks that are set upon them. */
function isLetter(code: number): boolean {
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
	if (code < 0xc0) return code === 0xaa || code === 0xba;
	return (
		(code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
		(code >= 0x300 && code <= 0x36f) ||
		(code >= 0x1e00 && code <= 0x1eff)
	);
}
