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
const WORD = /\p{L}+/gu;

let tellingWords: ReadonlyMap<string, readonly number[]> | null = null;

/**
 * The language that a text is written in, told by its commonest small words and by verbs and things that only it has. `expected` holds where the text is too
 * short to tell, or mixed.
 */
export function findLanguage(text: string, expected: Language): Language {
	tellingWords ??= gatherTellingWords();
	const counts = languages.map(() => 0);
	for (const [word] of text.slice(0, LOOKED_AT).toLowerCase().matchAll(WORD)) {
		for (const index of tellingWords.get(word) ?? []) counts[index] = (counts[index] ?? 0) + 1;
	}
	const own = counts[languages.indexOf(expected)] ?? 0;
	const best = Math.max(...counts);
	const found = languages[counts.indexOf(best)];
	return found && best >= own + LEAD && best > own * 1.3 ? found : expected;
}

/** The commonest words of each language, and the words of its own that only it has among all languages read. */
function gatherTellingWords(): ReadonlyMap<string, readonly number[]> {
	const words = new Map<string, number[]>();
	const add = (word: string, index: number): void => {
		const known = words.get(word) ?? [];
		if (!known.includes(index)) words.set(word, [...known, index]);
	};
	languages.forEach((language, index) => {
		for (const text of [language.cues.verbs, language.cues.appointments, language.cues.facts]) {
			for (const [word] of text.toLowerCase().matchAll(WORD)) if (word.length > 3) add(word, index);
		}
	});
	for (const [word, known] of words) if (known.length > 1) words.delete(word);
	languages.forEach(({ common }, index) => {
		for (const word of common.split(' ')) add(word, index);
	});
	return words;
}
