import type { App, TFile } from 'obsidian';
import type { Day } from '../domain/day';
import { dayOfDatedNote } from '../domain/is-contact';
import { baseName } from '../domain/note/note';
import type { Settings } from '../domain/settings';

/** The daily note of this day, in the folders of the settings: the one whose name is no more than the day. */
export function dailyNoteOf(app: App, settings: Settings, day: Day): TFile | null {
	const found = app.vault.getMarkdownFiles().filter(({ path }) => {
		const isBare = /^[\d._ -]+$/.test(baseName(path));
		return isBare && dayOfDatedNote({ path, properties: {}, tags: [] }, settings) === day;
	});
	return found.length === 1 ? (found[0] ?? null) : null;
}
