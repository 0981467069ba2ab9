import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PretendApp, pretendWindow, setDay } from '../../scripts/bench/pretend-app.mjs';
import { MemoryStore } from '../../scripts/bench/memory-store.mjs';
import type { SampleNote } from '../../scripts/bench/vault-notes.mjs';
import { plusDays, type Day } from '../../src/domain/day';
import { defaultSettings, type Settings } from '../../src/domain/settings';
import type { KeptValues } from '../../src/vault/device-store';
import type { StoredReading } from '../../src/domain/stored-reading';
import { GangIndex } from '../../src/vault/gang-index';

vi.mock('obsidian', () => import('../../scripts/bench/pretend-obsidian.mjs'));

const today: Day = '2026-11-22';
const settings: Settings = { ...defaultSettings, setUpOn: today };

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	// What waits for the store waits as long as ever: on a busy machine it may be slow.
	pretendWindow((pause) => (pause > 3500 ? pause : pause / 50));
	setDay(today);
});

/** What the note of a person may say. */
const sayings = [
	'Likes tea.',
	'- 2026-11-20 Rang. Send her the deck by Friday.',
	'- 2026-11-10 Met. Ring her next Tuesday.\n- 2026-11-18 Rang her.',
	'- 24 Nov Rang. Mail the list in three days.',
	'- [ ] Ring 📅 2026-12-01',
];

const person = (name: string, said: string, more: Readonly<Record<string, unknown>> = {}): SampleNote => ({
	path: `People/${name}.md`,
	text: `---\ntags: [contact]\n---\n${said}\n`,
	properties: { tags: ['contact'], ...more },
	tags: ['contact'],
	links: [],
});
const daily = (day: Day, ...names: readonly string[]): SampleNote => ({
	path: `Daily/${day}.md`,
	text: names.map((name) => `- Coffee with [[${name}]]. Send ${name} the plan in a week.\n`).join(''),
	properties: {},
	tags: [],
	links: names,
});
const idea = (name: string): SampleNote => ({
	path: `${name}.md`,
	text: 'Nothing about people.\n',
	properties: {},
	tags: [],
	links: [],
});

const some: readonly SampleNote[] = [
	person('Ann', sayings[1] ?? ''),
	person('Bob', sayings[2] ?? '', { 'keep-in-touch': 'weekly', birthday: '1980-12-02' }),
	person('Cat', sayings[0] ?? '', { connected: '2026-11-01', 'follow-up': '2026-11-25' }),
	daily('2026-11-19', 'Ann', 'Nobody'),
	idea('Ideas'),
];

async function started(app: PretendApp, by = settings, store: KeptValues | null = null): Promise<GangIndex> {
	const index = new GangIndex(app.app, by, store);
	index.load();
	await settled(index);
	return index;
}

async function settled(index: GangIndex): Promise<void> {
	do await pauseFor(5);
	while (index.progress);
}

const pauseFor = (time: number): Promise<void> => new Promise((resume) => setTimeout(resume, time));
/** Longer than changes are gathered before they are written. */
const aWhile = (): Promise<void> => pauseFor(150);

/** Waits until the state of each note that matters is kept. */
async function untilKept({ app }: PretendApp): Promise<void> {
	const states = app.vault
		.getMarkdownFiles()
		.filter(({ path }) => path.includes('/'))
		.map(({ path, stat }) => `${path} ${stat.mtime}`);
	const name = String(app.loadLocalStorage('what-then-readings'));
	await expect.poll(() => keptStates(name), { timeout: 60_000 }).toEqual(expect.arrayContaining(states));
}

async function keptStates(vault: string): Promise<readonly string[]> {
	const store = await openStore();
	const values: readonly unknown[] = await answer(store.getAll(IDBKeyRange.bound([vault], [vault, []])));
	await closeStore(store);
	const texts = values.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value.slice(1) : []));
	return texts.flatMap((text) => {
		const all = JSON.parse(String(text)) as readonly StoredReading[];
		return all.map(([path, [mtime]]) => `${path} ${mtime}`);
	});
}

/** All that the index says. */
const saidBy = (index: GangIndex): unknown => ({
	sections: index.sections,
	contacts: [...index.contacts].sort((a, b) => (a.path < b.path ? -1 : 1)),
	touches: index.contacts.map(({ path }) => [path, index.touchesOf(path)]).sort(),
});

/** The index of somebody who starts now, with nothing kept. */
async function fresh(app: PretendApp, by = settings): Promise<unknown> {
	const index = await started(app, by, new MemoryStore());
	const said = saidBy(index);
	index.unload();
	return said;
}

/** How many notes are read at a start. */
async function readsAtStart(app: PretendApp, by = settings): Promise<number> {
	const before = app.readPaths.length;
	const index = await started(app, by);
	expect(saidBy(index)).toEqual(await fresh(app.copy, by));
	await untilKept(app);
	index.unload();
	return app.readPaths.length - before;
}

/** A vault that was opened once, so that its readings are kept. */
async function known(
	notes: readonly SampleNote[] = some,
	device = new Map<string, unknown>(),
): Promise<PretendApp> {
	const app = new PretendApp(notes, device);
	expect(await readsAtStart(app)).toBeGreaterThan(0);
	return app;
}

describe('a second start', () => {
	it('reads nothing, and says the same', async () => {
		expect(await readsAtStart(await known())).toBe(0);
	});

	it('reads what has changed, has come or has another name, and forgets what has gone', async () => {
		const app = await known();
		app.write(person('Ann', 'Quiet now.'));
		app.write(person('Dev', sayings[3] ?? ''));
		app.rename('People/Bob.md', 'People/Robert.md');
		app.delete('People/Cat.md');
		expect(await readsAtStart(app)).toBe(3);
		expect(await readsAtStart(app)).toBe(0);
	});

	it('keeps what was changed while it ran', async () => {
		const app = await known();
		const index = await started(app);
		app.edit('People/Ann.md', '---\n---\n- 2026-11-21 Rang. Mail her tomorrow.\n');
		await untilKept(app);
		index.unload();
		expect(await readsAtStart(app)).toBe(0);
	});

	it('reads again from the day on that lets a note say something else', async () => {
		const app = await known([person('Ann', sayings[3] ?? ''), person('Bob', sayings[1] ?? '')]);
		setDay('2026-11-23');
		expect(await readsAtStart(app)).toBe(0);
		setDay('2026-11-24');
		expect(await readsAtStart(app)).toBe(1);
		setDay('2026-11-20');
		expect(await readsAtStart(app)).toBe(2);
	});

	it('reads all again under settings that change what notes say, and only under those', async () => {
		const app = await known();
		expect(await readsAtStart(app, { ...settings, justLinkedDays: 3, dueHints: false })).toBe(0);
		expect(await readsAtStart(app, { ...settings, dateOrder: 'month-first' })).toBe(4);
	});

	it('reads all again once the reader has changed', async () => {
		const app = await known();
		await inStore(([way, text]) => [`old${String(way)}`, text]);
		expect(await readsAtStart(app)).toBe(4);
		expect(await readsAtStart(app)).toBe(0);
	});
});

describe('a store that is', () => {
	it.each<[string, (value: readonly unknown[]) => unknown]>([
		['cut off', ([way, text]) => [way, String(text).slice(0, 100)]],
		['of another form', ([way]) => [way, '[["People/Ann.md",[1,2,null],"2026-11-22",null,["Ann"],[]]]']],
		['no list', ([way]) => [way, '{"path":7}']],
		['somebody else’s', () => ({ notes: [1, 2, 3] })],
		['empty', () => null],
	])('%s is thrown away without a word, and made anew', async (_, change) => {
		const app = await known();
		await inStore(change);
		expect(await readsAtStart(app)).toBe(4);
		expect(await readsAtStart(app)).toBe(0);
	});

	it('without our place in it is made anew', async () => {
		await new Promise((resolve) => {
			const asked = indexedDB.open('what-then', 7);
			asked.onupgradeneeded = () => asked.result.createObjectStore('other');
			asked.onsuccess = () => {
				asked.result.close();
				resolve(null);
			};
		});
		const app = await known();
		expect(await readsAtStart(app)).toBe(0);
	});

	it('not there does no harm', async () => {
		const app = new PretendApp(some);
		Reflect.deleteProperty(globalThis, 'indexedDB');
		const index = await started(app);
		expect(index.contacts).toHaveLength(3);
		await aWhile();
		index.unload();
	});

	it('silent is done without after a while', async () => {
		pretendWindow((pause) => pause / 50);
		Object.assign(indexedDB, { open: () => ({}) });
		const index = await started(new PretendApp(some));
		expect(index.contacts).toHaveLength(3);
		index.unload();
	});
});

describe('two vaults and two windows', () => {
	it('of one name keep their own', async () => {
		const one = await known();
		const other = await known([person('Ann', 'Someone else.'), idea('Other')]);
		expect(await readsAtStart(one)).toBe(0);
		expect(await readsAtStart(other)).toBe(0);
	});

	it('a vault that was moved is read anew, and what was kept of it goes after a while', async () => {
		await known();
		const moved = await known();
		expect(await keptVaults()).toHaveLength(2);
		setDay(plusDays(today, 60));
		await readsAtStart(moved);
		setDay(plusDays(today, 120));
		await readsAtStart(moved);
		expect(await keptVaults()).toHaveLength(1);
		expect(await readsAtStart(moved)).toBe(0);
	});

	it('on one vault may both write', async () => {
		const device = new Map<string, unknown>();
		const app = await known(some, device);
		const [one, other] = [await started(app), await started(app)];
		app.edit('People/Ann.md', '---\n---\n- 2026-11-21 Rang. Mail her tomorrow.\n');
		await untilKept(app);
		app.edit('People/Bob.md', '---\n---\n- 2026-11-21 Rang. Mail him tomorrow.\n');
		one.unload();
		await untilKept(app);
		expect(saidBy(other)).toEqual(await fresh(app));
		other.unload();
		expect(await readsAtStart(app)).toBe(0);
	});
});

describe('unloading', () => {
	it.each([0, 1, 3, 6, 10, 20])('leaves nothing behind, %i ms after the start', async (time) => {
		const app = await known();
		app.edit('People/Ann.md', '---\n---\n- 2026-11-21 Rang. Mail her tomorrow.\n');
		const index = new GangIndex(app.app, settings);
		const heard = vi.fn();
		index.load();
		await pauseFor(time);
		index.unload();
		index.onUpdate(heard);
		const before = app.readPaths.length;
		await aWhile();
		expect(heard).not.toHaveBeenCalled();
		expect(app.readPaths.length).toBe(before);
		// An open store would not let itself be deleted.
		await new Promise((resolve, reject) => {
			const asked = indexedDB.deleteDatabase('what-then');
			asked.onsuccess = resolve;
			asked.onblocked = () => reject(new Error('The store is still open.'));
		});
	});
});

describe('while it starts', () => {
	it('notes may change, go, and get other names', async () => {
		const many = Array.from({ length: 60 }, (_, number) =>
			person(`Person ${number}`, sayings[number % sayings.length] ?? ''),
		);
		for (const app of [new PretendApp(many), await known(many)]) {
			const index = new GangIndex(app.app, settings);
			index.load();
			for (let number = 0; number < 60; number += 3) {
				await pauseFor(0);
				app.edit(`People/Person ${number}.md`, '---\n---\n- 2026-11-21 Rang. Mail tomorrow.\n');
				app.rename(`People/Person ${number + 1}.md`, `People/Renamed ${number}.md`);
				app.delete(`People/Person ${number + 2}.md`);
			}
			await settled(index);
			expect(saidBy(index)).toEqual(await fresh(app));
			index.unload();
		}
	});

	it('tells of as many notes as are read again when a clock is set back', async () => {
		const index = await started(await known());
		setDay(plusDays(today, -1));
		expect(index.progress).toEqual({ done: 0, total: index.contacts.length + 1 });
		await settled(index);
		index.unload();
		setDay(today);
	});

	it('those who are waited for by a property are read first', async () => {
		const many = Array.from({ length: 300 }, (_, number) => person(`Person ${number}`, 'Likes tea.'));
		const app = new PretendApp([...many, person('Zoe', 'Likes tea.', { 'follow-up': '2026-11-20' })]);
		const index = await started(app);
		index.unload();
		expect(app.readPaths[0]).toBe('People/Zoe.md');
		expect(app.readPaths).toHaveLength(301);
	});
});

const names = ['Ann', 'Bob', 'Cat', 'Dev', 'Eve'];

/** One thing that happens to the vault or its user. */
const step = fc.record({
	what: fc.constantFrom(
		...['write', 'write', 'write', 'write', 'daily', 'daily', 'rename', 'delete', 'delete daily', 'idea'],
		...['day', 'settings', 'start'],
	),
	name: fc.constantFrom(...names),
	other: fc.constantFrom(...names),
	said: fc.nat(sayings.length - 1),
	cadence: fc.constantFrom(undefined, 'weekly', '6 weeks'),
	connected: fc.constantFrom(undefined, '2026-10-01', '2026-11-20'),
	day: fc.constantFrom<Day>('2026-11-19', '2026-11-21', '2026-11-28'),
	days: fc.integer({ min: 1, max: 9 }),
	dateOrder: fc.constantFrom('auto' as const, 'month-first' as const),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function change(app: PretendApp, { what, name, other, said, cadence, connected, day }: Step): void {
	const path = `People/${name}.md`;
	const to = `People/${other}.md`;
	const dailyPath = `Daily/${day}.md`;
	const has = (one: string): boolean => app.paths.includes(one);
	if (what === 'write') app.write(person(name, sayings[said] ?? '', { 'keep-in-touch': cadence, connected }));
	else if (what === 'daily') app.write(daily(day, name, other));
	else if (what === 'idea') app.write({ ...idea('x'), path });
	else if (what === 'rename' && has(path) && !has(to)) app.rename(path, to);
	else if (what === 'delete' && has(path)) app.delete(path);
	else if (what === 'delete daily' && has(dailyPath)) app.delete(dailyPath);
}

describe('the index that follows', () => {
	it('says what one made anew would say, after any edits, renames, deletions, days, settings and starts', async () => {
		const steps = fc.array(step, { minLength: 3, maxLength: 25 });
		const runs = fc.asyncProperty(steps, fc.boolean(), async (all, keeps) => {
			let [day, by] = [today, settings];
			setDay(day);
			const app = new PretendApp(some);
			const store = new MemoryStore();
			let index = await started(app, by, store);
			for (const one of all) {
				if (one.what === 'start') {
					await settled(index);
					if (keeps) await aWhile();
					index.unload();
					index = await started(app, by, store);
				} else if (one.what === 'day') {
					day = plusDays(day, one.days);
					setDay(day);
				} else if (one.what === 'settings') {
					by = { ...by, dateOrder: one.dateOrder, yearlyDays: one.days };
					index.setSettings(by);
					await pauseFor(20);
				} else {
					change(app, one);
				}
			}
			await pauseFor(20);
			await settled(index);
			const said = saidBy(index);
			index.unload();
			expect(said).toEqual(await fresh(app, by));
		});
		await fc.assert(runs, { numRuns: 80 });
	});

	it('takes no text for a note that was fetched before the note changed, though it is asked for again meanwhile', async () => {
		const app = new PretendApp([person('Ann', sayings[1] ?? '')]);
		const index = await started(app);
		app.rename('People/Ann.md', 'People/Bob.md');
		// Being fetched now; what is written on the 24th is to be read again on that day.
		app.write(person('Bob', sayings[3] ?? ''));
		setDay('2026-11-24');
		await pauseFor(20);
		await settled(index);
		const said = saidBy(index);
		index.unload();
		expect(said).toEqual(await fresh(app));
	});

	it('tells of a change once, and of none where nothing that matters has changed', async () => {
		const app = await known();
		const index = await started(app);
		await pauseFor(20);
		const heard = vi.fn();
		index.onUpdate(heard);
		app.edit('Ideas.md', 'Other ideas.\n');
		app.rename('Ideas.md', 'Thoughts.md');
		app.delete('Thoughts.md');
		await pauseFor(20);
		expect(heard).not.toHaveBeenCalled();
		app.edit('People/Ann.md', '---\n---\nQuiet.\n');
		app.edit('People/Ann.md', '---\n---\nQuiet now.\n');
		await pauseFor(20);
		expect(heard).toHaveBeenCalledTimes(1);
		index.unload();
	});
});

/** Changes what is kept, as a fault or somebody else would. */
async function inStore(change: (value: readonly unknown[]) => unknown): Promise<void> {
	const store = await openStore();
	const keys = await answer(store.getAllKeys());
	for (const key of keys) {
		const value: unknown = await answer(store.get(key));
		if (Array.isArray(value)) store.put(change(value), key);
	}
	await closeStore(store);
}

async function keptVaults(): Promise<readonly unknown[]> {
	const store = await openStore();
	const keys = await answer(store.getAllKeys());
	await closeStore(store);
	return [...new Set(keys.flatMap((key) => (Array.isArray(key) && key[0] !== '' ? [key[0]] : [])))];
}

async function openStore(): Promise<IDBObjectStore> {
	const asked = indexedDB.open('what-then');
	// It may have been thrown away just now.
	asked.onupgradeneeded = () => asked.result.createObjectStore('what-then');
	const db = await answer(asked);
	try {
		return db.transaction('what-then', 'readwrite').objectStore('what-then');
	} catch (error) {
		db.close();
		throw error;
	}
}

async function closeStore({ transaction }: IDBObjectStore): Promise<void> {
	await new Promise((resolve) => {
		transaction.oncomplete = resolve;
	});
	transaction.db.close();
}

function answer<T>(asked: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		asked.onsuccess = () => resolve(asked.result);
		asked.onerror = () => reject(asked.error ?? new Error('The store failed.'));
	});
}
