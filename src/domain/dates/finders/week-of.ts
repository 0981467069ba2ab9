import { Small } from '../date-words';
import { partsOf, plusDays } from '../../day';
import { isoWeek, weekOf } from '../calendar';
import { readCount, readYear } from '../counts';
import { KIND } from '../lexicon';
import {
	isAny,
	isGlued,
	isMark,
	isSmall,
	meaningAt,
	pastMark,
	pastSmall,
	someDays,
	type Finder,
	type Passage,
	type Reading,
} from '../reading';

/** A whole week by a day in it or by its number: "week of 7 December", "w/c 7 Dec", "week 47". */
export const weekOfDay: Finder = {
	name: 'week of a day',
	figures: false,
	starts: ({ unit, small }) => isAny(unit) || (small & (Small.weekOf | Small.weekNumber | Small.the)) !== 0,
	needs: KIND.unit,
	within: 3,
	read: readWeek,
	examples: {
		'week of 7 December': '2026-12-07',
		'w/c 9 Nov': '2026-11-09',
		'the weekend of the 14th': '2026-11-14',
		'week 47': '2026-11-16',
	},
};

function readWeek(passage: Passage, from: number, depth: number): Reading | null {
	const at = pastSmall(passage, from, Small.the);
	if (isSmall(passage, at, Small.weekOf)) {
		const day = passage.read(pastMark(passage, at + 1, ':'), depth + 1);
		if (day?.span && day.grain === 'day') {
			const { yearGiven, relative, leans } = day;
			return someDays(day.to, weekOf(day.span.start), 'week', { yearGiven, relative, leans });
		}
	}
	if (meaningAt(passage, at).unit === 'weekend' && isSmall(passage, at + 1, Small.of))
		return weekendOf(passage, at + 2, depth);
	if (!isSmall(passage, at, Small.weekNumber)) return null;
	const number = readCount(passage, pastMark(passage, at + 1, '.'));
	const figures = number && passage.lexemes[number.to - 1]?.kind === 'figure';
	if (!number || !figures || number.value < 1 || number.value > 53) return null;
	if (
		isMark(passage, number.to, '-–:/') &&
		isGlued(passage, number.to + 1) &&
		passage.lexemes[number.to + 1]?.kind === 'figure' &&
		passage.prose
	)
		return null;
	return numbered(passage, number.to, number.value);
}

/** "the weekend of 14 November". */
function weekendOf(passage: Passage, at: number, depth: number): Reading | null {
	const day = passage.read(at, depth + 1);
	if (!day?.span || day.grain !== 'day' || day.relative) return null;
	const { end } = weekOf(day.span.start);
	return someDays(day.to, { start: plusDays(end, -1), end }, 'week', { yearGiven: day.yearGiven });
}

function numbered(passage: Passage, to: number, week: number): Reading | null {
	const given = readYear(passage, pastMark(passage, to, '/'));
	const year = partsOf(passage.reference).year;
	if (given) {
		const span = isoWeek(given.value, week);
		return span && someDays(given.to, span, 'week', { yearGiven: true });
	}
	const years = [year - 1, year, year + 1].map((each) => isoWeek(each, week));
	const span = years.find(
		(each) => each && each.end >= plusDays(passage.reference, -6) && each.end >= passage.reference,
	);
	return span ? someDays(to, span, 'week') : null;
}
