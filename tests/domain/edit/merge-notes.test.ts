import { describe, expect, it } from 'vitest';
import { readProperties } from '../../../cli/read-properties.mjs';
import { noteOf } from '../../../cli/read-vault.mjs';
import { stepContextOf } from '../../../cli/spoken-words.mjs';
import { isRefused } from '../../../src/domain/edit/edit';
import { joinedNote } from '../../../src/domain/edit/merge-notes';
import { dayOpening } from '../../../src/domain/edit/spoken-day';
import { defaultSettings } from '../../../src/domain/settings';

const today = '2026-11-22';
const context = stepContextOf({ today, settings: defaultSettings });

function joined(kept: string, other: string, otherName: string | null = null): string {
	const at = {
		note: noteOf('Ann.md', kept, null, () => undefined),
		settings: defaultSettings,
		today,
		parseYaml: (yaml: string): unknown => readProperties(`---\n${yaml}\n---\n`).properties,
	} as const;
	const edit = joinedNote(
		at,
		noteOf('Ann 2.md', other, null, () => undefined),
		otherName,
		{
			dayOpening: (words) => dayOpening(words, context),
			heading: 'Log',
			otherSaid: 'The other note said:',
		},
	);
	return isRefused(edit) ? edit.refused : edit.text;
}
const note = (properties: string, body = ''): string => `---\n${properties}\n---\n${body}`;

describe('two notes of one person as one', () => {
	it.each([
		[
			'what one has not',
			'tags: [contact]',
			'tags: [contact]\nemail: a@example.com\nbirthday: 1980-05-02',
			'tags: [contact]\nemail: a@example.com\nbirthday: 1980-05-02',
		],
		[
			'under the name that the kept note has',
			'org:\nmail: a@example.com',
			'company: Acme\nemail: b@example.com',
			'mail: [a@example.com, b@example.com]\norg: Acme',
		],
		[
			'lists of any form, quotes and comments',
			'tags:\n  - contact',
			'tags: [friend, contact]\nfor:\n  - advice # soon\n  - "a: b"',
			'tags:\n  - contact\n  - friend\nfor:\n  - advice # soon\n  - "a: b"',
		],
		['a map, as it stands', 'a: 1', 'b:\n  c: {d: 1}', 'a: 1\nb:\n  c: {d: 1}'],
		[
			'the later contact, the earlier link, liked',
			'last-contact: 2026-01-01\nconnected: 2026-01-01\nliked: false',
			'last-contact: 2026-05-01\nconnected: 2020-01-01\nliked: true',
			'last-contact: 2026-05-01\nconnected: 2020-01-01\nliked: true',
		],
		['nothing where both say the same', 'company: Acme', 'company: ACME', 'company: Acme'],
	])('%s', (_what, kept, other, both) => {
		expect(joined(note(kept), note(other))).toBe(kept === both ? 'nothing-to-do' : note(both));
	});

	it('what they say otherwise is kept in the text', () => {
		expect(joined(note('company: Acme\nrole: Buyer'), note('company: Bolt\nrole: Seller'))).toBe(
			note('company: Acme\nrole: Buyer', '\nThe other note said: company: Bolt; role: Seller\n'),
		);
	});

	it('the other name becomes an alias', () => {
		expect(joined(note('tags: [contact]'), note('tags: [contact]'), 'Annie Lee')).toBe(
			note('tags: [contact]\naliases: [Annie Lee]'),
		);
	});

	it.each([
		[
			'newest last',
			'- 2026-01-05 One.\n  - more\n- 2026-03-05 Three.\n',
			'- 2026-02-05 Two.\n\t- and more\n- 2026-04-05 Four.\n- 2025-12-01 Zero.\n',
			'- 2025-12-01 Zero.\n- 2026-01-05 One.\n  - more\n- 2026-02-05 Two.\n\t- and more\n- 2026-03-05 Three.\n- 2026-04-05 Four.\n',
		],
		[
			'newest first',
			'- 2026-03-05 Three.\n- 2026-01-05 One.\n',
			'- 2026-04-05 Four.\n- 2026-02-05 Two.\n',
			'- 2026-04-05 Four.\n- 2026-03-05 Three.\n- 2026-02-05 Two.\n- 2026-01-05 One.\n',
		],
		['none there', '', '- 2026-02-05 Two.\n- 2026-04-05 Four.\n', '- 2026-02-05 Two.\n- 2026-04-05 Four.\n'],
		[
			'beneath its heading',
			'# Ann\n\n## Log\n\n- 2026-01-05 One.\n\n## More\n\nText.\n',
			'## Log\n\n- 2026-02-05 Two.\n',
			'# Ann\n\n## Log\n\n- 2026-01-05 One.\n- 2026-02-05 Two.\n\n## More\n\nText.\n',
		],
		[
			'the same entry is not told twice',
			'- 2026-01-05 One.\n',
			'- 2026-01-05 One.\n- 2026-01-06 Two.\n',
			'- 2026-01-05 One.\n- 2026-01-06 Two.\n',
		],
	])('logs are interleaved: %s', (_what, kept, other, both) => {
		expect(joined(note('a: 1', kept), note('a: 1', other))).toBe(note('a: 1', both));
	});

	it('all other text comes behind, no word is lost', () => {
		expect(
			joined(
				note('a: 1', 'About Ann.\n'),
				note('a: 1', '# Ann\n\nWants oak.\n\n- [ ] Send it\n- plain\n\n## 3 May 2026\n\nMet.\n'),
			),
		).toBe(
			note('a: 1', 'About Ann.\n\n# Ann\n\nWants oak.\n\n- [ ] Send it\n- plain\n\n## 3 May 2026\n\nMet.\n'),
		);
	});

	it('keeps the line ends of the kept note', () => {
		expect(joined('---\r\na: 1\r\n---\r\n- 2026-01-05 One.\r\n', note('b: 2', '- 2026-02-05 Two.\n'))).toBe(
			'---\r\na: 1\r\nb: 2\r\n---\r\n- 2026-01-05 One.\r\n- 2026-02-05 Two.\r\n',
		);
	});
});
