import { defaultSettings } from '../../src/domain/settings';
import { gatherQueue } from '../../src/domain/gang';
import { plusDays } from '../../src/domain/day';
import { GangIndex } from '../../src/vault/gang-index';
import type { Figure } from './figures.mjs';
import { PretendApp, pretendWindow, setDay } from './pretend-app.mjs';
import { median, processorTime, processorTimeOf } from './processor-time.mjs';
import { benchDay, vaultNotes } from './vault-notes.mjs';

const edits = 301;
const settings = { ...defaultSettings, setUpOn: plusDays(benchDay, -100) };

/** The plugin's own index over a vault in memory: what a start, an edit, and a new day cost, and what it keeps. */
export async function measureIndex(contacts: number): Promise<readonly Figure[]> {
	pretendWindow();
	setDay(benchDay);
	const vault = new PretendApp(vaultNotes(contacts));
	const before = heapUsed();
	const index = new GangIndex(vault.app, settings);
	const cold = await processorTimeOf(async () => {
		index.load();
		await settled(index);
	});
	const heap = (heapUsed() - before) / contacts / 1000;
	const [everyone, rebuild] = [index.contacts, 'gathering the whole queue anew'];
	const gathered = median(
		Array.from({ length: 5 }, () => processorTime(() => void gatherQueue(everyone, benchDay, settings))),
	);
	const beside = { measure: rebuild, value: gathered };
	const people = everyone.map(({ path }) => path);
	const edited = median(timesOf((number) => editContact(vault, people, number)));
	const unrelated = median(
		timesOf((number) => vault.edit('Notes/0/Note 1.md', `Changed ${number} times.\n`)),
	);
	const newDay = await processorTimeOf(async () => {
		setDay(plusDays(benchDay, 1));
		await settled(index);
	});
	index.unload();
	return [
		{ measure: 'cold start of the index', contacts, value: cold, unit: 'ms' },
		{ measure: 'heap', contacts, value: heap, unit: 'kB/contact', reach: 3 },
		{ measure: 'edit → queue', contacts, value: edited, unit: 'ms', beside, reach: 2 },
		{ measure: 'unrelated edit', contacts, value: unrelated, unit: 'ms', beside, reach: 0.05 },
		{ measure: 'new day', contacts, value: newDay, unit: 'ms', beside },
	];
}

/** Processor time of each of many edits. */
function timesOf(edit: (number: number) => void): readonly number[] {
	return Array.from({ length: edits }, (_, number) => processorTime(() => edit(number)));
}

/** Somebody adds a line at the end of one contact after the other. */
function editContact(vault: PretendApp, people: readonly string[], number: number): void {
	const path = people[(number * 7919) % people.length] ?? '';
	vault.edit(path, `${vault.textOf(path)}- ${benchDay} Rang. Send the plan by next Friday.\n`);
}

async function settled(index: GangIndex): Promise<void> {
	do await new Promise((resume) => setTimeout(resume, 1));
	while (index.progress);
}

function heapUsed(): number {
	if (!globalThis.gc) throw new Error('Node must be started with --expose-gc.');
	globalThis.gc();
	globalThis.gc();
	return process.memoryUsage().heapUsed;
}
