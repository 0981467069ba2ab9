import type { Day } from '../day';

/** Something I said that I would do with or for a person by a date, still to be done. */
export interface FollowUp {
	/** Names this follow-up; holds while its text does. */
	readonly id: string;
	/** The note in which it stands: the contact's own, or a daily note that links to the contact. */
	readonly path: string;
	/** 1-based line in the file; null where no line says it. */
	readonly line: number | null;
	/** The last day that keeps the word. */
	readonly due: Day;
	/** The first day of the range it is due in; the same as `due` for one day. */
	readonly from: Day;
	/** The day on which the line was written; null for a property. */
	readonly written: Day | null;
	/** The written date is a guess. */
	readonly guess: boolean;
	readonly kind: 'text' | 'task' | 'property';
	/** The sentence as it stands in the note, without list marks. */
	readonly text: string;
	/** Where the words of the date stand in `text`, for marking them; null where they stand elsewhere. */
	readonly date: { readonly index: number; readonly length: number } | null;
	/** How often the same words stand before it in its paragraph, settled ones counted; absent = not at all. */
	readonly nth?: number;
}

/** A dated contact that did happen. */
export interface Touch {
	readonly day: Day;
	readonly path: string;
	/** 1-based line in the file; null where it comes from the file's name. */
	readonly line: number | null;
}

/** What a dated note says of the people it links to. */
export interface Mention {
	/** The link's target as written, without `#…` and alias: "Ann", "People/Ann". */
	readonly link: string;
	readonly followUps: readonly FollowUp[];
	readonly touches: readonly Touch[];
}
