import type { Contact, YearlyDay } from './contact';
import { dayNumber, dayOf, daysBetween, laterOf, partsOf, plusDays, weekdayOf, type Day } from './day';
import type { FollowUp } from './follow-ups/follow-up';
import type { Settings } from './settings';

/** The sections of the queue, most urgent first. */
export const sectionKeys = [
	'overdue',
	'today',
	'this-week',
	'just-linked',
	'losing-touch',
	'yearly',
	'later',
	'old-promises',
	'rest',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** Why this person is on the list now. The sentence for it is made in `src/i18n`. */
export interface Reason {
	readonly kind: 'text' | 'task' | 'property' | 'cadence' | 'yearly' | 'just-linked' | 'none';
	readonly section: SectionKey;
	/** The day it is due; null for the rest of the gang. */
	readonly due: Day | null;
	/** The note and 1-based line that says so. */
	readonly path: string;
	readonly line: number | null;
	/** The follow-up behind kinds text, task and property; else null. */
	readonly followUp: FollowUp | null;
	/** Smaller is more urgent within its section; for a cadence the day from which it counts. */
	readonly rank: number;
}

/** One person of the queue, at the most urgent reason, the others beneath it. */
export interface Row {
	readonly contact: Contact;
	readonly reason: Reason;
	readonly further: readonly Reason[];
	/** The name in small letters, by which those stand who are equally urgent. */
	readonly name: string;
}

export interface Section {
	readonly key: SectionKey;
	readonly rows: readonly Row[];
}

/** What the queue needs of the settings. */
export type QueueSettings = Pick<Settings, 'justLinkedDays' | 'yearlyDays' | 'setUpOn'>;

/** Most have one reason: one list for all takes no room. */
const nothing: readonly never[] = [];
/** Promises due this many days before the plugin was set up are looked through in one go, not overdue. */
const OLD_AFTER_DAYS = 60;
/** A birthday that was put off for longer than this many days is not asked for any more. */
const LONGEST_BELATED = 60;

/**
 * Why this person is on the list today, most urgent reason first; kind `none` where nothing asks for them. Empty for
 * who is gone and has nothing open. It needs nothing but the contact, so that one changed note costs one note.
 */
export function reasonsOf(contact: Contact, today: Day, settings: QueueSettings): readonly Reason[] {
	const reasons = contact.followUps.map((followUp) => promised(followUp, today, settings));
	if (contact.peace === null) {
		for (const ask of ASKING) {
			const reason = ask(contact, today, settings);
			if (reason) reasons.push(reason);
		}
	}
	if (reasons.length === 0) return contact.peace === 'gone' ? [] : [resting(contact)];
	return reasons.sort(byUrgency);
}

/** What asks for a person beside what was promised. */
const ASKING = [justLinked, losingTouch, birthday];

/** The row of one contact; null for who is gone, and in no list. */
export function rowOf(contact: Contact, today: Day, settings: QueueSettings): Row | null {
	if (contact.peace === 'gone') return null;
	const reasons = reasonsOf(contact, today, settings);
	const [reason] = reasons;
	return reason ? asRow(contact, reason, reasons.length > 1 ? reasons.slice(1) : nothing) : null;
}

/** The row of somebody who is on the list for this. */
export function asRow(contact: Contact, reason: Reason, further: readonly Reason[]): Row {
	return { contact, reason, further: further.length ? further : nothing, name: contact.name.toLowerCase() };
}

/** The whole gang, each person once, at the most urgent reason; all sections, the empty ones too. */
export function gatherQueue(
	contacts: Iterable<Contact>,
	today: Day,
	settings: QueueSettings,
): readonly Section[] {
	const rows = new Map<SectionKey, Row[]>(sectionKeys.map((key) => [key, []]));
	for (const contact of contacts) {
		const row = rowOf(contact, today, settings);
		if (row) rows.get(row.reason.section)?.push(row);
	}
	const compare = orderOn(today);
	return sectionKeys.map((key) => ({ key, rows: (rows.get(key) ?? []).sort(compare) }));
}

/** The order of rows within a section: by rank, then name, path; the same on every machine. */
export function orderOn(today: Day): (a: Row, b: Row) => number {
	const now = dayNumber(today);
	// How far past a cadence is, in periods, is another with each day: it is told here, and the reason stays the same.
	const rankOf = ({ contact, reason }: Row): number =>
		reason.kind === 'cadence' ? (reason.rank - now) / (contact.cadenceDays ?? 1) : reason.rank;
	return (a, b) =>
		rankOf(a) - rankOf(b) || compareText(a.name, b.name) || compareText(a.contact.path, b.contact.path);
}

/** The order of one person's reasons. */
function byUrgency(a: Reason, b: Reason): number {
	const bySection = sectionKeys.indexOf(a.section) - sectionKeys.indexOf(b.section);
	return bySection || a.rank - b.rank || compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0);
}

function promised(followUp: FollowUp, today: Day, settings: QueueSettings): Reason {
	const { kind, due, path, line } = followUp;
	const section = sectionOfPromise(followUp, today, settings);
	return { kind, section, due, path, line, followUp, rank: dayNumber(due) };
}

/** A promise for a longer time ("next week") shows from the first day of it, and is overdue only after its last. */
function sectionOfPromise({ due, from }: FollowUp, today: Day, settings: QueueSettings): SectionKey {
	const { setUpOn } = settings;
	if (due < today)
		return setUpOn !== null && daysBetween(due, setUpOn) > OLD_AFTER_DAYS ? 'old-promises' : 'overdue';
	if (due === today) return 'today';
	return daysBetween(today, from) <= 7 - weekdayOf(today) ? 'this-week' : 'later';
}

/** Linked lately, and nothing came of it yet: no touch, no answer and no next step since. It asks for an answer today. */
function justLinked(contact: Contact, today: Day, settings: QueueSettings): Reason | null {
	const { connected, path } = contact;
	if (connected === null || !isNewLink(contact, today, settings)) return null;
	if (contact.answer !== null || contact.followUps.length > 0) return null;
	const rank = -dayNumber(connected);
	return { kind: 'just-linked', section: 'just-linked', due: today, path, line: null, followUp: null, rank };
}

/** Linked lately, and not in touch since. */
export function isNewLink(
	{ connected, lastTouch }: Contact,
	today: Day,
	settings: Pick<QueueSettings, 'justLinkedDays'>,
): boolean {
	if (connected === null || connected > today) return false;
	// A touch on the day of linking is mostly the linking itself.
	if (lastTouch !== null && lastTouch.day > connected) return false;
	return daysBetween(connected, today) <= settings.justLinkedDays;
}

/** The cadence has passed since the last touch, or else since linking; how far, in periods, tells who comes first. */
function losingTouch(contact: Contact, today: Day): Reason | null {
	const { cadenceDays, cadenceLine, lastTouch, path } = contact;
	const since = lastTouch?.day ?? contact.connected;
	if (since === null || cadenceDays === null || daysBetween(since, today) < cadenceDays) return null;
	const due = cadenceDue(contact);
	if (due === null || due > today) return null;
	const rank = dayNumber(since);
	return { kind: 'cadence', section: 'losing-touch', due, path, line: cadenceLine, followUp: null, rank };
}

/** The day on which the cadence has passed; it waits until the day to which it was snoozed. Null where there is none. */
export function cadenceDue({ cadenceDays, connected, lastTouch, snoozed }: Contact): Day | null {
	const since = lastTouch?.day ?? connected;
	if (cadenceDays === null || since === null) return null;
	return laterOf(plusDays(since, cadenceDays), snoozed ?? since);
}

/** A birthday soon; one that was snoozed asks on its own day again, and later where it was put off for longer. */
function birthday(contact: Contact, today: Day, settings: QueueSettings): Reason | null {
	if (contact.birthday === null) return null;
	const { line } = contact.birthday;
	const { path, snoozed } = contact;
	const due = belated(contact.birthday, snoozed, today, settings) ?? birthdayFrom(contact.birthday, today);
	if (daysBetween(today, due) > settings.yearlyDays) return null;
	if (snoozed !== undefined && snoozed > today && due > today) return null;
	return { kind: 'yearly', section: 'yearly', due, path, line, followUp: null, rank: dayNumber(due) };
}

/** The birthday that was put off to a day behind it, now that this day has come; null where none was, or it was seen to. */
function belated(
	yearly: YearlyDay,
	snoozed: Day | undefined,
	today: Day,
	settings: QueueSettings,
): Day | null {
	if (snoozed === undefined || snoozed > today) return null;
	if (daysBetween(snoozed, today) > settings.yearlyDays) return null;
	const day = nextYearly(yearly, plusDays(snoozed, -LONGEST_BELATED));
	return day < snoozed && !(yearly.seen !== undefined && yearly.seen >= day) ? day : null;
}

/** The next such day that was not seen to, today included. */
export function birthdayFrom(yearly: YearlyDay, today: Day): Day {
	const { seen } = yearly;
	return nextYearly(yearly, seen !== undefined && seen >= today ? plusDays(seen, 1) : today);
}

/** The next such day, today included. Who was born on 29 February has the 28th in other years. */
export function nextYearly({ month, day }: Pick<YearlyDay, 'month' | 'day'>, today: Day): Day {
	const { year } = partsOf(today);
	for (const candidate of [year, year + 1]) {
		const found = dayOf(candidate, month, day) ?? dayOf(candidate, month, day - 1);
		if (found !== null && found >= today) return found;
	}
	return today;
}

/** Nothing asks for this person. */
export function resting({ path }: Contact): Reason {
	return { kind: 'none', section: 'rest', due: null, path, line: null, followUp: null, rank: 0 };
}

export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
