import {
	getFrontMatterInfo,
	MarkdownView,
	parseYaml,
	type App,
	type CachedMetadata,
	type Editor,
	type TFile,
} from 'obsidian';
import { editBetween, isRefused, type EditResult } from '../domain/edit/edit';
import type { NoteAtHand } from '../domain/edit/note-at-hand';
import type { Settings } from '../domain/settings';
import type { Day } from '../domain/day';
import { sumOf } from './undo-log';
import { vaultNote } from './vault-note';

/** An action on one note. It is asked at the moment of writing. */
export interface Act {
	/** What becomes of the text. */
	readonly edit: (at: NoteAtHand) => EditResult;
	/** The same through the app, for properties that are too involved for an edit of their lines. */
	readonly properties?: (properties: Record<string, unknown>, at: NoteAtHand) => void;
}

/** What became of an action: as the domain says it, or there is no such note. */
export type Outcome = EditResult | { readonly refused: 'gone' };

/**
 * Changes notes, one change after the other for each, so that of two at once both hold: in the editor where the note is
 * open, so that the cursor stays and the editor's own undo works, else in the file.
 */
export class Writer {
	/** Path → when all that was asked for it so far is written. */
	private readonly pending = new Map<string, Promise<unknown>>();

	constructor(
		private readonly app: App,
		private readonly settings: () => Settings,
		private readonly today: () => Day,
	) {}

	write(path: string, act: Act): Promise<Outcome> {
		const writing = (this.pending.get(path) ?? Promise.resolve()).then(() => this.writeNow(path, act));
		const over = writing
			.catch(() => undefined)
			.then(() => {
				if (this.pending.get(path) === over) this.pending.delete(path);
			});
		this.pending.set(path, over);
		return writing;
	}

	/** Puts a note into the trash, and gives its text; null where there is none, or its text is not of that sum. */
	async takeAway(path: string, sum?: number): Promise<string | null> {
		await this.pending.get(path);
		const file = this.app.vault.getFileByPath(path);
		if (!file) return null;
		const text = await readAsShown(this.app, file);
		if (sum !== undefined && sumOf(text) !== sum) return null;
		await this.app.fileManager.trashFile(file);
		return text;
	}

	/** Makes a note again that went to the trash; false where another has its path by now. */
	async bringBack(path: string, text: string): Promise<boolean> {
		if (this.app.vault.getAbstractFileByPath(path)) return false;
		await this.app.vault.create(path, text);
		return true;
	}

	private async writeNow(path: string, act: Act): Promise<Outcome> {
		const { metadataCache, vault } = this.app;
		const file = vault.getFileByPath(path);
		if (!file) return { refused: 'gone' };
		let outcome: Outcome = { refused: 'nothing-to-do' };
		const atHand = (text: string): NoteAtHand => ({
			note: vaultNote(file, cacheOfText(metadataCache.getFileCache(file), text), text),
			settings: this.settings(),
			today: this.today(),
			parseYaml: yaml,
		});
		const changed = (text: string): string => {
			outcome = act.edit(atHand(text));
			return isRefused(outcome) ? text : outcome.text;
		};
		const view = openEditorOf(this.app, file);
		if (view) {
			replaceChanged(view.editor, changed(view.editor.getValue()));
			await view.save();
		} else {
			await vault.process(file, changed);
		}
		return this.orByProperties(file, act, outcome, atHand);
	}

	/** What lines cannot say, the app can, though it writes the whole block anew; not where the block is broken. */
	private async orByProperties(
		file: TFile,
		{ properties }: Act,
		outcome: Outcome,
		atHand: (text: string) => NoteAtHand,
	): Promise<Outcome> {
		if (!('refused' in outcome) || outcome.refused !== 'properties' || !properties) return outcome;
		const before = await this.app.vault.read(file);
		try {
			await this.app.fileManager.processFrontMatter(file, (block: Record<string, unknown>) =>
				properties(block, atHand(before)),
			);
		} catch {
			return outcome;
		}
		return editBetween(before, await this.app.vault.read(file));
	}
}

/** The text of a note as the user sees it: what was typed and is not saved yet counts. */
export async function readAsShown(app: App, file: TFile): Promise<string> {
	return openEditorOf(app, file)?.editor.getValue() ?? app.vault.cachedRead(file);
}

function yaml(text: string): unknown {
	return parseYaml(text);
}

/** The cache follows a write with some delay: the properties are read from the text itself, where they can be read. */
function cacheOfText(cache: CachedMetadata | null, text: string): CachedMetadata | null {
	const { exists, frontmatter } = getFrontMatterInfo(text);
	if (!exists) return cache;
	try {
		const properties: unknown = parseYaml(frontmatter);
		return typeof properties === 'object' && properties !== null
			? { ...cache, frontmatter: { ...properties } }
			: cache;
	} catch {
		return cache;
	}
}

function openEditorOf(app: App, file: TFile): MarkdownView | null {
	for (const { view } of app.workspace.getLeavesOfType('markdown')) {
		if (view instanceof MarkdownView && view.file?.path === file.path && view.getMode() === 'source')
			return view;
	}
	return null;
}

/** Replaces only what differs, as one step of undo. */
function replaceChanged(editor: Editor, text: string): void {
	const before = editor.getValue();
	// The editor counts every line end as one character.
	const after = text.replace(/\r\n/g, '\n');
	if (before === after) return;
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let end = 0;
	while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	editor.transaction({
		changes: [
			{
				from: editor.offsetToPos(start),
				to: editor.offsetToPos(before.length - end),
				text: after.slice(start, after.length - end),
			},
		],
	});
}
