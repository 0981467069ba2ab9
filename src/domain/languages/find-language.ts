import type { LanguageCode, Language } from './language';
import { dutch } from './dutch';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { portuguese } from './portuguese';
import { spanish } from './spanish';

/** Every language that notes are read in, the first being the one for texts that show none. */
export const languages: readonly Language[] = [english, german, french, spanish, dutch, italian, portuguese];

/** The language with this code. */
export function languageOf(code: LanguageCode): Language {
	return languages.find((language) => language.code === code) ?? english;
}

/** Reads a language code as properties and settings give it ("de", "de-AT", "German" is none); null for others. */
export function readLanguageCode(value: unknown): LanguageCode | null {
	if (typeof value !== 'string') return null;
	const code = value.trim().toLowerCase().slice(0, 2);
	return languages.find((language) => language.code === code)?.code ?? null;
}

/** How much of a note is looked at, in UTF-16 units. */
const LOOKED_AT = 2000;
/** How many of a language's common words a text must have more than the expected language has. */
const LEAD = 2;

/** By a word's number (`numbered`): the languages that it tells of, as bits by their place in `languages`. */
let tellingWords: ReadonlyMap<number, number> | null = null;

/**
 * The language that a text is written in, told by its commonest small words and by verbs and things that only it has. `expected` holds where the text is too
 * short to tell, or mixed.
 */
export function findLanguage(text: string, expected: Language, from = 0): Language {
	const known = (tellingWords ??= gatherTellingWords());
	const counts = languages.map(() => 0);
	numbered(text, from, from + LOOKED_AT, (word) => {
		for (let bits = known.get(word) ?? 0, at = 0; bits !== 0; bits >>= 1, at++)
			if (bits & 1) counts[at] = (counts[at] ?? 0) + 1;
	});
	const own = counts[languages.indexOf(expected)] ?? 0;
	const best = Math.max(...counts);
	const found = languages[counts.indexOf(best)];
	return found && best >= own + LEAD && best > own * 1.3 ? found : expected;
}

/** The words of a text, small letters and capitals alike, each as a number: no text is made, and few words share one. */
function numbered(
	text: string,
	from: number,
	to: number,
	take: (word: number, letters: number) => void,
): void {
	const end = Math.min(to, text.length);
	let word = 0;
	let letters = 0;
	for (let at = from; at <= end; at++) {
		const code = at < end ? text.charCodeAt(at) : 0;
		let letter = code | 32;
		if (code > 127) letter = smallLetter(code);
		else if (letter < 97 || letter > 122) letter = 0;
		if (letter !== 0) {
			// FNV-1a
			word = Math.imul(word ^ letter, 0x01000193);
			letters++;
		} else if (letters > 0) {
			take(word & 0x3fffffff, letters);
			word = letters = 0;
		}
	}
}

/** The code of a letter beyond ASCII, small if it was a capital; 0 for all that is no letter. */
function smallLetter(code: number): number {
	const letter = String.fromCharCode(code);
	return /\p{L}/u.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0;
}

/** The commonest words of each language, and the words of its own that only it has among all languages read. */
function gatherTellingWords(): ReadonlyMap<number, number> {
	const words = new Map<number, number>();
	const add = (word: number, index: number): void => {
		words.set(word, (words.get(word) ?? 0) | (1 << index));
	};
	languages.forEach(({ cues }, index) => {
		numbered([cues.verbs, cues.appointments, cues.facts].join(), 0, Infinity, (word, letters) => {
			if (letters > 3) add(word, index);
		});
	});
	for (const [word, known] of words) if (known & (known - 1)) words.delete(word);
	languages.forEach(({ common }, index) => {
		numbered(common, 0, Infinity, (word) => {
			add(word, index);
		});
	});
	return words;
}
