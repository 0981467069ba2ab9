import { frontmatterOf } from './frontmatter';

/** What a line of a note is. `row` is a table row below its header; `quote` and `code` are never read. */
export type LineKind =
	'front' | 'blank' | 'heading' | 'item' | 'text' | 'header' | 'row' | 'rule' | 'quote' | 'code';

/** One line of a note. */
export interface Line {
	/** 1-based in the file. */
	readonly number: number;
	readonly kind: LineKind;
	/**
	 * The line with everything blanked (same length) that is not the writer's own standing text: list marks, task box,
	 * quote marks, comments, code, struck words. Positions in it are positions in the file's line.
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
	const raw = file.split('\n');
	const lines: Line[] = [];
	const reader = new OutlineReader();
	let index = (frontmatterOf(file)?.bodyLine ?? 1) - 1;
	for (let i = 0; i < index; i++) lines.push(plain(i + 1, 'front', ''));
	for (; index < raw.length; index++) {
		const line = withoutReturn(raw[index] ?? '');
		lines.push(reader.read(line, index + 1, raw[index + 1] ?? ''));
	}
	return lines;
}

function withoutReturn(line: string): string {
	return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function plain(number: number, kind: LineKind, text: string): Line {
	const none = { level: 0, box: null, parent: null, cells: [], header: null, numeralAt: null, struck: false };
	return { number, kind, text, start: 0, begins: true, ...none, dismissals: NO_DISMISSALS };
}

const NO_DISMISSALS: readonly number[] = [];

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

	read(raw: string, number: number, next: string): Line {
		const line = this.readLine(raw, number, next);
		if (line.kind !== 'row' && line.kind !== 'header' && line.kind !== 'rule') this.header = null;
		this.last = line.kind;
		return line;
	}

	private readLine(raw: string, number: number, next: string): Line {
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
		const unquoted = this.unquoted(text);
		if (unquoted === null) return plain(number, 'quote', '');
		const line = this.readWords(unquoted, number, next, struck);
		return dismissals.length === 0 ? line : { ...line, dismissals };
	}

	/** The line without its quote marks; null for a quotation, which are not the writer's words (a to-do callout is). */
	private unquoted(text: string): string | null {
		const marks = /^[ \t]*(?:>[ \t]?)+/.exec(text);
		if (!marks) {
			this.quote = 'none';
			return text;
		}
		const inner = text.slice(marks[0].length);
		const callout = CALLOUT.exec(inner);
		if (callout) this.quote = callout[1]?.toLowerCase() === 'todo' ? 'todo' : 'quote';
		else if (this.quote === 'none') this.quote = 'quote';
		if (this.quote === 'quote') return null;
		const blank = callout ? marks[0].length + callout[0].length : marks[0].length;
		return ' '.repeat(blank) + text.slice(blank);
	}

	private readWords(text: string, number: number, next: string, struck: boolean): Line {
		const words = text.trim();
		if (words === '') {
			// A blank line ends a paragraph, but an indented paragraph after it still belongs to its list item.
			return plain(number, 'blank', '');
		}
		const heading = HEADING.exec(text);
		if (heading?.[1]) {
			this.items = [];
			return {
				...plain(number, 'heading', text),
				start: heading[0].length,
				level: heading[1].length,
				struck,
			};
		}
		const row = this.readRow(text, number, next, struck);
		if (row) return row;
		if (RULE.test(text)) {
			this.items = [];
			return plain(number, 'rule', '');
		}
		const item = ITEM.exec(text);
		if (item) return this.readItem(text, number, item, struck);
		return this.readText(text, number, struck);
	}

	private readRow(text: string, number: number, next: string, struck: boolean): Line | null {
		if (!text.includes('|')) return null;
		if (this.header !== null) {
			if (this.last === 'header' && DELIMITER_ROW.test(text)) return plain(number, 'rule', '');
			return { ...plain(number, 'row', text), cells: cellsOf(text), header: this.header, struck };
		}
		if (!next.includes('-') || !DELIMITER_ROW.test(withoutReturn(next)) || !next.includes('|')) return null;
		this.items = [];
		this.header = number;
		return { ...plain(number, 'header', text), cells: cellsOf(text) };
	}

	private readItem(text: string, number: number, item: RegExpExecArray, struck: boolean): Line {
		const indent = columns(item[1] ?? '');
		while (this.items.length > 0 && (this.items[this.items.length - 1]?.indent ?? 0) >= indent)
			this.items.pop();
		const parent = this.items[this.items.length - 1]?.number ?? null;
		this.items.push({ number, indent });
		const start = item[0].length;
		const box = item[3] ?? null;
		const numeralAt = /\d\.$/.test(item[2] ?? '') && box === null ? (item[1] ?? '').length : null;
		const words = numeralAt === null ? ' '.repeat(start) + text.slice(start) : text;
		return { ...plain(number, 'item', words), start, level: indent, box, parent, numeralAt, struck };
	}

	private readText(text: string, number: number, struck: boolean): Line {
		const start = text.length - text.trimStart().length;
		const indent = columns(text.slice(0, start));
		// Markdown lets any line go on with the item above; its writer begins anew at the margin with a capital.
		const lazy = indent === 0 && !/^\p{Ll}/u.test(text.slice(start));
		const goesOn = this.last === 'text' || (this.last === 'item' && !lazy);
		if (!goesOn) {
			while (this.items.length > 0 && (this.items[this.items.length - 1]?.indent ?? 0) >= indent)
				this.items.pop();
		}
		const parent = this.items[this.items.length - 1]?.number ?? null;
		return { ...plain(number, 'text', text), start, level: indent, parent, begins: !goesOn, struck };
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

function columns(blanks: string): number {
	let count = 0;
	for (const sign of blanks) count += sign === '\t' ? 4 : 1;
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
