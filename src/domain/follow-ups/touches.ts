import { laterOf, type Day } from '../day';
import type { Language } from '../languages/language';
import { findDates } from '../dates/find-dates';
import type { FoundDate } from '../dates/found-date';
import { NEWS } from '../edit/written-words';
import type { Block } from './entries';
import { readClause, type ClauseReading } from './clause-reading';
import type { People } from './people';
import type { Touch } from './follow-up';
import { Cue } from './cue-words';
import { is, type Token, type Words } from './tokens';
import { withoutMarks } from './own-dates';
import { clausesOf, sentencesOf, type Clause, type Range } from './sentences';

/** An entry of a note: what stands under one date. */
export interface Entry {
	readonly day: Day;
	/** 1-based line of the date. */
	readonly line: number;
	readonly blocks: readonly Block[];
}

/** The dated entries of a note, in the order of its text. Guessed dates make none. */
export function gatherEntries(blocks: readonly Block[]): readonly Entry[] {
	const entries = new Map<number, { day: Day; line: number; blocks: Block[] }>();
	for (const block of blocks) {
		const { day, line, guess } = block.written;
		if (line === null || guess) continue;
		const entry = entries.get(line) ?? { day, line, blocks: [] };
		entries.set(line, entry);
		entry.blocks.push(block);
	}
	return [...entries.values()];
}

/** In a daily note each line is an entry of its own, about those it links to, on the day of the note. */
export function entriesByLine(blocks: readonly Block[]): readonly Entry[] {
	return blocks.map((block) => ({ day: block.written.day, line: block.line, blocks: [block] }));
}

/** No day of a note is earlier. */
const FIRST_DAY = '0000-01-01' as Day;

export interface TouchContext {
	readonly language: Language;
	readonly dayFirst: boolean;
	readonly people: People;
	readonly today: Day;
	readonly words: Words;
}

/**
 * The contacts that did happen, latest first: entries that are not only a plan, a task, a note to self, or hearsay.
 * Each entry is read when somebody asks as far back as it, and once.
 */
export class Touches {
	private readonly newestFirst: readonly Entry[];
	private readonly read: Touch[] = [];
	private next = 0;

	constructor(
		entries: readonly Entry[],
		private readonly path: string,
		private readonly context: TouchContext,
		/** Known from elsewhere: `last-contact`. */
		private readonly known: Touch | null,
	) {
		this.newestFirst = entries
			.filter(({ day }) => day <= context.today)
			.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.line - b.line));
	}

	/** The latest that the text tells of; null where it tells of none. */
	latest(): Touch | null {
		if (this.read.length === 0) this.readNext();
		return this.read[0] ?? null;
	}

	/** The day of the latest, the one known from elsewhere counted; null where there is none. */
	lastDay(): Day | null {
		const told = this.latest()?.day ?? null;
		const known = this.known?.day ?? null;
		return told === null || known === null ? (told ?? known) : laterOf(told, known);
	}

	/** Those on or after a day. */
	since(day: Day): readonly Touch[] {
		const told: Touch[] = [];
		this.someSince(day, (touch) => {
			told.push(touch);
			return false;
		});
		return told;
	}

	/** Is one of those on or after a day such a one? No entry is read in vain: the latest are asked first. */
	someSince(day: Day, suits: (touch: Touch) => boolean): boolean {
		for (let at = 0; at < this.read.length || this.readNext(day); at++) {
			const touch = this.read[at];
			if (!touch || touch.day < day) break;
			if (suits(touch)) return true;
		}
		return this.known !== null && this.known.day >= day && suits(this.known);
	}

	/** Reads on to the next touch that is not before the day; false where there is none. */
	private readNext(since: Day = FIRST_DAY): boolean {
		for (;;) {
			const entry = this.newestFirst[this.next];
			if (!entry || entry.day < since) return false;
			this.next++;
			if (!isTouch(entry, this.context)) continue;
			this.read.push({ day: entry.day, path: this.path, line: entry.line });
			return true;
		}
	}
}

function isTouch(entry: Entry, context: TouchContext): boolean {
	const told = entry.blocks.filter(
		(block) => block.box === null && block.setting === 'prose' && !NEWS.test(block.text),
	);
	if (told.length === 0) return entry.blocks.every((block) => block.heading || block.text.trim() === '');
	const said: Saying[] = [];
	for (const block of told) {
		const dates = plannedDates(block, context);
		for (const sentence of block.cell ? wholeCell(block) : sentencesOf(block.text, dates)) {
			const saying = block.cell ? 'happened' : sayingOf(block, sentence, dates, context);
			// One contact makes a touch, whatever else is told.
			if (saying === 'contact') return true;
			if (saying !== null) said.push(saying);
		}
	}
	if (said.length === 0) return entry.blocks.every((block) => block.box === null);
	return said.includes('happened') && !said.includes('note-to-self') && !said.includes('hearsay');
}

type Saying = 'happened' | 'contact' | 'plan' | 'note-to-self' | 'hearsay';

/** A cell tells what happened with any word. */
function wholeCell({ text }: Block): readonly Range[] {
	return /\p{L}/u.test(text) ? [{ start: 0, end: text.length }] : [];
}

/** The dates behind the day on which it was written, which is no plan itself. */
function plannedDates(block: Block, { language, dayFirst }: TouchContext): readonly FoundDate[] {
	if (block.cell || !/\d/.test(block.text)) return [];
	const reference = block.written.day;
	const asked = { reference, language, dayFirst, prose: true, anchor: null };
	return findDates(withoutMarks(block.text), asked).filter(({ start }) => start > reference);
}

/** What a sentence of a block tells; null where it has no words. */
function sayingOf(
	block: Block,
	sentence: Range,
	dates: readonly FoundDate[],
	{ words, people }: TouchContext,
): Saying | null {
	const clauses = clausesOf(block.text, sentence, dates, words);
	const first = clauses.find(({ tokens }) => tokens.length > 0);
	if (!first) return null;
	const says = (clause: Clause, cue: Cue): boolean => clause.tokens.some((token) => is(token, cue));
	if (clauses.some((clause) => says(clause, Cue.noteToSelf))) return 'note-to-self';
	if (!clauses.some((clause) => says(clause, Cue.hearsay)))
		return sayingOfClause(first, readClause(first, people));
	// "Left a message, she texted right back": one clause is no contact, the other is.
	const isContact = (clause: Clause): boolean =>
		!says(clause, Cue.hearsay) && (clause.tokens.some(tellsOfContact) || tellsMe(clause) || servesUs(clause));
	return clauses.some(isContact) ? 'contact' : 'hearsay';
}

/** Verb families that are contacts with a person, as against works and errands. */
const CONTACTS = new Set(['talk', 'write', 'contact', 'meet', 'send', 'celebrate']);

/** The word tells of a contact that happened: met, rang, wrote. */
export function tellsOfContact(token: Token): boolean {
	return token.senses.some(({ cue, family }) => cue === Cue.did && CONTACTS.has(family));
}

/** "she tells me" */
function tellsMe({ tokens, dates }: Clause): boolean {
	const [they, ...rest] = tokens;
	return is(they, Cue.third) && dates.length === 0 && rest.some((token) => is(token, Cue.me));
}

/** "sat for us" */
function servesUs({ tokens, dates }: Clause): boolean {
	const last = tokens.at(-1);
	return dates.length === 0 && tokens.length > 2 && is(tokens.at(-2), Cue.toName) && is(last, Cue.me);
}

/** What the first clause of a sentence tells. A bare noun ("Visit.", "Long chat") tells that it happened. */
function sayingOfClause(clause: Clause, reading: ClauseReading): Saying {
	switch (reading.says) {
		case 'mine': {
			const verb = clause.tokens.find((token) => is(token, Cue.act) || is(token, Cue.ido));
			const noun = verb !== undefined && (is(verb, Cue.appointment) || is(verb, Cue.did));
			const [first] = clause.tokens;
			const named = is(first, Cue.appointment) && !is(first, Cue.act);
			if ((named || clause.tokens.length === 1) && clause.dates.length === 0) return 'contact';
			return noun &&
				clause.dates.length === 0 &&
				!clause.tokens.some((t) => is(t, Cue.firstWill) || is(t, Cue.will))
				? 'contact'
				: 'plan';
		}
		case 'label':
			// "Tel: she has lost it"
			return reading.alone ? 'contact' : 'plan';
		case 'moved':
		case 'cancelled':
			return 'plan';
		case 'appointment':
			return clause.dates.length > 0 ? 'plan' : 'contact';
		case 'past':
			return 'contact';
		default:
			return reading.negated ? 'plan' : 'happened';
	}
}
