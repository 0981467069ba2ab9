// @vitest-environment happy-dom
import { setup } from 'obsidian-test-mocks/setup';
import { beforeAll, describe, expect, it } from 'vitest';
import { AllItems, type ListItem } from '../../src/ui/entries';
import { WindowList } from '../../src/ui/window-list';

interface Entry extends ListItem {
	readonly words: string;
}

const rowHeight = 40;
const viewHeight = 400;

const entries = (from: number, to: number, words = ''): readonly Entry[] =>
	Array.from({ length: to - from }, (_, index) => {
		const key = `person ${from + index}`;
		return { key, kind: 'person', words: `${key}${words}` };
	});

/** A list 400 pixels high, its rows 40 each; `made` counts the elements. */
function aList() {
	const made: HTMLElement[] = [];
	const scrollEl = document.body.createDiv();
	Object.defineProperty(scrollEl, 'clientHeight', { value: viewHeight });
	const list = new WindowList<Entry>(scrollEl, {
		make: () => {
			const el = createDiv();
			made.push(el);
			return el;
		},
		fill: (el, { words }) => el.setText(words),
	});
	const drawn = (): readonly string[] => Array.from(list.listEl.children, (el) => el.textContent ?? '');
	const scrollTo = (pixels: number): void => {
		scrollEl.scrollTop = pixels;
		list.measureAgain();
	};
	return { list, scrollEl, made, drawn, scrollTo };
}

beforeAll(() => setup());

describe('a list of 30,000', () => {
	it('draws the rows in view and a few more, whatever its length', () => {
		const { list, drawn } = aList();
		list.setItems(new AllItems(entries(0, 30_000)));
		expect(drawn().length).toBeGreaterThanOrEqual(viewHeight / rowHeight);
		expect(drawn().length).toBeLessThan(30);
		expect(drawn()[0]).toBe('person 0');
	});

	it('fills the same elements again where others come into view, and moves none that stay', () => {
		const { list, scrollTo } = aList();
		list.setItems(new AllItems(entries(0, 30_000)));
		scrollTo(100 * rowHeight);
		// At either end there are fewer rows, and some are left over.
		scrollTo(0);
		const before = Array.from(list.listEl.children);
		scrollTo((30_000 - viewHeight / rowHeight) * rowHeight);
		expect(list.listEl.textContent).toContain('person 29999');
		expect(Array.from(list.listEl.children).filter((el) => before.includes(el))).toEqual(before);
		scrollTo(200 * rowHeight);
		const moved: Node[] = [];
		const { listEl } = list;
		const insertBefore = listEl.insertBefore.bind(listEl);
		listEl.insertBefore = (el, place) => {
			moved.push(el);
			return insertBefore(el, place);
		};
		scrollTo(202 * rowHeight);
		expect(moved).toHaveLength(2);
	});

	it('draws others after scrolling, in order, out of the same elements', () => {
		const { list, made, drawn, scrollTo } = aList();
		list.setItems(new AllItems(entries(0, 30_000)));
		for (let pixels = 0; pixels < 1_000_000; pixels += 50_000) scrollTo(pixels);
		expect(drawn()).toContain('person 23750');
		// The first is the active one, kept for the focus.
		const numbers = drawn().map((words) => Number(words.slice(7)));
		expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
		// A probe for each measuring, and no more rows than two windows hold.
		expect(made.length).toBeLessThan(80);
	});

	it('keeps an entry in its element while others come and go', () => {
		const { list } = aList();
		list.setItems(new AllItems(entries(0, 100)));
		const row = list.rowOf('person 5');
		list.setItems(new AllItems([...entries(2, 4), ...entries(5, 50)]));
		expect(list.rowOf('person 5')).toBe(row);
	});

	it('fills a row again when its entry says something else', () => {
		const { list, drawn } = aList();
		list.setItems(new AllItems(entries(0, 10)));
		list.setItems(new AllItems(entries(0, 10, ', new')));
		expect(drawn()[3]).toBe('person 3, new');
	});

	it('stays where it was looked at when entries come in above', () => {
		const { list, scrollEl, scrollTo } = aList();
		list.setItems(new AllItems(entries(100, 1000)));
		scrollTo(100 * rowHeight + 7);
		list.setItems(new AllItems(entries(50, 1000)));
		expect(scrollEl.scrollTop).toBe(150 * rowHeight + 7);
	});

	it('keeps focus in its row through changes and scrolling', () => {
		const { list, scrollTo } = aList();
		list.setItems(new AllItems(entries(0, 1000)));
		list.activate('person 3', true);
		list.setItems(new AllItems([...entries(900, 905), ...entries(0, 900)]));
		expect(document.activeElement?.textContent).toBe('person 3');
		scrollTo(500 * rowHeight);
		expect(document.activeElement?.textContent).toBe('person 3');
	});

	it('has one row that Tab reaches; the arrows move it and stop at the ends', () => {
		const { list } = aList();
		list.setItems(new AllItems(entries(0, 1000)));
		const reached = (): readonly string[] =>
			Array.from(list.listEl.children).flatMap((el) =>
				el.instanceOf(HTMLElement) && el.tabIndex === 0 ? [el.textContent ?? ''] : [],
			);
		expect(reached()).toEqual(['person 0']);
		list.move(1);
		expect(reached()).toEqual(['person 1']);
		list.move(-5);
		expect(reached()).toEqual(['person 0']);
		list.move(Infinity);
		expect(reached()).toEqual(['person 999']);
		expect(list.page).toBeGreaterThan(5);
	});

	it('makes the neighbour active when the active entry goes', () => {
		const { list } = aList();
		list.setItems(new AllItems(entries(0, 10)));
		list.activate('person 4', false);
		list.setItems(new AllItems([...entries(0, 4), ...entries(5, 10)]));
		expect(list.active?.key).toBe('person 5');
		list.setItems(new AllItems([]));
		expect(list.active).toBeNull();
		list.setItems(new AllItems(entries(0, 3)));
		expect(list.active?.key).toBe('person 0');
	});

	it('keeps the focus in the list when the row that had it goes', () => {
		const { list } = aList();
		list.setItems(new AllItems(entries(0, 10)));
		list.activate('person 4', true);
		list.setItems(new AllItems([...entries(0, 4), ...entries(5, 10)]));
		expect(document.activeElement?.textContent).toBe('person 5');
		list.setItems(new AllItems(entries(0, 3)));
		expect(document.activeElement?.textContent).toBe('person 2');
	});

	it.each<[string, readonly Entry[], string]>([
		['went down the list', [...entries(0, 4), ...entries(5, 9), ...entries(4, 5)], 'person 5'],
		['went up the list', [...entries(4, 5), ...entries(0, 4), ...entries(5, 9)], 'person 5'],
		['stayed, and others came', [...entries(20, 30), ...entries(0, 9)], 'person 4'],
		['stayed, and its neighbours went', [...entries(0, 2), ...entries(4, 5), ...entries(8, 9)], 'person 4'],
	])('who was dealt with and %s: the focus is then on the right row', (_, then, focused) => {
		const { list } = aList();
		list.setItems(new AllItems(entries(0, 9)));
		list.activate('person 4', true);
		list.dealWithActive();
		list.setItems(new AllItems(then));
		expect(document.activeElement?.textContent).toBe(focused);
		list.setItems(new AllItems(entries(0, 9)));
		expect(document.activeElement?.textContent).toBe(focused);
	});

	it('follows an entry that moves by itself', () => {
		const { list } = aList();
		list.setItems(new AllItems(entries(0, 9)));
		list.activate('person 4', true);
		list.setItems(new AllItems([...entries(0, 4), ...entries(5, 9), ...entries(4, 5)]));
		expect(document.activeElement?.textContent).toBe('person 4');
	});

	it('stays where it was looked at when the first row in view goes elsewhere', () => {
		const { list, scrollEl, scrollTo } = aList();
		list.setItems(new AllItems(entries(0, 1000)));
		scrollTo(100 * rowHeight);
		list.setItems(new AllItems([...entries(0, 100), ...entries(101, 1000), ...entries(100, 101)]));
		expect(scrollEl.scrollTop).toBe(99 * rowHeight);
	});

	it('finds the entry of an element', () => {
		const { list } = aList();
		list.setItems(new AllItems(entries(0, 10)));
		expect(list.itemAt(list.rowOf('person 2')?.firstChild ?? null)?.key).toBe('person 2');
		expect(list.itemAt(document.body)).toBeNull();
	});
});
