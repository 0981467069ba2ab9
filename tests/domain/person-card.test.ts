import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import { personCard } from '../../src/domain/person-card';
import type { ToldTouch } from '../../src/domain/read-touches';
import { defaultSettings, type Settings } from '../../src/domain/settings';
import { aContact, aFollowUp } from '../ui/some-people';

const today = '2026-11-22';
const note = (properties = {}) => ({ properties, text: '' });
const told = (day: Day, text = 'Rang.'): ToldTouch => ({ day, path: 'Ann.md', line: 1, text });

describe('the card of a person', () => {
	it('tells the standing, open follow-ups, and what else asks for this person', () => {
		const ann = aContact('Ann', {
			cadenceDays: 42,
			lastTouch: told('2026-01-02'),
			followUps: [
				aFollowUp('Ann.md', { due: '2026-12-20', from: '2026-12-20', line: 2 }),
				aFollowUp('Ann.md', { due: '2026-11-20', from: '2026-11-20', line: 1 }),
			],
		});
		const card = personCard(ann, note(), [], defaultSettings, today);
		expect(card.section).toBe('overdue');
		expect(card.followUps.map(({ due }) => due)).toEqual(['2026-11-20', '2026-12-20']);
		expect(card.others.map(({ kind }) => kind)).toEqual(['cadence']);
	});

	it.each([
		['nobody asks for them', {}, 'rest'],
		['left to sit', { answer: 'let sit', peace: 'let-sit' as const }, 'rest'],
		['gone', { answer: 'gone', peace: 'gone' as const }, null],
	])('%s', (_, known, section) => {
		const card = personCard(aContact('Ann', known), note(), [], defaultSettings, today);
		expect(card.section).toBe(section);
		expect([...card.followUps, ...card.others]).toEqual([]);
	});

	const clients: Settings = { ...defaultSettings, cadences: { client: 'every 3 months' } };
	it.each([
		['nothing said', {}, null, { words: '', by: 'none', days: null, until: null }],
		['by the relation', {}, 90, { words: '', by: 'relation', days: 90, until: '2027-01-31' }],
		[
			'in the note',
			{ 'keep-in-touch': '6 weeks' },
			42,
			{ words: '6 weeks', by: 'note', days: 42, until: '2026-12-14' },
		],
		[
			'a number, in another spelling',
			{ frequency: 30 },
			30,
			{ words: '30', by: 'note', days: 30, until: '2026-12-02' },
		],
		['never', { 'keep-in-touch': 'never' }, null, { words: 'never', by: 'note', days: null, until: null }],
		[
			'words that say none',
			{ cadence: 'when I can' },
			90,
			{ words: 'when I can', by: 'unread', days: 90, until: '2027-01-31' },
		],
	])('how often: %s', (_, properties, cadenceDays, expected) => {
		const ann = aContact('Ann', { cadenceDays, lastTouch: told('2026-11-02') });
		expect(personCard(ann, note(properties), [], clients, today).cadence).toEqual(expected);
	});

	it('tells the last five touches, of daily notes too', () => {
		const days: readonly Day[] = [
			'2026-01-01',
			'2026-06-01',
			'2026-02-01',
			'2026-05-01',
			'2026-03-01',
			'2026-04-01',
		];
		const { touches } = personCard(
			aContact('Ann'),
			note(),
			days.map((day) => told(day)),
			defaultSettings,
			today,
		);
		expect(touches.map(({ day }) => day)).toEqual([
			'2026-06-01',
			'2026-05-01',
			'2026-04-01',
			'2026-03-01',
			'2026-02-01',
		]);
	});

	it.each<readonly [string, Day | null, Day | null]>([
		['the first touch, when nobody said when we linked', null, '2026-01-02'],
		['a touch before we linked', '2026-01-10', '2026-01-02'],
		['none, when it came later', '2026-01-01', null],
	])('tells how we met: %s', (_, connected, expected) => {
		const all = [told('2026-01-02', 'Met at the fair.'), told('2026-02-02'), told('2025-12-01', '')];
		const card = personCard(aContact('Ann', { connected }), note(), all, defaultSettings, today);
		expect(card.met?.day ?? null).toBe(expected);
	});
});
