import type { LanguageCode, Language } from './language';
import { WordTable, WordWalk } from './word-table';
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

/** The languages that a word tells of, as bits by their place in `languages`. */
let tellingWords: WordTable<number> | null = null;

/**
 * The language that a text is written in, told by its commonest small words and by verbs and things that only it has. `expected` holds where the text is too
 * short to tell, or mixed.
 */
export function findLanguage(text: string, expected: Language, from = 0): Language {
	const known = (tellingWords ??= gatherTellingWords());
	const counts = languages.map(() => 0);
	const walk = new WordWalk(text, from, Math.min(text.length, from + LOOKED_AT));
	while (walk.next())
		for (let bits = walk.isFigure ? 0 : (known.like(walk, text) ?? 0), at = 0; bits !== 0; bits >>= 1, at++)
			if (bits & 1) counts[at] = (counts[at] ?? 0) + 1;
	const own = counts[languages.indexOf(expected)] ?? 0;
	const best = Math.max(...counts);
	const found = languages[counts.indexOf(best)];
	return found && best >= own + LEAD && best > own * 1.3 ? found : expected;
}

/** The commonest words of each language, and the words of its own that only it has among all languages read. */
function gatherTellingWords(): WordTable<number> {
	const words = new Map<string, number>();
	const add = (list: string, index: number, letters: number): void => {
		for (const word of list.toLowerCase().match(/\p{L}+/gu) ?? [])
			if (word.length >= letters) words.set(word, (words.get(word) ?? 0) | (1 << index));
	};
	languages.forEach(({ cues }, index) => {
		add([cues.verbs, cues.appointments, cues.facts].join(), index, 4);
	});
	for (const [word, known] of words) if (known & (known - 1)) words.delete(word);
	languages.forEach(({ common }, index) => {
		add(common, index, 1);
	});
	return new WordTable(words, (word) => word.toLowerCase());
}
