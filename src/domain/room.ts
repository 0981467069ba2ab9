import type { Contact } from './contact';
import { plusDays, readDay, type Day } from './day';
import type { SectionKey } from './gang';
import { isRecord, texts } from './read-value';

/** How long one works the room; null = no limit of that kind. */
export interface RoomLength {
	readonly people: number | null;
	readonly minutes: number | null;
}

/** Somebody with whom something was done in a session. */
export interface RoomDeed {
	readonly path: string;
	readonly name: string;
	readonly reached: boolean;
	/** The day of it, the latest of several. */
	readonly day: Day;
	/** What was to be done before, by id: anything else is a next step that was set here. */
	readonly had: readonly string[];
}

/** One person after the other, as it is kept on the device. */
export interface RoomSession {
	/** The day on which it began. */
	readonly day: Day;
	/** Paths of all people, in order. */
	readonly people: readonly string[];
	/** Who is at hand, counted from 0; as many as people = all were seen. */
	readonly at: number;
	readonly minutes: number | null;
	/** Seconds spent in it. */
	readonly spent: number;
	readonly deeds: readonly RoomDeed[];
}

/** A next step of a person: a follow-up, an answer without a day, or until when it is put off. */
export interface NextStep {
	readonly id: string;
	readonly name: string;
	/** Empty where only the day is known. */
	readonly text: string;
	readonly day: Day | null;
}

/** What came of a session. */
export interface RoomSummary {
	readonly reached: readonly RoomDeed[];
	readonly steps: readonly NextStep[];
	/** Who is left in peace now. */
	readonly sat: readonly string[];
	/** How many were seen with whom nothing was done. */
	readonly passed: number;
}

/** Days for which a session that was stopped can be gone on with. */
const KEPT_DAYS = 7;

/** The sections that ask for something now: the room where none was chosen. */
export const askingSections: readonly SectionKey[] = [
	'overdue',
	'today',
	'this-week',
	'just-linked',
	'losing-touch',
	'yearly',
];

/** "10", "10 people", "20 min", "half an hour", "1 Stunde"; empty = everybody. Null where the words say none of it. */
export function readRoomLength(words: string): RoomLength | null {
	const plain = words.trim().toLowerCase();
	if (plain === '') return { people: null, minutes: null };
	if (/^(?:half an hour|(?:eine )?halbe stunde)$/.test(plain)) return { people: null, minutes: 30 };
	const [, figure, unit = ''] = /^(\d{1,4}|an?|one|eine?)\s*(\p{L}*)\.?$/u.exec(plain) ?? [];
	if (figure === undefined) return null;
	const count = Number(figure) || 1;
	if (figure === '0' || (!/\d/.test(figure) && unit === '')) return null;
	if (/^(?:h|hours?|hrs?|std|stunden?)$/.test(unit)) return { people: null, minutes: count * 60 };
	if (/^(?:m|mins?|minutes?|minuten?)$/.test(unit)) return { people: null, minutes: count };
	return /^(?:|p|people|persons?|contacts?|personen|leute?|kontakte?|mensch(?:en)?)$/.test(unit)
		? { people: count, minutes: null }
		: null;
}

export function begunRoom(paths: readonly string[], { people, minutes }: RoomLength, day: Day): RoomSession {
	return {
		day,
		people: [...new Set(paths)].slice(0, people ?? undefined),
		at: 0,
		minutes,
		spent: 0,
		deeds: [],
	};
}

/** On to the next, or back to the one before (-1). */
export function movedOn(session: RoomSession, by = 1): RoomSession {
	return { ...session, at: Math.max(0, Math.min(session.people.length, session.at + by)) };
}

/** Something was done with this person; once reached is reached. */
export function withDeed(session: RoomSession, contact: Contact, reached: boolean, day: Day): RoomSession {
	const { path, name } = contact;
	const known = session.deeds.find((deed) => deed.path === path);
	const deed = known
		? { ...known, reached: known.reached || reached, day }
		: { path, name, reached, day, had: stepsOf(contact).map(({ id }) => id) };
	return { ...session, deeds: [...session.deeds.filter((other) => other !== known), deed] };
}

/** What was done in these notes was taken back. */
export function withoutDeeds(session: RoomSession, paths: readonly string[]): RoomSession {
	return { ...session, deeds: session.deeds.filter(({ path }) => !paths.includes(path)) };
}

/** Minutes left, the one that runs counted; null where the length is not in minutes. */
export function minutesLeft({ minutes, spent }: RoomSession): number | null {
	return minutes === null ? null : Math.max(0, Math.ceil(minutes - spent / 60));
}

export function isOver(session: RoomSession): boolean {
	return session.at >= session.people.length || minutesLeft(session) === 0;
}

export function summaryOf(session: RoomSession, contactAt: (path: string) => Contact | null): RoomSummary {
	const { deeds, people, at } = session;
	const seen = people.slice(0, at);
	return {
		reached: deeds.filter(({ reached }) => reached),
		steps: deeds.flatMap(({ path, had }) => {
			const contact = contactAt(path);
			return contact ? stepsOf(contact).filter(({ id }) => !had.includes(id)) : [];
		}),
		sat: deeds.filter(({ path }) => contactAt(path)?.peace === 'let-sit').map(({ name }) => name),
		passed: seen.filter((path) => !deeds.some((deed) => deed.path === path)).length,
	};
}

function stepsOf({ name, followUps, answer, peace, snoozed }: Contact): readonly NextStep[] {
	const isAnswer = answer !== null && peace === null && !followUps.some(({ kind }) => kind === 'property');
	return [
		...followUps.map(({ id, kind, text, due }) => ({
			id,
			name,
			text: kind !== 'property' ? text : peace === null ? (answer ?? '') : '',
			day: due,
		})),
		...(isAnswer ? [{ id: `answer ${answer}`, name, text: answer, day: null }] : []),
		...(snoozed === undefined ? [] : [{ id: `snoozed ${snoozed}`, name, text: '', day: snoozed }]),
	];
}

/** Reads what was kept; null where there is none that could be gone on with, or it is too old. */
export function readRoom(from: unknown, today: Day): RoomSession | null {
	if (!isRecord(from)) return null;
	const day = dayIn(from['day']);
	if (day === null || day > today || day < plusDays(today, -KEPT_DAYS)) return null;
	const people = texts(from['people'], []);
	const at = count(from['at']);
	const { minutes } = from;
	const session: RoomSession = {
		day,
		people,
		at: Math.min(at, people.length),
		minutes: typeof minutes === 'number' && minutes > 0 ? minutes : null,
		spent: count(from['spent']),
		deeds: Array.isArray(from['deeds']) ? from['deeds'].filter(isRecord).flatMap(readDeed) : [],
	};
	return isOver(session) ? null : session;
}

function readDeed(from: Readonly<Record<string, unknown>>): readonly RoomDeed[] {
	const { path, name, reached, had } = from;
	const day = dayIn(from['day']);
	return typeof path === 'string' && typeof name === 'string' && day !== null
		? [{ path, name, reached: reached === true, day, had: texts(had, []) }]
		: [];
}

function dayIn(value: unknown): Day | null {
	return typeof value === 'string' ? readDay(value) : null;
}

function count(value: unknown): number {
	return typeof value === 'number' && value > 0 ? Math.floor(value) : 0;
}
