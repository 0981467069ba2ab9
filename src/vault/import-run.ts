import { normalizePath, type App } from 'obsidian';
import type { StepContext } from '../domain/edit/pin';
import type { LanguageCode } from '../domain/languages/language';
import type { Settings } from '../domain/settings';
import type { Facts } from '../importers/import-memory';
import { knownContact, type KnownContact } from '../importers/known-contact';
import { remember } from '../importers/plan-import';
import type { PlannedPerson } from '../importers/planned-person';
import { importedNote, updatedNote } from '../importers/write-person';
import { madeFolder, readTemplate } from './create-contact';
import type { GangIndex } from './gang-index';
import type { Watch } from './import-source';
import { timeNow } from './today';
import { sumOf, type Step } from './undo-log';
import type { Writer } from './writer';

/** The contacts of the vault as an import compares them, by what the metadata cache knows. */
export async function knownContacts(
	app: App,
	index: GangIndex,
	settings: Settings,
	{ slices }: Pick<Watch, 'slices'>,
): Promise<readonly KnownContact[]> {
	const known: KnownContact[] = [];
	for (const contact of index.contacts) {
		if (slices.isOver) await slices.turn();
		const properties = { ...app.metadataCache.getCache(contact.path)?.frontmatter };
		known.push(knownContact({ path: contact.path, properties, text: '' }, contact, settings));
	}
	return known;
}

/** Is there a file of this path, whatever its case? */
export function takenPaths(app: App): (path: string) => boolean {
	const taken = new Set(app.vault.getFiles().map(({ path }) => path.toLowerCase()));
	return (path) => taken.has(path.toLowerCase());
}

/** What writing depends on besides the people. */
export interface ImportPlace {
	readonly settings: Settings;
	readonly context: StepContext;
	/** The language of new notes. */
	readonly language: LanguageCode;
	readonly facts: Facts;
}

/** What was written, as one step of undo, and what could not be. */
export interface Written {
	readonly step: Required<Pick<Step, 'notes' | 'made'>>;
	readonly refused: readonly string[];
}

/** Notes made at once: the file system has its own pace. */
const ATONCE = 64;

/**
 * Writes what was planned, note by note, each whole. Where the user ends it, what is written stays, and can be undone as
 * one step.
 */
export async function writeImport(
	app: App,
	writer: Writer,
	planned: readonly PlannedPerson[],
	{ settings, context, language, facts }: ImportPlace,
	watch: Watch,
): Promise<Written> {
	const folder = await madeFolder(app, settings);
	const template = await readTemplate(app, settings);
	const place = { folder, template, settings, today: context.today, time: timeNow() };
	const notes: Step['notes'][number][] = [];
	const made: NonNullable<Step['made']>[number][] = [];
	const refused: string[] = [];
	/** Notes that are being made: further files may tell of the same person. */
	const making = new Map<string, Promise<void>>();
	const write = async (one: PlannedPerson): Promise<void> => {
		if (one.action === 'create') {
			const text = importedNote(one, place, language, context);
			const file = await app.vault.create(normalizePath(one.path), text);
			made.push([file.path, sumOf(text)]);
		} else if (one.action === 'update') {
			await making.get(one.path);
			const outcome = await writer.write(one.path, { edit: (at) => updatedNote(at, one, context) });
			if (!('refused' in outcome)) notes.push({ path: one.path, change: outcome.change });
			else if (outcome.refused !== 'nothing-to-do') {
				refused.push(one.path);
				return;
			}
		}
		remember(facts, one);
	};
	const underWay = new Set<Promise<void>>();
	for (const [at, one] of planned.entries()) {
		while (underWay.size >= ATONCE) await Promise.race(underWay);
		if (watch.slices.isOver) await watch.slices.turn();
		if (watch.isOver()) break;
		const writing = write(one)
			.catch(() => void refused.push(one.path))
			.finally(() => underWay.delete(writing));
		underWay.add(writing);
		if (one.action === 'create') making.set(one.path, writing);
		watch.onPart(at / planned.length);
	}
	await Promise.all(underWay);
	return { step: { notes, made }, refused };
}
