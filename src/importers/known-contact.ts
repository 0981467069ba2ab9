import type { Contact } from '../domain/contact';
import type { Note } from '../domain/note/note';
import { linkLabel, propertyTable, textsOf } from '../domain/note/properties';
import type { PropertyKey, Settings } from '../domain/settings';
import { profileOf } from './person';

/** Properties that an import fills; those that are none of ours are called so in every vault. */
export type FillKey =
	| Extract<
			PropertyKey,
			'relation' | 'networks' | 'connected' | 'company' | 'role' | 'linkedin' | 'email' | 'phone' | 'birthday'
	  >
	| 'aliases'
	| 'x'
	| 'facebook'
	| 'website';

/** A contact of the vault, as an import compares it. */
export interface KnownContact {
	readonly path: string;
	readonly contact: Contact;
	/** The texts of a property as the note has them; none where it is empty or absent. */
	readonly texts: (key: FillKey) => readonly string[];
	/** Its profiles, whatever properties they stand in. */
	readonly profiles: readonly string[];
}

/** A contact with what its note's properties hold. */
export function knownContact(
	note: Pick<Note, 'path' | 'properties' | 'text'>,
	contact: Contact,
	settings: Settings,
): KnownContact {
	const profiles = new Set<string>();
	for (const [key, value] of Object.entries(note.properties)) {
		const site = /^(?:x|twitter|facebook|linkedin)/i.exec(key)?.[0].toLowerCase().replace('twitter', 'x');
		for (const text of textsOf(value)) {
			const plain = linkLabel(text);
			const found = text.length > 4 && text.includes('.') ? (profileOf(text) ?? profileOf(plain)) : null;
			const handle =
				site && /^@?[\w-]+$/.test(plain) ? `${site}/${plain.replace('@', '').toLowerCase()}` : null;
			if (found ?? handle) profiles.add(found ?? handle ?? '');
		}
	}
	return {
		path: note.path,
		contact,
		profiles: [...profiles],
		texts: textsIn(note, settings),
	};
}

/** The texts of a note's properties, whatever the note calls them. */
export function textsIn(note: Pick<Note, 'properties' | 'text'>, settings: Settings): KnownContact['texts'] {
	const table = propertyTable(note, settings);
	return (key) => {
		if (key !== 'x' && key !== 'facebook' && key !== 'website') return textsOf(table.get(key)?.value);
		const found = Object.entries(note.properties).find(([name]) => name.toLowerCase() === key);
		return textsOf(found?.[1]);
	};
}

/**
 * Is this somebody one cares about: liked, of a relation, to be kept in touch with, or met before? Only of these is news
 * worth a follow-up. Who is let sit or gone is left in peace.
 */
export function isCaredFor({ liked, relation, cadenceDays, lastTouch, peace }: Contact): boolean {
	return peace === null && (liked || relation !== null || cadenceDays !== null || lastTouch !== null);
}
