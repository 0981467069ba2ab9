import type { Language } from '../languages/language';
import { hashOf, WordTable } from '../languages/word-table';
import { Cue, cueLists, type CueWords } from './cue-words';
import { TokenWalk } from './token-walk';

/** One reading of a word or phrase. */
export interface Sense {
	readonly cue: Cue;
	/** The family of a verb, so that "ring" and "spoke" are known for the same; empty for other words. */
	readonly family: string;
}

/** What a word or phrase can be. */
export interface Known {
	readonly senses: readonly Sense[];
	/** The cues of its senses as bits: the first of them, and the others. */
	low: number;
	high: number;
}

/** A phrase in the lexicon: its words after the first, and what it can be. */
export interface Phrase extends Known {
	readonly rest: readonly string[];
	readonly hashes: readonly number[];
	readonly senses: Sense[];
}

/** So many cues go into one number. */
const HALF = 31;

export const UNKNOWN: Known = { senses: [], low: 0, high: 0 };

export function phraseOf(rest: readonly string[]): Phrase {
	return { rest, hashes: rest.map(hashOfWord), senses: [], low: 0, high: 0 };
}

/** Adds a sense, unless there is one with this cue. */
export function give(known: Phrase, cue: Cue, family: string): void {
	if (known.senses.every((sense) => sense.cue !== cue)) known.senses.push({ cue, family });
	const number: number = cue;
	if (number < HALF) known.low |= 1 << number;
	else known.high |= 1 << (number - HALF);
}

/** All cue words of a language, ready to be looked up by their first word; longest phrases first. */
export type Lexicon = ReadonlyMap<string, readonly Phrase[]>;

const lexicons = new WeakMap<Language, Lexicon>();

/** The lexicon of a language, made once. */
export function lexiconOf(language: Language): Lexicon {
	const known = lexicons.get(language);
	if (known) return known;
	const steps = compile(language.cues);
	let step = steps.next();
	while (step.done !== true) step = steps.next();
	lexicons.set(language, step.value);
	return step.value;
}

/** The same, made in steps. */
export function* lexiconSteps(language: Language): Generator<void> {
	if (!lexicons.has(language)) lexicons.set(language, yield* compile(language.cues));
}

const tables = new WeakMap<Lexicon, WordTable<readonly Phrase[]>>();

/** The same, to be looked up where the words stand. */
export function tableOf(lexicon: Lexicon): WordTable<readonly Phrase[]> {
	const known = tables.get(lexicon);
	if (known) return known;
	const made = new WordTable(lexicon, normal);
	tables.set(lexicon, made);
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

const LISTS = Object.entries(cueLists) as readonly (readonly [keyof typeof cueLists, Cue])[];

function* compile(cues: CueWords): Generator<void, Lexicon> {
	const lexicon = new Map<string, Phrase[]>();
	const known = new Map<string, Phrase>();
	const add = (text: string, cue: Cue, family = ''): void => {
		const words = wordsOf(text.replace(/^-/, ''));
		const [first = '', ...rest] = words;
		if (first === '') return;
		const whole = words.join(' ');
		let phrase = known.get(whole);
		if (!phrase) {
			phrase = phraseOf(rest);
			known.set(whole, phrase);
			const phrases = lexicon.get(first);
			if (phrases) phrases.push(phrase);
			else lexicon.set(first, [phrase]);
		}
		give(phrase, cue, family);
	};
	const tails = { withName: phrasesOf(cues.withName), enclitics: phrasesOf(cues.enclitics) };
	for (const line of cues.verbs.split('\n')) {
		addVerbs(line, cues, tails, add);
		yield;
	}
	for (const [field, cue] of LISTS) {
		for (const phrase of phrasesOf(cues[field])) add(phrase, cue);
		yield;
	}
	for (const phrase of phrasesOf(cues.events)) add(phrase, Cue.facts);
	for (const phrase of phrasesOf(cues.appointments)) {
		add(phrase, Cue.appointment);
		if (!phrase.startsWith('-')) continue;
		lexicon.set(ENDINGS, []);
		const ending = phraseOf([]);
		give(ending, Cue.appointment, phrase.slice(1));
		lexicon.set(phrase, [ending]);
	}
	for (const phrases of lexicon.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
	return lexicon;
}

export function hashOfWord(word: string): number {
	return hashOf(word, 0, word.length);
}

/** What may stand behind a verb, or at its end. */
interface Tails {
	readonly withName: readonly string[];
	readonly enclitics: readonly string[];
}

function addVerbs(
	line: string,
	cues: CueWords,
	tails: Tails,
	add: (text: string, cue: Cue, family?: string) => void,
): void {
	const [family = '', lists = ''] = splitOnce(line, ':');
	const [toDo = '', did = '', iDo = ''] = lists.split(';');
	const name = family.trim();
	for (const verb of phrasesOf(toDo).flatMap((written) => formsOf(written, cues.parted))) {
		add(verb, Cue.act, name);
		// "condition check with him"
		if (tails.withName.some((word) => verb.endsWith(` ${word}`))) add(verb, Cue.withName);
		for (const ending of tails.enclitics) {
			const longer = withEnding(verb, ending);
			if (longer !== null) add(longer, Cue.act, name);
		}
		if (cues.regular === 'ed') {
			add(doingOf(verb), Cue.doing, name);
			add(pastOf(verb), Cue.did, name);
		}
	}
	for (const verb of phrasesOf(toDo)) {
		addForms(verb, cues, tails, (text, cue) => {
			add(text, cue, name);
		});
	}
	for (const verb of phrasesOf(did)) add(verb, Cue.did, name);
	for (const verb of phrasesOf(iDo)) add(verb, Cue.ido, name);
}

/** The past forms and persons of a verb that follow a rule. A part that is split off stays with the past alone. */
function addForms(
	verb: string,
	cues: CueWords,
	{ enclitics }: Tails,
	add: (text: string, cue: Cue) => void,
): void {
	const [word, rest] = splitOnce(verb, ' ');
	const [ahead, base] = word.includes('|') ? splitOnce(word, '|') : ['', word];
	const rule = Object.entries(cues.forms).find(([ending]) => base.endsWith(ending));
	if (!rule) return;
	const [ending, { did, iDo, theirs }] = rule;
	const stem = base.slice(0, base.length - ending.length);
	// "dare", "ver", "ir" go by no rule, and what it would make of them are small words.
	if (stem.length < 2) return;
	const put = (form: string): string => (form.includes('~') ? form.replace('~', stem) : stem + form);
	for (const form of phrasesOf(did)) add(`${ahead}${put(form)} ${rest}`, Cue.did);
	const hyphened = enclitics.filter((one) => one.startsWith('-'));
	for (const form of phrasesOf(iDo))
		for (const tail of ['', ...hyphened]) add(`${put(form)}${tail} ${rest}`, Cue.ido);
	for (const form of phrasesOf(theirs)) add(`${put(form)} ${rest}`, Cue.theirs);
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

/** The words of a text as the lexicon spells them. */
export function wordsOf(text: string): readonly string[] {
	const words: string[] = [];
	const walk = new TokenWalk(text);
	while (walk.next()) words.push(normal(text.slice(walk.start, walk.end)));
	return words;
}

/** Whether a text from a place on is one of these phrases, and nothing more. */
export function isOneOf(phrases: ReadonlySet<string>, text: string, from: number): boolean {
	const walk = new TokenWalk(text, from);
	for (let words = 0; walk.next(); words++) if (words === MOST_WORDS) return false;
	return phrases.has(wordsOf(text.slice(from)).join(' '));
}

/** No phrase of a language has more. */
export const MOST_WORDS = 8;

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

const leaning = new WeakMap<Language, RegExp>();

/** Whether a text may hold words that lean on a day named before; without letters beyond a to z it is sure. */
export function mayLean(text: string, language: Language): boolean {
	let pattern = leaning.get(language);
	if (!pattern) {
		const { afterwards, beforehand } = language.cues;
		const phrases = phrasesOf(`${afterwards},${beforehand}`).map((phrase) => wordsOf(phrase).join('\\s*'));
		pattern = new RegExp(['[^\\0-\\x7f]', ...phrases].join('|'), 'i');
		leaning.set(language, pattern);
	}
	return pattern.test(text);
}

type TextField = 'labels' | 'nextColumns' | 'dueColumns' | 'doneColumns' | 'done' | 'nothing';

/** Lower case, straight apostrophe, composed letters. */
export function normal(word: string): string {
	const small = word.toLowerCase();
	return PLAIN.test(small) ? small : small.replaceAll('’', "'").normalize('NFC');
}

/** Needs no further folding. */
const PLAIN = /^[a-z0-9'.-]*$/;

/** Stands in a lexicon that has endings of words ("-termin"). */
export const ENDINGS = '-';

/** Can what is known of a word be this? */
export function means({ low, high }: Known, cue: Cue): boolean {
	const number: number = cue;
	return ((number < HALF ? low >> number : high >> (number - HALF)) & 1) === 1;
}
