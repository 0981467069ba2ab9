import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import { everybody, type Filter, type Finding } from '../../src/domain/finding';
import { filterChoices, groupPeople, keepSearchKeys, withWords } from '../../src/domain/find-people';
import { gatherQueue } from '../../src/domain/gang';
import { aContact } from '../ui/some-people';

const today = '2026-11-22';
const settings = { justLinkedDays: 60, yearlyDays: 14, setUpOn: null };

const people: readonly Contact[] = [
	aContact('Mesut Özil', {
		relation: 'client',
		networks: ['LinkedIn'],
		company: 'Ball & Söhne',
		connected: '2020-01-01',
		tags: ['contact/friend'],
	}),
	aContact('Ann Lee', {
		path: 'Work/Clients/Ann Lee.md',
		aliases: ['Annie'],
		relation: 'Client',
		networks: ['X', 'LinkedIn'],
		liked: true,
		for: ['advice'],
		answer: 'ring (2026-11-02)',
		lastTouch: touchOn('2026-10-01'),
	}),
	aContact('Søren Łuczak', { relation: 'friend', networks: ['LinkedIn', 'X'], role: 'Buyer' }),
	aContact('bob O’Neil', {
		path: 'Work/Bob.md',
		connected: '2021-01-01',
		lastTouch: touchOn('2025-10-01'),
	}),
	aContact('Gone Girl', { relation: 'client', answer: 'gone', peace: 'gone' }),
];
const sections = gatherQueue(people, today, settings);
const gone = people.filter(({ peace }) => peace === 'gone');

function touchOn(day: NonNullable<Contact['lastTouch']>['day']): Contact['lastTouch'] {
	return { day, path: 'a.md', line: 1 };
}

/** "client: Ann Lee, Mesut Özil" for each group. */
function shown(finding: Partial<Finding>): readonly string[] {
	const whole = { ...everybody, ...finding };
	const keyOf = keepSearchKeys();
	return withWords(groupPeople(sections, gone, whole, keyOf), whole.words, keyOf).map(
		({ by, value, rows }) =>
			`${value ?? (by === 'gone' ? 'gone' : 'none')}: ${rows.map(({ contact }) => contact.name).join(', ')}`,
	);
}

function names(finding: Partial<Finding>): readonly string[] {
	return shown(finding).flatMap((group) => group.replace(/^[^:]*: /, '').split(', '));
}

describe('searching', () => {
	it.each([
		['ozil', ['Mesut Özil']],
		['ÖZIL', ['Mesut Özil']],
		['o\u0308zil', ['Mesut Özil']],
		['  mesut   özil ', ['Mesut Özil']],
		['özil mesut', ['Mesut Özil']],
		['soren luczak', ['Søren Łuczak']],
		["o'neil", ['bob O’Neil']],
		['annie', ['Ann Lee']],
		['sohne', ['Mesut Özil']],
		['buyer', ['Søren Łuczak']],
		['friend', ['Mesut Özil']],
		['gone girl', ['Gone Girl']],
		['özil ann', []],
		['zzz', []],
	])('“%s”', (words, found) => {
		expect(names({ words })).toEqual(found);
	});

	it('shows the gone only when they are searched for', () => {
		expect(names({})).not.toContain('Gone Girl');
		expect(shown({ words: 'girl' })).toEqual(['gone: Gone Girl']);
	});

	it('looks at a contact anew when the note says something else', () => {
		const keyOf = keepSearchKeys();
		const [ann] = [people[1] ?? aContact('')];
		expect(keyOf(ann)).toContain('annie');
		expect(keyOf({ ...ann, aliases: ['Nan'] })).not.toContain('annie');
	});
});

describe('filters', () => {
	it.each<[string, readonly Filter[], readonly string[]]>([
		['relation', [{ kind: 'relation', value: 'client' }], ['Ann Lee', 'Mesut Özil']],
		[
			'either relation',
			[
				{ kind: 'relation', value: 'client' },
				{ kind: 'relation', value: 'friend' },
			],
			['Ann Lee', 'Mesut Özil', 'Søren Łuczak'],
		],
		[
			'relation and network',
			[
				{ kind: 'relation', value: 'client' },
				{ kind: 'network', value: 'x' },
			],
			['Ann Lee'],
		],
		['no relation', [{ kind: 'relation', value: '' }], ['bob O’Neil']],
		['liked', [{ kind: 'liked', value: 'true' }], ['Ann Lee']],
		['for', [{ kind: 'for', value: 'Advice' }], ['Ann Lee']],
		['company', [{ kind: 'company', value: 'ball & sohne' }], ['Mesut Özil']],
		['a part of a company is none', [{ kind: 'company', value: 'ball' }], []],
		[
			'nested tag',
			[{ kind: 'tag', value: 'contact' }],
			['Ann Lee', 'bob O’Neil', 'Mesut Özil', 'Søren Łuczak'],
		],
		['the nested tag alone', [{ kind: 'tag', value: 'contact/friend' }], ['Mesut Özil']],
		['nested folder', [{ kind: 'folder', value: 'Work' }], ['Ann Lee', 'bob O’Neil']],
		['folder below', [{ kind: 'folder', value: 'Work/Clients' }], ['Ann Lee']],
		['answer, without the words behind it', [{ kind: 'answer', value: 'ring' }], ['Ann Lee']],
	])('%s', (_, filters, found) => {
		expect(names({ filters, sortBy: 'name' })).toEqual(found);
	});

	it('are offered with the number of people, most first', () => {
		const choices = filterChoices(sections).map(
			({ filter, count }) => `${filter.kind} ${filter.value}: ${count}`,
		);
		expect(choices.slice(0, 3)).toEqual(['relation Client: 2', 'relation friend: 1', 'relation : 1']);
		expect(choices).toContain('network LinkedIn: 3');
		expect(choices).toContain('liked true: 1');
		expect(choices).toContain('folder Work/Clients: 1');
		expect(choices).not.toContain('liked : 3');
		expect(choices).not.toContain('answer gone: 1');
	});

	it('each of them lets through as many as it says', () => {
		for (const { filter, count } of filterChoices(sections)) {
			if (filter.kind === 'tag' || filter.kind === 'folder') continue;
			expect(names({ filters: [filter] }), JSON.stringify(filter)).toHaveLength(count);
		}
	});
});

describe('groups', () => {
	it('are the sections of the queue', () => {
		expect(shown({})).toEqual(['rest: Ann Lee, bob O’Neil, Mesut Özil, Søren Łuczak']);
	});

	it('by relation, however it is spelled, those without one last', () => {
		expect(shown({ groupBy: 'relation' })).toEqual([
			'Client: Ann Lee, Mesut Özil',
			'friend: Søren Łuczak',
			'none: bob O’Neil',
		]);
	});

	it('by network, each person once', () => {
		expect(shown({ groupBy: 'network' })).toEqual([
			'LinkedIn: Mesut Özil',
			'LinkedIn, X: Ann Lee, Søren Łuczak',
			'none: bob O’Neil',
		]);
	});

	it('by company', () => {
		expect(shown({ groupBy: 'company' })[0]).toBe('Ball & Söhne: Mesut Özil');
	});
});

describe('order', () => {
	it.each([
		['name', ['Ann Lee', 'bob O’Neil', 'Mesut Özil', 'Søren Łuczak']],
		['-name', ['Søren Łuczak', 'Mesut Özil', 'bob O’Neil', 'Ann Lee']],
		['last-touch', ['Ann Lee', 'bob O’Neil', 'Mesut Özil', 'Søren Łuczak']],
		['-last-touch', ['bob O’Neil', 'Ann Lee', 'Mesut Özil', 'Søren Łuczak']],
		['connected', ['bob O’Neil', 'Mesut Özil', 'Ann Lee', 'Søren Łuczak']],
		['-connected', ['Mesut Özil', 'bob O’Neil', 'Ann Lee', 'Søren Łuczak']],
	] as const)('%s', (sortBy, order) => {
		expect(names({ sortBy })).toEqual(order);
	});
});
