import { Cue } from './cue-words';
import { laterOf, plusDays, type Day } from '../day';
import type { Block } from './entries';
import { findDates } from '../dates/find-dates';
import type { FindingContext } from './finding-context';
import { is, type Token, type Words } from './tokens';
import { clausesOf, sentencesOf, type Range } from './sentences';
import type { Promise } from './promise';
import type { Touches } from './touches';

/** Promises that are still open: neither marked, nor kept, nor moved. */
export function openPromises(
	promises: readonly Promise[],
	touches: Touches,
	blocks: readonly Block[],
	context: FindingContext,
): readonly Promise[] {
	const { words } = context;
	const current = afterMoves(promises);
	return current.filter(
		(promise) =>
			!promise.done &&
			(promise.byOwnMark ||
				!(
					keptByTouch(promise, touches) ||
					keptByTelling(promise, blocks, context) ||
					isAnswered(promise, blocks, words)
				)) &&
			!calledOff(promise, blocks, words),
	);
}

/** A line written later that gives a new date takes the place of the promise it moves. */
function afterMoves(promises: readonly Promise[]): readonly Promise[] {
	let current = promises.filter(({ rule }) => rule !== 'moved');
	const moves = promises
		.filter(({ rule }) => rule === 'moved')
		.sort((a, b) =>
			a.written.day < b.written.day ? -1 : a.written.day > b.written.day ? 1 : a.block.line - b.block.line,
		);
	for (const move of moves) {
		const old = movedBy(move, current);
		if (old) current = current.filter((promise) => promise !== old);
		// "con now Monday 30 Nov at 4.30": with its hour it is in my diary, whatever it was before.
		else if (move.families.length === 0 && !move.timed) continue;
		current = [...current, move];
	}
	return current;
}

function movedBy(move: Promise, current: readonly Promise[]): Promise | null {
	const older = current.filter(
		(promise) =>
			(promise.written.day <= move.written.day || promise.written.guess) &&
			promise !== move &&
			standsBefore(promise, move) &&
			promise.due >= plusDays(move.written.day, -7),
	);
	const named = older.filter(({ due }) => move.oldDays.includes(due));
	if (named[0]) return named[0];
	const akin = older.filter((promise) => sameMatter(promise, move));
	// "Lesson Sat 28 Nov. Test was 6 Jan, now 9 Dec": what was on no other day is not moved.
	const unnamed = (move.oldDays.length > 0 ? [] : older).filter(
		(promise) => !promise.byOwnMark && !promise.written.guess && sameEntryOrUnnamed(promise, move),
	);
	const meetings = unnamed.filter(({ rule }) => rule === 'appointment' || rule === 'moved');
	const among = akin.length > 0 ? akin : meetings.length > 0 ? meetings : unnamed;
	return (
		[...among].sort((a, b) =>
			a.written.day < b.written.day ? 1 : a.written.day > b.written.day ? -1 : b.at - a.at,
		)[0] ?? null
	);
}

/** Within one entry only what stands before the move can be moved by it. */
function standsBefore(promise: Promise, move: Promise): boolean {
	if (promise.block === move.block)
		return promise.at < move.at || (promise.at === move.at && promise.dateEnd < move.dateEnd);
	return promise.written.line !== move.written.line || promise.block.line < move.block.line;
}

function sameEntryOrUnnamed(promise: Promise, move: Promise): boolean {
	return promise.block === move.block || move.families.length === 0 || move.about.size === 0;
}

/** They speak of the same thing: a shared noun, or the same kind of action. */
function sameMatter(a: Promise, b: Promise): boolean {
	const stems = new Set([...b.about].map(stemOf));
	for (const word of a.about) if (stems.has(stemOf(word))) return true;
	return a.families.some((family) => b.families.includes(family));
}

/** A touch on or after the due day; for an appointment, on its day. The entry that made the promise does not keep it. */
function keptByTouch(promise: Promise, touches: Touches): boolean {
	// "Book site visit for the first week": what was to be booked took place.
	const booked = promise.families.length > 1 && promise.families.includes('book');
	// "Lunch in Nov.": in whichever part of it.
	const meets =
		promise.rule === 'appointment' || promise.rule === 'moved' || promise.families.includes('meet');
	const from: Day = meets || booked ? promise.from : promise.due;
	return touches.someSince(
		laterOf(from, promise.written.day),
		({ day, line }) => (line === null || line !== promise.written.line) && !isBefore(promise, day),
	);
}

/** An appointment's touch is not older than the line that made it. */
function isBefore(promise: Promise, day: Day): boolean {
	return promise.written.guess ? false : day === promise.written.day && promise.due > day;
}

/** What a talk or a meeting settles without naming anything. */
const PERSONAL = new Set(['talk', 'contact', 'meet', 'write']);
/** Families that tell of one thing: what was to be found, bought or fetched is done when it was given. */
const KIN: readonly ReadonlySet<string>[] = [
	new Set(['send', 'bring', 'buy', 'pay']),
	new Set(['send', 'write']),
	new Set(['talk', 'contact', 'write', 'ask']),
	new Set(['meet', 'celebrate']),
	new Set(['ask', 'send']),
];

/** By which somebody answers. */
const ANSWERS = new Set(['write', 'talk', 'contact', 'send']);

/** "Chase if no reply", and an entry written on a later day tells that they did reply. */
function isAnswered({ ifSilent, written }: Promise, blocks: readonly Block[], words: Words): boolean {
	if (!ifSilent) return false;
	return blocks.some(
		(block) =>
			block.written.day > written.day &&
			!block.written.guess &&
			block.box === null &&
			sentencesOf(block.text, []).some((sentence) =>
				clausesOf(block.text, sentence, [], words).some(
					({ tokens }) =>
						is(tokens[0], Cue.third) &&
						tokens.some(({ senses }) =>
							senses.some(({ cue, family }) => cue === Cue.did && ANSWERS.has(family)),
						) &&
						!tokens.some(
							(token) =>
								is(token, Cue.negation) ||
								is(token, Cue.hearsay) ||
								(is(token, Cue.will) && !is(token, Cue.light)),
						),
				),
			),
	);
}

/** An entry written since tells of doing it: "sent the brochure". */
function keptByTelling(promise: Promise, blocks: readonly Block[], context: FindingContext): boolean {
	if (promise.rule === 'appointment') return false;
	return blocks.some((block) => {
		const later =
			block.written.day > promise.written.day ||
			(block.written.line === promise.written.line && block.line > promise.block.line);
		return later && !block.written.guess && block.box === null && tellsOf(block, promise, context);
	});
}

function tellsOf(block: Block, promise: Promise, context: FindingContext): boolean {
	const { words } = context;
	return sentencesOf(block.text, []).some((sentence) => {
		const tokens = words.in(block.text, sentence.start, sentence.end);
		const families = familiesDone(block.text, sentence, words);
		if (families.length === 0) return false;
		const same = families.filter((family) => promise.families.includes(family));
		// What no entry dates may have been written since: a talk before its days keeps nothing.
		const early = promise.written.guess && block.written.day < promise.from;
		if (early && !same.some((family) => !PERSONAL.has(family))) return false;
		const stems = new Set(tokens.flatMap(({ word }) => word.split('-')).map(stemOf));
		const shared = [...promise.about].some((word) => stems.has(stemOf(word)));
		// "Tell him by Friday": by whatever way.
		const ways = promise.families.includes('tell') ? families : same;
		if (promise.anyTimeUntil && ways.some((family) => PERSONAL.has(family)))
			return shared || !tellsOfOther(block.text, sentence, promise, tokens, context);
		const akin =
			same.length > 0 ||
			families.some((family) =>
				KIN.some((kin) => kin.has(family) && promise.families.some((own) => kin.has(own))),
			);
		if (!akin && !(promise.rule === 'announced' && promise.families.length === 0)) return false;
		return shared;
	});
}

/** "Texted her a video" and "emailed Highways" do not keep "let her know the price". */
function tellsOfOther(
	text: string,
	sentence: Range,
	promise: Promise,
	tokens: readonly Token[],
	{ people, language, dayFirst, words }: FindingContext,
): boolean {
	const asked = { reference: promise.written.day, language, dayFirst, prose: true, anchor: null };
	const dates = findDates(text.slice(sentence.start, sentence.end), asked);
	const things = tokens.filter(
		({ senses, word, start }) =>
			senses.length === 0 &&
			/\p{L}{3}/u.test(word) &&
			!people.names.has(word) &&
			!dates.some(({ index, text: said }) => {
				const at = start - sentence.start;
				return at >= index && at < index + said.length;
			}),
	);
	const [first] = tokens;
	const verb = tokens.findIndex((token) => is(token, Cue.did));
	const object = tokens[verb + 1];
	// Where all nouns have capitals, one says nothing.
	const isName = people.infinitive !== 'last' && object?.capital === true;
	const another = object !== undefined && object !== first && isName && things.includes(object);
	const named = words.in(promise.text).some((token) => promise.about.has(token.word) && !is(token, Cue.act));
	return another || (named && things.length > 0);
}

/** The families of the verbs that tell what I did: neither theirs, nor still to come, nor denied. */
function familiesDone(text: string, sentence: Range, words: Words): readonly string[] {
	let theirs = false;
	return clausesOf(text, sentence, [], words).flatMap(({ tokens }) => {
		if (is(tokens[0], Cue.third) || is(tokens[0], Cue.thirdWill)) theirs = true;
		else if (is(tokens[0], Cue.first)) theirs = false;
		// "said yes to the van": "to" is as well a small word.
		const open = tokens.some(
			(token) =>
				is(token, Cue.firstWill) || is(token, Cue.negation) || (is(token, Cue.will) && !is(token, Cue.light)),
		);
		if (theirs || open) return [];
		return tokens.flatMap(({ senses }) =>
			senses.filter(({ cue }) => cue === Cue.did).map(({ family }) => family),
		);
	});
}

/** "crosswords" and "crossword", "comments" and "comment" are one; enough for telling things apart in a note. */
function stemOf(word: string): string {
	return word.length > 4 ? word.replace(/(?:es|s|n|e|en)$/, '') : word;
}

/** "the viewing's off" */
function isOff({ word, senses }: Token, next: Token | undefined): boolean {
	return senses.length === 0 && word.endsWith("'s") && is(next, Cue.whereabouts);
}

/** A line written later says that it is off. */
function calledOff(promise: Promise, blocks: readonly Block[], words: Words): boolean {
	return blocks.some((block) => {
		const later =
			block.written.day > promise.written.day ||
			(block.written.line === promise.written.line && block.line > promise.block.line && !promise.byOwnMark);
		if (!later || block.written.guess || block.box !== null) return false;
		return sentencesOf(block.text, []).some((sentence) => {
			const tokens = words.in(block.text, sentence.start, sentence.end);
			if (!tokens.some((token, i) => is(token, Cue.cancelled) || isOff(token, tokens[i + 1]))) return false;
			const said = new Set(tokens.map(({ word }) => word));
			return [...promise.about, ...promise.families].some((word) => said.has(word));
		});
	});
}
