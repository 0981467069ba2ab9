import type { Contact, NoteReading } from '../domain/contact';
import type { Day } from '../domain/day';
import type { FollowUp, Mention, Touch } from '../domain/follow-ups/follow-up';

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

export function readingFrom([path, , , rereadOn, contact, mentions]: StoredReading): NoteReading {
	return {
		path,
		contact: contact && contactFrom(contact, path),
		mentions: few(mentions.map((mention) => mentionFrom(mention, path))),
		rereadOn,
	};
}

function storedContact(contact: Contact) {
	const { path, name, aliases, tags, relation, networks, connected, liked, cadenceDays, cadenceLine } =
		contact;
	const { snoozed, answer, peace, company, role, emails, phones, linkedin, birthday, introducedBy } = contact;
	const { knows, followUps, lastTouch } = contact;
	return [
		name,
		aliases,
		tags,
		relation,
		networks,
		connected,
		liked,
		cadenceDays,
		cadenceLine,
		snoozed ?? null,
		answer,
		peace,
		contact.for,
		company,
		role,
		emails,
		phones,
		linkedin,
		birthday &&
			([birthday.month, birthday.day, birthday.year, birthday.line, birthday.seen ?? null] as const),
		introducedBy,
		knows,
		followUps.map((followUp) => storedFollowUp(followUp, path)),
		lastTouch && storedTouch(lastTouch, path),
	] as const;
}

function contactFrom(stored: ReturnType<typeof storedContact>, path: string): Contact {
	const [name, aliases, tags, relation, networks, connected, liked, cadenceDays, cadenceLine, ...rest] =
		stored;
	const [snoozed, answer, peace, wanted, company, role, emails, phones, linkedin, yearly, ...last] = rest;
	const [introducedBy, knows, followUps, lastTouch] = last;
	const [month = 1, day = 1, year = null, line = null, seen = null] = yearly ?? [];
	return {
		path,
		name,
		aliases: few(aliases),
		tags: sameList(tags),
		relation: same(relation),
		networks: sameList(networks),
		connected,
		liked,
		cadenceDays,
		cadenceLine,
		...(snoozed === null ? {} : { snoozed }),
		answer,
		peace,
		for: sameList(wanted),
		company: same(company),
		role: same(role),
		emails: few(emails),
		phones: few(phones),
		linkedin,
		birthday: yearly && { month, day, year, line, ...(seen === null ? {} : { seen }) },
		introducedBy,
		knows: few(knows),
		followUps: few(followUps.map((followUp) => followUpFrom(followUp, path))),
		lastTouch: lastTouch && touchFrom(lastTouch, path),
	};
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
	const [id, path, line, due, from, written, guess, kind, text, date, nth] = stored;
	return {
		id,
		path: path || own,
		line,
		due,
		from: from || due,
		written,
		guess,
		kind,
		text,
		date: date && { index: date[0], length: date[1] },
		...(nth ? { nth } : {}),
	};
}

function storedTouch({ day, path, line }: Touch, own: string) {
	return [day, path === own ? 0 : path, line] as const;
}

function touchFrom([day, path, line]: ReturnType<typeof storedTouch>, own: string): Touch {
	return { day, path: path || own, line };
}

function storedMention({ link, followUps, touches }: Mention, own: string) {
	return [
		link,
		followUps.map((followUp) => storedFollowUp(followUp, own)),
		touches.map((touch) => storedTouch(touch, own)),
	] as const;
}

function mentionFrom([link, followUps, touches]: ReturnType<typeof storedMention>, own: string): Mention {
	return {
		link,
		followUps: followUps.map((followUp) => followUpFrom(followUp, own)),
		touches: touches.map((touch) => touchFrom(touch, own)),
	};
}

const nothing: readonly never[] = [];
/** Texts and lists of one text that many contacts have, each once. */
const texts = new Map<string, string>();
const lists = new Map<string, readonly string[]>();

/** Most lists are empty, and one for all takes no room. */
function few<T>(list: readonly T[]): readonly T[] {
	return list.length ? list : nothing;
}

function sameList(list: readonly string[]): readonly string[] {
	const [text] = list;
	return list.length === 1 && text !== undefined ? once(lists, text, list) : few(list);
}

function same(text: string | null): string | null {
	return text === null ? null : once(texts, text, text);
}

function once<T>(known: Map<string, T>, key: string, value: T): T {
	const before = known.get(key);
	if (before === undefined) known.set(key, value);
	return before ?? value;
}
