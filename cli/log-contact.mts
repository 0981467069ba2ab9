import { logged } from '../src/domain/edit/contact-edits';
import type { EditResult } from '../src/domain/edit/edit';
import type { NoteAtHand } from '../src/domain/edit/note-at-hand';
import { languageOfNote } from '../src/domain/follow-ups/read-text';
import { readArguments } from './arguments.mjs';
import { UsageError } from './failures.mjs';
import { changeNote, pathInVault } from './note-to-write.mjs';
import { dayOn, nextStep, stepContextOf } from './spoken-words.mjs';
import type { Terminal } from './terminal.mjs';
import { openVaultOf, vaultOptions } from './vault-options.mjs';

/** `log`: a dated line in the log of a note, with the next step asked in the same breath. */
export function logContact(words: readonly string[], terminal: Terminal): void {
	const given = readArguments(words, { ...vaultOptions, on: 'value', next: 'value' });
	const [named, ...said] = given.words;
	const what = said.join(' ').trim();
	if (named === undefined || what === '') throw new UsageError('log takes a note and what happened.');
	const vault = openVaultOf(given, terminal);
	const story = { day: dayOn(given, vault), channel: null, what, others: [], next: nextStep(given, vault) };
	const change = ({ note }: NoteAtHand): EditResult => {
		const language = languageOfNote(note, vault.settings).code;
		return logged(note.text, { ...story, language }, stepContextOf(vault));
	};
	changeNote(pathInVault(named, vault), change, 'Logged', vault, terminal);
}
