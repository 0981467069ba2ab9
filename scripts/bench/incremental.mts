import { defaultSettings } from '../../src/domain/settings';
import { gatherQueue, type Section } from '../../src/domain/gang';
import { plusDays } from '../../src/domain/day';
import { GangIndex } from '../../src/vault/gang-index';
import type { Figure } from './figures.mjs';
import { MemoryStore } from './memory-store.mjs';
import { PretendApp, pretendWindow, setDay } from './pretend-app.mjs';
import { median, processorTime, processorTimeOf } from './processor-time.mjs';
import { benchDay, vaultNotes } from './vault-notes.mjs';

const edits = 301;
const starts = 5;
const days = 14;
/** Milliseconds after which all is written that was read. */
const untilKept = 4000;
const settings = { ...defaultSettings, setUpOn: plusDays(benchDay, -100) };

/** The plugin's own index over a vault in memory: what a start, an edit, and a new day cost, and what it keeps. */
export async function measureIndex(contacts: number): Promise<readonly Figure[]> {
	pretendWindow();
	setDay(benchDay);
	const vault = new PretendApp(vaultNotes(contacts));
	const store = new MemoryStore();
	const start = async (): Promise<{ readonly index: GangIndex; readonly spent: number }> => {
		const index = new GangIndex(vault.app, settings, store);
		const spent = await processorTimeOf(async () => {
			index.load();
			await ready(index);
		});
		return { index, spent };
	};
	const before = heapUsed();
	const cold = await start();
	await pauseFor(untilKept);
	const heap = (heapUsed() - before) / contacts / 1000;
	cold.index.unload();

	const spent: number[] = [];
	for (let time = 0; time < starts; time++) {
		const known = await start();
		known.index.unload();
		spent.push(known.spent);
	}
	const { index } = await start();
	const everyone = index.contacts;
	const gathered = median(
		Array.from({ length: 5 }, () => processorTime(() => void gatherQueue(everyone, benchDay, settings))),
	);
	const beside = { measure: 'gathering the whole queue anew', value: gathered };
	const people = everyone.map(({ path }) => path);
	// The first edit after a start has the program made ready for reading, in slices.
	editContact(vault, people, edits);
	await ready(index);
	const edited = median(
		timesOf((number) => {
			editContact(vault, people, number);
			return index.sections;
		}),
	);
	const unrelated = median(
		timesOf((number) => vault.edit('Notes/0/Note 1.md', `Changed ${number} times.\n`)),
	);
	const newDays: number[] = [];
	for (let day = 1; day <= days; day++) {
		newDays.push(
			await processorTimeOf(async () => {
				setDay(plusDays(benchDay, day));
				await ready(index);
			}),
		);
	}
	index.unload();
	return [
		{ measure: 'cold start of the index', contacts, value: cold.spent, unit: 'ms' },
		{
			measure: 'start with what is kept',
			contacts,
			value: Math.min(...spent),
			unit: 'ms',
			beside,
			reach: 400,
		},
		{ measure: 'heap', contacts, value: heap, unit: 'kB/contact', reach: 3 },
		{ measure: 'edit → queue', contacts, value: edited, unit: 'ms', beside, reach: 2 },
		{ measure: 'unrelated edit', contacts, value: unrelated, unit: 'ms', beside, reach: 0.05 },
		{ measure: 'new day', contacts, value: median(newDays), unit: 'ms', beside },
	];
}

/** Processor time of each of many edits. */
function timesOf(edit: (number: number) => unknown): readonly number[] {
	return Array.from({ length: edits }, (_, number) => processorTime(() => void edit(number)));
}

/** Somebody adds a line at the end of one contact after the other. */
function editContact(vault: PretendApp, people: readonly string[], number: number): void {
	const path = people[(number * 7919) % people.length] ?? '';
	vault.edit(path, `${vault.textOf(path)}- ${benchDay} Rang. Send the plan by next Friday.\n`);
}

/** When all is read, and everybody at their place. */
async function ready(index: GangIndex): Promise<readonly Section[]> {
	do await pauseFor(1);
	while (index.progress);
	return index.sections;
}

function pauseFor(time: number): Promise<void> {
	return new Promise((resume) => setTimeout(resume, time));
}

function heapUsed(): number {
	if (!globalThis.gc) throw new Error('Node must be started with --expose-gc.');
	globalThis.gc();
	globalThis.gc();
	return process.memoryUsage().heapUsed;
}
