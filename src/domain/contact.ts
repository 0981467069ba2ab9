import { peaceOf } from './answer';
import { cadenceOfRelation, readCadence } from './cadence';
import type { Day } from './day';
import type { FollowUp, Mention, Touch } from './follow-ups/follow-up';
import { birthdaySeen } from './edit/birthday-line';
import { headingName } from './note/note-name';
import { baseName, type Note } from './note/note';
import { isYes, linkLabel, linkTarget, listOf, textOf, textsOf, type PropertyTable } from './note/properties';
import { readPropertyDay, readYearlyDay, type AskDayFirst } from './note/property-day';
import type { Settings } from './settings';

/** A day of every year, with the year it began in when that is known. */
export interface YearlyDay {
	readonly month: number;
	readonly day: number;
	readonly year: number | null;
	/** 1-based line of its property in the note. */
	readonly line: number | null;
	/** The latest such day that the log says was seen to; absent where none was. */
	readonly seen?: Day;
}

/** One person: one Markdown note with frontmatter. */
export interface Contact {
	readonly path: string;
	/** `name`, else the first heading, else the file's name. */
	readonly name: string;
	readonly aliases: readonly string[];
	readonly tags: readonly string[];
	readonly relation: string | null;
	readonly networks: readonly string[];
	readonly connected: Day | null;
	readonly liked: boolean;
	/** Days between touches; null = never, or not said. From the note, else from the relation. */
	readonly cadenceDays: number | null;
	/** Line of the cadence property; null where the relation gave it. */
	readonly cadenceLine: number | null;
	/** Neither the cadence nor a birthday asks before this day; absent where none is said. */
	readonly snoozed?: Day;
	/** The answer as written (`what-then`); null where there is none. */
	readonly answer: string | null;
	/** "Let sit" and "gone" are at peace; the gone are in no list. */
	readonly peace: 'let-sit' | 'gone' | null;
	readonly for: readonly string[];
	readonly company: string | null;
	readonly role: string | null;
	readonly emails: readonly string[];
	readonly phones: readonly string[];
	readonly linkedin: string | null;
	readonly birthday: YearlyDay | null;
	readonly introducedBy: string | null;
	readonly knows: readonly string[];
	/** Open follow-ups of text, tasks and the `follow-up` property, soonest first. */
	readonly followUps: readonly FollowUp[];
	readonly lastTouch: Touch | null;
}

/** What one file of the vault says, read once and kept until it changes. */
export interface NoteReading {
	readonly path: string;
	/** Null where the note is no contact. */
	readonly contact: Contact | null;
	/** What a dated note says of others; empty for all other notes. */
	readonly mentions: readonly Mention[];
	/** The first day on which reading it again could say something else ("3 Dec" is then no longer last year's); null = never. */
	readonly rereadOn: Day | null;
}

/** What the properties say of a contact; follow-ups and touches come from the text as well. */
export type Person = Omit<Contact, 'followUps' | 'lastTouch'>;

/** Reads who the contact is from the note's properties, whatever they are called and of whatever type. */
export function readPerson(
	note: Note,
	properties: PropertyTable,
	dayFirst: AskDayFirst,
	settings: Settings,
): Person {
	const value = (key: Parameters<PropertyTable['get']>[0]): unknown => properties.get(key)?.value;
	const label = (key: Parameters<PropertyTable['get']>[0]): string | null => labelOf(value(key));
	const relation = label('relation');
	const answer = textOf(value('what-then'));
	const snoozed = readPropertyDay(value('snoozed'), dayFirst);
	return {
		path: note.path,
		name: label('name') ?? headingName(note.text) ?? baseName(note.path),
		aliases: listOf(value('aliases')),
		tags: note.tags,
		relation,
		networks: listOf(value('networks')).map(linkLabel),
		connected: readPropertyDay(value('connected'), dayFirst),
		liked: isYes(value('liked')),
		...readCadenceOf(relation, properties, settings),
		...(snoozed === null ? {} : { snoozed }),
		answer,
		peace: peaceOf(answer),
		for: listOf(value('for')).map(linkLabel),
		company: label('company'),
		role: label('role'),
		emails: listOf(value('email')).map(mailAddress),
		phones: phonesOf(value('phone')),
		linkedin: textOf(value('linkedin')),
		birthday: readBirthday(note.text, properties, dayFirst),
		introducedBy: targetOf(value('introduced-by')),
		knows: textsOf(value('knows')).map(linkTarget),
	};
}

function readCadenceOf(
	relation: string | null,
	properties: PropertyTable,
	settings: Settings,
): Pick<Contact, 'cadenceDays' | 'cadenceLine'> {
	const property = properties.get('keep-in-touch');
	const own = property && readCadence(property.value);
	const cadence = own ?? cadenceOfRelation(relation, settings);
	return {
		cadenceDays: cadence === 'never' ? null : cadence,
		cadenceLine: property && own !== null && own !== 'never' ? properties.lineOf(property) : null,
	};
}

function readBirthday(text: string, properties: PropertyTable, dayFirst: AskDayFirst): YearlyDay | null {
	const property = properties.get('birthday');
	const day = property && readYearlyDay(property.value, dayFirst);
	if (!property || !day) return null;
	const seen = birthdaySeen(text);
	return { ...day, line: properties.lineOf(property), ...(seen === null ? {} : { seen }) };
}

function labelOf(value: unknown): string | null {
	const text = textOf(value);
	return text === null ? null : linkLabel(text);
}

function targetOf(value: unknown): string | null {
	const text = textOf(value);
	return text === null ? null : linkTarget(text);
}

function mailAddress(text: string): string {
	return linkLabel(text).replace(/^mailto:/i, '');
}

/** A phone number may hold commas and slashes: only lists are parted. */
function phonesOf(value: unknown): readonly string[] {
	return textsOf(value).map((text) => linkLabel(text).replace(/^tel:/i, ''));
}
