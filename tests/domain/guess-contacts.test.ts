import { describe, expect, it } from 'vitest';
import { ContactGuess, marksIn, ruleOf, type ContactMark } from '../../src/domain/guess-contacts';
import { isContact, type NoteHead } from '../../src/domain/is-contact';
import { defaultSettings } from '../../src/domain/settings';

const note = (path: string, tags: readonly string[] = [], properties = {}): NoteHead => ({
	path,
	tags,
	properties,
});
function guessed(heads: readonly NoteHead[]): ContactGuess {
	const guess = new ContactGuess();
	for (const head of heads) guess.add(head);
	return guess;
}

const notes = (count: number, make: (index: number) => NoteHead): readonly NoteHead[] =>
	Array.from({ length: count }, (_, index) => make(index));

const said = ({ kind, name, value, count }: ContactMark): string =>
	`${kind} ${name}${value === '' ? '' : `: ${value}`} ${count}`;

describe('how the contacts of an old vault are marked', () => {
	const cases: readonly (readonly [string, readonly NoteHead[], readonly string[]])[] = [
		['an empty vault', [], []],
		['notes about anything but people', notes(40, (i) => note(`Recipes/Soup ${i}.md`, ['soup'])), []],
		[
			'a tag, and a folder with fewer of them',
			[
				...notes(12, (i) => note(`People/P${i}.md`, ['person'])),
				...notes(3, (i) => note(`Inbox/P${i}.md`, ['person', 'todo'])),
				...notes(50, (i) => note(`Notes/N${i}.md`, ['idea'])),
			],
			['tag person 15', 'folder People 12'],
		],
		[
			'a folder that is numbered, below another',
			notes(4, (i) => note(`2 Areas/03 Kontakte/Freunde/P${i}.md`)),
			['folder 2 Areas/03 Kontakte 4'],
		],
		[
			'nested tags count with what they are nested in',
			[note('a.md', ['person/friend']), note('b.md', ['Person/client', 'person']), note('c.md', ['thing'])],
			['tag person 2'],
		],
		[
			'a property that says what the note is, as a link or a list',
			[
				note('a.md', [], { type: 'person' }),
				note('b.md', [], { Type: ['[[Person]]'] }),
				note('c.md', [], { type: 'book' }),
			],
			['property type: person 2'],
		],
		[
			'of properties the one with the most notes',
			[
				...notes(3, (i) => note(`a${i}.md`, [], { category: 'People' })),
				note('b.md', [], { type: 'person' }),
			],
			['property category: People 3'],
		],
		[
			'a folder of another name whose notes have what people have',
			[
				...notes(4, (i) => note(`Clients/P${i}.md`, [], { email: 'a@example.com' })),
				...notes(2, (i) => note(`Clients/P${i + 4}.md`)),
				...notes(9, (i) => note(`Projects/N${i}.md`)),
			],
			['folder Clients 6'],
		],
		[
			'two with an address of their own are too few to tell',
			notes(2, (i) => note(`Suppliers/P${i}.md`, [], { phone: '555 0100' })),
			[],
		],
		['a book about people', [note('Books/People management.md', ['people-management'])], []],
	];
	it.each(cases)('%s', (_, heads, expected) => {
		expect(guessed(heads).marks.map(said)).toEqual(expected);
	});

	it('counts the notes that the settings would then take for contacts', () => {
		const heads = [
			...notes(5, (i) => note(`People/P${i}.md`, ['person/friend'])),
			note('Inbox/Q.md', ['Person']),
			note('R.md', [], { type: '[[Person]]' }),
			note('S.md'),
		];
		const guesses = guessed(heads).marks;
		const count = (marks: Parameters<typeof ruleOf>[0]): number =>
			heads.filter((head) => isContact(head, { ...defaultSettings, ...ruleOf(marks) })).length;
		expect(guesses.map(said)).toEqual(['tag person 6', 'folder People 5', 'property type: Person 1']);
		for (const guess of guesses) {
			expect(count([guess])).toBe(guess.count);
		}
		expect(count(guesses)).toBe(7);
		expect(count([])).toBe(0);
	});

	it.each([
		['Templates/Person.md', 'Templates'],
		['Meta/01 Vorlagen/Kontakt.md', 'Meta/01 Vorlagen'],
		['_templates/a/b.md', '_templates'],
		['Modèles/Personne.md', 'Modèles'],
		['My templates for cakes/a.md', ''],
		['Templates.md', ''],
	])('finds the templates by %s', (path, expected) => {
		expect(guessed([note('a.md'), note(path)]).templateFolder).toBe(expected);
	});
});

describe('the marks of the settings', () => {
	it('make the same settings again', () => {
		const rule = {
			contactTags: ['person', 'crm/lead'],
			contactFolders: ['People'],
			contactProperty: 'type',
			contactPropertyValue: 'person',
		};
		expect(ruleOf(marksIn(rule))).toEqual(rule);
		expect(marksIn({ ...rule, contactProperty: '' }).map(({ kind }) => kind)).toEqual([
			'tag',
			'tag',
			'folder',
		]);
	});
});
