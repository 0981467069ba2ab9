import type { WrittenWords } from '../domain/edit/written-words';
import type { Entry } from './import-entries';
import type { Fill } from './imported-values';
import type { ImportedPerson } from './person';

/** One person, and what is to become of their note. */
export interface PlannedPerson {
	readonly person: ImportedPerson;
	readonly action: 'create' | 'update' | 'same' | 'unclear';
	/** The note's path; where it is not clear whose note it is, one that it may be. */
	readonly path: string;
	/** Paths of all notes that it may be, where that is not clear; once the user said it, the one that it is. */
	readonly doubtful: readonly string[];
	readonly fills: readonly Fill[];
	readonly entries: readonly Entry[];
	/** Text that goes above the log, as no day is told. */
	readonly notes: readonly string[];
	/** What is to be done once the user said whose note it is; null where that is clear. */
	readonly answers: Answers | null;
}

/** One of the notes that it may be is theirs, or they get one of their own. */
export interface Answers {
	readonly same: (path: string) => PlannedPerson | null;
	readonly other: () => PlannedPerson;
}

/** What most people have nothing of. */
export const nothing = { doubtful: [], fills: [], entries: [], notes: [], answers: null } as const;

/** What becomes of a note, in words: "company: Globex (was Acme)", "2026-11-22 Now at Globex, was at Acme." */
export function changesOf({ fills, entries, notes }: PlannedPerson, words: WrittenWords): readonly string[] {
	return [
		...fills.map(({ key, value, was }) => `${key}: ${value}${was === null ? '' : ` (${words.was} ${was})`}`),
		...entries.map(({ day, tell }) => `${day} ${tell(words)}`),
		...notes,
	];
}
