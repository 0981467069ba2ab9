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
import { ByDay } from './by-day';

/** Sorting looks at every row, the search for a place at so many: fewer new ones get theirs one by one. */
const looks = 16;
/** So many rows may always wait for a place, and as many more as have one: so each is moved by few sortings. */
const mayWait = 3000;

/** Somebody who may be in the queue; it keeps their row there. */
export interface Listed {
	/** Null when they have gone. */
	contact: Contact | null;
	row: Row | null;
	/** Their row has no place yet. */
	waits: boolean;
}

/** The queue, kept in order: one changed contact is taken out and put in at its place, the others are not looked at. */
export class OrderedQueue {
	private readonly bySection = new Map<SectionKey, Row[]>(sectionKeys.map((key) => [key, []]));
	private waiting: Listed[] = [];
	private placed = 0;
	/** Those whose row the day may change. */
	private readonly turns = new ByDay<Listed>();
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

	/** Takes over what their contact says now. */
	put(listed: Listed): void {
		const before = listed.row;
		const row = listed.contact && rowOf(listed.contact, this.day, this.settings);
		listed.row = row;
		if (row) this.turns.add(changesOn(row, this.day, this.settings), listed);
		if (listed.waits) return;
		const { section } = row?.reason ?? {};
		if (before) {
			const rows = this.rowsIn(before.reason.section);
			const place = this.placeOf(before, rows);
			if (row && section === before.reason.section && this.compare(before, row) === 0) {
				rows[place] = row;
				return;
			}
			rows.splice(place, 1);
			this.placed--;
		}
		if (!row) return;
		listed.waits = true;
		this.waiting.push(listed);
		if (this.waiting.length > mayWait + this.placed) this.placeWaiting();
	}

	/** From now on rows are made by these. True where they are others, and all that are there must be put again. */
	setSettings(settings: QueueSettings): boolean {
		const { justLinkedDays, yearlyDays, setUpOn } = this.settings;
		this.settings = settings;
		return (
			justLinkedDays !== settings.justLinkedDays ||
			yearlyDays !== settings.yearlyDays ||
			setUpOn !== settings.setUpOn
		);
	}

	/** A later day has begun: only those whom it changes are looked at. */
	beginDay(day: Day): void {
		this.day = day;
		this.compare = orderOn(day);
		this.orderLosingTouch();
		for (const listed of this.turns.takeUpTo(day)) this.put(listed);
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

	/** Finds those their places who are new, or have another row. */
	placeWaiting(): void {
		const bySection = new Map<Row[], Row[]>();
		for (const listed of this.waiting) {
			listed.waits = false;
			if (!listed.row) continue;
			this.placed++;
			const rows = this.rowsIn(listed.row.reason.section);
			const others = bySection.get(rows);
			if (others) others.push(listed.row);
			else bySection.set(rows, [listed.row]);
		}
		this.waiting = [];
		for (const [rows, added] of bySection) {
			if (added.length * looks < rows.length) {
				for (const row of added) rows.splice(this.placeOf(row, rows), 0, row);
			} else {
				// Two lists in order, one behind the other, are merged by the sorting.
				added.sort(this.compare);
				for (const row of added) rows.push(row);
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
