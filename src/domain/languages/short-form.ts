import type { DateWords, Edge } from '../dates/date-words';
import { cueLists, type CueWords } from '../follow-ups/cue-words';
import type { Language, LanguageCode } from './language';

/**
 * The short form in which the built plugin carries its languages (`scripts/short-languages.mjs` writes it from the
 * language files, this reads it back when a language is first used). What words have in common stands once, in braces as
 * a shell has them: `{mon,tues}day` is "monday, tuesday".
 */

/** The words of a list: `give {him,her} a {ring,call}` is four. Braces may stand in braces; an empty list has none. */
export function spellOut(list: string): readonly string[] {
	return list === '' ? [] : alternatives(list, 0)[0];
}

/** All that a text says from `at` to the brace that closes it, and where that is. */
function alternatives(text: string, at: number): readonly [words: readonly string[], end: number] {
	const words: string[] = [];
	let begun = [''];
	for (; at < text.length && text[at] !== '}'; at++) {
		const sign = text.charAt(at);
		if (sign === ',') {
			words.push(...begun);
			begun = [''];
		} else if (sign === '{') {
			const [inner, end] = alternatives(text, at + 1);
			begun = begun.flatMap((start) => inner.map((word) => start + word));
			at = end;
		} else begun = begun.map((start) => start + sign);
	}
	return [[...words, ...begun], at];
}

/** The fields of `CueWords` that are plain lists, in the order in which the short form has them, a line each. */
export const shortLists = [
	...cueLists,
	'enclitics',
	'appointments',
	'done',
	'nextColumns',
	'dueColumns',
	'nothing',
] as const satisfies readonly (keyof CueWords)[];

/** A language in its short form: the tables of its dates and its cues are made when they are first asked for. */
export function languageFrom(
	code: LanguageCode,
	common: string,
	dates: string,
	cues: string,
	verbs: string,
	forms: string,
	rest: Pick<CueWords, 'regular' | 'parted' | 'infinitive'>,
): Language {
	let madeDates: DateWords | null = null;
	let madeCues: CueWords | null = null;
	return {
		code,
		common,
		get dates() {
			return (madeDates ??= datesFrom(dates));
		},
		get cues() {
			return (madeCues ??= { ...cuesFrom(cues, verbs, forms), ...rest });
		},
	};
}

/** A line for each list, in the order of `shortLists`; one for each family of verbs; one for each rule of forms. */
function cuesFrom(
	lists: string,
	verbs: string,
	forms: string,
): Omit<CueWords, 'regular' | 'parted' | 'infinitive'> {
	const lines = lists.split('\n');
	const fields = Object.fromEntries(
		shortLists.map((field, at) => [field, spellOut(lines[at] ?? '').join()]),
	) as Record<(typeof shortLists)[number], string>;
	return {
		...fields,
		verbs: rows(verbs)
			.map(([family, ...columns]) => `${family}:${columns.join(';')}`)
			.join('\n'),
		forms: Object.fromEntries(
			rows(forms).map(([ending, did = '', iDo = '', theirs = '']) => [ending, { did, iDo, theirs }]),
		),
	};
}

/** Lines, each a name and columns of words: `buy:buy,get;bought,got`. */
function rows(text: string): readonly (readonly [string, ...string[]])[] {
	if (text === '') return [];
	return text.split('\n').map((row) => {
		const at = row.indexOf(':');
		return [
			row.slice(0, at),
			...row
				.slice(at + 1)
				.split(';')
				.map((list) => spellOut(list).join()),
		];
	});
}

/** One table of dates a line. */
function datesFrom(text: string): DateWords {
	const lines = text.split('\n');
	let at = 0;
	const next = (): string => lines[at++] ?? '';
	const phrases = (list: string): string => spellOut(list).join('|');
	const list = (): readonly string[] => next().split(';').map(phrases);
	const table = (): readonly (readonly [name: string, phrases: string])[] =>
		next()
			.split(';')
			.filter(Boolean)
			.map((entry) => {
				const [name = '', words = ''] = entry.split('=');
				return [name, phrases(words)];
			});
	const named = (): Readonly<Record<string, string>> => Object.fromEntries(table());
	const byPhrase = <T>(read: (name: string) => T): Readonly<Record<string, T>> =>
		Object.fromEntries(table().map(([name, words]) => [words, read(name)]));
	/** Figures in order need not be written. */
	const figures = (): Readonly<Record<string, number>> => {
		let last = -1;
		return byPhrase((figure) => (last = figure === '' ? last + 1 : Number(figure)));
	};
	return {
		months: list(),
		weekdays: list(),
		weekdaysPlural: list(),
		seasons: list(),
		numbers: figures(),
		ordinals: figures(),
		days: figures(),
		leaning: figures(),
		units: named(),
		relations: named(),
		edges: named(),
		holidays: named(),
		small: named(),
		bounds: named(),
		lengths: byPhrase((name) =>
			name.endsWith('m') ? { months: Number.parseInt(name) } : { days: Number.parseInt(name) },
		),
		shortForms: byPhrase((name) => name.split(' ') as [Edge, 'day']),
		ordinalMarks: phrases(next()),
		everyday: phrases(next()),
		followers: phrases(next()),
		notCues: spellOut(next()),
		relationsBehind: next() === 'y',
		dotted: next() === 'y',
		plainDays: next() === 'y',
	};
}
