import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isRefused, type Edit, type EditResult, type Refusal } from '../src/domain/edit/edit';
import type { NoteAtHand } from '../src/domain/edit/note-at-hand';
import { CommandFailure } from './failures.mjs';
import { readProperties } from './read-properties.mjs';
import { loadNote } from './read-vault.mjs';
import { terminalJson, terminalText } from './terminal-text.mjs';
import type { Terminal } from './terminal.mjs';
import { pathWithin } from './vault-files.mjs';
import type { OpenedVault } from './vault-options.mjs';
import { holdingNote } from './write-note.mjs';

/** The path in the vault of a note that the user names: from the vault, else from where one stands; `.md` may be left out. */
export function pathInVault(named: string, { folder }: OpenedVault): string {
	const candidates = [named, `${named}.md`].flatMap((name) => [resolve(folder, name), resolve(name)]);
	const found = candidates.find((candidate) => /\.md$/i.test(candidate) && existsSync(candidate));
	if (found === undefined) throw new CommandFailure(`There is no note ${named}.`);
	const path = pathWithin(folder, realpathSync(found));
	if (path === null) throw new CommandFailure(`${named} is outside of the vault.`);
	return path;
}

/** A note as it stands on the disk now. */
export function noteToWrite(path: string, { folder, settings, today, onTrouble }: OpenedVault): NoteAtHand {
	const trouble: string[] = [];
	const note = loadNote(folder, path, (_path, sentence) => trouble.push(sentence));
	if (note === null) throw new CommandFailure(`${path} ${trouble.join(', ')}.`);
	for (const sentence of trouble) onTrouble(path, sentence);
	return { note, settings, today, parseYaml };
}

/** Why nothing was written, as the end of a sentence. */
export const reasons: Readonly<Record<Refusal['refused'], string>> = {
	changed: 'its text was changed meanwhile',
	settled: 'it is settled already',
	'nothing-to-do': 'it says so already',
	properties: 'its properties are of a form that is not changed from here',
	unclear: 'the line would not say clearly what is meant: change it by hand',
};

/** Changes a note as it stands now, and tells how: `said` is the word for what was done. */
export function changeNote(
	path: string,
	change: (at: NoteAtHand) => EditResult,
	said: string,
	vault: OpenedVault,
	terminal: Terminal,
): void {
	holdingNote(join(vault.folder, path), path, (replace) => {
		const at = noteToWrite(path, vault);
		const edit = change(at);
		if (isRefused(edit))
			throw new CommandFailure(`Nothing was written to ${path}: ${reasons[edit.refused]}.`);
		replace(at.note.text, edit.text);
		tell(path, edit, said, vault, terminal);
	});
}

function tell(
	path: string,
	{ line, before, after }: Edit,
	said: string,
	vault: OpenedVault,
	terminal: Terminal,
): void {
	if (vault.json) {
		terminal.write(`${terminalJson({ path, line, before, after })}\n`);
		return;
	}
	const { green, red } = terminal.styles;
	terminal.write(`${green(said)} ${terminalText(`${path}:${line}`)}\n`);
	if (before !== '') terminal.write(drawn('-', before, red));
	terminal.write(drawn('+', after, green));
}

function drawn(sign: string, lines: string, style: (text: string) => string): string {
	return lines
		.split('\n')
		.map((line) => `  ${style(`${sign} ${terminalText(line)}`)}\n`)
		.join('');
}

function parseYaml(yaml: string): unknown {
	const { properties, trouble } = readProperties(`---\n${yaml}\n---\n`);
	if (trouble !== null) throw new Error(trouble);
	return properties;
}
