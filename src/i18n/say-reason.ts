import type { Cadence } from '../domain/cadence';
import type { Contact } from '../domain/contact';
import { daysBetween, partsOf, weekdayOf, type Day } from '../domain/day';
import type { Reason, SectionKey } from '../domain/gang';
import type { QueueStrings, Span } from './queue-strings';

/** The title of a section. */
export function sectionTitle(key: SectionKey, strings: QueueStrings): string {
	return strings.sections[key];
}

/** A whole date: "Tue 24 Nov 2026". */
export function sayDay(day: Day, strings: QueueStrings): string {
	const { year, month, day: date } = partsOf(day);
	const weekday = strings.weekdays[weekdayOf(day) - 1] ?? '';
	return strings.day(weekday, date, strings.months[month - 1] ?? '', year);
}

/** A day as seen from today: "3 days ago", "today", "on Tuesday", "in 5 weeks". */
export function sayWhen(day: Day, today: Day, strings: QueueStrings): string {
	const days = daysBetween(today, day);
	if (days === 0) return strings.today;
	if (days === 1) return strings.tomorrow;
	if (days === -1) return strings.yesterday;
	if (days > 1 && days < 7) return strings.onWeekday(strings.longWeekdays[weekdayOf(day) - 1] ?? '');
	return days < 0 ? strings.ago(saySpan(-days, strings)) : strings.ahead(saySpan(days, strings));
}

/** When a reason is due, in a few words; empty where nothing is due, and for new links, which ask at once. */
export function sayDue(reason: Reason, today: Day, strings: QueueStrings): string {
	if (reason.due === null || reason.kind === 'just-linked') return '';
	return sayWhen(reason.due, today, strings);
}

/** What is known of somebody just linked besides when and where. */
export interface KnownOf {
	/** The name of who introduced us. */
	readonly through: string | null;
	/** The first of the others of the gang at the same company, by name, and how many there are. */
	readonly there: string | null;
	readonly count: number;
}

/** Why this person is on the list now, without the words of the note: "Due 3 days ago (written date is a guess)". */
export function sayReason(
	reason: Reason,
	contact: Contact,
	today: Day,
	strings: QueueStrings,
	known: KnownOf | null = null,
): string {
	const { followUp, due } = reason;
	switch (reason.kind) {
		case 'text':
		case 'task':
		case 'property': {
			if (due === null) return '';
			const isOpenNow = followUp !== null && followUp.from <= today && today < due;
			const words = isOpenNow
				? strings.until(sayDay(due, strings))
				: strings.due(sayWhen(due, today, strings));
			return followUp?.guess === true ? `${words} (${strings.guess})` : words;
		}
		case 'cadence':
			return sayCadence(contact, today, strings);
		case 'yearly':
			return due === null ? '' : sayBirthday(due, contact, today, strings);
		case 'just-linked':
			return sayLinked(contact, today, strings, known);
		case 'none':
			if (contact.lastTouch === null) return strings.noTouch;
			return strings.lastTouch(sayWhen(contact.lastTouch.day, today, strings));
	}
}

/** The reason with the sentence of the note: "Due 3 days ago: Call back 11/19". */
export function saySentence(reason: Reason, contact: Contact, today: Day, strings: QueueStrings): string {
	const why = sayReason(reason, contact, today, strings);
	return reason.followUp === null ? why : strings.saying(why, reason.followUp.text);
}

function sayCadence(contact: Contact, today: Day, strings: QueueStrings): string {
	const { cadenceDays, connected, lastTouch } = contact;
	const since = lastTouch?.day ?? connected;
	if (cadenceDays === null || since === null) return '';
	const length = saySpan(daysBetween(since, today), strings);
	const wanted = sayEvery(cadenceDays, strings);
	return lastTouch === null ? strings.losingLinked(length, wanted) : strings.losing(length, wanted);
}

function sayBirthday(due: Day, contact: Contact, today: Day, strings: QueueStrings): string {
	const year = contact.birthday?.year ?? null;
	const age = year === null ? null : partsOf(due).year - year;
	const days = daysBetween(today, due);
	const when = days > 1 ? strings.ahead(saySpan(days, strings)) : sayWhen(due, today, strings);
	return age !== null && age > 0 ? strings.birthdayAt(when, age) : strings.birthday(when);
}

/** Linked "on LinkedIn and X", but "in person"; through whom, and who of the gang is at the same company. */
function sayLinked(
	{ company, connected, networks }: Contact,
	today: Day,
	strings: QueueStrings,
	known: KnownOf | null,
): string {
	const when = sayWhen(connected ?? today, today, strings);
	const { through, there, count } = known ?? { through: null, there: null, count: 0 };
	const more = count > 1 ? strings.andMore(count - 1) : '';
	const besides =
		(through ? strings.through(through) : '') +
		(there === null ? '' : strings.alsoAt(there + more, company ?? ''));
	const last = networks.at(-1);
	if (last === undefined) return strings.linked(when, besides);
	const before = networks.slice(0, -1).join(', ');
	const names = before ? `${before}${strings.and}${last}` : last;
	return strings.linkedThere(when, /^in /i.test(names) ? names : strings.onNetworks(names), besides);
}

/** "every 6 weeks", or "never". */
export function sayEvery(cadence: Cadence, strings: QueueStrings): string {
	if (cadence === 'never') return strings.never;
	const { count, unit } = cadenceSpan(cadence);
	return strings.every[unit](count);
}

/** "3 days". */
function saySpan(days: number, strings: QueueStrings): string {
	const { count, unit } = spanOf(days);
	return strings.spans[unit](count);
}

/** Days up to two weeks, weeks up to four months, months up to two years. */
function spanOf(days: number): Span {
	if (days < 14) return { count: days, unit: 'day' };
	if (days < 120) return { count: Math.floor(days / 7), unit: 'week' };
	if (days < 730) return { count: Math.floor(days / 30.44), unit: 'month' };
	return { count: Math.floor(days / 365.25), unit: 'year' };
}

/** A cadence in the unit it was most likely given in: 42 days are 6 weeks, 60 are 2 months. */
function cadenceSpan(days: number): Span {
	if (days % 365 === 0) return { count: days / 365, unit: 'year' };
	if (days % 30 === 0) return { count: days / 30, unit: 'month' };
	if (days % 7 === 0) return { count: days / 7, unit: 'week' };
	return { count: days, unit: 'day' };
}
