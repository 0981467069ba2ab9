import { Small } from '../date-words';
import { plusDays, type Day } from '../../day';
import { movedBy, readLength } from '../lengths';
import { KIND } from '../lexicon';
import { isAny, isSmall, meaningAt, oneDay, type Finder, type Passage, type Reading } from '../reading';

/** Days named by where they stand to the written one: today, tomorrow, yesterday. */
export const namedDay: Finder = {
	name: 'named day',
	figures: false,
	starts: ({ day }) => isAny(day),
	needs: KIND.day,
	within: 3,
	read: readNamedDay,
	examples: {
		today: '2026-11-02',
		'tomorrow morning': '2026-11-03',
		'the day after tomorrow': '2026-11-04',
		'tomorrow week': '2026-11-10',
		'the day before yesterday': '2026-10-31',
	},
};

function readNamedDay(passage: Passage, at: number): Reading | null {
	const offset = meaningAt(passage, at).day;
	if (offset === undefined) return null;
	const day = plusDays(passage.reference, offset);
	return more(passage, at + 1, day) ?? oneDay(at + 1, day, { relative: true });
}

/** "tomorrow week", "today in two weeks". */
export function more(passage: Passage, at: number, day: Day): Reading | null {
	if (isSmall(passage, at, Small.weekMore) && passage.lexemes[at + 1]?.kind !== 'figure')
		return oneDay(at + 1, plusDays(day, 7), { relative: true });
	if (isSmall(passage, at, Small.fortnightMore)) return oneDay(at + 1, plusDays(day, 14), { relative: true });
	if (!isSmall(passage, at, Small.in)) return null;
	const length = readLength(passage, at + 1);
	const reached = length && !length.tooShort && !length.weekdays ? movedBy(day, length, 1) : null;
	return length && reached ? oneDay(length.to, reached, { relative: true }) : null;
}
