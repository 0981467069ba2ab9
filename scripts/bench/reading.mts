import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as chrono from 'chrono-node';
import { readNote } from '../../src/domain/read-note';
import { defaultSettings } from '../../src/domain/settings';
import type { Figure } from './figures.mjs';
import { bestOf, processorTime } from './processor-time.mjs';
import { benchDay, vaultNotes, type SampleNote } from './vault-notes.mjs';

/** chrono-node reads so many notes, and the time is multiplied: all of them would take minutes. */
const chronoSample = 500;
/** Other notes, read before the clock runs: what is measured is reading, not the compiling of the program. */
const warmingUp = 300;

/**
 * The bodies of all contacts, read once for the first time with their properties handed in, beside reading the same
 * files from a disk that has them in memory, and beside chrono-node over the same whole notes.
 */
export function measureReading(contacts: number): readonly Figure[] {
	const notes = contactNotes(contacts);
	const folder = mkdtempSync(join(tmpdir(), 'what-then-bench-'));
	try {
		const plain = plainReading(folder, notes);
		readAll(contactNotes(warmingUp));
		const own = processorTime(() => readAll(notes));
		const beside = { measure: 'plain reading of the files', value: plain };
		return [
			{ measure: 'reading the bodies', contacts, value: own, unit: 'ms', beside, reachTimes: 6 },
			{
				measure: `chrono-node over whole notes (${chronoSample} of them)`,
				contacts,
				value: chronoTime(notes),
				unit: 'ms',
				beside,
			},
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function contactNotes(contacts: number): readonly SampleNote[] {
	return [...vaultNotes(contacts)].filter(({ tags }) => tags.includes('contact'));
}

function readAll(notes: readonly SampleNote[]): void {
	for (const note of notes) readNote({ ...note, created: null }, defaultSettings, benchDay);
}

/** The notes as files of a folder. */
export function writeNotes(folder: string, notes: Iterable<SampleNote>): void {
	for (const { path, text } of notes) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}

/** Reads every file as text and does nothing with it: the best of three, as the first fetches from the disk. */
export function plainReading(folder: string, notes: readonly SampleNote[]): number {
	writeNotes(folder, notes);
	const files = notes.map(({ path }) => join(folder, path));
	return bestOf(3, () =>
		processorTime(() => {
			for (const file of files) readFileSync(file, 'utf8');
		}),
	);
}

function chronoTime(notes: readonly SampleNote[]): number {
	const noon = new Date(`${benchDay}T12:00`);
	const read = ({ text }: SampleNote): unknown => chrono.en.GB.parse(text, noon);
	contactNotes(warmingUp).forEach(read);
	const sample = notes.slice(0, chronoSample);
	const spent = processorTime(() => sample.forEach(read));
	return (spent * notes.length) / sample.length;
}
