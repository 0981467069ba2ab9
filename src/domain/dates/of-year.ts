import { Small } from './date-words';
import type { Span } from './calendar';
import { meaningAt, pastSmall, type Passage } from './reading';

/** "… next year", "… of this year". */
export function ofYear(passage: Passage, from: number, depth: number): { to: number; span: Span } | null {
	const at = pastSmall(passage, from, Small.of);
	const { relation } = meaningAt(passage, pastSmall(passage, at, Small.the));
	const unitFirst = meaningAt(passage, pastSmall(passage, at, Small.the)).unit === 'year';
	if (!relation && !unitFirst) return null;
	const year = passage.read(at, depth + 1);
	return year?.span && year.grain === 'year' ? { to: year.to, span: year.span } : null;
}
