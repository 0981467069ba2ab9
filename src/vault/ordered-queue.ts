import type { Contact } from '../domain/contact';
import type { Day } from '../domain/day';
import {
	compareRows,
	gatherQueue,
	rowOf,
	sectionKeys,
	type QueueSettings,
	type Row,
	type Section,
	type SectionKey,
} from '../domain/gang';

/** The queue, kept in order: one changed contact is taken out and put in at its place, the others are not looked at. */
export class OrderedQueue {
	private readonly rows = new Map<string, Row>();
	private readonly bySection = new Map<SectionKey, Row[]>();

	constructor(
		private day: Day,
		private settings: QueueSettings,
	) {}

	/** What it holds now; the lists go on changing. */
	get sections(): readonly Section[] {
		return sectionKeys.map((key) => ({ key, rows: this.rowsIn(key) }));
	}

	put(contact: Contact): void {
		this.remove(contact.path);
		const row = rowOf(contact, this.day, this.settings);
		if (!row) return;
		this.rows.set(contact.path, row);
		const rows = this.rowsIn(row.reason.section);
		rows.splice(placeOf(row, rows), 0, row);
	}

	remove(path: string): void {
		const row = this.rows.get(path);
		if (!row) return;
		this.rows.delete(path);
		const rows = this.rowsIn(row.reason.section);
		rows.splice(placeOf(row, rows), 1);
	}

	/** Looks at everyone anew: on a new day, and when settings of the queue have changed. */
	begin(contacts: Iterable<Contact>, day: Day, settings: QueueSettings): void {
		this.day = day;
		this.settings = settings;
		this.rows.clear();
		for (const { key, rows } of gatherQueue(contacts, day, settings)) {
			this.bySection.set(key, [...rows]);
			for (const row of rows) this.rows.set(row.contact.path, row);
		}
	}

	private rowsIn(key: SectionKey): Row[] {
		const known = this.bySection.get(key);
		if (known) return known;
		const rows: Row[] = [];
		this.bySection.set(key, rows);
		return rows;
	}
}

/** Where the row stands, or is to stand, by halving: no two rows are equal in order. */
function placeOf(row: Row, rows: readonly Row[]): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const other = rows[middle];
		if (other && compareRows(other, row) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
