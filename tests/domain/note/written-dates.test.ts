import { describe, expect, test } from 'vitest';
import { readAlex } from '../../support/read-note-text';

interface Case {
	readonly says: string;
	readonly note: string;
	/** The line asked for, and "day by-what line-that-says-so". */
	readonly line: number;
	readonly written: string;
}

const cases: readonly Case[] = [
	{ says: 'a date opens the line', note: '- 2026-11-02 Met.', line: 1, written: '2026-11-02 opens 1' },
	{ says: 'a link to a day opens it', note: '[[2026-11-02]] Met.', line: 1, written: '2026-11-02 opens 1' },
	{ says: 'in bold, with a dash', note: '**Mon 2 Nov 2026** — Met.', line: 1, written: '2026-11-02 opens 1' },
	{ says: 'figures of a log', note: '11/20 cleared it\n11/8 met', line: 2, written: '2026-11-08 opens 2' },
	{ says: 'with a weekday', note: 'Tue 17/11: three courses', line: 1, written: '2026-11-17 opens 1' },
	{ says: 'with dots', note: '20.11 - texted', line: 1, written: '2026-11-20 opens 1' },
	{
		says: 'marks out of five are none',
		note: '3/5 food\n4/5 room',
		line: 2,
		written: '2026-11-22 today - guess',
	},
	{
		says: 'a few words and a day head an entry',
		note: '**Att. note 19/11/2026** client in office\n\nTxt from Sooz 18/11: stuck',
		line: 3,
		written: '2026-11-18 sentence 3',
	},
	{
		says: 'a day under its month',
		note: '### October 2026\n- 31st: parkrun\n- 10th: mud',
		line: 3,
		written: '2026-10-10 opens 3',
	},
	{
		says: 'a table row',
		note: '| When | What |\n|---|---|\n| 2/11/2026 | Met |',
		line: 3,
		written: '2026-11-02 opens 3',
	},
	{
		says: 'a numbered day of a German log',
		note: 'lang: de\n\n2. November 2026 Treffen',
		line: 3,
		written: '2026-11-02 opens 3',
	},
	{
		says: 'its own sentence gives it',
		note: 'Spoke 1 November 2026 after Evensong.',
		line: 1,
		written: '2026-11-01 sentence 1',
	},
	{
		says: 'the parent item',
		note: '- 2026-11-02 Met\n    - ring her',
		line: 2,
		written: '2026-11-02 parent 1',
	},
	{
		says: 'an earlier line of the paragraph',
		note: '2 Nov 2026 Met\nand talked\nfor long',
		line: 3,
		written: '2026-11-02 paragraph 1',
	},
	{ says: 'the heading above', note: '## 2 November 2026\n\nMet.', line: 3, written: '2026-11-02 heading 1' },
	{
		says: 'a heading without a date ends nothing',
		note: '## 2 November 2026\n### Tea\nMet.',
		line: 3,
		written: '2026-11-02 heading 1',
	},
	{
		says: 'a dated heading of a higher level ends it',
		note: '### 2 November 2026\n## 9 November 2026\nMet.',
		line: 3,
		written: '2026-11-09 heading 2',
	},
	{ says: 'a date-only line', note: '**2 Nov 2026**\n\nMet.', line: 3, written: '2026-11-02 heading 1' },
	{
		says: 'the nearest dated entry above, a guess',
		note: '- 2026-11-02 Met\n\nRing her.',
		line: 3,
		written: '2026-11-02 above 1 guess',
	},
	{
		says: 'the newest dated entry of the note, a guess',
		note: 'Ring her.\n\n- 2026-11-02 Met\n- 2026-10-02 Met',
		line: 1,
		written: '2026-11-02 newest 3 guess',
	},
	{ says: 'nothing: today, a guess', note: 'Ring her.', line: 1, written: '2026-11-22 today - guess' },
	{
		says: 'without a year: the latest such day',
		note: '- 3 Dec Met',
		line: 1,
		written: '2025-12-03 opens 1',
	},
	{
		says: 'without a year: the weekday agrees',
		note: '## Wed 18 Nov\nMet.',
		line: 2,
		written: '2026-11-18 heading 1',
	},
	{
		says: 'a day still to come says nothing of when it was written',
		note: '- 2026-11-02 Met\n- 2026-12-05 Lunch',
		line: 2,
		written: '2026-11-02 above 1 guess',
	},
	{ says: 'before 1990 cannot be', note: '- 1980-05-02 Born', line: 1, written: '2026-11-22 today - guess' },
];

describe('the written date of a line', () => {
	test.each(cases)('$says', ({ note, line, written }) => {
		const { lines } = readAlex(note);
		const found = lines[line - 1]?.written;
		const said = found && `${found.day} ${found.by} ${found.line ?? '-'}${found.guess ? ' guess' : ''}`;
		expect(said).toBe(written);
	});
});
