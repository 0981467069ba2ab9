import type { App } from 'obsidian';
import type { Contact } from '../domain/contact';
import { editBetween } from '../domain/edit/edit';
import { joinedNote } from '../domain/edit/merge-notes';
import type { StepContext } from '../domain/edit/pin';
import { pointedOver } from '../domain/edit/point-links';
import { dayOpening } from '../domain/edit/spoken-day';
import { writtenWords } from '../domain/edit/written-words';
import { languageOfNote } from '../domain/follow-ups/read-text';
import type { Step } from './undo-log';
import { vaultNote } from './vault-note';
import type { Outcome, Writer } from './writer';

/** What became of two notes. */
export type Joined = { readonly step: Omit<Step, 'label'> } | Extract<Outcome, { refused: unknown }>;

/**
 * Makes one note of two about one person: what the other says comes into the kept one, links lead to it, and the other
 * goes to the trash. Where the kept note cannot take it all, nothing is done.
 */
export async function joinNotes(
	app: App,
	writer: Writer,
	kept: Contact,
	other: Contact,
	context: StepContext,
	otherSaid: string,
): Promise<Joined> {
	const { metadataCache, vault } = app;
	const [keptFile, otherFile] = [vault.getFileByPath(kept.path), vault.getFileByPath(other.path)];
	if (!keptFile || !otherFile) return { refused: 'gone' };
	const text = await vault.read(otherFile);
	const otherNote = vaultNote(otherFile, metadataCache.getFileCache(otherFile), text);
	const joined = await writer.write(kept.path, {
		edit: (at) =>
			joinedNote(at, otherNote, other.name === kept.name ? null : other.name, {
				dayOpening: (words) => dayOpening(words, context),
				heading: writtenWords(languageOfNote(at.note, at.settings).code).log,
				otherSaid,
			}),
	});
	if ('refused' in joined && joined.refused !== 'nothing-to-do') return joined;
	const notes = 'refused' in joined ? [] : [{ path: kept.path, change: joined.change }];
	const linking = Object.entries(metadataCache.resolvedLinks).filter(
		([path, targets]) => other.path in targets && path !== other.path,
	);
	for (const [path] of linking) {
		const isMeant = (target: string): boolean =>
			metadataCache.getFirstLinkpathDest(target, path)?.path === other.path;
		const to = metadataCache.fileToLinktext(keptFile, path);
		const outcome = await writer.write(path, {
			edit: ({ note }) => editBetween(note.text, pointedOver(note.text, isMeant, to)),
		});
		if (!('refused' in outcome)) notes.push({ path, change: outcome.change });
	}
	const gone = await writer.takeAway(other.path);
	return { step: { notes, gone: gone === null ? [] : [{ path: other.path, text: gone }] } };
}
