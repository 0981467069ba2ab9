import { describe, expect, it } from 'vitest';
import { UndoLog, type Step } from '../../src/vault/undo-log';

/** What the app keeps on the device. */
function device(saved: unknown = null, room = Infinity) {
	const kept = new Map<string, string>();
	const device = {
		kept,
		loadLocalStorage: (key: string): unknown => JSON.parse(kept.get(key) ?? 'null'),
		saveLocalStorage: (key: string, data: unknown): void => {
			const text = JSON.stringify(data);
			if (text.length > room) throw new Error('There is no room.');
			if (data === null) kept.delete(key);
			else kept.set(key, text);
		},
	};
	device.saveLocalStorage('what-then-undo', saved);
	return device;
}

const step = (label: string, path = 'Ann.md'): Step => ({
	label,
	notes: [{ path, change: { line: 1, before: ['a'], after: ['b'] } }],
});

const labels = (log: UndoLog): readonly string[] => {
	const taken: string[] = [];
	for (let next = log.takeBack(); next; next = log.takeBack()) taken.push(next.label);
	return taken;
};

describe('what can be undone', () => {
	it('is the last step first, and comes back in the other order', () => {
		const log = new UndoLog(device(), () => '2026-11-22');
		log.add(step('one'));
		log.add(step('two'));
		expect(labels(log)).toEqual(['two', 'one']);
		expect(log.takeForth()?.label).toBe('one');
		expect(log.takeForth()?.label).toBe('two');
		expect(log.takeForth()).toBeNull();
	});

	it('can be one in the midst, once', () => {
		const log = new UndoLog(device(), () => '2026-11-22');
		const one = step('one');
		log.add(one);
		log.add(step('two'));
		expect(log.takeBack(one)?.label).toBe('one');
		expect(log.takeBack(one)).toBeNull();
		expect(labels(log)).toEqual(['two']);
	});

	it('cannot be redone any more once something new was done', () => {
		const log = new UndoLog(device(), () => '2026-11-22');
		log.add(step('one'));
		log.takeBack();
		log.add(step('two'));
		expect(log.takeForth()).toBeNull();
	});

	it('is kept for the day on this device', () => {
		const kept = device();
		new UndoLog(kept, () => '2026-11-22').add(step('one'));
		expect(labels(new UndoLog(kept, () => '2026-11-22'))).toEqual(['one']);
		new UndoLog(kept, () => '2026-11-22').add(step('one'));
		expect(labels(new UndoLog(kept, () => '2026-11-23'))).toEqual([]);
	});

	it('is at most fifty steps', () => {
		const log = new UndoLog(device(), () => '2026-11-22');
		for (let count = 0; count < 60; count++) log.add(step(String(count)));
		expect(labels(log)).toHaveLength(50);
	});

	const imported: Step = {
		label: 'Imported 300 people.',
		notes: [],
		made: Array.from({ length: 300 }, (_, at) => [`Pat ${at}.md`, at] as const),
		facts: 'AAAAAAA',
	};

	it('can be of thousands of notes, which are saved once, apart, and only for the day', () => {
		const there = device();
		const log = new UndoLog(there, () => '2026-11-22');
		log.add(step('one'));
		log.add(imported);
		const before = there.kept.get('what-then-undo-0');
		log.add(step('two'));
		expect(there.kept.get('what-then-undo-0')).toBe(before);
		expect(there.kept.get('what-then-undo')?.length).toBeLessThan(500);
		const again = new UndoLog(there, () => '2026-11-22');
		expect([again.takeBack()?.label, again.takeBack()]).toEqual(['two', imported]);
		expect([...there.kept.keys()]).toEqual(['what-then-undo']);
		again.add(imported);
		new UndoLog(there, () => '2026-11-23');
		expect([...there.kept.keys()]).toEqual(['what-then-undo']);
	});

	it('stays for as long as the app is open where the device has no room for it', () => {
		const there = device(null, 500);
		const log = new UndoLog(there, () => '2026-11-22');
		log.add(imported);
		expect(log.takeBack()).toEqual(imported);
		log.add(imported);
		expect(labels(new UndoLog(there, () => '2026-11-22'))).toEqual([]);
	});

	it('follows a note to its new name', () => {
		const log = new UndoLog(device(), () => '2026-11-22');
		log.add(step('one'));
		log.add(step('two', 'Bob.md'));
		log.renamed('Ann.md', 'Anna.md');
		expect([log.takeBack(), log.takeBack()].map((taken) => taken?.notes[0]?.path)).toEqual([
			'Bob.md',
			'Anna.md',
		]);
	});

	it.each<[string, unknown]>([
		['a text', 'x'],
		['a list', [step('one')]],
		['steps that are none', { day: '2026-11-22', done: [7, { label: 'x' }], undone: null }],
		[
			'a change that is none',
			{ day: '2026-11-22', done: [{ label: 'x', notes: [{ path: 'a', change: {} }] }] },
		],
	])('is nothing where the device holds %s', (_, saved) => {
		expect(labels(new UndoLog(device(saved), () => '2026-11-22'))).toEqual([]);
	});
});
