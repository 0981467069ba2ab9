import { describe, expect, test } from 'vitest';
import {
	dayOf,
	daysBetween,
	partsOf,
	plusDays,
	plusMonths,
	readDay,
	weekdayOf,
	type Day,
} from '../../src/domain/day';

describe('days of the calendar', () => {
	test.each<[string, Day | null]>([
		['2026-11-02', '2026-11-02'],
		['2024-02-29', '2024-02-29'],
		['2026-02-29', null],
		['1900-02-29', null],
		['2026-02-31', null],
		['2026-13-01', null],
		['2026-1-1', null],
		['2026-11-02T10:00', null],
	])('%s → %s', (text, expected) => expect(readDay(text)).toBe(expected));

	test('years below a thousand keep four figures', () => expect(dayOf(90, 1, 2)).toBe('0090-01-02'));
});

test.each<[Day, number, Day]>([
	['2026-02-28', 1, '2026-03-01'],
	['2024-02-28', 1, '2024-02-29'],
	['2027-01-01', -1, '2026-12-31'],
	['2000-03-01', -1, '2000-02-29'],
	['2026-11-02', 365, '2027-11-02'],
	['1969-12-31', 1, '1970-01-01'],
	['0001-01-01', 730_119, '2000-01-01'],
])('%s plus %i days is %s', (day, count, expected) => expect(plusDays(day, count)).toBe(expected));

test.each<[Day, number, Day]>([
	['2026-01-31', 1, '2026-02-28'],
	['2026-03-31', 6, '2026-09-30'],
	['2026-01-15', -2, '2025-11-15'],
	['2024-02-29', 12, '2025-02-28'],
])('%s plus %i months is %s', (day, count, expected) => expect(plusMonths(day, count)).toBe(expected));

test('the days of four hundred years follow each other, with their weekdays', () => {
	let day: Day = '1800-01-01';
	let weekday = 3;
	for (let count = 0; count < 146_097; count++) {
		const next = plusDays(day, 1);
		const { year, month, day: date } = partsOf(next);
		if (next <= day || weekdayOf(day) !== weekday || dayOf(year, month, date) !== next)
			throw new Error(`${day} and ${next}`);
		day = next;
		weekday = (weekday % 7) + 1;
	}
	expect(day).toBe('2200-01-01');
	expect(daysBetween('1800-01-01', day)).toBe(146_097);
});
