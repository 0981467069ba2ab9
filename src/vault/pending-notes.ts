/** That one note is to be read: a thing of its own each time that it is said. */
export interface Asked {
	readonly path: string;
}

/**
 * The notes still to be read, in the order in which that was said. A text that is being fetched belongs to one asking:
 * where the note has changed meanwhile and was asked for anew, it may be the older text.
 */
export class PendingNotes {
	private readonly asked = new Map<string, Asked>();

	get size(): number {
		return this.asked.size;
	}

	add(path: string): void {
		this.asked.set(path, { path });
	}

	delete(path: string): void {
		this.asked.delete(path);
	}

	clear(): void {
		this.asked.clear();
	}

	/** So many of the first; they stay until they are settled. */
	first(count: number): readonly Asked[] {
		const first: Asked[] = [];
		for (const one of this.asked.values()) {
			if (first.length >= count) break;
			first.push(one);
		}
		return first;
	}

	/** Takes it out; false where it is not asked for any more, or anew. */
	settle(one: Asked): boolean {
		return this.asked.get(one.path) === one && this.asked.delete(one.path);
	}
}
