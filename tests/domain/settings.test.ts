import { describe, expect, it } from 'vitest';
import { everybody } from '../../src/domain/finding';
import { defaultSettings, readsAlike, readSettings } from '../../src/domain/settings';

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
		const views = [{ name: 'All', finding: everybody }];
		expect(readsAlike(defaultSettings, { ...defaultSettings, views, greeted: false })).toBe(true);
		expect(readsAlike(defaultSettings, { ...defaultSettings, contactTags: ['person'] })).toBe(false);
	});
});
