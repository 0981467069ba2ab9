import { Cue } from './cue-words';
import { firstOf, plusDays, type Day } from '../day';
import { seenOrder } from '../dates/date-order';
import { findDates } from '../dates/find-dates';
import type { FoundDate } from '../dates/found-date';
import { findLanguage, languageOf, readLanguageCode } from '../languages/find-language';
import type { Language } from '../languages/language';
import { baseName, type Note } from '../note/note';
import { bodyIn } from '../note/frontmatter';
import { DISMISSAL, readOutline, unmarked, type Line } from '../note/outline';
import { datedLines, type DatedLine, type OwnDate, type WritingContext } from '../note/written-dates';
import type { Settings } from '../settings';
import { gatherBlocks, type Block } from './entries';
import { findPromises } from './find-promises';
import type { FindingContext } from './finding-context';
import type { Verdict } from './findings';
import type { FollowUp, Mention, Touch } from './follow-up';
import { lexiconOf } from './lexicon';
import { is, Words, type Token } from './tokens';
import { gatherMentions } from './mentions';
import { NamedDays } from './named-days';
import { withoutMarks } from './own-dates';
import { peopleOf } from './people';
import { asFollowUp, timesBefore, type Promise } from './promise';
import { openPromises } from './settle';
import { stillOpen } from './still-open';
import { entriesByLine, gatherEntries, tellsOfContact, Touches } from './touches';

/** What is asked of a note's text. */
export interface TextQuestion {
	readonly note: Note;
	/** `contact`: the whole note is about one person. `dated`: a daily or meeting note, read where it links to people. */
	readonly as: 'contact' | 'dated';
	/** What the person is called: `name`, `aliases` (the first heading, first words and the file's name are found in the note). */
	readonly names: readonly string[];
	readonly settings: Settings;
	readonly today: Day;
	/** The day of a dated note: its file name or `date`; null for others. */
	readonly fileDay: Day | null;
	/** `connected` or `created` of the properties, for lines that nothing else dates. */
	readonly since: Day | null;
	/** `last-contact` of the properties: a touch that settles sentences like any other. */
	readonly lastContact: Day | null;
}

/** What the text says: promises still open, what did happen, and, in a dated note, of whom. */
export interface TextReading {
	/** Kinds `text` and `task`, in the order of the text. Empty for a dated note: see `mentions`. */
	readonly followUps: readonly FollowUp[];
	/** The latest touch that the text tells of (`last-contact` not counted). */
	readonly lastTouch: Touch | null;
	readonly mentions: readonly Mention[];
	readonly rereadOn: Day | null;
}

/** The reading with all that was seen on the way, for *explain*. */
export interface ExplainedText extends TextReading {
	readonly language: Language;
	readonly dayFirst: boolean;
	readonly lines: readonly DatedLine[];
	readonly verdicts: readonly Verdict[];
	/** Promises still open, with what is known of their place. */
	readonly open: readonly Promise[];
	/** Promises found but settled or moved since. */
	readonly settled: readonly Promise[];
	/** All touches that are told of, `last-contact` among them. */
	readonly touches: Touches;
}

/** Reads the text of a note, each line against the day on which it was written. */
export function readText(question: TextQuestion): TextReading {
	const layout = layOut(question);
	return readingOf(question, layout, stillOpen(layout.blocks, layout.context, layout.keeping));
}

/** `readText`, and how it came to its answer: every line is read, those too that can say nothing of what is open. */
export function explainText(question: TextQuestion): ExplainedText {
	const layout = layOut(question);
	const { language, dayFirst } = layout.context;
	const { promises, verdicts } = findPromises(layout.blocks, layout.context);
	const open = openPromises(promises, layout.keeping, layout.blocks, layout.context);
	const settled = promises.filter((promise) => !open.includes(promise));
	const { lines, touches } = layout;
	return {
		...readingOf(question, layout, open),
		...{ language, dayFirst, lines, verdicts, open, settled, touches },
	};
}

/** A note laid out for reading. */
interface Layout {
	readonly lines: readonly DatedLine[];
	readonly writing: WritingContext;
	readonly blocks: readonly Block[];
	readonly context: FindingContext;
	readonly touches: Touches;
	/** Those that keep a promise: in a daily note a talk with one person keeps none to another. */
	readonly keeping: Touches;
}

function layOut(question: TextQuestion): Layout {
	const { note, settings, today, lastContact } = question;
	const language = languageOfNote(note, settings);
	const order = seenOrder(note.text);
	const dayFirst = order === null ? settings.dateOrder !== 'month-first' : order === 'day-first';
	const eitherOrder = order === null && settings.dateOrder === 'auto';
	const outline = readOutline(note.text);
	const people = peopleOf(outline, note.path, question.names, language.cues);
	const words = new Words(lexiconOf(language));
	const writing = writingContext(question, language, dayFirst, words);
	const lines = datedLines(outline, writing);
	const blocks = gatherBlocks(lines, language, people.names);
	const hyphens = HYPHENED.test(note.text);
	const known = { language, dayFirst, eitherOrder, hyphens, people, today, words };
	const days = new NamedDays(blocks, known);
	const context: FindingContext = { ...known, named: (text, from) => days.named(text, from) };
	const isDated = question.as === 'dated';
	const touches = new Touches(
		isDated ? entriesByLine(blocks) : gatherEntries(blocks),
		note.path,
		context,
		lastContact === null ? null : { day: lastContact, path: note.path, line: null },
	);
	const keeping = isDated ? new Touches([], note.path, context, null) : touches;
	return { lines, writing, blocks, context, touches, keeping };
}

function readingOf(
	question: TextQuestion,
	{ lines, writing, blocks, touches }: Layout,
	open: readonly Promise[],
): TextReading {
	const { note, today } = question;
	const isDated = question.as === 'dated';
	return {
		followUps: isDated ? [] : followUpsOf(open, note),
		lastTouch: isDated ? null : touches.latest(),
		mentions: isDated ? gatherMentions(blocks, open, touches, note) : [],
		rereadOn: rereadOn(lines, writing, today),
	};
}

/**
 * Promises as follow-ups, in the order of the text. Equal ones are told apart by how many say the same before them;
 * settled ones count as well, so that the name of the second does not become that of the first when that is done.
 */
function followUpsOf(open: readonly Promise[], { path, text }: Note): readonly FollowUp[] {
	const free = new Map<string, number>();
	return [...open]
		.sort((a, b) => a.line - b.line || a.at - b.at || (a.date?.index ?? 0) - (b.date?.index ?? 0))
		.map((promise) => {
			const { text: sentence, date } = promise;
			const key = `${sentence}\n${date ? sentence.slice(date.index, date.index + date.length) : ''}`;
			const nth = Math.max(free.get(key) ?? 0, timesAbove(promise, text) + timesBefore(promise));
			free.set(key, nth + 1);
			return asFollowUp(promise, path, nth);
		});
}

/** How often its sentence stands in the lines above its own. */
function timesAbove({ block, text: sentence }: Promise, text: string): number {
	if (sentence === '' || text.indexOf(sentence) === text.lastIndexOf(sentence)) return 0;
	const above = text.split('\n').slice(0, block.line - 1);
	return above.join('\n').split(sentence).length - 1;
}

/** `lang` of the properties, else the language of the text, else the setting's. */
export function languageOfNote(note: Note, settings: Settings): Language {
	const said = readLanguageCode(note.properties['lang'] ?? note.properties['language']);
	if (said) return languageOf(said);
	// The comment that we write is English in every note.
	const words = note.text.includes(DISMISSAL) ? note.text.replaceAll(DISMISSAL, '') : note.text;
	const expected = languageOf(settings.language === 'auto' ? 'en' : settings.language);
	return findLanguage(words, expected, bodyIn(words).start);
}

/** A day in figures with hyphens, and no year in front, that opens a line. */
const HYPHENED = /^[\s>*#-]*\d{1,2}-\d{1,2}-(?:\d\d|\d{4})(?!\d)/m;

function writingContext(
	question: TextQuestion,
	language: Language,
	dayFirst: boolean,
	words: Words,
): WritingContext {
	const { note, today, since, fileDay } = question;
	return {
		today,
		language,
		dayFirst,
		fileDay: fileDay ?? dayInName(note.path, language, dayFirst, today),
		since,
		created: note.created,
		ownDate: (line) => ownDate(line, language, dayFirst, today, words),
	};
}

function dayInName(path: string, language: Language, dayFirst: boolean, today: Day): Day | null {
	const name = baseName(path);
	if (!/\d{4}/.test(name)) return null;
	const found = findDates(name, { reference: today, language, dayFirst, prose: true, anchor: null });
	return found.find(({ grain, yearGiven }) => grain === 'day' && yearGiven)?.start ?? null;
}

/** How far into a line its own date is looked for, in UTF-16 units. */
const NEAR_START = 300;

/** "Spoke 1 November 2026 after Evensong": a past day in a sentence that tells what happened. */
function ownDate(
	line: Line,
	language: Language,
	dayFirst: boolean,
	today: Day,
	words: Words,
): OwnDate | null {
	if (line.kind !== 'text' && line.kind !== 'item') return null;
	if (!/\d/.test(line.text)) return null;
	const text = withoutMarks(unmarked(line).slice(0, NEAR_START));
	const dates = findDates(text, { reference: today, language, dayFirst, prose: true, anchor: null });
	const date = dates.find(
		(found) => !found.relative && !found.leans && found.grain === 'day' && found.bound === 'on',
	);
	if (!date) return null;
	const near = Math.max(line.start, date.index - 60);
	const stop = /[.;!?](?=[^.;!?]*$)/.exec(line.text.slice(near, date.index));
	const from = stop ? near + stop.index + 1 : near;
	const before = words.in(text, from, date.index);
	const last = before[before.length - 1];
	const told = [...before.slice(0, 1), ...before.slice(-3)].some(
		(token) => tellsOfContact(token) || (is(token, Cue.appointment) && date.yearGiven),
	);
	// "Her book came out 1 October 2026."
	const others =
		is(before[0], Cue.possessive) || before.some((token) => is(token, Cue.third) || is(token, Cue.thirdWill));
	// "Plan: dinner 5/12", "next lesson sat 28 nov"
	const labelled = is(before[0], Cue.labels) || is(last, Cue.labels);
	const plan = labelled || before.some((token) => is(token, Cue.firstWill));
	if (told && !others && !plan) return { found: date, heads: false };
	const head = words.in(text, line.start, date.index);
	const heads = !plan && head.length > 0 && head.length <= MOST_HEAD_WORDS;
	return heads && opensEntry(line.text, date, head) ? { found: date, heads } : null;
}

/** So many words may stand before the date of an entry: "Txt from Sooz 19/11: …". */
const MOST_HEAD_WORDS = 4;

/**
 * "Txt from Sooz 19/11: stuck", "**Att. note 19/11/2026** client in office", "Coffee Thurs 11/19, great.": a few words, a day
 * and then what happened.
 */
function opensEntry(text: string, date: FoundDate, before: readonly Token[]): boolean {
	const behind = text.slice(date.index + date.text.length);
	const noun = before.some(
		(token) => is(token, Cue.appointment) || is(token, Cue.nounBefore) || is(token, Cue.withThem),
	);
	if (is(before[0], Cue.act) && !noun) return false;
	return /^(?:\*\*|__|\)?\s*(?::|[–—-]\s))/.test(behind) || (noun && /^[,.]\s+\p{L}/u.test(behind));
}

/** The first day on which something of this may read otherwise, the text being the same. */
function rereadOn(
	lines: readonly DatedLine[],
	{ created, fileDay, since }: WritingContext,
	today: Day,
): Day | null {
	const ahead = [fileDay, since, created].filter((day) => day !== null && day > today);
	return [
		...ahead,
		...lines.map(({ rereadOn: day, written }) => (written.by === 'today' ? plusDays(today, 1) : day)),
	].reduce(firstOf, null);
}
