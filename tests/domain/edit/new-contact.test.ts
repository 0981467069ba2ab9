import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newContactNote, type NewContact } from '../../../src/domain/edit/new-contact';
import { freeNotePath, noteFileName } from '../../../src/domain/edit/note-file-name';
import { yamlList, yamlText } from '../../../src/domain/edit/yaml-text';
import { frontmatterOf } from '../../../src/domain/note/frontmatter';
import { defaultSettings, type Settings } from '../../../src/domain/settings';

const nobody: NewContact = {
	name: 'Ann Lee',
	relation: null,
	networks: [],
	connected: null,
	liked: false,
	company: null,
	role: null,
	email: null,
	phone: null,
	linkedin: null,
	introducedBy: null,
	next: null,
};

function noteOf(
	person: Partial<NewContact>,
	template: string | null = null,
	settings: Partial<Settings> = {},
): string {
	return newContactNote(
		{ ...nobody, ...person },
		{
			folder: '',
			template,
			today: '2026-11-22',
			time: '09:30',
			settings: { ...defaultSettings, ...settings },
		},
	);
}

function propertiesOf(note: string): Record<string, unknown> {
	const parsed: unknown = parse(frontmatterOf(note)?.lines.join('\n') ?? '');
	return parsed as Record<string, unknown>;
}

describe('a new contact', () => {
	it('is a note as people would write it', () => {
		const note = noteOf({
			relation: 'potential client',
			networks: ['LinkedIn', 'in person'],
			connected: '2026-11-20',
			liked: true,
			company: 'Acme & Sons',
			role: 'Buyer',
			email: 'ann@example.com',
			phone: '+44 20 7946 0000',
			linkedin: 'https://www.linkedin.com/in/ann-lee',
			introducedBy: 'Bob',
			next: 'Ring her next Tuesday (2026-12-01)',
		});
		expect(note).toBe(`---
tags: [contact]
relation: potential client
networks: [LinkedIn, in person]
connected: 2026-11-20
liked: true
company: Acme & Sons
role: Buyer
linkedin: https://www.linkedin.com/in/ann-lee
email: ann@example.com
phone: "+44 20 7946 0000"
introduced-by: "[[Bob]]"
---
- 2026-11-22 Ring her next Tuesday (2026-12-01)
`);
	});

	it('keeps a name that no file can have', () => {
		expect(propertiesOf(noteOf({ name: 'a/b: "c"?' }))['name']).toBe('a/b: "c"?');
		expect(propertiesOf(noteOf({}))).not.toHaveProperty('name');
	});

	it('fills in the template, in its own keys and order', () => {
		const template = `---
created: {{date}}
tags:
  - person
  - uk
org:
relation: colleague
title: "{{title}}"
notes: of {{title}}
---
# {{title}}
Added {{date:dddd, D MMMM YYYY}} at {{time}}

## Log
`;
		const note = noteOf({ name: 'Ann "Al" Lee', relation: 'friend', company: 'Acme: the firm' }, template);
		expect(note).toBe(`---
created: 2026-11-22
tags: [contact, person, uk]
org: "Acme: the firm"
relation: friend
title: "Ann \\"Al\\" Lee"
notes: of Ann Al Lee
name: "Ann \\"Al\\" Lee"
---
# Ann "Al" Lee
Added Sunday, 22 November 2026 at 09:30

## Log
`);
	});

	it('takes a template without properties', () => {
		expect(noteOf({}, '# {{title}}\n')).toBe('---\ntags: [contact]\n---\n# Ann Lee\n');
	});

	it('is known by the property where that marks a contact', () => {
		const note = noteOf({}, null, {
			contactTags: [],
			contactProperty: 'type',
			contactPropertyValue: 'person',
		});
		expect(note).toBe('---\ntype: person\n---\n');
	});

	it('uses the names that the user gave the properties', () => {
		expect(noteOf({ company: 'Acme' }, null, { propertyNames: { company: 'works at' } })).toContain(
			'works at: Acme',
		);
	});

	it('holds any words as they are', () => {
		const words = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...hostile));
		fc.assert(
			fc.property(words, words, fc.array(words), (relation, company, networks) => {
				const note = noteOf({ relation, company, networks, next: 'Ring 2026-12-01' });
				const found = propertiesOf(note);
				if (relation.trim() !== '') expect(found['relation']).toBe(relation);
				if (company.trim() !== '') expect(found['company']).toBe(company);
				if (networks.length > 0) expect(found['networks']).toEqual(networks);
				expect(note.endsWith('---\n- 2026-11-22 Ring 2026-12-01\n')).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});

	it('holds any name in any template', () => {
		const template = '---\nname: {{title}}\nalso: "{{title}}"\nlike: so {{title}} or\n---\n';
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile)), (name) => {
				fc.pre(name.trim() !== '');
				expect(propertiesOf(noteOf({ name }, template))['tags']).toEqual(['contact']);
			}),
			{ numRuns: 1000 },
		);
	});
});

const hostile = [
	'---',
	'a\n---\nb',
	'[[Ann]]',
	'@ann',
	'`x`',
	'%',
	'# no comment',
	'a #b',
	'a: b',
	'key:',
	'- item',
	'? x',
	'! x',
	'&a',
	'*a',
	'{a}',
	'[a',
	"it's",
	'"',
	"'",
	'\\',
	'\\n',
	'true',
	'Null',
	'~',
	'yes',
	'No',
	'1e3',
	'0x1F',
	'2026-11-02',
	'+44 20 7946 0000',
	'12:30',
	'.inf',
	'.NaN',
	'<<',
	'=',
	'🙂 Ann 👩‍👩‍👧',
	'\u0000',
	'\u001b[31m',
	'\u0085',
	'\u2028',
	'\u202e',
	'\ufeff',
	'\ud800',
	'\udc00x',
	'  a  ',
	'a\tb',
	'a\r\nb',
	'…',
	'é',
	'e\u0301',
];

describe('a value in YAML', () => {
	it.each(hostile)('%j is read back as it is', (text) => {
		expect(parse(`key: ${yamlText(text)}`)).toEqual({ key: text });
		expect(parse(`key: ${yamlList([text, text])}`)).toEqual({ key: [text, text] });
		expect(parse(`key: ${yamlText(text)}`, { version: '1.1' })).toEqual({ key: text });
	});
});

describe('the name of a file', () => {
	it.each([
		['Ann Lee', 'Ann Lee'],
		['a/b:c?', 'a b c'],
		['CON', 'CON_'],
		['con.txt', 'con_.txt'],
		['Conrad', 'Conrad'],
		['LPT1', 'LPT1_'],
		['..', 'Unnamed'],
		['.hidden', 'hidden'],
		['Ann.', 'Ann'],
		['  Ann   Lee ', 'Ann Lee'],
		['[[Ann]]', 'Ann'],
		['Ann #1 ^2 |3', 'Ann 1 2 3'],
		['', 'Unnamed'],
		['🙂', '🙂'],
		['Ann\u0000\u202eLee', 'Ann Lee'],
		['e\u0301ric', 'éric'],
		['x'.repeat(300), 'x'.repeat(200)],
		['é'.repeat(300), 'é'.repeat(100)],
		['Ann\nLee', 'Ann Lee'],
		['../../etc/passwd', 'etc passwd'],
	])('%j → %j', (name, file) => {
		expect(noteFileName(name)).toBe(file);
	});

	it('is the next that is free', () => {
		const taken = new Set(['People/Ann.md', 'People/Ann 2.md']);
		expect(freeNotePath('People', 'Ann', (path) => taken.has(path))).toBe('People/Ann 3.md');
		expect(freeNotePath('', 'Ann', (path) => taken.has(path))).toBe('Ann.md');
	});
});
