import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRefused } from '../src/domain/edit/edit';
import type { StepContext } from '../src/domain/edit/pin';
import type { Note } from '../src/domain/note/note';
import { isRecord } from '../src/domain/read-value';
import { fields, headerKey, type ColumnMapping } from '../src/importers/columns';
import type { Mappings } from '../src/importers/csv-table';
import { Facts, readMemory, type ImportMemory } from '../src/importers/import-memory';
import { knownContact, type KnownContact } from '../src/importers/known-contact';
import { keepOut, planImport, remember, type ImportPlan } from '../src/importers/plan-import';
import type { PlannedPerson } from '../src/importers/planned-person';
import { readImport, type ImportReading } from '../src/importers/read-import';
import { importedNote, updatedNote } from '../src/importers/write-person';
import { readArguments, type Arguments } from './arguments.mjs';
import { CommandFailure, UsageError } from './failures.mjs';
import { answered, decode, withFiles } from './import-source.mjs';
import { checked, createWhole, isInside, namesIn, plainFolder, readTemplate } from './new-note.mjs';
import { noteToWrite, reasons } from './note-to-write.mjs';
import { readContacts, readSettingsFile, settingsFile } from './read-vault.mjs';
import { stepContextOf } from './spoken-words.mjs';
import { tellImport } from './tell-import.mjs';
import type { Terminal } from './terminal.mjs';
import { systemReason } from './vault-files.mjs';
import { dayOption, openVaultOf, vaultOptions, type OpenedVault } from './vault-options.mjs';
import { holdingNote } from './write-note.mjs';

const importOptions = {
	...vaultOptions,
	'dry-run': 'flag',
	since: 'value',
	'with-messages': 'flag',
	liked: 'flag',
	'keep-out': 'flag',
	columns: 'value',
} as const;

/** `import`: people from the exports of networks and programs, as notes. */
export function importFiles(words: readonly string[], terminal: Terminal): void {
	const given = readArguments(words, importOptions);
	if (given.words.length === 0) throw new UsageError('import takes at least one file.');
	const isDry = given.has('dry-run');
	const choice = {
		since: dayOption(given, 'since'),
		withMessages: given.has('with-messages'),
		liked: given.has('liked'),
	};
	const columns = columnsOption(given);
	const vault = openVaultOf(given, terminal);
	const memory = readMemory(readSettingsFile(vault.folder));
	const { reading, mappings } = readAll(given.words, memory.columns, columns, vault, terminal);
	const facts = new Facts(memory.facts);
	const folder = newFolder(vault);
	const taken = new Set(namesIn(join(vault.folder, folder)).map((name) => name.toLowerCase()));
	const plan = answered(
		planImport(reading, {
			...{ facts, folder, choice },
			contacts: knownContacts(vault),
			isTaken: (path) => taken.has(path.slice(path.lastIndexOf('/') + 1).toLowerCase()),
			today: vault.today,
		}),
	);
	const refused = isDry ? new Map<PlannedPerson, string>() : writeAll(plan, facts, vault, terminal);
	if (!isDry) {
		if (given.has('keep-out')) for (const one of plan.notChosen) keepOut(facts, one);
		writeMemory(vault.folder, { facts: facts.text, columns: mappings });
	}
	tellImport(
		{ plan, unknown: reading.unknown, refused, isDry },
		given.value('locale') ?? 'en',
		vault.json,
		terminal,
	);
	if (reading.understood === 0 || (refused.size > 0 && refused.size === toWrite(plan).length))
		throw new CommandFailure(
			reading.understood === 0 ? 'Nothing could be read of that.' : 'No note could be written.',
		);
}

/** The columns of a table, named by hand: `--columns "Wer=name, Firma=company"`. */
function columnsOption(given: Arguments): ColumnMapping {
	const named = (given.value('columns') ?? '').split(',').filter((part) => part.trim() !== '');
	return Object.fromEntries(
		named.map((part) => {
			const at = part.lastIndexOf('=');
			const field = fields.find((one) => one === part.slice(at + 1).trim());
			if (at < 1 || field === undefined)
				throw new UsageError(
					`--columns takes HEADER=FIELD, parted by commas, not “${part.trim()}”. Fields are ${fields.join(', ')}.`,
				);
			return [part.slice(0, at).trim(), field];
		}),
	);
}

interface AllRead {
	readonly reading: ImportReading;
	readonly mappings: Mappings;
}

/** Reads the files; those whose columns are named now are read again. */
function readAll(
	named: readonly string[],
	known: Mappings,
	columns: ColumnMapping,
	{ settings }: OpenedVault,
	terminal: Terminal,
): AllRead {
	const { dateOrder } = settings;
	const dayFirst = dateOrder === 'auto' ? null : dateOrder === 'day-first';
	return withFiles(named, (files) => {
		const read = (mappings: Mappings): ImportReading =>
			answered(readImport(files, { decode, mappings, dayFirst }), ({ name }, part) =>
				terminal.progress(`Reading ${name}: ${Math.floor(part * 100)} %`),
			);
		const first = read(known);
		const meant = first.unknown.filter(({ headers }) =>
			headers.some((header) => Object.hasOwn(columns, header)),
		);
		const mappings = {
			...known,
			...Object.fromEntries(meant.map(({ headers }) => [headerKey(headers), columns])),
		};
		const reading = meant.length > 0 ? read(mappings) : first;
		terminal.progress('');
		return { reading, mappings };
	});
}

/** The contacts of the vault with what their properties hold. */
function knownContacts(vault: OpenedVault): readonly KnownContact[] {
	const properties = new Map<string, Note['properties']>();
	const contacts = readContacts(vault, (note) => properties.set(note.path, note.properties));
	return contacts.map((contact) => {
		const note = { path: contact.path, properties: properties.get(contact.path) ?? {}, text: '' };
		return knownContact(note, contact, vault.settings);
	});
}

function newFolder({ folder, settings }: OpenedVault): string {
	const plain = plainFolder(settings.newContactFolder);
	if (isInside(folder, join(folder, plain))) return plain;
	throw new CommandFailure(`The folder ${plain} is outside of the vault.`);
}

function toWrite({ people }: ImportPlan): readonly PlannedPerson[] {
	return people.filter(({ action }) => action === 'create' || action === 'update');
}

/** Writes each note by itself, whole or not at all, and remembers what was said; why those that could not be were not. */
function writeAll(
	plan: ImportPlan,
	facts: Facts,
	vault: OpenedVault,
	terminal: Terminal,
): ReadonlyMap<PlannedPerson, string> {
	const refused = new Map<PlannedPerson, string>();
	const { settings, today, folder } = vault;
	const context = stepContextOf(vault);
	const place = {
		folder: newFolder(vault),
		template: readTemplate(vault),
		settings,
		today,
		time: terminal.now().slice(11),
	};
	const language = settings.language === 'auto' ? 'en' : settings.language;
	const all = toWrite(plan);
	for (const [at, planned] of all.entries()) {
		if (at % 100 === 0) terminal.progress(`Writing: ${at} of ${all.length}`);
		try {
			if (planned.action === 'update') update(planned, vault, context);
			else
				create(
					folder,
					planned.path,
					checked(importedNote(planned, place, language, context), planned.path, vault),
				);
		} catch (error) {
			if (!(error instanceof CommandFailure)) throw error;
			refused.set(planned, error.message);
		}
	}
	terminal.progress('');
	for (const planned of plan.people)
		if (planned.action !== 'unclear' && !refused.has(planned)) remember(facts, planned);
	return refused;
}

function create(vault: string, path: string, text: string): void {
	const file = join(vault, path);
	try {
		mkdirSync(dirname(file), { recursive: true });
		if (createWhole(file, text)) return;
	} catch (error) {
		throw new CommandFailure(`${path} could not be written: ${systemReason(error)}.`);
	}
	throw new CommandFailure(`${path} was made by another meanwhile; nothing was written.`);
}

function update(planned: PlannedPerson, vault: OpenedVault, context: StepContext): void {
	const { path } = planned;
	holdingNote(join(vault.folder, path), path, (replace) => {
		const at = noteToWrite(path, vault);
		const edit = updatedNote(at, planned, context);
		if (!isRefused(edit)) replace(at.note.text, edit.text);
		else if (edit.refused !== 'nothing-to-do')
			throw new CommandFailure(`Nothing was written to ${path}: ${reasons[edit.refused]}.`);
	});
}

/** Into the settings file, beside what else it holds, in one step. */
function writeMemory(vault: string, imports: ImportMemory): void {
	const file = join(vault, settingsFile);
	const there = readSettingsFile(vault);
	const draft = `${file}.${process.pid}.tmp`;
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(draft, JSON.stringify({ ...(isRecord(there) ? there : {}), imports }, null, '\t'));
		renameSync(draft, file);
	} catch (error) {
		throw new CommandFailure(`${settingsFile} could not be written: ${systemReason(error)}.`);
	}
}
