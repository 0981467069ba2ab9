import {
	deleteLine,
	indentLess,
	indentMore,
	insertNewlineAndIndent,
	moveLineDown,
	moveLineUp,
	redo,
	undo,
} from '@codemirror/commands';
import * as cursor from '@codemirror/commands';
import { foldAll, toggleFold, unfoldAll } from '@codemirror/language';
import { EditorSelection, type Text, type TransactionSpec } from '@codemirror/state';
import { type Command, EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';

type Position = Obsidian.EditorPosition;

const COMMANDS: Record<Obsidian.EditorCommandName, Command> = {
	goUp: cursor.cursorLineUp,
	goDown: cursor.cursorLineDown,
	goLeft: cursor.cursorCharLeft,
	goRight: cursor.cursorCharRight,
	goStart: cursor.cursorDocStart,
	goEnd: cursor.cursorDocEnd,
	goWordLeft: cursor.cursorGroupLeft,
	goWordRight: cursor.cursorGroupRight,
	indentMore,
	indentLess,
	newlineAndIndent: insertNewlineAndIndent,
	swapLineUp: moveLineUp,
	swapLineDown: moveLineDown,
	deleteLine,
	toggleFold,
	foldAll,
	unfoldAll,
};

/** The app's editor: lines and columns from 0, over CodeMirror. */
export class Editor implements Obsidian.Editor {
	constructor(readonly cm: EditorView) {}

	getDoc(): this {
		return this;
	}

	refresh(): void {
		this.cm.requestMeasure();
	}

	getValue(): string {
		return this.doc.toString();
	}

	setValue(content: string): void {
		this.cm.dispatch({ changes: { from: 0, to: this.doc.length, insert: content } });
	}

	getLine(line: number): string {
		return line >= 0 && line < this.doc.lines ? this.doc.line(line + 1).text : '';
	}

	setLine(n: number, text: string): void {
		const line = this.doc.line(n + 1);
		this.cm.dispatch({ changes: { from: line.from, to: line.to, insert: text } });
	}

	lineCount(): number {
		return this.doc.lines;
	}

	lastLine(): number {
		return this.doc.lines - 1;
	}

	getSelection(): string {
		const { from, to } = this.cm.state.selection.main;
		return this.cm.state.sliceDoc(from, to);
	}

	somethingSelected(): boolean {
		return !this.cm.state.selection.main.empty;
	}

	getRange(from: Position, to: Position): string {
		return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
	}

	replaceSelection(replacement: string, origin?: string): void {
		this.send(this.cm.state.replaceSelection(replacement), origin);
	}

	replaceRange(replacement: string, from: Position, to: Position = from, origin?: string): void {
		this.send({ changes: this.changeOf({ from, to, text: replacement }) }, origin);
	}

	getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): Position {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}

	listSelections(): Obsidian.EditorSelection[] {
		return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
			anchor: this.offsetToPos(anchor),
			head: this.offsetToPos(head),
		}));
	}

	setCursor(pos: Position | number, ch = 0): void {
		this.setSelection(typeof pos === 'number' ? { line: pos, ch } : pos);
	}

	setSelection(anchor: Position, head: Position = anchor): void {
		this.setSelections([{ anchor, head }]);
	}

	setSelections(ranges: Obsidian.EditorSelectionOrCaret[], main = 0): void {
		this.cm.dispatch({ selection: this.selectionOf(ranges, main), scrollIntoView: true });
	}

	focus(): void {
		this.cm.focus();
	}

	blur(): void {
		this.cm.contentDOM.blur();
	}

	hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	getScrollInfo(): { top: number; left: number } {
		return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
	}

	scrollTo(x?: number | null, y?: number | null): void {
		const { left, top } = this.getScrollInfo();
		this.cm.scrollDOM.scrollTo(x ?? left, y ?? top);
	}

	scrollIntoView(range: Obsidian.EditorRange, center = false): void {
		const at = EditorSelection.range(this.posToOffset(range.from), this.posToOffset(range.to));
		this.cm.dispatch({ effects: EditorView.scrollIntoView(at, { y: center ? 'center' : 'nearest' }) });
	}

	undo(): void {
		undo(this.cm);
	}

	redo(): void {
		redo(this.cm);
	}

	exec(command: Obsidian.EditorCommandName): void {
		COMMANDS[command](this.cm);
	}

	transaction(tx: Obsidian.EditorTransaction, origin?: string): void {
		const changes = (tx.changes ?? []).map((change) => this.changeOf(change));
		if (tx.replaceSelection !== undefined) {
			const { from, to } = this.cm.state.selection.main;
			changes.push({ from, to, insert: tx.replaceSelection });
		}
		const selections = tx.selections ?? (tx.selection === undefined ? [] : [tx.selection]);
		this.send({ changes }, origin);
		if (selections.length === 0) return;
		this.setSelections(selections.map(({ from, to }) => ({ anchor: from, head: to ?? from })));
	}

	wordAt(pos: Position): Obsidian.EditorRange | null {
		const word = this.cm.state.wordAt(this.posToOffset(pos));
		return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
	}

	posToOffset({ line, ch }: Position): number {
		if (line < 0) return 0;
		if (line >= this.doc.lines) return this.doc.length;
		const { from, to } = this.doc.line(line + 1);
		return Math.min(from + Math.max(0, ch), to);
	}

	offsetToPos(offset: number): Position {
		const at = Math.max(0, Math.min(offset, this.doc.length));
		const line = this.doc.lineAt(at);
		return { line: line.number - 1, ch: at - line.from };
	}

	processLines<T>(
		read: (line: number, text: string) => T | null,
		write: (line: number, text: string, value: T | null) => Obsidian.EditorChange | void,
		ignoreEmpty = true,
	): void {
		const lines = Array.from({ length: this.lineCount() }, (_, at) => at);
		const wanted = lines.filter((at) => !ignoreEmpty || this.getLine(at).trim() !== '');
		const values = wanted.map((at) => read(at, this.getLine(at)));
		const changes = wanted.map((at, n) => write(at, this.getLine(at), values[n] ?? null));
		this.transaction({ changes: changes.filter((one) => typeof one === 'object') });
	}

	private get doc(): Text {
		return this.cm.state.doc;
	}

	private send(spec: TransactionSpec, origin: string | undefined): void {
		this.cm.dispatch(origin === undefined ? spec : { ...spec, userEvent: origin });
	}

	private changeOf(change: Obsidian.EditorChange): { from: number; to: number; insert: string } {
		const from = this.posToOffset(change.from);
		return { from, to: this.posToOffset(change.to ?? change.from), insert: change.text };
	}

	private selectionOf(ranges: Obsidian.EditorSelectionOrCaret[], main: number): EditorSelection {
		const all = ranges.map(({ anchor, head }) =>
			EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
		);
		return EditorSelection.create(all, main);
	}
}
