import { describe, expect, it } from 'vitest';
import { everybody } from '../../src/domain/finding';
import { defaultSettings, readSettings, wayOfReading } from '../../src/domain/settings';

describe('settings from outside', () => {
	it.each([null, undefined, 'x', 3, [], [1], {}])('%j are the defaults', (from) => {
		expect(readSettings(from)).toEqual(defaultSettings);
	});

	it('are kept where they are what they should be', () => {
		const settings = {
			...defaultSettings,
			contactTags: ['person'],
			cadences: { client: 'monthly' },
			justLinkedDays: 7,
		};
		expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
	});

	it('lose only what is of another type', () => {
		const from = {
			contactTags: ['a', 3, ''],
			dateOrder: 'sideways',
			language: 'de',
			yearlyDays: -1,
			setUpOn: '2026-02-30',
		};
		expect(readSettings(from)).toEqual({ ...defaultSettings, contactTags: ['a'], language: 'de' });
	});
});

describe('two settings', () => {
	it('read notes alike where only what the list goes by differs', () => {
		const way = wayOfReading(defaultSettings);
		const views = [{ name: 'All', finding: everybody }];
		const list = { views, greeted: false, justLinkedDays: 3, yearlyDays: 3, setUpOn: '2026-11-22' } as const;
		const writing = { dueHints: false, completeDates: false, newContactFolder: 'People', relations: [] };
		expect(wayOfReading({ ...defaultSettings, ...list, ...writing })).toBe(way);
		expect(wayOfReading({ ...defaultSettings, contactTags: ['person'] })).not.toBe(way);
		expect(wayOfReading({ ...defaultSettings, cadences: { views: '6 weeks' } })).not.toBe(way);
	});
});
