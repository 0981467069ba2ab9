import { editBetween, isRefused, type EditResult } from '../domain/edit/edit';
import { withLogEntry } from '../domain/edit/log';
import { isAlwaysList, newContactNote, type NewNotePlace } from '../domain/edit/new-contact';
import type { NoteAtHand } from '../domain/edit/note-at-hand';
import { keyFor, withAddedValue, withProperty, withValue } from '../domain/edit/property-edits';
import { yamlDay, yamlList } from '../domain/edit/yaml-text';
import type { StepContext } from '../domain/edit/pin';
import { dayOpening } from '../domain/edit/spoken-day';
import { writtenWords } from '../domain/edit/written-words';
import { languageOfNote } from '../domain/follow-ups/read-text';
import type { LanguageCode } from '../domain/languages/language';
import { textsIn } from './known-contact';
import { bodyIn } from '../domain/note/frontmatter';
import type { Fill } from './imported-values';
import type { PlannedPerson } from './planned-person';

/** The text of a new person's note. */
export function importedNote(
	planned: PlannedPerson,
	place: NewNotePlace,
	language: LanguageCode,
	context: StepContext,
): string {
	const { person, fills } = planned;
	const values = new Map<string, string[]>();
	for (const { key, value } of fills) {
		const there = values.get(key);
		if (there) there.push(value);
		else values.set(key, [value]);
	}
	const nothing = { relation: null, company: null, role: null, email: null, phone: null, linkedin: null };
	const further = [...values];
	const { name } = person;
	const known = {
		name,
		...nothing,
		networks: [],
		connected: null,
		liked: false,
		introducedBy: null,
		next: null,
	};
	return withText(
		newContactNote({ ...known, further }, { ...place, path: planned.path }),
		planned,
		language,
		context,
	);
}

/** The note of a person who has one, with what is new. A value that was changed meanwhile stays as it is. */
export function updatedNote(at: NoteAtHand, planned: PlannedPerson, context: StepContext): EditResult {
	const before = at.note.text;
	const texts = textsIn(at.note, at.settings);
	let text = before;
	const begun = new Set<string>();
	for (const fill of planned.fills) {
		const isEmpty = texts(fill.key).length === 0 && !begun.has(fill.key);
		// What the user wrote since the preview holds.
		if (fill.was === null && !fill.adds && !isEmpty) continue;
		const edit = filled({ ...at, note: { ...at.note, text } }, fill, isEmpty);
		if (isRefused(edit)) {
			if (edit.refused === 'properties') return edit;
			continue;
		}
		text = edit.text;
		begun.add(fill.key);
	}
	const language = languageOfNote(at.note, at.settings).code;
	return editBetween(before, withText(text, planned, language, context));
}

function filled(
	{ note: { text }, settings, parseYaml }: NoteAtHand,
	{ key, value, was, adds }: Fill,
	isEmpty: boolean,
): EditResult {
	const there = keyFor(key, text, settings);
	if (isEmpty && isAlwaysList(key)) return withProperty(text, there, yamlList([value]), parseYaml);
	if (was !== null) return withValue(text, there, was, value, parseYaml);
	return adds
		? withAddedValue(text, there, value, parseYaml)
		: withProperty(text, there, yamlDay(value), parseYaml);
}

/** With what was noted elsewhere above the log, and with what happened in it; what stands there already is not written twice. */
function withText(
	text: string,
	{ notes, entries }: PlannedPerson,
	language: LanguageCode,
	context: StepContext,
): string {
	const words = writtenWords(language);
	const log = { heading: words.log, dayOpening: (line: string) => dayOpening(line, context) };
	const withNotes = notes.reduce(
		(whole, note) => (whole.includes(note) ? whole : withIntro(whole, note)),
		text,
	);
	return entries.reduce((whole, { day, tell }) => {
		const entry = `${day} ${tell(words)}`;
		return whole.includes(entry) ? whole : withLogEntry(whole, { ...log, entry });
	}, withNotes);
}

/** Below the properties and the first heading. */
function withIntro(text: string, intro: string): string {
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const { start } = bodyIn(text);
	const heading = /^\s*# .*(?:\r?\n|$)/.exec(text.slice(start))?.[0] ?? '';
	const at = start + heading.length;
	const head = text.slice(0, at);
	const gap = heading === '' ? '' : end;
	const body = text.slice(at).replace(/^(?:[ \t]*\r?\n)+/, '');
	const open = head === '' || head.endsWith('\n') ? head : head + end;
	return `${open}${gap}${intro.replace(/\n/g, end)}${end}${body === '' ? '' : end}${body}`;
}
