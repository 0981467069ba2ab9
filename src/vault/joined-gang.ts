import type { Contact, NoteReading } from '../domain/contact';
import type { Mention, Touch } from '../domain/follow-ups/follow-up';
import { compareText } from '../domain/gang';
import { withMentions } from '../domain/with-mentions';
import type { Listed } from './ordered-queue';

/** Finds the file that a link of a note leads to; null where there is none. */
export type ResolveLink = (link: string, sourcePath: string) => string | null;

/** A note that was read. */
interface KnownNote extends Listed {
	readonly path: string;
	/** The contact as its own note tells it. */
	own: Contact | null;
	mentions: readonly Mention[];
}

/**
 * What was read from the notes, put together: each contact with what the dated notes say of this person.
 * One changed note costs the contacts that it is about, nothing else.
 */
export class JoinedGang {
	private readonly notes = new Map<string, KnownNote>();
	/** Contact's path → dated note's path → what it says of the contact. */
	private readonly mentions = new Map<string, Map<string, readonly Mention[]>>();
	/** Dated note's path → paths that its mentions lead to. */
	private readonly targets = new Map<string, ReadonlySet<string>>();

	/** `onChange` hears of each whose contact is new, says something else, or has gone. */
	constructor(
		private readonly resolve: ResolveLink,
		private readonly onChange: (listed: Listed) => void,
	) {}

	get contacts(): readonly Contact[] {
		return this.all.flatMap(({ contact }) => contact ?? []);
	}

	/** All notes that were read. */
	get all(): readonly KnownNote[] {
		return [...this.notes.values()];
	}

	contactAt(path: string): Contact | null {
		return this.noteAt(path)?.contact ?? null;
	}

	/** What the daily notes tell of touches with this contact. */
	touchesOf(path: string): readonly Touch[] {
		return this.mentionsOf(path).flatMap(({ touches }) => touches);
	}

	noteAt(path: string): KnownNote | null {
		return this.notes.get(path) ?? null;
	}

	put({ path, contact, mentions }: NoteReading): void {
		const known = this.notes.get(path);
		const rejoins = mentions.length || known?.mentions.length;
		const note = known ?? { path, own: null, mentions, contact: null, row: null, waits: false };
		note.own = contact;
		note.mentions = mentions;
		this.notes.set(path, note);
		if (rejoins) this.rejoin(path);
		this.join(note);
	}

	remove(path: string): void {
		const note = this.notes.get(path);
		if (!note) return;
		this.notes.delete(path);
		this.rejoin(path);
		if (!note.contact) return;
		note.contact = null;
		this.onChange(note);
	}

	/** Looks anew where the links of a dated note lead: after the note, or one it may lead to, has come or gone. */
	rejoin(datedPath: string): void {
		const touched = new Set(this.targets.get(datedPath));
		for (const path of touched) this.mentions.get(path)?.delete(datedPath);
		this.targets.delete(datedPath);

		const byTarget = new Map<string, Mention[]>();
		for (const mention of this.notes.get(datedPath)?.mentions ?? []) {
			const path = this.resolve(mention.link, datedPath);
			if (path === null) continue;
			byTarget.set(path, [...(byTarget.get(path) ?? []), mention]);
			touched.add(path);
		}
		if (byTarget.size) this.targets.set(datedPath, new Set(byTarget.keys()));
		for (const [path, mentions] of byTarget) {
			const ofContact = this.mentions.get(path) ?? new Map<string, readonly Mention[]>();
			this.mentions.set(path, ofContact.set(datedPath, mentions));
		}
		for (const path of touched) {
			const note = this.notes.get(path);
			if (note) this.join(note);
		}
	}

	private join(note: KnownNote): void {
		const { own, path } = note;
		if (!own && !note.contact) return;
		note.contact = own && withMentions(own, this.mentionsOf(path));
		this.onChange(note);
	}

	/** In the order of the dated notes' names, whichever was read first. */
	private mentionsOf(path: string): readonly Mention[] {
		const byNote = this.mentions.get(path);
		if (!byNote) return [];
		return [...byNote].sort(([a], [b]) => compareText(a, b)).flatMap(([, mentions]) => mentions);
	}
}
