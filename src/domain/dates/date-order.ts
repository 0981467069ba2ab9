/** Which way round a note writes its numeric dates. */
export type DateOrder = 'day-first' | 'month-first';

const NUMERIC = /(?:^|[^\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(?:\d{4}|\d\d))?(?![\d/]|[.-]\d)/g;

/** The order that a note's own numeric dates show: 25/12 can only be day first, 12/25 only month first. Null where they show none, or both alike. */
export function seenOrder(text: string): DateOrder | null {
	let dayFirst = 0;
	let monthFirst = 0;
	for (const [, first, separator, second] of text.matchAll(NUMERIC)) {
		const [a, b] = [Number(first), Number(second)];
		if (separator !== '/') continue;
		if (a > 12 && a <= 31 && b >= 1 && b <= 12) dayFirst++;
		if (b > 12 && b <= 31 && a >= 1 && a <= 12) monthFirst++;
	}
	if (dayFirst === monthFirst) return null;
	return dayFirst > monthFirst ? 'day-first' : 'month-first';
}
