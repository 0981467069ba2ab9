import { describe, expect, it } from 'vitest';
import type { NoteReading } from '../../src/domain/contact';
import type { Mention } from '../../src/domain/follow-ups/follow-up';
import { JoinedGang } from '../../src/vault/joined-gang';
import { aContact, aFollowUp } from '../ui/some-people';

const person = (name: string): NoteReading => ({
	path: `People/${name}.md`,
	contact: aContact(name),
	mentions: [],
	rereadOn: null,
});
const mention = (link: string, path: string): Mention => ({
	link,
	followUps: [aFollowUp(path, { text: `Send ${link} the deck.` })],
	touches: [],
});
const daily = (day: string, ...links: string[]): NoteReading => ({
	path: `Daily/${day}.md`,
	contact: null,
	mentions: links.map((link) => mention(link, `Daily/${day}.md`)),
	rereadOn: null,
});

/** A vault in which links lead to People; `moved` says where else. */
function aGang(moved: Map<string, string | null> = new Map<string, string | null>()) {
	const heard: string[] = [];
	const gang = new JoinedGang(
		(link) => moved.get(link) ?? (moved.has(link) ? null : `People/${link}.md`),
		({ contact }) => heard.push(contact ? `${contact.name} ${contact.followUps.length}` : 'somebody gone'),
	);
	const promises = (name: string) =>
		gang.contactAt(`People/${name}.md`)?.followUps.map(({ path }) => path) ?? null;
	return { gang, promises, heard };
}

describe('a contact with what daily notes say', () => {
	it('has their follow-ups, whichever was read first', () => {
		for (const order of [
			[person('Ann'), daily('2026-11-20', 'Ann')],
			[daily('2026-11-20', 'Ann'), person('Ann')],
		]) {
			const { gang, promises } = aGang();
			for (const reading of order) gang.put(reading);
			expect(promises('Ann')).toEqual(['Daily/2026-11-20.md']);
		}
	});

	it('loses them when the line goes, and when the daily note goes', () => {
		const { gang, promises } = aGang();
		gang.put(person('Ann'));
		gang.put(daily('2026-11-20', 'Ann'));
		gang.put(daily('2026-11-21', 'Ann'));
		gang.put(daily('2026-11-20'));
		expect(promises('Ann')).toEqual(['Daily/2026-11-21.md']);
		gang.remove('Daily/2026-11-21.md');
		expect(promises('Ann')).toEqual([]);
	});

	it('has several from one note', () => {
		const { gang, promises } = aGang();
		gang.put(person('Ann'));
		gang.put(daily('2026-11-20', 'Ann', 'Ann'));
		expect(promises('Ann')).toHaveLength(2);
	});

	it('follows a link that leads elsewhere now', () => {
		const moved = new Map<string, string | null>();
		const { gang, promises } = aGang(moved);
		gang.put(person('Ann'));
		gang.put(person('Bob'));
		gang.put(daily('2026-11-20', 'Ann'));
		moved.set('Ann', 'People/Bob.md');
		gang.rejoin('Daily/2026-11-20.md');
		expect(promises('Ann')).toEqual([]);
		expect(promises('Bob')).toEqual(['Daily/2026-11-20.md']);
	});

	it('is gone with its note, and has them again when it comes back', () => {
		const { gang, promises } = aGang();
		gang.put(person('Ann'));
		gang.put(daily('2026-11-20', 'Ann'));
		gang.remove('People/Ann.md');
		expect(promises('Ann')).toBeNull();
		gang.put(person('Ann'));
		expect(promises('Ann')).toEqual(['Daily/2026-11-20.md']);
	});

	it('is told of at each change, and nobody else is', () => {
		const { gang, heard } = aGang();
		gang.put(person('Bob'));
		gang.put(person('Ann'));
		gang.put(daily('2026-11-20', 'Ann'));
		gang.put({ ...daily('2026-11-20'), path: 'Ideas.md' });
		gang.remove('People/Ann.md');
		expect(heard).toEqual(['Bob 0', 'Ann 0', 'Ann 1', 'somebody gone']);
	});

	it('a link to no one is no harm', () => {
		const { gang } = aGang(new Map([['Nobody', null]]));
		gang.put(daily('2026-11-20', 'Nobody'));
		expect(gang.contacts).toEqual([]);
	});
});
