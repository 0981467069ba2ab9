/** One entry of a long list: rows of one kind are all of one height. */
export interface ListItem {
	/** Names the entry for as long as it is in the list. */
	readonly key: string;
	readonly kind: string;
}

/** So far from its old place an entry is looked for before all are. */
const few = 100;

/** Entries one beneath the other, and where each stands, in pixels from the top. */
export class Entries<T extends ListItem> {
	/** By key; made when somebody asks who is not found where they stood. */
	private indexes: Map<string, number> | null = null;
	/** One more at the end for the whole height. */
	private readonly tops: Float64Array;

	constructor(
		readonly items: readonly T[],
		heightOf: (item: T) => number,
	) {
		this.tops = new Float64Array(items.length + 1);
		let top = 0;
		let index = 0;
		for (const item of items) {
			top += heightOf(item);
			this.tops[++index] = top;
		}
	}

	get height(): number {
		return this.topOf(this.items.length);
	}

	/** `near`: where it is looked for first, as most entries have moved by a few places at most. */
	indexOf(key: string | null, near: number | null = null): number | undefined {
		if (key === null) return undefined;
		const found = this.indexes || near === null ? undefined : this.indexNear(key, near);
		if (found !== undefined) return found;
		if (!this.indexes) {
			this.indexes = new Map();
			for (const [index, item] of this.items.entries()) this.indexes.set(item.key, index);
		}
		return this.indexes.get(key);
	}

	private indexNear(key: string, near: number): number | undefined {
		for (let way = 0; way <= few; way++) {
			if (this.items[near + way]?.key === key) return near + way;
			if (this.items[near - way]?.key === key) return near - way;
		}
		return undefined;
	}

	topOf(index: number): number {
		return this.tops[index] ?? 0;
	}

	/** The entry that covers this pixel, by halving. */
	indexAt(pixel: number): number {
		let low = 0;
		let high = Math.max(0, this.items.length - 1);
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.topOf(middle) <= pixel) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** The pixels that others, made of these, must be scrolled so that what stood between the two stays in sight. */
	wayTo(others: Entries<T>, top: number, bottom: number): number {
		const first = this.indexAt(top);
		const ways = this.items.slice(first, this.indexAt(bottom) + 1).flatMap(({ key }, index) => {
			const now = others.indexOf(key, first + index);
			return now === undefined ? [] : [others.topOf(now) - this.topOf(first + index)];
		});
		// What moved the least: somebody who went elsewhere must not be followed.
		return ways.sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
	}
}

/** Is the entry still between the same neighbours? */
export function keptItsPlace<T extends ListItem>(key: string, before: Entries<T>, now: Entries<T>): boolean {
	const at = before.indexOf(key);
	const is = now.indexOf(key, at ?? null);
	if (at === undefined || is === undefined) return false;
	/** Where the next that is still there stands now, that way. */
	const neighbour = (step: 1 | -1): number | undefined => {
		for (let index = at + step; before.items[index]; index += step) {
			const place = now.indexOf(before.items[index]?.key ?? null, is + step);
			if (place !== undefined) return place;
		}
		return undefined;
	};
	return (neighbour(-1) ?? -1) < is && is < (neighbour(1) ?? Infinity);
}

/** Who takes the place of an entry: the next of its kind that is still there, else the next, else the one before. */
export function heirOf<T extends ListItem>(
	key: string | null,
	before: Entries<T>,
	now: Entries<T>,
): string | null {
	const at = before.indexOf(key) ?? 0;
	const { kind } = before.items[at] ?? {};
	let next: T | undefined;
	for (const item of before.items.slice(at)) {
		if (item.key === key || now.indexOf(item.key) === undefined) continue;
		next ??= item;
		if (item.kind === kind) return item.key;
	}
	let last = at - 1;
	while (last >= 0 && now.indexOf(before.items[last]?.key ?? null) === undefined) last--;
	return (next ?? before.items[last] ?? now.items[0])?.key ?? null;
}
