import { describe, expect, it } from 'vitest';
import {
	begunRoom,
	isOver,
	minutesLeft,
	movedOn,
	readRoom,
	readRoomLength,
	summaryOf,
	withDeed,
	withoutDeeds,
} from '../../src/domain/room';
import { readNote } from '../../src/domain/read-note';
import { defaultSettings } from '../../src/domain/settings';
import { roomStrings } from '../../src/i18n/strings';
import { aContact, aFollowUp } from '../ui/some-people';

const today = '2026-11-22';
const everybody = { people: null, minutes: null };
const ann = aContact('Ann', { followUps: [aFollowUp('People/Ann.md')] });
const bob = aContact('Bob');
const cat = aContact('Cat', { peace: 'let-sit' });
const dan = aContact('Dan', {
	answer: 'ring',
	followUps: [aFollowUp('People/Dan.md', { kind: 'property' })],
});
const paths = [ann, bob, cat].map(({ path }) => path);

describe('the length of a session, in words', () => {
	it.each([
		['', null, null],
		['10', 10, null],
		['5 people', 5, null],
		['3 Personen', 3, null],
		['20 min', null, 20],
		['20 Minuten', null, 20],
		['15m', null, 15],
		['half an hour', null, 30],
		['an hour', null, 60],
		['2 h', null, 120],
	])('%j: %j people, %j minutes', (words, people, minutes) => {
		expect(readRoomLength(words)).toEqual({ people, minutes });
	});

	it.each(['0', 'soon', 'a', '5 apples', '-3', '1e9'])('%j is none', (words) => {
		expect(readRoomLength(words)).toBeNull();
	});
});

describe('a session', () => {
	it('goes through each person once, as many as wished, forth and back', () => {
		expect(begunRoom([...paths, ...paths], everybody, today).people).toEqual(paths);
		let room = begunRoom(paths, { people: 2, minutes: null }, today);
		expect(room.people).toEqual(paths.slice(0, 2));
		room = movedOn(movedOn(room));
		expect([room.at, isOver(room)]).toEqual([2, true]);
		expect(movedOn(room).at).toBe(2);
		expect(isOver(movedOn(room, -1))).toBe(false);
		expect(movedOn(begunRoom(paths, everybody, today), -1).at).toBe(0);
	});

	it('is over when its minutes are', () => {
		const room = begunRoom(paths, { people: null, minutes: 2 }, today);
		expect([0, 1, 60, 61, 120, 500].map((spent) => minutesLeft({ ...room, spent }))).toEqual([
			2, 2, 1, 1, 0, 0,
		]);
		expect(isOver({ ...room, spent: 119 })).toBe(false);
		expect(isOver({ ...room, spent: 120 })).toBe(true);
	});

	it('sums up who was reached, what was set, who was left in peace and who was skipped', () => {
		let room = begunRoom([...paths, 'People/Eve.md'], everybody, today);
		room = movedOn(movedOn(withDeed(withDeed(room, ann, true, today), ann, false, today)));
		room = movedOn(movedOn(withDeed(room, cat, false, today)));
		room = withDeed(withDeed(room, bob, false, today), dan, false, today);
		const step = aFollowUp(ann.path, { line: 9 });
		const now = { ...ann, followUps: [...ann.followUps, step], snoozed: '2026-12-01' as const };
		const answered = { ...bob, answer: 'send the brochure' };
		const contacts = new Map([now, answered, cat, dan].map((contact) => [contact.path, contact]));
		const summary = summaryOf(room, (path) => contacts.get(path) ?? null);
		expect(summary.reached.map(({ name }) => name)).toEqual(['Ann']);
		expect(summary.steps.map(({ name, text, day }) => [name, text, day])).toEqual([
			['Ann', 'Ring her next Tuesday.', '2026-11-24'],
			['Ann', '', '2026-12-01'],
			['Bob', 'send the brochure', null],
		]);
		expect(summary.sat).toEqual(['Cat']);
		expect(summary.passed).toBe(1);
		const undone = summaryOf(withoutDeeds(room, [ann.path]), () => null);
		expect([undone.reached, undone.passed]).toEqual([[], 2]);
	});

	it('comes back as it was within a week, and not where it is over, older or damaged', () => {
		const room = {
			...withDeed(movedOn(begunRoom(paths, { people: null, minutes: 5 }, today)), ann, true, today),
			spent: 7,
		};
		expect(readRoom(JSON.parse(JSON.stringify(room)), today)).toEqual(room);
		expect(readRoom(room, '2026-11-29')).toEqual(room);
		expect(readRoom(room, '2026-11-30')).toBeNull();
		expect(readRoom(room, '2026-11-21')).toBeNull();
		expect(readRoom({ ...room, at: 3 }, today)).toBeNull();
		for (const damaged of [null, 3, [], {}, { day: today }, { ...room, people: 'x' }])
			expect(readRoom(damaged, today)).toBeNull();
		expect(
			readRoom({ ...room, deeds: [3, {}, { path: 'a', name: 'b', day: today }], at: 'x' }, today),
		).toMatchObject({
			at: 0,
			deeds: [{ path: 'a', name: 'b', reached: false, day: today, had: [] }],
		});
	});
});

describe.each(['en', 'de'])('its line in the daily note, in %s', (language) => {
	it('is a touch with those who were reached, and no promise', () => {
		const { dailyLine, steps } = roomStrings(language);
		const text = `- ${dailyLine('[[Ann]], [[Bob]]')} ${steps(3)}.\n`;
		const note = { path: `${today}.md`, text, properties: {}, tags: [], created: null };
		const { mentions } = readNote(note, defaultSettings, today);
		expect(
			mentions.map(({ link, touches, followUps }) => [link, touches.map(({ day }) => day), followUps]),
		).toEqual([
			['Ann', [today], []],
			['Bob', [today], []],
		]);
	});
});
