import { expect, test } from 'vitest';
import { dueRange } from '../../../src/domain/dates/due-range';
import { findDates } from '../../../src/domain/dates/find-dates';
import { english } from '../../../src/domain/languages/english';

/** When a promise shows and when it is due, made on Monday 2 November 2026. */
const PROMISES: readonly (readonly [string, string, string])[] = [
	['on Friday', '2026-11-06', '2026-11-06'],
	['by Friday', '2026-11-06', '2026-11-06'],
	['before Friday', '2026-11-05', '2026-11-05'],
	['by next week', '2026-11-15', '2026-11-15'],
	['next week', '2026-11-09', '2026-11-15'],
	['before Christmas', '2026-12-24', '2026-12-24'],
	['by Christmas', '2026-12-25', '2026-12-25'],
	['after Christmas', '2026-12-26', '2027-01-01'],
	['after the 5th', '2026-11-06', '2026-11-06'],
	['before Advent', '2026-11-28', '2026-11-28'],
	['week of 7 December', '2026-12-07', '2026-12-13'],
	['in the new year', '2027-01-01', '2027-01-31'],
	['by the end of the month', '2026-11-30', '2026-11-30'],
	['after the summer', '2027-09-01', '2027-09-07'],
	['within two weeks', '2026-11-16', '2026-11-16'],
	['from 3 to 17 December', '2026-12-03', '2026-12-17'],
];

test.each(PROMISES)('%s: from %s, due %s', (text, from, due) => {
	const [found] = findDates(text, {
		reference: '2026-11-02',
		language: english,
		dayFirst: true,
		prose: true,
		anchor: null,
	});
	expect(found && dueRange(found)).toEqual({ from, due });
});
