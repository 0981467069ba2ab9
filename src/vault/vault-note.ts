import { getAllTags, getLinkpath, type App, type CachedMetadata, type TFile } from 'obsidian';
import type { Day } from '../domain/day';
import { dayOfDatedNote, isContact, type NoteHead } from '../domain/is-contact';
import type { Note } from '../domain/note/note';
import type { Settings } from '../domain/settings';
import type { NoteStamp } from '../domain/stored-reading';
import { dayOfTime } from './today';

/** A file of the vault as the domain wants it. */
export function vaultNote(file: TFile, cache: CachedMetadata | null, text: string): Note {
	return { ...headOf(file, cache), text, created: createdOn(file) };
}

/** What the metadata cache knows of it. */
export function headOf({ path }: TFile, cache: CachedMetadata | null): NoteHead {
	const tags = cache ? (getAllTags(cache) ?? []) : [];
	return { path, properties: cache?.frontmatter ?? {}, tags: tags.map((tag) => tag.replace(/^#/, '')) };
}

/** What tells whether they are contacts, of all notes, one after the other. */
export function* noteHeads({ vault, metadataCache }: App): Generator<NoteHead> {
	for (const file of vault.getMarkdownFiles()) yield headOf(file, metadataCache.getFileCache(file));
}

/** What tells this state of the file from all others; null where there is no file. */
export function stampOf<T extends TFile | null>(file: T): NoteStamp | (null & T) {
	return file && [file.stat.mtime, file.stat.size, createdOn(file)];
}

function createdOn({ stat }: TFile): Day | null {
	return stat.ctime > 0 ? dayOfTime(stat.ctime) : null;
}

/** Targets of all links of a note, without `#…` and alias, as written. */
export function linksOf(cache: CachedMetadata): readonly string[] {
	const links = [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])];
	return links.map(({ link }) => plainLink(link));
}

/** `Bob%20S.md#fair` → `Bob S.md`: Markdown links come with their escapes. */
export function plainLink(link: string): string {
	const path = getLinkpath(link);
	try {
		return path.includes('%') ? decodeURIComponent(path) : path;
	} catch {
		return path;
	}
}

/** Which notes matter: contacts, and daily or meeting notes, which may tell of contacts. */
export function kindOfNote(
	file: TFile,
	cache: CachedMetadata,
	settings: Settings,
): 'contact' | 'dated' | null {
	const note = headOf(file, cache);
	if (isContact(note, settings)) return 'contact';
	return dayOfDatedNote(note, settings) && linksOf(cache).length ? 'dated' : null;
}
