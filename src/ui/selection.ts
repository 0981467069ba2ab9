/** The entries that were chosen to be acted on together, by key. */
export interface Selection {
	readonly keys: ReadonlySet<string>;
	/** The entry from which a stretch is counted; null where none was chosen by itself. */
	readonly anchor: string | null;
}

export const nothingSelected: Selection = { keys: new Set(), anchor: null };

/** Chosen, or no more. */
export function toggled({ keys }: Selection, key: string): Selection {
	const others = [...keys].filter((other) => other !== key);
	return { keys: new Set(keys.has(key) ? others : [...others, key]), anchor: key };
}

/** All from the anchor to this entry, and nothing else. */
export function stretched(selection: Selection, key: string, order: readonly string[]): Selection {
	const from = order.indexOf(selection.anchor ?? key);
	const to = order.indexOf(key);
	if (from < 0) return { keys: new Set([key]), anchor: key };
	const keys = order.slice(Math.min(from, to), Math.max(from, to) + 1);
	return { keys: new Set(keys), anchor: order[from] ?? null };
}

/** Without those that are not shown any more: nobody is acted on unseen. */
export function stillShown(selection: Selection, order: readonly string[]): Selection {
	if (!selection.keys.size) return selection;
	const keys = new Set(order.filter((key) => selection.keys.has(key)));
	return keys.size === selection.keys.size ? selection : { ...selection, keys };
}
