import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/domain/follow-ups/read-text';
import type { Mention } from '../../../src/domain/follow-ups/follow-up';
import { defaultSettings } from '../../../src/domain/settings';

/** What the daily note of 18 November 2026 says of others, read on the 22nd. */
function mentionsIn(text: string): readonly Mention[] {
	return readText({
		note: { path: 'Daily/2026-11-18.md', text, properties: {}, tags: [], created: null },
		as: 'dated',
		names: [],
		settings: { ...defaultSettings, dateOrder: 'day-first' },
		today: '2026-11-22',
		fileDay: '2026-11-18',
		since: null,
		lastContact: null,
	}).mentions;
}

const said = (text: string): readonly string[] =>
	mentionsIn(text).map(({ link, followUps, touches }) =>
		[link, ...followUps.map(({ due }) => `due ${due}`), ...touches.map(({ day }) => `touch ${day}`)].join(
			' · ',
		),
	);

describe('a daily note', () => {
	test('is read against its own day, for the person it links to', () => {
		expect(said('Coffee with [[Ann]], send her the deck by Friday.')).toEqual([
			'Ann · due 2026-11-20 · touch 2026-11-18',
		]);
	});

	test('gives what stands beneath the link to the same person', () => {
		expect(said('- Lunch with [[People/Ann|Ann]]\n    - send her the deck by Friday')).toEqual([
			'People/Ann · due 2026-11-20 · touch 2026-11-18',
		]);
	});

	test('says nothing where it links to nobody', () => {
		expect(said('Send the deck by Friday.')).toEqual([]);
	});

	test('a talk with one person keeps no promise to another', () => {
		expect(said('Send [[Ann]] the deck today.\n\nCoffee with [[Ben]].')).toEqual([
			'Ann · due 2026-11-18',
			'Ben · touch 2026-11-18',
		]);
	});
});
