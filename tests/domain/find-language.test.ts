import { expect, it } from 'vitest';
import { findLanguage, languageOf } from '../../src/domain/languages/find-language';
import type { LanguageCode } from '../../src/domain/languages/language';

it.each<[LanguageCode, LanguageCode, string]>([
	// "Met" and "week" are common Dutch words, "am" and "also" German ones, "me" and "no" Spanish, "do" Portuguese.
	['en', 'en', 'Met Ann over lunch. Call every week. Met again, call every week.'],
	['en', 'en', 'Owes me a call. No answer last week, no answer this week. Told me: no.'],
	['en', 'en', 'Also met Ben. Am free Friday; am also free Monday.'],
	['nl', 'en', 'Do call him. Met at the fair a week ago, send him the deck.'],
	['en', 'nl', 'Gesproken met Jan over het project, hij belt mij volgende week.'],
	['en', 'de', 'Mit Jan gesprochen, er meldet sich nach dem Urlaub.'],
	['de', 'en', 'I am free on Friday and met him at the fair.'],
	['en', 'es', 'Me llama el lunes, no le gusta el plan.'],
	['en', 'pt', 'Falei com a Ana do banco, ela não quer o café.'],
	['en', 'it', 'Ho parlato con lui, mi chiama dopo la fiera.'],
])('expecting %s, finds %s in %j', (expected, found, text) => {
	expect(findLanguage(text, languageOf(expected)).code).toBe(found);
});
