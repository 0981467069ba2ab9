import type { Day } from '../day';
import type { LanguageCode } from '../languages/language';
import { birthdayLine } from './birthday-line';
import { editBetween, isRefused, type EditResult } from './edit';
import { withLogEntry } from './log';
import { logEntries, type LogStory } from './log-entries';
import type { NoteAtHand } from './note-at-hand';
import { keyFor, withAddedValue, withProperty } from './property-edits';
import { dayOpening } from './spoken-day';
import type { StepContext } from './pin';
import { writtenWords } from './written-words';
import { yamlText } from './yaml-text';

/** What did happen, and what is next, as lines of the note's log. */
export function logged(text: string, story: Omit<LogStory, 'today'>, context: StepContext): EditResult {
	const after = logEntries({ ...story, today: context.today }).reduce(
		(note, entry) =>
			withLogEntry(note, {
				entry,
				dayOpening: (words) => dayOpening(words, context),
				heading: writtenWords(story.language).log,
			}),
		text,
	);
	return editBetween(text, after);
}

/** A touch today, with no more to tell: what *done* means for somebody I was losing touch with. */
export function inTouch(text: string, language: LanguageCode, context: StepContext): EditResult {
	const what = writtenWords(language).inTouch;
	return logged(text, { day: context.today, channel: null, what, others: [], next: null, language }, context);
}

/** A birthday seen to: it is not asked for again before the next one. */
export function congratulated(
	text: string,
	birthday: Day,
	language: LanguageCode,
	context: StepContext,
): EditResult {
	const what = birthdayLine(birthday, language);
	return logged(text, { day: context.today, channel: null, what, others: [], next: null, language }, context);
}

/** The answer to "what then?" in the properties, with the day it is for as a follow-up where there is one. */
export function answered(at: NoteAtHand, answer: string, day: Day | null): EditResult {
	const { note, settings, parseYaml } = at;
	const key = keyFor('what-then', note.text, settings);
	const said = withProperty(note.text, key, yamlText(answer), parseYaml);
	if (day === null || (isRefused(said) && said.refused !== 'nothing-to-do')) return said;
	const text = isRefused(said) ? note.text : said.text;
	const dated = followUpOn({ ...at, note: { ...note, text } }, day);
	if (isRefused(dated)) return dated.refused === 'nothing-to-do' ? said : dated;
	return editBetween(note.text, dated.text);
}

/** One more date in the `follow-up` property. */
export function followUpOn({ note, settings, parseYaml }: NoteAtHand, day: Day): EditResult {
	return withAddedValue(note.text, keyFor('follow-up', note.text, settings), day, parseYaml);
}

/** Neither the cadence nor a birthday is to ask before that day. */
export function snoozedUntil({ note, settings, parseYaml }: NoteAtHand, day: Day): EditResult {
	return withProperty(note.text, keyFor('snoozed', note.text, settings), day, parseYaml);
}

/** Not just linked, liked; or no more. */
export function liked({ note, settings, parseYaml }: NoteAtHand, isLiked: boolean): EditResult {
	return withProperty(note.text, keyFor('liked', note.text, settings), String(isLiked), parseYaml);
}
