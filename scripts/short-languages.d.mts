import type { Plugin } from 'esbuild';
import type { Language } from '../src/domain/languages/language';
import type { shortLists, languageFrom } from '../src/domain/languages/short-form';

/** What the plugin itself reads lists with. */
export interface ListReader {
	readonly shortLists: typeof shortLists;
	readonly spellCues: (list: string) => readonly string[];
}

/** The shortest text that the search finds of which `spellOut` makes these words, in any order. */
export function shorten(words: readonly string[]): string;

/** The arguments of `languageFrom` that make this language. */
export function shortForm(language: Language, reader: ListReader): Parameters<typeof languageFrom>;

/** All fields of a language, the words of each list in one order and each once: equal ones hold the same words. */
export function inOneOrder(
	language: Language,
	reader: Pick<ListReader, 'spellCues'>,
): Readonly<Record<string, unknown>>;

/** For esbuild: a language file (`english.ts`, a name of one word) is written into the bundle in its short form. */
export const shortLanguages: Plugin;
