import { firstOf, type Day } from '../day';
import { findDates } from '../dates/find-dates';
import { soLong } from '../dates/finders/so-long';
import type { FoundDate, NamedDay } from '../dates/found-date';
import type { Block } from './entries';
import type { FindingContext } from './finding-context';
import { Cue } from './cue-words';
import { is, isThing, type Token } from './tokens';
import { readDateMarks, withoutDateMarks, withoutMarks } from './own-dates';
import { sentencesOf } from './sentences';

/** What may stand before the thing: "the talk", "her talk", "our talk". */
const ARTICLES: readonly Cue[] = [Cue.article, Cue.possessive, Cue.me, Cue.light];

/** Shorter words name nothing. */
const SHORTEST = 4;

/**
 * The days of what a note speaks of ("Chat set for Tuesday 24 November", "Talk: The Drowned Mills, 26 November"), for
 * dates that lean on it further on: "thank her the day after the chat". Nothing is read until somebody asks.
 */
export class NamedDays {
	private known: ReadonlyMap<string, ReadonlySet<Day>> | null = null;

	constructor(
		private readonly blocks: readonly Block[],
		private readonly context: Omit<FindingContext, 'named'>,
	) {}

	/** What a text begins with, with the next day from that one on for which the note names it; null where it names none. */
	named(text: string, from: Day): NamedDay | null {
		const tokens = this.context.words.in(text);
		const noun = tokens.find((token) => !ARTICLES.some((cue) => is(token, cue)));
		if (!noun || !isEvent(noun)) return null;
		this.known ??= this.gather();
		const days = [...(this.known.get(noun.word) ?? [])].filter((day) => day >= from);
		const day = days.reduce(firstOf, null);
		return day && { day, length: noun.end };
	}

	private gather(): ReadonlyMap<string, ReadonlySet<Day>> {
		const known = new Map<string, Set<Day>>();
		const { language, dayFirst, words, people } = this.context;
		for (const block of this.blocks) {
			const text = withoutMarks(withoutDateMarks(block.text, readDateMarks(block.text)));
			const asked = { reference: block.written.day, language, dayFirst, prose: true, anchor: null };
			const dates = findDates(text, asked).filter(isOwnDay);
			if (dates.length === 0) continue;
			for (const { start, end } of sentencesOf(text, dates)) {
				const within = dates.filter(({ index }) => index >= start && index < end);
				const [date] = within;
				if (!date || within.some((other) => other.start !== date.start)) continue;
				const tokens = words.in(text, start, end);
				for (const [i, token] of tokens.entries()) {
					const inDate = token.start < date.index + date.text.length && token.end > date.index;
					if (inDate || !isEvent(token) || people.names.has(token.word) || leansOn(tokens, i)) continue;
					known.set(token.word, (known.get(token.word) ?? new Set<Day>()).add(date.start));
				}
			}
		}
		return known;
	}
}

/** "Monday after work": when, and not what. */
function leansOn(tokens: readonly Token[], i: number): boolean {
	const before = tokens.slice(0, i).reverse();
	return is(
		before.find((token) => !ARTICLES.some((cue) => is(token, cue) && !is(token, Cue.condition))),
		Cue.condition,
	);
}

/** A day for which something is fixed, as against a last day and one that is counted. */
function isOwnDay({ start, end, bound, leans, finder }: FoundDate): boolean {
	return start === end && bound === 'on' && !leans && finder !== soLong.name;
}

/** A word that can be the name of what happens on a day. */
function isEvent(token: Token): boolean {
	return token.word.length >= SHORTEST && /^\p{L}+$/u.test(token.word) && isThing(token);
}
