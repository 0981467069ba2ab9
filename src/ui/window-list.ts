/** One entry of a long list: rows of one kind are all of one height. */
export interface ListItem {
	/** Names the entry for as long as it is in the list. */
	readonly key: string;
	readonly kind: string;
}

/** How the entries of a list look: elements are made once and filled again for other entries of their kind. */
export interface RowDrawer<T extends ListItem> {
	make(kind: T['kind']): HTMLElement;
	fill(row: HTMLElement, item: T): void;
}

interface DrawnRow<T> {
	readonly el: HTMLElement;
	item: T;
	index: number;
	/** Where it stands, in pixels from the top; NaN before it is placed. */
	top: number;
}

/** Rows drawn beyond the edges, so that a quick scroll meets no gap. */
const spare = 6;
/** Pixels, where the page does not lay out (hidden, or without a screen). */
const unmeasuredHeight = 40;
const unmeasuredView = 600;

/**
 * A list of any length that holds only the rows in view. Rows are kept by key, so that focus, selection and hover
 * stay with their entry while the list changes around it. One row, the active one, can be reached by Tab.
 */
export class WindowList<T extends ListItem> {
	private items: readonly T[] = [];
	private indexes = new Map<string, number>();
	/** tops[i] = pixels above entry i; one more entry at the end for the whole height. */
	private tops = new Float64Array(1);
	private heights = new Map<string, number>();
	private readonly rows = new Map<string, DrawnRow<T>>();
	private readonly spareRows = new Map<string, HTMLElement[]>();
	private readonly innerEl: HTMLElement;
	private readonly sizes: ResizeObserver;
	private frame = 0;
	private activeKey: string | null = null;

	/** `scrollEl` scrolls; the rows go into an element of their own in it, which is what a `tree` or `list` role belongs to. */
	constructor(
		private readonly scrollEl: HTMLElement,
		private readonly drawer: RowDrawer<T>,
	) {
		this.innerEl = scrollEl.createDiv('what-then-window');
		scrollEl.addEventListener('scroll', this.onScroll, { passive: true });
		this.sizes = new ResizeObserver(() => this.measureAgain());
		this.sizes.observe(scrollEl);
	}

	get listEl(): HTMLElement {
		return this.innerEl;
	}

	get active(): T | null {
		return this.activeKey === null ? null : (this.items[this.indexOf(this.activeKey)] ?? null);
	}

	/** Ends the listening; the elements go with their view. */
	destroy(): void {
		this.sizes.disconnect();
		this.scrollEl.removeEventListener('scroll', this.onScroll);
		this.scrollEl.win.cancelAnimationFrame(this.frame);
	}

	/** Shows these entries; what is in view stays where it is. */
	setItems(items: readonly T[]): void {
		const anchor = this.firstInView();
		const activeIndex = this.activeKey === null ? 0 : this.indexOf(this.activeKey);
		this.items = items;
		this.indexes = new Map(items.map((item, index) => [item.key, index]));
		this.layOut();
		if (this.activeKey === null || !this.indexes.has(this.activeKey)) {
			this.activeKey = items[Math.max(0, Math.min(activeIndex, items.length - 1))]?.key ?? null;
		}
		if (anchor) {
			const index = this.indexes.get(anchor.key);
			if (index !== undefined) this.scrollEl.scrollTop = this.topOf(index) + anchor.offset;
		}
		this.draw();
	}

	/** Heights are taken from the page: call it after a change of theme or text size. */
	measureAgain(): void {
		this.heights.clear();
		this.layOut();
		this.draw();
	}

	/** Fills the rows in view again: what they depend on besides their entries has changed. */
	fillAgain(): void {
		for (const { el, item } of this.rows.values()) this.drawer.fill(el, item);
	}

	/** Makes the entry the one that Tab reaches, in view and, when asked, focused. */
	activate(key: string, focus: boolean): void {
		const index = this.indexes.get(key);
		if (index === undefined) return;
		this.activeKey = key;
		this.scrollTo(index);
		this.draw();
		if (focus) this.rows.get(key)?.el.focus({ preventScroll: true });
	}

	/** Moves the active entry by so many; stops at the ends. */
	move(by: number): void {
		const from = this.activeKey === null ? 0 : this.indexOf(this.activeKey);
		const item = this.items[Math.max(0, Math.min(from + by, this.items.length - 1))];
		if (item) this.activate(item.key, true);
	}

	/** Entries in one view, for the Page keys. */
	get page(): number {
		const first = this.indexAt(this.scrollEl.scrollTop);
		return Math.max(1, this.indexAt(this.scrollEl.scrollTop + this.viewHeight()) - first - 1);
	}

	/** The entry whose row holds this element. */
	itemAt(target: EventTarget | null): T | null {
		for (const row of this.rows.values()) {
			if (target && row.el.contains(target as Node | null)) return row.item;
		}
		return null;
	}

	/** The row of an entry in view. */
	rowOf(key: string): HTMLElement | null {
		return this.rows.get(key)?.el ?? null;
	}

	private readonly onScroll = (): void => {
		const { win } = this.scrollEl;
		win.cancelAnimationFrame(this.frame);
		this.frame = win.requestAnimationFrame(() => this.draw());
	};

	private draw(): void {
		const top = this.scrollEl.scrollTop;
		const first = Math.max(0, this.indexAt(top) - spare);
		const last = Math.min(this.items.length - 1, this.indexAt(top + this.viewHeight()) + spare);
		const wanted = new Set<number>();
		for (let index = first; index <= last; index++) wanted.add(index);
		// The active row stays even when scrolled away: focus would be lost with it.
		if (this.activeKey !== null) wanted.add(this.indexOf(this.activeKey));

		const focused = this.scrollEl.doc.activeElement;
		for (const [key, row] of this.rows) {
			const index = this.indexes.get(key);
			if (index === undefined || !wanted.has(index)) this.putAside(key, row);
		}
		let before: Element | null = null;
		for (const index of [...wanted].sort((a, b) => a - b)) {
			const item = this.items[index];
			if (!item) continue;
			const { el } = this.drawRow(item, index);
			const place: Element | null = before ? before.nextElementSibling : this.innerEl.firstElementChild;
			if (place !== el) this.innerEl.insertBefore(el, place);
			before = el;
		}
		// Moving an element takes its focus away.
		if (focused !== this.scrollEl.doc.activeElement && this.innerEl.contains(focused)) {
			if (focused?.instanceOf(HTMLElement)) focused.focus({ preventScroll: true });
		}
	}

	private drawRow(item: T, index: number): DrawnRow<T> {
		let row = this.rows.get(item.key);
		if (row && row.item.kind !== item.kind) {
			this.putAside(item.key, row);
			row = undefined;
		}
		if (!row) {
			const el = this.spareRows.get(item.kind)?.pop() ?? this.drawer.make(item.kind);
			row = { el, item, index, top: NaN };
			this.drawer.fill(el, item);
			this.rows.set(item.key, row);
		} else if (row.item !== item) {
			this.drawer.fill(row.el, item);
			row.item = item;
		}
		row.index = index;
		const tabIndex = item.key === this.activeKey ? 0 : -1;
		if (row.el.tabIndex !== tabIndex || !row.el.hasAttribute('tabindex')) row.el.tabIndex = tabIndex;
		const top = this.topOf(index);
		if (row.top !== top) {
			row.top = top;
			row.el.setCssProps({ '--what-then-top': `${top}px` });
		}
		return row;
	}

	private putAside(key: string, row: DrawnRow<T>): void {
		this.rows.delete(key);
		row.el.remove();
		const pool = this.spareRows.get(row.item.kind);
		if (pool) pool.push(row.el);
		else this.spareRows.set(row.item.kind, [row.el]);
	}

	private layOut(): void {
		const tops = new Float64Array(this.items.length + 1);
		this.items.forEach((item, index) => {
			tops[index + 1] = (tops[index] ?? 0) + this.heightOf(item);
		});
		this.tops = tops;
		this.innerEl.setCssProps({ '--what-then-height': `${tops[this.items.length] ?? 0}px` });
	}

	/** The height of a kind, measured on the first entry of it. */
	private heightOf(item: T): number {
		const known = this.heights.get(item.kind);
		if (known !== undefined) return known;
		const probe = this.drawer.make(item.kind);
		this.drawer.fill(probe, item);
		this.innerEl.append(probe);
		const measured = probe.getBoundingClientRect().height;
		probe.remove();
		const height = measured > 0 ? measured : unmeasuredHeight;
		this.heights.set(item.kind, height);
		return height;
	}

	private viewHeight(): number {
		return this.scrollEl.clientHeight || unmeasuredView;
	}

	private topOf(index: number): number {
		return this.tops[index] ?? 0;
	}

	private indexOf(key: string): number {
		return this.indexes.get(key) ?? 0;
	}

	/** The entry that covers this pixel, by halving. */
	private indexAt(pixel: number): number {
		let low = 0;
		let high = Math.max(0, this.items.length - 1);
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.topOf(middle) <= pixel) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	private firstInView(): { readonly key: string; readonly offset: number } | null {
		const top = this.scrollEl.scrollTop;
		if (top <= 0) return null;
		const index = this.indexAt(top);
		const item = this.items[index];
		return item ? { key: item.key, offset: top - this.topOf(index) } : null;
	}

	private scrollTo(index: number): void {
		const top = this.topOf(index);
		const bottom = this.topOf(index + 1);
		const view = this.viewHeight();
		if (top < this.scrollEl.scrollTop) this.scrollEl.scrollTop = top;
		else if (bottom > this.scrollEl.scrollTop + view) this.scrollEl.scrollTop = bottom - view;
	}
}
