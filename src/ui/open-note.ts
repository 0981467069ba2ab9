import { MarkdownView, Platform, type App, type PaneType, type WorkspaceLeaf } from 'obsidian';
import { showLine } from './flash-line';
import { gangViewType } from './gang-view';
import { lineOf } from './line-of';
import { cardViewType } from './person-card-view';

/** A place in a note: a sentence on a line. */
export interface NotePlace {
	readonly path: string;
	/** 1-based; null = the note as a whole. */
	readonly line: number | null;
	/** What stands there, to find it again where lines have moved meanwhile. */
	readonly text: string | null;
}

/** Opens a note in the main area with the place shown; a tab that shows it already is used. False where the note has gone. */
export async function openNote(app: App, place: NotePlace, pane: PaneType | boolean): Promise<boolean> {
	const file = app.vault.getFileByPath(place.path);
	if (!file) return false;
	const leaf = (pane === false && leafWith(app, place.path)) || app.workspace.getLeaf(pane);
	const eState = place.line === null ? {} : { eState: { line: place.line - 1 } };
	await leaf.openFile(file, { active: true, ...eState });
	await app.workspace.revealLeaf(leaf);
	if (place.line !== null && leaf.view instanceof MarkdownView)
		showLine(leaf.view.editor, lineOf(leaf.view.editor, place.line - 1, place.text));
	if (Platform.isPhone || (Platform.isMobile && isBeneathDrawer(app, leaf)))
		app.workspace.rightSplit.collapse();
	return true;
}

/** On a phone the sidebar is a drawer over the note; on a tablet it is one until it is pinned, which only the page tells. */
function isBeneathDrawer({ workspace }: App, { view }: WorkspaceLeaf): boolean {
	const note = view.containerEl.getBoundingClientRect();
	return [gangViewType, cardViewType]
		.flatMap((type) => workspace.getLeavesOfType(type))
		.filter((leaf) => leaf.getRoot() === workspace.rightSplit)
		.map((leaf) => leaf.view.containerEl.getBoundingClientRect())
		.some(({ left, right }) => left < note.right && note.left < right);
}

function leafWith(app: App, path: string): WorkspaceLeaf | undefined {
	return app.workspace.getLeavesOfType('markdown').find((leaf) => {
		const root = leaf.getRoot();
		if (root === app.workspace.leftSplit || root === app.workspace.rightSplit) return false;
		// A deferred view has no file yet, its state has.
		return leaf.getViewState().state?.['file'] === path && leaf.getViewState().pinned !== true;
	});
}
