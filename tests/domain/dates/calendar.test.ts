import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day';
import {
	easterOf,
	isoWeek,
	monthOf,
	nthWeekday,
	plusWorkdays,
	weekdayAfter,
	weekOf,
	wholeMonth,
} from '../../../src/domain/dates/calendar';
import { holidaysIn } from '../../../src/domain/dates/holidays';

test.each<[number, Day]>([
	[1818, '1818-03-22'],
	[1943, '1943-04-25'],
	[2024, '2024-03-31'],
	[2026, '2026-04-05'],
	[2027, '2027-03-28'],
	[2038, '2038-04-25'],
])('Easter %i is %s', (year, day) => expect(easterOf(year)).toBe(day));

test('weeks run from Monday to Sunday', () => {
	expect(weekOf('2026-11-08')).toEqual({ start: '2026-11-02', end: '2026-11-08' });
	expect(weekOf('2026-12-31', 1)).toEqual({ start: '2027-01-04', end: '2027-01-10' });
});

test('a weekday after a day is never that day', () =>
	expect(weekdayAfter('2026-11-06', 5)).toBe('2026-11-13'));

test('months before the first one of a year belong to the year before', () =>
	expect(monthOf('2026-01-15', -2)).toEqual({ start: '2025-11-01', end: '2025-11-30' }));

test('a month may have no fifth Sunday', () => {
	expect(nthWeekday(wholeMonth(2026, 11), 7, 5)).toBe('2026-11-29');
	expect(nthWeekday(wholeMonth(2026, 12), 7, 5)).toBeNull();
	expect(nthWeekday(wholeMonth(2026, 12), 5, -1)).toBe('2026-12-25');
});

test('working days leave weekends out, both ways', () => {
	expect(plusWorkdays('2026-11-06', 1)).toBe('2026-11-09');
	expect(plusWorkdays('2026-11-09', -2)).toBe('2026-11-05');
});

test('only some years have a week 53', () => {
	expect(isoWeek(2026, 53)).toEqual({ start: '2026-12-28', end: '2027-01-03' });
	expect(isoWeek(2027, 53)).toBeNull();
});

test.each<[string, string]>([
	['12-25', '2026-12-25'],
	['easter-47', '2026-02-17'],
	['11-thu-4+1', '2026-11-27'],
	['5-mon-last', '2026-05-25'],
	['advent', '2026-11-29'],
	['advent-11', '2026-11-18'],
	['advent+7', '2026-12-06'],
	['12-26!', '2026-12-28'],
	['12-19..1-3', '2026-12-19..2027-01-03'],
	['5-1 or 12-1', '2026-05-01, 2026-12-01'],
	['easter-21 / 5-sun-2', '2026-03-15'],
])('the holiday %s is %s', (rule, expected) => {
	const spans = holidaysIn(2026, rule, true).map(({ start, end }) =>
		start === end ? start : `${start}..${end}`,
	);
	expect(spans.join(', ')).toBe(expected);
});

test('a rule with two sides is read by the order of day and month', () =>
	expect(holidaysIn(2026, 'easter-21 / 5-sun-2', false)).toEqual([
		{ start: '2026-05-10', end: '2026-05-10' },
	]));
