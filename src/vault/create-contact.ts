import { normalizePath, type App, type TFile } from 'obsidian';
import type { Day } from '../domain/day';
import { newContactNote, type NewContact } from '../domain/edit/new-contact';
import { freeNotePath, noteFileName } from '../domain/edit/note-file-name';
import type { Settings } from '../domain/settings';

/** The note that was made, and whether the user's template was there. */
export interface CreatedContact {
	readonly file: TFile;
	readonly templateMissing: boolean;
}

/** Makes a note for a new contact, whole and in one write, so that no other plugin meets half of it. */
export async function createContact(
	app: App,
	person: NewContact,
	{ settings, today, time }: { readonly settings: Settings; readonly today: Day; readonly time: string },
): Promise<CreatedContact> {
	const folder = await madeFolder(app, settings);
	const template = await readTemplate(app, settings);
	// Some file systems take "ann" and "Ann" for one.
	const taken = new Set(app.vault.getFiles().map(({ path }) => path.toLowerCase()));
	const path = freeNotePath(folder, noteFileName(person.name), (candidate) =>
		taken.has(candidate.toLowerCase()),
	);
	const text = newContactNote(person, { folder, path, template, settings, today, time });
	const file = await app.vault.create(normalizePath(path), text);
	return { file, templateMissing: settings.template !== '' && template === null };
}

/** The folder for new contacts; empty = the vault's top. */
export function contactFolder(app: App, { newContactFolder }: Settings): string {
	const path =
		newContactFolder === '' ? app.fileManager.getNewFileParent('').path : normalizePath(newContactFolder);
	return path === '/' ? '' : path;
}

/** The same, made when it is not there. */
export async function madeFolder(app: App, settings: Settings): Promise<string> {
	const folder = contactFolder(app, settings);
	if (folder !== '' && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
	return folder;
}

/** Null where none is set, or it is not there. */
export async function readTemplate(app: App, settings: Settings): Promise<string | null> {
	if (settings.template === '') return null;
	const path = normalizePath(settings.template);
	const file = app.vault.getFileByPath(path) ?? app.vault.getFileByPath(`${path}.md`);
	return file ? app.vault.cachedRead(file) : null;
}
