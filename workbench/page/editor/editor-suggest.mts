import type * as Obsidian from 'obsidian';
import type { App } from '../app.mjs';
import type { TFile } from '../files/abstract-file.mjs';
import { PopoverSuggest } from '../ui/popover-suggest.mjs';
import { drawInstructions } from '../ui/suggest-list.mjs';
import type { Editor } from './editor.mjs';

export interface EditorSuggestContext extends Obsidian.EditorSuggestTriggerInfo {
	readonly editor: Editor;
	readonly file: TFile;
}

/** Suggestions while typing in a note. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
	context: EditorSuggestContext | null = null;
	limit = 100;
	private readonly instructionsEl = createDiv('prompt-instructions');

	constructor(app: App) {
		super(app);
	}

	setInstructions(instructions: Obsidian.Instruction[]): void {
		this.instructionsEl.empty();
		drawInstructions(this.instructionsEl, instructions);
		this.suggestEl.append(this.instructionsEl);
	}

	abstract onTrigger(
		cursor: Obsidian.EditorPosition,
		editor: Editor,
		file: TFile | null,
	): Obsidian.EditorSuggestTriggerInfo | null;

	abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

	override close(): void {
		super.close();
		this.context = null;
	}

	/** Called after each typed change; true when this suggester has something to say here. */
	async respond(editor: Editor, file: TFile): Promise<boolean> {
		const found = this.onTrigger(editor.getCursor(), editor, file);
		if (found === null) {
			this.close();
			return false;
		}
		const context = { ...found, editor, file };
		this.context = context;
		const values = await this.getSuggestions(context);
		if (this.context !== context) return true;
		const box = editor.cm.coordsAtPos(editor.posToOffset(found.start));
		if (box === null) this.close();
		else this.offer(values.slice(0, this.limit), box);
		return values.length > 0;
	}
}
