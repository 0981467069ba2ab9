import { describe, expect, it } from 'vitest';
import { growthOf, type Figure } from '../../scripts/bench/figures.mjs';
import { median, percentile } from '../../scripts/bench/processor-time.mjs';
import { benchDay, vaultNotes } from '../../scripts/bench/vault-notes.mjs';
import { readNote } from '../../src/domain/read-note';
import { defaultSettings } from '../../src/domain/settings';

describe('the vaults that are made for measuring', () => {
	const notes = [...vaultNotes(300)];
	const contacts = notes.filter(({ tags }) => tags.includes('contact'));

	it('are the same every time, half of it contacts of about 2 kB, each a file of its own', () => {
		expect([...vaultNotes(300)]).toEqual(notes);
		expect([notes.length, contacts.length]).toEqual([600, 300]);
		expect(new Set(notes.map(({ path }) => path)).size).toBe(600);
		const bytes = contacts.map(({ text }) => Buffer.byteLength(text));
		expect(Math.abs(bytes.reduce((sum, each) => sum + each, 0) / 300 - 2000)).toBeLessThan(150);
		expect([Math.min(...bytes) > 700, Math.max(...bytes) < 3600]).toEqual([true, true]);
	});

	it('hold what there is to be read in a real one: promises, touches, and daily notes that tell of contacts', () => {
		const readings = notes.map((note) => readNote({ ...note, created: null }, defaultSettings, benchDay));
		const share = (count: number): number => count / contacts.length;
		expect(share(readings.filter(({ contact }) => contact?.followUps.length).length)).toBeGreaterThan(0.2);
		expect(share(readings.filter(({ contact }) => contact?.lastTouch).length)).toBeGreaterThan(0.9);
		expect(readings.filter(({ mentions }) => mentions.length).length).toBeGreaterThan(20);
	});
});

describe('figures', () => {
	it('tell how much they grow from the smallest vault to the largest', () => {
		const at = (contacts: number, value: number): Figure => ({
			measure: 'edit',
			contacts,
			value,
			unit: 'ms',
		});
		expect(growthOf([at(1000, 2), at(10_000, 9), at(30_000, 3)])).toEqual([
			{ measure: 'edit', from: 1000, to: 30_000, times: 1.5 },
		]);
		expect(growthOf([at(1000, 2)])).toEqual([]);
	});

	it.each<[readonly number[], number, number]>([
		[[3, 1, 2], 2, 3],
		[[5], 5, 5],
		[[1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 6, 100],
	])('of %j have their middle at %d and 95 in a hundred up to %d', (values, middle, high) => {
		expect([median(values), percentile(values, 95)]).toEqual([middle, high]);
	});
});
