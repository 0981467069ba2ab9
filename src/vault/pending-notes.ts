/** That one note is to be read: a thing of its own each time that it is said. */
export interface Asked {
	readonly path: string;
}

/**
 * The notes still to be read, in the order in which that was said. A text that is being fetched belongs to one asking:
 * where the note has changed meanwhile and was asked for anew, it may be the older text.
 */
export class PendingNotes {
	private readonly urgent = new Map<string, Asked>();
	private readonly others = new Map<string, Asked>();
	private readonly all = [this.urgent, this.others];

	get size(): number {
		return this.urgent.size + this.others.size;
	}

	/** `urgent`: before all that are not. */
	add(path: string, urgent = this.urgent.has(path)): void {
		this.delete(path);
		(urgent ? this.urgent : this.others).set(path, { path });
	}

	delete(path: string): void {
		for (const asked of this.all) asked.delete(path);
	}

	/** So many of the first; they stay until they are settled. */
	first(count: number): readonly Asked[] {
		const first: Asked[] = [];
		for (const asked of this.all)
			for (const one of asked.values()) if (first.push(one) === count) return first;
		return first;
	}

	/** Takes it out; false where it is not asked for any more, or anew. */
	settle(one: Asked): boolean {
		return this.all.some((asked) => asked.get(one.path) === one && asked.delete(one.path));
	}
}
