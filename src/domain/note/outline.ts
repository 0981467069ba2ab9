import { bodyIn, withoutReturn } from './frontmatter';

/** What a line of a note is. `row` is a table row below its header; `quote` and `code` are never read. */
export type LineKind =
	'front' | 'blank' | 'heading' | 'item' | 'text' | 'header' | 'row' | 'rule' | 'quote' | 'code';

/** One line of a note. */
export interface Line {
	/** 1-based in the file. */
	readonly number: number;
	readonly kind: LineKind;
	/**
	 * The line with everything blanked (same length) that is not the writer's own standing text: quote marks, comments,
	 * code, struck words. Positions in it are positions in the file's line. List marks and task box stand before `start`.
	 */
	readonly text: string;
	/** Where the words begin in `text`: after marks and box. */
	readonly start: number;
	/** Level of a heading (1–6), else the indent of the line in columns (a tab is four). */
	readonly level: number;
	/** The sign in the task box (" ", "x", "-" …), else null. */
	readonly box: string | null;
	/** Line number of the list item that this one stands beneath, else null. */
	readonly parent: number | null;
	/** The line begins a block: a paragraph, an item, a row, a heading. False where it goes on. */
	readonly begins: boolean;
	/** A table row's cells, as ranges of `text`; empty for other lines. */
	readonly cells: readonly Cell[];
	/** The number of the table's header line, for rows. */
	readonly header: number | null;
	/** Where the numeral of a numbered item stands ("16. November" may be a day), else null. */
	readonly numeralAt: number | null;
	/** Words on the line that are struck through. */
	readonly struck: boolean;
	/** Where comments begin that say of the words before them: this is no follow-up. */
	readonly dismissals: readonly number[];
}

export interface Cell {
	readonly start: number;
	readonly end: number;
}

const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(?:\[([^\]])\](?:[ \t]+|$))?/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const FENCE = /^[ \t]*(```+|~~~+)/;
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
const DELIMITER_ROW = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const CALLOUT = /^[ \t]*\[!([\w-]+)\][+-]?/;

/** The lines of a note with what each is; one `Line` for every line of the file. */
export function readOutline(file: string): readonly Line[] {
	const lines: Line[] = [];
	const reader = new OutlineReader(file);
	const body = bodyIn(file);
	while (lines.length < body.line - 1) lines.push(plain(lines.length + 1, 'front', ''));
	// Frontmatter that ends the file has no line below it.
	let at = body.start > 0 && body.start === file.length && !file.endsWith('\n') ? -1 : body.start;
	while (at >= 0) {
		const newline = file.indexOf('\n', at);
		const raw = withoutReturn(file.slice(at, newline < 0 ? file.length : newline));
		at = newline < 0 ? -1 : newline + 1;
		lines.push(reader.read(raw, lines.length + 1, at));
	}
	return lines;
}

function plain(number: number, kind: LineKind, text: string): Line {
	return lineOf(number, kind, text, 0, 0, false, null);
}

/** All lines have one shape, which is quick to make and to read. */
function lineOf(
	number: number,
	kind: LineKind,
	text: string,
	start: number,
	level: number,
	struck: boolean,
	parent: number | null,
	begins = true,
	box: string | null = null,
	numeralAt: number | null = null,
	cells: readonly Cell[] = NO_CELLS,
	header: number | null = null,
	dismissals: readonly number[] = NO_DISMISSALS,
): Line {
	return {
		number,
		kind,
		text,
		start,
		level,
		box,
		parent,
		begins,
		cells,
		header,
		numeralAt,
		struck,
		dismissals,
	};
}

const NO_DISMISSALS: readonly number[] = [];
const NO_CELLS: readonly Cell[] = [];

interface OpenItem {
	readonly number: number;
	readonly indent: number;
}

/** Reads line after line; what a line is depends on those above it. */
class OutlineReader {
	private fence: string | null = null;
	private comment: '%%' | '-->' | null = null;
	private quote: 'none' | 'quote' | 'todo' = 'none';
	private items: OpenItem[] = [];
	private last: LineKind = 'blank';
	private header: number | null = null;
	/** Most notes have none of these signs, and no line of theirs need be looked through for them. */
	private readonly hasMarks: boolean;
	private readonly hasBars: boolean;

	constructor(private readonly file: string) {
		this.hasMarks = ['%', '`', '~', '<', '\uFEFF'].some((mark) => file.includes(mark));
		this.hasBars = file.includes('|');
	}

	/** `next`: where the line below begins in the file; −1 where there is none. */
	read(raw: string, number: number, next: number): Line {
		const line = this.readLine(raw, number, next);
		if (line.kind !== 'row' && line.kind !== 'header' && line.kind !== 'rule') this.header = null;
		this.last = line.kind;
		return line;
	}

	private readLine(raw: string, number: number, next: number): Line {
		if (!this.hasMarks) return this.readUnquoted(raw, number, next, false);
		if (this.fence !== null) {
			if (raw.trim().startsWith(this.fence)) this.fence = null;
			return plain(number, 'code', '');
		}
		const fence = this.comment === null ? FENCE.exec(raw) : null;
		if (fence?.[1]) {
			this.fence = fence[1];
			return plain(number, 'code', '');
		}
		const { text, struck, dismissals } = this.blanked(raw);
		const line = this.readUnquoted(text, number, next, struck);
		return dismissals.length === 0 || line.kind === 'quote' ? line : { ...line, dismissals };
	}

	private readUnquoted(text: string, number: number, next: number, struck: boolean): Line {
		const indent = indentOf(text);
		if (text[indent] !== '>') {
			this.quote = 'none';
			return this.readWords(text, indent, number, next, struck);
		}
		const unquoted = this.unquoted(text);
		if (unquoted === null) return plain(number, 'quote', '');
		return this.readWords(unquoted, indentOf(unquoted), number, next, struck);
	}

	/** The line without its quote marks; null for a quotation, which are not the writer's words (a to-do callout is). */
	private unquoted(text: string): string | null {
		const marks = /^[ \t]*(?:>[ \t]?)+/.exec(text)?.[0].length ?? 0;
		const callout = CALLOUT.exec(text.slice(marks));
		if (callout) this.quote = callout[1]?.toLowerCase() === 'todo' ? 'todo' : 'quote';
		else if (this.quote === 'none') this.quote = 'quote';
		if (this.quote === 'quote') return null;
		const blank = callout ? marks + callout[0].length : marks;
		return ' '.repeat(blank) + text.slice(blank);
	}

	/** `indent`: how many blanks and tabs the text begins with. */
	private readWords(text: string, indent: number, number: number, next: number, struck: boolean): Line {
		const sign = text.charAt(indent);
		// A blank line ends a paragraph, but an indented paragraph after it still belongs to its list item.
		if ((sign < '!' || sign > '~') && text.trim() === '') return plain(number, 'blank', '');
		const heading = sign === '#' ? HEADING.exec(text) : null;
		if (heading?.[1]) {
			this.items = [];
			return lineOf(number, 'heading', text, heading[0].length, heading[1].length, struck, null);
		}
		const row = this.hasBars ? this.readRow(text, number, next, struck) : null;
		if (row) return row;
		if (!'-*+_0123456789'.includes(sign)) return this.readText(text, number, struck);
		if ('-*+'.includes(sign) && text[indent + 1] === ' ' && !' \t-*_['.includes(text.charAt(indent + 2)))
			return this.readItem(text, indent, indent + 2, number, null, null, struck);
		if (RULE.test(text)) {
			this.items = [];
			return plain(number, 'rule', '');
		}
		const item = ITEM.exec(text);
		if (!item) return this.readText(text, number, struck);
		const box = item[3] ?? null;
		const numeralAt = /\d\.$/.test(item[2] ?? '') && box === null ? indent : null;
		return this.readItem(text, indent, item[0].length, number, box, numeralAt, struck);
	}

	private readRow(text: string, number: number, next: number, struck: boolean): Line | null {
		if (!text.includes('|')) return null;
		const line = (kind: 'row' | 'header', header: number | null): Line =>
			lineOf(number, kind, text, 0, 0, struck, null, true, null, null, cellsOf(text), header);
		if (this.header !== null) {
			if (this.last === 'header' && DELIMITER_ROW.test(text)) return plain(number, 'rule', '');
			return line('row', this.header);
		}
		const end = next < 0 ? -1 : this.file.indexOf('\n', next);
		const below = next < 0 ? '' : this.file.slice(next, end < 0 ? this.file.length : end);
		if (!below.includes('-') || !DELIMITER_ROW.test(withoutReturn(below)) || !below.includes('|'))
			return null;
		this.items = [];
		this.header = number;
		return { ...line('header', null), struck: false };
	}

	private readItem(
		text: string,
		indent: number,
		start: number,
		number: number,
		box: string | null,
		numeralAt: number | null,
		struck: boolean,
	): Line {
		const level = columns(text, indent);
		const parent = this.parentAt(level);
		this.items.push({ number, indent: level });
		return lineOf(number, 'item', text, start, level, struck, parent, true, box, numeralAt);
	}

	private readText(text: string, number: number, struck: boolean): Line {
		const start = text.length - text.trimStart().length;
		const level = columns(text, start);
		// Markdown lets any line go on with the item above; its writer begins anew at the margin with a capital.
		const lazy = level === 0 && this.last === 'item' && !/^\p{Ll}/u.test(text.slice(start));
		const goesOn = this.last === 'text' || (this.last === 'item' && !lazy);
		const parent = goesOn ? (this.items.at(-1)?.number ?? null) : this.parentAt(level);
		return lineOf(number, 'text', text, start, level, struck, parent, !goesOn);
	}

	/** The list item beneath which a line with this indent stands; those that it ends are closed. */
	private parentAt(level: number): number | null {
		let parent = this.items.at(-1);
		while (parent && parent.indent >= level) {
			this.items.pop();
			parent = this.items.at(-1);
		}
		return parent?.number ?? null;
	}

	/** Comments, code and struck words blanked, so that every position stays where it was. */
	private blanked(raw: string): Pick<Line, 'text' | 'struck' | 'dismissals'> {
		if (this.comment === null && !/[%`~<]/.test(raw))
			return { text: raw.replace(/^\uFEFF/, ' '), struck: false, dismissals: NO_DISMISSALS };
		const dismissals: number[] = [];
		let out = '';
		let at = 0;
		let struck = false;
		while (at < raw.length) {
			if (this.comment !== null) {
				const end = raw.indexOf(this.comment, at);
				const to = end < 0 ? raw.length : end + this.comment.length;
				if (end >= 0) this.comment = null;
				out += ' '.repeat(to - at);
				at = to;
				continue;
			}
			const open = nextMark(raw, at);
			if (open === null) break;
			out += raw.slice(at, open.at);
			at = open.at;
			if (raw.startsWith(DISMISSAL, at)) dismissals.push(at);
			if (open.mark === '%%' || open.mark === '<!--') {
				this.comment = open.mark === '%%' ? '%%' : '-->';
				out += ' '.repeat(open.mark.length);
				at += open.mark.length;
				continue;
			}
			const end = raw.indexOf(open.mark, at + open.mark.length);
			const to = end < 0 ? at + open.mark.length : end + open.mark.length;
			if (end >= 0 && open.mark === '~~') struck = true;
			out += end < 0 ? raw.slice(at, to) : ' '.repeat(to - at);
			at = to;
		}
		return { text: out + raw.slice(at), struck, dismissals };
	}
}

const MARKS = /%%|<!--|~~|`+/g;

/** The comment by which a reader's mistake is put right, the same in all languages. */
export const DISMISSAL = '%%not a follow-up%%';

function nextMark(raw: string, from: number): { readonly at: number; readonly mark: string } | null {
	MARKS.lastIndex = from;
	const found = MARKS.exec(raw);
	return found ? { at: found.index, mark: found[0] } : null;
}

/** The line's text with its list marks and task box blanked, but for a numeral, which may be a day. */
export function unmarked({ kind, text, start, numeralAt }: Line): string {
	return kind === 'item' && numeralAt === null ? ' '.repeat(start) + text.slice(start) : text;
}

/** How many blanks and tabs a text begins with. */
function indentOf(text: string): number {
	let at = 0;
	while (text[at] === ' ' || text[at] === '\t') at++;
	return at;
}

/** The width of what a text begins with: a tab is four columns. */
function columns(text: string, length: number): number {
	let count = 0;
	for (let at = 0; at < length; at++) count += text[at] === '\t' ? 4 : 1;
	return count;
}

function cellsOf(text: string): readonly Cell[] {
	const bars: number[] = [];
	for (let i = 0; i < text.length; i++) if (text[i] === '|' && text[i - 1] !== '\\') bars.push(i);
	const first = text.search(/\S/);
	if (bars[0] !== first) bars.unshift(first - 1);
	const last = text.trimEnd().length - 1;
	if (bars[bars.length - 1] !== last) bars.push(last + 1);
	return bars.slice(0, -1).map((bar, i) => ({ start: bar + 1, end: bars[i + 1] ?? text.length }));
}
