/** One entry of a long list: rows of one kind are all of one height. */
export interface ListItem {
	/** Names the entry for as long as it is in the list. */
	readonly key: string;
	readonly kind: string;
}

/** Entries in their order. Those of a long list are made when they are asked for. */
export interface ListItems<T extends ListItem> {
	readonly length: number;
	at(index: number): T | undefined;
	/** The key of an entry that need not be made for it. */
	keyAt(index: number): string | undefined;
	/** So many entries are of one kind, so many behind them of another; there may be none. */
	readonly runs: readonly number[];
}

/** Entries that are all there. */
export class AllItems<T extends ListItem> implements ListItems<T> {
	constructor(private readonly all: readonly T[]) {}

	get length(): number {
		return this.all.length;
	}

	at(index: number): T | undefined {
		return this.all[index];
	}

	keyAt(index: number): string | undefined {
		return this.all[index]?.key;
	}

	get runs(): readonly number[] {
		const starts = this.all.flatMap(({ kind }, at) => (kind === this.all[at - 1]?.kind ? [] : [at]));
		return starts.map((start, at) => (starts[at + 1] ?? this.length) - start);
	}
}

/** Makes all entries, one after the other. */
export function* each<T extends ListItem>(items: ListItems<T>): Generator<T> {
	for (let index = 0; index < items.length; index++) {
		const item = items.at(index);
		if (item) yield item;
	}
}

/** The last of a list for which this is so, as it is for all before it, by halving. */
export function lastWhere<T>(list: readonly T[], isSo: (one: T) => boolean): T | undefined {
	let low = -1;
	let high = list.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		const one = list[middle];
		if (one !== undefined && isSo(one)) low = middle;
		else high = middle - 1;
	}
	return list[low];
}

/** So far from its old place an entry is looked for before all are. */
const few = 100;

/** Entries one beneath the other, and where each stands, in pixels from the top. */
export class Entries<T extends ListItem> {
	/** By key; made when somebody asks who is not found where they stood. */
	private indexes: Map<string, number> | null = null;
	/** Where each run of entries of one height begins; one more at the end, for all that is behind. */
	private readonly runs: readonly { readonly index: number; readonly top: number; readonly height: number }[];

	constructor(
		readonly items: ListItems<T>,
		heightOf: (item: T) => number,
	) {
		let [index, top] = [0, 0];
		const runs = items.runs.map((count) => {
			const item = items.at(index);
			const run = { index, top, height: item ? heightOf(item) : 0 };
			index += count;
			top += count * run.height;
			return run;
		});
		this.runs = [...runs, { index, top, height: 0 }];
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
			for (let index = 0; index < this.items.length; index++)
				this.indexes.set(this.items.keyAt(index) ?? '', index);
		}
		return this.indexes.get(key);
	}

	private indexNear(key: string, near: number): number | undefined {
		for (let way = 0; way <= few; way++) {
			if (this.items.keyAt(near + way) === key) return near + way;
			if (this.items.keyAt(near - way) === key) return near - way;
		}
		return undefined;
	}

	topOf(index: number): number {
		const run = lastWhere(this.runs, (one) => one.index <= index);
		return run ? run.top + (index - run.index) * run.height : 0;
	}

	/** The entry that covers this pixel. */
	indexAt(pixel: number): number {
		const run = lastWhere(this.runs, ({ top }) => top <= pixel);
		const index = run ? run.index + (run.height && Math.floor((pixel - run.top) / run.height)) : 0;
		return Math.max(0, Math.min(index, this.items.length - 1));
	}

	/** The pixels that others, made of these, must be scrolled so that what stood between the two stays in sight. */
	wayTo(others: Entries<T>, top: number, bottom: number): number {
		const first = this.indexAt(top);
		const last = this.indexAt(bottom);
		const ways: number[] = [];
		for (let index = first; index <= last; index++) {
			const now = others.indexOf(this.items.keyAt(index) ?? null, index);
			if (now !== undefined) ways.push(others.topOf(now) - this.topOf(index));
		}
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
		for (let index = at + step; index >= 0 && index < before.items.length; index += step) {
			const place = now.indexOf(before.items.keyAt(index) ?? null, is + step);
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
	const { kind } = before.items.at(at) ?? {};
	let next: string | undefined;
	for (let index = at; index < before.items.length; index++) {
		const other = before.items.keyAt(index) ?? null;
		if (other === null || other === key || now.indexOf(other) === undefined) continue;
		next ??= other;
		if (before.items.at(index)?.kind === kind) return other;
	}
	let last = at - 1;
	while (last >= 0 && now.indexOf(before.items.keyAt(last) ?? null) === undefined) last--;
	return next ?? before.items.keyAt(last) ?? now.items.keyAt(0) ?? null;
}
