import { readDay, type Day } from './day';
import { baseName, type Note } from './note/note';
import { textsOf } from './note/properties';
import { hasTag } from './note/tags';
import type { Settings } from './settings';

/** What must be known of a note to tell whether it is a contact: the text is not needed. */
export type NoteHead = Pick<Note, 'path' | 'properties' | 'tags'>;

/** Is the note a contact: by tag, by folder, or by a property and its value? Exclusions and templates win. */
export function isContact(note: NoteHead, settings: Settings): boolean {
	if (isTemplate(note.path, settings)) return false;
	if (settings.excludedFolders.some((folder) => isIn(note.path, folder))) return false;
	if (hasTag(note.tags, settings.excludedTags)) return false;
	return (
		hasTag(note.tags, settings.contactTags) ||
		settings.contactFolders.some((folder) => isIn(note.path, folder)) ||
		hasContactProperty(note, settings)
	);
}

/** Is it one of the notes that new notes are made from? */
export function isTemplate(path: string, settings: Settings): boolean {
	if (isIn(path, settings.templateFolder) || isIn(path, settings.messageFolder)) return true;
	return settings.template !== '' && path === withEnding(plainFolder(settings.template));
}

/** Is the file in the folder or below it? An empty folder holds nothing. */
export function isIn(path: string, folder: string): boolean {
	const plain = plainFolder(folder);
	return plain !== '' && path.toLowerCase().startsWith(`${plain.toLowerCase()}/`);
}

/**
 * The day of a daily or meeting note: its file name is, or opens with, a date, or it has a `date` property. Null for
 * other notes, where daily notes are not to be read, and outside the daily folders where those are named.
 */
export function dayOfDatedNote(note: NoteHead, settings: Settings): Day | null {
	if (!settings.readDailyNotes || isTemplate(note.path, settings)) return null;
	const folders = settings.dailyFolders.filter((folder) => plainFolder(folder) !== '');
	if (folders.length > 0 && !folders.some((folder) => isIn(note.path, folder))) return null;
	return dayOfName(note.path) ?? dayOfProperty(note);
}

/** The day that a file's name is, or opens or closes with: `2026-11-02`, `2026-11-02 Board meeting`, `20261102`. */
function dayOfName(path: string): Day | null {
	const name = baseName(path);
	const parts =
		/^(\d{4})[-._ ]?(\d\d)[-._ ]?(\d\d)(?!\d)/.exec(name) ??
		/(?:^|[\s(_-])(\d{4})-(\d\d)-(\d\d)\)?$/.exec(name);
	return parts && readDay(`${parts[1]}-${parts[2]}-${parts[3]}`);
}

function dayOfProperty(note: NoteHead): Day | null {
	for (const [key, value] of Object.entries(note.properties)) {
		if (key.toLowerCase() !== 'date') continue;
		const text = textsOf(value)[0] ?? '';
		return readDay(text.replace(/^\[\[|\]\]$/g, '').slice(0, 10));
	}
	return null;
}

function hasContactProperty(note: NoteHead, settings: Settings): boolean {
	const wanted = settings.contactProperty.trim().toLowerCase();
	if (wanted === '') return false;
	const value = settings.contactPropertyValue.trim().toLowerCase();
	return Object.entries(note.properties).some(
		([key, found]) =>
			key.toLowerCase() === wanted &&
			(value === '' || textsOf(found).some((text) => plainLink(text).toLowerCase() === plainLink(value))),
	);
}

function plainLink(text: string): string {
	return text.replace(/^\[\[|\]\]$/g, '');
}

function plainFolder(folder: string): string {
	return folder.trim().replace(/^\/+|\/+$/g, '');
}

function withEnding(path: string): string {
	return /\.md$/i.test(path) ? path : `${path}.md`;
}
