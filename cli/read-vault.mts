import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact, NoteReading } from '../src/domain/contact';
import type { Day } from '../src/domain/day';
import type { Mention } from '../src/domain/follow-ups/follow-up';
import { isTemplate } from '../src/domain/is-contact';
import type { Note } from '../src/domain/note/note';
import { tagsIn } from '../src/domain/note/tags';
import { readNote } from '../src/domain/read-note';
import { readSettings, type Settings } from '../src/domain/settings';
import { withMentions } from '../src/domain/with-mentions';
import { CommandFailure } from './failures.mjs';
import type { KeptReadings } from './kept-readings.mjs';
import { LinkIndex } from './link-index.mjs';
import { readProperties } from './read-properties.mjs';
import { createdOn, notePaths, systemReason } from './vault-files.mjs';

/** Names a file that could not be read as it should, on the side; the rest goes on. */
export type OnTrouble = (path: string, trouble: string) => void;

/** A vault of the disk, as it was asked for. */
export interface VaultQuestion {
	/** The real folder. */
	readonly folder: string;
	readonly settings: Settings;
	readonly today: Day;
	/** What earlier runs have read; null where all is to be read anew. */
	readonly kept: KeptReadings | null;
	readonly onTrouble: OnTrouble;
}

/** What is larger is no note that somebody wrote. */
const LARGEST_BYTES = 16_000_000;

/** The vault's own settings of the plugin; the defaults where it has none. */
export function readVaultSettings(folder: string): Settings {
	return readSettings(readSettingsFile(folder));
}

/** Where the plugin keeps its settings, from the vault. */
export const settingsFile = join('.obsidian', 'plugins', 'what-then', 'data.json');

/** What the settings file holds; null where there is none. A broken one is a failure, not a guess. */
export function readSettingsFile(folder: string): unknown {
	let text: string;
	try {
		text = readFileSync(join(folder, settingsFile), 'utf8');
	} catch {
		return null;
	}
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		throw new CommandFailure('The settings in .obsidian/plugins/what-then/data.json are no valid JSON.');
	}
}

/**
 * All contacts of the vault, with what daily notes say of them, in the order of their paths; `onContact` is handed the
 * notes of the contacts. Notes are read one after the other and let go: waiting for several at a time takes several
 * times as long where the disk is quick. What was kept of earlier runs, and still holds, is not read again.
 */
export function readContacts(
	question: VaultQuestion,
	onContact: ((note: Note) => void) | null = null,
): readonly Contact[] {
	const { folder, settings, onTrouble } = question;
	const kept = onContact ? null : question.kept;
	const contacts: Contact[] = [];
	const mentions: { readonly from: string; readonly mention: Mention }[] = [];
	const links = new LinkIndex();
	const isSkipped = (path: string): boolean =>
		isTemplate(path, settings) || isTemplate(`${path}/x`, settings);
	for (const path of notePaths(folder, isSkipped, onTrouble)) {
		links.add(path);
		const reading = kept?.find(path) ?? readAnew(path, { ...question, kept }, onContact);
		if (reading?.contact) contacts.push(reading.contact);
		for (const mention of reading?.mentions ?? []) mentions.push({ from: path, mention });
	}
	kept?.save();
	contacts.sort((a, b) => (a.path < b.path ? -1 : 1));
	return joined(contacts, mentions, links);
}

/** What was troublesome is not kept, so that it is named again. A fault of ours in one note costs that note, not the list. */
function readAnew(
	path: string,
	{ folder, settings, today, kept, onTrouble }: VaultQuestion,
	onContact: ((note: Note) => void) | null,
): NoteReading | null {
	let isWell = true;
	const tell: OnTrouble = (about, trouble) => {
		isWell = false;
		onTrouble(about, trouble);
	};
	const note = loadNote(folder, path, tell);
	if (!note) return null;
	try {
		const reading = readNote(note, settings, today);
		if (isWell) kept?.keep(reading);
		if (reading.contact) onContact?.(note);
		return reading;
	} catch (error) {
		tell(path, `could not be understood: ${error instanceof Error ? error.message : String(error)}`);
		return null;
	}
}

/** One note of the disk with its properties; null, and named, where it cannot be read. */
export function loadNote(folder: string, path: string, onTrouble: OnTrouble): Note | null {
	let file: number | null = null;
	try {
		file = openSync(join(folder, path), 'r');
		const { birthtimeMs, size } = fstatSync(file);
		if (size > LARGEST_BYTES) {
			onTrouble(path, 'is too large for a note and was left out');
			return null;
		}
		const bytes = readFileSync(file);
		if (!isUtf8(bytes)) onTrouble(path, 'is not all UTF-8 text; what can be read of it was');
		return noteOf(path, bytes.toString('utf8'), createdOn(birthtimeMs), onTrouble);
	} catch (error) {
		onTrouble(path, `cannot be read: ${systemReason(error)}`);
		return null;
	} finally {
		if (file !== null) closeSync(file);
	}
}

/** A note of this text, its properties and tags read. */
export function noteOf(path: string, text: string, created: Day | null, onTrouble: OnTrouble): Note {
	const { properties, trouble } = readProperties(text);
	if (trouble !== null) onTrouble(path, trouble);
	return { path, text, properties, tags: tagsIn(properties, text), created };
}

function joined(
	contacts: readonly Contact[],
	mentions: readonly { readonly from: string; readonly mention: Mention }[],
	links: LinkIndex,
): readonly Contact[] {
	const byPath = new Map<string, Mention[]>();
	for (const { from, mention } of mentions) {
		const path = links.resolve(mention.link, from);
		if (path === null) continue;
		const there = byPath.get(path);
		if (there) there.push(mention);
		else byPath.set(path, [mention]);
	}
	return contacts.map((contact) => withMentions(contact, byPath.get(contact.path) ?? []));
}
