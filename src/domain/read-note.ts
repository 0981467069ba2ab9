import type { Contact, NoteReading } from './contact';
import { readPerson } from './contact';
import { seenOrder } from './dates/date-order';
import { firstOf, type Day } from './day';
import { followUpId } from './follow-ups/follow-up-id';
import type { FollowUp, Touch } from './follow-ups/follow-up';
import { readText, type TextQuestion } from './follow-ups/read-text';
import { dayOfDatedNote, isContact, type NoteHead } from './is-contact';
import type { Note } from './note/note';
import { listOf, propertyTable, textsOf, type PropertyTable } from './note/properties';
import { readPropertyDay, readPropertyDue, type AskDayFirst } from './note/property-day';
import type { Settings } from './settings';

/** Reads one file of the vault: the contact that it is, or what a daily note says of others. */
export function readNote(note: Note, settings: Settings, today: Day): NoteReading {
	if (isContact(note, settings)) return readContactNote(note, settings, today);
	const nothing = { path: note.path, contact: null, mentions: [], rereadOn: null };
	const fileDay = dayOfDatedNote(note, settings);
	if (fileDay === null || !(note.text.includes('[[') || note.text.includes(']('))) return nothing;
	const { mentions, rereadOn } = readText(questionOfDated(note, settings, today, fileDay));
	return { ...nothing, mentions, rereadOn };
}

/** Does its `follow-up` property alone say that something is due? The text is not looked at. */
export function isDueByProperty(note: NoteHead, settings: Settings, today: Day): boolean {
	const property = propertyTable({ ...note, text: '' }, settings).get('follow-up');
	return textsOf(property?.value).some((value) => {
		const range = readPropertyDue(value, () => settings.dateOrder !== 'month-first');
		return range !== null && range.due <= today;
	});
}

/** What `readNote` asks of a note's text; a note that is neither contact nor dated is taken for a contact's. */
export function textQuestionOf(note: Note, settings: Settings, today: Day): TextQuestion {
	const fileDay = isContact(note, settings) ? null : dayOfDatedNote(note, settings);
	if (fileDay !== null) return questionOfDated(note, settings, today, fileDay);
	const properties = propertyTable(note, settings);
	const dayFirst = askOnce(() => isDayFirst(note, settings));
	return questionOfContact(note, properties, dayFirst, settings, today);
}

function questionOfDated(note: Note, settings: Settings, today: Day, fileDay: Day): TextQuestion {
	return { note, as: 'dated', names: [], settings, today, fileDay, since: null, lastContact: null };
}

function questionOfContact(
	note: Note,
	properties: PropertyTable,
	dayFirst: AskDayFirst,
	settings: Settings,
	today: Day,
): TextQuestion {
	const value = (key: 'created' | 'connected' | 'name' | 'aliases'): unknown => properties.get(key)?.value;
	const lastContact = readLastContact(note, properties, dayFirst);
	return {
		note,
		as: 'contact',
		names: [...textsOf(value('name')), ...listOf(value('aliases'))],
		settings,
		today,
		fileDay: null,
		since: readPropertyDay(value('created'), dayFirst) ?? readPropertyDay(value('connected'), dayFirst),
		lastContact: lastContact !== null && lastContact.day <= today ? lastContact.day : null,
	};
}

function readContactNote(note: Note, settings: Settings, today: Day): NoteReading {
	const properties = propertyTable(note, settings);
	const dayFirst = askOnce(() => isDayFirst(note, settings));
	const person = readPerson(note, properties, dayFirst, settings);
	const text = readText(questionOfContact(note, properties, dayFirst, settings, today));
	const lastContact = readLastContact(note, properties, dayFirst);
	const isPast = lastContact !== null && lastContact.day <= today;
	const lastTouch = laterTouch(text.lastTouch, isPast ? lastContact : null);
	const fromProperty = readFollowUpProperty(note, properties, dayFirst).filter(
		({ due }) => lastTouch === null || lastTouch.day < due,
	);
	const followUps = [...text.followUps, ...fromProperty].sort(soonestFirst);
	const contact: Contact = { ...person, followUps, lastTouch };
	const ahead = lastContact !== null && !isPast ? lastContact.day : null;
	return { path: note.path, contact, mentions: [], rereadOn: firstOf(ahead, text.rereadOn) };
}

/** Soonest first; those due on one day in the order of the text. */
export function soonestFirst(a: FollowUp, b: FollowUp): number {
	return a.due < b.due ? -1 : a.due > b.due ? 1 : (a.line ?? 0) - (b.line ?? 0);
}

/** The later of two touches; the first of two on one day. */
export function laterTouch(a: Touch | null, b: Touch | null): Touch | null {
	if (a === null || b === null) return a ?? b;
	return b.day > a.day ? b : a;
}

/** Day or month first: as the note's own dates show, else as the settings say, else day first. */
function isDayFirst(note: Note, settings: Settings): boolean {
	const order = seenOrder(note.text) ?? settings.dateOrder;
	return order !== 'month-first';
}

function readLastContact(note: Note, properties: PropertyTable, dayFirst: AskDayFirst): Touch | null {
	const property = properties.get('last-contact');
	if (!property) return null;
	const days = textsOf(property.value).flatMap((text) => readPropertyDay(text, dayFirst) ?? []);
	const day = days.sort().at(-1);
	return day === undefined ? null : { day, path: note.path, line: properties.lineOf(property) };
}

function readFollowUpProperty(
	note: Note,
	properties: PropertyTable,
	dayFirst: AskDayFirst,
): readonly FollowUp[] {
	const property = properties.get('follow-up');
	if (!property) return [];
	const line = properties.lineOf(property);
	return textsOf(property.value).flatMap((value) => {
		const range = readPropertyDue(value, dayFirst);
		if (!range) return [];
		const text = `${property.key}: ${value}`;
		return {
			id: followUpId(note.path, 'property', text),
			path: note.path,
			line,
			due: range.due,
			from: range.from,
			written: null,
			guess: false,
			kind: 'property' as const,
			text,
			date: { index: property.key.length + 2, length: value.length },
		};
	});
}

function askOnce(ask: () => boolean): () => boolean {
	let answer: boolean | null = null;
	return () => (answer ??= ask());
}
