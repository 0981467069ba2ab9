import { describe, expect, it } from 'vitest';
import { readTouches } from '../../src/domain/read-touches';
import { defaultSettings } from '../../src/domain/settings';

function told(lines: readonly string[], properties = {}, path = 'People/Ann.md'): readonly string[] {
	const tags = path.startsWith('People') ? ['contact'] : [];
	const note = { path, text: lines.join('\n'), properties, tags, created: null };
	return readTouches(note, defaultSettings, '2026-11-22').map(({ day, line, text }) =>
		[day, line ?? '-', text].join(' ').trim(),
	);
}

describe('what the note tells of each touch', () => {
	const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		['no note of any', ['Likes tea.'], []],
		[
			'entries of a list, the latest first, without their dates',
			['- 2026-11-02 Met at the fair. Ring her next Tuesday.', '- 2026-11-10: Rang, **long** chat.'],
			['2026-11-10 2 Rang, long chat.', '2026-11-02 1 Met at the fair. Ring her next Tuesday.'],
		],
		[
			'a heading that is a date, and what stands beneath it',
			['## 2 November 2026', '', 'Lunch with [[People/Bob|Bob]] and her.', '', '## Ideas', 'A book.'],
			['2026-11-02 1 Lunch with Bob and her.'],
		],
		[
			'a table',
			['| Date | What |', '| --- | --- |', '| 2026-11-02 | Rang, no time |'],
			['2026-11-02 3 Rang, no time'],
		],
		['plans and tasks are none', ['- 2026-11-02 Ring her.', '- 2026-11-03 [ ] Send it'], []],
	];
	it.each(cases)('%s', (_, lines, expected) => {
		expect(told(lines)).toEqual(expected);
	});

	it('counts the property, which has no words', () => {
		expect(told(['- 2026-11-02 Rang.'], { 'last-contact': '2026-11-20' })).toEqual([
			'2026-11-20 -',
			'2026-11-02 1 Rang.',
		]);
	});

	it('tells what stands in a daily note', () => {
		expect(told(['Coffee with [[Ann]].'], {}, 'Daily/2026-11-19.md')).toEqual([
			'2026-11-19 1 Coffee with Ann.',
		]);
	});
});
