import { Cue } from './cue-words';
import {
	ENDINGS,
	give,
	hashOfWord,
	means,
	normal,
	phraseOf,
	tableOf,
	UNKNOWN,
	type Known,
	type Lexicon,
	type Phrase,
	type Sense,
} from './lexicon';
import { TokenWalk } from './token-walk';

/** A word or phrase of a sentence, with what it can be there. */
export class Token {
	private spelled: string | null = null;

	constructor(
		private readonly text: string,
		readonly start: number,
		/** Where its first word ends. */
		private readonly first: number,
		readonly end: number,
		readonly known: Known,
	) {}

	/** Empty for words that the lexicon does not know. */
	get senses(): readonly Sense[] {
		return this.known.senses;
	}

	/** As the lexicon spells it: its first word. */
	get word(): string {
		return (this.spelled ??= normal(this.text.slice(this.start, this.first)));
	}

	/** The last word of a phrase, in small letters; the word itself where it is none. */
	get lastWord(): string {
		const words = this.text.slice(this.start, this.end);
		return words.slice(words.lastIndexOf(' ') + 1).toLowerCase();
	}

	/** Neither letters nor figures: an arrow, a dash. */
	get isMark(): boolean {
		return this.first <= this.start + 2 && '-–—→⇒&+?'.includes(this.text.charAt(this.start));
	}

	/** Begins with a capital letter. */
	get capital(): boolean {
		const code = this.text.charCodeAt(this.start);
		if (code < 128) return code >= 65 && code <= 90;
		const first = this.text.charAt(this.start);
		return first !== first.toLowerCase();
	}
}

/** The words of a note's texts, each text taken apart once. Lives as long as the reading of the note. */
export class Words {
	private readonly known = new Map<string, readonly Token[]>();

	constructor(private readonly lexicon: Lexicon) {}

	/** The words of a text from `from` to `to`; longest known phrases first. */
	in(text: string, from = 0, to = text.length): readonly Token[] {
		let tokens = this.known.get(text);
		if (!tokens) {
			tokens = takeApart(text, this.lexicon);
			this.known.set(text, tokens);
		}
		return from === 0 && to === text.length ? tokens : within(tokens, from, to);
	}
}

function within(tokens: readonly Token[], from: number, to: number): readonly Token[] {
	let first = 0;
	for (let high = tokens.length; first < high;) {
		const middle = (first + high) >> 1;
		if ((tokens[middle]?.start ?? 0) < from) first = middle + 1;
		else high = middle;
	}
	let last = first;
	while (last < tokens.length && (tokens[last]?.end ?? 0) <= to) last++;
	return tokens.slice(first, last);
}

/** The words of a text, each by its place in four lists. */
interface WordList {
	readonly starts: number[];
	readonly ends: number[];
	readonly hashes: number[];
	readonly phrases: (readonly Phrase[] | undefined)[];
}

function takeApart(text: string, lexicon: Lexicon): readonly Token[] {
	const table = tableOf(lexicon);
	const words: WordList = { starts: [], ends: [], hashes: [], phrases: [] };
	const walk = new TokenWalk(text);
	while (walk.next()) {
		words.starts.push(walk.start);
		words.ends.push(walk.end);
		words.hashes.push(walk.isSpecial ? hashOfWord(normal(text.slice(walk.start, walk.end))) : walk.hash);
		words.phrases.push(table.of(walk, text));
	}
	const tokens: Token[] = [];
	for (let i = 0; i < words.starts.length;) {
		const phrase = phraseAt(text, words, i);
		const last = i + (phrase === null ? 0 : phrase.rest.length);
		const [start, end] = [words.starts[i] ?? 0, words.ends[i] ?? 0];
		const known = phrase ?? knownByEnding(text, start, end, lexicon);
		tokens.push(new Token(text, start, end, words.ends[last] ?? end, known));
		i = last + 1;
	}
	return tokens;
}

/** The longest known phrase that begins with this word. */
function phraseAt(text: string, words: WordList, at: number): Phrase | null {
	const phrases = words.phrases[at];
	if (phrases !== undefined)
		for (const phrase of phrases) if (stands(phrase, text, words, at + 1)) return phrase;
	return null;
}

/** Whether the rest of the phrase stands there, with only blanks between its words. */
function stands({ rest, hashes }: Phrase, text: string, words: WordList, at: number): boolean {
	for (let k = 0; k < rest.length; k++) if (words.hashes[at + k] !== hashes[k]) return false;
	return rest.every((word, k) => {
		const start = words.starts[at + k];
		const end = words.ends[at + k];
		if (start === undefined || end === undefined || normal(text.slice(start, end)) !== word) return false;
		return text.slice(words.ends[at + k - 1], start).trim() === '';
	});
}

/** "Kundentermin" is what a Termin is, where the list has "-termin"; "freigeben" is a verb as "geben" is. */
function knownByEnding(text: string, start: number, end: number, lexicon: Lexicon): Known {
	// "re-ring" is to ring again.
	if (text.charAt(start + 2) === '-' && /^re-/i.test(text.slice(start, end)))
		return lexicon.get(normal(text.slice(start + 3, end)))?.find(({ rest }) => rest.length === 0) ?? UNKNOWN;
	if (!lexicon.has(ENDINGS)) return UNKNOWN;
	const written = text.slice(start, end);
	const word = normal(written);
	const capital = written.charAt(0) !== word.charAt(0);
	for (let i = 2; i < word.length - 3; i++) {
		const ending = word.slice(i);
		const phrase = lexicon.get(`-${ending}`)?.[0];
		if (phrase) return phrase;
		if (capital || ending.length < 5) continue;
		const verb = lexicon.get(ending)?.find(({ rest }) => rest.length === 0);
		const alone = phraseOf([]);
		for (const { cue, family } of verb?.senses ?? [])
			if (cue === Cue.act || cue === Cue.did) give(alone, cue, family);
		if (alone.senses.length > 0) return alone;
	}
	return UNKNOWN;
}

/** It names something: neither a verb of the lexicon that is nothing else, nor a small word. */
export function isThing({ senses, word }: Token): boolean {
	const names = senses.every(
		({ cue }) => cue === Cue.act || cue === Cue.doing || cue === Cue.appointment || cue === Cue.facts,
	);
	return names && /\p{L}{3}/u.test(word);
}

/** Can the word be this? */
export function is(token: Token | undefined, cue: Cue): boolean {
	return token !== undefined && means(token.known, cue);
}
