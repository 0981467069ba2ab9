/** One stretch of a text and what comes in its place. */
export interface Replacement {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** The smallest single stretch whose replacement makes one text the other. */
export function differenceOf(before: string, after: string): Replacement {
	const most = Math.min(before.length, after.length);
	let head = 0;
	while (head < most && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

/** Two changes of the same text in one, when they do not touch; else null. */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
	if (mine === theirs) return mine;
	const [a, b] = [differenceOf(base, mine), differenceOf(base, theirs)];
	const [first, second] = a.from <= b.from ? [a, b] : [b, a];
	if (first.to >= second.from) return null;
	return (
		base.slice(0, first.from) +
		first.insert +
		base.slice(first.to, second.from) +
		second.insert +
		base.slice(second.to)
	);
}
