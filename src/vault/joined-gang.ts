import type { Contact, NoteReading } from '../domain/contact';
import type { Mention, Touch } from '../domain/follow-ups/follow-up';
import { withMentions } from '../domain/with-mentions';

/** Finds the file that a link of a note leads to; null where there is none. */
export type ResolveLink = (link: string, sourcePath: string) => string | null;

/**
 * What was read from the notes, put together: each contact with what the dated notes say of this person.
 * One changed note costs the contacts that it is about, nothing else.
 */
export class JoinedGang {
	private readonly readings = new Map<string, NoteReading>();
	private readonly joined = new Map<string, Contact>();
	/** Contact's path → dated note's path → what it says of the contact. */
	private readonly mentions = new Map<string, Map<string, readonly Mention[]>>();
	/** Dated note's path → paths that its mentions lead to. */
	private readonly targets = new Map<string, ReadonlySet<string>>();

	/** `onContact` hears of each contact that is new or says something else, and, with null, of each that has gone. */
	constructor(
		private readonly resolve: ResolveLink,
		private readonly onContact: (path: string, contact: Contact | null) => void,
	) {}

	get contacts(): readonly Contact[] {
		return [...this.joined.values()];
	}

	/** Paths of all notes that were read. */
	get paths(): readonly string[] {
		return [...this.readings.keys()];
	}

	contactAt(path: string): Contact | null {
		return this.joined.get(path) ?? null;
	}

	/** What the daily notes tell of touches with this contact. */
	touchesOf(path: string): readonly Touch[] {
		const mentions = [...(this.mentions.get(path)?.values() ?? [])].flat();
		return mentions.flatMap(({ touches }) => touches);
	}

	readingOf(path: string): NoteReading | null {
		return this.readings.get(path) ?? null;
	}

	put(reading: NoteReading): void {
		const before = this.readings.get(reading.path);
		this.readings.set(reading.path, reading);
		if (reading.mentions.length || before?.mentions.length) this.rejoin(reading.path);
		this.join(reading.path);
	}

	remove(path: string): void {
		if (!this.readings.delete(path)) return;
		this.rejoin(path);
		this.join(path);
	}

	/** Looks anew where the links of a dated note lead: after the note, or one it may lead to, has come or gone. */
	rejoin(datedPath: string): void {
		const touched = new Set(this.targets.get(datedPath));
		for (const path of touched) this.mentions.get(path)?.delete(datedPath);
		this.targets.delete(datedPath);

		const byTarget = new Map<string, Mention[]>();
		for (const mention of this.readings.get(datedPath)?.mentions ?? []) {
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
		for (const path of touched) this.join(path);
	}

	private join(path: string): void {
		const contact = this.readings.get(path)?.contact;
		if (!contact) {
			if (this.joined.delete(path)) this.onContact(path, null);
			return;
		}
		const mentions = [...(this.mentions.get(path)?.values() ?? [])].flat();
		const whole = mentions.length ? withMentions(contact, mentions) : contact;
		this.joined.set(path, whole);
		this.onContact(path, whole);
	}
}
