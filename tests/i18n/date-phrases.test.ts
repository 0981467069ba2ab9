import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/domain/dates/find-dates';
import { languages, languageOf } from '../../src/domain/languages/find-language';
import type { LanguageCode } from '../../src/domain/languages/language';
import { datePhrases, everyDatePhrase } from '../../src/i18n/date-phrases';

describe('completing words for days', () => {
	it.each<[string, LanguageCode, readonly string[]]>([
		['next tu', 'en', ['next Tuesday']],
		['Next TU', 'en', ['next Tuesday']],
		['next T', 'en', ['next Tuesday', 'next Thursday']],
		['tomo', 'en', ['tomorrow']],
		['in 3', 'en', ['in 3 days', 'in 3 weeks', 'in 3 months']],
		['in 12 w', 'en', ['in 12 weeks']],
		['nächsten di', 'de', ['nächsten Dienstag']],
		['volgende d', 'nl', ['volgende dinsdag', 'volgende donderdag']],
		// Whole words, or too little to go by: Enter is to make a new line.
		['next Tuesday', 'en', []],
		['sat', 'en', []],
		['in a', 'en', []],
		['next', 'en', []],
		['next ', 'en', []],
		['t', 'en', []],
		['nobody', 'en', []],
	])('%s (%s)', (typed, language, expected) => {
		expect(datePhrases(typed, language)).toEqual(expected);
	});

	it('offers only what the reader understands', () => {
		const unread = languages.flatMap(({ code }) =>
			everyDatePhrase(code, '3').filter(
				(phrase) =>
					!findDates(phrase, {
						reference: '2026-11-22',
						language: languageOf(code),
						dayFirst: true,
						prose: false,
						anchor: null,
					}).length,
			),
		);
		expect(unread).toEqual([]);
	});
});
