import type { Language } from '../languages/language';
import { cueLists, type CueWords } from './cue-words';

/** What a word of a sentence does in it; the names are those of `CueWords`. */
export type Cue =
	| 'act'
	| 'did'
	| 'doing'
	| 'ido'
	| Exclude<
			keyof CueWords,
			'verbs' | 'regular' | 'forms' | 'enclitics' | 'parted' | 'infinitive' | 'infinitives' | 'appointments'
	  >
	| 'appointment';

/** One reading of a word or phrase. */
export interface Sense {
	readonly cue: Cue;
	/** The family of a verb, so that "ring" and "spoke" are known for the same; empty for other words. */
	readonly family: string;
}

/** A phrase in the lexicon: its words after the first, and what it can be. */
interface Phrase {
	readonly rest: readonly string[];
	readonly senses: Sense[];
}

/** All cue words of a language, ready to be looked up by their first word; longest phrases first. */
export type Lexicon = ReadonlyMap<string, readonly Phrase[]>;

const lexicons = new WeakMap<Language, Lexicon>();

/** The lexicon of a language, made once. */
export function lexiconOf(language: Language): Lexicon {
	const known = lexicons.get(language);
	if (known) return known;
	const made = compile(language.cues);
	lexicons.set(language, made);
	return made;
}

/** The list of a field, each phrase as its words. */
export function phrasesOf(list: string): readonly string[] {
	return list
		.split(',')
		.flatMap((phrase) => spelledOut(phrase.trim()))
		.filter((phrase) => phrase !== '');
}

/** `cancelad[o/a]`: "cancelado", "cancelada". */
function spelledOut(phrase: string): readonly string[] {
	const open = phrase.indexOf('[');
	const close = phrase.indexOf(']', open);
	if (open < 0 || close < 0) return [phrase];
	const [before, after] = [phrase.slice(0, open), phrase.slice(close + 1)];
	return phrase
		.slice(open + 1, close)
		.split('/')
		.flatMap((one) => spelledOut(before + one + after));
}

function compile(cues: CueWords): Lexicon {
	const lexicon = new Map<string, Phrase[]>();
	const add = (text: string, cue: Cue, family = ''): void => {
		const [first = '', ...rest] = wordsOf(text.replace(/^-/, ''));
		if (first === '') return;
		const phrases = lexicon.get(first) ?? [];
		lexicon.set(first, phrases);
		const same = phrases.find((phrase) => phrase.rest.join(' ') === rest.join(' '));
		const phrase = same ?? { rest, senses: [] };
		if (!same) phrases.push(phrase);
		if (!phrase.senses.some((sense) => sense.cue === cue)) phrase.senses.push({ cue, family });
	};
	for (const line of cues.verbs.split('\n')) addVerbs(line, cues, add);
	for (const cue of cueLists) for (const phrase of phrasesOf(cues[cue])) add(phrase, cue);
	for (const phrase of phrasesOf(cues.events)) add(phrase, 'facts');
	for (const phrase of phrasesOf(cues.appointments)) {
		add(phrase, 'appointment');
		if (!phrase.startsWith('-')) continue;
		lexicon.set(ENDINGS, []);
		lexicon.set(phrase, [{ rest: [], senses: [{ cue: 'appointment', family: phrase.slice(1) }] }]);
	}
	for (const phrases of lexicon.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
	return lexicon;
}

function addVerbs(
	line: string,
	cues: CueWords,
	add: (text: string, cue: Cue, family?: string) => void,
): void {
	const [family = '', lists = ''] = splitOnce(line, ':');
	const [toDo = '', did = '', iDo = ''] = lists.split(';');
	const name = family.trim();
	for (const verb of phrasesOf(toDo).flatMap((written) => formsOf(written, cues.parted))) {
		add(verb, 'act', name);
		// "condition check with him"
		if (phrasesOf(cues.withName).some((word) => verb.endsWith(` ${word}`))) add(verb, 'withName');
		for (const ending of phrasesOf(cues.enclitics)) {
			const longer = withEnding(verb, ending);
			if (longer !== null) add(longer, 'act', name);
		}
		if (cues.regular === 'ed') {
			add(doingOf(verb), 'doing', name);
			add(pastOf(verb), 'did', name);
		}
	}
	for (const verb of phrasesOf(toDo)) {
		addForms(verb, cues, (text, cue) => {
			add(text, cue, name);
		});
	}
	for (const verb of phrasesOf(did)) add(verb, 'did', name);
	for (const verb of phrasesOf(iDo)) add(verb, 'ido', name);
}

/** The past forms and persons of a verb that follow a rule. A part that is split off stays with the past alone. */
function addForms(verb: string, cues: CueWords, add: (text: string, cue: Cue) => void): void {
	const [word, rest] = splitOnce(verb, ' ');
	const [ahead, base] = word.includes('|') ? splitOnce(word, '|') : ['', word];
	const rule = Object.entries(cues.forms).find(([ending]) => base.endsWith(ending));
	if (!rule) return;
	const [ending, { did, iDo, theirs }] = rule;
	const stem = base.slice(0, base.length - ending.length);
	// "dare", "ver", "ir" go by no rule, and what it would make of them are small words.
	if (stem.length < 2) return;
	const put = (form: string): string => (form.includes('~') ? form.replace('~', stem) : stem + form);
	for (const form of phrasesOf(did)) add(`${ahead}${put(form)} ${rest}`, 'did');
	const hyphened = phrasesOf(cues.enclitics).filter((one) => one.startsWith('-'));
	for (const form of phrasesOf(iDo))
		for (const tail of ['', ...hyphened]) add(`${put(form)}${tail} ${rest}`, 'ido');
	for (const form of phrasesOf(theirs)) add(`${put(form)} ${rest}`, 'theirs');
}

/** `an|rufen`: "anrufen", "anzurufen"; `op|bellen`: "opbellen", "op te bellen". */
function formsOf(verb: string, parted: string): readonly string[] {
	return verb.includes('|') ? [verb.replace('|', ''), verb.replace('|', parted)] : [verb];
}

/** "llamar a" with "le": "llamarle a"; "chiamare" with "e>lo": "chiamarlo"; null where the ending does not fit. */
function withEnding(verb: string, ending: string): string | null {
	const [first, rest] = splitOnce(verb, ' ');
	const [dropped, put] = ending.includes('>') ? splitOnce(ending, '>') : ['', ending];
	if (!first.endsWith(dropped)) return null;
	return `${first.slice(0, first.length - dropped.length)}${put} ${rest}`;
}

function splitOnce(text: string, at: string): readonly [string, string] {
	const index = text.indexOf(at);
	return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

/** "chased up" of "chase up"; what no verb has ("ringed") does no harm. */
function pastOf(verb: string): string {
	const [first = '', ...rest] = verb.split(' ');
	const stem = /[^aeiou]y$/.test(first) ? `${first.slice(0, -1)}i` : first.replace(/e$/, '');
	return [
		`${/[^aeiou][aeiou][bdgmnpt]$/.test(first) && first.length < 6 ? first + first.slice(-1) : stem}ed`,
		...rest,
	].join(' ');
}

/** "sending" of "send", "sitting down with" of "sit down with". */
function doingOf(verb: string): string {
	const [first = '', ...rest] = verb.split(' ');
	const stem = /[^aeiou][aeiou][bdgmnpt]$/.test(first)
		? first + first.slice(-1)
		: first.replace(/([^eoy])e$/, '$1');
	return [`${stem}ing`, ...rest].join(' ');
}

/**
 * Letters and digits of all scripts, with apostrophes and hyphens inside. What French and Italian shorten before a vowel
 * is a word of its own: "l'appeler", "j'envoie", "dell'offerta".
 */
const WORD =
	/(?:[cdjlmnst]|qu|un|(?:de|a|da|ne|su|que|be)ll|lorsqu|jusqu|puisqu)['’](?=\p{L}|$)|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+|[-./][\p{L}\p{N}]+)*|->|[→⇒&+–—-]|[?]/giu;

/** The words of a text as the lexicon spells them. */
export function wordsOf(text: string): readonly string[] {
	return Array.from(text.matchAll(WORD), ([word]) => normal(word));
}

const phraseSets = new WeakMap<Language, Map<keyof CueWords, ReadonlySet<string>>>();

/** The phrases of one field as a set, each spelled as `wordsOf(…).join(' ')` spells it; made once. */
export function phraseSetOf(language: Language, field: TextField): ReadonlySet<string> {
	const sets = phraseSets.get(language) ?? new Map<keyof CueWords, ReadonlySet<string>>();
	phraseSets.set(language, sets);
	const known = sets.get(field);
	if (known) return known;
	const made = new Set(phrasesOf(language.cues[field]).map((phrase) => wordsOf(phrase).join(' ')));
	sets.set(field, made);
	return made;
}

type TextField = 'labels' | 'nextColumns' | 'dueColumns' | 'done' | 'nothing';

/** Lower case, straight apostrophe, composed letters. */
export function normal(word: string): string {
	const small = word.toLowerCase();
	return PLAIN.test(small) ? small : small.replaceAll('’', "'").normalize('NFC');
}

/** Needs no further folding. */
const PLAIN = /^[a-z0-9'.-]*$/;

/** A word or phrase of a sentence, with what it can be there. */
export interface Token {
	readonly start: number;
	readonly end: number;
	/** As the lexicon spells it. */
	readonly word: string;
	/** Begins with a capital letter. */
	readonly capital: boolean;
	/** Empty for words that the lexicon does not know. */
	readonly senses: readonly Sense[];
}

const NO_SENSE: readonly Sense[] = [];

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
	while (first < tokens.length && (tokens[first]?.start ?? 0) < from) first++;
	let last = first;
	while (last < tokens.length && (tokens[last]?.end ?? 0) <= to) last++;
	return tokens.slice(first, last);
}

interface Word {
	readonly start: number;
	readonly end: number;
	readonly word: string;
	readonly capital: boolean;
	/** Only blanks stand between it and the word before: they may be one phrase. */
	readonly joined: boolean;
}

function takeApart(text: string, lexicon: Lexicon): readonly Token[] {
	const words: Word[] = [];
	WORD.lastIndex = 0;
	let end = 0;
	for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
		const [written] = match;
		const first = written.charAt(0);
		words.push({
			start: match.index,
			end: match.index + written.length,
			word: normal(written),
			capital: first !== first.toLowerCase(),
			joined: text.slice(end, match.index).trim() === '',
		});
		end = match.index + written.length;
	}
	const tokens: Token[] = [];
	for (let i = 0; i < words.length;) {
		const word = words[i];
		if (!word) break;
		const phrase = lexicon.get(word.word)?.find(({ rest }) => stands(rest, words, i + 1));
		const last = words[i + (phrase?.rest.length ?? 0)] ?? word;
		const { start, word: spelled, capital } = word;
		const senses = phrase?.senses ?? sensesOfEnding(spelled, capital, lexicon);
		tokens.push({ start, end: last.end, word: spelled, capital, senses });
		i += 1 + (phrase?.rest.length ?? 0);
	}
	return tokens;
}

function stands(rest: readonly string[], words: readonly Word[], at: number): boolean {
	for (let k = 0; k < rest.length; k++) {
		const word = words[at + k];
		if (!word?.joined || word.word !== rest[k]) return false;
	}
	return true;
}

/** Stands in a lexicon that has endings of words ("-termin"). */
const ENDINGS = '-';

/** "Kundentermin" is what a Termin is, where the list has "-termin"; "freigeben" is a verb as "geben" is. */
function sensesOfEnding(word: string, capital: boolean, lexicon: Lexicon): readonly Sense[] {
	if (!lexicon.has(ENDINGS)) return NO_SENSE;
	for (let i = 2; i < word.length - 3; i++) {
		const ending = word.slice(i);
		const phrase = lexicon.get(`-${ending}`)?.[0];
		if (phrase) return phrase.senses;
		const verb = capital ? undefined : lexicon.get(ending)?.find(({ rest }) => rest.length === 0);
		const senses = verb?.senses.filter(({ cue }) => cue === 'act' || cue === 'did');
		if (ending.length > 4 && senses && senses.length > 0) return senses;
	}
	return NO_SENSE;
}

/** Can the word be this? */
export function is(token: Token | undefined, cue: Cue): boolean {
	return token?.senses.some((sense) => sense.cue === cue) ?? false;
}
