import { Cue } from './cue-words';
import type { FoundDate } from '../dates/found-date';
import { NEW_LINE } from './line-breaks';
import { isFigure } from '../languages/word-table';
import { is, type Token, type Words } from './tokens';

/** A stretch of a text. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** Part of a sentence that says one thing: "ring her" · "if she's not come back in a fortnight". */
export interface Clause extends Range {
	readonly tokens: readonly Token[];
	readonly dates: readonly FoundDate[];
	/** What begins it. */
	readonly opens: 'condition' | 'because' | 'joint' | null;
	/** The sign before it: "," ":" "(" "-" or nothing. */
	readonly before: string;
	/** A colon or arrow follows. */
	readonly colon: boolean;
}

/** Shortened words whose full stop ends no sentence. */
const SHORT =
	/(?:^|[\s(])(?:mr|mrs|ms|dr|st|prof|rev|vs|e\.?g|i\.?e|z\.?b|approx|c|ca|cf|bzw|inkl|usw|evtl|ggf|str|av|sr|sra|dott|sig|mme|mlle|m|dhr|mevr|exp'd|incl|co|ltd|inc|v|\p{Lu})$/iu;
/** Those that are short for something only before a figure: "fig. 2", "tel. 01632". */
const SHORT_BEFORE_FIGURE = /(?:^|[\s(])(?:no|nr|ch|min|max|fig|tel|ext|ref|p|pp|vol|art|abs|kap)$/i;

/** An emoji between two sentences does for a full stop: "logo approved 🎉 Send the invoice". */
const PICTURE = /^\p{Extended_Pictographic}\uFE0F? +\p{Lu}/u;

/** The sentences of a text; none ends inside a date. Blank ones are left out. */
export function sentencesOf(text: string, dates: readonly FoundDate[]): readonly Range[] {
	const sentences: Range[] = [];
	let start = 0;
	const close = (end: number): void => {
		const words = trimmed(text, start, end);
		if (words) sentences.push(words);
		start = end;
	};
	for (let i = 0; i < text.length; i++) {
		const sign = text[i];
		if (sign === NEW_LINE) {
			if (!isOpen(text.slice(start, i).trimEnd())) close(i + 1);
		} else if (sign === '\n') {
			if (endsAtLine(text, start, i) && !insideDate(dates, i)) close(i + 1);
		} else if (
			sign === ';' ||
			((sign === '!' || sign === '?' || sign === '…') && /[\s)*_"'”’]|$/.test(text[i + 1] ?? ''))
		) {
			if (!insideDate(dates, i)) close(i + 1);
		} else if (
			text.charCodeAt(i) > 0x2190 &&
			PICTURE.test(text.slice(i, i + 16)) &&
			/\p{L}/u.test(text.slice(start, i))
		) {
			close(i);
		} else if (
			sign === '.' &&
			endsSentence(text, start, i, dates) &&
			!insideDate(dates, i) &&
			!isOrdinal(dates, i)
		) {
			close(i + 1);
		}
	}
	close(text.length);
	return sentences;
}

function endsSentence(text: string, start: number, stop: number, dates: readonly FoundDate[]): boolean {
	const after = /^[)\]"'”’*_~]*(\s+|$)/.exec(text.slice(stop + 1, stop + 12));
	if (!after) return false;
	const next = text.slice(stop + 1 + after[0].length, stop + 4 + after[0].length);
	const small = next !== '' && next.charAt(0) !== next.charAt(0).toUpperCase();
	// People who write no capitals end their sentences behind whole words; "approx. five" is none.
	// A mark that was blanked may stand before the stop.
	const before = text.slice(start, stop).trimEnd().slice(-6);
	// "free from dec 7. will ring him", but "Do. nabellen"
	const dated = dates.some(
		({ index, text: said, finder }) =>
			finder === 'calendar day' && index + said.length === stop && /\p{L}.*\d$/u.test(said),
	);
	if (
		small &&
		!dated &&
		!/[\p{L}\p{N})-]{3}$|\p{L}\d$|[£$€]\d+$|\b(?:at|by) \d{1,2}$|\b(?:it|me|us|up|am|pm|ft|kg|km|cm|mm|hrs?|wks?)$/u.test(
			before,
		)
	)
		return false;
	const word = text.slice(Math.max(start, stop - 8), stop);
	// "à 10 h. Il nous enverra …"
	return (
		(!SHORT.test(word) || /\d ?h$/i.test(word)) &&
		!(/^\d+$|^\d+\W/.test(next) && SHORT_BEFORE_FIGURE.test(word))
	);
}

/** "bis zum 25. Bescheid geben": the stop belongs to the day. */
function isOrdinal(dates: readonly FoundDate[], at: number): boolean {
	return dates.some(({ index, text }) => index + text.length === at && /^\d{1,2}$/.test(text));
}

/** A new line goes on with the sentence where the one above is open, or the next begins in small letters. */
function endsAtLine(text: string, start: number, at: number): boolean {
	const above = text.slice(start, at).trimEnd();
	if (/[.!?;:]$/.test(above)) return true;
	const next = text
		.slice(at + 1, at + 40)
		.trimStart()
		.charAt(0);
	if (next === '') return true;
	if (isOpen(above)) return false;
	return !(next === next.toLowerCase() && next !== next.toUpperCase());
}

/** More must follow: a comma, a dash. */
function isOpen(line: string): boolean {
	return /[,&+–—-]$/.test(line);
}

function insideDate(dates: readonly FoundDate[], at: number): boolean {
	return dates.some(({ index, text }) => at >= index && at < index + text.length);
}

/** The stretch without blanks and bare marks around it; null where nothing is left. */
export function trimmed(text: string, start: number, end: number): Range | null {
	let from = start;
	let to = end;
	while (from < to && /[\s*_=>|"“]/.test(text[from] ?? '')) from++;
	while (to > from && /[\s*_=|"”]/.test(text[to - 1] ?? '')) to--;
	return from < to ? { start: from, end: to } : null;
}

/** The length of the sign that parts clauses here: one of ",;:()–—→⇒", "->", a hyphen or slash between blanks; 0 for none. */
function breakAt(text: string, at: number, end: number): number {
	const code = text.charCodeAt(at);
	if (code === 44 || code === 58 || code === 59 || code === 40 || code === 41) return 1;
	if (code > 127 && '–—→⇒'.includes(text.charAt(at))) return 1;
	if (code === 45) return at + 1 < end && text.charCodeAt(at + 1) === 62 ? 2 : 0;
	const sign = at + 2 < end ? text.charCodeAt(at + 1) : 0;
	const isBetween = (sign === 45 || sign === 47) && isSpace(text, at) && isSpace(text, at + 2);
	return isBetween ? 3 : 0;
}

function isSpace(text: string, at: number): boolean {
	return /\s/.test(text.charAt(at));
}

/** A sentence parted into clauses, each with its words and dates. */
export function clausesOf(
	text: string,
	sentence: Range,
	dates: readonly FoundDate[],
	words: Words,
): readonly Clause[] {
	const within = dates.filter((d) => d.index >= sentence.start && d.index < sentence.end);
	const insets = insetsOf(text, sentence);
	const pieces: Piece[] = [];
	let start = sentence.start;
	let before = '';
	for (let at = sentence.start, length = 1; at < sentence.end; at += length || 1) {
		length = breakAt(text, at, sentence.end);
		if (length === 0 || insideDate(within, at) || insideNumber(text, at)) continue;
		if (insets.some((inset) => at >= inset.start - 1 && at <= inset.end)) continue;
		const sign = text.slice(at, at + length).trim();
		pieces.push({ start, end: at, before, after: sign });
		start = at + length;
		before = sign;
	}
	pieces.push({ start, end: sentence.end, before, after: '' });
	return pieces.flatMap((piece) => {
		const own = insets.filter((inset) => inset.start > piece.start && inset.end < piece.end);
		if (own.length === 0) return parted(text, piece, within, own, words);
		const around = parted(text, piece, outside(within, own), own, words);
		const inner = own.flatMap((inset) =>
			parted(text, { ...inset, before: '(', after: '' }, within, [], words),
		);
		return [...around, ...inner];
	});
}

/** What stands in brackets says something beside the clause around it, which goes on behind them. */
function insetsOf(text: string, sentence: Range): readonly Range[] {
	const insets: Range[] = [];
	let open = -1;
	for (let i = sentence.start; i < sentence.end; i++) {
		if (text[i] === '(') open = i;
		else if (text[i] === ')' && open >= 0) {
			insets.push({ start: open + 1, end: i });
			open = -1;
		}
	}
	return insets;
}

function outside(dates: readonly FoundDate[], insets: readonly Range[]): readonly FoundDate[] {
	if (insets.length === 0) return dates;
	return dates.filter(({ index }) => !insets.some(({ start, end }) => index >= start && index < end));
}

/** The comma of "1,000", the colon of "10:30", the dash of "8–4". */
function insideNumber(text: string, at: number): boolean {
	const sign = text.charAt(at);
	return (
		(sign === ',' || sign === ':' || sign === '–') &&
		isFigure(text.charCodeAt(at - 1)) &&
		isFigure(text.charCodeAt(at + 1))
	);
}

interface Piece extends Range {
	readonly before: string;
	readonly after: string;
}

/** A piece between two signs, parted where a joint or condition begins something new. */
function parted(
	text: string,
	piece: Piece,
	dates: readonly FoundDate[],
	insets: readonly Range[],
	words: Words,
): readonly Clause[] {
	const all = words.in(text, piece.start, piece.end);
	const around = all.filter(
		({ start }) => !insets.some((inset) => start >= inset.start && start < inset.end),
	);
	const tokens = withoutDates(insets.length === 0 ? all : around, dates);
	const within = dates.filter(({ index }) => index >= piece.start && index < piece.end);
	const cuts: number[] = [];
	for (let i = 1; i < tokens.length; i++) if (startsAnew(tokens, i, within)) cuts.push(i);
	const bounds = [0, ...cuts, tokens.length];
	return bounds.slice(0, -1).map((from, k) => {
		const to = bounds[k + 1] ?? tokens.length;
		const begin = k === 0 ? piece.start : (tokens[from]?.start ?? piece.start);
		const end = to === tokens.length ? piece.end : (tokens[to]?.start ?? piece.end);
		const own = tokens.slice(from, to);
		return {
			start: begin,
			end,
			tokens: own,
			dates: dates.filter((d) => d.index >= begin && d.index < end),
			opens: opening(own),
			before: k === 0 ? piece.before : '',
			colon: to === tokens.length && /^(?::|→|⇒|->|[–—-])$/.test(piece.after),
		};
	});
}

function withoutDates(tokens: readonly Token[], dates: readonly FoundDate[]): readonly Token[] {
	if (dates.length === 0) return tokens;
	return tokens.filter(
		({ start, end }) => !dates.some((d) => start < d.index + d.text.length && end > d.index),
	);
}

function opening(tokens: readonly Token[]): Clause['opens'] {
	const first = tokens[0];
	if (is(first, Cue.condition)) return 'condition';
	if (is(first, Cue.joints)) return is(tokens[1], Cue.condition) ? 'condition' : 'joint';
	return is(first, Cue.because) ? 'because' : null;
}

function startsAnew(tokens: readonly Token[], i: number, dates: readonly FoundDate[]): boolean {
	if (tokens[i]?.senses.length === 0) return false;
	return beginsClause(tokens, i) || endsCondition(tokens, i, dates) || joinsPromises(tokens, i, dates);
}

/** Prepositions that are conditions only before somebody who acts: "before he leaves", not "before Friday". */
function beginsClause(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i];
	const next = tokens[i + 1];
	const acts = subject(next) || is(next, Cue.theirs);
	if (is(token, Cue.condition)) return acts || !is(token, Cue.light);
	if (is(token, Cue.because)) return subject(next) || (is(next, Cue.theirs) && !is(token, Cue.light));
	const before = tokens[i - 1];
	// "must also return it" goes on.
	if (!is(token, Cue.joints) || is(before, Cue.will) || is(before, Cue.firstWill) || is(before, Cue.may))
		return false;
	// "order one Monday & fit it the weekend after"
	const object = tokens[i + 2];
	if (next?.senses.length === 0 && is(object, Cue.thing)) return true;
	return (
		acts ||
		[
			Cue.act,
			Cue.ido,
			Cue.did,
			Cue.will,
			Cue.condition,
			Cue.reminder,
			Cue.doing,
			Cue.said,
			Cue.negation,
		].some((cue) => is(next, cue))
	);
}

/** "If it's not here by Friday ring again": what is to be done begins behind the date of the condition. */
function endsCondition(tokens: readonly Token[], i: number, dates: readonly FoundDate[]): boolean {
	const token = tokens[i];
	const before = tokens[i - 1];
	const acts = is(token, Cue.act) || is(token, Cue.first) || is(token, Cue.firstWill);
	if (!token || !before || !is(tokens[0], Cue.condition) || !acts) return false;
	return dates.some(({ index }) => index >= before.end && index < token.start);
}

/** French "lui envoyer le devis lundi et la rappeler jeudi": an action and a date on both sides. */
function joinsPromises(tokens: readonly Token[], i: number, dates: readonly FoundDate[]): boolean {
	const joint = tokens[i];
	if (!joint || !is(joint, Cue.joints)) return false;
	const acts = (part: readonly Token[]): boolean =>
		part.some((token) => is(token, Cue.act) || is(token, Cue.ido));
	return (
		dates.some(({ index }) => index < joint.start) &&
		dates.some(({ index }) => index > joint.start) &&
		acts(tokens.slice(0, i)) &&
		acts(tokens.slice(i + 1))
	);
}

function subject(token: Token | undefined): boolean {
	return is(token, Cue.first) || is(token, Cue.firstWill) || is(token, Cue.third) || is(token, Cue.thirdWill);
}
