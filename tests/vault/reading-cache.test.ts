import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../scripts/bench/memory-store.mjs';
import { pretendWindow } from '../../scripts/bench/pretend-app.mjs';
import { ReadingCache } from '../../src/vault/reading-cache';
import { Slices } from '../../src/vault/slices';
import { storedReading } from '../../src/domain/stored-reading';
import { aContact } from '../ui/some-people';

const today = '2026-11-22';
const pauseFor = (time: number): Promise<void> => new Promise((resume) => setTimeout(resume, time));

beforeEach(() => pretendWindow(() => 3));

const textOf = (name: string, mtime: number): string => {
	const contact = aContact(name);
	const reading = { path: contact.path, contact, mentions: [], rereadOn: null };
	return JSON.stringify(storedReading(reading, [mtime, 1, null], today));
};

/** What is handed over at a start by which these states are the current ones. */
async function loaded(store: MemoryStore, current: ReadonlyMap<string, number>): Promise<readonly string[]> {
	const cache = new ReadingCache(store);
	const names: string[] = [];
	await cache.load(
		'way',
		new Slices(),
		([path, [mtime]]) => (current.get(path) === mtime ? { path } : null),
		({ contact }) => names.push(contact?.name ?? ''),
	);
	return names.sort();
}

/** A cache that was just loaded from there. */
async function cacheOn(store: MemoryStore): Promise<ReadingCache> {
	const cache = new ReadingCache(store);
	await cache.load(
		'way',
		new Slices(),
		([path]) => ({ path }),
		() => undefined,
	);
	return cache;
}

describe('what is kept', () => {
	it('in many small pieces is put together to few, and what is out of date goes', async () => {
		const store = new MemoryStore();
		const current = new Map<string, number>();
		for (let edit = 0; edit < 130; edit++) {
			const name = `Person ${edit % 40}`;
			current.set(`People/${name}.md`, edit);
			await store.change(['way', `[${textOf(name, edit)}]`], []);
		}
		current.delete('People/Person 7.md');
		const names = await loaded(store, current);
		expect(names).toHaveLength(39);
		await expect.poll(() => store.keys(), { timeout: 60_000 }).toHaveLength(1);
		expect(await loaded(store, current)).toEqual(names);
	});

	it('mostly out of date is made anew', async () => {
		const store = new MemoryStore();
		const current = new Map<string, number>();
		const texts = Array.from({ length: 700 }, (_, number) => textOf(`Person ${number}`, 1));
		await store.change(['way', `[${texts.join(',')}]`], []);
		await store.change(['way', `[${textOf('Ann', 1)}]`], []);
		current.set('People/Ann.md', 1);
		expect(await loaded(store, current)).toEqual(['Ann']);
		await expect.poll(() => store.keys(), { timeout: 60_000 }).toHaveLength(1);
		expect(await loaded(store, current)).toEqual(['Ann']);
	});

	it('last of a note is met before what was kept earlier', async () => {
		const store = new MemoryStore();
		const cache = await cacheOn(store);
		for (const name of ['Ann', 'Anna', 'Annie']) {
			const before = (await store.keys()).length;
			cache.keep('People/Ann.md', textOf(name, 1));
			await expect.poll(() => store.keys(), { timeout: 60_000 }).toHaveLength(before + 1);
		}
		cache.close();
		const met: string[] = [];
		await new ReadingCache(store).load(
			'way',
			new Slices(),
			([path]) => ({ path }),
			({ contact }) => met.push(contact?.name ?? ''),
		);
		expect(met).toEqual(['Annie', 'Anna', 'Ann']);
	});

	it('is not written by whoever has read in another way meanwhile, nor once it is closed', async () => {
		const store = new MemoryStore();
		const cache = await cacheOn(store);
		cache.keep('People/Ann.md', textOf('Ann', 1));
		cache.readBy('another way');
		await pauseFor(10);
		expect(await store.keys()).toEqual([]);
		cache.keep('People/Ann.md', textOf('Ann', 1));
		cache.close();
		await pauseFor(10);
		expect(await store.keys()).toEqual([]);
	});

	it('is written in pieces while much is read', async () => {
		const store = new MemoryStore();
		const cache = await cacheOn(store);
		for (let number = 0; number < 1200; number++) cache.keep(`${number}`, textOf(`Person ${number}`, 1));
		expect(await store.keys()).toHaveLength(2);
		await expect.poll(() => store.keys(), { timeout: 60_000 }).toHaveLength(3);
		cache.close();
	});
});
