import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import { plusDays, type Day } from '../../src/domain/day';
import type { FollowUp } from '../../src/domain/follow-ups/follow-up';
import { gatherQueue, nextYearly, reasonsOf, type QueueSettings } from '../../src/domain/gang';
import { withMentions } from '../../src/domain/with-mentions';
import { queueStrings } from '../../src/i18n/strings';
import { saySentence } from '../../src/i18n/say-reason';

/** A Wednesday. */
const today: Day = '2026-11-18';
const settings: QueueSettings = { justLinkedDays: 60, yearlyDays: 14, setUpOn: null };

function person(said: Partial<Contact> = {}): Contact {
	return {
		path: 'Ann.md',
		name: 'Ann',
		aliases: [],
		tags: [],
		relation: null,
		networks: [],
		connected: null,
		liked: false,
		cadenceDays: null,
		cadenceLine: null,
		answer: null,
		peace: null,
		for: [],
		company: null,
		role: null,
		emails: [],
		phones: [],
		linkedin: null,
		birthday: null,
		introducedBy: null,
		knows: [],
		followUps: [],
		lastTouch: null,
		...said,
	};
}

function promise(due: Day, said: Partial<FollowUp> = {}): FollowUp {
	return {
		id: due,
		path: 'Ann.md',
		line: 8,
		due,
		from: due,
		written: '2026-11-01',
		guess: false,
		kind: 'text',
		text: `Ring her ${due}`,
		date: null,
		...said,
	};
}

const touched = (day: Day): Contact['lastTouch'] => ({ day, path: 'Ann.md', line: 9 });

function sectionOf(contact: Contact, more: Partial<QueueSettings> = {}): string | undefined {
	return reasonsOf(contact, today, { ...settings, ...more })[0]?.section;
}

describe('where a follow-up stands in the queue', () => {
	it.each<[string, FollowUp, string]>([
		['yesterday', promise('2026-11-17'), 'overdue'],
		['today', promise('2026-11-18'), 'today'],
		['tomorrow', promise('2026-11-19'), 'this-week'],
		['on Sunday', promise('2026-11-22'), 'this-week'],
		['on Monday', promise('2026-11-23'), 'later'],
		['some day of the month that has begun', promise('2026-11-30', { from: '2026-11-01' }), 'this-week'],
		['some day of next week', promise('2026-11-29', { from: '2026-11-23' }), 'later'],
	])('due %s', (_when, followUp, section) => {
		expect(sectionOf(person({ followUps: [followUp] }))).toBe(section);
	});

	it('is among the old promises when due more than 60 days before the plugin was set up', () => {
		const setUpOn = '2026-11-01';
		const old = (due: Day): Contact => person({ followUps: [promise(due)] });
		expect(sectionOf(old('2026-09-02'), { setUpOn })).toBe('overdue');
		expect(sectionOf(old('2026-09-01'), { setUpOn })).toBe('old-promises');
		expect(sectionOf(old('2026-09-01'))).toBe('overdue');
	});
});

describe('just linked, what then?', () => {
	const linked = (said: Partial<Contact> = {}): Contact => person({ connected: '2026-11-13', ...said });
	it.each<[string, Contact, boolean]>([
		['nothing came of it yet', linked(), true],
		['the linking was the touch', linked({ lastTouch: touched('2026-11-13') }), true],
		['touched before', linked({ lastTouch: touched('2026-11-01') }), true],
		['touched since', linked({ lastTouch: touched('2026-11-14') }), false],
		['answered', linked({ answer: 'email' }), false],
		['let sit', linked({ answer: 'let sit', peace: 'let-sit' }), false],
		['a next step stands', linked({ followUps: [promise('2026-12-24')] }), false],
		['60 days ago', linked({ connected: plusDays(today, -60) }), true],
		['61 days ago', linked({ connected: plusDays(today, -61) }), false],
		['tomorrow', linked({ connected: plusDays(today, 1) }), false],
	])('%s', (_when, contact, expected) => {
		const kinds = reasonsOf(contact, today, settings).map(({ kind }) => kind);
		expect(kinds.includes('just-linked')).toBe(expected);
	});
});

describe('losing touch', () => {
	it.each<[string, Partial<Contact>, Day | null]>([
		['the cadence is up today', { cadenceDays: 42, lastTouch: touched('2026-10-07') }, '2026-11-18'],
		['the cadence is up tomorrow', { cadenceDays: 42, lastTouch: touched('2026-10-08') }, null],
		['long past', { cadenceDays: 30, lastTouch: touched('2026-01-01') }, '2026-01-31'],
		['counted from linking without a touch', { cadenceDays: 30, connected: '2026-01-01' }, '2026-01-31'],
		['nothing to count from', { cadenceDays: 30 }, null],
		['never', { cadenceDays: null, lastTouch: touched('2020-01-01') }, null],
		['let sit', { cadenceDays: 30, peace: 'let-sit', lastTouch: touched('2020-01-01') }, null],
		['snoozed', { cadenceDays: 30, lastTouch: touched('2026-01-01'), snoozed: '2026-11-19' }, null],
		[
			'snoozed until today',
			{ cadenceDays: 30, lastTouch: touched('2026-01-01'), snoozed: '2026-11-18' },
			'2026-11-18',
		],
		[
			'snoozed once, and touched since',
			{ cadenceDays: 30, lastTouch: touched('2026-11-01'), snoozed: '2026-10-18' },
			null,
		],
	])('%s', (_when, said, due) => {
		const reason = reasonsOf(person(said), today, settings).find(({ kind }) => kind === 'cadence');
		expect(reason?.due ?? null).toBe(due);
	});

	it('puts first who is furthest past for their own period', () => {
		const yearly = person({ path: 'y.md', cadenceDays: 365, lastTouch: touched('2025-01-01') });
		const weekly = person({ path: 'w.md', cadenceDays: 7, lastTouch: touched('2026-11-01') });
		const section = gatherQueue([yearly, weekly], today, settings).find(({ key }) => key === 'losing-touch');
		expect(section?.rows.map(({ contact }) => contact.path)).toEqual(['w.md', 'y.md']);
	});
});

describe('a birthday', () => {
	it.each<[number, number, Day, Day]>([
		[11, 18, '2026-11-18', '2026-11-18'],
		[11, 17, '2026-11-18', '2027-11-17'],
		[1, 2, '2026-12-30', '2027-01-02'],
		[2, 29, '2026-02-20', '2026-02-28'],
		[2, 29, '2028-02-20', '2028-02-29'],
		[2, 29, '2027-12-01', '2028-02-29'],
	])('on %i/%i comes next, seen from %s, on %s', (month, day, from, next) => {
		expect(nextYearly({ month, day }, from)).toBe(next);
	});

	const born = (month: number, day: number, year: number | null = 1980): Partial<Contact> => ({
		birthday: { month, day, year, line: 4 },
	});
	it.each<[string, Partial<Contact>, boolean]>([
		['today', born(11, 18), true],
		['in two weeks', born(12, 2), true],
		['in 15 days', born(12, 3), false],
		['of who is let sit', { ...born(11, 18), peace: 'let-sit' }, false],
		['of who is gone', { ...born(11, 18), peace: 'gone' }, false],
		['snoozed until tomorrow', { ...born(11, 28), snoozed: '2026-11-19' }, false],
		['snoozed until today', { ...born(11, 28), snoozed: '2026-11-18' }, true],
		['snoozed to a later day, on its own day', { ...born(11, 18), snoozed: '2026-11-20' }, true],
		['between its own day and the day it was put off to', { ...born(11, 17), snoozed: '2026-11-20' }, false],
	])('%s', (_when, said, expected) => {
		const kinds = reasonsOf(person(said), today, settings).map(({ kind }) => kind);
		expect(kinds.includes('yearly')).toBe(expected);
	});
});

describe('a birthday put off to a later day', () => {
	const late = (said: Partial<Contact> = {}, seen: Day | null = null): Day | null => {
		const birthday = { month: 11, day: 10, year: null, line: 4, ...(seen === null ? {} : { seen }) };
		const all = reasonsOf(person({ birthday, snoozed: '2026-11-16', ...said }), today, settings);
		return all.find(({ kind }) => kind === 'yearly')?.due ?? null;
	};
	it.each<[string, Day | null, Day | null]>([
		['is asked for then', late(), '2026-11-10'],
		['not when it was seen to', late({}, '2026-11-10'), null],
		['but for last year it does not count', late({}, '2025-11-10'), '2026-11-10'],
		['not for ever', late({ snoozed: '2026-11-03' }), null],
		['not one that was months before', late({ snoozed: '2027-01-31' }), null],
	])('%s', (_when, due, expected) => {
		expect(due).toBe(expected);
	});
});

describe('peace', () => {
	it('leaves who is let sit in the gang, unless their own text promises something', () => {
		expect(sectionOf(person({ peace: 'let-sit' }))).toBe('rest');
		expect(sectionOf(person({ peace: 'let-sit', followUps: [promise('2026-11-17')] }))).toBe('overdue');
	});

	it('leaves who is gone out of every list', () => {
		const gone = person({ peace: 'gone', followUps: [promise('2026-11-17')] });
		expect(gatherQueue([gone], today, settings).flatMap(({ rows }) => rows)).toEqual([]);
		expect(reasonsOf(person({ peace: 'gone' }), today, settings)).toEqual([]);
	});
});

describe('the queue', () => {
	it('has each person once, at the most urgent reason, the others beneath it', () => {
		const followUps = [promise('2026-12-24'), promise('2026-11-10'), promise('2026-11-18')];
		const busy = person({ followUps, cadenceDays: 7, lastTouch: touched('2026-11-01') });
		const rows = gatherQueue([busy], today, settings).flatMap(({ rows: found }) => found);
		expect(rows).toHaveLength(1);
		expect(rows[0]?.reason.due).toBe('2026-11-10');
		expect(rows[0]?.further.map(({ section }) => section)).toEqual(['today', 'losing-touch', 'later']);
	});

	it('has the longest overdue first, and names in order where all else is equal', () => {
		const ann = person({ path: 'a.md', name: 'ann', followUps: [promise('2026-11-10')] });
		const bob = person({ path: 'b.md', name: 'Bob', followUps: [promise('2026-11-10')] });
		const cy = person({ path: 'c.md', name: 'Cy', followUps: [promise('2026-11-01')] });
		const [overdue] = gatherQueue([bob, cy, ann], today, settings);
		expect(overdue?.rows.map(({ contact }) => contact.name)).toEqual(['Cy', 'ann', 'Bob']);
	});

	it('has all sections in their order', () => {
		expect(gatherQueue([], today, settings).map(({ key }) => key)).toEqual([
			'overdue',
			'today',
			'this-week',
			'just-linked',
			'losing-touch',
			'yearly',
			'later',
			'old-promises',
			'rest',
		]);
	});
});

describe('what daily notes say of a person', () => {
	const daily = (day: Day): { day: Day; path: string; line: number } => ({
		day,
		path: `Daily/${day}.md`,
		line: 3,
	});
	const mention = (touches: readonly Day[], followUps: readonly FollowUp[] = []) => ({
		link: 'Ann',
		followUps,
		touches: touches.map(daily),
	});

	it('joins their own follow-ups and touches', () => {
		const there = promise('2026-12-01', { path: 'Daily/2026-11-16.md', written: '2026-11-16' });
		const ann = person({ followUps: [promise('2026-12-24')], lastTouch: touched('2026-11-01') });
		const joined = withMentions(ann, [mention(['2026-11-16'], [there])]);
		expect(joined.followUps.map(({ due }) => due)).toEqual(['2026-12-01', '2026-12-24']);
		expect(joined.lastTouch).toEqual(daily('2026-11-16'));
	});

	it.each<[string, Partial<FollowUp>, boolean]>([
		['a sentence that was due by then', { due: '2026-11-10' }, false],
		['a sentence due on that day', { due: '2026-11-16' }, false],
		['a sentence due later', { due: '2026-11-17' }, true],
		['a property that was due by then', { due: '2026-11-10', kind: 'property', written: null }, false],
		['a task, which waits for its tick', { due: '2026-11-10', kind: 'task' }, true],
	])('a touch there leaves open: %s', (_what, said, open) => {
		const ann = person({ followUps: [promise('2026-11-10', said)] });
		expect(withMentions(ann, [mention(['2026-11-16'])]).followUps).toHaveLength(open ? 1 : 0);
	});

	it('does not settle what was promised in the same note', () => {
		const now = promise('2026-11-16', { path: 'Daily/2026-11-16.md', written: '2026-11-16' });
		expect(withMentions(person(), [mention(['2026-11-16'], [now])]).followUps).toEqual([now]);
		expect(
			withMentions(person(), [mention(['2026-11-16'], [now]), mention(['2026-11-17'])]).followUps,
		).toEqual([]);
	});

	it('never moves the last touch back', () => {
		const ann = person({ lastTouch: touched('2026-11-17') });
		expect(withMentions(ann, [mention(['2026-11-16'])]).lastTouch).toEqual(touched('2026-11-17'));
	});
});

describe('the reason in a sentence', () => {
	const said = (contact: Contact, locale = 'en'): string | undefined => {
		const [reason] = reasonsOf(contact, today, settings);
		return reason && saySentence(reason, contact, today, queueStrings(locale));
	};
	const overdue = person({ followUps: [promise('2026-11-15', { text: 'Call back 11/15' })] });
	it.each<[string, Contact, string, string]>([
		['overdue', overdue, 'Due 3 days ago: Call back 11/15', 'Fällig vor 3 Tagen: Call back 11/15'],
		[
			'a guess',
			person({ followUps: [promise('2026-11-18', { text: 'Call', guess: true })] }),
			'Due today (written date is a guess): Call',
			'Fällig heute (Tag des Eintrags ist geschätzt): Call',
		],
		[
			'a longer time that has begun',
			person({ followUps: [promise('2026-11-29', { from: '2026-11-16', text: 'Call' })] }),
			'Any day until Sun 29 Nov 2026: Call',
			'Irgendwann bis So, 29. Nov. 2026: Call',
		],
		[
			'losing touch',
			person({ cadenceDays: 42, lastTouch: touched('2026-09-16') }),
			'No contact for 9 weeks; you wanted every 6 weeks',
			'Seit 9 Wochen kein Kontakt; gewünscht ist alle 6 Wochen',
		],
		[
			'just linked',
			person({ connected: '2026-11-13', networks: ['LinkedIn'] }),
			'Linked 5 days ago on LinkedIn: what then?',
			'Verbunden vor 5 Tagen (LinkedIn): was nun?',
		],
		[
			'just linked in person',
			person({ connected: '2026-11-17', networks: ['in person'] }),
			'Linked yesterday in person: what then?',
			'Verbunden gestern (in person): was nun?',
		],
		[
			'a birthday',
			person({ birthday: { month: 11, day: 21, year: 1981, line: 3 } }),
			'Birthday in 3 days (45)',
			'Geburtstag in 3 Tagen (45)',
		],
		[
			'a birthday of unknown year',
			person({ birthday: { month: 11, day: 18, year: null, line: 3 } }),
			'Birthday today',
			'Geburtstag heute',
		],
		['nothing', person(), 'No contact yet', 'Noch kein Kontakt'],
		[
			'at rest',
			person({ lastTouch: touched('2026-11-17') }),
			'Last contact yesterday',
			'Letzter Kontakt gestern',
		],
	])('%s', (_what, contact, english, german) => {
		expect(said(contact)).toBe(english);
		expect(said(contact, 'de-DE')).toBe(german);
	});
});
