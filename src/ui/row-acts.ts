import {
	answered,
	congratulated,
	followUpOn,
	inTouch,
	liked,
	snoozedUntil,
} from '../domain/edit/contact-edits';
import { editBetween, isRefused, type EditResult } from '../domain/edit/edit';
import { done, doneOnce, notAFollowUp, pinned, snooze } from '../domain/edit/follow-up-edits';
import type { NoteAtHand } from '../domain/edit/note-at-hand';
import type { StepContext } from '../domain/edit/pin';
import { keyFor, withProperty } from '../domain/edit/property-edits';
import { writtenWords } from '../domain/edit/written-words';
import type { Day } from '../domain/day';
import type { FollowUp } from '../domain/follow-ups/follow-up';
import type { LanguageCode } from '../domain/languages/language';
import { languageOfNote } from '../domain/follow-ups/read-text';
import type { Reason } from '../domain/gang';
import type { PropertyKey } from '../domain/settings';
import type { ToggleTask } from '../vault/tasks-plugin';
import type { Act } from '../vault/writer';

/** What can be done with a reason, in the order of menus. */
export const verbs = [
	'done',
	'snooze',
	'log',
	'write',
	'first',
	'answer',
	'sit',
	'like',
	'dismiss',
	'pin',
] as const;
export type Verb = (typeof verbs)[number];

/** The key of each, pressed on a row. */
export const verbKeys: Readonly<Record<Verb, string>> = {
	done: 'd',
	snooze: 's',
	log: 'l',
	write: 'w',
	first: 'f',
	answer: 'a',
	sit: 'z',
	like: 'h',
	dismiss: 'x',
	pin: 'p',
};

/** What can be done with a whole group at once, from its heading: nobody is marked as done unseen. */
export const groupVerbs: readonly Verb[] = ['first', 'answer', 'sit'];

const verbsByKind: Readonly<Record<Reason['kind'], readonly Verb[]>> = {
	text: verbs.filter((verb) => verb !== 'first'),
	task: verbs.filter((verb) => verb !== 'first'),
	property: ['done', 'snooze', 'log', 'write', 'answer', 'sit', 'like', 'dismiss'],
	cadence: ['done', 'snooze', 'log', 'write', 'answer', 'sit', 'like', 'dismiss'],
	'just-linked': ['done', 'snooze', 'log', 'write', 'first', 'answer', 'sit', 'like', 'dismiss'],
	yearly: ['done', 'snooze', 'log', 'write', 'answer', 'sit', 'like'],
	none: ['log', 'write', 'answer', 'sit', 'like'],
};

/** What an action is done to: a reason of the queue, or a follow-up on a line. */
export type Target = Pick<Reason, 'kind' | 'due' | 'path' | 'followUp'>;

/** What can be done with it: each action means something for each kind for which it is there. */
export function verbsFor({ kind, followUp }: Target): readonly Verb[] {
	return verbsByKind[kind].filter((verb) => verb !== 'pin' || (followUp !== null && canBePinned(followUp)));
}

/** What can be done with at least one of them. */
export function verbsForAll(targets: readonly Target[]): readonly Verb[] {
	const possible = new Set(targets.flatMap(verbsFor));
	// A message is to one person.
	return verbs.filter((verb) => possible.has(verb) && (verb !== 'write' || targets.length === 1));
}

/** Relative words; a date with its year, or pinned already, says it all. */
function canBePinned({ date, text }: FollowUp): boolean {
	return date !== null && !/\d{4}/.test(text.slice(date.index, date.index + date.length + 13));
}

/**
 * Done: a promise is marked so, for somebody I was losing touch with a touch is logged, a birthday is noted as seen, and
 * "just linked, what then?" is answered.
 */
export function doneAct(
	{ kind, due, followUp }: Target,
	context: StepContext,
	toggleTask: ToggleTask | null,
): Act {
	if (followUp) {
		if (kind === 'task' && toggleTask) return { edit: (at) => toggled(at, followUp, toggleTask) };
		return { edit: (at) => done(at, followUp) };
	}
	if (kind === 'just-linked') return answering((at) => writtenWords(languageOf(at)).done, null);
	if (kind === 'yearly' && due !== null)
		return { edit: (at) => congratulated(at.note.text, due, languageOf(at), context) };
	return { edit: (at) => inTouch(at.note.text, languageOf(at), context) };
}

/** Later: a promise is moved; somebody just linked gets a follow-up on that day, a cadence and a birthday wait for it. */
export function snoozeAct({ kind, followUp }: Target, day: Day): Act {
	if (followUp) return { edit: (at) => snooze(at, followUp, day) };
	if (kind === 'just-linked') return { edit: (at) => followUpOn(at, day), properties: addingDay(day) };
	return {
		edit: (at) => snoozedUntil(at, day),
		properties: (block, at) => (block[keyOf(at, 'snoozed')] = day),
	};
}

/** Not at all: no follow-up, no cadence, or leave in peace whom I have just linked with. */
export function dismissAct({ kind, followUp }: Target, inPeace: string): Act {
	if (followUp) return { edit: (at) => notAFollowUp(at, followUp) };
	if (kind === 'just-linked') return answerAct(inPeace, null);
	return {
		edit: (at) => withProperty(at.note.text, keyOf(at, 'keep-in-touch'), 'never', at.parseYaml),
		properties: (block, at) => (block[keyOf(at, 'keep-in-touch')] = 'never'),
	};
}

export function answerAct(answer: string, day: Day | null): Act {
	return answering(() => answer, day);
}

/** Not just linked, liked; or no more. */
export function likeAct(isLiked: boolean): Act {
	return {
		edit: (at) => liked(at, isLiked),
		properties: (block, at) => (block[keyOf(at, 'liked')] = isLiked),
	};
}

export function pinAct(followUp: FollowUp): Act {
	return { edit: (at) => pinned(at, followUp) };
}

function answering(answer: (at: NoteAtHand) => string, day: Day | null): Act {
	return {
		edit: (at) => answered(at, answer(at), day),
		properties: (block, at) => {
			block[keyOf(at, 'what-then')] = answer(at);
			if (day !== null) addingDay(day)(block, at);
		},
	};
}

/** One more day in the property, which may be one day or a list. */
function addingDay(day: Day): NonNullable<Act['properties']> {
	return (block, at) => {
		const key = keyOf(at, 'follow-up');
		const days: readonly unknown[] = [block[key] ?? []].flat();
		if (!days.includes(day)) block[key] = days.length ? [...days, day] : day;
	};
}

function keyOf({ note, settings }: NoteAtHand, ours: PropertyKey): string {
	return keyFor(ours, note.text, settings);
}

/** The task's line as the Tasks plugin writes it; ours tells which line, and whether it may be done. */
function toggled(at: NoteAtHand, followUp: FollowUp, toggleTask: ToggleTask): EditResult {
	const ours = doneOnce(at, followUp);
	if (isRefused(ours) || ours.before.includes('\n')) return ours;
	const { text, path } = at.note;
	const lines = text.split('\n');
	const end = lines[ours.line - 1]?.endsWith('\r') ? '\r' : '';
	const theirs = toggleTask(ours.before, path).split('\n');
	lines.splice(ours.line - 1, 1, ...theirs.map((line) => line + end));
	return editBetween(text, lines.join('\n'));
}

function languageOf({ note, settings }: NoteAtHand): LanguageCode {
	return languageOfNote(note, settings).code;
}
