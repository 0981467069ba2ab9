import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import { asRow, type Reason, type Row, type Section } from '../../src/domain/gang';
import { each } from '../../src/ui/entries';
import { dueCount, GangItems, hueOf, initialsOf, type Folding } from '../../src/ui/gang-items';
import { nextFollowUp } from '../../src/ui/next-follow-up';
import { aContact, aReason } from './some-people';

const row = (contact: Contact, reason: Reason, ...further: Reason[]): Row => asRow(contact, reason, further);
const ann = aContact('Ann Lee');
const bob = aContact('Bob Stone');
const cat = aContact('Cat Hill');
const sections: readonly Section[] = [
	{ key: 'overdue', rows: [row(ann, aReason(ann, 'overdue', 3), aReason(ann, 'later', 9))] },
	{ key: 'today', rows: [] },
	{ key: 'later', rows: [row(bob, aReason(bob, 'later', null))] },
	{ key: 'rest', rows: [row(cat, aReason(cat, 'rest', null))] },
];
const groups = sections.map(({ key, rows }) => ({ key, by: 'section' as const, value: key, rows }));
const gangItems = (shown: typeof groups, folding: Folding) => [...each(new GangItems(shown, folding))];
const nothing: Folding = { foldedSections: new Set(), unfoldedPeople: new Set() };

describe('the sidebar as a list', () => {
	it('has each section that holds someone, then its people', () => {
		expect(gangItems(groups, nothing).map(({ key }) => key)).toEqual([
			'section overdue',
			ann.path,
			'section later',
			bob.path,
			'section rest',
			cat.path,
		]);
	});

	it('leaves out the people of a folded section, and still counts them', () => {
		const items = gangItems(groups, { ...nothing, foldedSections: new Set(['overdue']) });
		expect(items.map(({ key }) => key)).not.toContain(ann.path);
		expect(items[0]).toMatchObject({ group: { rows: { length: 1 } }, folded: true });
	});

	it('shows further reasons beneath a person who is unfolded', () => {
		const items = gangItems(groups, { ...nothing, unfoldedPeople: new Set([ann.path]) });
		expect(items.map(({ kind }) => kind).slice(0, 3)).toEqual(['section', 'person', 'reason']);
	});

	it('tells where each entry stands', () => {
		const items = gangItems(groups, nothing);
		expect(items.map(({ level, position, siblings }) => [level, position, siblings])).toEqual([
			[1, 1, 3],
			[2, 1, 1],
			[1, 2, 3],
			[2, 1, 1],
			[1, 3, 3],
			[2, 1, 1],
		]);
	});

	it('names and counts each entry without making it', () => {
		const people = fc.array(fc.nat(3), { maxLength: 8 });
		fc.assert(
			fc.property(fc.array(people, { maxLength: 4 }), fc.func(fc.boolean()), (groupsOf, chosen) => {
				const some = groupsOf.map((furthers, at) => ({
					key: `${at}`,
					by: 'section' as const,
					value: `${at}`,
					rows: furthers.map((count, number) => {
						const one = aContact(`Person ${at} ${number}`);
						const reasons = Array.from({ length: count }, (_, day) => aReason(one, 'later', day));
						return row(one, aReason(one, 'later', 9), ...reasons);
					}),
				}));
				const paths = some.flatMap(({ rows }) => rows.map(({ contact }) => contact.path));
				const items = new GangItems(some, {
					foldedSections: new Set(some.map(({ key }) => key).filter(chosen)),
					unfoldedPeople: new Set(paths.filter(chosen)),
				});
				const all = [...each(items)];
				expect(all).toHaveLength(items.length);
				expect(all.map((_, index) => items.keyAt(index))).toEqual(all.map(({ key }) => key));
				let from = 0;
				for (const count of items.runs) {
					expect(new Set(all.slice(from, from + count).map(({ kind }) => kind)).size).toBe(
						Math.min(1, count),
					);
					from += count;
				}
				expect(from).toBe(all.length);
				expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
				expect([-1, items.length].map((index) => items.at(index))).toEqual([undefined, undefined]);
				for (const item of all) {
					if (item.kind !== 'person') continue;
					const at = all.indexOf(item);
					const beneath = all.slice(at + 1, at + 1 + (item.unfolded ? item.row.further.length : 0));
					expect(beneath.map((one) => one.kind === 'reason' && one.reason)).toEqual(
						item.unfolded ? item.row.further : [],
					);
				}
			}),
		);
	});

	it('counts who is due', () => {
		expect(dueCount(sections)).toBe(1);
	});
});

describe('initials', () => {
	it.each([
		['Ann Lee', 'AL'],
		['Noor van der Linde', 'NL'],
		['Cher', 'C'],
		['élodie', 'É'],
		['Jean-Paul', 'JP'],
		['李 明', '李明'],
		['(Bob)', '?'],
		['', '?'],
	])('%s: %s', (name, initials) => {
		expect(initialsOf(name)).toBe(initials);
	});

	it('a name has one hue, always the same', () => {
		expect(hueOf('Ann Lee', 8)).toBe(hueOf('Ann Lee', 8));
		expect(
			new Set(['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fay'].map((name) => hueOf(name, 8))).size,
		).toBeGreaterThan(2);
	});
});

describe('the next follow-up', () => {
	it('is the most urgent', () => {
		expect(nextFollowUp(sections, null)).toMatchObject({ path: ann.path, line: 3 });
	});

	it('goes on to the one after, and round again', () => {
		const second = nextFollowUp(sections, { path: ann.path, line: 3 });
		expect(second).toMatchObject({ path: bob.path });
		expect(nextFollowUp(sections, { path: bob.path, line: 1 })).toMatchObject({ path: ann.path });
	});

	it('is none where nobody waits; the rest of the gang is not waiting', () => {
		expect(nextFollowUp(sections.slice(3), null)).toBeNull();
	});
});
