import { readProperties } from '../../cli/read-properties.mjs';
import { noteOf } from '../../cli/read-vault.mjs';
import { stepContextOf } from '../../cli/spoken-words.mjs';
import type { Day } from '../../src/domain/day';
import { isRefused } from '../../src/domain/edit/edit';
import { readNote } from '../../src/domain/read-note';
import { defaultSettings, type Settings } from '../../src/domain/settings';
import { Facts } from '../../src/importers/import-memory';
import { knownContact, type KnownContact } from '../../src/importers/known-contact';
import { planImport, remember, type Choice, type ImportPlan } from '../../src/importers/plan-import';
import type { PlannedPerson } from '../../src/importers/planned-person';
import type { ReadingContext } from '../../src/importers/read-import';
import { importedNote, updatedNote } from '../../src/importers/write-person';
import { answered, readFiles, type PretendFile } from './import-files';

/** A vault in memory, and what imports remember of it. */
export interface PretendVault {
	readonly notes: Map<string, string>;
	facts: string;
	readonly settings: Settings;
}

export function pretendVault(
	notes: Readonly<Record<string, string>> = {},
	settings: Partial<Settings> = {},
): PretendVault {
	return { notes: new Map(Object.entries(notes)), facts: '', settings: { ...defaultSettings, ...settings } };
}

const today: Day = '2026-11-22';

/** How one import differs from a plain one. */
export interface ImportOptions {
	readonly today?: Day;
	readonly choice?: Partial<Choice>;
	readonly context?: Partial<ReadingContext>;
	/** Only these are written; all where it is left out. */
	readonly only?: (planned: PlannedPerson) => boolean;
}

/** Plans an import into the vault. Nothing is written. */
export function planInto(
	vault: PretendVault,
	files: readonly PretendFile[],
	{ today: day = today, choice, context }: ImportOptions = {},
): ImportPlan {
	const { settings } = vault;
	const taken = new Set([...vault.notes.keys()].map((path) => path.toLowerCase()));
	return answered(
		planImport(readFiles(files, context), {
			contacts: contactsOf(vault, day),
			facts: new Facts(vault.facts),
			folder: settings.newContactFolder,
			isTaken: (path) => taken.has(path.toLowerCase()),
			today: day,
			choice: { since: null, withMessages: false, liked: false, ...choice },
		}),
	);
}

/** Imports into the vault as the terminal does, in memory. */
export function importInto(
	vault: PretendVault,
	files: readonly PretendFile[],
	options: ImportOptions = {},
): ImportPlan {
	const { settings } = vault;
	const day = options.today ?? today;
	const plan = planInto(vault, files, options);
	const facts = new Facts(vault.facts);
	const context = stepContextOf({ today: day, settings });
	const place = { folder: settings.newContactFolder, template: null, settings, today: day, time: '10:00' };
	for (const planned of plan.people) {
		if (planned.action === 'unclear' || options.only?.(planned) === false) continue;
		const { path } = planned;
		if (planned.action === 'create') {
			if (vault.notes.has(path)) throw new Error(`${path} would be written over.`);
			vault.notes.set(path, importedNote(planned, place, 'en', context));
		}
		if (planned.action === 'update') {
			const note = noteOf(path, vault.notes.get(path) ?? '', null, () => undefined);
			const edit = updatedNote({ note, settings, today: day, parseYaml }, planned, context);
			if (!isRefused(edit)) vault.notes.set(path, edit.text);
			else if (edit.refused !== 'nothing-to-do') continue;
		}
		remember(facts, planned);
	}
	vault.facts = facts.text;
	return plan;
}

/** The vault's contacts as an import compares them. */
function contactsOf({ notes, settings }: PretendVault, day: Day): readonly KnownContact[] {
	return [...notes].flatMap(([path, text]) => {
		const note = noteOf(path, text, null, () => undefined);
		const { contact } = readNote(note, settings, day);
		return contact ? [knownContact(note, contact, settings)] : [];
	});
}

function parseYaml(yaml: string): unknown {
	const { properties, trouble } = readProperties(`---\n${yaml}\n---\n`);
	if (trouble !== null) throw new Error(trouble);
	return properties;
}
