import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day';
import { findDates } from '../../../src/domain/dates/find-dates';
import type { DateContext, FoundDate } from '../../../src/domain/dates/found-date';
import { english } from '../../../src/domain/languages/english';
import { french } from '../../../src/domain/languages/french';

const context: DateContext = {
	reference: '2026-11-02',
	language: english,
	dayFirst: true,
	prose: true,
	anchor: null,
};
const find = (text: string, more: Partial<DateContext> = {}): readonly FoundDate[] =>
	findDates(text, { ...context, ...more });

test('a found date tells its place, words, bound, grain and how it was given', () => {
	expect(find('Send it by Thurs 5 Nov 2026, please')).toEqual([
		{
			index: 11,
			text: 'Thurs 5 Nov 2026',
			start: '2026-11-05',
			end: '2026-11-05',
			bound: 'by',
			grain: 'day',
			yearGiven: true,
			weekday: 4,
			relative: false,
			leans: false,
			finder: 'calendar day',
		},
	]);
});

test.each<[string, string, number]>([
	['😀😀 ring her tomorrow', 'tomorrow', 14],
	['na\u00efve ring tomorrow', 'tomorrow', 11],
	['nai\u0308ve ring tomorrow', 'tomorrow', 12],
	['\u00a0\u00a0tomorrow', 'tomorrow', 2],
])('the place counts in UTF-16 units: %s', (text, words, index) => {
	const [found] = find(text);
	expect([found?.text, found?.index]).toEqual([words, index]);
	expect(text.slice(index, index + words.length)).toBe(words);
});

test('letters and their marks may be composed or not', () => {
	const decomposed = 'le 2 fe\u0301vrier';
	expect(find(decomposed, { language: french })[0]?.start).toBe('2027-02-02');
});

describe('dates that lean on one named before', () => {
	test.each<[string, string]>([
		["His operation is on 2 December, I'll drive her the day after", '2026-12-02, 2026-12-03'],
		['Party on Sat 14 Nov, tidy up on the Monday', '2026-11-14, 2026-11-16'],
		['Exam on 9 Dec, ring him the same day', '2026-12-09, 2026-12-09'],
		['Back on 20 Nov; call two weeks later', '2026-11-20, 2026-12-04'],
	])('%s → %s', (text, expected) => {
		const found = find(text);
		expect(found.map(({ start }) => start).join(', ')).toBe(expected);
		expect(found.at(-1)?.leans).toBe(true);
	});

	test('the date may stand in the text before', () => {
		const anchor: Day = '2026-12-02';
		expect(find('drop it round on the Friday', { anchor })[0]).toMatchObject({
			start: '2026-12-04',
			leans: true,
		});
		expect(find('the week after', { anchor })[0]).toMatchObject({ start: '2026-12-07', end: '2026-12-13' });
		expect(find('drop it round on the Friday')).toEqual([]);
	});
});

test('day and month stand in the order that is asked for, unless only the other can be', () => {
	expect(find('by 4/12', { dayFirst: true })[0]?.start).toBe('2026-12-04');
	expect(find('by 4/12', { dayFirst: false })[0]?.start).toBe('2027-04-12');
	expect(find('by 25/12', { dayFirst: false })[0]?.start).toBe('2026-12-25');
});

test('what is asked of a field is read with a liberal eye, prose with caution', () => {
	for (const text of ['the 15th', '3/4', 'march', 'second Sunday']) {
		expect([text, find(text, { prose: false }).length]).toEqual([text, 1]);
		expect([text, find(`well, ${text} of it`, { prose: true }).length]).toEqual([text, 0]);
	}
});

/** Whatever a line holds, it is read once through: none of these may hang. */
test('the year nought, in words, is none', () => {
	expect(find('January zero thousand', { prose: false }).map(({ start }) => start)).toEqual(['2027-01-01']);
});

test('what stands behind 10,000 characters of one line is not read', () => {
	const [first, ...more] = find(`by Friday ${'and so on '.repeat(1000)} by Monday`);
	expect([first?.text, more]).toEqual(['Friday', []]);
});

describe('lines made to take long', () => {
	const pieces = [
		'2 weeks after ',
		'2 days 2 days ',
		'the day after ',
		'end of the end of ',
		'last day of ',
		'monday to ',
		'1/2 ',
		'1-',
		'9 ',
		'easter in ',
		'twenty ',
		'[[',
		'`',
		'](',
		'a@',
		'\u00a0',
		'é',
		'every ',
	];
	test.each(pieces)(
		'%j',
		(piece) => {
			const text = `2026-11-05 ${piece.repeat(Math.ceil(100_000 / piece.length))}`;
			for (const prose of [true, false]) {
				const found = find(text, { prose });
				for (const { index, text: words } of found) expect(text.startsWith(words, index)).toBe(true);
			}
		},
		20_000,
	);
});
