import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherQueue } from '../../src/domain/gang';
import { partsOf, plusDays, type Day } from '../../src/domain/day';
import { defaultSettings } from '../../src/domain/settings';
import type { Contact } from '../../src/domain/contact';
import { OrderedQueue, type Listed } from '../../src/vault/ordered-queue';
import { aContact, aFollowUp } from '../ui/some-people';

const today: Day = '2026-11-22';

/** Twelve people at most, so that the same one changes often; names may be the same. */
const someone: fc.Arbitrary<Contact> = fc
	.record({
		number: fc.nat(11),
		dueIn: fc.option(fc.integer({ min: -90, max: 90 })),
		connectedAgo: fc.option(fc.nat(100)),
		touchedAgo: fc.option(fc.integer({ min: -5, max: 100 })),
		cadenceDays: fc.option(fc.constantFrom(7, 30, 42)),
		snoozedIn: fc.option(fc.integer({ min: -30, max: 60 })),
		birthdayIn: fc.option(fc.nat(364)),
		seenAgo: fc.option(fc.integer({ min: -30, max: 400 })),
		range: fc.nat(9),
		peace: fc.constantFrom(null, null, 'let-sit' as const, 'gone' as const),
	})
	.map(({ number, dueIn, connectedAgo, touchedAgo, snoozedIn, birthdayIn, seenAgo, range, ...known }) => {
		const path = `People/${number}.md`;
		const ago = (days: number | null): Day | null => (days === null ? null : plusDays(today, -days));
		const due = dueIn === null ? null : plusDays(today, dueIn);
		const touched = ago(touchedAgo);
		const seen = ago(seenAgo);
		return aContact(['ann', 'Bob', 'Élan', 'Zoë'][number % 4] ?? '', {
			...known,
			path,
			connected: ago(connectedAgo),
			lastTouch: touched && { day: touched, path, line: 9 },
			...(snoozedIn === null ? {} : { snoozed: plusDays(today, snoozedIn) }),
			birthday:
				birthdayIn === null
					? null
					: {
							...partsOf(plusDays(today, birthdayIn)),
							year: null,
							line: 5,
							...(seen ? { seen } : {}),
						},
			followUps: due ? [aFollowUp(path, { due, from: plusDays(due, -range) })] : [],
		});
	});

const settings = { ...defaultSettings, justLinkedDays: 30, setUpOn: today };

/** The queue of people who are known by their paths. */
function aQueue(day: Day) {
	const queue = new OrderedQueue(day, settings);
	const people = new Map<string, Listed>();
	return {
		queue,
		put: (contact: Contact): void => {
			const listed = people.get(contact.path) ?? { contact, row: null, waits: false };
			listed.contact = contact;
			people.set(contact.path, listed);
			queue.put(listed);
		},
		remove: (path: string): void => {
			const listed = people.get(path);
			if (!listed) return;
			people.delete(path);
			listed.contact = null;
			queue.put(listed);
		},
	};
}

type Change = Contact | { readonly gone: number } | { readonly later: number };

describe('the queue kept in order', () => {
	it('is the same as one gathered anew, after whatever changes and however many days', () => {
		const gone = fc.nat(11).map((number) => ({ gone: number }));
		const later = fc.integer({ min: 1, max: 40 }).map((days) => ({ later: days }));
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof<fc.MaybeWeightedArbitrary<Change>[]>({ arbitrary: someone, weight: 3 }, gone, later),
					{
						maxLength: 60,
					},
				),
				(changes) => {
					let day = today;
					const { queue, put, remove } = aQueue(day);
					const people = new Map<string, Contact>();
					for (const change of changes) {
						if ('gone' in change) {
							people.delete(`People/${change.gone}.md`);
							remove(`People/${change.gone}.md`);
						} else if ('later' in change) {
							day = plusDays(day, change.later);
							queue.beginDay(day);
						} else {
							people.set(change.path, change);
							put(change);
						}
						expect(queue.sections).toEqual(gatherQueue(people.values(), day, settings));
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	it('on a new day makes no row anew that the day does not change', () => {
		const far = plusDays(today, 90);
		const people = [
			aContact('Ann', { followUps: [aFollowUp('People/Ann.md', { due: today, from: today })] }),
			aContact('Bob', { followUps: [aFollowUp('People/Bob.md', { due: far, from: far })] }),
			aContact('Cat', { cadenceDays: 7, connected: plusDays(today, -80) }),
			aContact('Dev'),
		];
		const { queue, put } = aQueue(today);
		for (const person of people) put(person);
		const rows = () =>
			new Map(queue.sections.flatMap((section) => section.rows.map((row) => [row.contact.name, row])));
		const before = rows();
		queue.beginDay(plusDays(today, 1));
		const kept = [...rows()].filter(([name, row]) => before.get(name) === row).map(([name]) => name);
		expect(kept.sort()).toEqual(['Bob', 'Cat', 'Dev']);
	});

	it('takes those up again who come from a day that has not come yet', () => {
		const ann = aContact('Ann', { followUps: [aFollowUp('People/Ann.md', { due: today, from: today })] });
		const { queue, put } = aQueue(plusDays(today, 5));
		put(ann);
		queue.beginDay(today);
		put(ann);
		expect(queue.sections).toEqual(gatherQueue([ann], today, settings));
	});

	it('follows the settings once its people are put again', () => {
		const due = plusDays(today, -1);
		const ann = aContact('Ann', { followUps: [aFollowUp('People/Ann.md', { due, from: due })] });
		const { queue, put } = aQueue(today);
		put(ann);
		const later = { ...settings, setUpOn: plusDays(today, 100) };
		queue.setSettings(later);
		put(ann);
		expect(queue.sections).toEqual(gatherQueue([ann], today, later));
	});
});
