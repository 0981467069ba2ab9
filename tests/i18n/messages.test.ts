import { describe, expect, it } from 'vitest';
import { cardDe } from '../../src/i18n/card-de';
import { cardEn } from '../../src/i18n/card-en';
import { spoken } from '../../src/i18n/messages';
import { findDe } from '../../src/i18n/find-de';
import { findEn } from '../../src/i18n/find-en';
import { firstDayDe } from '../../src/i18n/first-day-de';
import { firstDayEn } from '../../src/i18n/first-day-en';
import { queueDe } from '../../src/i18n/queue-de';
import { queueEn } from '../../src/i18n/queue-en';
import { queueStrings, uiStrings } from '../../src/i18n/strings';
import { uiDe } from '../../src/i18n/ui-de';
import { uiEn } from '../../src/i18n/ui-en';

describe('a message tells what it is given', () => {
	const message = (written: `${string}{${string}`) =>
		spoken<(...told: readonly (string | number)[]) => string>(written, 'de');

	it.each([
		['Open {0}', ['Ann'], 'Open Ann'],
		['{1}, {0}', ['Ann', 'Lee'], 'Lee, Ann'],
		['{0} and {0}', ['Ann'], 'Ann and Ann'],
		['{0} – {1}', ['{1}', '$&'], '{1} – $&'],
		['{0|1 person|# people} due', [1], '1 person due'],
		['{0|1 person|# people} due', [0], '0 people due'],
		['{0|1 person|# people} due', [21], '21 people due'],
		['every {0|day|# days}', [1], 'every day'],
		['{0|1 person|# people} due', [30_000], '30.000 people due'],
		['in {0}', [2026], 'in 2026'],
		['#{0}', ['friend'], '#friend'],
	] as const)('%s of %j', (written, told, said) => {
		expect(message(written)(...told)).toBe(said);
	});
});

it('leaves plain words, lists and what is within as they are', () => {
	const words = spoken<{ name: string; months: readonly string[]; in: { say: (what: string) => string } }>(
		{ name: 'Name', months: ['Jan', 'Feb'], in: { say: 'Say {0}' } },
		'en',
	);
	expect([words.name, words.months, words.in.say('so')]).toEqual(['Name', ['Jan', 'Feb'], 'Say so']);
});

describe('English and German', () => {
	/** The path of every text, with the places that it fills. */
	const placesOf = (words: unknown, path = ''): readonly string[] =>
		typeof words === 'string'
			? [`${path} ${[...new Set(words.match(/\{\d/g))].sort().join()}`]
			: Object.entries(Object(words) as Record<string, unknown>).flatMap(([name, inner]) =>
					placesOf(inner, `${path}/${name}`),
				);

	it.each([
		['views, forms and settings', uiEn, uiDe],
		['the queue', queueEn, queueDe],
		['the card', cardEn, cardDe],
		['searching', findEn, findDe],
		['the first day', firstDayEn, firstDayDe],
	])('tell the same in the words of %s', (_, english, german) => {
		expect(placesOf(german)).toEqual(placesOf(english));
	});
});

it('makes the words of a language once, and speaks English where it has none', () => {
	expect(uiStrings('de')).toBe(uiStrings('de-AT'));
	expect(queueStrings('fr')).toBe(queueStrings('en'));
	expect(queueStrings('den')).toBe(queueStrings('en'));
});
