import { freeNotePath, noteFileName } from '../domain/edit/note-file-name';

/** Where new notes go. */
export interface NotePlace {
	/** Empty = the vault's top. */
	readonly folder: string;
	/** Is there a file of this path, whatever its case? */
	readonly isTaken: (path: string) => boolean;
}

/** Paths of notes that are to be made: each is free, and no two are the same. */
export class FreePaths {
	/** How many have a name, in small letters. */
	private readonly namesakes = new Map<string, number>();
	/** In small letters. */
	private readonly given = new Set<string>();

	constructor(private readonly place: NotePlace) {}

	next(name: string): string {
		const { folder, isTaken } = this.place;
		const base = noteFileName(name);
		const key = base.toLowerCase();
		// Of a thousand namesakes each begins where the last ended.
		let count = this.namesakes.get(key) ?? 0;
		for (;;) {
			const path = numbered(folder, base, count++);
			const small = path.toLowerCase();
			if (isTaken(path) || this.given.has(small)) continue;
			this.namesakes.set(key, count);
			this.given.add(small);
			return path;
		}
	}
}

/** "Ann.md", "Ann 2.md", … */
function numbered(folder: string, base: string, count: number): string {
	return freeNotePath(folder, count === 0 ? base : `${base} ${count + 1}`, () => false);
}
