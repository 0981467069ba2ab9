import { AllItems, Entries, heirOf, keptItsPlace, type ListItem, type ListItems } from './entries';

/** How the entries of a list look: elements are made once and filled again for other entries of their kind. */
export interface RowDrawer<T extends ListItem> {
	make(kind: T['kind']): HTMLElement;
	fill(row: HTMLElement, item: T): void;
}

interface DrawnRow<T> {
	readonly el: HTMLElement;
	item: T;
	/** Where it stood when it was drawn. */
	index: number;
	/** The entries for which it was filled. */
	filledFor: unknown;
	/** Where it stands, in pixels from the top; NaN before it is placed. */
	top: number;
}

/** Rows drawn beyond the edges, so that a quick scroll meets no gap. */
const spare = 6;
/** Milliseconds after which these are drawn where nobody would meet them sooner: so much goes by, or the list just came. */
const settling = 100;
/** Pixels, where the page does not lay out (hidden, or without a screen). */
const unmeasuredHeight = 40;
const unmeasuredView = 600;

/**
 * A list of any length that holds only the rows in view. Rows are kept by key, so that focus, selection and hover
 * stay with their entry while the list changes around it. One row, the active one, can be reached by Tab.
 */
export class WindowList<T extends ListItem> {
	private entries = new Entries<T>(new AllItems([]), () => 0);
	private heights = new Map<string, number>();
	private readonly rows = new Map<string, DrawnRow<T>>();
	private readonly spareRows = new Map<string, HTMLElement[]>();
	/** Spare ones that are still in their places: most are needed again there, for other entries. */
	private readonly aside = new Set<Element>();
	private readonly innerEl: HTMLElement;
	private sizes: ResizeObserver | null = null;
	/** The list's own height when its entries were placed, 0 where it was hidden. Theirs do not hang on its width. */
	private placedIn = 0;
	private frame = 0;
	private settled = 0;
	/** Where the list was scrolled to when it was drawn. */
	private drawnAt = 0;
	private drawing = false;
	private activeKey: string | null = null;
	/** The active entry when it was dealt with. */
	private dealtWith: string | null = null;

	/** `scrollEl` scrolls; the rows go into an element of their own in it, which is what a `tree` or `list` role belongs to. */
	constructor(
		private readonly scrollEl: HTMLElement,
		private readonly drawer: RowDrawer<T>,
	) {
		this.innerEl = scrollEl.createDiv('what-then-window');
		scrollEl.addEventListener('scroll', this.onScroll, { passive: true });
		this.innerEl.addEventListener('focusin', this.onFocus);
		this.watchSize();
		scrollEl.onWindowMigrated(() => {
			this.watchSize();
			this.measureAgain();
		});
	}

	get listEl(): HTMLElement {
		return this.innerEl;
	}

	get active(): T | null {
		return this.entries.items.at(this.indexOf(this.activeKey) ?? NaN) ?? null;
	}

	/** All entries, in order, those out of view too. */
	get items(): ListItems<T> {
		return this.entries.items;
	}

	/** Ends the listening; the elements go with their view. */
	destroy(): void {
		this.sizes?.disconnect();
		this.scrollEl.removeEventListener('scroll', this.onScroll);
		this.scrollEl.win.cancelAnimationFrame(this.frame);
		window.clearTimeout(this.settled);
	}

	/** Shows these entries. What is in view stays where it is, and the focus in the list. */
	setItems(items: ListItems<T>): void {
		const hadFocus = this.hasFocus(this.innerEl);
		const before = this.entries;
		const key = this.activeKey;
		const now = this.layOut(items);
		const near = (key === null ? undefined : this.rows.get(key)?.index) ?? null;
		const stays =
			key !== null && key === this.dealtWith
				? keptItsPlace(key, before, now)
				: now.indexOf(key, near) !== undefined;
		if (!stays) {
			this.activeKey = heirOf(key, before, now);
			this.dealtWith = null;
		}
		this.drawSoon(this.rows.size === 0);
		if (hadFocus && !this.hasFocus(this.activeRow)) this.focusActive();
	}

	/** Heights are taken from the page: call it after a change of theme or text size. */
	measureAgain(): void {
		this.heights.clear();
		this.layOut(this.items);
		this.draw();
	}

	/** Fills the rows in view again: what they depend on besides their entries has changed. */
	fillAgain(): void {
		for (const { el, item } of this.rows.values()) this.drawer.fill(el, item);
	}

	/** Begins from the top again, as others are asked for; who has the keyboard in the list stays where they are. */
	toTop(): void {
		if (this.hasFocus(this.innerEl)) return;
		this.scrollEl.scrollTop = 0;
		this.activeKey = this.items.keyAt(0) ?? null;
		this.draw();
	}

	/** Makes the entry the one that Tab reaches, in view and, when asked, focused. */
	activate(key: string, focus: boolean): void {
		const index = this.indexOf(key);
		if (index === undefined) return;
		this.activeKey = key;
		this.dealtWith = null;
		this.scrollTo(index);
		this.draw();
		if (focus) this.focusActive();
	}

	/** The active entry is dealt with: should it leave its place for that, the one after it becomes active. */
	dealWithActive(): void {
		this.dealtWith = this.activeKey;
	}

	/** Moves the active entry by so many; stops at the ends. */
	move(by: number): void {
		const to = (this.indexOf(this.activeKey) ?? 0) + by;
		const key = this.items.keyAt(Math.max(0, Math.min(to, this.items.length - 1)));
		if (key !== undefined) this.activate(key, true);
	}

	/** Entries in one view, for the Page keys. */
	get page(): number {
		const { scrollTop } = this.scrollEl;
		return Math.max(
			1,
			this.entries.indexAt(scrollTop + this.viewHeight()) - this.entries.indexAt(scrollTop) - 1,
		);
	}

	/** The entry whose row holds this element. */
	itemAt(target: EventTarget | null): T | null {
		for (const row of this.rows.values()) {
			if (target && row.el.contains(target as Node | null)) return row.item;
		}
		return null;
	}

	/** Where the entry stands, which is most often near the place where it was drawn. */
	private indexOf(key: string | null): number | undefined {
		return this.entries.indexOf(key, (key === null ? undefined : this.rows.get(key)?.index) ?? null);
	}

	/** The row of an entry in view. */
	rowOf(key: string): HTMLElement | null {
		return this.rows.get(key)?.el ?? null;
	}

	/** Each window tells only of the sizes in it, and at once of that which it meets. */
	private watchSize(): void {
		const { scrollEl } = this;
		const { ResizeObserver } = scrollEl.doc.defaultView ?? window;
		this.sizes?.disconnect();
		this.sizes = new ResizeObserver(() => {
			if (this.placedIn !== scrollEl.offsetHeight) this.measureAgain();
		});
		this.sizes.observe(scrollEl);
	}

	private readonly onScroll = (): void => {
		const { win } = this.scrollEl;
		win.cancelAnimationFrame(this.frame);
		this.frame = win.requestAnimationFrame(() => {
			const isFar = Math.abs(this.scrollEl.scrollTop - this.drawnAt) > this.viewHeight();
			this.drawSoon(isFar);
		});
	};

	/** Draws what is in view; what lies beyond a little later where that can wait. */
	private drawSoon(canWait: boolean): void {
		this.draw(canWait ? 0 : spare);
		window.clearTimeout(this.settled);
		if (canWait) this.settled = window.setTimeout(() => this.draw(), settling);
	}

	/** The row that has the focus, however it got there, is the active one. */
	private readonly onFocus = ({ target }: FocusEvent): void => {
		const item = this.itemAt(target);
		if (this.drawing || !item || item.key === this.activeKey) return;
		this.activeKey = item.key;
		this.draw();
	};

	private draw(beyond = spare): void {
		const { entries } = this;
		const top = this.scrollEl.scrollTop;
		this.drawnAt = top;
		const first = Math.max(0, entries.indexAt(top) - beyond);
		const last = Math.min(this.items.length - 1, entries.indexAt(top + this.viewHeight()) + beyond);
		const wanted = new Set<number>();
		for (let index = first; index <= last; index++) wanted.add(index);
		// The active row stays even when scrolled away: focus would be lost with it.
		const active = this.indexOf(this.activeKey);
		if (active !== undefined) wanted.add(active);

		const focused = this.scrollEl.doc.activeElement;
		this.drawing = true;
		for (const [key, row] of this.rows) {
			const index = entries.indexOf(key, row.index);
			if (index === undefined || !wanted.has(index)) this.putAside(key, row);
		}
		let place = this.innerEl.firstElementChild;
		for (const index of [...wanted].sort((a, b) => a - b)) {
			const item = this.items.at(index);
			if (!item) continue;
			const { el } = this.drawRow(item, index);
			while (place && this.aside.has(place)) place = place.nextElementSibling;
			if (place === el) place = el.nextElementSibling;
			else this.innerEl.insertBefore(el, place);
		}
		for (const el of this.aside) el.remove();
		this.aside.clear();
		// Moving an element takes its focus away.
		if (focused !== this.scrollEl.doc.activeElement && this.innerEl.contains(focused)) {
			if (focused?.instanceOf(HTMLElement)) focused.focus({ preventScroll: true });
		}
		this.drawing = false;
	}

	private drawRow(item: T, index: number): DrawnRow<T> {
		let row = this.rows.get(item.key);
		if (row && row.item.kind !== item.kind) {
			this.putAside(item.key, row);
			row = undefined;
		}
		if (!row) {
			const el = this.spareRow(item.kind) ?? this.drawer.make(item.kind);
			this.aside.delete(el);
			row = { el, item, index, filledFor: null, top: NaN };
			this.rows.set(item.key, row);
		}
		if (row.filledFor !== this.entries) this.drawer.fill(row.el, item);
		row.item = item;
		row.index = index;
		row.filledFor = this.entries;
		const tabIndex = item.key === this.activeKey ? 0 : -1;
		if (row.el.tabIndex !== tabIndex || !row.el.hasAttribute('tabindex')) row.el.tabIndex = tabIndex;
		const top = this.entries.topOf(index);
		if (row.top !== top) {
			row.top = top;
			row.el.setCssProps({ '--what-then-top': `${top}px` });
		}
		return row;
	}

	/** The first that is still in its place, else any. */
	private spareRow(kind: string): HTMLElement | undefined {
		const pool = this.spareRows.get(kind) ?? [];
		const at = pool.findIndex((el) => this.aside.has(el));
		return pool.splice(Math.max(0, at), 1)[0];
	}

	private putAside(key: string, row: DrawnRow<T>): void {
		this.rows.delete(key);
		this.aside.add(row.el);
		const pool = this.spareRows.get(row.item.kind);
		if (pool) pool.push(row.el);
		else this.spareRows.set(row.item.kind, [row.el]);
	}

	/** Places the entries, and scrolls so that what was in view still is; at its top the list stays there. */
	private layOut(items: ListItems<T>): Entries<T> {
		const { offsetHeight, scrollTop } = this.scrollEl;
		this.placedIn = offsetHeight;
		const before = this.entries;
		const now = new Entries(items, (item) => this.heightOf(item));
		this.entries = now;
		this.innerEl.setCssProps({ '--what-then-height': `${now.height}px` });
		const way = scrollTop > 0 ? before.wayTo(now, scrollTop, scrollTop + this.viewHeight()) : 0;
		if (way) this.scrollEl.scrollTop = scrollTop + way;
		return now;
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

	private get activeRow(): HTMLElement | null {
		return this.activeKey === null ? null : this.rowOf(this.activeKey);
	}

	private hasFocus(el: HTMLElement | null): boolean {
		return el?.contains(this.scrollEl.doc.activeElement) ?? false;
	}

	private focusActive(): void {
		this.activeRow?.focus({ preventScroll: true });
	}

	private scrollTo(index: number): void {
		const top = this.entries.topOf(index);
		const bottom = this.entries.topOf(index + 1);
		const view = this.viewHeight();
		if (top < this.scrollEl.scrollTop) this.scrollEl.scrollTop = top;
		else if (bottom > this.scrollEl.scrollTop + view) this.scrollEl.scrollTop = bottom - view;
	}
}
