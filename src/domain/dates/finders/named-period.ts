import { Small } from '../date-words';
import { partsOf } from '../../day';
import { wholeMonth, wholeQuarter, wholeYear, type Span } from '../calendar';
import { closes, goesOn, isCued, opensLine } from '../company';
import { readBareYear, readCount, readOrdinal, readYear } from '../counts';
import { KIND } from '../lexicon';
import {
	isAny,
	isGlued,
	isMark,
	isSmall,
	meaningAt,
	pastMark,
	pastSmall,
	relationBehind,
	someDays,
	type Finder,
	type Passage,
	type Reading,
} from '../reading';
import { ofYear } from '../of-year';
import { STEPS } from './period';

/** A year or quarter by its number, or a season: "Q1 2027", "the third quarter", "in 2027", "next spring". */
export const namedPeriod: Finder = {
	name: 'quarter, season or year',
	figures: true,
	starts: ({ number, ordinal, season, relation, small }) =>
		isAny(number, ordinal, season, relation) || (small & (Small.quarterMark | Small.the)) !== 0,
	needs: KIND.season | KIND.unit | KIND.figure,
	within: 5,
	read: readNamedPeriod,
	examples: {
		'Q1 2027': '2027-01-01',
		'4th quarter 2026': '2026-10-01',
		'in 2027': '2027-01-01',
		'next spring': '2027-03-01',
	},
};

function readNamedPeriod(passage: Passage, from: number, depth: number): Reading | null {
	return (
		readQuarter(passage, from, depth) ?? readSeason(passage, from, depth) ?? readYearAlone(passage, from)
	);
}

function readQuarter(passage: Passage, from: number, depth: number): Reading | null {
	const at = pastSmall(passage, from, Small.the);
	const marked = isSmall(passage, at, Small.quarterMark);
	const ordinal = marked ? readCount(passage, pastMark(passage, at + 1, '-')) : readOrdinal(passage, at);
	if (!ordinal || ordinal.value < 1 || ordinal.value > 4) return null;
	if (marked && !isGlued(passage, at + 1) && passage.prose) return null;
	if (!marked && meaningAt(passage, ordinal.to).unit !== 'quarter') return null;
	const to = marked ? ordinal.to : ordinal.to + 1;
	const dashed = pastMark(passage, to, '/-');
	const year = readYear(passage, dashed);
	const next = year ? null : ofYear(passage, to, depth);
	if (year) return someDays(year.to, wholeQuarter(year.value, ordinal.value), 'quarter', { yearGiven: true });
	if (next) {
		const given = partsOf(next.span.start).year;
		return someDays(next.to, wholeQuarter(given, ordinal.value), 'quarter', { relative: true });
	}
	const now = partsOf(passage.reference);
	const over = Math.ceil(now.month / 3) > ordinal.value;
	return someDays(to, wholeQuarter(over ? now.year + 1 : now.year, ordinal.value), 'quarter');
}

function readSeason(passage: Passage, from: number, depth: number): Reading | null {
	const the = isSmall(passage, from, Small.the);
	const start = the ? from + 1 : from;
	const before = meaningAt(passage, start).relation;
	const at = before ? start + 1 : start;
	const { season } = meaningAt(passage, at);
	if (season === undefined) return null;
	const behind = before ? undefined : relationBehind(passage, at + 1);
	const to = behind && meaningAt(passage, at + 2).unit === undefined ? at + 2 : at + 1;
	const relation = before ?? (to > at + 1 ? behind : undefined);
	// "those that fall under"
	if (
		passage.prose &&
		meaningAt(passage, at).everyday &&
		(relation === 'that' || relation === 'same') &&
		!closes(passage, to)
	)
		return null;
	const year = relation ? null : (readYear(passage, to)?.value ?? null);
	const next = relation || year !== null ? null : ofYear(passage, to, depth);
	const { reference } = passage;
	const now = partsOf(reference).year;
	const seasonIn = (of: number): Span => ({
		start: wholeMonth(of, season * 3).start,
		end: season === 4 ? wholeMonth(of + 1, 2).end : wholeMonth(of, season * 3 + 2).end,
	});
	if (year !== null)
		return someDays(readYear(passage, to)?.to ?? to, seasonIn(year), 'season', { yearGiven: true });
	if (next) return someDays(next.to, seasonIn(partsOf(next.span.start).year), 'season', { relative: true });
	const candidates = [now - 2, now - 1, now, now + 1, now + 2].map(seasonIn);
	const running = candidates.findIndex((span) => span.end >= reference);
	const started = (candidates[running]?.start ?? reference) <= reference;
	const step = relation ? STEPS[relation] : 0;
	const place = step > 0 ? running + (started ? 1 : 0) + step - 1 : running + step;
	const span = candidates[place];
	return span
		? someDays(to, span, 'season', { relative: relation !== undefined, weakness: relation ? null : 'season' })
		: null;
}

function readYearAlone(passage: Passage, at: number): Reading | null {
	const lexeme = passage.lexemes[at];
	if (
		lexeme?.kind !== 'figure' ||
		lexeme.text.length !== 4 ||
		(isGlued(passage, at) && !isMark(passage, at - 1, '('))
	)
		return null;
	const year = readBareYear(passage, at);
	if (!year || year.value < 1900 || year.value > 2100) return null;
	if (!isCued(passage, at) && !(opensLine(passage, at) && goesOn(passage, year.to))) return null;
	return someDays(year.to, wholeYear(year.value), 'year', { yearGiven: true, weakness: 'year' });
}
