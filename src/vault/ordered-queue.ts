import type { Contact } from '../domain/contact';
import type { Day } from '../domain/day';
import {
	orderOn,
	rowOf,
	sectionKeys,
	type QueueSettings,
	type Row,
	type Section,
	type SectionKey,
} from '../domain/gang';
import { changesOn } from '../domain/row-changes';
import { PathsByDay } from './paths-by-day';

/** Sorting looks at every row, the search for a place at so many: fewer new ones get theirs one by one. */
const looks = 16;
/** Rows that wait for a place, at the most: sorting them takes a few milliseconds. */
const mostWaiting = 2000;

/** The queue, kept in order: one changed contact is taken out and put in at its place, the others are not looked at. */
export class OrderedQueue {
	private readonly rows = new Map<string, Row>();
	private readonly bySection = new Map<SectionKey, Row[]>(sectionKeys.map((key) => [key, []]));
	/** Rows that have no place yet. */
	private readonly waiting = new Map<string, Row>();
	/** Contacts whose row the day may change. */
	private readonly turns = new PathsByDay();
	private compare: (a: Row, b: Row) => number;

	constructor(
		public day: Day,
		private settings: QueueSettings,
	) {
		this.compare = orderOn(day);
	}

	/** What it holds now; the lists go on changing. */
	get sections(): readonly Section[] {
		this.placeWaiting();
		return sectionKeys.map((key) => ({ key, rows: this.rowsIn(key) }));
	}

	put(contact: Contact): void {
		const { path } = contact;
		const row = rowOf(contact, this.day, this.settings);
		const before = this.rows.get(path);
		if (
			before &&
			row?.reason.section === before.reason.section &&
			!this.waiting.has(path) &&
			this.compare(before, row) === 0
		) {
			const rows = this.rowsIn(row.reason.section);
			rows[this.placeOf(before, rows)] = row;
		} else {
			this.remove(path);
			if (!row) return;
			this.waiting.set(path, row);
			if (this.waiting.size > mostWaiting) this.placeWaiting();
		}
		this.rows.set(path, row);
		this.turns.add(changesOn(row, this.day, this.settings), path);
	}

	remove(path: string): void {
		const row = this.rows.get(path);
		if (!row) return;
		this.rows.delete(path);
		if (this.waiting.delete(path)) return;
		const rows = this.rowsIn(row.reason.section);
		rows.splice(this.placeOf(row, rows), 1);
	}

	/** From now on rows are made by these; those that are there must be put again. */
	setSettings(settings: QueueSettings): void {
		this.settings = settings;
	}

	/** A later day has begun: only those whom it changes are looked at. */
	beginDay(day: Day): void {
		this.day = day;
		this.compare = orderOn(day);
		this.orderLosingTouch();
		for (const path of this.turns.takeUpTo(day)) {
			const row = this.rows.get(path);
			if (row) this.put(row.contact);
		}
	}

	/** Each day the one loses touch quicker than the other; those with one cadence stay in order among themselves. */
	private orderLosingTouch(): void {
		const byCadence = new Map<number | null, Row[]>();
		for (const row of this.rowsIn('losing-touch')) {
			const { cadenceDays } = row.contact;
			const rows = byCadence.get(cadenceDays);
			if (rows) rows.push(row);
			else byCadence.set(cadenceDays, [row]);
		}
		// The sorting finds what is in order already, and only merges it.
		this.bySection.set('losing-touch', [...byCadence.values()].flat().sort(this.compare));
	}

	private placeWaiting(): void {
		const bySection = new Map<Row[], Row[]>();
		for (const row of this.waiting.values()) {
			const rows = this.rowsIn(row.reason.section);
			const others = bySection.get(rows);
			if (others) others.push(row);
			else bySection.set(rows, [row]);
		}
		this.waiting.clear();
		for (const [rows, added] of bySection) {
			if (added.length * looks < rows.length) {
				for (const row of added) rows.splice(this.placeOf(row, rows), 0, row);
			} else {
				// Two lists in order, one behind the other, are merged by the sorting.
				rows.push(...added.sort(this.compare));
				rows.sort(this.compare);
			}
		}
	}

	private rowsIn(key: SectionKey): Row[] {
		return this.bySection.get(key) ?? [];
	}

	/** Where the row stands, or is to stand, by halving: no two rows are equal in order. */
	private placeOf(row: Row, rows: readonly Row[]): number {
		let low = 0;
		let high = rows.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const other = rows[middle];
			if (other && this.compare(other, row) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
