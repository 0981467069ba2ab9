import { plusDays, type Day } from '../domain/day';
import type { WrittenWords } from '../domain/edit/written-words';
import { folded } from '../domain/folded';
import type { Facts } from './import-memory';
import type { Fill } from './imported-values';
import { inert } from './inert-text';
import { isCaredFor, type KnownContact } from './known-contact';
import type { ImportedPerson } from './person';

/** Days within which one says well done. */
const WELL_DONE_DAYS = 7;

/** A line for the log of a note. */
export interface Entry {
	readonly day: Day;
	/** Its words, in the language of the note. */
	readonly tell: (words: WrittenWords) => string;
}

/** Another job, another address: told in the words of the note. */
export function newsOf(
	one: ImportedPerson,
	known: KnownContact,
	fills: readonly Fill[],
	{ facts, today }: { readonly facts: Facts; readonly today: Day },
): readonly Entry[] {
	const text = (key: 'company' | 'role'): string | null => known.texts(key)[0] ?? null;
	const old = { company: known.contact.company, role: text('role') };
	const isOther = (key: 'company' | 'role'): boolean => {
		const now = one[key];
		const then = old[key];
		return now !== null && then !== null && !facts.has(one.id, key, now) && folded(now) !== folded(then);
	};
	const entries: Entry[] = [];
	const isElsewhere = isOther('company');
	if (isElsewhere || isOther('role')) {
		const isWished = isCaredFor(known.contact);
		entries.push({
			day: today,
			tell(words) {
				const was = job(isElsewhere ? old : { ...old, company: null }, words);
				const told = `${words.now} ${job(one, words)}, ${words.was} ${was}.`;
				return isWished
					? `${told} ${words.wellDone.replace('{day}', plusDays(today, WELL_DONE_DAYS))}`
					: told;
			},
		});
	}
	for (const { key, value, adds } of fills)
		if (key === 'email' && adds) entries.push({ day: today, tell: ({ newEmail }) => `${newEmail} ${value}` });
	return entries;
}

function job({ role, company }: Pick<ImportedPerson, 'role' | 'company'>, { at }: WrittenWords): string {
	return inert(
		[role, company === null ? null : `${at} ${company}`].filter((part) => part !== null).join(' '),
	);
}

export function messageEntry(one: ImportedPerson): readonly Entry[] {
	const day = one.lastMessage;
	return day === null ? [] : [{ day, tell: ({ message }) => withNetwork(one, message) }];
}

export function withNetwork({ networks }: ImportedPerson, text: string): string {
	return networks[0] === undefined ? text : `${networks[0]}: ${text}`;
}

export function datedNotes({ notes }: Pick<ImportedPerson, 'notes'>): readonly Entry[] {
	return notes.flatMap(({ day, text }) =>
		day === null ? [] : [{ day, tell: () => inert(text.replace(/\s+/g, ' ').trim()) }],
	);
}

export function undatedNotes({ notes }: Pick<ImportedPerson, 'notes'>): readonly string[] {
	return notes.flatMap(({ day, text }) =>
		day === null
			? [
					text
						.trim()
						.split(/\r\n?|\n/)
						.map(inert)
						.join('\n'),
				]
			: [],
	);
}

export function inOrder(entries: readonly Entry[]): readonly Entry[] {
	return [...entries].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
