import type { App, TFile } from 'obsidian';
import type { Touch } from '../domain/follow-ups/follow-up';
import type { Note } from '../domain/note/note';
import { readTouches, type ToldTouch } from '../domain/read-touches';
import type { Settings } from '../domain/settings';
import type { GangIndex } from './gang-index';
import { vaultNote } from './vault-note';
import { readAsShown } from './writer';

/** Daily notes that are looked into for what they tell: the latest, and the first of all. */
const mostRead = 5;

/** A contact's note as the user sees it, and all touches told of there and in daily notes. */
export async function gatherTouches(
	app: App,
	index: GangIndex,
	file: TFile,
	settings: Settings,
): Promise<{ readonly note: Note; readonly touches: readonly ToldTouch[] }> {
	const note = await noteOf(app, file);
	const own = readTouches(note, settings, index.today);
	const others = [...index.touchesOf(file.path)].sort((a, b) => (a.day < b.day ? 1 : -1));
	const read = others.filter((_, place) => place < mostRead || place === others.length - 1);
	const told = await Promise.all(read.map((touch) => tellTouch(app, index, touch, settings)));
	return { note, touches: [...own, ...told] };
}

async function tellTouch(app: App, index: GangIndex, touch: Touch, settings: Settings): Promise<ToldTouch> {
	const file = app.vault.getFileByPath(touch.path);
	const told = file ? readTouches(await noteOf(app, file), settings, index.today) : [];
	return { ...touch, text: told.find(({ line }) => line === touch.line)?.text ?? '' };
}

async function noteOf(app: App, file: TFile): Promise<Note> {
	return vaultNote(file, app.metadataCache.getFileCache(file), await readAsShown(app, file));
}
