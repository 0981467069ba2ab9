import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import { search, searchKeymap, openSearchPanel } from '@codemirror/search';
import { Annotation, Compartment, EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, type ViewUpdate } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { Keymap } from '../base/keymap.mjs';
import type { TFile } from '../files/abstract-file.mjs';
import { resolveSubpath } from '../notes/link-text.mjs';
import { outlineOf } from '../notes/note-outline.mjs';
import { Menu } from '../ui/menu.mjs';
import type { HoverPopover } from '../ui/hover-popover.mjs';
import { differenceOf } from '../workspace/merge-texts.mjs';
import { TextFileView } from '../workspace/text-file-view.mjs';
import { Editor } from './editor.mjs';
import { editorEditorField, editorInfoField, editorLivePreviewField } from './editor-fields.mjs';
import { noteLook } from './note-look.mjs';

/** Marks what the view itself puts into the editor: it is neither typed nor to be saved. */
const fromDisk = Annotation.define<boolean>();

export class MarkdownView extends TextFileView {
	override icon = 'file-text';
	editor!: Editor;
	hoverPopover: HoverPopover | null = null;
	private readonly extensions = new Compartment();
	private readonly inlineTitleEl = createDiv('inline-title');

	readonly currentMode: Obsidian.MarkdownSubView = {
		getScroll: () => this.editor.getScrollInfo().top,
		applyScroll: (line) => this.editor.setCursor(line),
		get: () => this.editor.getValue(),
		set: (data, clear) => this.setViewData(data, clear),
	};

	override getViewType(): string {
		return 'markdown';
	}

	override canAcceptExtension(extension: string): boolean {
		return extension === 'md';
	}

	getMode(): Obsidian.MarkdownViewModeType {
		return 'source';
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.getMode(), source: true };
	}

	override getViewData(): string {
		return this.editor.getValue();
	}

	override setViewData(data: string, clear: boolean): void {
		const { cm } = this.editor;
		const now = this.editor.getValue();
		if (clear) {
			cm.setState(this.freshState(data));
		} else if (now !== data) {
			cm.dispatch({
				changes: differenceOf(now, data),
				annotations: [fromDisk.of(true), isolateHistory.of('full')],
			});
		}
		this.inlineTitleEl.setText(this.file?.basename ?? '');
	}

	override clear(): void {
		this.setViewData('', true);
	}

	override onRename(): Promise<void> {
		this.inlineTitleEl.setText(this.file?.basename ?? '');
		return Promise.resolve();
	}

	showSearch(): void {
		openSearchPanel(this.editor.cm);
	}

	override getEphemeralState(): Record<string, unknown> {
		const { line } = this.editor.getCursor();
		return { line, scroll: this.editor.getScrollInfo().top };
	}

	/** `focus`, `line` (from 0), `cursor` and `subpath` (`#Heading`, `#^block`). */
	override setEphemeralState(state: unknown): void {
		if (typeof state !== 'object' || state === null) return;
		if ('subpath' in state && typeof state.subpath === 'string') {
			const found = resolveSubpath(outlineOf(this.editor.getValue()), state.subpath);
			if (found !== null) this.showLine(found.start.line);
		}
		if ('line' in state && typeof state.line === 'number') this.showLine(state.line);
		if ('focus' in state && state.focus === true) this.editor.focus();
	}

	protected override onOpen(): Promise<void> {
		const host = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6');
		const cm = new EditorView({ parent: host, state: this.freshState('') });
		cm.scrollDOM.prepend(this.inlineTitleEl);
		this.editor = new Editor(cm);
		this.registerEvent(
			this.app.workspace.on('editor-extensions', () =>
				cm.dispatch({ effects: this.extensions.reconfigure([...this.app.editorExtensions]) }),
			),
		);
		this.registerDomEvent(host, 'contextmenu', (event: MouseEvent) => this.showMenu(event));
		return Promise.resolve();
	}

	protected override async onClose(): Promise<void> {
		await this.save();
		this.editor.cm.destroy();
	}

	private freshState(text: string): EditorState {
		return EditorState.create({
			doc: text,
			extensions: [
				editorInfoField.init(() => this),
				editorEditorField,
				editorLivePreviewField,
				this.extensions.of([...this.app.editorExtensions]),
				history(),
				drawSelection(),
				highlightActiveLine(),
				search({ top: true }),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': 'Note', spellcheck: 'false' }),
				noteLook,
				keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
				EditorView.updateListener.of((update) => this.updated(update)),
				EditorView.domEventHandlers({ click: (event, view) => this.followLink(event, view) }),
			],
		});
	}

	private showLine(line: number): void {
		const at = { line, ch: 0 };
		this.editor.setCursor(at);
		this.editor.scrollIntoView({ from: at, to: at }, true);
	}

	private updated(update: ViewUpdate): void {
		const typed = update.transactions.some((one) => one.docChanged && one.annotation(fromDisk) !== true);
		if (typed) {
			this.app.workspace.trigger('editor-change', this.editor, this);
			this.requestSave();
		}
		const byHand = update.transactions.some((one) => {
			const event = one.annotation(Transaction.userEvent) ?? '';
			return one.docChanged && /^(input|delete)/.test(event);
		});
		if (byHand && this.file !== null) void this.suggest(this.file);
		else if (update.selectionSet) for (const one of this.app.editorSuggests) one.close();
	}

	/** The first suggester that has something to say is heard. */
	private async suggest(file: TFile): Promise<void> {
		await Promise.resolve();
		let taken = false;
		for (const one of this.app.editorSuggests) {
			if (taken) one.close();
			else taken = await one.respond(this.editor, file);
		}
	}

	private followLink(event: MouseEvent, view: EditorView): boolean {
		const link = event.target instanceof Element && event.target.closest('.cm-hmd-internal-link') !== null;
		const at = link ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
		if (at === null || this.file === null) return false;
		const line = view.state.doc.lineAt(at);
		for (const found of line.text.matchAll(/\[\[([^[\]|]+)[^[\]]*\]\]/g)) {
			const from = line.from + found.index;
			if (at < from || at > from + found[0].length) continue;
			void this.app.workspace.openLinkText(found[1] ?? '', this.file.path, Keymap.isModEvent(event));
			return true;
		}
		return false;
	}

	private showMenu(event: MouseEvent): void {
		const menu = new Menu();
		this.app.workspace.trigger('editor-menu', menu, this.editor, this);
		if (menu.items.length === 0) return;
		event.preventDefault();
		menu.showAtMouseEvent(event);
	}
}
