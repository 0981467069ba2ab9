import type { Line } from '../note/outline';
import { baseName } from '../note/note';
import type { CueWords } from './cue-words';
import { normal, phrasesOf, wordsOf } from './lexicon';

/** Who the people of a note are. All names in lower case. */
export interface People {
	/** First and full names of the person that the note is about. */
	readonly names: ReadonlySet<string>;
	/** Where the note's language puts infinitives, and how those end that no list has: see `CueWords`. */
	readonly infinitive: 'first' | 'last' | 'any';
	readonly endings: RegExp | null;
	/** His, her, their in the note's language. */
	readonly possessives: ReadonlySet<string>;
	/** What I say of myself who shall be there: see `CueWords`. */
	readonly joining: ReadonlySet<string>;
}

/** Words before which a name ends: "Helen (supervisor)", "Tammy - office manager". */
const NAME_END = /[(,;:|/]|\s[-–—]\s|\s(?:at|from|of|né|née)\s/;
const MAX_WORDS = 5;

/**
 * What the person of a note is called, so that "Brandon: share the list" is known for Brandon's: the names of the
 * properties, the first heading, the first words of the first line, and the file's name.
 */
export function peopleOf(
	lines: readonly Line[],
	path: string,
	names: readonly string[],
	cues: Pick<CueWords, 'infinitive' | 'infinitives' | 'possessive' | 'joining'>,
): People {
	const heading = lines.find(({ kind }) => kind === 'heading');
	const first = lines.find(({ kind }) => kind !== 'front' && kind !== 'blank');
	const all = [...names, baseName(path)];
	for (const line of [heading, first])
		if (line && (line.kind === 'heading' || line.kind === 'text'))
			all.push(leadingName(line.text.slice(line.start)));
	const words = new Set<string>();
	for (const name of new Set(all))
		nameWords(name).forEach((word, i) => {
			for (const part of [word, ...wordsOf(word)]) if (part.length > 1) words.add(part);
			// "Methods draft to P by Friday"; vowels are words of their own.
			if (i === 0 && /^[^aeiouyà-ÿ]/.test(word)) words.add(word.charAt(0));
		});
	return {
		names: words,
		infinitive: cues.infinitive,
		endings: endingsOf(cues.infinitives),
		possessives: setOf(cues.possessive),
		joining: setOf(cues.joining),
	};
}

/** Parted once for a language. */
const sets = new Map<string, ReadonlySet<string>>();

function setOf(list: string): ReadonlySet<string> {
	const known = sets.get(list) ?? new Set(phrasesOf(list));
	sets.set(list, known);
	return known;
}

/** Compiled once for a language. */
const endings = new Map<string, RegExp | null>();

function endingsOf(infinitives: string): RegExp | null {
	const known = endings.get(infinitives);
	if (known !== undefined) return known;
	const all = phrasesOf(infinitives);
	const any = all.filter((ending) => !ending.startsWith('!')).join('|');
	const others = all.filter((ending) => ending.startsWith('!')).map((letters) => letters.slice(1));
	const none = others.length === 0 ? '' : `(?!.*(?:${others.join('|')})\\p{L}{3,}(?:${any})$)`;
	const made = any === '' ? null : new RegExp(`^${none}.*\\p{L}{2}(?:${any})$`, 'u');
	endings.set(infinitives, made);
	return made;
}

function leadingName(text: string): string {
	return text.replace(/[*_#[\]]/g, ' ').split(NAME_END)[0] ?? '';
}

/** Its capitalised words up to the first that is none, joined names included ("Ann & Derek"). */
function nameWords(name: string): readonly string[] {
	const words: string[] = [];
	for (const word of name.split(/[\s.]+/).slice(0, MAX_WORDS)) {
		if (/^(?:and|und|et|y|e|en|&|\+|de|van|von|der|da|di)$/i.test(word)) continue;
		if (!/^\p{Lu}[\p{L}'’-]+$/u.test(word)) break;
		words.push(normal(word));
	}
	return words;
}
