import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day';
import { findDates } from '../../../src/domain/dates/find-dates';
import { writtenDay } from '../../../src/domain/dates/written-day';
import { english } from '../../../src/domain/languages/english';

const today: Day = '2026-11-22';

/** A date that opens a line, and the day on which the line was written; read on 22 November 2026. */
const OPENINGS: readonly (readonly [string, Day | null])[] = [
	['2026-11-18', '2026-11-18'],
	['18 Nov', '2026-11-18'],
	['Wed 18 Nov', '2026-11-18'],
	['24 Dec', '2025-12-24'],
	['Tues 3 March', '2026-03-03'],
	['Thursday 5 March', '2026-03-05'],
	['Wed 5 March', '2025-03-05'],
	['29 Feb', '2024-02-29'],
	['2027-01-05', null],
	['5 Dec 2026', null],
	['3 May 1989', null],
	['today', '2026-11-22'],
	['yesterday', '2026-11-21'],
	['Friday', '2026-11-20'],
	['22 Nov', '2026-11-22'],
];

test.each(OPENINGS)('%s → %s', (text, expected) => {
	const [found] = findDates(text, {
		reference: today,
		language: english,
		dayFirst: true,
		prose: true,
		anchor: null,
	});
	expect(found && writtenDay(found, today)).toBe(expected);
});
