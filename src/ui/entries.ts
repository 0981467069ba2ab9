/** One entry of a long list: rows of one kind are all of one height. */
export interface ListItem {
	/** Names the entry for as long as it is in the list. */
	readonly key: string;
	readonly kind: string;
}

/** Entries one beneath the other, and where each stands, in pixels from the top. */
export class Entries<T extends ListItem> {
	private readonly indexes = new Map<string, number>();
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
			this.indexes.set(item.key, index);
			top += heightOf(item);
			this.tops[++index] = top;
		}
	}

	get height(): number {
		return this.topOf(this.items.length);
	}

	indexOf(key: string | null): number | undefined {
		return key === null ? undefined : this.indexes.get(key);
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
			const now = others.indexOf(key);
			return now === undefined ? [] : [others.topOf(now) - this.topOf(first + index)];
		});
		// What moved the least: somebody who went elsewhere must not be followed.
		return ways.sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
	}
}

/** Is the entry still between the same neighbours? */
export function keptItsPlace<T extends ListItem>(key: string, before: Entries<T>, now: Entries<T>): boolean {
	const [at, is] = [before.indexOf(key), now.indexOf(key)];
	if (at === undefined || is === undefined) return false;
	const placeOf = (near: readonly T[]): number | undefined =>
		now.indexOf(near.find((item) => item.key !== key && now.indexOf(item.key) !== undefined)?.key ?? null);
	return (
		(placeOf(before.items.slice(0, at).reverse()) ?? -1) < is &&
		is < (placeOf(before.items.slice(at)) ?? Infinity)
	);
}

/** Who takes the place of an entry: the next of its kind that is still there, else the next, else the one before. */
export function heirOf<T extends ListItem>(
	key: string | null,
	before: Entries<T>,
	now: Entries<T>,
): string | null {
	const at = before.indexOf(key) ?? 0;
	const remains = (item: T): boolean => item.key !== key && now.indexOf(item.key) !== undefined;
	const next = before.items.slice(at).filter(remains);
	const heir =
		next.find(({ kind }) => kind === before.items[at]?.kind) ??
		next[0] ??
		before.items.slice(0, at).reverse().find(remains) ??
		now.items[0];
	return heir?.key ?? null;
}
