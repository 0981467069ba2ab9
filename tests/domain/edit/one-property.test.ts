import { describe, expect, it } from 'vitest';
import { isRefused } from '../../../src/domain/edit/edit';
import { oneProperty } from '../../../src/domain/edit/one-property';
import { atHand } from './notes-at-hand';

/** The note afterwards, its lines parted by bars. */
function written(note: string, words: string | null): string {
	const result = oneProperty(atHand(note.replaceAll('|', '\n')), 'keep-in-touch', words);
	return isRefused(result) ? result.refused : result.text.replaceAll('\n', '|');
}

describe('one property, in words', () => {
	const cases: readonly (readonly [string, string, string | null, string])[] = [
		[
			'a new one, as people write it',
			'---|role: Buyer|---|Hi',
			'every 6 weeks',
			'---|role: Buyer|keep-in-touch: every 6 weeks|---|Hi',
		],
		['a count and a unit need no quotes', '---|a: 1|---', '6 weeks', '---|a: 1|keep-in-touch: 6 weeks|---'],
		['days alone are quoted, a text', '---|a: 1|---', '90', '---|a: 1|keep-in-touch: "90"|---'],
		[
			'another spelling keeps its name',
			'---|frequency: monthly # at least|---',
			'weekly',
			'---|frequency: weekly # at least|---',
		],
		['quotes are kept', "---|cadence: '2 months'|---", '3 months', "---|cadence: '3 months'|---"],
		[
			'taken out',
			'---|keep-in-touch: monthly|role: Buyer|---|Hi',
			null,
			'---|keep-in-touch:|role: Buyer|---|Hi',
		],
		['a number taken out', '---|keep-in-touch: 42|---', null, '---|keep-in-touch:|---'],
		['nothing to take out', '---|role: Buyer|---', null, 'nothing-to-do'],
		['the same again', '---|keep-in-touch: monthly|---', 'monthly', 'nothing-to-do'],
		['a list is left to the app', '---|keep-in-touch: [a, b]|---', 'monthly', 'properties'],
		['a note without properties', 'Hi', 'monthly', '---|keep-in-touch: monthly|---|Hi'],
	];
	it.each(cases)('%s', (_, note, words, expected) => {
		expect(written(note, words)).toBe(expected);
	});
});
