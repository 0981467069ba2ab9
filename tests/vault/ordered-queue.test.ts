import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherQueue } from '../../src/domain/gang';
import { plusDays } from '../../src/domain/day';
import { defaultSettings } from '../../src/domain/settings';
import type { Contact } from '../../src/domain/contact';
import { OrderedQueue } from '../../src/vault/ordered-queue';
import { aContact, aFollowUp } from '../ui/some-people';

const today = '2026-11-22';

/** Twelve people at most, so that the same one changes often; names may be the same. */
const someone: fc.Arbitrary<Contact> = fc
	.record({
		number: fc.nat(11),
		dueIn: fc.option(fc.integer({ min: -90, max: 90 })),
		connectedAgo: fc.option(fc.nat(100)),
		cadenceDays: fc.option(fc.integer({ min: 7, max: 60 })),
		peace: fc.constantFrom(null, 'let-sit' as const, 'gone' as const),
	})
	.map(({ number, dueIn, connectedAgo, cadenceDays, peace }) => {
		const path = `People/${number}.md`;
		const due = dueIn === null ? null : plusDays(today, dueIn);
		return aContact(`Person ${number % 4}`, {
			path,
			cadenceDays,
			peace,
			connected: connectedAgo === null ? null : plusDays(today, -connectedAgo),
			followUps: due ? [aFollowUp(path, { due, from: due })] : [],
		});
	});

describe('the queue kept in order', () => {
	it('is the same as one gathered anew, after whatever changes', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(someone, fc.nat(11)), { maxLength: 60 }), (changes) => {
				const queue = new OrderedQueue(today, defaultSettings);
				const people = new Map<string, Contact>();
				for (const change of changes) {
					if (typeof change === 'number') {
						people.delete(`People/${change}.md`);
						queue.remove(`People/${change}.md`);
					} else {
						people.set(change.path, change);
						queue.put(change);
					}
				}
				expect(queue.sections).toEqual(gatherQueue(people.values(), today, defaultSettings));
			}),
		);
	});

	it('follows the day and the settings', () => {
		const ann = aContact('Ann', { followUps: [aFollowUp('People/Ann.md', { due: today, from: today })] });
		const queue = new OrderedQueue(today, defaultSettings);
		queue.put(ann);
		const sectionOfAnn = (): string | undefined => queue.sections.find(({ rows }) => rows.length)?.key;
		expect(sectionOfAnn()).toBe('today');
		queue.begin([ann], plusDays(today, 1), defaultSettings);
		expect(sectionOfAnn()).toBe('overdue');
		queue.begin([ann], plusDays(today, 1), { ...defaultSettings, setUpOn: '2027-11-22' });
		expect(sectionOfAnn()).toBe('old-promises');
		queue.put(ann);
		expect(sectionOfAnn()).toBe('old-promises');
	});
});
