import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day';
import { FINDERS, findDates } from '../../../src/domain/dates/find-dates';
import { english } from '../../../src/domain/languages/english';

const reference: Day = '2026-11-02';

describe.each(FINDERS)('$name', ({ examples }) => {
	test.each(Object.entries(examples))('%s → %s', (text, expected) => {
		const found = findDates(text, {
			reference,
			language: english,
			dayFirst: true,
			prose: false,
			anchor: null,
		});
		expect(found.at(-1)?.start ?? null).toBe(expected);
	});
});
