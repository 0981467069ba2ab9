import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact } from '../src/domain/contact';
import { newContactNote, type NewContact } from '../src/domain/edit/new-contact';
import { freeNotePath, noteFileName } from '../src/domain/edit/note-file-name';
import { linkLabel } from '../src/domain/note/properties';
import { readArguments, type Arguments } from './arguments.mjs';
import { CommandFailure, UsageError } from './failures.mjs';
import { checked, createWhole, isInside, namesIn, plainFolder, readTemplate } from './new-note.mjs';
import { readContacts } from './read-vault.mjs';
import { terminalJson, terminalText } from './terminal-text.mjs';
import type { Terminal } from './terminal.mjs';
import { systemReason } from './vault-files.mjs';
import { nextStep } from './spoken-words.mjs';
import { dayOption, openVaultOf, vaultOptions } from './vault-options.mjs';

const addOptions = {
	...vaultOptions,
	relation: 'value',
	network: 'list',
	connected: 'value',
	liked: 'flag',
	email: 'value',
	phone: 'value',
	linkedin: 'value',
	company: 'value',
	role: 'value',
	'introduced-by': 'value',
	next: 'value',
	anyway: 'flag',
} as const;

/** `add`: makes the note of a new contact, and never writes over one. */
export function addContact(words: readonly string[], terminal: Terminal): void {
	const given = readArguments(words, addOptions);
	const name = nameIn(given);
	const connected = dayOption(given, 'connected');
	const vault = openVaultOf(given, terminal);
	const person = { ...personOf(given, name), connected, next: nextStep(given, vault) };
	if (!given.has('anyway')) refuseNamesake(name, readContacts(vault));
	const template = readTemplate(vault);
	const folder = plainFolder(vault.settings.newContactFolder);
	const noteAt = (path: string): string =>
		newContactNote(person, {
			folder,
			path,
			template,
			today: vault.today,
			time: terminal.now().slice(11),
			settings: vault.settings,
		});
	const { path, text: note } = writeNew(vault.folder, folder, noteFileName(name), (found) =>
		checked(noteAt(found), found, vault),
	);
	if (vault.json) terminal.write(`${terminalJson({ path, line: 1, before: null, after: note })}\n`);
	else terminal.write(`${terminal.styles.green('Added')} ${terminalText(path)}\n${indented(note)}`);
}

function nameIn(given: Arguments): string {
	const [name, second] = given.words;
	if (second !== undefined)
		throw new UsageError('add takes one name: put quotes around a name of several words.');
	if (name === undefined || name.trim() === '') throw new UsageError('add needs a name.');
	return linkLabel(name.trim());
}

function personOf(given: Arguments, name: string): Omit<NewContact, 'connected' | 'next'> {
	return {
		name,
		relation: given.value('relation'),
		networks: given
			.list('network')
			.flatMap((networks) => networks.split(','))
			.map((network) => network.trim())
			.filter((network) => network !== ''),
		liked: given.has('liked'),
		company: given.value('company'),
		role: given.value('role'),
		email: given.value('email'),
		phone: given.value('phone'),
		linkedin: given.value('linkedin'),
		introducedBy: given.value('introduced-by'),
	};
}

function refuseNamesake(name: string, contacts: readonly Contact[]): void {
	const wanted = plainName(name);
	const namesake = contacts.find((contact) =>
		[contact.name, ...contact.aliases].some((known) => plainName(known) === wanted),
	);
	if (!namesake) return;
	throw new CommandFailure(
		`There is a contact of this name already: ${namesake.path}. Add another one with --anyway.`,
	);
}

function plainName(name: string): string {
	return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Writes a note that is not there yet under the first free name. It appears whole or not at all. */
function writeNew(
	vault: string,
	folder: string,
	name: string,
	textFor: (path: string) => string,
): { readonly path: string; readonly text: string } {
	const target = join(vault, folder);
	if (!isInside(vault, target)) throw new CommandFailure(`The folder ${folder} is outside of the vault.`);
	try {
		const taken = new Set(namesIn(target).map(plainName));
		for (;;) {
			const path = freeNotePath(folder, name, (candidate) =>
				taken.has(plainName(candidate.slice(candidate.lastIndexOf('/') + 1))),
			);
			const text = textFor(path);
			mkdirSync(target, { recursive: true });
			if (createWhole(join(vault, path), text)) return { path, text };
			taken.add(plainName(path.slice(path.lastIndexOf('/') + 1)));
		}
	} catch (error) {
		if (error instanceof CommandFailure) throw error;
		throw new CommandFailure(`The note could not be written: ${systemReason(error)}.`);
	}
}

function indented(note: string): string {
	const lines = note.replace(/\r?\n$/, '').split(/\r?\n/);
	return lines.map((line) => `  ${terminalText(line)}\n`).join('');
}
