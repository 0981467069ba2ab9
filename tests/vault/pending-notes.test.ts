import { describe, expect, it } from 'vitest';
import { PendingNotes } from '../../src/vault/pending-notes';

const pathsOf = (pending: PendingNotes, count = 10) => pending.first(count).map(({ path }) => path);

describe('notes still to be read', () => {
	it('hands out those that are urgent before all others, each in the order in which it was asked for', () => {
		const pending = new PendingNotes();
		pending.add('Ann.md');
		pending.add('Ben.md', true);
		pending.add('Cleo.md');
		pending.add('Dan.md', true);
		expect(pathsOf(pending)).toEqual(['Ben.md', 'Dan.md', 'Ann.md', 'Cleo.md']);
		expect(pathsOf(pending, 3)).toEqual(['Ben.md', 'Dan.md', 'Ann.md']);
		expect(pending.size).toBe(4);
	});

	it('has each note once, and leaves urgent what was', () => {
		const pending = new PendingNotes();
		pending.add('Ann.md');
		pending.add('Ben.md', true);
		pending.add('Ann.md', true);
		pending.add('Ben.md');
		expect(pending.size).toBe(2);
		expect(pathsOf(pending).sort()).toEqual(['Ann.md', 'Ben.md']);
		pending.add('Cleo.md');
		expect(pathsOf(pending).at(-1)).toBe('Cleo.md');
	});

	it.each([false, true])('settles what was asked for last alone (urgent: %s)', (urgent) => {
		const pending = new PendingNotes();
		pending.add('Ann.md', urgent);
		const [older] = pending.first(1);
		pending.add('Ann.md');
		const [newer] = pending.first(1);
		expect(older && pending.settle(older)).toBe(false);
		expect(pending.size).toBe(1);
		expect(newer && pending.settle(newer)).toBe(true);
		expect(newer && pending.settle(newer)).toBe(false);
		expect(pending.size).toBe(0);
	});

	it('forgets one', () => {
		const pending = new PendingNotes();
		for (const path of ['Ann.md', 'Ben.md', 'Cleo.md']) pending.add(path, path === 'Ben.md');
		pending.delete('Ben.md');
		expect(pathsOf(pending)).toEqual(['Ann.md', 'Cleo.md']);
		expect(pending.size).toBe(2);
	});
});
