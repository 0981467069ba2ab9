import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneOrder, shorten, shortForm } from '../../scripts/short-languages.mjs';
import { lexiconOf as datesOf } from '../../src/domain/dates/lexicon';
import { lexiconOf as cuesOf, phrasesOf as spellCues } from '../../src/domain/follow-ups/lexicon';
import { languages } from '../../src/domain/languages/find-language';
import { shortLists, languageFrom, spellOut } from '../../src/domain/languages/short-form';

const reader = { shortLists, spellCues };

/** Keys and values in one order, whatever the order in which the words came. */
function inOrder(value: unknown): unknown {
	if (value instanceof Set) return [...value].map(String).sort();
	if (value instanceof Map) return [...value].map(inOrder).sort(byText);
	if (Array.isArray(value)) return value.map(inOrder);
	if (value !== null && typeof value === 'object')
		return Object.entries(value)
			.map(([key, one]) => [key, inOrder(one)])
			.sort(byText);
	return value;
}

function byText(a: unknown, b: unknown): number {
	return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

describe.each(languages)('the short form of $code', (language) => {
	const short = languageFrom(...shortForm(language, reader));

	it('holds the same words', () => {
		expect(inOneOrder(short, reader)).toEqual(inOneOrder(language, reader));
	});

	it('makes the same cues', () => {
		const all = (one: typeof language) =>
			[...cuesOf(one)].map(([word, phrases]) => [word, phrases.map(inOrder).sort(byText)]).sort(byText);
		expect(all(short)).toEqual(all(language));
	});

	it('makes the same words of dates', () => {
		// Which word of an expression is looked for first may differ, and finds the same.
		const all = (one: typeof language) =>
			[...datesOf(one.dates).words.values()]
				.map(({ text, alone, phrases }) => [text, inOrder(alone), phrases.map(inOrder).sort(byText)])
				.sort(byText);
		expect(all(short)).toEqual(all(language));
	});

	it('is made once', () => {
		expect(short.dates).toBe(short.dates);
		expect(short.cues).toBe(short.cues);
	});
});

describe('words are written shorter', () => {
	it.each([
		[['monday', 'tuesday', 'friday'], '{fri,mon,tues}day'],
		[['a', 'b'], 'a,b'],
		[[], ''],
	])('%j', (words, short) => {
		expect(shorten(words)).toBe(short);
	});

	it('whatever they are', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '-'), minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(fc.uniqueArray(word, { maxLength: 12 }), (words) => {
				expect([...spellOut(shorten(words))].sort()).toEqual([...words].sort());
			}),
		);
	});
});
