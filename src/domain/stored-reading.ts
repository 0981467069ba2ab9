import type { Contact, NoteReading, YearlyDay } from './contact';
import type { Day } from './day';
import type { FollowUp, Mention, Touch } from './follow-ups/follow-up';

/** What tells that a note is the one that was read: time of change, bytes, and the day of its making, which is read as well. */
export type NoteStamp = readonly [mtime: number, size: number, created: Day | null];

/**
 * A reading as it is kept: lists, whose order is this file's alone. A note's own path stands once. What else changes
 * what is read (settings, the reader itself) is told beside it.
 */
export type StoredReading = readonly [
	path: string,
	stamp: NoteStamp,
	readOn: Day,
	rereadOn: Day | null,
	contact: ReturnType<typeof storedContact> | null,
	mentions: readonly ReturnType<typeof storedMention>[],
];

export function storedReading(
	{ path, contact, mentions, rereadOn }: NoteReading,
	stamp: NoteStamp,
	readOn: Day,
): StoredReading {
	return [
		path,
		stamp,
		readOn,
		rereadOn,
		contact && storedContact(contact),
		mentions.map((mention) => storedMention(mention, path)),
	];
}

/** Does it still say what the note says, which is in this state now? */
export function stillHolds(
	[, then, readOn, rereadOn]: StoredReading,
	stamp: NoteStamp | null,
	today: Day,
): boolean {
	return (
		then.every((part, at) => part === stamp?.[at]) &&
		readOn <= today &&
		(rereadOn === null || rereadOn > today)
	);
}

/** By their places: a start takes tens of thousands of lists apart, and this is the quickest way. */
export function readingFrom(stored: StoredReading, path: string): NoteReading {
	const contact = stored[4];
	return {
		path,
		contact: contact && contactFrom(contact, path),
		mentions: each(stored[5], mentionFrom, path),
		rereadOn: stored[3],
	};
}

function storedContact(contact: Contact) {
	const { path, name, aliases, tags, relation, networks, connected, liked, cadenceDays, cadenceLine } =
		contact;
	const { snoozed, answer, peace, company, role, emails, phones, linkedin, birthday, introducedBy } = contact;
	const { knows, followUps, lastTouch } = contact;
	return [
		name,
		storedList(aliases),
		storedList(tags),
		relation,
		storedList(networks),
		connected,
		liked,
		cadenceDays,
		cadenceLine,
		snoozed ?? null,
		answer,
		peace,
		storedList(contact.for),
		company,
		role,
		storedList(emails),
		storedList(phones),
		linkedin,
		birthday &&
			([birthday.month, birthday.day, birthday.year, birthday.line, birthday.seen ?? null] as const),
		introducedBy,
		storedList(knows),
		followUps.map((followUp) => storedFollowUp(followUp, path)),
		lastTouch && storedTouch(lastTouch, path),
	] as const;
}

function contactFrom(stored: ReturnType<typeof storedContact>, path: string): Contact {
	const snoozed = stored[9];
	const yearly = stored[18];
	const lastTouch = stored[22];
	const contact: Mutable<Contact> = {
		path,
		name: stored[0],
		aliases: listFrom(stored[1]),
		tags: sameList(stored[2]),
		relation: same(stored[3]),
		networks: sameList(stored[4]),
		connected: stored[5],
		liked: stored[6],
		cadenceDays: stored[7],
		cadenceLine: stored[8],
		answer: stored[10],
		peace: stored[11],
		for: sameList(stored[12]),
		company: same(stored[13]),
		role: same(stored[14]),
		emails: listFrom(stored[15]),
		phones: listFrom(stored[16]),
		linkedin: stored[17],
		birthday: yearly && birthdayFrom(yearly),
		introducedBy: stored[19],
		knows: listFrom(stored[20]),
		followUps: each(stored[21], followUpFrom, path),
		lastTouch: lastTouch && touchFrom(lastTouch, path),
	};
	if (snoozed !== null) contact.snoozed = snoozed;
	return contact;
}

function birthdayFrom([month, day, year, line, seen]: NonNullable<
	ReturnType<typeof storedContact>[18]
>): YearlyDay {
	return { month, day, year, line, ...(seen === null ? {} : { seen }) };
}

function storedFollowUp(followUp: FollowUp, own: string) {
	const { id, path, line, due, from, written, guess, kind, text, date, nth } = followUp;
	return [
		id,
		path === own ? 0 : path,
		line,
		due,
		from === due ? 0 : from,
		written,
		guess,
		kind,
		text,
		date && ([date.index, date.length] as const),
		nth ?? 0,
	] as const;
}

function followUpFrom(stored: ReturnType<typeof storedFollowUp>, own: string): FollowUp {
	const date = stored[9];
	const nth = stored[10];
	const followUp: Mutable<FollowUp> = {
		id: stored[0],
		path: stored[1] || own,
		line: stored[2],
		due: stored[3],
		from: stored[4] || stored[3],
		written: stored[5],
		guess: stored[6],
		kind: stored[7],
		text: stored[8],
		date: date && { index: date[0], length: date[1] },
	};
	if (nth !== 0) followUp.nth = nth;
	return followUp;
}

function storedTouch({ day, path, line }: Touch, own: string) {
	return [day, path === own ? 0 : path, line] as const;
}

function touchFrom(stored: ReturnType<typeof storedTouch>, own: string): Touch {
	return { day: stored[0], path: stored[1] || own, line: stored[2] };
}

function storedMention({ link, followUps, touches }: Mention, own: string) {
	return [
		link,
		followUps.map((followUp) => storedFollowUp(followUp, own)),
		touches.map((touch) => storedTouch(touch, own)),
	] as const;
}

function mentionFrom(stored: ReturnType<typeof storedMention>, own: string): Mention {
	return {
		link: stored[0],
		followUps: each(stored[1], followUpFrom, own),
		touches: each(stored[2], touchFrom, own),
	};
}

/** What is made, and then kept as it is. */
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const nothing: readonly never[] = [];
/** Texts and lists of one text that many contacts have, each once. */
const texts = new Map<string, string>();
const lists = new Map<string, readonly string[]>();

/** Most lists are empty, and one for all takes no room. */
function each<Stored, T>(
	list: readonly Stored[],
	from: (stored: Stored, own: string) => T,
	own: string,
): readonly T[] {
	return list.length ? list.map((stored) => from(stored, own)) : nothing;
}

/** Most lists are empty or have one text, and are then no list in the store: a start has fewer of them to make. */
type StoredList = 0 | string | readonly string[];

function storedList(list: readonly string[]): StoredList {
	const [text] = list;
	return list.length === 1 && text ? text : list.length ? list : 0;
}

function listFrom(stored: StoredList): readonly string[] {
	return typeof stored === 'string' ? [stored] : stored || nothing;
}

function sameList(stored: StoredList): readonly string[] {
	return typeof stored === 'string' ? once(lists, stored, listFrom) : listFrom(stored);
}

function same(text: string | null): string | null {
	return text === null ? null : once(texts, text, String);
}

function once<T>(known: Map<string, T>, key: string, make: (key: string) => T): T {
	let value = known.get(key);
	if (value === undefined) {
		value = make(key);
		known.set(key, value);
	}
	return value;
}
