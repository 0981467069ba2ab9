import type { CachedMetadata, TFile } from 'obsidian';
import type { Settings } from '../domain/settings';
import type { JoinedGang, ResolveLink } from './joined-gang';
import { LinkNames } from './link-names';
import { kindOfNote, linksOf } from './vault-note';

export type NoteKind = 'contact' | 'dated';

/** Which notes matter, as the metadata cache tells: contacts, and dated notes with links. */
export class NoteKinds {
	/** Of notes that are still to be read, or lead to no contact; those that were read tell it themselves. */
	private readonly unread = new Map<string, NoteKind>();
	private readonly linkNames = new LinkNames();

	constructor(
		private readonly gang: JoinedGang,
		private readonly resolve: ResolveLink,
	) {}

	/** Dated notes that were not read, those too that become known meanwhile. */
	*unreadDated(): Iterable<string> {
		for (const [path, kind] of this.unread) if (kind === 'dated') yield path;
	}

	of(path: string): NoteKind | null {
		const known = this.unread.get(path);
		if (known) return known;
		const note = this.gang.noteAt(path);
		return note && (note.contact ? 'contact' : 'dated');
	}

	/** Says which kind of note it is, by the cache alone, and keeps that in mind until it is read. */
	classify(file: TFile, cache: CachedMetadata | null, settings: Settings): NoteKind | null {
		const kind = cache && kindOfNote(file, cache, settings);
		if (kind) this.unread.set(file.path, kind);
		else this.forget(file.path);
		if (kind === 'dated') this.keepLinks(file.path, cache);
		return kind;
	}

	/** It was read, or is no more. */
	forget(path: string): void {
		this.unread.delete(path);
	}

	keepLinks(path: string, cache: CachedMetadata | null): void {
		if (cache) this.linkNames.add(path, linksOf(cache));
	}

	/** A dated note is read when it links to a contact. */
	leadsToContact(path: string, cache: CachedMetadata | null): boolean {
		return (
			cache !== null && linksOf(cache).some((link) => this.of(this.resolve(link, path) ?? '') === 'contact')
		);
	}

	/** Dated notes with a link that may lead to the note at this path. */
	linkersTo(path: string): Iterable<string> {
		return this.linkNames.linkersTo(path);
	}
}
