import * as chrono from 'chrono-node';
import type { Day } from '../../src/domain/day';
import { readDay } from '../../src/domain/day';
import type { Item } from './follow-ups.mjs';

const READERS: Readonly<Record<string, Pick<typeof chrono, 'parse'>>> = {
	'en-GB': chrono.en.GB,
	'en-US': chrono.en,
	de: chrono.de,
	fr: chrono.fr,
	es: chrono.es,
	nl: chrono.nl,
	it: chrono.it,
	pt: chrono.pt,
};

/** What a tool does that asks chrono-node alone: every date of a note, read against today, that is not past. */
export function naiveItems(text: string, lang: string, today: Day): readonly Item[] {
	const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
	const noon = new Date(year, month - 1, day, 12);
	const reader = READERS[lang] ?? chrono.en.GB;
	return text.split('\n').flatMap((line, index) =>
		reader.parse(line, noon).flatMap(({ start, text: words }) => {
			const parts = [start.get('year'), start.get('month'), start.get('day')];
			const due = readDay(parts.map((part) => String(part).padStart(2, '0')).join('-'));
			return due !== null && due >= today ? [{ line: index + 1, due, text: words }] : [];
		}),
	);
}
