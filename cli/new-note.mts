import { existsSync, linkSync, readdirSync, realpathSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isContact } from '../src/domain/is-contact';
import { CommandFailure } from './failures.mjs';
import { loadNote, noteOf } from './read-vault.mjs';
import type { OpenedVault } from './vault-options.mjs';

/** The text of the settings' template; null where they name none. */
export function readTemplate({ folder, settings }: OpenedVault): string | null {
	const path = plainFolder(settings.template);
	if (path === '') return null;
	const file = /\.md$/i.test(path) ? path : `${path}.md`;
	if (!isInside(folder, dirname(join(folder, file)))) {
		throw new CommandFailure(`The template ${file} is outside of the vault.`);
	}
	const trouble: string[] = [];
	const note = loadNote(folder, file, (_path, sentence) => trouble.push(sentence));
	if (note === null) throw new CommandFailure(`The template ${file} of the settings ${trouble.join(', ')}.`);
	return note.text;
}

/** A note that would not be found again is not written: its folder or a tag of the template may be excluded. */
export function checked(text: string, path: string, { settings }: OpenedVault): string {
	const trouble: string[] = [];
	const note = noteOf(path, text, null, (_path, sentence) => trouble.push(sentence));
	const [first] = trouble;
	if (first !== undefined) throw new CommandFailure(`The note from your template would be broken: ${first}.`);
	if (isContact(note, settings)) return text;
	throw new CommandFailure(
		`By the vault's settings ${path} would be no contact: look at the template and what is left out.`,
	);
}

/** The names of what is in a folder; none where it is not there. */
export function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

/** False where another has just made a file of this name. */
export function createWhole(file: string, text: string): boolean {
	const draft = join(dirname(file), `.what-then-${process.pid}.tmp`);
	writeFileSync(draft, text, { flag: 'w' });
	try {
		linkSync(draft, file);
		return true;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : '';
		if (code === 'EEXIST') return false;
		// File systems without hard links: the name is taken first, then filled.
		writeFileSync(file, text, { flag: 'wx' });
		return true;
	} finally {
		unlinkSync(draft);
	}
}

/** Does the folder, or the nearest one above it that is there, really stand inside of the vault? */
export function isInside(vault: string, folder: string): boolean {
	let known = folder;
	while (!existsSync(known) && dirname(known) !== known) known = dirname(known);
	const real = realpathSync(known);
	return real === vault || real.startsWith(vault.endsWith(sep) ? vault : vault + sep);
}

/** A folder of the settings, relative to the vault. */
export function plainFolder(folder: string): string {
	return folder
		.trim()
		.replace(/\\/g, '/')
		.replace(/^\/+|\/+$/g, '');
}
