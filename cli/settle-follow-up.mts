import type { Day } from '../src/domain/day';
import { answered, congratulated, followUpOn, inTouch, snoozedUntil } from '../src/domain/edit/contact-edits';
import { isRefused, type EditResult } from '../src/domain/edit/edit';
import { done, snooze } from '../src/domain/edit/follow-up-edits';
import { comesAgain } from '../src/domain/edit/next-turn';
import type { NoteAtHand } from '../src/domain/edit/note-at-hand';
import { writtenWords } from '../src/domain/edit/written-words';
import { languageOfNote } from '../src/domain/follow-ups/read-text';
import { readArguments, type Arguments } from './arguments.mjs';
import { CommandFailure, UsageError } from './failures.mjs';
import { gatherFollowUps, type Listed } from './list-follow-ups.mjs';
import { changeNote } from './note-to-write.mjs';
import { readContacts } from './read-vault.mjs';
import { dayAhead, stepContextOf } from './spoken-words.mjs';
import type { Terminal } from './terminal.mjs';
import { dayOption, openVaultOf, vaultOptions, type OpenedVault } from './vault-options.mjs';

const options = { ...vaultOptions, due: 'value' } as const;

/** `done`: marks one follow-up as done in its note. */
export function settleFollowUp(words: readonly string[], terminal: Terminal): void {
	const given = readArguments(words, options);
	const [named, more] = given.words;
	if (named === undefined || more !== undefined) throw new UsageError('done takes one id or PATH:LINE.');
	const vault = openVaultOf(given, terminal);
	const listed = target(named, given, vault, terminal);
	const settle = (at: NoteAtHand): EditResult => {
		const edit = doneAs(listed, at, vault);
		if (!isRefused(edit) && comesAgain(edit.before) && !edit.after.includes('\n'))
			terminal.warn(
				`${listed.entry.path}:${edit.line}: the next turn of this task was not made, as its rule is not one that is read here. Write it by hand.`,
			);
		return edit;
	};
	changeNote(listed.entry.path, settle, 'Done', vault, terminal);
}

/** `snooze`: moves one follow-up to another day, given in ordinary words. */
export function moveFollowUp(words: readonly string[], terminal: Terminal): void {
	const given = readArguments(words, options);
	const [named, ...rest] = given.words;
	const when = rest.join(' ').trim();
	if (named === undefined || when === '')
		throw new UsageError('snooze takes one id or PATH:LINE, and words for the new day.');
	const vault = openVaultOf(given, terminal);
	const day = dayAhead(when, vault);
	const listed = target(named, given, vault, terminal);
	changeNote(listed.entry.path, (at) => movedTo(day, listed, at), 'Moved', vault, terminal);
}

/** What *done* is for each kind: a mark, a touch to log, an answer. */
function doneAs({ reason }: Listed, at: NoteAtHand, vault: OpenedVault): EditResult {
	if (reason.followUp) return done(at, reason.followUp);
	const language = languageOfNote(at.note, vault.settings).code;
	if (reason.kind === 'just-linked') return answered(at, writtenWords(language).done, null);
	if (reason.kind === 'yearly' && reason.due !== null)
		return congratulated(at.note.text, reason.due, language, stepContextOf(vault));
	return inTouch(at.note.text, language, stepContextOf(vault));
}

function movedTo(day: Day, { reason }: Listed, at: NoteAtHand): EditResult {
	if (reason.followUp) return snooze(at, reason.followUp, day);
	return reason.kind === 'just-linked' ? followUpOn(at, day) : snoozedUntil(at, day);
}

/** The one follow-up that is meant. Several are told on the side, and wrong usage. */
function target(named: string, given: Arguments, vault: OpenedVault, terminal: Terminal): Listed {
	const due = dayOption(given, 'due');
	const place = /^(.+):(\d{1,7})$/.exec(named);
	const path = place?.[1]?.replace(/\\/g, '/').replace(/^\.\//, '');
	const meant = unique(
		gatherFollowUps(readContacts(vault), vault).filter(
			({ entry }) =>
				(entry.id === named || (entry.path === path && entry.line === Number(place?.[2]))) &&
				(due === null || entry.due === due),
		),
	);
	const [first, second] = meant;
	if (!first)
		throw new CommandFailure(`No follow-up is open at ${named}${due === null ? '' : ` for ${due}`}.`);
	if (!second) return first;
	for (const { entry } of meant)
		terminal.warn([entry.id, entry.due, entry.text || entry.reason].filter(Boolean).join('  '));
	throw new UsageError(
		`There are ${meant.length} follow-ups at ${named}: give the id, or the day with --due.`,
	);
}

/** A line of a daily note may be there for each person whom it links to. */
function unique(listed: readonly Listed[]): readonly Listed[] {
	const seen = new Set<string>();
	return listed.filter(({ reason, entry: { id, path, line, due, text } }) => {
		const name = JSON.stringify(reason.followUp ? [path, line, due, text] : id);
		const isNew = !seen.has(name);
		seen.add(name);
		return isNew;
	});
}
