import { describe, expect, it } from 'vitest';
import { laterDayIn } from '../../../src/domain/edit/spoken-day';
import { languageOf } from '../../../src/domain/languages/find-language';

describe('the day to which something is put off', () => {
	it.each<[string, string | null]>([
		['tomorrow', '2026-11-23'],
		['in 10 days', '2026-12-02'],
		['next week', '2026-11-23'],
		['next month', '2026-12-01'],
		['after Christmas', '2026-12-26'],
		// What goes on already is put off to its end.
		['this month', '2026-11-30'],
		['soonish', null],
		['yesterday', null],
	])('%s', (words, day) => {
		const today = '2026-11-22';
		expect(laterDayIn(words, { today, languages: [languageOf('en')], dayFirst: true })).toBe(day);
	});
});
