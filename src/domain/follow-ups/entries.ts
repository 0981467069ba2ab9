import type { DatedLine, Written } from '../note/written-dates';
import type { Language } from '../languages/language';
import { isOneOf, phraseSetOf, wordsOf } from './lexicon';
import type { Setting } from './rules';
import { beginsEntry, NEW_LINE, wrappedLines } from './line-breaks';

/** Lines that are read as one text: a paragraph, a list item with its lines, a cell of a table. */
export interface Block {
	/** The words of all its lines, joined by `\n` or `NEW_LINE`; marks and the date that opens it left out. */
	readonly text: string;
	/** Where each line's words begin in `text`, with the line's number and the column they have there. */
	readonly parts: readonly { readonly at: number; readonly line: number; readonly column: number }[];
	readonly written: Written;
	/** Sign in the task box, or in the column of a table that says how it stands; else null. */
	readonly box: string | null;
	/** What the place alone says: a task, a list of next steps, a day still to come, or nothing. */
	readonly setting: Setting;
	readonly heading: boolean;
	/** List item beneath which it stands, by line number. */
	readonly parent: number | null;
	/** The first of its lines. */
	readonly line: number;
	/** A table row's cell that is not its date or next step: what happened. */
	readonly cell: boolean;
	/** Positions in `text` behind words that a comment says are no follow-up. */
	readonly dismissals: readonly number[];
}

/** A longer text is read piece by piece, so that its cost grows with its length, in UTF-16 units. */
const PIECE = 1500;
/** What no person writes in one paragraph is not read to its end, in UTF-16 units. */
const LONGEST = 10_000;

/** Gathers the lines of a note into blocks, in the order of the text. */
export function gatherBlocks(
	lines: readonly DatedLine[],
	language: Language,
	names: ReadonlySet<string>,
): readonly Block[] {
	const gathering = new Gathering(language, names, wrappedLines(lines));
	for (const dated of lines) gathering.add(dated);
	return gathering.finish().flatMap((block) => (block.text.length > PIECE ? piecesOf(block) : block));
}

interface Column {
	/** `theirs`: what the person is to do. */
	readonly role: 'next' | 'due' | 'done' | 'theirs' | 'other';
}

/** Longer lines are no labels, in UTF-16 units. */
const MAX_LABEL = 60;

class Gathering {
	private readonly blocks: Block[] = [];
	private open: DatedLine[] = [];
	private openSetting: Setting = 'prose';
	/** Level of the heading under which next steps are listed; 7 for a line such as "Actions:"; null for none. */
	private announced: number | null = null;
	/** Level of the heading, a name, under which stands what this person is to do; null for none. */
	private theirs: number | null = null;
	private readonly announcing = new Set<number>();
	private columns: readonly Column[] = [];
	private readonly labels: ReadonlySet<string>;
	private readonly next: ReadonlySet<string>;
	private readonly due: ReadonlySet<string>;
	private readonly doneColumns: ReadonlySet<string>;
	private readonly done: ReadonlySet<string>;

	constructor(
		language: Language,
		private readonly names: ReadonlySet<string>,
		private readonly wrapped: ReadonlySet<number>,
	) {
		this.labels = phraseSetOf(language, 'labels');
		this.next = phraseSetOf(language, 'nextColumns');
		this.due = phraseSetOf(language, 'dueColumns');
		this.doneColumns = phraseSetOf(language, 'doneColumns');
		this.done = phraseSetOf(language, 'done');
	}

	add(dated: DatedLine): void {
		const { line } = dated;
		const goesOn = !line.begins && line.kind === 'text' && this.open.length > 0 && !beginsEntry(dated);
		if (!goesOn) this.close();
		switch (line.kind) {
			case 'blank':
				if (this.announced === 7) this.announced = null;
				return;
			case 'heading':
				if (this.announced !== null && line.level <= this.announced) this.announced = null;
				if (this.isLabel(dated)) this.announced = line.level;
				if (this.theirs !== null && line.level <= this.theirs) this.theirs = null;
				if (this.isName(dated)) this.theirs = line.level;
				this.blocks.push(blockOf([dated], dated.planned ? 'announced' : 'prose', this.wrapped));
				return;
			case 'header':
				this.columns = line.cells.map(({ start, end }) => this.columnOf(line.text.slice(start, end)));
				return;
			case 'row':
				this.addRow(dated);
				return;
			case 'item':
			case 'text':
				this.addWords(dated);
				return;
			default:
				return;
		}
	}

	finish(): readonly Block[] {
		this.close();
		return this.blocks;
	}

	private addWords(dated: DatedLine): void {
		const { line } = dated;
		if (this.open.length === 0) {
			const beneath = line.parent !== null && this.announcing.has(line.parent);
			if (beneath || (line.kind === 'item' && this.isLabel(dated))) this.announcing.add(line.number);
			if (line.kind === 'text' && this.announced === null && this.isLabel(dated)) {
				this.announced = 7;
			}
			const listed = this.announced !== null || beneath;
			this.openSetting =
				line.box !== null
					? 'task'
					: (listed && line.kind === 'item') || dated.planned !== null
						? 'announced'
						: this.theirs !== null
							? 'theirs'
							: 'prose';
		}
		this.open.push(dated);
	}

	private isLabel({ line, wordsAt }: DatedLine): boolean {
		return line.text.length - wordsAt <= MAX_LABEL && isOneOf(this.labels, line.text, wordsAt);
	}

	/** "### Rosalind" in an entry, where "### Me" may stand beside it; headings above that are parts of the note. */
	private isName({ line, written }: DatedLine): boolean {
		if (
			written.by !== 'heading' ||
			written.line === line.number ||
			line.level < 3 ||
			line.text.length > MAX_LABEL
		)
			return false;
		const words = wordsOf(line.text);
		return words.length > 0 && words.every((word) => this.names.has(word));
	}

	private columnOf(cell: string): Column {
		const words = wordsOf(cell).join(' ');
		if (this.next.has(words)) return { role: 'next' };
		if (this.names.has(words)) return { role: 'theirs' };
		return { role: this.due.has(words) ? 'due' : this.doneColumns.has(words) ? 'done' : 'other' };
	}

	/** The cells of next steps and of their days make one text; the others tell what happened. */
	private addRow(dated: DatedLine): void {
		const { line, wordsAt } = dated;
		if (dated.planned) {
			this.pushCell(dated, line.cells, 'announced', null);
			return;
		}
		const parts = line.cells.map((cell, i) => ({ cell, role: this.columns[i]?.role ?? 'other' }));
		const told = parts.filter(({ cell, role }) => role === 'other' && cell.end > wordsAt);
		for (const { cell } of told)
			this.pushCell(dated, [{ start: Math.max(cell.start, wordsAt), end: cell.end }], 'prose', null);
		const ahead = parts.filter(({ cell }) => cell.start >= wordsAt || wordsAt === line.start);
		const steps = [
			...ahead.filter(({ role }) => role === 'next'),
			...ahead.filter(({ role }) => role === 'due'),
		];
		const isDone = parts.some(({ cell, role }) => role === 'done' && this.saysDone(line, cell));
		const cells = steps.map(({ cell }) => cell);
		if (steps.length > 0) this.pushCell(dated, cells, 'announced', isDone ? 'x' : null);
	}

	/** "done", "✅", "x" in the column that says how it stands. */
	private saysDone({ text }: DatedLine['line'], { start, end }: { start: number; end: number }): boolean {
		const said = text.slice(start, end);
		return /^\s*(?:x|[✅✔☑✓])\uFE0F?\s*$/iu.test(said) || this.done.has(wordsOf(said)[0] ?? '');
	}

	private pushCell(
		{ line, written }: DatedLine,
		cells: readonly { start: number; end: number }[],
		setting: 'announced' | 'prose',
		box: 'x' | null,
	): void {
		let text = '';
		const parts: { at: number; line: number; column: number }[] = [];
		const dismissals: number[] = [];
		for (const { start, end } of cells) {
			const words = line.text.slice(start, end).trimEnd();
			if (words.trim() === '') continue;
			if (text !== '') text += ', ';
			parts.push({ at: text.length, line: line.number, column: start });
			dismissals.push(...dismissalsIn(line, start, end, text.length, words.length));
			text += words;
		}
		if (text.trim() === '') return;
		const place = { heading: false, parent: null, line: line.number, box };
		this.blocks.push({ text, parts, written, setting, cell: setting === 'prose', ...place, dismissals });
	}

	private close(): void {
		if (this.open.length > 0) this.blocks.push(blockOf(this.open, this.openSetting, this.wrapped));
		this.open = [];
	}
}

function blockOf(lines: readonly DatedLine[], setting: Setting, wrapped: ReadonlySet<number>): Block {
	let text = '';
	const parts: { at: number; line: number; column: number }[] = [];
	const dismissals: number[] = [];
	for (const { line, wordsAt, own, planned } of lines) {
		const column = planned ? line.start : wordsAt;
		if (parts.length > 0) text += wrapped.has(line.number) ? '\n' : NEW_LINE;
		parts.push({ at: text.length, line: line.number, column });
		const whole = own && own.end > column ? withoutOwnDate(line.text, own) : line.text;
		const words = whole.slice(column).trimEnd();
		dismissals.push(...dismissalsIn(line, column, line.text.length, text.length, words.length));
		text += words;
	}
	const first = lines[0];
	if (!first) throw new Error('A block of a note was made of no lines.');
	return {
		text,
		parts,
		written: first.written,
		box: first.line.box,
		setting,
		heading: first.line.kind === 'heading',
		parent: first.line.parent,
		line: first.line.number,
		cell: false,
		dismissals,
	};
}

/** The dismissals of a stretch of the line, as positions in a block's text where its words begin at `at`. */
function dismissalsIn(
	{ dismissals }: DatedLine['line'],
	start: number,
	end: number,
	at: number,
	length: number,
): readonly number[] {
	if (dismissals.length === 0) return dismissals;
	return dismissals
		.filter((column) => column >= start && column <= end)
		.map((column) => at + Math.min(column - start, length));
}

/** The date that says when it was written says nothing of what is to be done. */
function withoutOwnDate(text: string, { start, end }: NonNullable<DatedLine['own']>): string {
	return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** A long block as several, parted behind a sentence, else behind a word. */
function piecesOf(block: Block): readonly Block[] {
	const pieces: Block[] = [];
	const until = Math.min(block.text.length, LONGEST);
	for (let start = 0; start < until;) {
		const window = block.text.slice(start, Math.min(until, start + PIECE));
		const sentence =
			start + window.length < until
				? Math.max(...['. ', '\n', NEW_LINE].map((end) => window.lastIndexOf(end)))
				: -1;
		const word = start + window.length < until ? window.lastIndexOf(' ') : -1;
		const length = sentence > 0 ? sentence + 1 : word > 0 ? word + 1 : window.length;
		const { line, column } = placeOf(block, start);
		const parts = block.parts.filter(({ at }) => at > start && at < start + length);
		pieces.push({
			...block,
			text: block.text.slice(start, start + length),
			parts: [{ at: 0, line, column }, ...parts.map((part) => ({ ...part, at: part.at - start }))],
		});
		start += length;
	}
	return pieces;
}

/** Line and column of a position in a block's text. */
export function placeOf(block: Block, index: number): { readonly line: number; readonly column: number } {
	let place = block.parts[0];
	for (const part of block.parts) if (part.at <= index) place = part;
	if (!place) throw new Error('A block of a note has no lines.');
	return { line: place.line, column: place.column + index - place.at };
}
