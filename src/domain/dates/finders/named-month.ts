import { partsOf } from '../../day';
import { wholeMonth } from '../calendar';
import { closes, isCued, opensLine } from '../company';
import { readYear } from '../counts';
import { Small, type Relation } from '../date-words';
import { KIND } from '../lexicon';
import {
	isAny,
	isGlued,
	isMark,
	isSmall,
	meaningAt,
	relationBehind,
	someDays,
	type Finder,
	type Passage,
	type Reading,
} from '../reading';
import { nextSuchMonth } from '../roll';
import { ofYear } from '../of-year';

/** A month by its name, with its year or not: "December", "in March 2027", "next May". */
export const namedMonth: Finder = {
	name: 'month',
	figures: false,
	starts: ({ month, relation }) => isAny(month, relation),
	needs: KIND.month,
	within: 3,
	read: readMonth,
	examples: {
		'in December': '2026-12-01',
		'March 2027': '2027-03-01',
		'next May': '2027-05-01',
	},
};

function readMonth(passage: Passage, from: number, depth: number): Reading | null {
	const before = meaningAt(passage, from).relation;
	const at = before ? from + 1 : from;
	const { month } = meaningAt(passage, at);
	if (month === undefined || isSmall(passage, at, Small.weekMore)) return null;
	const behind = before ? undefined : relationBehind(passage, at + 1);
	const to = behind && meaningAt(passage, at + 2).unit === undefined ? at + 2 : at + 1;
	const relation = before ?? (to > at + 1 ? behind : undefined);
	if (relation && !monthMayBeRelated(passage, at, relation)) return null;
	if (relation) return relatedMonth(passage, to, month, relation);
	const dotted = isMark(passage, to, '.') && isGlued(passage, to) ? to + 1 : to;
	const year = readYear(passage, dotted);
	if (year) return someDays(year.to, wholeMonth(year.value, month), 'month', { yearGiven: true });
	const next = depth < 3 ? ofYear(passage, to, depth) : null;
	if (next)
		return someDays(next.to, wholeMonth(partsOf(next.span.start).year, month), 'month', { relative: true });
	if (
		!passage.prose &&
		meaningAt(passage, at).everyday &&
		!isCued(passage, at) &&
		!(opensLine(passage, at) && closes(passage, to))
	)
		return null;
	const found = nextSuchMonth(passage.reference, month);
	return someDays(to, wholeMonth(found.year, found.month), 'month', { weakness: 'month' });
}

/** "this may be": a month's name that is an everyday word needs its capital. */
function monthMayBeRelated(passage: Passage, at: number, relation: Relation): boolean {
	const name = passage.lexemes[at];
	if (relation === 'that' || relation === 'same') return false;
	if (!name?.meaning.everyday || passage.text[name.start] !== name.text[0]) return true;
	return !passage.prose && (relation !== 'this' || closes(passage, at + 1));
}

function relatedMonth(passage: Passage, to: number, month: number, relation: Relation): Reading {
	const { year, month: now } = partsOf(passage.reference);
	const ahead = month > now ? year : year + 1;
	const back = month < now ? year : year - 1;
	const years: Record<Relation, number> = {
		this: year,
		same: year,
		that: year,
		next: ahead,
		coming: ahead,
		following: ahead,
		'after next': ahead + 1,
		last: back,
		past: back,
		previous: back,
		'before last': back - 1,
	};
	return someDays(to, wholeMonth(years[relation], month), 'month', { relative: true });
}
