import type { Plugin } from 'esbuild';
import type { Language } from '../src/domain/languages/language';
import type { unpacked } from '../src/domain/unpacked';

/** Plain values in as few printable signs as they will go: what `unpacked` asks for. */
export function pack(values: readonly unknown[]): Promise<Parameters<typeof unpacked>>;

/** A language whose lists are in order, and spelled out: no word more and no word less. */
export function languageInOrder(language: Language, phrasesOf: (list: string) => readonly string[]): Language;

/** Every word of a value, with the names under which it stands: what order may not change. */
export function wordsIn(value: unknown, phrasesOf: (list: string) => readonly string[]): readonly string[];

/** A plugin for esbuild that writes the words into the bundle packed, and the names that must stay as they are there. */
export function packedWords(): Promise<{ readonly plugin: Plugin; readonly names: ReadonlySet<string> }>;

/** All words that a built file holds, a text for each pack. */
export function printed(bundle: string): Promise<readonly string[]>;
