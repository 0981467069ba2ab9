/** Which way round a note writes its numeric dates. */
export type DateOrder = 'day-first' | 'month-first';

const NUMERIC = /(?:^|[^\d/.-])(\d{1,2})([/.-])(\d{1,2})(\2(?:\d{4}|\d\d))?(?![\d/]|[.-]\d)/g;

/**
 * The order that a note's own numeric dates show: 25/12 can only be day first, 12/25 only month first; else the one in
 * which the days that open its lines go on in time. Null where they show none, or both alike.
 */
export function seenOrder(text: string): DateOrder | null {
	let dayFirst = 0;
	let monthFirst = 0;
	let pairs = 0;
	for (const [, first, separator, second, year] of text.matchAll(NUMERIC)) {
		// "2.14" and "4-13" may be figures and scores.
		if (separator !== '/' && year === undefined) continue;
		const [a, b] = [Number(first), Number(second)];
		if (a > 12 && a <= 31 && b >= 1 && b <= 12) dayFirst++;
		else if (b > 12 && b <= 31 && a >= 1 && a <= 12) monthFirst++;
		else pairs++;
	}
	if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
	return (dayFirst === 0 && pairs >= FEWEST ? orderOfLog(text) : null) ?? orderOfNames(text);
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const NAMED_FIRST = new RegExp(`^[^\\p{L}\\n]{0,9}${MONTH} \\d{1,2}\\b`, 'gimu');
const NAMED_LAST = new RegExp(`^[^\\p{L}\\n]{0,9}\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b`, 'gimu');

/** Who opens lines with "Nov 6" writes the month first in figures as well; who opens them with "6 Nov", the day. */
function orderOfNames(text: string): DateOrder | null {
	const [first, last] = [NAMED_FIRST, NAMED_LAST].map((pattern) => text.match(pattern)?.length ?? 0);
	if (first === last || (first && last)) return null;
	return first ? 'month-first' : 'day-first';
}

/** Two days are in order whichever way they are read. */
const FEWEST = 3;

/** Days in figures that open a line; with dots the day stands first everywhere. */
const OPENING =
	/^[\s>*_|#[(-]*(?:\p{L}{2,10}[.,]? )?(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d\d))?(?=[\s:,;)*|–—-]|$)/gmu;

/** A log goes up or down in time: the order with the fewer turns. Where no years stand, one turn may be that of the year. */
function orderOfLog(text: string): DateOrder | null {
	const opened = [...text.matchAll(OPENING)].map(([, a, , b, year]) => [a, b, year].map(Number));
	if (opened.length < FEWEST) return null;
	const turns = (dayAt: number): number => {
		const days = opened.map((one) => (one[2] || 0) * 400 + (one[1 - dayAt] ?? 0) * 31 + (one[dayAt] ?? 0));
		const steps = days.slice(1).map((day, i) => Math.sign(day - (days[i] ?? 0)));
		return Math.min(...[1, -1].map((way) => steps.filter((step) => step === way).length));
	};
	const [dayFirst, monthFirst] = [turns(0), turns(1)];
	if (dayFirst === monthFirst) return null;
	return dayFirst < monthFirst ? 'day-first' : 'month-first';
}
