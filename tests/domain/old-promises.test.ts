import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import { gatherQueue, type QueueSettings } from '../../src/domain/gang';
import { gatherOldPromises } from '../../src/domain/old-promises';
import { aContact, aFollowUp } from '../ui/some-people';

const today: Day = '2026-11-22';
const settings: QueueSettings = { justLinkedDays: 60, yearlyDays: 14, setUpOn: today };
const due = (day: Day, path: string, line: number) =>
	aFollowUp(path, { due: day, from: day, line, id: `${path} ${line}` });

describe('old promises', () => {
	it('are gathered person by person, with those of people who have newer ones, each once', () => {
		const ann = aContact('Ann', {
			followUps: [due('2026-03-01', 'Ann.md', 1), due('2026-11-20', 'Ann.md', 2)],
		});
		const bob = aContact('Bob', {
			followUps: [due('2026-05-01', 'Bob.md', 3), due('2026-02-01', 'Daily/2026-02-01.md', 1)],
		});
		const cat = aContact('Cat', { followUps: [due('2026-02-01', 'Daily/2026-02-01.md', 1)] });
		const gone = aContact('Dan', { followUps: [due('2026-02-01', 'Dan.md', 1)], peace: 'gone' });
		const found = gatherOldPromises(gatherQueue([ann, bob, cat, gone], today, settings));
		expect(found.map(({ contact, reason }) => [contact.name, reason.due].join(' '))).toEqual([
			'Bob 2026-02-01',
			'Bob 2026-05-01',
			'Ann 2026-03-01',
		]);
	});
});
