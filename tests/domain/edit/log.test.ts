import { describe, expect, it } from 'vitest';
import { readDay } from '../../../src/domain/day';
import { withLogEntry } from '../../../src/domain/edit/log';

const entry = '2026-11-22 Met for coffee.';
const front = '---\ntags: [contact]\n---\n';

const dayOpening = (words: string) => readDay(words.slice(0, 10));

describe('a line for the log goes', () => {
	it.each([
		['into an empty note', '', '- 2026-11-22 Met for coffee.\n'],
		['below the properties', front, `${front}- ${entry}\n`],
		['below the last entry', `${front}- 2026-11-02 Rang.\n`, `${front}- 2026-11-02 Rang.\n- ${entry}\n`],
		['at the end without a last line break', '- 2026-11-02 Rang.', `- 2026-11-02 Rang.\n- ${entry}`],
		[
			'on top where the newest is on top',
			'# Ann\n\n- 2026-11-02 Rang.\n- 2026-10-01 Wrote.\n',
			`# Ann\n\n- ${entry}\n- 2026-11-02 Rang.\n- 2026-10-01 Wrote.\n`,
		],
		[
			'below what stands beneath the last entry',
			'* 2026-11-02 Rang.\n\t* She is well.\n\n## Family\n',
			`* 2026-11-02 Rang.\n\t* She is well.\n* ${entry}\n\n## Family\n`,
		],
		[
			'beneath the heading of the log',
			'# Ann\n\n## Log\n\n## Family\nTwo girls.\n',
			`# Ann\n\n## Log\n- ${entry}\n\n## Family\nTwo girls.\n`,
		],
		['with the line ends of the note', '- 2026-11-02 Rang.\r\n', `- 2026-11-02 Rang.\r\n- ${entry}\r\n`],
		[
			'not into code',
			'- 2026-11-02 Rang.\n\n```\n- 2026-11-05 code\n```\n',
			`- 2026-11-02 Rang.\n- ${entry}\n\n\`\`\`\n- 2026-11-05 code\n\`\`\`\n`,
		],
		[
			'as a paragraph beside paragraphs, the newest on top',
			'A quiet man.\n\n2026-11-02 Rang.\nHe is well.\n\n**2026-10-01** Wrote.\n',
			`A quiet man.\n\n${entry}\n\n2026-11-02 Rang.\nHe is well.\n\n**2026-10-01** Wrote.\n`,
		],
		[
			'as a paragraph below the last',
			'2026-10-01 Wrote.\nA long letter.\n\n# Else\n',
			`2026-10-01 Wrote.\nA long letter.\n\n${entry}\n\n# Else\n`,
		],
		[
			'above dated headings, the newest on top',
			'Tall.\n\n## 2026-11-02\nRang.\n\n## 2026-10-01\nWrote.\n',
			`Tall.\n\n- ${entry}\n\n## 2026-11-02\nRang.\n\n## 2026-10-01\nWrote.\n`,
		],
		[
			'below the last of dated headings',
			'## 2026-10-01\nWrote.\n\n## 2026-11-02\nRang.\n',
			`## 2026-10-01\nWrote.\n\n## 2026-11-02\nRang.\n\n- ${entry}\n`,
		],
		[
			'with its day written as the neighbour has it',
			'- **2026-11-02**: Rang.\n',
			`- **2026-11-02**: Rang.\n- **2026-11-22**: Met for coffee.\n`,
		],
		[
			'with its day linked as the neighbour has it, the newest on top',
			'* [[2026-11-02]] – Rang.\n* [[2026-10-02]] – Wrote.\n',
			`* [[2026-11-22]] – Met for coffee.\n* [[2026-11-02]] – Rang.\n* [[2026-10-02]] – Wrote.\n`,
		],
		[
			'as a row of a table',
			'| Date | What | Next |\n|---|---|---|\n| 2026-11-02 | Rang | |\n\nEnd.\n',
			`| Date | What | Next |\n|---|---|---|\n| 2026-11-02 | Rang | |\n| 2026-11-22 | Met for coffee. | |\n\nEnd.\n`,
		],
		[
			'as the first row of a table, the newest on top',
			'| Date | What |\n|---|---|\n| 2026-11-02 | Rang |\n| 2026-10-02 | Wrote |',
			`| Date | What |\n|---|---|\n| 2026-11-22 | Met for coffee. |\n| 2026-11-02 | Rang |\n| 2026-10-02 | Wrote |`,
		],
		[
			'under a heading that is made where the note has sections and no log',
			'# Ann\n\n## Family\nTwo girls.\n',
			`# Ann\n\n## Family\nTwo girls.\n\n## Log\n\n- ${entry}\n`,
		],
	])('%s', (_where, before, after) => {
		expect(withLogEntry(before, { entry, dayOpening, heading: 'Log' })).toBe(after);
	});
});
