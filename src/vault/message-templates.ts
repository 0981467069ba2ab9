import { normalizePath, type App } from 'obsidian';
import { isIn } from '../domain/is-contact';
import { readTemplateNote, type MessageTemplate } from '../domain/message';

/** The notes of the folder and below it, as templates for messages. */
export async function readTemplates(app: App, folder: string): Promise<readonly MessageTemplate[]> {
	const files = app.vault.getMarkdownFiles().filter(({ path }) => isIn(path, folder));
	return Promise.all(
		files.map(async (file) => {
			const { frontmatter } = app.metadataCache.getFileCache(file) ?? {};
			return readTemplateNote(file.basename, { ...frontmatter }, await app.vault.cachedRead(file));
		}),
	);
}

/** Puts these templates into the folder, which is made where it is not there; what stands there already stays. */
export async function makeTemplates(
	app: App,
	folder: string,
	starters: readonly (readonly [name: string, text: string])[],
): Promise<void> {
	if (!app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
	for (const [name, text] of starters) {
		const path = normalizePath(`${folder}/${name}.md`);
		if (!app.vault.getFileByPath(path)) await app.vault.create(path, text.replace(/\[([^\]]+)\]/g, '{{$1}}'));
	}
}
