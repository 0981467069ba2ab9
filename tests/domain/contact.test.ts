import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Contact } from '../../src/domain/contact';
import { bodyOf, frontmatterOf } from '../../src/domain/note/frontmatter';
import type { Note, Properties } from '../../src/domain/note/note';
import { tagsIn } from '../../src/domain/note/tags';
import { readNote } from '../../src/domain/read-note';
import { defaultSettings, type Settings } from '../../src/domain/settings';

const today = '2026-11-22';

/** A note as the host hands it over: its properties parsed by YAML 1.2, dates as texts. */
function note(text: string, path = 'People/Ann Lee.md'): Note {
	const lines = frontmatterOf(text)?.lines.join('\n') ?? '';
	const properties = (parse(lines) ?? {}) as Properties;
	return { path, text, properties, tags: tagsIn(properties, text), created: null };
}

function contactOf(text: string, settings: Partial<Settings> = {}, path?: string): Contact {
	const { contact } = readNote(note(text, path), { ...defaultSettings, ...settings }, today);
	if (!contact) throw new Error('The note is no contact.');
	return contact;
}

function withProperties(lines: string): string {
	return `---\ntags: [contact]\n${lines}\n---\n`;
}

describe('who a contact is', () => {
	it('comes from the properties', () => {
		const contact = contactOf(`---
tags: [contact]
relation: client
networks: [LinkedIn, in person]
connected: 2026-11-02
liked: true
keep-in-touch: 6 weeks
what-then: email
for: [advice]
company: "[[Acme]]"
role: Buyer
linkedin: https://www.linkedin.com/in/ann
email: ann@example.com
phone: "+44 20 7946 0000"
birthday: 1980-05-02
introduced-by: "[[People/Bob|Bobby]]"
knows: ["[[Cy]]", "[[Di]]"]
---
`);
		expect(contact).toMatchObject({
			name: 'Ann Lee',
			relation: 'client',
			networks: ['LinkedIn', 'in person'],
			connected: '2026-11-02',
			liked: true,
			cadenceDays: 42,
			cadenceLine: 7,
			answer: 'email',
			peace: null,
			for: ['advice'],
			company: 'Acme',
			role: 'Buyer',
			linkedin: 'https://www.linkedin.com/in/ann',
			emails: ['ann@example.com'],
			phones: ['+44 20 7946 0000'],
			birthday: { year: 1980, month: 5, day: 2, line: 15 },
			introducedBy: 'People/Bob',
			knows: ['Cy', 'Di'],
		});
	});

	it.each([
		['the property', 'name: Dr Ann Lee', '# Annie\n', 'Dr Ann Lee'],
		['the first heading', 'role: Buyer', '# Annie Lee\n## 2026-11-02\n', 'Annie Lee'],
		['a heading with marks', 'role: Buyer', '# **Annie** [[Lee|Leigh]] #\n', 'Annie Leigh'],
		['the name of the file, not a dated heading', 'role: Buyer', '## 2 November 2026\n', 'Ann Lee'],
		['the name of the file, not the heading of the log', 'role: Buyer', '## Log\n', 'Ann Lee'],
		['the name of the file, not code', 'role: Buyer', '```\n# Annie\n```\n', 'Ann Lee'],
		['the name of the file', 'role: Buyer', '', 'Ann Lee'],
	])('is called by %s', (_by, property, body, name) => {
		expect(contactOf(`${withProperties(property)}${body}`).name).toBe(name);
	});

	it.each([
		['last_contact: 2026-11-02', 'lastTouch', { day: '2026-11-02', path: 'People/Ann Lee.md', line: 3 }],
		['Last Contacted: 2026-11-02', 'lastTouch', { day: '2026-11-02', path: 'People/Ann Lee.md', line: 3 }],
		['lastContacted: 2026-11-02', 'lastTouch', { day: '2026-11-02', path: 'People/Ann Lee.md', line: 3 }],
		[
			'last-contact: 2026-11-02T10:00',
			'lastTouch',
			{ day: '2026-11-02', path: 'People/Ann Lee.md', line: 3 },
		],
		[
			'last-contact: "[[2026-11-02]]"',
			'lastTouch',
			{ day: '2026-11-02', path: 'People/Ann Lee.md', line: 3 },
		],
		['last-contact: 2027-01-01', 'lastTouch', null],
		['last-contact: soon', 'lastTouch', null],
		['frequency: monthly', 'cadenceDays', 30],
		['cadence: 90', 'cadenceDays', 90],
		['contact_frequency: every 2 weeks', 'cadenceDays', 14],
		['keep-in-touch: never', 'cadenceDays', null],
		['org: Acme', 'company', 'Acme'],
		['Organisation: "[[Firms/Acme|Acme Ltd]]"', 'company', 'Acme Ltd'],
		['company: [[Acme]]', 'company', 'Acme'],
		['company: 3', 'company', '3'],
		['job: Buyer', 'role', 'Buyer'],
		['position: [Buyer, Chair]', 'role', 'Buyer'],
		['bday: 1980-05-02', 'birthday', { year: 1980, month: 5, day: 2, line: 3 }],
		['birthday: --05-02', 'birthday', { year: null, month: 5, day: 2, line: 3 }],
		['birthday: --0502', 'birthday', { year: null, month: 5, day: 2, line: 3 }],
		['birthday: 05-02', 'birthday', { year: null, month: 5, day: 2, line: 3 }],
		['birthday: --02-29', 'birthday', { year: null, month: 2, day: 29, line: 3 }],
		['birthday: 2 May', 'birthday', { year: null, month: 5, day: 2, line: 3 }],
		['birthday: May 2, 1980', 'birthday', { year: 1980, month: 5, day: 2, line: 3 }],
		['birthday: 2. Mai 1980', 'birthday', { year: 1980, month: 5, day: 2, line: 3 }],
		['birthday: 29 February', 'birthday', { year: null, month: 2, day: 29, line: 3 }],
		['birthday: 2/5/1980', 'birthday', { year: 1980, month: 5, day: 2, line: 3 }],
		['birthday: 13/5', 'birthday', { year: null, month: 5, day: 13, line: 3 }],
		['birthday: in spring', 'birthday', null],
		['birthday: 1980-02-30', 'birthday', null],
		['liked: yes', 'liked', true],
		['liked: no', 'liked', false],
		['liked: 0', 'liked', false],
		['networks: LinkedIn, X', 'networks', ['LinkedIn', 'X']],
		['network: LinkedIn', 'networks', ['LinkedIn']],
		['connected: 2/11/2026', 'connected', '2026-11-02'],
		['connected: 11/13/2026', 'connected', '2026-11-13'],
		['connected: 2 Nov 2026', 'connected', '2026-11-02'],
		['connected: 2. November 2026', 'connected', '2026-11-02'],
		['connected: 2026-02-30', 'connected', null],
		['connected: next Friday', 'connected', null],
		['connected: true', 'connected', null],
		['connected: {a: b}', 'connected', null],
		['phone: 442079460000', 'phones', ['442079460000']],
		['email: [a@example.com, b@example.com]', 'emails', ['a@example.com', 'b@example.com']],
		['knows:\n  - [[Ann]]\n  - [[Bob]]', 'knows', ['Ann', 'Bob']],
		['what-then: Let sit', 'peace', 'let-sit'],
		['what-then: LET SIT', 'peace', 'let-sit'],
		['what-then: let-sit', 'peace', 'let-sit'],
		['what-then: gone', 'peace', 'gone'],
		['what-then: gone (died in May 2026)', 'peace', 'gone'],
		['what-then: in Ruhe lassen', 'peace', 'let-sit'],
		['what-then: décédé', 'peace', 'gone'],
		['what-then: email', 'peace', null],
		['what-then: gone fishing with him', 'peace', null],
	])('%s', (property, field, value) => {
		expect(contactOf(withProperties(property))).toHaveProperty([field], value);
	});

	it('reads the names that the user gave the properties first', () => {
		const propertyNames = { company: 'works at', 'keep-in-touch': 'Rhythm' };
		const contact = contactOf(withProperties('company: Acme\nworks-at: Bolt\nrhythm: monthly'), {
			propertyNames,
		});
		expect(contact).toMatchObject({ company: 'Bolt', cadenceDays: 30, cadenceLine: 5 });
	});

	it('takes the cadence of the relation where the note has none', () => {
		const cadences = { client: '6 weeks' };
		expect(contactOf(withProperties('relation: Client'), { cadences })).toMatchObject({
			cadenceDays: 42,
			cadenceLine: null,
		});
		const never = withProperties('relation: Client\nkeep-in-touch: never');
		expect(contactOf(never, { cadences }).cadenceDays).toBeNull();
	});

	it('reads 2/11 by the setting where the note does not show it', () => {
		expect(contactOf(withProperties('connected: 2/11/2026'), { dateOrder: 'month-first' }).connected).toBe(
			'2026-02-11',
		);
		const shown = `${withProperties('connected: 2/11/2026')}13/10/2026 Met.\n`;
		expect(contactOf(shown, { dateOrder: 'month-first' }).connected).toBe('2026-11-02');
	});
});

describe('the follow-up property', () => {
	it.each([
		['follow-up: 2026-12-01', ['2026-12-01']],
		['next_contact: 2026-12-01', ['2026-12-01']],
		['follow-up: 2026-12-01T10:00', ['2026-12-01']],
		['follow-up: 1/12/2026', ['2026-12-01']],
		['follow-up: 1 Dec 2026', ['2026-12-01']],
		['follow-up: 2026-12-01 ask about the fair', ['2026-12-01']],
		['follow-up: [2026-12-24, 2026-12-01]', ['2026-12-01', '2026-12-24']],
		['follow-up:\n  - 2026-12-24\n  - soon', ['2026-12-24']],
		['follow-up: next Friday', []],
		['follow-up: ""', []],
		['follow-up: 2026-13-01', []],
	])('%s', (property, days) => {
		const { followUps } = contactOf(withProperties(property));
		expect(followUps.map(({ due }) => due)).toEqual(days);
		for (const { kind, line, path } of followUps) {
			expect([kind, line, path]).toEqual(['property', 3, 'People/Ann Lee.md']);
		}
	});

	it('is settled by a touch on or after its day', () => {
		expect(
			contactOf(withProperties('follow-up: 2026-11-10\nlast-contact: 2026-11-09')).followUps,
		).toHaveLength(1);
		expect(
			contactOf(withProperties('follow-up: 2026-11-10\nlast-contact: 2026-11-10')).followUps,
		).toHaveLength(0);
		expect(
			contactOf(withProperties('follow-up: 2026-11-10\nlast-contact: 2027-11-10')).followUps,
		).toHaveLength(1);
	});

	it('keeps its id while its text does', () => {
		const [a] = contactOf(withProperties('follow-up: 2026-12-01')).followUps;
		const [b] = contactOf(withProperties('role: Buyer\nfollow-up: 2026-12-01')).followUps;
		const [c] = contactOf(withProperties('follow-up: 2026-12-02')).followUps;
		expect(a?.id).toBe(b?.id);
		expect(a?.id).not.toBe(c?.id);
	});
});

describe('the last touch', () => {
	it('is the later of the text and the property', () => {
		const text = `${withProperties('last-contact: 2026-11-02')}- 2026-11-10 Rang her, a long talk.\n`;
		expect(contactOf(text).lastTouch).toMatchObject({ day: '2026-11-10', line: 5 });
		const older = `${withProperties('last-contact: 2026-11-20')}- 2026-11-10 Rang her, a long talk.\n`;
		expect(contactOf(older).lastTouch).toMatchObject({ day: '2026-11-20', line: 3 });
	});
});

describe('a note is a contact', () => {
	const plain = '# Ann\n';
	const tagged = (tags: string): string => `---\ntags: ${tags}\n---\n`;
	it.each<[string, string, string, Partial<Settings>, boolean]>([
		['by the tag', 'Ann.md', tagged('[contact]'), {}, true],
		['by one tag alone', 'Ann.md', tagged('contact'), {}, true],
		['by a tag in any case', 'Ann.md', tagged('[Contact]'), {}, true],
		['by a nested tag', 'Ann.md', tagged('[contact/friend]'), {}, true],
		['by a tag in the text', 'Ann.md', '# Ann\n\nNice. #contact\n', {}, true],
		['not by a longer tag', 'Ann.md', tagged('[contacts]'), {}, false],
		['not by a tag in code', 'Ann.md', '```\n#contact\n```\n`#contact`\n', {}, false],
		['not by part of an address', 'Ann.md', 'https://example.com/#contact\n', {}, false],
		['by its folder', 'People/Ann.md', plain, { contactFolders: ['People'] }, true],
		['by a folder above', 'People/Clients/Ann.md', plain, { contactFolders: ['/People/'] }, true],
		['not by a folder of a like name', 'Peoples/Ann.md', plain, { contactFolders: ['People'] }, false],
		['by a property', 'Ann.md', '---\nType: person\n---\n', { contactProperty: 'type' }, true],
		[
			'by a property and its value',
			'Ann.md',
			'---\ntype: [note, "[[Person]]"]\n---\n',
			{ contactProperty: 'type', contactPropertyValue: 'person' },
			true,
		],
		[
			'not by another value',
			'Ann.md',
			'---\ntype: firm\n---\n',
			{ contactProperty: 'type', contactPropertyValue: 'person' },
			false,
		],
		['not in a folder left out', 'Old/Ann.md', tagged('[contact]'), { excludedFolders: ['Old'] }, false],
		['not with a tag left out', 'Ann.md', tagged('[contact, firm]'), { excludedTags: ['firm'] }, false],
		['not as a template', 'Templates/Person.md', tagged('[contact]'), { templateFolder: 'Templates' }, false],
		['not as the template', 'Person.md', tagged('[contact]'), { template: 'Person' }, false],
		['not without any of these', 'Ann.md', plain, {}, false],
	])('%s', (_why, path, text, settings, expected) => {
		const reading = readNote(note(text, path), { ...defaultSettings, ...settings }, today);
		expect(reading.contact !== null).toBe(expected);
	});

	it('whatever its properties hold', () => {
		const hostile: unknown[] = [
			null,
			undefined,
			0,
			Number.NaN,
			true,
			'',
			' ',
			[],
			[[]],
			[[['x']]],
			{},
			{ a: [] },
			'\u0000',
		];
		const keys =
			'name aliases relation networks connected liked keep-in-touch last-contact follow-up snoozed what-then for company role linkedin email phone birthday introduced-by knows created date lang';
		for (const value of hostile) {
			const properties = Object.fromEntries(keys.split(' ').map((key) => [key, value]));
			const found = { path: 'Ann.md', text: bodyOf('x'), properties, tags: ['contact'], created: null };
			expect(readNote(found, defaultSettings, today).contact?.path).toBe('Ann.md');
		}
	});
});
